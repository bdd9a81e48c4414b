//! Scopes whose children continue another path than that of the scope: `kit/{app_id}` of `kit/apps/{app_id}`.

use super::{Anchor, Finder, Shape};
use crate::plan::words::{singular_words, words};

impl Finder<'_, '_> {
    /// Gives the children of placeholders without operations to the resource that the placeholder names.
    pub(super) fn join_scopes(&mut self) {
        for index in 0..self.anchors.len() {
            let anchor = &self.anchors[index];
            let is_bare = anchor.own.is_empty() && anchor.actions.is_empty() && anchor.of_rtk.is_none();
            let Some(member) = anchor.member.filter(|_| is_bare) else { continue };
            let Some((name, _)) = self.tree.branches[member].names.first() else { continue };
            let named: Vec<usize> =
                (0..self.anchors.len()).filter(|other| self.is_named(*other, index, name)).collect();
            let leaf = named.iter().copied().find(|at| {
                let twin = &self.anchors[*at];
                twin.children.is_none() && twin.member.is_some_and(|it| self.tree.branches[it].children.is_empty())
            });
            let twin = match leaf {
                Some(leaf) => {
                    self.anchors[leaf].children = Some(member);
                    leaf
                }
                // It has children at its own path already, so these say with their whole path where they are.
                None => {
                    match named.iter().filter(|at| self.is_of_kind(**at, index, name)).collect::<Vec<_>>().as_slice() {
                        [only] => **only,
                        _ => continue,
                    }
                }
            };
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

    /// Returns whether the ids of a resource have the name of a placeholder elsewhere in its scope.
    fn is_named(&self, at: usize, elsewhere: usize, name: &str) -> bool {
        let (anchor, other) = (&self.anchors[at], &self.anchors[elsewhere]);
        let names = anchor.member.map(|member| &self.tree.branches[member].names);
        anchor.branch != other.branch
            && anchor.scope == other.scope
            && anchor.id.is_some()
            && !anchor.own.is_empty()
            && names.is_some_and(|names| names.iter().any(|(known, _)| known == name))
    }

    /// Returns whether a placeholder says what it is the id of, `{bucket_name}` of `buckets`, and both are of the same part of the API.
    fn is_of_kind(&self, at: usize, elsewhere: usize, name: &str) -> bool {
        let segment = words(&self.tree.branches[self.anchors[at].branch].segment);
        let kind = singular_words(&segment).pop().unwrap_or_default();
        let parts = |anchor: &Anchor| {
            let mut all = Vec::new();
            self.subtree(anchor.branch, &mut all);
            all.first().and_then(|(index, _)| self.part(*index))
        };
        let part = parts(&self.anchors[at]);
        words(name).contains(&kind) && part.is_some() && part == parts(&self.anchors[elsewhere])
    }

    /// Returns the part of the API that an operation is of: the first word of a dotted id, or its tag.
    fn part(&self, index: usize) -> Option<&str> {
        let operation = &self.document.operations[index];
        match operation.id.as_deref().and_then(|id| id.split_once('.')) {
            Some((first, _)) => Some(first),
            None => operation.tags.first().map(String::as_str),
        }
    }
}
