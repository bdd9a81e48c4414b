//! An API that is not Cloudflare's and has nothing of its shape: a library's, with envelopes, errors, paging and credentials of its own.
//! It is declared and called with what is public, and each request is held to the letter.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../support/mod.rs"]
mod support;

mod api;
mod credentials;
mod errors;
mod library;
mod lists;
mod logs;
mod retries;
mod writes;

use rtk::{Client, ClientBuilder, Credentials, Retry};
use support::{Sent, Server};

/// The key that the library takes.
const KEY: &str = "l1brary-k3y-of-the-tests";

/// Where the library is: below no path of Cloudflare's.
fn url(server: &Server) -> String {
    format!("{}{}", server.origin(), api::BASE)
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(url(server)).retry(Retry::never())
}

fn client(server: &Server) -> Client {
    builder(server).credentials(Credentials::header("x-library-key", KEY)).build().unwrap()
}

/// `PUT /branches/b-1 {body}`, below the base URL.
fn said(sent: &Sent) -> String {
    let target = sent.target.strip_prefix(api::BASE).expect("below the base URL");
    let line = format!("{} {target} {}", sent.method, String::from_utf8_lossy(&sent.body));
    line.trim_end().to_owned()
}

/// All that was sent, a line each.
fn all_said(server: &Server) -> Vec<String> {
    server.sent().iter().map(said).collect()
}
