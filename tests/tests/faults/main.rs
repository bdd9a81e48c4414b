//! A server on raw sockets that breaks in every way that came to mind, and what a client makes of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../support/environment.rs"]
mod environment;

mod cases;
mod certificate;
mod expected;
mod hidden;
mod keep_alive;
#[cfg(target_os = "linux")]
mod memory;
mod run;
mod schedules;
mod server;
mod table;

/// What no error may show.
const TOKEN: &str = "t0ken-0f-the-faults";
