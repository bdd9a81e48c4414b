//! Compares the declarations of `rtk::realtime_kit` with the `OpenAPI` document: operations, parameters, attributes and types.
//!
//! Descriptors contain all of a declaration as data, so the two trees are compared without a call. Sample responses would find
//! less: an open enum decodes any name and an `Option` decodes an absent key, so neither shows what the declaration lacks.

mod bodies;
mod calls;
mod declared;
mod differences;
mod files;
mod operations;
mod responses;
mod schema;
mod types;

use crate::support::Document;
use differences::Differences;

/// Returns all differences, listed or not.
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
fn operations_of_the_document_are_62_and_each_is_declared() {
    let document = Document::load();
    let operations = document.operations();
    let declared = operations.iter().filter(|it| !calls::of(it).is_empty());
    assert_eq!((operations.len(), declared.count()), (62, 62));
}

#[test]
fn differences_are_listed_with_their_reasons() {
    let listed = differences::listed();
    let found = found(&Document::load()).lines();
    let new: Vec<_> = found.iter().filter(|line| !listed.contains_key(*line)).collect();
    let old: Vec<_> = listed.keys().filter(|line| !found.contains(*line)).collect();
    assert!(
        new.is_empty() && old.is_empty(),
        "tests/tests/realtime_kit/coverage/differences.md is out of date.\n\nNot listed:\n{}\n\nListed, but no longer found:\n{}\n",
        differences::text(&new),
        differences::text(&old),
    );
}
