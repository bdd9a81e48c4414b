//! Words beside an id, such as `search` of `/shops/search` beside `/shops/{shop_id}`: which of them no id can be.

use std::collections::HashSet;

use super::{Anchor, Finder};
use crate::document::Node;
use crate::model::{Kind, Location, Operation, Parameter};
use crate::plan::tree::ROOT;

/// How many pairs of paths are compared at most for one collection.
const MOST_COMPARISONS: usize = 1_000_000;

impl Finder<'_, '_> {
    /// Returns the words that no id of a collection can be: a request with such an id would have the path of another operation.
    ///
    /// A word that the document names as a value of the placeholder is an id, even if there is a path with that word.
    pub(in crate::plan) fn words_beside_ids(&self, anchor: &Anchor) -> Vec<String> {
        let tree = self.tree;
        let parent = |at: usize| tree.branches[at].parent;
        // Without operations on one resource, its path is below the collection.
        let of_member = (anchor.member.map_or(Some(anchor.branch), parent), anchor.member);
        let of_children = (anchor.children.and_then(parent), anchor.children);
        let mut words: Vec<String> = Vec::new();
        let mut left = MOST_COMPARISONS;
        for (number, (parent, id)) in [of_member, of_children].into_iter().enumerate() {
            let Some(parent) = parent else { continue };
            let behind_id = id.map(|id| self.ways_below(id));
            for (word, child) in &tree.branches[parent].children {
                let is_own_path = number == 1 && tree.branches[anchor.branch].segment == *word;
                if word == "{}" || is_own_path || words.contains(word) {
                    continue;
                }
                let is_value =
                    id.and_then(|id| self.values_of_ids.get(&id)).is_some_and(|it| it.contains(word.as_str()));
                let is_reached = behind_id.as_ref().is_none_or(|behind_id| {
                    let ways = self.ways_below(*child);
                    left = left.saturating_sub(ways.len().saturating_mul(behind_id.len()));
                    // A word too many does less harm than one that is missing.
                    left == 0 || ways.iter().any(|way| behind_id.iter().any(|own| are_alike(own, way)))
                });
                if is_reached && !is_value {
                    words.push(word.clone());
                }
            }
        }
        words
    }

    /// Notes the values that the document names for the placeholder of a branch: those of its enum and its examples.
    pub(super) fn note_values_of_ids(&mut self, id: usize) {
        let place = self.tree.between(ROOT, id).len() - 1;
        let mut all = Vec::new();
        self.subtree(id, &mut all);
        let mut values = HashSet::new();
        for (index, _) in all {
            let Some(parameter) = placeholder(&self.document.operations[index], place) else { continue };
            let schema = self.document.of(&parameter.schema);
            if let Kind::Text(text) = &schema.kind {
                values.extend(text.values.iter().map(String::as_str));
            }
            values.extend(parameter.examples.iter().chain(&schema.facets.examples).filter_map(Node::as_text));
        }
        self.values_of_ids.insert(id, values);
    }

    /// Returns whether the word of a branch is a value that the document names for the placeholder beside it.
    pub(super) fn is_value_of_an_id(&self, branch: usize) -> bool {
        let it = &self.tree.branches[branch];
        let id = it.parent.and_then(|parent| self.tree.member(parent));
        id.and_then(|id| self.values_of_ids.get(&id)).is_some_and(|values| values.contains(it.segment.as_str()))
    }

    /// Returns the segments from a branch down to each operation below it.
    fn ways_below(&self, branch: usize) -> Vec<Vec<&str>> {
        let mut all = Vec::new();
        self.subtree(branch, &mut all);
        let segments = |at: usize| {
            let way = self.tree.between(branch, at).into_iter();
            way.map(|at| self.tree.branches[at].segment.as_str()).collect::<Vec<_>>()
        };
        let mut ways: Vec<Vec<&str>> = all.into_iter().map(|(_, at)| segments(at)).collect();
        ways.sort_unstable();
        ways.dedup();
        ways
    }
}

/// Returns whether a request can have both paths.
fn are_alike(first: &[&str], second: &[&str]) -> bool {
    first.len() == second.len() && first.iter().zip(second).all(|(a, b)| a == b || *a == "{}" || *b == "{}")
}

/// Returns the parameter of the placeholder at a place of a path.
fn placeholder(operation: &Operation, place: usize) -> Option<&Parameter> {
    let path = operation.path.split('#').next()?;
    let segment = path.split('/').nth(place + 1)?;
    let name = segment.strip_prefix('{')?.strip_suffix('}')?;
    operation.parameters.iter().find(|it| it.location == Location::Path && it.name == name)
}
