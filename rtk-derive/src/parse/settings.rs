//! What can be said of any operation: `key`, `operation`, `query(…)`, `headers(…)`, `envelope`,
//! `idempotent`.

use proc_macro2::{Ident, TokenStream};
use syn::{LitStr, Type};

use crate::declaration::{Parameter, Settings, VerbKind};
use crate::entry::Entry;
use crate::errors::{Errors, fill};
use crate::{names, suggest};

/// Of every operation.
pub(super) const KEYS: &[&str] = &["key", "operation", "query", "headers", "envelope", "idempotent"];
pub(super) const OF_ALL: &[&str] = &["operation", "query", "headers", "envelope", "idempotent", "one_or_many"];
pub(super) const OF_CREATE: &[&str] = &["key", "operation", "query", "headers", "envelope", "idempotent", "on"];
/// What `on` can be.
pub(super) const PLACES: &[&str] = &["collection", "member"];
/// Of a parameter.
pub(super) const OF_PARAMETER: &[&str] = &["wire", "required"];

/// `find(operation = "…", query(…))`.
pub(super) fn of_verb(entry: &Entry, kind: VerbKind, errors: &Errors) -> Settings {
    let known = match kind {
        VerbKind::All => OF_ALL,
        VerbKind::Create => OF_CREATE,
        _ => KEYS,
    };
    let mut settings = Settings::default();
    if entry.has_value() {
        settings.method = method(entry, errors);
    }
    for entry in &entry.each_once(&["query", "headers"], errors) {
        match entry.name() {
            "one_or_many" if kind == VerbKind::All => settings.one_or_many = entry.flag(errors),
            "on" if kind == VerbKind::Create => settings.on_member = place(entry, errors) == Some(false),
            "key" if kind == VerbKind::All => {
                errors.at(
                    entry.span(),
                    "where a list is, the resource says: write `list_key = …` beside `all(…)`",
                    &[],
                );
            }
            name if !known.contains(&name) => {
                entry.unknown(&fill("setting `{}` of `{}`", &["{}", kind.name()]), known, errors);
            }
            _ => settings.read(entry, errors),
        }
    }
    // Of a list or a read, nothing takes arguments but the id.
    if !matches!(kind, VerbKind::Create | VerbKind::Update | VerbKind::Replace) {
        for parameter in &mut settings.parameters {
            if !std::mem::take(&mut parameter.required) {
                continue;
            }
            let cure = "remove `required`, or declare an action with this as an argument";
            let text = "no parameter is an argument of `{}`: {}";
            errors.on(&parameter.ident, text, &[kind.name(), cure]);
        }
    }
    settings
}

/// `on = collection` or `on = member`; whether it is the collection.
pub(super) fn place(entry: &Entry, errors: &Errors) -> Option<bool> {
    let on: Ident = entry.value("member", errors)?;
    match names::text(&on).as_str() {
        "collection" => Some(true),
        "member" => Some(false),
        other => {
            errors.on(&on, &suggest::unknown("place `{}` of an operation", other, PLACES), &[]);
            None
        }
    }
}

/// `update = put`
fn method(entry: &Entry, errors: &Errors) -> Option<Ident> {
    const KNOWN: [&str; 5] = ["get", "post", "put", "patch", "delete"];
    let expected = fill("put`, or settings in parentheses: `{}(operation = \"…\")", &[entry.name()]);
    let method: Ident = entry.value_after_list(&expected, errors)?;
    let name = names::text(&method);
    if !KNOWN.contains(&name.as_str()) {
        errors.on(&method, &suggest::unknown("method `{}`", &name, &KNOWN), &[]);
        return None;
    }
    Some(names::ident(&names::camel(&name), method.span()))
}

impl Settings {
    /// One setting that every operation has.
    pub(super) fn read(&mut self, entry: &Entry, errors: &Errors) {
        match entry.name() {
            "key" => entry.value_to(&mut self.key, "\"thing\"", errors),
            "operation" => entry.value_to(&mut self.operation, "\"GetThing\"", errors),
            "envelope" => entry.value_to(&mut self.envelope, "Envelope::V4", errors),
            "idempotent" if !entry.has_value() => self.idempotent = Some(entry.flag(errors)),
            "idempotent" => {
                let said = match entry.value::<TokenStream>("false", errors) {
                    Some(value) => value.to_string(),
                    None => String::new(),
                };
                if said == "true" || said == "false" {
                    self.idempotent = Some(said == "true");
                } else {
                    errors.at(entry.span(), "expected `idempotent`, or `idempotent = false`", &[]);
                }
            }
            name => {
                let header = name == "headers";
                let parameters = entry.each_once(&[], errors);
                if parameters.is_empty() {
                    errors.at(entry.span(), "`{}` names parameters: `{}(name = String)`", &[name, name]);
                }
                for entry in &parameters {
                    if let Some(parameter) = parameter(entry, header, errors) {
                        self.parameters.push(parameter);
                    }
                }
            }
        }
    }
}

/// `status = SessionStatus`, or `kind(wire = "type") = Kind`.
fn parameter(entry: &Entry, header: bool, errors: &Errors) -> Option<Parameter> {
    let ty: Type = entry.value_after_list("Type", errors)?;
    let mut wire = if header { names::kebab(entry.name()) } else { entry.name().to_owned() };
    let mut required = false;
    for setting in &entry.each_once(&[], errors) {
        match setting.name() {
            "wire" => {
                if let Some(key) = setting.value::<LitStr>("\"key\"", errors) {
                    wire = key.value();
                    if header {
                        header_name(&key, errors);
                    }
                }
            }
            "required" => required = setting.flag(errors),
            _ => setting.unknown("setting `{}` of a parameter", OF_PARAMETER, errors),
        }
    }
    Some(Parameter { ident: entry.ident(errors)?, name: entry.name().to_owned(), wire, ty, header, required })
}

/// Headers are written in lower case, as HTTP/2 sends them.
pub(super) fn header_name(name: &LitStr, errors: &Errors) {
    let text = name.value();
    if !is_header(&text) {
        let proposal = text.to_ascii_lowercase();
        let cure = if is_header(&proposal) {
            fill("write `\"{}\"`", &[&proposal])
        } else {
            "write one such as `\"cf-r2-jurisdiction\"`".to_owned()
        };
        errors.on(name, "`{}` is no name of a header, which is of small letters, digits and `-`: {}", &[&text, &cure]);
    }
}

fn is_header(text: &str) -> bool {
    for byte in text.bytes() {
        if !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$%&'*+-.^_`|~".contains(&byte)) {
            return false;
        }
    }
    !text.is_empty()
}
