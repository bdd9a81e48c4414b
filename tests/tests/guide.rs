//! Checks the guide of `rtk` and the references of the derives: their links, what they quote, and the example of the sandbox.
//!
//! These tests are not doc tests of `rtk`, because they need files and a crate that its package does not contain.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

#[allow(
    clippy::struct_field_names,
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    reason = "included as the guide shows it"
)]
mod sandbox {
    include!("../../rtk/src/guide/queues.rs");
    include!("../../rtk/src/guide/sandbox.rs");
}

/// What the page `webhooks` shows.
mod webhooks {
    include!("../../rtk/src/guide/webhooks.rs");
}

const REFERENCES: [(&str, &str); 4] = [
    ("(derive@crate::Resource#", "rtk-derive/src/reference.md"),
    ("(derive@crate::Nested#", "rtk-derive/src/nested.md"),
    ("(derive@crate::OpenEnum#", "rtk-derive/src/open_enum.md"),
    ("(derive@crate::Union#", "rtk-derive/src/union.md"),
];

/// Expected outputs of UI tests, in the order in which the guide quotes them.
const MESSAGES: [&str; 3] =
    ["several/three_mistakes.stderr", "paths/unknown_scope.stderr", "using/update_read_only.stderr"];

#[test]
fn compiler_messages_in_the_guide_are_those_of_ui_tests() {
    let page = text_of("rtk/src/guide/testing.md");
    let blocks: Vec<_> = page.split("\n```text\nerror").skip(1).collect();
    assert_eq!(blocks.len(), MESSAGES.len());
    for (block, file) in blocks.iter().zip(MESSAGES) {
        let quoted = format!("error{}\n", block.split("\n```").next().unwrap_or_default());
        let message = text_of(&format!("tests/tests/ui/{file}"));
        assert!(message.starts_with(&quoted), "tests/tests/ui/{file} does not start with:\n{quoted}");
    }
}

#[test]
fn links_to_a_reference_lead_to_a_heading() {
    let mut missing = Vec::new();
    let pages = pages();
    for (link, file) in REFERENCES {
        let reference = text_of(file);
        let anchors = anchors(&reference);
        let links = pages.iter().flat_map(|(page, text)| targets(text, link).map(move |target| (page, target)));
        missing
            .extend(links.filter(|(_, target)| !anchors.contains_key(*target)).map(|it| format!("{it:?} in {file}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn links_within_a_reference_lead_to_one_heading() {
    let mut wrong = Vec::new();
    for (_, file) in REFERENCES {
        let reference = text_of(file);
        let anchors = anchors(&reference);
        let targets: Vec<_> = targets(&reference, "](#").collect();
        assert!(!targets.is_empty(), "{file} has no contents");
        // Rustdoc appends a number to the second of two equal anchors.
        wrong.extend(targets.into_iter().filter(|it| anchors.get(*it) != Some(&1)).map(|it| format!("{it} in {file}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn contents_of_a_reference_have_a_link_to_each_heading_of_a_key() {
    let mut missing = Vec::new();
    for (_, file) in REFERENCES {
        let reference = text_of(file);
        let contents = between(&reference, "\n# Contents\n", "\n# Generated items\n");
        let linked: Vec<_> = targets(contents, "](#").collect();
        let keys = headings(&reference).filter(|heading| heading.contains('`')).map(anchor);
        missing.extend(keys.filter(|key| !linked.contains(&key.as_str())).map(|key| format!("{key} in {file}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn reserved_names_in_the_reference_are_those_of_the_derive() {
    let sources = files("rtk-derive/src", "rs");
    let found = sources.iter().map(|(_, text)| array_with(text, "\"send_raw\""));
    let reserved: Vec<_> = found.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(!reserved.is_empty(), "the derive has no list of reserved names");
    let reference = text_of(REFERENCES[0].1);
    let listed: Vec<_> = between(&reference, "Reserved names: ", ". ").split('`').skip(1).step_by(2).collect();
    let differ = |one: &[&str], other: &[&str]| -> Vec<String> {
        one.iter().filter(|it| !other.contains(it)).map(ToString::to_string).collect()
    };
    assert_eq!((differ(&reserved, &listed), differ(&listed, &reserved)), (Vec::new(), Vec::new()));
}

/// The chapters of the guide.
fn pages() -> Vec<(PathBuf, String)> {
    let pages = files("rtk/src/guide", "md");
    assert!(pages.len() > 3, "the chapters of the guide were not found");
    pages
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below a folder whose names have the extension, with their texts.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                found.push((path, text));
            }
        }
    }
    found
}

fn headings(page: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    page.lines().filter_map(move |line| {
        is_code ^= line.starts_with("```");
        let is_heading = !is_code && line.starts_with('#');
        is_heading.then(|| line.trim_start_matches('#').trim())
    })
}

/// The anchors of a page, and how many headings have each of them.
fn anchors(page: &str) -> HashMap<String, usize> {
    let mut anchors = HashMap::new();
    for heading in headings(page) {
        *anchors.entry(anchor(heading)).or_default() += 1;
    }
    anchors
}

/// The anchors that links of this form lead to.
fn targets<'a>(page: &'a str, link: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(link).skip(1).filter_map(|rest| rest.split(')').next())
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

/// The items of the array literal that contains this item.
fn array_with<'a>(text: &'a str, item: &str) -> &'a str {
    let Some(at) = text.find(item) else { return "" };
    let start = text[..at].rfind("&[").map_or(at, |before| before + 2);
    let end = text[at..].find("];").map_or(at, |after| at + after);
    &text[start..end]
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(inside, _)| inside)
}
