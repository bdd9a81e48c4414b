//! Settings of any operation, such as `key`, `query(…)` and `idempotent`, and those of single verbs.

use proc_macro2::Ident;
use syn::LitStr;

use super::Entry;
use super::parameter::{check_header_name, parameter};
use super::plausible::{self, Place};
use crate::check::reserved;
use crate::declaration::{Location, Settings, VerbKind};
use crate::errors::Errors;
use crate::{names, suggest};

/// Settings of `find`.
pub(super) const OF_FIND: &[&str] =
    &["scope", "key", "operation", "doc", "query", "headers", "envelope", "idempotent", "idempotency_key"];
pub(super) const OF_ALL: &[&str] =
    &["scope", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key", "one_or_many"];
pub(super) const OF_CREATE: &[&str] = &[
    "scope",
    "on",
    "body",
    "form",
    "returns",
    "response_header",
    "key",
    "operation",
    "query",
    "headers",
    "envelope",
    "idempotent",
    "idempotency_key",
];
/// Settings of `update` and `replace`.
pub(super) const OF_CHANGE: &[&str] = &[
    "scope",
    "body",
    "form",
    "returns",
    "response_header",
    "key",
    "operation",
    "query",
    "headers",
    "envelope",
    "idempotent",
    "idempotency_key",
];
pub(super) const OF_DESTROY: &[&str] = &[
    "scope",
    "returns",
    "response_header",
    "key",
    "operation",
    "query",
    "headers",
    "envelope",
    "idempotent",
    "idempotency_key",
];
/// Values of `on`.
pub(super) const BASES: &[&str] = &["collection", "member"];

/// Reads `find(operation = "…", query(…))`.
pub(super) fn of_verb(entry: &Entry, kind: VerbKind, errors: &Errors) -> Settings {
    let known = match kind {
        VerbKind::All => OF_ALL,
        VerbKind::Create => OF_CREATE,
        VerbKind::Update | VerbKind::Replace => OF_CHANGE,
        VerbKind::Destroy => OF_DESTROY,
        VerbKind::Find => OF_FIND,
    };
    let mut settings = Settings::default();
    if entry.has_value() {
        settings.method = method(entry, kind, errors);
    }
    for entry in entry.unique_entries(&["query", "headers"], errors) {
        match entry.name() {
            "one_or_many" if kind == VerbKind::All => settings.one_or_many = entry.flag(errors),
            "on" if kind == VerbKind::Create => settings.on_member = is_on_collection(entry, errors) == Some(false),
            "key" if kind == VerbKind::All => {
                errors.at(entry.span(), "`all` takes no `key`: write `list_key = …` beside `all(…)`");
            }
            "paging" if kind == VerbKind::All => {
                errors.at(entry.span(), "`all` takes no `paging`: write `paging = …` beside `all(…)`");
            }
            "body" if kind == VerbKind::Destroy => {
                let message =
                    "`destroy` sends no body: declare an action with one, `delete(its_name = \"\", body = T)`";
                errors.at(entry.span(), message);
            }
            name if !known.contains(&name) => {
                entry.unknown("setting", &format!(" of `{}`", kind.name()), known, errors);
            }
            "body" => settings.body = entry.value("T", errors),
            "returns" => settings.returns = entry.value("T", errors),
            _ => settings.read(entry, &Place { form: &format!("{}(", kind.name()), known }, errors),
        }
    }
    if matches!(kind, VerbKind::Find | VerbKind::Destroy) {
        settings.refuse_required_parameters(kind, errors);
    }
    settings
}

/// Reads `on = collection` or `on = member`. Returns whether it is the collection.
pub(super) fn is_on_collection(entry: &Entry, errors: &Errors) -> Option<bool> {
    let on: Ident = entry.value("member", errors)?;
    match names::text(&on).as_str() {
        "collection" => Some(true),
        "member" => Some(false),
        other => {
            errors.on(&on, suggest::unknown("value", other, " of `on`", BASES));
            None
        }
    }
}

/// Reads the method of `update = put`.
fn method(entry: &Entry, kind: VerbKind, errors: &Errors) -> Option<Ident> {
    const KNOWN: [&str; 5] = ["get", "post", "put", "patch", "delete"];
    if let Some(text) = entry.value_text().filter(|text| text.starts_with('"')) {
        let name = text.trim_matches('"').to_ascii_lowercase();
        if KNOWN.contains(&name.as_str()) {
            errors.at(entry.span(), format!("write `{} = {name}`", entry.name()));
            return kind.methods().contains(&name.as_str()).then(|| names::ident(&names::camel(&name), entry.span()));
        }
    }
    let expected = format!("put`, or settings in parentheses: `{}(operation = \"…\")", entry.name());
    let method: Ident = entry.value_after_list(&expected, errors)?;
    let name = names::text(&method);
    if !KNOWN.contains(&name.as_str()) {
        errors.on(&method, suggest::unknown("method", &name, "", &KNOWN));
        return None;
    }
    if !kind.methods().contains(&name.as_str()) {
        let (verb, methods) = (kind.name(), suggest::list(kind.methods()));
        let message = format!(
            "`{name}` contradicts `{verb}`, whose method is {methods}: use one of these, or declare an action: \
             `{name}(its_name = \"\")`"
        );
        errors.on(&method, message);
        return None;
    }
    Some(names::ident(&names::camel(&name), method.span()))
}

impl Settings {
    /// Reads one setting that every operation has.
    pub(super) fn read(&mut self, entry: &Entry, place: &Place<'_>, errors: &Errors) {
        match entry.name() {
            "key" => {
                self.key = entry.value("\"thing\"", errors);
                self.is_key_declared = true;
            }
            "scope" => self.scope = entry.value("Account", errors),
            "response_header" => {
                self.response_header = entry.value("\"header-name\"", errors);
                self.response_header.iter().for_each(|name| check_header_name(name, errors));
            }
            "doc" => self.doc = entry.value("\"…\"", errors),
            "operation" => self.operation = entry.value("\"GetThing\"", errors),
            "envelope" => self.envelope = entry.constant("Envelope::V4", errors),
            "paging" => self.paging = entry.constant("Paging::PAGE", errors),
            "idempotent" => self.idempotent = entry.flag_or_false(errors),
            "form" => self.form = entry.flag_or_false(errors),
            "idempotency_key" => self.idempotency_key = idempotency_key(entry, errors),
            "query" => self.read_parameters(entry, Location::Query, place, errors),
            "headers" => self.read_parameters(entry, Location::Header, place, errors),
            _ => self.read_parameters(entry, Location::Body, place, errors),
        }
    }

    fn read_parameters(&mut self, list: &Entry, location: Location, place: &Place<'_>, errors: &Errors) {
        if list.is_empty() {
            let key = list.name();
            let message = match location {
                Location::Body => format!(
                    "`{key}` needs keys: `{key}(key = Type)`, or `{key}(key = \"value\")` for one that is always the same; the type of a whole \
                     body is `{key} = T`"
                ),
                _ => format!("`{key}` needs parameters: write `{key}(name = String)`"),
            };
            errors.at(list.span(), message);
        }
        let entries = list.unique_entries(&[], errors).iter();
        let entries = entries.filter(|entry| !plausible::refuse_setting(entry, place, errors));
        for parameter in entries.filter_map(|entry| parameter(entry, location, errors)) {
            let list = if parameter.constant.is_some() { &mut self.constants } else { &mut self.parameters };
            list.push(parameter);
        }
    }

    /// Records the required parameters of a verb that takes no arguments for them.
    fn refuse_required_parameters(&mut self, kind: VerbKind, errors: &Errors) {
        for parameter in self.parameters.iter_mut().filter(|parameter| parameter.required) {
            parameter.required = false;
            let message = format!(
                "parameters of `{}` cannot be required: remove `required`, or declare an action with the parameter",
                kind.name()
            );
            errors.on(&parameter.ident, message);
        }
    }
}

/// Reads `idempotency_key = "header"`.
pub(crate) fn idempotency_key(entry: &Entry, errors: &Errors) -> Option<LitStr> {
    let header: LitStr = entry.value("\"idempotency-key\"", errors)?;
    check_header_name(&header, errors);
    let name = header.value();
    if reserved::is_reserved_header(&name) {
        let message =
            format!("`{name}` cannot hold an idempotency key, because the client sets it: write another header");
        errors.on(&header, message);
        return None;
    }
    Some(header)
}
