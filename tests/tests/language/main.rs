//! What can be said in a declaration, by what is then sent and how answers are read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../support/mod.rs"]
mod support;

mod actions;
mod headers;
mod nested;
mod places;
mod records;
mod writes;

use rtk::{Account, Scope};
use serde_json::{Value, json};
use support::{Reply, Sent, Server};

/// A server that answers each request with that result in Cloudflare's envelope.
async fn server(result: Value) -> Server {
    Server::replying(move |_| Reply::json(200, &json!({"success": true, "result": result}))).await
}

fn account(server: &Server) -> Scope<Account> {
    server.client().account("acc-1")
}

/// `PUT /accounts/acc-1/… {body}`
fn said(sent: &Sent) -> String {
    let target = sent.target.trim_start_matches("/client/v4");
    match String::from_utf8_lossy(&sent.body) {
        body if body.is_empty() => format!("{} {target}", sent.method),
        body => format!("{} {target} {body}", sent.method),
    }
}

/// All that was sent, a line each.
fn all_said(server: &Server) -> Vec<String> {
    server.sent().iter().map(said).collect()
}
