//! Independent witnesses: Prism, a mock server generated from the `OpenAPI` document, and the official client. See
//! `tests/witness/README.md`; `.ci/witness` starts what they need and runs this.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod calls;
mod complete;
mod exceptions;
mod life;
mod mock;
mod official;
mod prism;
mod prism_itself;
mod recorded;
mod schema;
#[path = "../support/mod.rs"]
mod support;
mod webhooks;
mod wire;

/// Returns a variable that `.ci/witness` sets. Without it, prints what is skipped to stderr, past the capture of test output.
fn needed(variable: &str, what: &str) -> Option<String> {
    use std::io::Write as _;

    let value = std::env::var(variable).ok();
    if value.is_none() {
        let notice = format!("\nwitness: skipped, since {variable} is not set: {what}; run .ci/witness\n");
        let _ = std::io::stderr().write_all(notice.as_bytes());
    }
    value
}
