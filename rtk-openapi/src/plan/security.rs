//! Which way to authenticate an API is declared with, and what its users have to set.

use crate::document::escaped;
use crate::model::{Document, Security, SecurityScheme, Warning};

/// How requests authenticate.
pub(super) struct Chosen {
    /// Expression of `authentication`, unless it is the default.
    pub(super) authentication: Option<String>,
    /// What the declaration does not say.
    pub(super) warnings: Vec<Warning>,
}

/// Chooses a way to authenticate: a token if there is one, otherwise a key in a header, otherwise the first one that a declaration can have.
pub(super) fn chosen(document: &Document) -> Chosen {
    let all = &document.security;
    if all.is_empty() {
        return Chosen { authentication: Some("Authentication::NONE".to_owned()), warnings: Vec::new() };
    }
    let sets = sets(document);
    let of_one =
        |fits: fn(&SecurityScheme) -> bool| sets.iter().find(|set| matches!(set.as_slice(), [it] if fits(&it.scheme)));
    let first = of_one(is_bearer)
        .or_else(|| of_one(|it| matches!(it, SecurityScheme::Header(_)) && is_declared(it)))
        .or_else(|| of_one(is_declared))
        .or_else(|| sets.iter().find(|set| set.iter().any(|it| is_declared(&it.scheme))))
        .or(sets.first());
    let set = first.map(Vec::as_slice).unwrap_or_default();
    let main = set.iter().find(|it| is_bearer(&it.scheme)).or_else(|| set.iter().find(|it| is_declared(&it.scheme)));
    let mut warnings = Vec::new();
    let mut warn = |scheme: &Security, message: String| {
        warnings.push(Warning { place: format!("#/components/securitySchemes/{}", escaped(&scheme.name)), message });
    };
    if let Some((main, what)) = main.and_then(|main| Some((main, to_set(&main.scheme)?))) {
        warn(main, what);
    }
    for other in set.iter().filter(|it| main.is_none_or(|main| main.name != it.name)) {
        let beside = if main.is_some() { "requests need it as well: " } else { "" };
        warn(other, format!("{beside}{}", by_hand(&other.scheme)));
    }
    let is_same = |other: &Security| main.is_some_and(|main| expression(&main.scheme) == expression(&other.scheme));
    for other in all.iter().filter(|it| !set.iter().any(|own| own.name == it.name) && !is_same(it)) {
        warn(other, format!("it is another way to authenticate, which is not declared: {}", instead(&other.scheme)));
    }
    let authentication = match main.map(|it| &it.scheme) {
        Some(scheme) => expression(scheme).filter(|_| !is_bearer(scheme)),
        None => Some("Authentication::NONE".to_owned()),
    };
    Chosen { authentication, warnings }
}

/// Returns the sets of schemes of which a request needs one.
fn sets(document: &Document) -> Vec<Vec<&Security>> {
    let named = |name: &String| document.security.iter().find(|it| it.name == *name);
    let required: Vec<Vec<&Security>> =
        document.security_requirements.iter().map(|set| set.iter().filter_map(named).collect()).collect();
    let required: Vec<Vec<&Security>> = required.into_iter().filter(|set| !set.is_empty()).collect();
    if required.is_empty() { document.security.iter().map(|it| vec![it]).collect() } else { required }
}

fn is_bearer(scheme: &SecurityScheme) -> bool {
    matches!(scheme, SecurityScheme::Bearer | SecurityScheme::OAuth { .. })
}

fn is_declared(scheme: &SecurityScheme) -> bool {
    expression(scheme).is_some()
}

/// Returns the expression of `authentication`.
fn expression(scheme: &SecurityScheme) -> Option<String> {
    match scheme {
        SecurityScheme::Bearer | SecurityScheme::OAuth { .. } => Some("Authentication::BEARER".to_owned()),
        SecurityScheme::Basic => Some("Authentication::scheme(\"Basic\")".to_owned()),
        SecurityScheme::Header(name) if is_header(name) => Some(format!("Authentication::header({name:?})")),
        SecurityScheme::Cookie(_) => Some("Authentication::header(\"cookie\")".to_owned()),
        _ => None,
    }
}

/// Returns what the token is, if that is not plain.
fn to_set(scheme: &SecurityScheme) -> Option<String> {
    match scheme {
        SecurityScheme::OAuth { flows, url } => {
            let kind = if flows.is_empty() { "OpenID Connect" } else { "OAuth 2.0" };
            let flows = if flows.is_empty() { String::new() } else { format!(" ({})", flows.join(", ")) };
            let place = url.as_ref().map(|url| format!(" at {url}")).unwrap_or_default();
            Some(format!(
                "requests authenticate by {kind}{flows}: rtk does not request access tokens, so get one{place} and set it with `token`, or with \
                 `credentials_provider` because it expires"
            ))
        }
        SecurityScheme::Basic => Some(
            "requests authenticate by name and password: set the base64 encoding of `name:password` as the token"
                .to_owned(),
        ),
        SecurityScheme::Cookie(name) => {
            Some(format!("requests authenticate by the cookie `{name}`: set `{name}=…`, with its value, as the token"))
        }
        _ => None,
    }
}

/// Returns what a program has to do where a declaration cannot.
fn by_hand(scheme: &SecurityScheme) -> String {
    match scheme {
        SecurityScheme::Header(name) => format!("set the header `{name}` with a `layer` of the client"),
        SecurityScheme::Query(name) => format!("set the query parameter `{name}` with `query` of each call"),
        SecurityScheme::Cookie(name) => format!("set the header `cookie` to `{name}=…` with a `layer` of the client"),
        SecurityScheme::Other(kind) if kind == "mutualTLS" => {
            "the client needs a certificate: set one in a `transport` of the client".to_owned()
        }
        SecurityScheme::Other(kind) => {
            format!("`{kind}` is not supported: sign requests with a `layer` of the client")
        }
        SecurityScheme::Bearer | SecurityScheme::OAuth { .. } => {
            "set `authorization` with a `layer` of the client".to_owned()
        }
        SecurityScheme::Basic => {
            "set `authorization`, `Basic` and the base64 encoding of `name:password`, with a `layer` of the client"
                .to_owned()
        }
    }
}

/// Returns how to use a way instead of the one that is declared.
fn instead(scheme: &SecurityScheme) -> String {
    match expression(scheme) {
        Some(expression) => format!("to use it, set `authentication = {expression}`"),
        None => by_hand(scheme),
    }
}

fn is_header(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
