//! What can be said of any operation: `key`, `operation`, `query(…)`.

use proc_macro2::Ident;
use syn::{LitStr, Type};

use crate::declaration::{Parameter, Settings, VerbKind};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::{names, suggest};

pub(super) const OF_ALL: &[&str] = &["operation", "query", "one_or_many"];
pub(super) const OF_OTHERS: &[&str] = &["key", "operation", "query"];
pub(super) const OF_PARAMETERS: &[&str] = &["wire"];

/// `find(operation = "…", query(…))`. The flag: `one_or_many` was said.
pub(super) fn of_verb(entry: &Entry, kind: VerbKind, errors: &Errors) -> (Settings, bool) {
    let known: &[&str] = match kind {
        VerbKind::All => OF_ALL,
        _ => OF_OTHERS,
    };
    let (mut settings, mut one_or_many) = (Settings::default(), false);
    if entry.has_value() {
        settings.method = method(entry, errors);
    }
    for entry in entry::once(entry.entries(errors), &[], errors) {
        match entry.name().as_str() {
            "one_or_many" if kind == VerbKind::All => one_or_many = entry.flag(errors),
            name if !known.contains(&name) => entry.unknown("setting", known, errors),
            _ => settings.read(&entry, errors),
        }
    }
    (settings, one_or_many)
}

/// `update = put`
fn method(entry: &Entry, errors: &Errors) -> Option<Ident> {
    const KNOWN: [&str; 5] = ["get", "post", "put", "patch", "delete"];
    let expected = format!("put`, or settings in parentheses: `{}(operation = \"…\")", entry.name());
    let method: Ident = entry.value_after_list(&expected, errors)?;
    let name = names::text(&method);
    if !KNOWN.contains(&name.as_str()) {
        errors.on(&method, suggest::unknown("method", &name, &KNOWN));
        return None;
    }
    Some(names::ident(&names::camel(&name), method.span()))
}

impl Settings {
    /// One setting that every operation has.
    pub(super) fn read(&mut self, entry: &Entry, errors: &Errors) {
        match entry.name().as_str() {
            "key" => self.key = entry.value("\"thing\"", errors),
            "operation" => self.operation = entry.value("\"GetThing\"", errors),
            _ => {
                let parameters = entry::once(entry.entries(errors), &[], errors);
                if parameters.is_empty() {
                    errors.at(entry.span(), "`query` names parameters: `query(name = String)`");
                }
                self.query.extend(parameters.iter().filter_map(|entry| parameter(entry, errors)));
            }
        }
    }
}

/// `status = SessionStatus`, or `kind(wire = "type") = Kind`.
fn parameter(entry: &Entry, errors: &Errors) -> Option<Parameter> {
    let ty: Type = entry.value_after_list("Type", errors)?;
    let mut wire = entry.name();
    for setting in entry::once(entry.entries(errors), &[], errors) {
        match setting.name().as_str() {
            "wire" => wire = setting.value::<LitStr>("\"key\"", errors).map_or(wire, |key| key.value()),
            _ => setting.unknown("setting of a query parameter", OF_PARAMETERS, errors),
        }
    }
    Some(Parameter { ident: entry.ident(errors)?, wire, ty })
}
