//! A stored record of RealtimeKit.

use serde_json::{Map, Value};

/// A JSON object with an id, stored in a scope: the ids of its ancestors, outermost first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Record {
    scope: Vec<String>,
    id: String,
    /// Attributes by wire key, including `id`. Handlers choose which of them a response contains.
    attributes: Map<String, Value>,
}

impl Record {
    pub(crate) fn new(scope: &[&str], id: String, mut attributes: Map<String, Value>) -> Self {
        attributes.insert("id".to_owned(), Value::from(id.as_str()));
        Self { scope: scope.iter().map(|&id| id.to_owned()).collect(), id, attributes }
    }

    /// Returns the same record in another scope.
    pub(crate) fn moved_to(self, scope: &[&str]) -> Self {
        Self { scope: scope.iter().map(|&id| id.to_owned()).collect(), ..self }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Returns the ancestor's id at a depth, 0 being the outermost. Empty if the scope is not that deep.
    pub(crate) fn ancestor_id(&self, depth: usize) -> &str {
        self.scope.get(depth).map_or("", String::as_str)
    }

    pub(crate) fn get(&self, wire: &str) -> &Value {
        self.attributes.get(wire).unwrap_or(&Value::Null)
    }

    /// Returns a string attribute, or an empty string if the attribute is missing or not a string.
    pub(crate) fn text(&self, wire: &str) -> &str {
        self.get(wire).as_str().unwrap_or("")
    }

    /// Returns a numeric attribute, or 0 if the attribute is missing or not a number.
    pub(crate) fn number(&self, wire: &str) -> f64 {
        self.get(wire).as_f64().unwrap_or(0.0)
    }

    pub(crate) fn set(&mut self, wire: &str, value: impl Into<Value>) {
        self.attributes.insert(wire.to_owned(), value.into());
    }

    pub(crate) fn unset(&mut self, wire: &str) {
        self.attributes.remove(wire);
    }

    /// Copies the attributes, except those in `hidden`.
    pub(crate) fn without(&self, hidden: &[&str]) -> Map<String, Value> {
        let shown = self.attributes.iter().filter(|(wire, _)| !hidden.contains(&wire.as_str()));
        shown.map(|(wire, value)| (wire.clone(), value.clone())).collect()
    }

    pub(super) fn is_within(&self, scope: &[&str]) -> bool {
        self.scope.len() >= scope.len() && self.scope.iter().zip(scope).all(|(own, other)| own == other)
    }
}
