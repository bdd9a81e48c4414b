//! Reads `#[api(…)]`.

use syn::{Data, DeriveInput};

use super::Declaration;
use crate::errors::Errors;
use crate::names;
use crate::parse::{Entry, Places, check_header_name, check_places, constant_headers, of_attributes};

#[rustfmt::skip]
pub(crate) const KEYS: &[&str] = &[
    "base_url", "env", "authentication", "headers", "envelope", "paging", "errors", "rate_limits", "request_id", "crate",
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
        request_id: None,
        constants: Vec::new(),
    };
    for entry in &of_attributes(&input.attrs, "api", &[], errors) {
        declaration.read(entry, errors);
    }
    Some(declaration)
}

/// Returns what to write instead of a key that an API does not have.
fn instead_of(key: &str, entry: &Entry) -> Option<String> {
    let text = entry.value_text().filter(|value| value.starts_with('"'));
    let is_name = |text: &String| text.bytes().all(|byte| byte.is_ascii_uppercase() || b"_\"".contains(&byte));
    let variable = text.as_ref().filter(|text| is_name(text)).map_or("\"EXAMPLE_TOKEN\"", String::as_str);
    Some(match key {
        "token" | "api_key" | "api_token" => format!(
            "an API has no token: name its variable, `env(token = {variable})`, or set it on the client, `Client::builder().token(…)`"
        ),
        "token_env" | "env_token" => format!("unknown key `{key}`; write `env(token = {variable})`"),
        "auth" => "unknown key `auth`; write `authentication = rtk::Authentication::BEARER`".to_owned(),
        "header" => "unknown key `header`; write `headers(name = \"value\")`, such as `headers(x_api_version = \"2\")`"
            .to_owned(),
        "timeout" | "timeouts" => "timeouts belong to the client: write `Client::builder().timeout(…)`".to_owned(),
        "retries" | "retry" | "max_retries" => {
            "retries belong to the client: write `Client::builder().retry(…)`".to_owned()
        }
        "url" | "endpoint" | "host" => {
            let text = text.as_deref().unwrap_or("\"https://api.example.com\"");
            format!("unknown key `{key}`; write `base_url = {text}`")
        }
        _ => return None,
    })
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
                self.headers = constant_headers(entry, errors);
                None
            }
            "request_id" => {
                self.request_id = entry.value("\"x-request-id\"", errors);
                self.request_id.iter().for_each(|name| check_header_name(name, errors));
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
                match instead_of(name, entry) {
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
