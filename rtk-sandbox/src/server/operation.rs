//! Selects the operation that a request calls among those that share its method and path.

use http::HeaderMap;
use http::request::Parts;
use rtk::descriptor::{Constant, Descriptor, Location, Operation, PathBase};
use serde_json::Value;

use crate::wire::Query;

/// Selects among the operations that share method and path with `found`.
///
/// An id in a header selects a member operation. Of several candidates, the one whose constants the request contains is taken; if
/// several match, the one with the most constants.
pub(super) fn select(
    descriptor: &'static Descriptor,
    found: &'static Operation,
    parts: &Parts,
    body: &[u8],
) -> &'static Operation {
    let query = Query::parse(parts.uri.query().unwrap_or(""));
    let body = || serde_json::from_slice(body).unwrap_or(Value::Null);
    let contains = |it: &Constant| is_sent(it, &query, &parts.headers, body);
    let candidates = || candidates(descriptor, found, parts);
    candidates()
        .rev()
        .filter(|it| !it.constants.is_empty() && it.constants.iter().all(contains))
        // A request with `stop` and `force` also contains the constants of an operation with `stop` only.
        .max_by_key(|it| it.constants.len())
        .or_else(|| candidates().find(|it| it.constants.is_empty()))
        .or_else(|| candidates().next())
        .unwrap_or(found)
}

/// Returns the operations that share method and path with `found`, which can be one of them.
pub(super) fn candidates(
    descriptor: &'static Descriptor,
    found: &'static Operation,
    parts: &Parts,
) -> impl DoubleEndedIterator<Item = &'static Operation> {
    let header = descriptor.id.as_ref().and_then(|id| id.header);
    let is_member = header.is_some_and(|header| parts.headers.contains_key(header));
    descriptor.operations.iter().filter(move |it| {
        let path = |of: &Operation| descriptor.paths.first().map(|path| of.path(path));
        it.method == found.method && path(it) == path(found) && (!is_member || it.base == PathBase::Member)
    })
}

fn is_sent(constant: &Constant, query: &Query, headers: &HeaderMap, body: impl Fn() -> Value) -> bool {
    let value = constant.value();
    let text = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match constant.location {
        Location::Query => query.texts(constant.key).any(|sent| sent == text()),
        Location::Header => headers.get(constant.key).is_some_and(|sent| *sent == text()),
        _ => body().get(constant.key) == Some(&value),
    }
}
