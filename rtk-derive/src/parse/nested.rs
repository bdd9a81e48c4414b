//! `#[nested(…)]`.

use syn::{DeriveInput, FieldsNamed, Path};

use super::defaults::Defaults;
use super::entry;
use super::field::{self, Owner};
use super::wire::Renaming;
use super::{relation, type_names};
use crate::declaration::{Field, Nested, TypeNames};
use crate::errors::Errors;

pub(super) const KEYS: &[&str] = &["rename_all", "read_only", "attributes", "download", "names", "crate"];

/// Keys of `#[attribute(…)]` in a nested object. An object has no create that differs from its update.
pub(super) const FIELD_KEYS: &[&str] =
    &["wire", "writable", "read_only", "required", "nullable", "default", "flatten", "with"];

/// A record contains the object, and a record that was written can be read back.
const SAME_KEYS: &str = "a nested object has the same keys in requests and responses";

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Nested<'a> {
    let (mut renaming, mut read_only, mut krate) = (Renaming::default(), false, None::<Path>);
    let (mut names, mut defaults, mut downloads) = (None, Defaults::default(), Vec::new());
    let entries = entry::of_attributes(&input.attrs, "nested", &["download"], errors);
    for entry in &entries {
        match entry.name() {
            "rename_all" if entry.has_list() => {
                errors.at(entry.span(), format!("{SAME_KEYS}: write `rename_all = \"camelCase\"`"));
            }
            "rename_all" => renaming = Renaming::read(entry, errors),
            "read_only" => read_only = entry.flag(errors),
            "attributes" => defaults = Defaults::read(entry, errors),
            "download" => downloads.extend(relation::download(entry, errors)),
            "names" => names = Some(entry),
            "crate" => krate = entry.value("::rtk", errors),
            _ => entry.unknown("key", "", KEYS, errors),
        }
    }
    let type_names = names.map_or_else(TypeNames::default, |entry| type_names::of_nested(entry, read_only, errors));
    let krate = krate.unwrap_or_else(crate::names::rtk);
    let owner = Owner {
        what: "object",
        read_only,
        renaming: &renaming,
        keys: FIELD_KEYS,
        defaults: &defaults,
        id: None,
        krate: &krate,
    };
    let fields = field::read_all(fields, owner, errors);
    have_same_keys(&fields, errors);
    Nested { ident: &input.ident, vis: &input.vis, krate, read_only, fields, downloads, type_names, is_partial: false }
}

pub(super) fn have_same_keys(fields: &[Field<'_>], errors: &Errors) {
    for field in fields.iter().filter(|field| field.wire != field.request_wire) {
        errors.at(field.wire_span, format!("{SAME_KEYS}: write `wire = \"{}\"`", field.wire));
    }
}
