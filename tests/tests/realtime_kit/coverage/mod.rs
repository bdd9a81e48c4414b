//! Compares the declarations of `rtk::realtime_kit` with the `OpenAPI` document: operations, parameters, attributes and types.
//!
//! Descriptors contain all of a declaration as data, so the two trees are compared without a call. Sample responses would find
//! less: an open enum decodes any name and an `Option` decodes an absent key, so neither shows what the declaration lacks.

mod calls;
mod files;
mod operations;

use rtk::realtime_kit::RESOURCES;
use rtk_openapi::{Accepted, compare};

use crate::support::Document;

const ACCEPTED: &str = include_str!("accepted.md");

#[test]
fn operations_of_the_document_are_62_and_each_is_declared() {
    let document = Document::load();
    let declared = document.operations.iter().filter(|it| !calls::of(it).is_empty());
    assert_eq!((document.operations.len(), declared.count()), (62, 62));
}

#[test]
fn differences_are_accepted_with_their_reasons() {
    let drift = compare(&Document::load(), RESOURCES);
    let report = drift.report(&Accepted::parse(ACCEPTED).unwrap());
    assert!(report.is_empty(), "tests/tests/realtime_kit/coverage/accepted.md is out of date.\n\n{report}");
}
