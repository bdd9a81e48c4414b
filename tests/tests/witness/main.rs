//! Witnesses of other hands: Prism, a mock made of the `OpenAPI` document by somebody else's program, and the official
//! client. See `tests/witness/README.md`; `.ci/witness` starts what they need and runs this.

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
mod wire;

/// A variable that `.ci/witness` sets. Without it, what is left out is told past the capture of test output: whoever runs
/// the tests is to know what they did not test.
fn needed(variable: &str, what: &str) -> Option<String> {
    use std::io::Write as _;

    let value = std::env::var(variable).ok();
    if value.is_none() {
        let told = format!("\nwitness: left out, since {variable} is not set: {what}; run .ci/witness\n");
        let _ = std::io::stderr().write_all(told.as_bytes());
    }
    value
}
