//! `rtk::realtime_kit` beside the `OpenAPI` document: what is there, here, and what is not the same.
//!
//! The declarations tell what they hold as data, all the way down, so the two trees are compared as such. No call is made:
//! that a declaration does as it says is what the tests of the codec, the wire and the witness are for. Made-up answers
//! would find less: an open enum reads each name, an `Option` reads nothing, and neither is told by what was read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod bodies;
mod calls;
mod declared;
mod differences;
#[path = "../support/document.rs"]
mod document;
mod files;
mod operations;
mod schema;
mod types;

use differences::Differences;
use document::Document;

/// All of them, those that are meant as well.
fn found(document: &Document) -> Differences {
    let mut differences = Differences::default();
    for operation in document.operations() {
        calls::compare(&operation, &mut differences);
    }
    calls::undocumented(document, &mut differences);
    declared::unused(&mut differences);
    differences
}

#[test]
fn the_document_has_62_operations_and_each_is_declared() {
    let document = Document::read();
    let operations = document.operations();
    let declared = operations.iter().filter(|it| !calls::of(it).is_empty());
    assert_eq!((operations.len(), declared.count()), (62, 62));
}

#[test]
fn what_differs_is_listed_with_its_reason() {
    let listed = differences::listed();
    let found = found(&Document::read()).lines();
    let new: Vec<_> = found.iter().filter(|line| !listed.contains_key(*line)).collect();
    let old: Vec<_> = listed.keys().filter(|line| !found.contains(*line)).collect();
    assert!(
        new.is_empty() && old.is_empty(),
        "tests/tests/coverage/differences.md is out of date.\n\nNot listed:\n{}\n\nListed, and no longer there:\n{}\n",
        differences::text(&new),
        differences::text(&old),
    );
}
