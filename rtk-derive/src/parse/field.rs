//! `#[attribute(…)]` and the fields that it stands on.

use proc_macro2::TokenStream;
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
    fields.named.iter().filter_map(|field| read(field, owner, errors)).collect()
}

fn read<'a>(source: &'a syn::Field, owner: Owner<'_>, errors: &Errors) -> Option<Field<'a>> {
    let ident = source.ident.as_ref()?;
    let name = names::text(ident);
    let lenient = expand::last_segment(&source.ty).is_some_and(|last| LENIENT.iter().any(|name| last.ident == name));
    let mut field = Field {
        ident,
        ty: &source.ty,
        docs: source.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")).collect(),
        wire: owner.renaming.response(&name),
        request_wire: owner.renaming.request(&name),
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
    };
    let entries = entry::once(entry::of_attributes(&source.attrs, "attribute", errors), &[], errors);
    let said = |key: &str| entries.iter().find(|entry| entry.name() == key);
    let mut when: Option<&Entry> = None;
    for entry in &entries {
        let name = entry.name();
        match name.as_str() {
            name if !owner.keys.contains(&name) => unknown(entry, owner, errors),
            "wire" => wire::of_field(entry, &mut field, errors),
            "default" => field.missing = default(entry, errors),
            "nullable" => field.nullable = entry.flag(errors),
            "flatten" => field.flatten = entry.flag(errors),
            "with" => field.with = entry.value("path::to::module", errors),
            "takes" => {
                field.takes = entry.value("Type", errors);
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
                if let Some(before) = contradicted(&name, when) {
                    errors.at(entry.span(), format!("`{name}` contradicts `{}`: keep one of them", before.name()));
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
        let message = format!("`required` is told when one is created, and `{}` says that it is not", when.name());
        errors.at(required, message + ": keep one of them");
    }
    agree(&mut field, &said, errors);
    Some(field)
}

/// `write_only` says of answers what the others say of requests.
fn contradicted<'e>(name: &str, when: Option<&'e Entry>) -> Option<&'e Entry> {
    let of_requests = |name: &str| matches!(name, "create_only" | "update_only");
    when.filter(|before| {
        let pair = [name, &before.name()].map(str::to_owned);
        let write_only = pair.iter().any(|name| name == "write_only");
        !(write_only && pair.iter().any(|name| of_requests(name)))
    })
}

/// `default`, or `default = value`.
fn default(entry: &Entry, errors: &Errors) -> Missing {
    if !entry.has_value() {
        entry.flag(errors);
        return Missing::Empty;
    }
    entry.value::<TokenStream>("value", errors).map_or(Missing::Empty, Missing::Value)
}

/// What has to agree among the keys of one field.
fn agree<'e>(field: &mut Field<'_>, said: &dyn Fn(&str) -> Option<&'e Entry>, errors: &Errors) {
    let optional = expand::inside_option(field.ty).is_some();
    let clash = |one: &str, others: &[&str], why: &str| {
        let other = others.iter().find_map(|other| said(other));
        if let (Some(one), Some(other)) = (said(one), other) {
            errors.at(one.span(), format!("`{}` and `{}`: {why}", one.name(), other.name()));
        }
    };
    clash(
        "nullable",
        &["default"],
        "one says that the key is there, the other what is meant where it is not: keep one",
    );
    clash("flatten", &["wire"], "what is flattened has no key of its own: keep one");
    clash("flatten", &["with"], "what is flattened is read by its own `Deserialize`: keep one");
    clash("flatten", &["default", "nullable"], "what is flattened is made of the keys that are there: keep one");
    clash("takes", &["read_only"], "one says what setters take, the other that there are none: keep one");
    clash("takes", &["with"], "one writes what setters are given, the other the attribute's own type: keep one");
    if let Some(nullable) = said("nullable").filter(|_| !optional) {
        errors.at(
            nullable.span(),
            "null is a value of an `Option` only: write `Option<…>` for its type, or remove `nullable`",
        );
        field.nullable = false;
    }
    if field.read || optional || !matches!(field.missing, Missing::Unfit) {
        return;
    }
    if let Some(write_only) = said("write_only") {
        let cure = "write `Option<…>` for its type, or add `default`";
        errors.at(write_only.span(), format!("no answer holds what is `write_only`, so it can be empty: {cure}"));
        field.missing = Missing::Empty;
    }
}

fn no_writes(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    if owner.read_only {
        let (name, what) = (entry.name(), owner.what);
        errors.at(entry.span(), format!("the whole {what} is `read_only`, so `{name}` says nothing: remove it"));
    }
}

/// Of an object inside a resource, a key can be one of resources.
fn unknown(entry: &Entry, owner: Owner<'_>, errors: &Errors) {
    let name = entry.name();
    if KEYS.contains(&name.as_str()) {
        let why = "an object inside one is told as a whole, and what cannot be empty is required";
        errors.at(entry.span(), format!("`{name}` is for attributes of a resource: {why}; remove it"));
    } else {
        entry.unknown("key", owner.keys, errors);
    }
}
