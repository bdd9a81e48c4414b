//! Names of query parameters and headers in Rust.

use std::collections::HashSet;

use crate::plan::shapes::unique_name;
use crate::plan::types::Type;
use crate::plan::words::{snake, words};

/// Names that parameters cannot have: methods of requests and filters, and words of the derive.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "attempt_timeout", "body", "body_key", "dry_run", "error_for_status", "filter", "header", "idempotency_key", "idempotent",
    "if_none_match", "json", "max_pages", "new", "page", "per_page", "query", "retry", "send_raw", "stream", "timeout", "with_response",
    "all", "all_results", "count", "first", "resume", "into", "into_future", "try_into", "clone", "clone_from", "default", "to_owned",
    "from", "try_from", "operation", "doc", "wire", "required", "join", "flatten", "returns", "key", "on", "scope", "headers", "envelope", "paging", "form", "response_header",
];

/// What people call a parameter of a reserved name.
const CHOSEN: [(&str, &str); 13] = [
    ("page", "page_number"),
    ("per_page", "page_size"),
    ("dry_run", "dry_run_mode"),
    ("filter", "filter_by"),
    ("query", "query_text"),
    ("first", "first_items"),
    ("count", "item_count"),
    ("from", "from_value"),
    ("default", "default_value"),
    ("key", "key_name"),
    ("scope", "scope_name"),
    ("operation", "operation_name"),
    ("retry", "retry_mode"),
];

/// Headers that cannot be declared, and those that the client sets.
#[rustfmt::skip]
const HEADERS: &[&str] = &[
    "authorization", "x-auth-email", "x-auth-key", "x-auth-user-service-key", "connection", "content-length", "host", "te", "trailer",
    "transfer-encoding", "upgrade", "accept", "content-type", "user-agent", "cookie",
];

/// Returns whether a header can be a parameter. `name` is in lower case.
pub(super) fn is_header(name: &str) -> bool {
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !HEADERS.contains(&name) && !name.is_empty() && name.bytes().all(is_name)
}

/// Returns whether a header has an idempotency key: `idempotency-key`, `x-idempotency-key`.
pub(super) fn is_idempotency_key(name: &str) -> bool {
    let words = words(name);
    let words: Vec<&str> = words.iter().map(String::as_str).skip_while(|word| *word == "x").collect();
    matches!(words.as_slice(), ["idempotency" | "idempotence" | "idempotent", "key"])
}

/// Returns the name of a header without the words that say which vendor or product it is from: `storage-class` of `cf-r2-storage-class`.
pub(super) fn header_name(wire: &str, module: &str) -> String {
    let module = words(module);
    let all = words(wire);
    let is_vendor = |word: &str| matches!(word, "x" | "cf") || module.iter().any(|it| it == word);
    let own: Vec<String> = all.iter().skip_while(|word| is_vendor(word)).cloned().collect();
    if own.is_empty() { wire.to_owned() } else { own.join("-") }
}

/// Returns the name of a parameter in Rust, which is new, and adds it.
pub(super) fn name_of(name: &str, is_header: bool, r#type: &Type, names: &mut HashSet<String>) -> String {
    let own = snake(name);
    let is_free = |name: &str| !RESERVED.contains(&name) && !names.contains(name);
    if is_free(&own) {
        names.insert(own.clone());
        return own;
    }
    let chosen = CHOSEN.iter().find(|(it, _)| *it == own).map(|(_, chosen)| (*chosen).to_owned());
    let flag = (own == "all" && *r#type == Type::Bool).then(|| "include_all".to_owned());
    let by_place = format!("{own}_{}", if is_header { "header" } else { "parameter" });
    let free = chosen.into_iter().chain(flag).find(|it| is_free(it));
    unique_name(&free.unwrap_or(by_place), "", names)
}
