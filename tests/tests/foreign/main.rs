//! Four APIs that have nothing to do with Cloudflare, declared with derives alone.
//!
//! Each folder has the declarations, a server that was written by hand from the documentation of the API, and the tests of the two together. A server
//! refuses what the real one refuses: it checks content types, headers, the encoding of queries and bodies. What a declaration cannot say is listed in
//! `declared.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod azure;
mod github;
mod json_api;
mod stripe;
#[path = "../support/mod.rs"]
mod support;
mod wire;

use std::time::Duration;

use rtk::Retry;

/// Two retries without a back-off.
fn quick() -> Retry {
    Retry::default().backoff(Duration::ZERO, Duration::ZERO)
}
