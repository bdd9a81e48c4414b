//! Checks the values of the declaration.

use syn::LitStr;

use super::Declaration;
use crate::check::header_is_sendable;
use crate::errors::Errors;

pub(super) fn declaration(declaration: &Declaration<'_>, errors: &Errors) {
    let Declaration { base_url, token_variable, base_url_variable, headers, .. } = declaration;
    if let Some(url) = base_url {
        check_base_url(url, errors);
    }
    for name in token_variable.iter().chain(base_url_variable) {
        check_variable(name, errors);
    }
    for header in headers {
        header_is_sendable(header, errors);
    }
}

fn check_variable(name: &LitStr, errors: &Errors) {
    if name.value().is_empty() || name.value().contains(['=', '\0']) {
        errors.on(name, "this is the name of an environment variable, such as `\"EXAMPLE_TOKEN\"`");
    }
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
        Some(rest) if rest.ends_with('/') => "does not end with `/`, because paths begin with one",
        Some(_) => return,
    };
    errors.on(url, format!("a base URL {why}: write a URL such as `\"https://api.example.com/v1\"`"));
}
