//! Checks what the guide of `rtk` quotes and links to.
//!
//! These tests are not examples of the guide, because they read files outside of the package.

use std::collections::HashSet;

const PAGES: [&str; 4] = [
    include_str!("../../rtk/src/guide/head.md"),
    include_str!("../../rtk/src/guide/declaring.md"),
    include_str!("../../rtk/src/guide/doing.md"),
    include_str!("../../rtk/src/guide/trying.md"),
];

const MESSAGES: [&str; 3] = [
    include_str!("ui/several/three_mistakes.stderr"),
    include_str!("ui/paths/unknown_scope.stderr"),
    include_str!("ui/using/update_read_only.stderr"),
];

const REFERENCES: [(&str, &str); 2] = [
    ("(derive@crate::Resource#", include_str!("../../rtk-derive/src/reference.md")),
    ("(derive@crate::Nested#", include_str!("../../rtk-derive/src/nested.md")),
];

/// Each compiler message that the guide quotes is the start of the expected output of a UI test.
#[test]
fn quoted_messages_are_those_of_ui_tests() {
    let blocks: Vec<_> = PAGES[3].split("\n```text\nerror").skip(1).collect();
    assert_eq!(blocks.len(), MESSAGES.len());
    for (block, message) in blocks.iter().zip(MESSAGES) {
        let quoted = format!("error{}\n", block.split("\n```").next().unwrap_or_default());
        assert!(message.starts_with(&quoted), "no UI test has this message:\n{quoted}");
    }
}

/// Each link to the reference leads to one of its headings.
#[test]
fn links_to_the_reference_lead_to_headings() {
    for (link, reference) in REFERENCES {
        let headings = reference.lines().filter(|line| line.starts_with('#'));
        let anchors: HashSet<_> = headings.map(|line| anchor(line.trim_start_matches('#').trim())).collect();
        let links: Vec<_> = PAGES.iter().flat_map(|page| page.split(link).skip(1)).collect();
        assert!(!links.is_empty());
        for target in links.iter().filter_map(|rest| rest.split(')').next()) {
            assert!(anchors.contains(target), "the reference has no heading `{target}`");
        }
    }
}

/// The reference lists the same reserved setter names as the derive.
#[test]
fn reserved_names_in_the_reference_are_those_of_the_derive() {
    let refused = between(include_str!("../../rtk-derive/src/check.rs"), "RESERVED_SETTERS: &[&str] = &[", "];");
    let refused: Vec<_> = refused.split('"').skip(1).step_by(2).collect();
    let told = between(REFERENCES[0].1, "Taken are ", ":");
    let told: Vec<_> = told.split('`').skip(1).step_by(2).collect();
    assert!(!refused.is_empty());
    assert_eq!(told, refused);
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(inside, _)| inside)
}

/// Returns the anchor that rustdoc generates for a heading.
fn anchor(heading: &str) -> String {
    let letter = |it: char| match it {
        '-' | '_' => Some(it),
        _ if it.is_whitespace() => Some('-'),
        _ => it.is_alphanumeric().then_some(it.to_ascii_lowercase()),
    };
    heading.chars().filter_map(letter).collect()
}
