//! Each key has a snapshot that uses it, at a path that follows from the key, and a heading in the reference.

use std::fs;
use std::path::Path;

use syn::{Attribute, Data, DeriveInput};

use super::expansion::declared;
use super::snapshots::{Input, inputs};
use crate::errors::Errors;
use crate::parse::{Entry, KNOWN, VALUES, of_attributes};

/// The keys down to the one that is used: `["attribute", "wire", "request"]` for `#[attribute(wire(request = "…"))]`.
type Use = Vec<String>;

#[test]
fn each_key_has_a_snapshot_that_uses_it() {
    let inputs = inputs();
    let known = KNOWN.iter().flat_map(|(list, keys)| keys.iter().map(move |key| (*list, *key)));
    let mut missing: Vec<_> = known.filter_map(|(list, key)| missing(list, key, &inputs)).collect();
    // The keys of verbs are in two lists.
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_snapshot_belongs_to_a_key() {
    for input in inputs() {
        let (list, key) = (input.list.as_str(), input.key.as_str());
        let is_known = KNOWN.iter().any(|(known, keys)| *known == list && keys.contains(&key));
        assert!(is_known, "snapshots/{}: the list `{list}` has no key `{key}`", input.name());
    }
}

/// Readers find a key by its heading.
#[test]
fn each_key_has_a_heading_in_the_reference() {
    let mut missing = Vec::new();
    for (list, keys) in KNOWN {
        let (name, page) = match *list {
            "nested" | "nested_attribute" | "nested_names" => ("nested.md", include_str!("../nested.md")),
            "union" | "kind" | "kind_attribute" => ("union.md", include_str!("../union.md")),
            "api" | "api_env" => ("api.md", include_str!("../api.md")),
            "open_enum" | "variant" => ("open_enum.md", include_str!("../open_enum.md")),
            _ => ("reference.md", include_str!("../reference.md")),
        };
        let headings: Vec<_> = page.lines().filter(|line| line.starts_with("###")).collect();
        let is_word = |char: char| char.is_alphanumeric() || char == '_';
        for key in *keys {
            if !headings.iter().any(|line| line.split(|char| !is_word(char)).any(|word| word == *key)) {
                missing.push(format!("`{key}` ({list}) has no heading in rtk-derive/src/{name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The lists serve messages, so a key could be read that is in no list. Keys are read in a `match`.
#[test]
fn each_key_that_is_read_is_in_a_list() {
    let readers: Vec<_> = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .into_iter()
        .filter(|(file, source)| file.contains("parse") && source.contains("entry"))
        .collect();
    assert!(readers.len() > 3, "the readers of keys were not found");
    for (file, source) in readers {
        let arms = source.lines().filter_map(|line| line.trim_start().split_once("=>"));
        for (pattern, _) in arms.filter(|(pattern, _)| pattern.starts_with('"')) {
            for key in pattern.split('"').skip(1).step_by(2) {
                let listed = VALUES.contains(&key) || KNOWN.iter().any(|(_, keys)| keys.contains(&key));
                assert!(listed, "{file} reads `{key}`, which is in no list of `parse::KNOWN`");
            }
        }
    }
}

/// Returns the name and text of all files, except those of tests.
fn sources(directory: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(directory) else { panic!("{} is not a directory", directory.display()) };
    let paths = entries.flatten().map(|entry| entry.path()).filter(|path| !path.ends_with("tests"));
    paths
        .flat_map(|path| match fs::read_to_string(&path) {
            Ok(source) => vec![(path.display().to_string(), source)],
            Err(_) => sources(&path),
        })
        .collect()
}

fn missing(list: &str, key: &str, inputs: &[Input]) -> Option<String> {
    let path = format!("rtk-derive/snapshots/{list}/{key}.rs");
    let Some(input) = inputs.iter().find(|input| input.list == list && input.key == key) else {
        return Some(format!("`{key}` ({list}) has no snapshot: write a declaration that uses it, {path}"));
    };
    let uses = match declared(&input.source) {
        Ok(input) => uses(&input),
        Err(why) => return Some(format!("{path}: {why}")),
    };
    let is_used = uses.iter().any(|it| it.last().is_some_and(|last| last == key) && list_of(it) == Some(list));
    (!is_used).then(|| format!("{path} does not use `{key}` ({list})"))
}

/// Returns the list that the last key of a use is looked up in.
fn list_of(it: &Use) -> Option<&'static str> {
    let words: Vec<_> = it.iter().map(String::as_str).collect();
    match words[..] {
        ["resource", _] => Some("resource"),
        ["attribute", _] => Some("attribute"),
        ["attribute", "wire", _] => Some("wire"),
        ["resource", "rename_all", "query"] => Some("rename_all"),
        ["attribute", "required", _] => Some("required"),
        ["resource" | "nested", "attributes", _] => Some("attributes"),
        ["resource", "belongs_to", _] => Some("belongs_to"),
        ["resource" | "nested", "download", _] => Some("download"),
        ["resource", "names", _] => Some("names"),
        ["nested", "names", _] => Some("nested_names"),
        ["resource", "all" | "find" | "create" | "update" | "replace" | "destroy", _] => Some("verb"),
        ["resource", "get" | "head" | "post" | "put" | "patch" | "delete", _] => Some("action"),
        ["resource", _, "query" | "headers" | "body", _, _] => Some("parameter"),
        ["nested", _] => Some("nested"),
        ["nested_attribute", _] => Some("nested_attribute"),
        ["open_enum", _] => Some("open_enum"),
        ["variant", _] => Some("variant"),
        ["api", _] => Some("api"),
        ["api", "env", _] => Some("api_env"),
        ["union", _] => Some("union"),
        ["kind", _] => Some("kind"),
        ["kind_attribute", _] => Some("kind_attribute"),
        _ => None,
    }
}

fn uses(input: &DeriveInput) -> Vec<Use> {
    let errors = Errors::default();
    let has = |name: &str| input.attrs.iter().any(|attribute| attribute.path().is_ident(name));
    if has("union") {
        return uses_of_union(input, &errors);
    }
    let (whole, part) = match () {
        () if has("api") => ("api", "attribute"),
        () if has("nested") || !has("resource") && matches!(input.data, Data::Struct(_)) => {
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
    for entry in of_attributes(&input.attrs, whole, &[], &errors) {
        collect(&entry, &[whole.to_owned()], &mut uses, &errors);
    }
    for attributes in parts {
        for entry in of_attributes(attributes, "attribute", &[], &errors) {
            collect(&entry, &[part.to_owned()], &mut uses, &errors);
        }
    }
    uses
}

fn uses_of_union(input: &DeriveInput, errors: &Errors) -> Vec<Use> {
    let mut uses = Vec::new();
    let mut read = |attributes: &[Attribute], name: &str, list: &str| {
        for entry in of_attributes(attributes, name, &[], errors) {
            collect(&entry, &[list.to_owned()], &mut uses, errors);
        }
    };
    read(&input.attrs, "union", "union");
    if let Data::Enum(data) = &input.data {
        for variant in &data.variants {
            read(&variant.attrs, "union", "kind");
            variant.fields.iter().for_each(|field| read(&field.attrs, "attribute", "kind_attribute"));
        }
    }
    uses
}

fn collect(entry: &Entry, parents: &[String], uses: &mut Vec<Use>, errors: &Errors) {
    let keys = [parents, &[entry.name().to_owned()]].concat();
    for child in entry.entries(errors) {
        collect(child, &keys, uses, errors);
    }
    uses.push(keys);
}
