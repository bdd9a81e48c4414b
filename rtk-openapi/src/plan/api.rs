//! The declaration of an API.

use rtk::cloudflare::Cloudflare;
use rtk::{Account, Api as _, Resource as _, Zone};

use super::docs;
use super::types::{ApiPlan, Declared, EnvelopePlan, PagingPlan};
use super::words::{camel_words, words};
use crate::model::{Document, Operation, shape};

/// Returns whether a base URL is that of the API that rtk declares.
pub(super) fn is_cloudflare(server: Option<&str>) -> bool {
    server == Some(Cloudflare::DESCRIPTOR.base_url)
}

pub(super) fn api(
    document: &Document,
    server: Option<&str>,
    number: usize,
    envelope: EnvelopePlan,
    paging: PagingPlan,
    authentication: Option<String>,
    others: &[ApiPlan],
) -> ApiPlan {
    if is_cloudflare(server) {
        return ApiPlan {
            name: "Cloudflare".to_owned(),
            docs: String::new(),
            base_url: server.map(str::to_owned),
            token_variable: None,
            authentication: None,
            idempotency_key: None,
            envelope,
            paging,
            is_of_rtk: true,
        };
    }
    let title = title_words(document);
    let base_url = server.filter(|url| is_base_url(url)).map(str::to_owned);
    let mut name = camel_words(&title);
    if number > 0 {
        // Another server of the same document: by its host.
        let host = server
            .and_then(|url| url.split("://").nth(1))
            .map(|rest| rest.split(['/', ':']).next().unwrap_or_default());
        let first = host.and_then(|host| host.split('.').next()).map(words).unwrap_or_default();
        let path = server
            .and_then(|url| url.split("://").nth(1))
            .and_then(|rest| rest.split_once('/'))
            .map(|(_, path)| words(path));
        let mut words = title.clone();
        words.extend(first.into_iter().filter(|word| !title.contains(word)));
        name = camel_words(&words);
        if others.iter().any(|it| it.name == name) {
            words.extend(path.unwrap_or_default());
            name = camel_words(&words);
        }
    }
    if super::names::is_imported(&name) {
        name.push_str("Api");
    }
    let base = name.clone();
    let mut suffix = 2;
    while others.iter().any(|it| it.name == name) {
        name = format!("{base}{suffix}");
        suffix += 1;
    }
    let takes_token = authentication.as_deref() != Some("Authentication::NONE");
    let variable = title.iter().map(|word| word.to_ascii_uppercase()).collect::<Vec<_>>().join("_");
    let title = document.title.trim();
    let text = if number == 0 && !title.is_empty() {
        docs::of_module(Some(title), &name)
    } else {
        docs::of_module(None, &name)
    };
    ApiPlan {
        name,
        docs: text,
        base_url,
        token_variable: (takes_token && number == 0).then(|| format!("{variable}_TOKEN")),
        authentication,
        idempotency_key: None,
        envelope,
        paging,
        is_of_rtk: false,
    }
}

/// Returns whether a declaration can have this base URL: absolute, over TLS or on this machine, and without placeholders.
fn is_base_url(url: &str) -> bool {
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|it| url.starts_with(it));
    (url.starts_with("https://") || local)
        && !url.contains(['{', '}', '?', '#', ' ', '@', '"', '\\'])
        && url.is_ascii()
        && url.len() > 8
}

/// Returns the words of the API's name: its title without what every title says.
fn title_words(document: &Document) -> Vec<String> {
    let title = document.title.split(['(', ':', ',']).next().unwrap_or_default();
    let mut name: Vec<String> = words(title);
    while name.len() > 1 && name.last().is_some_and(|word| is_noise(word)) {
        name.pop();
    }
    if name.is_empty() {
        vec!["service".to_owned()]
    } else {
        name.truncate(4);
        name
    }
}

fn is_noise(word: &str) -> bool {
    matches!(
        word,
        "api"
            | "rest"
            | "platform"
            | "openapi"
            | "specification"
            | "spec"
            | "service"
            | "public"
            | "http"
            | "documentation"
            | "reference"
    ) || (word.starts_with('v') && word[1..].chars().all(|char| char.is_ascii_digit()))
        || word.chars().all(|char| char.is_ascii_digit())
}

/// Returns where rtk declares an operation on accounts or zones.
pub(super) fn declared_in_rtk(name: &str, operation: &Operation) -> Result<Declared, String> {
    let descriptor = if name == "Account" { Account::DESCRIPTOR } else { Zone::DESCRIPTOR };
    let is_member = operation.path.trim_end_matches('/').ends_with('}');
    let own = shape(&operation.path);
    for known in descriptor.operations {
        let paths = descriptor.paths.iter().flat_map(|it| [it.collection, it.member]);
        let is_on_collection = matches!(known.name, "all" | "create");
        if known.method.as_str() == operation.method
            && is_on_collection != is_member
            && paths.into_iter().any(|path| shape(path) == own)
        {
            return Ok(Declared { file: String::new(), method: format!("rtk::{name}::{}", known.name) });
        }
    }
    Err(format!("`rtk::{name}` does not declare it, and another crate cannot add it there"))
}
