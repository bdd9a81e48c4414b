//! Checks the values of the declaration.

use std::net::IpAddr;

use syn::LitStr;

use super::Declaration;
use crate::check::{header_is_sendable, parameters_are_unique};
use crate::errors::Errors;

pub(super) fn declaration(declaration: &Declaration<'_>, errors: &Errors) {
    let Declaration { base_url, token_variable, base_url_variable, headers, query, .. } = declaration;
    if let Some(url) = base_url {
        check_base_url(url, errors);
    }
    for name in token_variable.iter().chain(base_url_variable) {
        check_variable(name, errors);
    }
    for header in headers {
        header_is_sendable(header, errors);
    }
    parameters_are_unique(headers.iter().chain(query), errors);
}

fn check_variable(name: &LitStr, errors: &Errors) {
    if name.value().is_empty()
        || name.value().contains(|char: char| char == '=' || char == '\0' || char.is_whitespace())
    {
        errors.on(name, "this is the name of an environment variable, such as `\"EXAMPLE_TOKEN\"`");
    }
}

/// Returns whether the host of an `http://` URL is `localhost` or a loopback address.
fn is_of_this_machine(url: &str) -> bool {
    let authority = url.split('/').nth(2).unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn check_base_url(url: &LitStr, errors: &Errors) {
    let text = url.value();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let why = match rest {
        None => "begins with `https://`",
        Some("") => "needs a host",
        Some(rest) if rest.contains(['?', '#']) => "has no query and no fragment",
        Some(rest) if rest.contains('@') => "has no user name and password",
        Some(rest) if rest.contains(char::is_whitespace) => "has no spaces",
        Some(_) if text.starts_with("http://") && !is_of_this_machine(&text) => {
            "begins with `https://`, because a token is not sent in the clear"
        }
        Some(rest) if rest.ends_with('/') => "does not end with `/`, because paths begin with one",
        Some(_) => return,
    };
    errors.on(url, format!("a base URL {why}: write a URL such as `\"https://api.example.com/v1\"`"));
}
