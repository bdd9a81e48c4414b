//! Names that `rtk` has: a generated method of the same name as a method would hide it, or be hidden, and some headers are
//! refused in every request.
//!
//! `tests/tests/keys/hygiene/reserved.rs` compares the lists with `rtk`.

/// Methods of `Record` and `Scope`.
#[rustfmt::skip]
pub(super) const OF_SCOPES: &[&str] = &[
    "attribute", "attributes", "client", "clone", "collection", "delete", "descriptor", "destroy", "extra", "from_env", "get", "id",
    "into_inner", "load", "member", "patch", "post", "put", "reload", "replace", "scope", "update", "wait_until",
];

/// Methods of each `Client` that `Record` and `Scope` do not have.
pub(super) const OF_CLIENT: &[&str] = &["base_url", "download"];

/// Methods of a client of Cloudflare.
pub(super) const OF_CLOUDFLARE: &[&str] = &["account", "accounts", "zone", "zones"];

/// Methods of resources, relations and requests that can be called like a method of a resource.
pub(super) const OF_RESOURCES: &[&str] = &["all", "create", "filter", "find", "page", "stream"];

/// Functions of traits in the prelude that every input type has, and `new`.
pub(super) const OF_INPUTS: &[&str] = &["clone", "clone_from", "default", "new", "to_owned"];

/// Likewise, functions that only the input of `create` has: it is made from a record.
pub(super) const OF_NEW: &[&str] = &["from", "into", "try_from", "try_into"];

/// Methods of traits in the prelude that records and scopes have: a call would be ambiguous.
pub(super) const OF_PRELUDE: &[&str] = &["clone_from", "eq", "into", "ne", "to_owned", "try_into"];

/// Methods of traits in the prelude that requests have.
pub(super) const OF_PRELUDE_OF_REQUESTS: &[&str] = &["into", "into_future", "try_into"];

/// Methods of `Request` and of generated filters.
#[rustfmt::skip]
pub(super) const OF_REQUESTS: &[&str] = &[
    "attempt_timeout", "body", "body_key", "dry_run", "error_for_status", "filter", "header", "idempotency_key", "idempotent", "if_none_match", "json", "max_pages", "new",
    "page", "per_page", "query", "retry", "send_raw", "stream", "timeout", "with_response",
];

/// Methods of the list that an action returns.
pub(super) const OF_LISTINGS: &[&str] =
    &["all", "all_results", "count", "first", "max_pages", "page", "per_page", "resume", "stream"];

/// Headers that hold the credentials of a client.
pub(super) const OF_CREDENTIALS: &[&str] = &["authorization", "x-auth-email", "x-auth-key", "x-auth-user-service-key"];

/// Headers that follow from the URL, the body and the connection.
#[rustfmt::skip]
pub(super) const OF_CONNECTION: &[&str] = &[
    "connection", "content-length", "host", "te", "trailer", "transfer-encoding", "upgrade",
];

/// Returns whether each request with this header is refused. The name is in lower case.
pub(crate) fn is_reserved_header(name: &str) -> bool {
    OF_CREDENTIALS.contains(&name) || OF_CONNECTION.contains(&name)
}
