//! The client: requests, responses, errors, retries, limits and lists. One file for each setting or behaviour, named by it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod another_api;
mod apis;
mod base_url;
mod blocking;
mod body_key;
mod byte_stream;
mod conditional_reads;
mod connect;
mod credentials;
mod destroy;
mod download;
mod download_files;
mod download_limits;
mod download_redirects;
mod dry_run;
mod echoed_credentials;
mod environment;
mod events;
mod faults;
mod forms;
mod idempotency_key;
mod invalid_requests;
mod json_lines;
mod layers;
mod logs;
mod longest_durations;
#[cfg(unix)]
mod many_calls;
mod max_in_flight;
#[cfg(target_os = "linux")]
mod memory;
mod missing_credentials;
mod nested_download;
mod pacing;
mod paging;
mod playback;
mod raw_paths;
mod redirects;
mod request_bodies;
mod request_heads;
mod response_limit;
mod retries;
mod retry_after;
mod runtime;
mod secrets;
mod send_raw;
#[cfg(unix)]
mod shared_pacing;
mod statuses;
#[path = "../support/mod.rs"]
mod support;
mod timeouts;
mod traces;
mod transport;
mod unreadable_responses;
mod wait;
mod webhooks;
mod with_response;
mod words;

use std::error::Error as _;
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, ClientBuilder, Error, ErrorKind, Retry, Scope};
use serde_json::json;

use support::{Reply, Server, TOKEN, own_process};

/// Two retries without a back-off.
fn quick() -> Retry {
    Retry::default().backoff(Duration::ZERO, Duration::ZERO)
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().token(TOKEN).base_url(server.url()).retry(quick())
}

fn app(builder: ClientBuilder) -> Scope<App> {
    builder.build().unwrap().account("acc-1").app("app-1")
}

/// A server that gives these responses first and then one record.
async fn after<const N: usize>(first: [Reply; N]) -> Server {
    let left = std::sync::Mutex::new(std::collections::VecDeque::from(first));
    Server::replying(move |_| {
        let planned = left.lock().unwrap().pop_front();
        planned.unwrap_or_else(|| Reply::data(&serde_json::json!({"id": "x-1"})))
    })
    .await
}

fn status(code: u16) -> Reply {
    Reply::new(code, &[], "")
}

/// A server that sends half of the body that it announces, and then stalls.
async fn half() -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 1024];
            assert!(stream.read(&mut head).await.unwrap() > 0);
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nhalf").await.unwrap();
            open.push(stream);
        }
    });
    origin
}

/// Asserts the kind of an error, and that its line contains all of `parts`.
#[track_caller]
fn check(error: &Error, kind: ErrorKind, may_have_been_sent: bool, parts: &[&str]) {
    let line = error.to_string();
    assert_eq!(error.kind(), kind, "{error:?}");
    assert_eq!(error.may_have_been_sent(), may_have_been_sent, "{error:?}");
    for part in parts {
        assert!(line.contains(part), "{part:?} is missing: {line}");
    }
    assert!(!line.contains(['\n', '\r']), "{line:?}");
    assert!(line.len() < 2_000 && !format!("{error:?}").is_empty());
}

/// The error of a session whose response is `reply`. Exactly one request is sent.
async fn error_of(reply: Reply) -> Error {
    let server = Server::always(reply).await;
    let error = Session::find(&server.app(), "sess-1").await.unwrap_err();
    server.only();
    assert_eq!((error.resource(), error.operation()), (Some("Session"), Some("find")));
    assert_eq!(error.operation_id(), Some("GetSessionDetails"));
    assert_eq!(error.path_template(), Some("/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}"));
    assert!(error.to_string().starts_with("GET /accounts/{account_id}/"), "{error}");
    error
}
