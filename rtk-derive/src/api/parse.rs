//! Reads `#[api(…)]`.

use syn::{Data, DeriveInput};

use super::{Declaration, instead};
use crate::declaration::Location;
use crate::errors::Errors;
use crate::names;
use crate::parse::{Entry, Places, check_header_name, check_places, constant_texts, idempotency_key, of_attributes};

#[rustfmt::skip]
pub(crate) const KEYS: &[&str] = &[
    "base_url", "env", "authentication", "headers", "query", "envelope", "paging", "errors", "rate_limits", "request_id", "idempotency_key",
    "form", "crate",
];

/// Keys in `env(…)`.
pub(crate) const ENV_KEYS: &[&str] = &["token", "base_url"];

/// Returns `None` if the item cannot be an API at all.
pub(super) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let ident = &input.ident;
    let is_unit = matches!(&input.data, Data::Struct(data) if data.fields.is_empty());
    if !is_unit || !input.generics.params.is_empty() {
        errors.on(ident, format!("an API is a struct without fields and parameters: write `struct {ident};`"));
        return None;
    }
    check_places(input, &Places { item: "api", variant: "" }, errors);
    let mut declaration = Declaration {
        ident,
        vis: &input.vis,
        krate: names::rtk(),
        base_url: None,
        token_variable: None,
        base_url_variable: None,
        headers: Vec::new(),
        query: Vec::new(),
        request_id: None,
        idempotency_key: None,
        form: false,
        constants: Vec::new(),
    };
    for entry in &of_attributes(&input.attrs, "api", &[], errors) {
        declaration.read(entry, errors);
    }
    Some(declaration)
}

impl Declaration<'_> {
    fn read(&mut self, entry: &Entry, errors: &Errors) {
        let constant = |key, expected| entry.constant(expected, errors).map(|value| (key, value));
        let constant = match entry.name() {
            "base_url" => {
                self.base_url = entry.value("\"https://api.example.com\"", errors);
                None
            }
            "env" => {
                self.read_variables(entry, errors);
                None
            }
            "headers" => {
                self.headers = constant_texts(entry, Location::Header, errors);
                None
            }
            "query" => {
                self.query = constant_texts(entry, Location::Query, errors);
                None
            }
            "request_id" => {
                self.request_id = entry.value("\"x-request-id\"", errors);
                self.request_id.iter().for_each(|name| check_header_name(name, errors));
                None
            }
            "idempotency_key" => {
                self.idempotency_key = idempotency_key(entry, errors);
                None
            }
            "form" => {
                self.form = entry.flag(errors);
                None
            }
            "crate" => {
                self.krate = entry.value("::rtk", errors).unwrap_or_else(names::rtk);
                None
            }
            "authentication" => constant("authentication", "Authentication::BEARER"),
            "envelope" => constant("envelope", "Envelope::NONE"),
            "paging" => constant("paging", "Paging::SINGLE"),
            "errors" => constant("errors", "ErrorFormat::DEFAULT"),
            "rate_limits" => constant("rate_limits", "RateLimitFormat::DEFAULT"),
            name => {
                match instead::of(name, entry.value_text(), self.ident) {
                    Some(message) => errors.at(entry.span(), message),
                    None => entry.unknown("key", "", KEYS, errors),
                }
                None
            }
        };
        self.constants.extend(constant);
    }

    /// Reads `env(token = "SHOP_TOKEN", base_url = "SHOP_URL")`.
    fn read_variables(&mut self, list: &Entry, errors: &Errors) {
        if list.is_empty() || list.has_value() {
            errors.at(
                list.span(),
                "write `env(token = \"EXAMPLE_TOKEN\", base_url = \"EXAMPLE_BASE_URL\")`, or one of the two",
            );
            return;
        }
        for entry in list.unique_entries(&[], errors) {
            let variable = match entry.name() {
                "token" => &mut self.token_variable,
                "base_url" => &mut self.base_url_variable,
                _ => {
                    entry.unknown("key", " of `env`", ENV_KEYS, errors);
                    continue;
                }
            };
            *variable = entry.value("\"EXAMPLE_TOKEN\"", errors);
        }
    }
}
