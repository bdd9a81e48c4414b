//! Names of types and of their fields.

use super::{At, Part, Shapes, Side};
use crate::model::{Document, SchemaId};
use crate::plan::words::{self, camel_words, free_number, singular_words};
use std::collections::HashSet;

/// Words at the end of a type's name that the names of its parts do not need.
const VAGUE: [&str; 8] = ["status", "settings", "config", "meta", "metadata", "data", "result", "kind"];

/// What values of a type are.
#[derive(Clone, Copy)]
pub(super) enum Role {
    /// One of some words.
    Value,
    /// Objects in requests only.
    Input,
    /// Any other objects.
    Object,
}

impl Role {
    /// Returns the role of objects.
    pub(super) fn of(parts: &[Part<'_>]) -> Self {
        if parts.iter().all(|it| it.side == Side::Request) { Self::Input } else { Self::Object }
    }
}

impl Shapes<'_> {
    /// Returns the name of a component as the name of a type.
    pub(super) fn component(&self, schema: SchemaId) -> Option<String> {
        if !self.uses_components {
            return None;
        }
        let name = self.document.schema(schema).name.as_deref()?;
        let words = words::words(name);
        (words.len() <= 5).then(|| camel_words(&words))
    }

    /// Returns names for a type, the shortest first. A property of several words names its type alone.
    pub(super) fn candidates(at: &At, component: Option<String>, role: Role) -> Vec<String> {
        let owner = words::words(&at.owner);
        let mut property = words::words(&at.property);
        // `Recording.recording_status` is a `RecordingStatus`.
        while property.len() > 1 && owner.last() == property.first() {
            property.remove(0);
        }
        let own = camel_words(&property);
        let mut candidates: Vec<String> = at.name.iter().cloned().chain(component).collect();
        let is_role = property.first().is_some_and(|it| it == "new")
            || property.last().is_some_and(|it| it == "input" || it == "result");
        if property.len() > 1 && !is_role {
            candidates.push(own.clone());
        }
        // The ownership of a domain's status is that of the domain.
        let said = owner.iter().rposition(|word| !VAGUE.contains(&word.as_str())).map_or(owner.len(), |it| it + 1);
        let said = &owner[..said];
        if said.last().is_some_and(|last| [last.clone()] == *property) {
            candidates.push(format!("{}Entry", camel_words(said)));
        }
        if said.len() > 2 {
            candidates.push(format!("{}{own}", camel_words(&said[said.len() - 2..])));
        }
        candidates.push(format!("{}{own}", camel_words(said)));
        candidates.push(format!("{}{own}", at.owner));
        // A name that something else has: by what it is for.
        let suffix = match role {
            _ if at.is_parameter && property.iter().any(|it| it == "sort" || it == "order") => "Key",
            _ if at.is_parameter => "Filter",
            Role::Value => "Value",
            Role::Input => "Input",
            Role::Object if at.is_item => "Entry",
            Role::Object => "Details",
        };
        let plain = format!("{}{own}", camel_words(said));
        candidates.push(format!("{}{suffix}", plain.strip_suffix(suffix).unwrap_or(&plain)));
        candidates.push(format!("{}{own}", at.owner));
        candidates
    }
}

/// Returns a name that is new, and adds it.
pub(in crate::plan) fn unique_name(name: &str, forbidden: &str, names: &mut HashSet<String>) -> String {
    const SETTERS: [&str; 9] =
        ["new", "default", "clone", "clone_from", "to_owned", "from", "into", "try_from", "try_into"];
    let mut name = name.to_owned();
    if SETTERS.contains(&name.as_str()) || name == forbidden {
        name = if matches!(name.as_str(), "new" | "default") { format!("is_{name}") } else { format!("{name}_value") };
        if forbidden == "others" {
            name = "others".to_owned();
        }
    }
    if names.contains(&name) {
        let number = free_number(|number| names.contains(&format!("{name}_{number}")));
        name = format!("{name}_{number}");
    }
    names.insert(name.clone());
    name
}

pub(super) fn singular_of(property: &str) -> String {
    singular_words(&words::words(property)).join("_")
}

/// Returns whether components have short names, as people choose them.
pub(super) fn has_good_names(document: &Document) -> bool {
    let mut lengths: Vec<usize> = document.schemas.iter().filter_map(|it| it.name.as_ref()).map(String::len).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).is_some_and(|median| *median <= 22)
}
