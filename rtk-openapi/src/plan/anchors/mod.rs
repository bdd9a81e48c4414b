//! Which branches of the tree are resources: collections, singletons, and namespaces for what belongs to neither.
//!
//! [`Finder::find`] visits the tree from the root down and leaves a list of [`Anchor`]s.

mod ids;
mod join;
mod literals;
mod payloads;
mod scopes;
mod visit;
mod words;

use super::answers::{Answer, object_of};
use super::tree::{ROOT, Tree};
use crate::model::{Document, Kind, ObjectSchema, Use};
use std::collections::{HashMap, HashSet};

/// What a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A collection with members that have ids.
    Collection,
    /// A list whose items have no ids.
    NoId,
    /// One per scope.
    Singleton,
    /// Actions only.
    Namespace,
}

/// A resource, before its declaration is planned.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    pub(super) shape: Shape,
    /// Branch of the collection or the singleton.
    pub(super) branch: usize,
    /// Branch of the id.
    pub(super) member: Option<usize>,
    /// Branch that the children continue, unless it is that of the id.
    pub(super) children: Option<usize>,
    /// Resource of `rtk` that this is.
    pub(super) of_rtk: Option<&'static str>,
    /// Attribute that is the id. Without one, the resource is a scope with actions only.
    pub(super) id: Option<String>,
    /// Operations at the branches of the resource: index, branch.
    pub(super) own: Vec<(usize, usize)>,
    /// Other operations, which become actions: index, branch.
    pub(super) actions: Vec<(usize, usize)>,
    /// Words of its name.
    pub(super) words: Vec<String>,
    /// Index of the scope's anchor.
    pub(super) scope: Option<usize>,
    /// Another scope that has the resource as well, and the branch of the resource there.
    pub(super) also: Option<(usize, usize)>,
}

/// Finds resources.
pub(super) struct Finder<'a, 't> {
    pub(super) document: &'a Document,
    pub(super) tree: &'t Tree,
    pub(super) answers: &'t HashMap<usize, Answer>,
    pub(super) anchors: Vec<Anchor>,
    /// Anchors by the branch of the id, of which they are the scope.
    pub(super) owners: HashMap<usize, usize>,
    namespaces: HashMap<usize, usize>,
    /// Values that the document names for placeholders, by their branches.
    values_of_ids: HashMap<usize, HashSet<&'a str>>,
    pub(super) refused: Vec<(usize, String)>,
    /// Operations that exist in another scope as well, with those there.
    pub(super) twins: HashMap<usize, usize>,
    /// Operations of a resource of two scopes that the other scope does not have.
    pub(super) only_in_own_scope: HashSet<usize>,
    pub(super) is_cloudflare: bool,
}

impl<'a, 't> Finder<'a, 't> {
    pub(super) fn new(
        document: &'a Document,
        tree: &'t Tree,
        answers: &'t HashMap<usize, Answer>,
        is_cloudflare: bool,
    ) -> Self {
        Self {
            document,
            tree,
            answers,
            anchors: Vec::new(),
            owners: HashMap::new(),
            namespaces: HashMap::new(),
            values_of_ids: HashMap::new(),
            refused: Vec::new(),
            twins: HashMap::new(),
            only_in_own_scope: HashSet::new(),
            is_cloudflare,
        }
    }

    pub(super) fn find(&mut self) {
        for (segment, child) in &self.tree.branches[ROOT].children {
            if segment == "{}" {
                let mut all = Vec::new();
                self.subtree(*child, &mut all);
                for (index, _) in all {
                    self.refused
                        .push((index, "the path begins with a placeholder, and no resource is around it".to_owned()));
                }
            } else {
                self.visit(*child, None, None);
            }
        }
        let root: Vec<usize> = self.tree.branches[ROOT].operations.iter().map(|(index, _)| *index).collect();
        for index in root {
            self.refused.push((index, "the path is empty".to_owned()));
        }
        self.join_scopes();
    }

    fn push(&mut self, anchor: Anchor) -> usize {
        self.anchors.push(anchor);
        self.anchors.len() - 1
    }

    fn refuse(&mut self, operations: Vec<(usize, usize)>, why: &str) {
        self.refused.extend(operations.into_iter().map(|(index, _)| (index, why.to_owned())));
    }
}

/// Returns whether values are objects with known keys.
pub(super) fn is_object(document: &Document, value: &Use) -> bool {
    !objects(document, value).is_empty()
}

/// Returns the objects that a schema allows.
pub(super) fn objects<'a>(document: &'a Document, value: &Use) -> Vec<&'a ObjectSchema> {
    match &document.of(value).kind {
        Kind::Object(object) => vec![object],
        Kind::Union(union) => {
            let mut found: Vec<&ObjectSchema> = Vec::new();
            for variant in &union.variants {
                match &document.of(&variant.value).kind {
                    Kind::Object(object) => found.push(object),
                    Kind::Map(_) => {}
                    _ => return object_of(document, value).into_iter().collect(),
                }
            }
            if !union.common.properties.is_empty() {
                found.push(&union.common);
            }
            found
        }
        _ => Vec::new(),
    }
}
