//! Which of several operations that are sent to one path a request means.

use http::HeaderMap;
use http::request::Parts;
use rtk::descriptor::{Constant, Descriptor, Location, Operation, PathBase};
use serde_json::Value;

use crate::query::Query;

/// Of those that share a method and a path with the one that was found: an id in a header tells one from all, and what an
/// operation always sends tells it from the others.
pub(crate) fn operation(
    descriptor: &'static Descriptor,
    found: &'static Operation,
    parts: &Parts,
    body: &[u8],
) -> &'static Operation {
    let Some(place) = descriptor.paths.first() else { return found };
    let header = descriptor.id.as_ref().and_then(|id| id.header);
    let is_member = header.is_some_and(|header| parts.headers.contains_key(header));
    let is_it = |it: &&Operation| {
        it.method == found.method && it.path(place) == found.path(place) && (!is_member || it.base == PathBase::Member)
    };
    let query = Query::parse(parts.uri.query().unwrap_or(""));
    let body = || serde_json::from_slice(body).unwrap_or(Value::Null);
    let holds = |it: &Constant| is_sent(it, &query, &parts.headers, body);
    let candidates = || descriptor.operations.iter().filter(is_it);
    candidates()
        .rev()
        .filter(|it| !it.constants.is_empty() && it.constants.iter().all(holds))
        // Who sends `stop` and `force` says more than who sends `stop`.
        .max_by_key(|it| it.constants.len())
        .or_else(|| candidates().find(|it| it.constants.is_empty()))
        .or_else(|| candidates().next())
        .unwrap_or(found)
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
