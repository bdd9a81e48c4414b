//! `wire` and `rename_all`: the JSON keys of attributes.

use syn::LitStr;

use super::Entry;
use crate::case::Case;
use crate::declaration::{Field, Location, Parameter};
use crate::errors::Errors;

/// The two directions of `wire` and `rename_all`.
pub(super) const DIRECTIONS: &[&str] = &["request", "response"];

/// What `rename_all` of a resource has beside them.
#[cfg(test)]
pub(super) const OF_RESOURCE: &[&str] = &["query"];

/// What `rename_all` of a resource can rename.
const RENAMED: &[&str] = &["request", "response", "query"];

#[derive(Clone, Copy)]
enum Direction {
    Request,
    Response,
    Query,
}

/// `rename_all = "camelCase"`, or `rename_all(request = "camelCase")`.
#[derive(Default)]
pub(super) struct Renaming {
    request: Option<Case>,
    response: Option<Case>,
    query: Option<Case>,
}

impl Renaming {
    /// Reads that of a nested object.
    pub(super) fn read(entry: &Entry, errors: &Errors) -> Self {
        Self::of(entry, DIRECTIONS, errors)
    }

    /// Reads that of a resource, which also has queries.
    pub(super) fn of_resource(entry: &Entry, errors: &Errors) -> Self {
        Self::of(entry, RENAMED, errors)
    }

    fn of(entry: &Entry, known: &[&str], errors: &Errors) -> Self {
        if !entry.has_list() {
            return Self::same(Case::read(entry, errors));
        }
        let mut renaming = Self::default();
        for (direction, entry) in directions(entry, "rename_all", "camelCase", known, errors) {
            let case = Case::read(entry, errors);
            match direction {
                Direction::Request => renaming.request = case,
                Direction::Response => renaming.response = case,
                Direction::Query => renaming.query = case,
            }
        }
        renaming
    }

    /// The same case in both directions.
    pub(super) fn same(case: Option<Case>) -> Self {
        Self { request: case, response: case, query: None }
    }

    /// Renames query parameters and keys of bodies whose keys are not declared.
    pub(super) fn rename<'p>(&self, parameters: impl Iterator<Item = &'p mut Parameter>) {
        for parameter in parameters.filter(|it| !it.is_wire_declared && !it.flatten) {
            match parameter.location {
                Location::Query => parameter.wire = renamed(self.query, &parameter.name),
                Location::Body => parameter.wire = renamed(self.request, &parameter.name),
                Location::Path | Location::Header => {}
            }
        }
    }

    pub(super) fn request(&self, field: &str) -> String {
        renamed(self.request, field)
    }

    pub(super) fn response(&self, field: &str) -> String {
        renamed(self.response, field)
    }
}

fn renamed(case: Option<Case>, field: &str) -> String {
    case.map_or_else(|| field.to_owned(), |case| case.of_field(field))
}

/// Reads the text of a JSON key, which is not empty.
pub(crate) fn key(entry: &Entry, example: &str, errors: &Errors) -> Option<LitStr> {
    let key: LitStr = entry.value(example, errors)?;
    if key.value().is_empty() {
        errors.on(&key, format!("`{}` cannot be empty: write the key in JSON, or remove this", entry.name()));
        return None;
    }
    Some(key)
}

/// Reads `wire = "key"`, or `wire(request = "…", response = "…")`.
pub(super) fn of_field(entry: &Entry, field: &mut Field<'_>, errors: &Errors) {
    field.wire_span = entry.span();
    if !entry.has_list() {
        if let Some(key) = key(entry, "\"key\"", errors) {
            field.wire_span = key.span();
            field.wire = key.value();
            field.request_wire = key.value();
        }
        return;
    }
    for (direction, entry) in directions(entry, "wire", "key", DIRECTIONS, errors) {
        let Some(key) = key(entry, "\"key\"", errors) else { continue };
        match direction {
            Direction::Request => field.request_wire = key.value(),
            Direction::Response | Direction::Query => field.wire = key.value(),
        }
    }
}

/// Returns each `request = …`, `response = …` and the like in parentheses.
fn directions<'e>(
    entry: &'e Entry,
    key: &str,
    value: &str,
    known: &[&str],
    errors: &Errors,
) -> Vec<(Direction, &'e Entry)> {
    let entries = entry.unique_entries(&[], errors);
    if entries.is_empty() || entry.has_value() {
        let message = format!("write `{key} = \"{value}\"`, or `{key}(request = \"{value}\", response = \"{value}\")`");
        errors.at(entry.span(), message);
    }
    let direction = |entry: &'e Entry| match entry.name() {
        "request" => Some((Direction::Request, entry)),
        "response" => Some((Direction::Response, entry)),
        "query" if known.contains(&"query") => Some((Direction::Query, entry)),
        _ => {
            entry.unknown("direction", "", known, errors);
            None
        }
    };
    entries.iter().filter_map(direction).collect()
}
