//! The API of a lending library, which resembles Cloudflare's in nothing: its envelopes, errors, paging and credentials are
//! its own. It is declared and called with the public items of rtk only.

mod credentials;
mod errors;
mod library;
mod lists;
mod logs;
mod requests;
mod retries;
mod server;

use crate::support::{Sent, Server};
use rtk::{Client, ClientBuilder, Retry};

use library::Library;

/// The API key of the library.
const KEY: &str = "l1brary-k3y-of-the-tests";

/// The base URL of the library.
fn url(server: &Server) -> String {
    format!("{}{}", server.origin(), server::BASE)
}

fn builder(server: &Server) -> ClientBuilder<Library> {
    Library::builder().base_url(url(server)).retry(Retry::never())
}

fn client(server: &Server) -> Client<Library> {
    builder(server).token(KEY).build().unwrap()
}

/// A request as `PUT /branches/b-1 {body}`; the path is relative to the base URL.
fn line(sent: &Sent) -> String {
    let target = sent.target.strip_prefix(server::BASE).expect("below the base URL");
    let line = format!("{} {target} {}", sent.method, String::from_utf8_lossy(&sent.body));
    line.trim_end().to_owned()
}

/// All requests, one line each.
fn lines(server: &Server) -> Vec<String> {
    server.sent().iter().map(line).collect()
}
