//! Schemas, each built once from the queue of those that are referred to.

use super::added::{Added, only_member};
use crate::document::{Files, Node, Place};
use crate::model::Warning;
use crate::model::facets::Facets;
use crate::model::schema::{Kind, Schema, SchemaId, Use};
use std::collections::{HashMap, HashSet};

/// How deep an `allOf` in an `allOf` is read.
const DEEPEST_ALL_OF: usize = 64;

/// How many warnings a document can have before the rest is counted only.
const MOST_WARNINGS: usize = 1000;

/// Builds schemas, each once.
pub(in crate::model) struct Builder<'a> {
    pub(in crate::model) files: &'a Files,
    pub(in crate::model) schemas: Vec<Schema>,
    pub(super) known: HashMap<Place, SchemaId>,
    /// Schemas that are not built yet.
    pub(super) pending: HashMap<SchemaId, Place>,
    pub(super) queue: Vec<SchemaId>,
    /// Schemas that are being built: more than one only within an `allOf`.
    pub(super) open: HashSet<SchemaId>,
    pub(in crate::model) warnings: Vec<Warning>,
    pub(super) left_out: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(files: &'a Files) -> Self {
        Self {
            files,
            schemas: Vec::new(),
            known: HashMap::new(),
            pending: HashMap::new(),
            queue: Vec::new(),
            open: HashSet::new(),
            warnings: Vec::new(),
            left_out: 0,
        }
    }

    pub(in crate::model) fn warn(&mut self, place: &Place, message: impl Into<String>) {
        if self.warnings.len() >= MOST_WARNINGS {
            self.left_out += 1;
            return;
        }
        let warning = Warning { place: self.files.show(place), message: message.into() };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Follows a `$ref` at a place, and those that it leads to.
    pub(in crate::model) fn follow(&mut self, place: &Place) -> Option<Place> {
        let mut place = place.clone();
        let mut seen = HashSet::new();
        while let Some(reference) = self.files.get(&place).and_then(|node| node.text("$ref")) {
            if !seen.insert(place.clone()) {
                self.warn(&place, "the `$ref` leads to itself, so it is ignored");
                return None;
            }
            match self.files.resolve(&place, reference) {
                Ok(next) => place = next,
                Err(why) => {
                    self.warn(&place, format!("`{reference}` is ignored: {why}"));
                    return None;
                }
            }
        }
        Some(place)
    }

    /// Returns the schema at a place, with what the place adds to it.
    pub(in crate::model) fn schema_at(&mut self, place: &Place) -> Use {
        let mut added = Added::default();
        let mut place = place.clone();
        let mut seen = HashSet::new();
        loop {
            let Some(node) = self.files.get(&place) else { return added.to(self.any(&place)) };
            if !seen.insert(place.clone()) {
                self.warn(&place, "the schema refers to itself only, so it is any JSON");
                return added.to(self.any(&place));
            }
            match node {
                Node::Object(object) => added.add(object),
                Node::Bool(true) => return added.to(self.any(&place)),
                _ => {
                    self.warn(&place, "this is no schema, so it is any JSON");
                    return added.to(self.any(&place));
                }
            }
            if let Some(reference) = node.text("$ref") {
                match self.files.resolve(&place, reference) {
                    Ok(next) => place = next,
                    Err(why) => {
                        self.warn(&place, format!("`{reference}` is any JSON: {why}"));
                        return added.to(self.any(&place));
                    }
                }
            } else if let Some((next, nullable)) = only_member(&place, node) {
                added.nullable |= nullable;
                place = next;
            } else {
                break;
            }
        }
        let id = self.schema(&place);
        added.nullable |= self.files.get(&place).is_some_and(|node| node.text("type") == Some("null"));
        added.to(id)
    }

    pub(super) fn any(&mut self, place: &Place) -> SchemaId {
        self.insert(place, Kind::Any)
    }

    /// Adds a schema that stands nowhere in the document, such as one that was merged.
    pub(in crate::model) fn insert(&mut self, place: &Place, kind: Kind) -> SchemaId {
        let facets = self.files.get(place).map(Facets::of).unwrap_or_default();
        let place = self.files.show(place);
        let schema = Schema { name: None, place, title: None, description: None, taken: false, kind, facets };
        self.schemas.push(schema);
        SchemaId(self.schemas.len() - 1)
    }

    pub(in crate::model) fn is_open(&self, id: SchemaId) -> bool {
        self.open.contains(&id)
    }

    /// Returns the id of the schema at a place. The schema is built later, so that long chains of references need no deep recursion.
    pub(super) fn schema(&mut self, place: &Place) -> SchemaId {
        if let Some(id) = self.known.get(place) {
            return *id;
        }
        let id = self.insert(place, Kind::Any);
        self.known.insert(place.clone(), id);
        self.pending.insert(id, place.clone());
        self.queue.push(id);
        id
    }

    pub(super) fn build_all(&mut self) {
        while let Some(id) = self.queue.pop() {
            self.build(id);
        }
    }

    /// Builds a schema unless it is built.
    pub(in crate::model) fn build(&mut self, id: SchemaId) {
        if self.open.len() >= DEEPEST_ALL_OF {
            return;
        }
        let Some(place) = self.pending.remove(&id) else { return };
        let Some(node) = self.files.get(&place) else { return };
        self.open.insert(id);
        let kind = self.kind(&place, node);
        self.open.remove(&id);
        let schema = &mut self.schemas[id.0];
        schema.name = component(&place.pointer);
        schema.title = node.text("title").map(str::to_owned);
        schema.description = node.text("description").map(str::to_owned);
        schema.kind = kind;
    }
}

/// Returns the name of a component from the pointer to it.
fn component(pointer: &str) -> Option<String> {
    let name = pointer.strip_prefix("/components/schemas/")?;
    (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~"))
}
