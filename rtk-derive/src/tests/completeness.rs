//! Each key that the parser knows has a snapshot that shows it, at a path that follows from the key.

use std::fs;
use std::path::Path;

use syn::{Attribute, Data, DeriveInput};

use super::expansion::declared;
use super::snapshots::{Input, inputs};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::parse::{KNOWN, VALUES};

/// What `#[attribute(wire(request = "…"))]` is the use of: `["attribute", "wire", "request"]`.
type Use = Vec<String>;

#[test]
fn each_key_has_a_snapshot_that_uses_it() {
    let inputs = inputs();
    let known = KNOWN.iter().flat_map(|(place, keys)| keys.iter().map(move |key| (*place, *key)));
    let mut missing: Vec<_> = known.filter_map(|(place, key)| missing(place, key, &inputs)).collect();
    // Of verbs there are two lists.
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_snapshot_is_of_a_key() {
    for input in inputs() {
        let (place, key) = (input.place.as_str(), input.key.as_str());
        let known = KNOWN.iter().any(|(known, keys)| *known == place && keys.contains(&key));
        assert!(known, "snapshots/{}: no key `{key}` is known in the list `{place}`", input.name());
    }
}

/// What is not in a heading is not found by whoever looks for it.
#[test]
fn each_key_has_a_heading_in_the_reference() {
    let mut missing = Vec::new();
    for (place, keys) in KNOWN {
        let (name, page) = match *place {
            "nested" | "nested_attribute" => ("nested.md", include_str!("../nested.md")),
            "open_enum" | "variant" => ("open_enum.md", include_str!("../open_enum.md")),
            _ => ("reference.md", include_str!("../reference.md")),
        };
        let headings: Vec<_> = page.lines().filter(|line| line.starts_with("###")).collect();
        let is_word = |char: char| char.is_alphanumeric() || char == '_';
        for key in *keys {
            if !headings.iter().any(|line| line.split(|char| !is_word(char)).any(|word| word == *key)) {
                missing.push(format!("`{key}` ({place}) has no heading in rtk-derive/src/{name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The lists serve messages, so a key can be read that no list has. Whoever reads keys does it in a `match`.
#[test]
fn each_key_that_is_read_is_in_a_list() {
    let readers: Vec<_> = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .into_iter()
        // `case` reads the names of cases, which are values.
        .filter(|(file, source)| source.contains("use crate::entry") && !file.ends_with("case.rs"))
        .collect();
    assert!(readers.len() > 3, "the readers of keys were not found");
    for (file, source) in readers {
        let arms = source.lines().filter_map(|line| line.trim_start().split_once("=>"));
        for (pattern, _) in arms.filter(|(pattern, _)| pattern.starts_with('"')) {
            for key in pattern.split('"').skip(1).step_by(2) {
                let listed = VALUES.contains(&key) || KNOWN.iter().any(|(_, keys)| keys.contains(&key));
                assert!(listed, "{file} reads `{key}`, and no list in `parse::KNOWN` has it");
            }
        }
    }
}

/// Name and text of all files, those of tests aside.
fn sources(directory: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(directory) else { panic!("{} is no directory", directory.display()) };
    let paths = entries.flatten().map(|entry| entry.path()).filter(|path| !path.ends_with("tests"));
    paths
        .flat_map(|path| match fs::read_to_string(&path) {
            Ok(source) => vec![(path.display().to_string(), source)],
            Err(_) => sources(&path),
        })
        .collect()
}

fn missing(place: &str, key: &str, inputs: &[Input]) -> Option<String> {
    let path = format!("rtk-derive/snapshots/{place}/{key}.rs");
    let Some(input) = inputs.iter().find(|input| input.place == place && input.key == key) else {
        return Some(format!("`{key}` ({place}) has no snapshot: write a declaration that uses it, {path}"));
    };
    let uses = match declared(&input.source) {
        Ok(input) => uses(&input),
        Err(why) => return Some(format!("{path}: {why}")),
    };
    let shows = uses.iter().any(|it| it.last().is_some_and(|last| last == key) && place_of(it) == Some(place));
    (!shows).then(|| format!("{path} does not use `{key}` ({place})"))
}

/// The list that the last key of a use is looked up in.
fn place_of(it: &Use) -> Option<&'static str> {
    let words: Vec<_> = it.iter().map(String::as_str).collect();
    match words[..] {
        ["resource", _] => Some("resource"),
        ["attribute", _] => Some("attribute"),
        ["attribute", "wire", _] => Some("wire"),
        ["resource", "belongs_to", _] => Some("belongs_to"),
        ["resource", "download", _] => Some("download"),
        ["resource", "all" | "find" | "create" | "update" | "replace" | "destroy", _] => Some("verb"),
        ["resource", "get" | "post" | "put" | "patch" | "delete", _] => Some("action"),
        ["resource", _, "query" | "headers", _, _] => Some("parameter"),
        ["nested", _] => Some("nested"),
        ["nested_attribute", _] => Some("nested_attribute"),
        ["open_enum", _] => Some("open_enum"),
        ["variant", _] => Some("variant"),
        _ => None,
    }
}

fn uses(input: &DeriveInput) -> Vec<Use> {
    let errors = Errors::default();
    let is = |name: &str| input.attrs.iter().any(|attribute| attribute.path().is_ident(name));
    let (whole, part) = match () {
        () if is("nested") || !is("resource") && matches!(input.data, Data::Struct(_)) => {
            ("nested", "nested_attribute")
        }
        () if matches!(input.data, Data::Enum(_)) => ("open_enum", "variant"),
        () => ("resource", "attribute"),
    };
    let parts: Vec<&[Attribute]> = match &input.data {
        Data::Struct(data) => data.fields.iter().map(|field| &*field.attrs).collect(),
        Data::Enum(data) => data.variants.iter().map(|variant| &*variant.attrs).collect(),
        Data::Union(_) => Vec::new(),
    };
    let mut uses = Vec::new();
    for entry in entry::of_attributes(&input.attrs, whole, &[], &errors) {
        collect(&entry, &[whole.to_owned()], &mut uses, &errors);
    }
    for attributes in parts {
        for entry in entry::of_attributes(attributes, "attribute", &[], &errors) {
            collect(&entry, &[part.to_owned()], &mut uses, &errors);
        }
    }
    uses
}

fn collect(entry: &Entry, around: &[String], uses: &mut Vec<Use>, errors: &Errors) {
    let here = [around, &[entry.name().to_owned()]].concat();
    for inside in entry.entries(errors) {
        collect(inside, &here, uses, errors);
    }
    uses.push(here);
}
