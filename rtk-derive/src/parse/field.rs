//! `#[attribute(…)]` and the fields that it belongs to.

use proc_macro2::Ident;
use syn::{FieldsNamed, Path};

use super::Entry;
use super::defaults::Defaults;
use super::entry;
use super::wire::{self, Renaming};
use crate::declaration::{Field, Missing};
use crate::errors::Errors;
use crate::{names, types};

pub(super) const KEYS: &[&str] = &[
    "wire",
    "writable",
    "read_only",
    "create_only",
    "update_only",
    "write_only",
    "required",
    "nullable",
    "default",
    "flatten",
    "with",
    "input",
    "copied",
];

/// The verbs that `required` can name.
pub(super) const REQUIRING: &[&str] = &["create", "update"];

/// The struct that the fields belong to.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// Its kind, as a message names it.
    pub(super) what: &'static str,
    pub(super) read_only: bool,
    pub(super) renaming: &'a Renaming,
    /// The keys that its fields can have.
    pub(super) keys: &'static [&'static str],
    /// What its fields have in common.
    pub(super) defaults: &'a Defaults,
    /// The field or the JSON key that is the id.
    pub(super) id: Option<&'a str>,
    /// The path of `rtk`.
    pub(super) krate: &'a Path,
}

pub(super) fn read_all<'a>(fields: &'a FieldsNamed, owner: Owner<'_>, errors: &Errors) -> Vec<Field<'a>> {
    let fields = fields.named.iter().filter_map(|source| Some((source, source.ident.as_ref()?)));
    let fields: Vec<_> = fields
        .map(|(source, ident)| {
            let mut field = without_keys(ident, source, owner);
            let entries = entry::of_attributes(&source.attrs, "attribute", &[], errors);
            read(&entries, &mut field, owner, errors);
            check_clashes(&mut field, &entries, errors);
            owner.defaults.apply(&mut field, &entries, owner, errors);
            field
        })
        .collect();
    owner.defaults.check(&fields, owner, errors);
    fields
}

/// Returns the field as it is without keys.
fn without_keys<'a>(ident: &'a Ident, source: &'a syn::Field, owner: Owner<'_>) -> Field<'a> {
    let name = names::text(ident);
    // Missing and null are an empty collection, without `default`.
    let has_default = types::is_collection(&source.ty);
    Field {
        ident,
        ty: &source.ty,
        attributes: &source.attrs,
        wire: owner.renaming.response(&name),
        request_wire: owner.renaming.request(&name),
        name,
        wire_span: ident.span(),
        missing: if has_default { Missing::Default } else { Missing::Error },
        read: true,
        read_only: false,
        create: !owner.read_only,
        update: !owner.read_only,
        required: None,
        required_in_update: None,
        nullable: false,
        flatten: false,
        with: None,
        input: None,
        copied: false,
    }
}

fn read(entries: &[Entry], field: &mut Field<'_>, owner: Owner<'_>, errors: &Errors) {
    // `writable`, `read_only`, `create_only`, `update_only` or `write_only`.
    let mut direction: Option<&Entry> = None;
    for entry in entries {
        let name = entry.name();
        match name {
            name if !owner.keys.contains(&name) => unknown(entry, owner, errors),
            "wire" => wire::of_field(entry, field, errors),
            "default" => field.missing = default(entry, errors),
            "nullable" => field.nullable = entry.flag(errors),
            "flatten" => field.flatten = entry.flag(errors),
            "copied" => field.copied = entry.flag(errors),
            "with" => field.with = entry.value("path::to::module", errors),
            "input" => {
                field.input = entry.value("Type", errors);
                check_writable(entry, owner, errors);
            }
            "required" => {
                required(entry, field, owner, errors);
                check_writable(entry, owner, errors);
            }
            _ => {
                entry.flag(errors);
                check_writable(entry, owner, errors);
                if let Some(other) = contradicted(name, direction) {
                    let other = other.name();
                    errors.at(entry.span(), format!("`{name}` contradicts `{other}`: remove one of them"));
                    continue;
                }
                field.create &= name != "read_only" && name != "update_only";
                field.update &= name != "read_only" && name != "create_only";
                field.read &= name != "write_only";
                field.read_only |= name == "read_only";
                direction = Some(entry);
            }
        }
    }
    let Some(direction) = direction.filter(|_| !owner.read_only) else { return };
    for (required, verb, is_sent) in
        [(field.required, "create", field.create), (field.required_in_update, "update", field.update)]
    {
        if let Some(span) = required.filter(|_| !is_sent) {
            let key = if verb == "create" { "required" } else { "required(update)" };
            let name = direction.name();
            let message = format!("`{key}` is for attributes of `{verb}`, which `{name}` excludes: remove one of them");
            errors.at(span, message);
        }
    }
}

/// Reads `required`, or `required(create, update)`. A nested object has one form for both.
fn required(entry: &Entry, field: &mut Field<'_>, owner: Owner<'_>, errors: &Errors) {
    if owner.keys != KEYS || !entry.has_list() {
        entry.flag(errors);
        field.required = Some(entry.span());
        return;
    }
    let verbs = entry.unique_entries(&[], errors);
    if verbs.is_empty() || entry.has_value() {
        errors.at(
            entry.span(),
            "write `required`, or name the verbs that need the attribute: `required(create, update)`",
        );
    }
    for verb in verbs {
        match verb.name() {
            "create" => field.required = Some(verb.span()),
            "update" => field.required_in_update = Some(verb.span()),
            _ => {
                verb.unknown("verb", " of `required`", REQUIRING, errors);
                continue;
            }
        }
        verb.flag(errors);
    }
}

/// Returns the direction that contradicts another one. `write_only` is about responses, the others are about requests.
fn contradicted<'e>(name: &str, previous: Option<&'e Entry>) -> Option<&'e Entry> {
    let previous = previous?;
    match (name, previous.name()) {
        ("write_only", "create_only" | "update_only") | ("create_only" | "update_only", "write_only") => None,
        _ => Some(previous),
    }
}

/// Reads `default`, or `default = value`.
fn default(entry: &Entry, errors: &Errors) -> Missing {
    if !entry.has_value() {
        entry.flag(errors);
        return Missing::Default;
    }
    entry.value("value", errors).map_or(Missing::Default, Missing::Value)
}

/// Keys of one field that exclude each other, and why.
const CLASHES: &[(&str, &str, &str)] = &[
    ("nullable", "default", "with `nullable` the key is always present, with `default` it may be missing: remove one"),
    ("flatten", "wire", "a flattened attribute has no key of its own: remove one"),
    ("flatten", "with", "a flattened attribute is decoded by its own `Deserialize`: remove one"),
    ("flatten", "default", "a flattened attribute is decoded from the keys that are present: remove one"),
    ("flatten", "nullable", "a flattened attribute is decoded from the keys that are present: remove one"),
    ("input", "read_only", "`input` is the type that setters take, and there are no setters: remove one"),
    ("input", "with", "`with` encodes the type of the attribute, and setters take another type: remove one"),
];

/// Checks that the keys of one field agree.
fn check_clashes(field: &mut Field<'_>, entries: &[Entry], errors: &Errors) {
    for (key, other, why) in CLASHES {
        if let (Some(entry), Some(_)) = (entry::find(entries, key), entry::find(entries, other)) {
            errors.at(entry.span(), format!("`{key}` excludes `{other}`: {why}"));
        }
    }
    if let (Some(copied), None) = (entry::find(entries, "copied"), entry::find(entries, "input")) {
        errors.at(copied.span(), "an attribute without `input` is copied as it is: remove `copied`");
    }
    if let Some(nullable) = entry::find(entries, "nullable").filter(|_| !field.is_option()) {
        errors
            .at(nullable.span(), "`nullable` needs an `Option`: change the type to `Option<…>`, or remove `nullable`");
        field.nullable = false;
    }
    if field.read || field.is_option() || field.has_default() {
        return;
    }
    if let Some(write_only) = entry::find(entries, "write_only") {
        let message =
            "responses do not contain a `write_only` attribute: change the type to `Option<…>`, or add `default`";
        errors.at(write_only.span(), message);
        field.missing = Missing::Default;
    }
}

/// Records a key about requests if the owner is only in responses.
fn check_writable(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    if owner.read_only {
        let (key, what) = (entry.name(), owner.what);
        errors.at(entry.span(), format!("`{key}` has no effect, since the whole {what} is `read_only`: remove it"));
    }
}

fn unknown(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    let key = entry.name();
    if KEYS.contains(&key) {
        let message = format!(
            "`{key}` is for attributes of a resource: a nested object is sent as a whole, and its fields that have no \
             default are required; remove it"
        );
        errors.at(entry.span(), message);
    } else if let Some((_, cure)) = OF_SERDE.iter().find(|(word, _)| *word == key) {
        errors.at(entry.span(), format!("unknown key `{key}`; {cure}"));
    } else {
        entry.unknown("key", "", owner.keys, errors);
    }
}

/// Keys of serde that no single key replaces.
const OF_SERDE: &[(&str, &str)] = &[
    ("alias", "an attribute has one key: name it with `wire = \"…\"`, or declare another attribute for the other key"),
    ("serialize_with", "write `with = module`, for a module with the functions `serialize` and `deserialize`"),
    ("deserialize_with", "write `with = module`, for a module with the functions `serialize` and `deserialize`"),
];
