//! Parameters of an operation: query parameters, headers and keys of a body, with a type or a constant value.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::LitStr;

use super::{Entry, plausible};
use crate::check::reserved;
use crate::declaration::{Location, Parameter};
use crate::errors::Errors;
use crate::{names, types};

/// Settings of a parameter.
pub(super) const OF_PARAMETER: &[&str] = &["wire", "required", "join", "flatten", "doc"];

/// Reads `status = SessionStatus`, `kind(wire = "type") = Kind`, or a constant such as `action = "stop"`.
pub(super) fn parameter(entry: &Entry, location: Location, errors: &Errors) -> Option<Parameter> {
    let name = entry.name();
    let expected = if location == Location::Body { "\"value\"" } else { "Type" };
    if refuse_form(entry, errors) {
        return None;
    }
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
        flatten: false,
        doc: None,
    };
    parameter.read_settings(entry, errors);
    parameter.check_flatten(errors);
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

    /// Checks that a flattened parameter is one of the query, and has no settings of a key.
    fn check_flatten(&mut self, errors: &Errors) {
        if !self.flatten {
            return;
        }
        let message = match self.location {
            Location::Header => "`flatten` is for query parameters, and headers have no structs: remove it",
            Location::Body => {
                "`flatten` is for query parameters: remove it, or declare a struct with all keys, `body = T`"
            }
            _ if self.is_wire_declared => "the keys of a flattened parameter are those of its type: remove `wire`",
            _ if self.join.is_some() => "the keys of a flattened parameter are parameters of their own: remove `join`",
            _ => return,
        };
        errors.at(self.wire_span, message);
        (self.flatten, self.join) = (false, None);
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
                "join" | "required" | "flatten" | "doc" if self.constant.is_some() => {
                    refuse_constant(self, setting.span(), errors);
                }
                "join" => self.join = self.separator(setting, errors),
                "required" => self.required = setting.flag(errors),
                "flatten" => self.flatten = setting.flag(errors),
                "doc" => self.doc = setting.value("\"…\"", errors),
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

/// Reads `headers(accept = "text/csv")` or `query(version = "2")` of an API, where each value is a string.
pub(crate) fn constant_texts(list: &Entry, location: Location, errors: &Errors) -> Vec<Parameter> {
    let form = match location {
        Location::Header => "write `headers(name = \"value\")`, a header that each request carries",
        _ => {
            "write `query(name = \"value\")`, a query parameter that each request carries; one that callers set belongs to an operation of a \
             resource: `all(query(name = Type))`"
        }
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
