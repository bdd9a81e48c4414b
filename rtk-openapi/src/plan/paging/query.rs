//! The query parameters that a list takes.

use crate::model::{Document, Kind, Location, Operation};
use crate::plan::answers::object_of;

/// The keys that the query of an operation can have.
pub(super) struct Query<'a> {
    /// Names, and whether the values are numbers.
    keys: Vec<(&'a str, bool)>,
}

impl<'a> Query<'a> {
    pub(super) fn of(document: &'a Document, operation: &'a Operation) -> Self {
        let mut keys = Vec::new();
        let is_number = |value| matches!(document.of(value).kind, Kind::Integer(_) | Kind::Number);
        for it in operation.parameters.iter().filter(|it| it.location == Location::Query) {
            match object_of(document, &it.schema) {
                // The keys of an object are parameters of their own.
                Some(object) if !it.is_json && it.explode && it.style == "form" => {
                    keys.extend(object.properties.iter().map(|it| (it.name.as_str(), is_number(&it.value))));
                }
                _ => keys.push((it.name.as_str(), is_number(&it.schema))),
            }
        }
        Self { keys }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> + Clone + '_ {
        self.keys.iter().map(|(name, _)| *name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names().any(|it| it == name)
    }

    /// Returns the first of these names that there is.
    pub(super) fn first(&self, names: &[&'static str]) -> Option<&'static str> {
        names.iter().copied().find(|name| self.has(name))
    }

    pub(super) fn is_number(&self, name: &str) -> bool {
        self.keys.contains(&(name, true))
    }
}
