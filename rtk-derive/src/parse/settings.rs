//! Settings of any operation, such as `key`, `query(…)` and `idempotent`, and those of single verbs.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::LitStr;

use super::Entry;
use super::plausible::{self, Place};
use crate::check::reserved;
use crate::declaration::{Location, Parameter, Settings, VerbKind};
use crate::errors::Errors;
use crate::{names, suggest, types};

/// Settings of every operation.
pub(super) const KEYS: &[&str] = &["key", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key"];
pub(super) const OF_ALL: &[&str] =
    &["operation", "query", "headers", "envelope", "idempotent", "idempotency_key", "one_or_many"];
pub(super) const OF_CREATE: &[&str] = &[
    "on",
    "body",
    "form",
    "returns",
    "key",
    "operation",
    "query",
    "headers",
    "envelope",
    "idempotent",
    "idempotency_key",
];
/// Settings of `update` and `replace`.
pub(super) const OF_CHANGE: &[&str] =
    &["body", "form", "returns", "key", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key"];
pub(super) const OF_DESTROY: &[&str] =
    &["returns", "key", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key"];
/// Values of `on`.
pub(super) const BASES: &[&str] = &["collection", "member"];
/// Settings of a parameter.
pub(super) const OF_PARAMETER: &[&str] = &["wire", "required", "join"];

/// Reads `find(operation = "…", query(…))`.
pub(super) fn of_verb(entry: &Entry, kind: VerbKind, errors: &Errors) -> Settings {
    let known = match kind {
        VerbKind::All => OF_ALL,
        VerbKind::Create => OF_CREATE,
        VerbKind::Update | VerbKind::Replace => OF_CHANGE,
        VerbKind::Destroy => OF_DESTROY,
        VerbKind::Find => KEYS,
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

/// Reads `status = SessionStatus`, `kind(wire = "type") = Kind`, or a constant such as `action = "stop"`.
fn parameter(entry: &Entry, location: Location, errors: &Errors) -> Option<Parameter> {
    let name = entry.name();
    let expected = if location == Location::Body { "\"value\"" } else { "Type" };
    let value: TokenStream = entry.value_after_list(expected, errors)?;
    let (ty, constant) = match location {
        _ if plausible::quoted_type(&value).is_some() => {
            let ty = plausible::quoted_type(&value)?;
            errors.on(&value, format!("write `{name} = {}`, without quotes", types::text(&ty)));
            (Some(ty), None)
        }
        _ if is_literal(&value) => (None, Some(value)),
        Location::Body if !plausible::is_type(&value) => {
            let message = format!(
                "a constant is a string, a number, `true` or `false`; for a value that callers set, write its type, `{name} = String`"
            );
            errors.on(&value, message);
            return None;
        }
        _ => (Some(entry.value_after_list(expected, errors)?), None),
    };
    let wire = if location == Location::Header { names::kebab(name) } else { name.to_owned() };
    let ident = entry.ident(errors)?;
    let (name, wire_span) = (name.to_owned(), entry.span());
    let mut parameter = Parameter {
        ident,
        name,
        wire,
        wire_span,
        is_wire_declared: false,
        location,
        ty,
        constant,
        required: false,
        join: None,
    };
    parameter.read_settings(entry, errors);
    if location == Location::Header && !parameter.is_wire_declared {
        parameter.check_default_header_name(errors);
    }
    Some(parameter)
}

impl Parameter {
    /// Checks the name of a header that follows from the name of the parameter.
    fn check_default_header_name(&mut self, errors: &Errors) {
        if is_header_name(&self.wire) {
            return;
        }
        // One error says that the header is refused in any case.
        let lowercase = self.wire.to_ascii_lowercase();
        if reserved::is_reserved_header(&lowercase) {
            self.wire = lowercase;
            return;
        }
        let (name, snake) = (&self.name, names::snake(&self.name));
        let header = names::kebab(&snake);
        let cure = match is_header_name(&header) {
            true => format!("write `{snake}`, which is sent as `{header}`"),
            false => format!("declare the name of the header, `{name}(wire = \"x-name\")`"),
        };
        errors.at(
            self.wire_span,
            format!("`{}` is not a header name of lowercase letters, digits and `-`: {cure}", self.wire),
        );
    }

    fn separator(&self, setting: &Entry, errors: &Errors) -> Option<LitStr> {
        let separator: LitStr = setting.value("\",\"", errors)?;
        let superfluous = match self.location {
            Location::Header => Some("the items of a list are separated by commas in a header: remove `join`"),
            Location::Body => Some("a list in a body is a JSON array: remove `join`"),
            Location::Path | Location::Query => None,
        };
        if let Some(message) = superfluous {
            errors.at(setting.span(), message);
            return None;
        }
        if separator.value().is_empty() {
            errors.on(&separator, "nothing would separate the items: write a text such as `\",\"`, or remove `join`");
            return None;
        }
        Some(separator)
    }

    fn read_settings(&mut self, entry: &Entry, errors: &Errors) {
        for setting in entry.unique_entries(&[], errors) {
            match setting.name() {
                "wire" => {
                    self.is_wire_declared = true;
                    if let Some(key) = setting.value::<LitStr>("\"key\"", errors) {
                        if key.value().is_empty() && self.location != Location::Header {
                            errors.on(&key, "the key of a parameter cannot be empty: write it here, or remove `wire`");
                        }
                        (self.wire, self.wire_span) = (key.value(), key.span());
                        if self.location == Location::Header {
                            let lowercase = self.wire.to_ascii_lowercase();
                            match reserved::is_reserved_header(&lowercase) {
                                true => self.wire = lowercase,
                                false => check_header_name(&key, errors),
                            }
                        }
                    }
                }
                "join" | "required" if self.constant.is_some() => refuse_constant(self, setting.span(), errors),
                "join" => self.join = self.separator(setting, errors),
                "required" => self.required = setting.flag(errors),
                _ => setting.unknown("setting", " of a parameter", OF_PARAMETER, errors),
            }
        }
    }
}

/// Reads `headers(accept = "text/csv")` or `query(version = "2")` of an API, where each value is a string.
pub(crate) fn constant_texts(list: &Entry, location: Location, errors: &Errors) -> Vec<Parameter> {
    let form = match location {
        Location::Header => "write `headers(name = \"value\")`, a header that each request carries",
        _ => "write `query(name = \"value\")`, a query parameter that each request carries",
    };
    if list.is_empty() {
        errors.at(list.span(), form);
    }
    let entries = list.unique_entries(&[], errors).iter();
    let constants = entries.filter_map(|entry| parameter(entry, location, errors));
    let is_text = |constant: &Parameter| {
        let is_text = constant.constant.as_ref().is_some_and(|value| syn::parse2::<LitStr>(value.clone()).is_ok());
        if !is_text {
            errors.at(constant.wire_span, form);
        }
        is_text
    };
    constants.filter(is_text).collect()
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

/// Records that a constant cannot be an argument.
pub(super) fn refuse_constant(parameter: &Parameter, span: Span, errors: &Errors) {
    let name = &parameter.name;
    let message = format!(
        "`{name}` is a constant, so callers cannot set it: remove this, or declare a type instead of its value"
    );
    errors.at(span, message);
}

/// Returns whether the value is a string, number or `bool` literal.
fn is_literal(value: &TokenStream) -> bool {
    let tokens: Vec<_> = value.clone().into_iter().collect();
    let literal = match tokens.as_slice() {
        [TokenTree::Punct(minus), literal] if minus.as_char() == '-' => literal,
        [literal] => literal,
        _ => return false,
    };
    match literal {
        TokenTree::Literal(literal) => !literal.to_string().starts_with(['b', 'c', '\'']),
        TokenTree::Ident(word) => *word == "true" || *word == "false",
        _ => false,
    }
}

/// Checks a header name. It is lowercase, as HTTP/2 sends it.
pub(crate) fn check_header_name(name: &LitStr, errors: &Errors) {
    let text = name.value();
    if is_header_name(&text) {
        return;
    }
    if text.is_empty() {
        errors.on(name, "the name of a header cannot be empty: write a name such as `\"cf-r2-jurisdiction\"`");
        return;
    }
    let lowercase = text.to_ascii_lowercase();
    let proposal = if is_header_name(&lowercase) { &lowercase } else { "cf-r2-jurisdiction" };
    let cure = match proposal == lowercase {
        true => format!("write `\"{proposal}\"`"),
        false => format!("write a name such as `\"{proposal}\"`"),
    };
    errors.on(name, format!("`{text}` is not a header name of lowercase letters, digits and `-`: {cure}"));
}

fn is_header_name(text: &str) -> bool {
    let is_valid = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_valid)
}
