//! DNS records, as declared in `src/dns`: what is sent, what is read, and what the official package sends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod batch;
mod calls;
mod live;
mod official;
mod samples;
#[path = "../support/mod.rs"]
mod support;
mod wire;
