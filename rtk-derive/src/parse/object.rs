//! `#[nested(…)]`.

use syn::{DeriveInput, FieldsNamed, Path};

use super::field::{self, Owner};
use super::wire::Renaming;
use crate::declaration::Object;
use crate::errors::Errors;
use crate::{entry, names};

pub(super) const KEYS: &[&str] = &["rename_all", "read_only", "crate"];

/// What `#[attribute(…)]` says inside an object. There is no create apart from an update.
pub(super) const FIELD_KEYS: &[&str] = &["wire", "read_only", "required", "nullable", "default", "flatten", "with"];

/// Else what was read could not be kept: it is in a record, which is written and read again.
const AS_READ: &str = "an object inside a resource is written as it is read";

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Object<'a> {
    let (mut renaming, mut read_only, mut krate) = (Renaming::default(), false, None::<Path>);
    for entry in &entry::of_attributes(&input.attrs, "nested", &[], errors) {
        match entry.name() {
            "rename_all" if entry.has_list() => {
                errors.at(entry.span(), "{}: write `rename_all = \"camelCase\"`", &[AS_READ]);
            }
            "rename_all" => renaming = Renaming::read(entry, errors),
            "read_only" => read_only = entry.flag(errors),
            "crate" => entry.value_to(&mut krate, "::rtk", errors),
            _ => entry.unknown("key `{}`", KEYS, errors),
        }
    }
    let owner = Owner { what: "object", read_only, renaming: &renaming, keys: FIELD_KEYS };
    let fields = field::read_all(fields, owner, errors);
    for field in &fields {
        if field.wire != field.request_wire {
            errors.at(field.wire_span, "{}: write `wire = \"{}\"`", &[AS_READ, &field.wire]);
        }
    }
    Object { ident: &input.ident, vis: &input.vis, krate: krate.unwrap_or_else(names::rtk), read_only, fields }
}
