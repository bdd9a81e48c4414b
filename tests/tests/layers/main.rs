//! The modules of a crate have one order: each uses only modules that stand before it in the crate's table below.
//!
//! It follows that no circle of files crosses two modules of a table. `lib.rs` declares its modules in the order of the table.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod check;
mod references;
mod sources;

use std::collections::BTreeMap;
use std::path::Path;

use check::{Layers, check};
use sources::Sources;

/// The modules of `rtk/src`, from bottom to top.
const RTK: &[&str] = &[
    "platform",     // Time, timers and whether futures are `Send`: tokio, or JavaScript on wasm32.
    "value",        // Ids, secrets, timestamps, open enums: types without dependencies.
    "error",        // The error type, its kinds and its context.
    "descriptor",   // What a declaration states: attributes, operations, paths, envelopes, paging.
    "transport",    // Sending one request: layers, responses, rate limits, bodies.
    "paging",       // Positions in a list, page info, detection of loops.
    "codec",        // Decoding payloads from envelopes.
    "api",          // APIs as types: the trait, and Cloudflare's declaration.
    "client",       // The client and its configuration: credentials, retries, pacing.
    "input",        // Bodies, query parameters and headers of a request.
    "call",         // One call: URL, attempts, retries, decoding.
    "resource",     // The user's interface: resources, scopes, records, relations, lists.
    "download",     // Downloads by link.
    "blocking",     // Calls from programs without async: the hidden runtime, iterators.
    "webhook",      // Receiving webhooks: verification, decoding.
    "bounds",       // Traits in signatures, re-exported for the documentation.
    "pacing",       // Rate limits, re-exported for the documentation.
    "cloudflare",   // Accounts and zones, the outermost scopes of Cloudflare.
    "__private",    // What derived code uses.
    "realtime_kit", // The declarations of RealtimeKit.
    "testing",      // Playback of recorded responses.
    "guide",        // The guide.
];

/// The modules of `rtk/src` that use only the public API, as a user's crate does.
const RTK_PUBLIC_API_ONLY: &[&str] = &["realtime_kit", "testing", "guide"];

/// The modules of `rtk-sandbox/src`, from bottom to top.
const SANDBOX: &[&str] = &[
    "store",                  // State of a sandbox: records, clock, random numbers.
    "wire",                   // HTTP as the API uses it: routes, queries, bodies, pages, envelopes.
    "strict",                 // Requests that a declaration does not describe.
    "error",                  // Errors of the sandbox's own controls.
    "faults",                 // Failures on purpose.
    "declared",               // Resources that are served from their declarations.
    "realtimekit::names",     // Names of RealtimeKit's resources.
    "realtimekit::filter",    // Query parameters that its lists share.
    "realtimekit::downloads", // Its download links and files.
    "realtimekit::model",     // Its records, and how they change.
    "realtimekit::handlers",  // Its operations.
    "realtimekit::seed",      // Its records at the start.
    "realtimekit",            // RealtimeKit as a whole.
    "webhooks",               // Deliveries of events, their signatures, their sending.
    "state",                  // What requests and controls share.
    "control",                // Controls for a test, in Rust and by HTTP.
    "server",                 // The HTTP server.
    "sandbox",                // The public entry point.
    "rehearsal",              // Documentation of the controls.
    "your_own",               // Documentation of declared resources.
    "strict_mode",            // Documentation of strict mode.
];

/// The modules of `rtk-openapi/src`, from bottom to top.
const OPENAPI: &[&str] = &[
    "document",     // Files: JSON and YAML with limits, references between them.
    "model",        // What a document states, in one form.
    "compare",      // Declarations beside a document: what differs.
    "plan",         // What to declare for it, as data.
    "descriptions", // Those of one document for another, judged as the plan judges them.
    "print",        // The plan as files of Rust.
    "report",       // What became of each operation.
    "tests_of",     // Tests of what is imported.
    "output",       // Files in a folder.
    "drift",        // Documentation of the comparison.
];

fn check_crate(folder: &str, layers: Layers<'_>) {
    let sources = Sources::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mistakes = check(&sources, layers);
    assert!(mistakes.is_empty(), "{folder}:\n{}", mistakes.join("\n"));
}

#[test]
fn rtk_modules_use_only_lower_modules() {
    check_crate("../rtk/src", Layers { order: RTK, public_api_only: RTK_PUBLIC_API_ONLY });
}

#[test]
fn openapi_modules_use_only_lower_modules() {
    check_crate("../rtk-openapi/src", Layers { order: OPENAPI, public_api_only: &[] });
}

#[test]
fn sandbox_modules_use_only_lower_modules() {
    check_crate("../rtk-sandbox/src", Layers { order: SANDBOX, public_api_only: &[] });
}

/// Returns the mistakes in a crate of two modules, `low` and `high`, and a third, `api`, which may use only the public API.
fn mistakes(files: &[(&str, &str)]) -> Vec<String> {
    let files: BTreeMap<_, _> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    check(&Sources::parse(&files), Layers { order: &["low", "high", "api"], public_api_only: &["api"] })
}

const LIB: &str = "mod low; mod high; pub mod api; pub use high::High; pub use low::Low;";
const LOW: &str = "pub struct Low; pub(crate) fn low() {}";
const HIGH: &str = "use crate::low::low; pub struct High;";

/// Returns the mistakes if `low/file.rs` contains `text`.
fn in_low(text: &str) -> Vec<String> {
    mistakes(&[
        ("lib.rs", LIB),
        ("low/mod.rs", &format!("mod file; {LOW}")),
        ("low/file.rs", text),
        ("high.rs", HIGH),
        ("api.rs", "use crate::High;"),
    ])
}

#[test]
fn check_accepts_downward_paths() {
    for text in ["use super::Low;", "use crate::low::low;", "use crate::Low;", "fn f() -> crate::low::Low { todo!() }"]
    {
        assert_eq!(in_low(text), [""; 0], "{text}");
    }
}

#[test]
fn check_finds_upward_paths() {
    for (text, path) in [
        ("use crate::high::High;", "crate::high::High"),
        ("use crate::{low::low, high::{self, High}};", "crate::high"),
        ("use super::super::high::High;", "super::super::high::High"),
        ("use crate::High;", "crate::High"),
        ("fn f(_: &crate::high::High) {}", "crate::high::High"),
        ("fn f() { let _ = crate::high::High; }", "crate::high::High"),
        ("impl crate::high::Trait for u8 {}", "crate::high::Trait"),
        ("fn f() { println!(\"{:?}\", (1, crate::high::High)); }", "crate::high::High"),
        ("macro_rules! m { () => { $crate::high::High } }", "crate::high::High"),
        ("macro_rules! m { () => { use $crate::{low::low, high::High}; } }", "crate::high::High"),
        ("struct S { #[attribute(with = crate::high)] field: u8 }", "crate::high"),
        ("mod tests { use super::super::super::high::High; }", "super::super::super::high::High"),
    ] {
        let found = in_low(text);
        let expected = format!("low/file.rs:1: `low` uses `high`, which is above it: `{path}`");
        assert!(found.contains(&expected), "{text}: {found:?}");
    }
}

#[test]
fn check_finds_modules_out_of_order() {
    let reversed = LIB.replace("mod low; mod high;", "mod high; mod low;");
    let files = [("lib.rs", reversed.as_str()), ("low.rs", LOW), ("high.rs", HIGH), ("api.rs", "")];
    assert_eq!(mistakes(&files), ["lib.rs declares high, low, api, and the table says low, high, api"]);
    let unknown = format!("{LIB} mod another;");
    let files = [("lib.rs", unknown.as_str()), ("low.rs", LOW), ("high.rs", HIGH), ("api.rs", ""), ("another.rs", "")];
    assert_eq!(mistakes(&files), ["lib.rs declares low, high, api, another, and the table says low, high, api"]);
}

#[test]
fn check_finds_private_paths_where_only_the_public_api_is_allowed() {
    let in_api = |text: &str| mistakes(&[("lib.rs", LIB), ("low.rs", LOW), ("high.rs", HIGH), ("api.rs", text)]);
    for text in ["use crate::High;", "use crate::api::own;", "use crate::{Low, High};", "use super::High;"] {
        assert_eq!(in_api(text), [""; 0], "{text}");
    }
    for (text, path) in
        [("use crate::high::High;", "crate::high::High"), ("fn f() { crate::low::low() }", "crate::low::low")]
    {
        let expected = format!("api.rs:1: `api` may use only the public API: `{path}`");
        assert_eq!(in_api(text), [expected], "{text}");
    }
}
