//! Workers scripts: what is sent, what is read, and what the official package sends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod calls;
mod modules;
mod official;
mod requests;
mod samples;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../../../../tests/tests/support/server.rs"]
mod server;
mod wire;
