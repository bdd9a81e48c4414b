//! The query parameters that a list takes.

use crate::model::{Document, Kind, Location, Operation, Use};
use crate::plan::answers::object_of;
use crate::plan::words::snake;

/// The keys that the query of an operation can have.
pub(super) struct Query<'a> {
    keys: Vec<Key<'a>>,
}

struct Key<'a> {
    name: &'a str,
    /// The name as the lists of names have it: `page_token` of `PageToken`.
    words: String,
    is_number: bool,
}

impl<'a> Query<'a> {
    pub(super) fn of(document: &'a Document, operation: &'a Operation) -> Self {
        let mut keys = Vec::new();
        let key = |name: &'a str, value: &Use| Key {
            name,
            words: snake(name),
            is_number: matches!(document.of(value).kind, Kind::Integer(_) | Kind::Number),
        };
        for it in operation.parameters.iter().filter(|it| it.location == Location::Query) {
            match object_of(document, &it.schema) {
                // The keys of an object are parameters of their own.
                Some(object) if !it.is_json && it.explode && it.style == "form" => {
                    keys.extend(object.properties.iter().map(|it| key(&it.name, &it.value)));
                }
                _ => keys.push(key(&it.name, &it.schema)),
            }
        }
        Self { keys }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> + Clone + '_ {
        self.keys.iter().map(|key| key.name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names().any(|it| it == name)
    }

    /// Returns the first parameter that is called one of these, whatever its case is.
    pub(super) fn first(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| self.keys.iter().find(|key| key.words == *name)).map(|key| key.name)
    }

    /// Returns whether a parameter is called one of these.
    pub(super) fn is_any(&self, name: &str, names: &[&str]) -> bool {
        self.keys.iter().any(|key| key.name == name && names.contains(&key.words.as_str()))
    }

    pub(super) fn is_number(&self, name: &str) -> bool {
        self.keys.iter().any(|key| key.name == name && key.is_number)
    }
}
