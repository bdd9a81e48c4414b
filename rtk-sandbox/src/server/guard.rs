//! Refuses requests that a page in a browser makes. Whoever can open a port of this machine may use the sandbox; a web page may not.
//!
//! A page reaches a loopback address in two ways. Its own host name can resolve to 127.0.0.1 (DNS rebinding): the browser then treats the
//! sandbox as the page's own server, but sends the page's name as `Host`. Or it sends a form or a `fetch` to 127.0.0.1: the browser adds
//! `Origin` and `Sec-Fetch-Site`, which a page cannot remove.

use http::header::{CONTENT_TYPE, HOST, ORIGIN};
use http::request::Parts;
use http::{HeaderMap, StatusCode};

use crate::wire::loopback;

/// A refused request: the status and the reason.
pub(super) struct Refusal(pub(super) StatusCode, pub(super) String);

/// Refuses a request whose `Host` is not a loopback address or `localhost`. The port may be any: that of a tunnel differs.
pub(super) fn check_host(parts: &Parts) -> Result<(), Refusal> {
    let header = parts.headers.get(HOST).map(|host| host.to_str().unwrap_or("?"));
    let mut hosts = header.into_iter().chain(parts.uri.authority().map(http::uri::Authority::as_str)).peekable();
    let is_local = hosts.peek().is_some() && hosts.all(is_loopback) && parts.headers.get_all(HOST).iter().count() < 2;
    if is_local {
        return Ok(());
    }
    let message = "the sandbox responds to loopback addresses and `localhost` only: send one of them as `Host`";
    Err(Refusal(StatusCode::FORBIDDEN, message.to_owned()))
}

/// Refuses a control that a browser sends, or whose body is not declared to be JSON.
pub(super) fn check_control(headers: &HeaderMap, has_body: bool) -> Result<(), Refusal> {
    let from_a_page = headers.contains_key(ORIGIN) || headers.get("sec-fetch-site").is_some_and(|site| site != "none");
    if from_a_page {
        let message =
            "a page in a browser cannot use the controls: send the request without `Origin` and `Sec-Fetch-Site`";
        return Err(Refusal(StatusCode::FORBIDDEN, message.to_owned()));
    }
    // A form cannot have this content type, and a script on another page cannot send it without asking first.
    let is_json = match headers.get(CONTENT_TYPE) {
        None => !has_body,
        Some(value) => is_json(value.to_str().unwrap_or_default()),
    };
    if is_json {
        return Ok(());
    }
    let message = "the body of a control is JSON: send it with `Content-Type: application/json`";
    Err(Refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE, message.to_owned()))
}

fn is_json(content_type: &str) -> bool {
    content_type.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

/// Whether a host, with or without a port, is `localhost` or a loopback address.
fn is_loopback(authority: &str) -> bool {
    let Ok(authority) = authority.parse::<http::uri::Authority>() else { return false };
    if authority.as_str().contains('@') {
        return false;
    }
    loopback::is_loopback(authority.host())
}
