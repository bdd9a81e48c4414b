//! Keys of parameters in requests: each is sent once, and headers are those that a request can set.

use std::collections::HashMap;

use proc_macro2::Span;
use syn::LitStr;

use super::reserved::{OF_CONNECTION, OF_CREDENTIALS};
use crate::declaration::{Declaration, Location, Parameter, Settings};
use crate::errors::Errors;
use crate::suggest;

/// Two parameters of one key would replace each other.
pub(super) fn keys_of_parameters_are_unique(declaration: &Declaration<'_>, errors: &Errors) {
    for verb in &declaration.verbs {
        parameters_are_unique(all_of(&[], &verb.settings), errors);
    }
    for (_, action) in declaration.actions() {
        parameters_are_unique(all_of(&action.args, &action.settings), errors);
    }
}

/// Likewise, the parameters of one request.
pub(crate) fn parameters_are_unique<'p>(parameters: impl Iterator<Item = &'p Parameter>, errors: &Errors) {
    let mut seen: HashMap<(Location, &str), &str> = HashMap::new();
    // The compiler compares the keys of a flattened parameter.
    for parameter in parameters.filter(|parameter| !parameter.flatten) {
        let Parameter { name, wire, wire_span, location, .. } = parameter;
        let Some(previous) = seen.insert((*location, wire), name) else { continue };
        let (what, cure) = match location {
            Location::Header => ("header", "name another header"),
            Location::Query => ("key in the query", "give it another key"),
            Location::Path | Location::Body => ("key in the body", "give it another key"),
        };
        let message = match previous == name {
            true => format!("`{name}` is declared twice in one operation: remove one of them"),
            false => format!(
                "`{previous}` and `{name}` have the same {what}, `{wire}`, so only one would be sent: {cure} with \
                 `wire = \"…\"`, or remove one of them"
            ),
        };
        errors.at(*wire_span, message);
    }
}

/// A client refuses a request with one of these headers, and one with a value that is no header value.
pub(super) fn headers_can_be_set(declaration: &Declaration<'_>, errors: &Errors) {
    let of_verbs = declaration.verbs.iter().flat_map(|verb| all_of(&[], &verb.settings));
    let of_actions = declaration.actions().flat_map(|(_, action)| all_of(&action.args, &action.settings));
    let own = declaration.id_header.as_ref().map(LitStr::value);
    for header in of_verbs.chain(of_actions).filter(|parameter| parameter.location == Location::Header) {
        header_is_sendable(header, errors);
        if own.as_ref() == Some(&header.wire) {
            let message = format!("`{}` carries the id already, as `id_header` declares: remove this", header.wire);
            errors.at(header.wire_span, message);
        }
    }
    if let Some(header) = &declaration.id_header {
        header_can_be_set(&header.value(), header.span(), errors);
    }
}

/// Records a header that is not the caller's to set, and a constant value that no header can have.
pub(crate) fn header_is_sendable(header: &Parameter, errors: &Errors) {
    header_can_be_set(&header.wire, header.wire_span, errors);
    let constant = header.constant.clone().and_then(|constant| syn::parse2::<LitStr>(constant).ok());
    let Some(constant) = constant else { return };
    if let Some(char) = constant.value().chars().find(|char| !matches!(char, ' '..='~' | '\t')) {
        let what = suggest::shown(char);
        errors.on(&constant, format!("the value of a header cannot contain `{what}`: remove it, or encode it"));
    }
}

fn header_can_be_set(name: &str, span: Span, errors: &Errors) {
    if OF_CREDENTIALS.contains(&name) {
        let message = format!(
            "`{name}` holds the credentials of the client, and is refused in a request: remove this, and give the token to the \
             client, `builder().token(…)`; the API says how it is sent, `#[api(authentication = …)]`"
        );
        errors.at(span, message);
    } else if OF_CONNECTION.contains(&name) {
        let message = format!(
            "`{name}` follows from the URL, the body and the connection, and is refused in a request: remove this"
        );
        errors.at(span, message);
    }
}

/// Returns the parameters of an operation that have a key: all but those in its path.
fn all_of<'a>(args: &'a [Parameter], settings: &'a Settings) -> impl Iterator<Item = &'a Parameter> {
    let args = args.iter().filter(|arg| arg.location != Location::Path);
    args.chain(&settings.parameters).chain(&settings.constants)
}
