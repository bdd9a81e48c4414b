//! What goes wrong, what is told of it, and whether anything was sent.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::error::Error as _;
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, Error, ErrorKind};
use serde_json::json;

#[path = "../support/mod.rs"]
mod support;

mod base_urls;
mod connections;
mod credentials;
mod removing;
mod requests;
mod statuses;
mod unreadable;

use support::{Reply, Server, TOKEN, in_environment};

/// An error of that kind, in one line that says all of `told`.
#[track_caller]
fn check(error: &Error, kind: ErrorKind, may_have_been_sent: bool, told: &[&str]) {
    let line = error.to_string();
    assert_eq!(error.kind(), kind, "{error:?}");
    assert_eq!(error.may_have_been_sent(), may_have_been_sent, "{error:?}");
    for part in told {
        assert!(line.contains(part), "{part:?} is missing: {line}");
    }
    assert!(!line.contains(['\n', '\r']), "{line:?}");
    assert!(line.len() < 2_000 && !format!("{error:?}").is_empty());
}

/// What is told of a session that is answered so. Exactly one request is made.
async fn told_of(reply: Reply) -> Error {
    let server = Server::always(reply).await;
    let error = Session::find(&server.app(), "sess-1").await.unwrap_err();
    server.only();
    assert_eq!((error.resource(), error.operation()), (Some("Session"), Some("find")));
    assert_eq!(error.operation_id(), Some("GetSessionDetails"));
    assert_eq!(error.path_template(), Some("/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}"));
    assert!(error.to_string().starts_with("GET /accounts/{account_id}/"), "{error}");
    error
}
