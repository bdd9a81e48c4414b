//! Zones, as declared in `src/zones`: what is sent, what is read, and what the official package sends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod calls;
mod more;
mod more_answers;
mod official;
#[path = "../support/mod.rs"]
mod support;
mod wire;
