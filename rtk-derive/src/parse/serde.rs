//! `#[serde(…)]`, which the derives do not read: each of its keys is an error that names the word of `rtk` for it.

use syn::{Attribute, Meta};

use super::Entry;
use super::entry;
use super::misplaced::span;
use crate::errors::Errors;

/// What the attribute stands on.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    /// A struct or an enum. The text is the name of its own attribute.
    Item(&'a str),
    Field,
    /// The text is the name of the attribute of variants.
    Variant(&'a str),
    /// The field of a variant.
    Content,
}

/// What to write instead, by key. `{}` stands for the value of the key, `{path}` for its value as a path, `{own}` for the attribute
/// of `rtk`.
const ON_FIELDS: &[(&str, &str)] = &[
    ("rename", "write `#[attribute(wire = {})]`"),
    ("alias", "declare a second attribute for the other key"),
    ("default", "write `#[attribute(default)]`"),
    ("flatten", "write `#[attribute(flatten)]`"),
    ("with", "write `#[attribute(with = {path})]`"),
    ("serialize_with", "write `#[attribute(with = module)]`, for a module with `serialize` and `deserialize`"),
    ("deserialize_with", "write `#[attribute(with = module)]`, for a module with `serialize` and `deserialize`"),
    ("skip", "remove the field, since each field is an attribute of the API"),
    ("skip_serializing", "write `#[attribute(read_only)]`"),
    ("skip_serializing_if", "remove it, since requests contain only the attributes that are set"),
    ("skip_deserializing", "write `#[attribute(write_only)]`"),
];

const ON_VARIANTS: &[(&str, &str)] = &[
    ("rename", "write `#[{own}(wire = {})]`"),
    ("alias", "write `#[{own}(alias = {})]`"),
    ("other", "remove it, since the last variant, `Other(…)`, keeps what is unknown"),
];

const OF_UNION: &str = ", which is for `derive(Union)`";

const ON_ITEMS: &[(&str, &str)] = &[
    ("rename_all", "write `#[{own}(rename_all = {})]`"),
    ("default", "write `#[attribute(default)]` on each field that may be missing"),
    ("crate", "write `#[{own}(crate = …)]`"),
    ("deny_unknown_fields", "remove it, since unknown keys are never an error"),
    ("rename_all_fields", "write `#[{own}(rename_all_fields = {})]`"),
    ("tag", "write `#[union(tag = {})]`, which is for `derive(Union)`"),
    ("content", "write `#[union(content = {})]`, which is for `derive(Union)`"),
    ("untagged", "derive serde's traits instead, if no key names the kind"),
];

/// Records each key.
pub(super) fn refuse(attributes: &[Attribute], part: Part<'_>, errors: &Errors) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let entries = match &attribute.meta {
            Meta::List(list) => entry::split(list.tokens.clone(), "serde", errors),
            _ => Vec::new(),
        };
        if entries.is_empty() {
            errors.at(span(attribute), "`rtk` does not read `#[serde(…)]`: remove it");
        }
        for entry in entries {
            let cure = cure(&entry, part);
            errors.at(entry.span(), format!("`rtk` does not read `#[serde({})]`: {cure}", entry.name()));
        }
    }
}

fn cure(entry: &Entry, part: Part<'_>) -> String {
    let (cures, own) = match part {
        Part::Item(own) => (ON_ITEMS, own),
        Part::Field => (ON_FIELDS, ""),
        Part::Variant(own) => (ON_VARIANTS, own),
        Part::Content => (&[][..], ""),
    };
    let cure = cures.iter().find(|(key, _)| *key == entry.name()).map_or("remove it", |(_, cure)| cure);
    let value = entry.value_text().unwrap_or_else(|| "\"…\"".to_owned());
    let path = value.trim_matches('"');
    // `rename(serialize = "a", deserialize = "b")`.
    if entry.name() == "rename" && entry.has_list() {
        return "write `#[attribute(wire(request = \"…\", response = \"…\"))]`".to_owned();
    }
    if entry.name() == "default" && entry.has_value() {
        return format!("write `#[attribute(default = {path}())]`");
    }
    // `union` reads the keys itself.
    let cure = if own == "union" { cure.trim_end_matches(OF_UNION) } else { cure };
    cure.replace("{}", &value).replace("{path}", path).replace("{own}", own)
}
