//! What is odd in RealtimeKit, said by declarations of a user: one module for each heading of the list of oddities. In `real`, the
//! same of the declarations that users get.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../support/mod.rs"]
mod support;

mod case_and_keys;
mod deleted_shapes;
mod envelope;
mod errors;
mod ids;
mod names;
mod paging;
mod paths;
mod query;
mod real;
mod required_with_a_default;
mod singletons;
mod sub_actions;
mod types;
mod verbs;

use rtk::realtime_kit::App;
use rtk::{ErrorKind, Id, Nested, OpenEnum, Paging, Resource, Secret, Timestamp};
use serde_json::{Value, json};
use support::{Reply, Server};

/// A server that answers everything with that body.
async fn answering(body: &str) -> Server {
    Server::always(Reply::new(200, &[], body)).await
}

/// A server that answers everything with `{"success":true,"data":…}`, and nothing more.
async fn server(data: &str) -> Server {
    answering(&format!(r#"{{"success":true,"data":{data}}}"#)).await
}

/// What was sent, a line each: `POST app-1/meetings {"title":"x"}`.
fn said(server: &Server) -> Vec<String> {
    let said = |sent: &support::Sent| format!("{} {}", sent.line(), String::from_utf8_lossy(&sent.body));
    server.sent().iter().map(|sent| said(sent).trim_end().to_owned()).collect()
}
