//! Declarations beside documents: what differs, and what of it is accepted.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod accepted;
mod bodies;
mod operations;
mod parameters;
mod responses;
mod unions;

use rtk::Descriptor;
use rtk_openapi::{Document, Drift, compare};

/// Compares declarations with the paths and components of a document in YAML.
fn drift(rest: &str, descriptors: &[&'static Descriptor]) -> Drift {
    let document = Document::parse(&format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{rest}")).unwrap();
    // The documents of these tests leave the parameters of paths out.
    let warnings: Vec<_> = document.warnings.iter().filter(|it| !it.message.ends_with("it is text")).collect();
    assert!(warnings.is_empty(), "{warnings:?}");
    compare(&document, descriptors.iter().copied())
}

/// Returns the lines of the differences, each with its operations.
fn lines(drift: &Drift) -> Vec<String> {
    let operations = |it: &rtk_openapi::Difference| it.operations.keys().cloned().collect::<Vec<_>>().join(", ");
    drift.differences.iter().map(|it| format!("{it} ({})", operations(it))).collect()
}
