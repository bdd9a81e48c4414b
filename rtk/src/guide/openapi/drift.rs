use example::bookshop::RESOURCES;
use rtk_openapi::{Accepted, Document, compare};

#[test]
fn declarations_agree_with_the_document() {
    let document = Document::parse(include_str!("bookshop.yaml")).expect("the document is readable");
    let accepted = Accepted::parse(include_str!("accepted.md")).expect("the patterns are readable");
    let report = compare(&document, RESOURCES).report(&accepted);
    assert!(report.is_empty(), "{report}");
}
