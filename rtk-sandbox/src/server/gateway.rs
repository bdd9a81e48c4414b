//! What the gateway in front of an API says: errors of requests that no operation answers.

use http::StatusCode;
use rtk::descriptor::ApiDescriptor;
use rtk::{Api, Cloudflare};

use crate::wire::{ApiError, Reply, is_cloudflare};

/// Returns the API whose gateway the sandbox is: that of all served resources, or Cloudflare if they belong to several or if there are none.
pub(super) fn api_of(mut apis: impl Iterator<Item = &'static ApiDescriptor>) -> &'static ApiDescriptor {
    match apis.next() {
        Some(first) if apis.all(|api| api.name == first.name) => first,
        _ => Cloudflare::DESCRIPTOR,
    }
}

pub(super) fn unauthenticated(api: &ApiDescriptor) -> Reply {
    match is_cloudflare(api) {
        true => Reply::unauthenticated(),
        false => ApiError::new(StatusCode::UNAUTHORIZED, "The token is missing or wrong").into_reply(api),
    }
}

pub(super) fn no_route(api: &ApiDescriptor, path: &str) -> Reply {
    match is_cloudflare(api) {
        true => Reply::no_route(path),
        false => ApiError::new(StatusCode::NOT_FOUND, format!("There is nothing at {path}")).into_reply(api),
    }
}

pub(super) fn method_not_allowed(api: &ApiDescriptor, method: &str, allowed: &[&str]) -> Reply {
    let reply = Reply::method_not_allowed(method, allowed);
    match is_cloudflare(api) {
        true => reply,
        false => {
            let error = ApiError::new(StatusCode::METHOD_NOT_ALLOWED, format!("{method} is not allowed here"));
            Reply { allow: reply.allow, ..error.into_reply(api) }
        }
    }
}
