//! All faults, by where they occur.

mod bodies;
mod connections;
mod heads;
mod limits;
mod rate_limits;
mod statuses;

use crate::faults::expected::Case;
use crate::faults::server::Act;
use crate::faults::{TOKEN, http2};

/// A response that both calls decode.
pub(crate) const GOOD: &str = r#"{"success":true,"data":{"id":"x-1"}}"#;

pub(crate) fn all() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("The connection", connections::cases()),
        ("The head of the response", heads::cases()),
        ("The body of the response", bodies::cases()),
        ("Sizes", limits::cases()),
        ("Rate limits", rate_limits::cases()),
        ("Statuses", statuses::cases()),
        ("HTTP/2", http2::cases::cases()),
    ]
}

/// A whole response, with the token in a header.
pub(crate) fn response(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Vec<Act> {
    let body = body.as_ref();
    let headers = format!("content-length: {}\r\n{headers}", body.len());
    vec![Act::Read, Act::Send([head(status, &headers), body.to_vec()].concat())]
}

/// The head of the last response on its connection.
pub(crate) fn head(status: u16, headers: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status} Whatever\r\nconnection: close\r\ncf-ray: ray-{TOKEN}\r\n{headers}\r\n").into_bytes()
}

/// Exactly these bytes, after the request is read.
pub(crate) fn bytes(bytes: impl Into<Vec<u8>>) -> Vec<Act> {
    vec![Act::Read, Act::Send(bytes.into())]
}
