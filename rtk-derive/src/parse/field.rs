//! `#[attribute(…)]` and the fields that it stands on.

use proc_macro2::Ident;
use syn::FieldsNamed;

use super::wire::{self, Renaming};
use crate::declaration::{Field, Missing};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::{expand, names};

pub(super) const KEYS: &[&str] = &[
    "wire",
    "read_only",
    "create_only",
    "update_only",
    "write_only",
    "required",
    "nullable",
    "default",
    "flatten",
    "with",
    "takes",
];

/// Types that a missing or null value leaves empty.
const LENIENT: &[&str] = &["Vec", "HashMap", "BTreeMap", "IndexMap", "HashSet", "BTreeSet", "Map"];

/// What the fields stand in.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// What a message calls it.
    pub(super) what: &'static str,
    pub(super) read_only: bool,
    pub(super) renaming: &'a Renaming,
    /// The keys of a field that mean something here.
    pub(super) keys: &'static [&'static str],
}

pub(super) fn read_all<'a>(fields: &'a FieldsNamed, owner: Owner<'_>, errors: &Errors) -> Vec<Field<'a>> {
    let mut all = Vec::with_capacity(fields.named.len());
    // By its index, since syn's iterators become twenty functions for each type.
    for at in 0..fields.named.len() {
        let source = &fields.named[at];
        if let Some(ident) = &source.ident {
            let mut field = undeclared(ident, source, owner);
            read(&entry::of_attributes(&source.attrs, "attribute", &[], errors), &mut field, owner, errors);
            all.push(field);
        }
    }
    all
}

/// What a field is if nothing is said of it.
fn undeclared<'a>(ident: &'a Ident, source: &'a syn::Field, owner: Owner<'_>) -> Field<'a> {
    let name = names::text(ident);
    let mut lenient = false;
    if let Some(last) = expand::last_segment(&source.ty) {
        lenient = LENIENT.contains(&names::text(&last.ident).as_str());
    }
    Field {
        ident,
        ty: &source.ty,
        attributes: &source.attrs,
        wire: owner.renaming.response(&name),
        request_wire: owner.renaming.request(&name),
        name,
        wire_span: ident.span(),
        missing: if lenient { Missing::Empty } else { Missing::Unfit },
        read: true,
        create: !owner.read_only,
        update: !owner.read_only,
        required: None,
        nullable: false,
        flatten: false,
        with: None,
        takes: None,
    }
}

fn read(entries: &[Entry], field: &mut Field<'_>, owner: Owner<'_>, errors: &Errors) {
    let mut when: Option<&Entry> = None;
    for entry in entries {
        let name = entry.name();
        match name {
            name if !owner.keys.contains(&name) => unknown(entry, owner, errors),
            "wire" => wire::of_field(entry, field, errors),
            "default" => field.missing = default(entry, errors),
            "nullable" => field.nullable = entry.flag(errors),
            "flatten" => field.flatten = entry.flag(errors),
            "with" => entry.value_to(&mut field.with, "path::to::module", errors),
            "takes" => {
                entry.value_to(&mut field.takes, "Type", errors);
                no_writes(entry, owner, errors);
            }
            "required" => {
                entry.flag(errors);
                field.required = Some(entry.span());
                no_writes(entry, owner, errors);
            }
            _ => {
                entry.flag(errors);
                no_writes(entry, owner, errors);
                if let Some(before) = contradicted(name, when) {
                    errors.at(entry.span(), "`{}` contradicts `{}`: keep one of them", &[name, before.name()]);
                    continue;
                }
                field.create &= name != "read_only" && name != "update_only";
                field.update &= name != "read_only" && name != "create_only";
                field.read &= name != "write_only";
                when = Some(entry);
            }
        }
    }
    let told = field.create || owner.read_only;
    if let (Some(required), Some(when), false) = (field.required, when, told) {
        let text = "`required` is told when one is created, and `{}` says that it is not: keep one of them";
        errors.at(required, text, &[when.name()]);
    }
    agree(field, entries, errors);
}

/// `write_only` says of answers what the others say of requests.
fn contradicted<'e>(name: &str, when: Option<&'e Entry>) -> Option<&'e Entry> {
    let before = when?;
    match (name, before.name()) {
        ("write_only", "create_only" | "update_only") | ("create_only" | "update_only", "write_only") => None,
        _ => Some(before),
    }
}

/// `default`, or `default = value`.
fn default(entry: &Entry, errors: &Errors) -> Missing {
    if !entry.has_value() {
        entry.flag(errors);
        return Missing::Empty;
    }
    match entry.value("value", errors) {
        Some(value) => Missing::Value(value),
        None => Missing::Empty,
    }
}

/// Keys of one field that cannot stand together, and why.
const CLASHES: &[(&str, &str, &str)] = &[
    ("nullable", "default", "one says that the key is there, the other what is meant where it is not: keep one"),
    ("flatten", "wire", "what is flattened has no key of its own: keep one"),
    ("flatten", "with", "what is flattened is read by its own `Deserialize`: keep one"),
    ("flatten", "default", "what is flattened is made of the keys that are there: keep one"),
    ("flatten", "nullable", "what is flattened is made of the keys that are there: keep one"),
    ("takes", "read_only", "one says what setters take, the other that there are none: keep one"),
    ("takes", "with", "one writes what setters are given, the other the attribute's own type: keep one"),
];

/// What has to agree among the keys of one field.
fn agree(field: &mut Field<'_>, entries: &[Entry], errors: &Errors) {
    for (one, other, why) in CLASHES {
        if let (Some(it), Some(_)) = (entry::said(entries, one), entry::said(entries, other)) {
            errors.at(it.span(), "`{}` and `{}`: {}", &[one, other, why]);
        }
    }
    let optional = expand::inside_option(field.ty).is_some();
    if let (Some(nullable), false) = (entry::said(entries, "nullable"), optional) {
        errors.at(
            nullable.span(),
            "null is a value of an `Option` only: write `Option<…>` for its type, or remove `nullable`",
            &[],
        );
        field.nullable = false;
    }
    if field.read || optional || !matches!(field.missing, Missing::Unfit) {
        return;
    }
    if let Some(write_only) = entry::said(entries, "write_only") {
        let cure = "write `Option<…>` for its type, or add `default`";
        errors.at(write_only.span(), "no answer holds what is `write_only`, so it can be empty: {}", &[cure]);
        field.missing = Missing::Empty;
    }
}

fn no_writes(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    if owner.read_only {
        let (name, what) = (entry.name(), owner.what);
        errors.at(entry.span(), "the whole {} is `read_only`, so `{}` says nothing: remove it", &[what, name]);
    }
}

/// Of an object inside a resource, a key can be one of resources.
fn unknown(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    let name = entry.name();
    if KEYS.contains(&name) {
        let why = "an object inside one is told as a whole, and what cannot be empty is required";
        errors.at(entry.span(), "`{}` is for attributes of a resource: {}; remove it", &[name, why]);
    } else {
        entry.unknown("key `{}`", owner.keys, errors);
    }
}
