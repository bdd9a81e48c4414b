//! Resources that accounts and zones both have: the same operations below `/accounts/{account_id}` and below `/zones/{zone_id}`.

use std::collections::HashMap;

use super::{Finder, Shape};
use crate::model::{Location, Operation, SchemaId, Use};
use crate::plan::answers::Answer;

/// Identifies an operation of a resource: the method, and the path below the resource.
type Key = (String, Vec<String>, Option<String>);

impl Finder<'_, '_> {
    /// Makes resources of accounts and zones one resource each, if the operations of one are among those of the other and send and
    /// return the same. `signature` is the same for schemas with the same keys and values.
    pub(in crate::plan) fn join_accounts_and_zones(&mut self, signature: &dyn Fn(SchemaId) -> u64) {
        let outer = |name: &str| self.anchors.iter().position(|it| it.of_rtk == Some(name));
        let (Some(account), Some(zone)) = (outer("Account"), outer("Zone")) else { return };
        self.join_children(account, zone, signature);
    }

    /// Joins the resources in one scope with those in another.
    fn join_children(&mut self, first: usize, second: usize, signature: &dyn Fn(SchemaId) -> u64) {
        for other in 0..self.anchors.len() {
            if self.anchors[other].scope != Some(second) {
                continue;
            }
            let Some(twin) = self.counterpart(first, second, other) else { continue };
            let (kept, left) = if self.can_join(twin, other, signature) {
                (twin, other)
            } else if self.can_join(other, twin, signature) {
                (other, twin)
            } else {
                continue;
            };
            self.join_children(kept, left, signature);
            self.join(kept, left, signature);
            for anchor in &mut self.anchors {
                if anchor.scope == Some(left) {
                    anchor.scope = Some(kept);
                }
            }
        }
    }

    /// Returns the resource in the first scope that is where another one is in the second.
    fn counterpart(&self, first: usize, second: usize, other: usize) -> Option<usize> {
        let way = self.way_from(second, other);
        (0..self.anchors.len()).find(|at| self.anchors[*at].scope == Some(first) && self.way_from(first, *at) == way)
    }

    /// Returns whether a resource has all operations of another one, and both have the same children: a child of a resource of two scopes
    /// has to exist in both.
    fn can_join(&self, kept: usize, left: usize, signature: &dyn Fn(SchemaId) -> u64) -> bool {
        let children = |scope: usize| (0..self.anchors.len()).filter(move |at| self.anchors[*at].scope == Some(scope));
        self.has_all(kept, left, signature)
            && children(kept).count() == children(left).count()
            && children(left).all(|child| {
                self.counterpart(kept, left, child)
                    .is_some_and(|twin| self.can_join(twin, child, signature) || self.can_join(child, twin, signature))
            })
    }

    /// Gives the operations of a resource to another one, which has all of them in its own scope.
    fn join(&mut self, kept: usize, left: usize, signature: &dyn Fn(SchemaId) -> u64) {
        let theirs = self.operations_by_key(left);
        for (key, index) in self.operations_by_key(kept) {
            match theirs.get(&key).filter(|other| self.is_same(index, **other, signature)) {
                Some(other) => {
                    self.twins.insert(index, *other);
                }
                None => {
                    self.only_in_own_scope.insert(index);
                }
            }
        }
        let member = self.anchors[left].member;
        if let Some(member) = member {
            self.owners.insert(member, kept);
        }
        let other = &mut self.anchors[left];
        let branch = other.branch;
        (other.shape, other.member) = (Shape::Namespace, None);
        other.own.clear();
        other.actions.clear();
        let scope = other.scope.take();
        self.anchors[kept].also = scope.map(|scope| (scope, branch));
    }

    /// Returns whether a resource has all operations of another one.
    fn has_all(&self, kept: usize, left: usize, signature: &dyn Fn(SchemaId) -> u64) -> bool {
        let (a, b) = (&self.anchors[kept], &self.anchors[left]);
        if a.shape != b.shape || a.id != b.id || a.children.is_some() || b.children.is_some() || b.also.is_some() {
            return false;
        }
        let (ours, theirs) = (self.operations_by_key(kept), self.operations_by_key(left));
        !theirs.is_empty()
            && theirs.iter().all(|(key, index)| ours.get(key).is_some_and(|own| self.is_same(*own, *index, signature)))
    }

    fn operations_by_key(&self, at: usize) -> HashMap<Key, usize> {
        let anchor = &self.anchors[at];
        let key = |(index, branch): &(usize, usize)| {
            let way = self.segments(anchor.branch, *branch);
            let fragment = self.tree.branches[*branch].operations.iter().find(|(own, _)| own == index);
            let fragment = fragment.and_then(|(_, fragment)| fragment.clone());
            ((self.document.operations[*index].method.clone(), way, fragment), *index)
        };
        anchor.own.iter().chain(&anchor.actions).map(key).collect()
    }

    /// Returns the segments from the members of a scope to a resource.
    fn way_from(&self, scope: usize, at: usize) -> Vec<String> {
        self.anchors[scope].member.map(|member| self.segments(member, self.anchors[at].branch)).unwrap_or_default()
    }

    fn segments(&self, from: usize, to: usize) -> Vec<String> {
        self.tree.between(from, to).into_iter().map(|at| self.tree.branches[at].segment.clone()).collect()
    }

    /// Returns whether two operations send and return the same.
    fn is_same(&self, first: usize, second: usize, signature: &dyn Fn(SchemaId) -> u64) -> bool {
        let operations = [first, second].map(|index| &self.document.operations[index]);
        let value = |it: &Use| (signature(it.schema), it.nullable);
        let answer = |index: usize| match self.answers.get(&index) {
            Some(Answer::Json(payload)) => Some((payload.key.clone(), payload.envelope.clone(), value(&payload.value))),
            _ => None,
        };
        let kind = |index: usize| self.answers.get(&index).map(std::mem::discriminant);
        let body = |operation: &Operation| {
            let contents = operation.body.iter().flat_map(|it| &it.contents);
            contents.map(|it| (it.media_type.clone(), it.schema.as_ref().map(value))).collect::<Vec<_>>()
        };
        let parameters = |operation: &Operation| {
            let all = operation.parameters.iter().filter(|it| it.location != Location::Path);
            let mut all: Vec<_> =
                all.map(|it| (it.name.clone(), it.location, it.required, signature(it.schema.schema))).collect();
            all.sort();
            all
        };
        kind(first) == kind(second)
            && answer(first) == answer(second)
            && body(operations[0]) == body(operations[1])
            && parameters(operations[0]) == parameters(operations[1])
    }
}
