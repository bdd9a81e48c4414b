//! Settings of any operation: `key`, `operation`, `query(…)`, `headers(…)`, `envelope`, `idempotent` and `idempotency_key`, and those of single
//! verbs.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{LitBool, LitStr};

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
pub(super) const OF_CREATE: &[&str] =
    &["on", "body", "returns", "key", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key"];
/// Settings of `update` and `replace`.
pub(super) const OF_CHANGE: &[&str] =
    &["body", "returns", "key", "operation", "query", "headers", "envelope", "idempotent", "idempotency_key"];
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
            "idempotent" if !entry.has_value() => {
                self.idempotent = Some(LitBool::new(entry.flag(errors), entry.span()));
            }
            "idempotent" => {
                let value: Option<TokenStream> = entry.value("false", errors);
                match value.and_then(|value| syn::parse2::<LitBool>(value).ok()) {
                    Some(value) => self.idempotent = Some(LitBool::new(value.value, entry.span())),
                    None => errors.at(entry.span(), "expected `idempotent`, or `idempotent = false`"),
                }
            }
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
                Location::Body => format!("`{key}` needs constants: `{key}(key = \"value\")`, or a type: `{key} = T`"),
                _ => format!("`{key}` needs parameters: write `{key}(name = String)`"),
            };
            errors.at(list.span(), message);
        }
        let entries = list.unique_entries(&[], errors).iter();
        let entries =
            entries.filter(|entry| location == Location::Body || !plausible::refuse_setting(entry, place, errors));
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
    if location != Location::Body && refuse_form(entry, errors) {
        return None;
    }
    let value: TokenStream = entry.value_after_list(expected, errors)?;
    let (ty, constant) = match location {
        Location::Query | Location::Header if plausible::quoted_type(&value).is_some() => {
            let ty = plausible::quoted_type(&value)?;
            errors.on(&value, format!("write `{name} = {}`, without quotes", types::text(&ty)));
            (Some(ty), None)
        }
        _ if is_literal(&value) => (None, Some(value)),
        Location::Body => {
            let message = "a constant is a string, a number, `true` or `false`; to send anything else, declare its type: `body = T`";
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
        if self.location == Location::Header {
            errors.at(setting.span(), "the items of a list are separated by commas in a header: remove `join`");
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

/// Records `city(type = String)` and `city = ["a", "b"]`, which are no parameters, and returns whether it is one of them.
fn refuse_form(entry: &Entry, errors: &Errors) -> bool {
    let name = entry.name();
    let ty = entry.list_text().and_then(|list| {
        let value = list.split(',').find_map(|part| part.trim().strip_prefix("type="))?.to_owned();
        let is_required = ["required", "required=true"].iter().any(|key| list.split(',').any(|it| it.trim() == *key));
        Some(if is_required { format!("{name}(required) = {value}") } else { format!("{name} = {value}") })
    });
    let message = match (ty, entry.value_text()) {
        (Some(form), None) => format!("the type of a parameter stands behind `=`: write `{form}`"),
        (_, Some(value)) if value.starts_with('[') => {
            format!(
                "the values of a parameter are an enum that derives `rtk::OpenEnum`: write `{name} = {}`",
                names::camel(name)
            )
        }
        _ => return false,
    };
    errors.at(entry.span(), message);
    true
}

/// Reads `headers(accept = "text/csv")`, where each value is a string.
pub(crate) fn constant_headers(list: &Entry, errors: &Errors) -> Vec<Parameter> {
    let form = "write `headers(name = \"value\")`, a header that each request carries";
    if list.is_empty() {
        errors.at(list.span(), form);
    }
    let entries = list.unique_entries(&[], errors).iter();
    let headers = entries.filter_map(|entry| parameter(entry, Location::Header, errors));
    let is_text = |header: &Parameter| {
        let is_text = header.constant.as_ref().is_some_and(|value| syn::parse2::<LitStr>(value.clone()).is_ok());
        if !is_text {
            errors.at(header.wire_span, form);
        }
        is_text
    };
    headers.filter(is_text).collect()
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
