//! What can be said of any operation: `key`, `operation`, `query(…)`, `headers(…)`, `envelope`,
//! `idempotent`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{LitStr, Type};

use crate::declaration::{Parameter, Part, Settings, VerbKind};
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
    settings.read_all(entry, kind, known, errors);
    settings
}

impl Settings {
    fn read_all(&mut self, entry: &Entry, kind: VerbKind, known: &[&str], errors: &Errors) {
        if entry.has_value() {
            self.method = method(entry, errors);
        }
        for entry in entry.each_once(&["query", "headers"], errors) {
            match entry.name() {
                "one_or_many" if kind == VerbKind::All => self.one_or_many = entry.flag(errors),
                "on" if kind == VerbKind::Create => self.on_member = place(entry, errors) == Some(false),
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
                _ => self.read(entry, errors),
            }
        }
        // Of a list or a read, nothing takes arguments but the id.
        if !matches!(kind, VerbKind::Create | VerbKind::Update | VerbKind::Replace) {
            for parameter in &mut self.parameters {
                if !std::mem::take(&mut parameter.required) {
                    continue;
                }
                let cure = "remove `required`, or declare an action with this as an argument";
                let text = "no parameter is an argument of `{}`: {}";
                errors.on(&parameter.ident, text, &[kind.name(), cure]);
            }
        }
    }
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
            "query" => self.parameters(entry, Part::Query, errors),
            "headers" => self.parameters(entry, Part::Header, errors),
            _ => self.parameters(entry, Part::Body, errors),
        }
    }

    /// Those in parentheses.
    fn parameters(&mut self, list: &Entry, part: Part, errors: &Errors) {
        let entries = list.each_once(&[], errors);
        // What cannot be read is told already.
        if list.is_empty() {
            let text = match part {
                Part::Body => "`{}` says what is always sent: `{}(key = \"value\")`, or takes a type: `body = T`",
                _ => "`{}` names parameters: `{}(name = String)`",
            };
            errors.at(list.span(), text, &[list.name(), list.name()]);
        }
        for entry in entries {
            let Some(parameter) = parameter(entry, part, errors) else { continue };
            let all = if parameter.constant.is_some() { &mut self.constants } else { &mut self.parameters };
            all.push(parameter);
        }
    }
}

/// `status = SessionStatus`, `kind(wire = "type") = Kind`, or what is always sent: `action = "stop"`.
fn parameter(entry: &Entry, part: Part, errors: &Errors) -> Option<Parameter> {
    let name = entry.name();
    let expected = if part == Part::Body { "\"value\"" } else { "Type" };
    let value: TokenStream = entry.value_after_list(expected, errors)?;
    let (mut ty, mut constant) = (None, None);
    if is_literal(&value) {
        constant = Some(value);
    } else if part == Part::Body {
        let text =
            "what is always sent is a text, a number, `true` or `false`; for anything else take a type: `body = T`";
        errors.on(&value, text, &[]);
        return None;
    } else {
        ty = Some(entry.value_after_list::<Type>(expected, errors)?);
    }
    let wire = if part == Part::Header { names::kebab(name) } else { name.to_owned() };
    let mut it =
        Parameter { ident: entry.ident(errors)?, name: name.to_owned(), wire, part, ty, constant, required: false };
    it.read(entry, errors);
    Some(it)
}

impl Parameter {
    fn read(&mut self, entry: &Entry, errors: &Errors) {
        for setting in entry.each_once(&[], errors) {
            match setting.name() {
                "wire" => {
                    if let Some(key) = setting.value::<LitStr>("\"key\"", errors) {
                        self.wire = key.value();
                        if self.part == Part::Header {
                            header_name(&key, errors);
                        }
                    }
                }
                "required" if self.constant.is_some() => is_constant(self, setting.span(), errors),
                "required" => self.required = setting.flag(errors),
                _ => setting.unknown("setting `{}` of a parameter", OF_PARAMETER, errors),
            }
        }
    }
}

/// Records that nobody is asked for it.
pub(super) fn is_constant(parameter: &Parameter, span: Span, errors: &Errors) {
    let text = "`{}` is always the same, so nobody is asked for it: remove this, or write a type for its value";
    errors.at(span, text, &[&parameter.name]);
}

fn is_literal(value: &TokenStream) -> bool {
    let mut tokens = value.clone().into_iter();
    let mut first = tokens.next();
    if matches!(&first, Some(TokenTree::Punct(punct)) if punct.as_char() == '-') {
        first = tokens.next();
    }
    let is_one = match &first {
        Some(TokenTree::Literal(literal)) => !matches!(literal.to_string().as_bytes(), [b'b' | b'c' | b'\'', ..]),
        Some(TokenTree::Ident(word)) => *word == "true" || *word == "false",
        _ => false,
    };
    is_one && tokens.next().is_none()
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
