//! Scopes whose children continue another path: `kit/{app_id}` and `kit/apps/{app_id}`.

use super::{Finder, Shape};

impl<'a, 't> Finder<'a, 't> {
    /// Makes `kit/{app_id}` the place of the children of `kit/apps/{app_id}`.
    pub(super) fn join_scopes(&mut self) {
        for index in 0..self.anchors.len() {
            let anchor = self.anchors[index].clone();
            let Some(member) = anchor.member else { continue };
            let is_bare = anchor.own.is_empty() && anchor.actions.is_empty() && anchor.of_rtk.is_none();
            let Some((name, _)) = self.tree.branches[member].names.first().filter(|_| is_bare) else { continue };
            let twin = self.anchors.iter().position(|it| {
                let names = it.member.map(|member| &self.tree.branches[member].names);
                let has_children = it.member.is_some_and(|member| !self.tree.branches[member].children.is_empty());
                it.branch != anchor.branch
                    && it.scope == anchor.scope
                    && it.id.is_some()
                    && !it.own.is_empty()
                    && !has_children
                    && it.children.is_none()
                    && names.is_some_and(|names| names.iter().any(|(known, _)| known == name))
            });
            let Some(twin) = twin else { continue };
            self.anchors[twin].children = Some(member);
            self.owners.insert(member, twin);
            for other in &mut self.anchors {
                if other.scope == Some(index) {
                    other.scope = Some(twin);
                }
            }
            self.anchors[index].member = None;
            self.anchors[index].shape = Shape::Namespace;
        }
    }
}
