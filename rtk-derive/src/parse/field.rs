//! `#[attribute(…)]` and the fields that it stands on.

use syn::{FieldsNamed, LitStr};

use crate::declaration::Field;
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::{expand, names};

pub(super) const KEYS: &[&str] = &["wire", "read_only", "create_only", "update_only", "required", "default"];

/// Of `wire(…)`.
pub(super) const DIRECTIONS: &[&str] = &["request", "response"];

/// Types that a missing or null value leaves empty.
const LENIENT: &[&str] = &["Vec", "HashMap", "BTreeMap", "IndexMap", "HashSet", "BTreeSet", "Map"];

pub(super) fn read_all<'a>(fields: &'a FieldsNamed, read_only: bool, errors: &Errors) -> Vec<Field<'a>> {
    fields.named.iter().filter_map(|field| read(field, read_only, errors)).collect()
}

fn read<'a>(source: &'a syn::Field, resource_read_only: bool, errors: &Errors) -> Option<Field<'a>> {
    let ident = source.ident.as_ref()?;
    let name = names::text(ident);
    let mut field = Field {
        ident,
        ty: &source.ty,
        docs: source.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")).collect(),
        wire: name.clone(),
        request_wire: name,
        wire_span: ident.span(),
        lenient: expand::last_segment(&source.ty).is_some_and(|last| LENIENT.iter().any(|name| last.ident == name)),
        create: !resource_read_only,
        update: !resource_read_only,
        required: None,
    };
    let mut when: Option<Entry> = None;
    for entry in entry::once(entry::of_attributes(&source.attrs, "attribute", errors), &[], errors) {
        let name = entry.name();
        match name.as_str() {
            "wire" => wire(&entry, &mut field, errors),
            "default" => field.lenient = entry.flag(errors),
            "required" => {
                entry.flag(errors);
                field.required = Some(entry.span());
                no_writes(&entry, resource_read_only, errors);
            }
            "read_only" | "create_only" | "update_only" => {
                entry.flag(errors);
                no_writes(&entry, resource_read_only, errors);
                if let Some(before) = &when {
                    errors.at(entry.span(), format!("`{name}` contradicts `{}`: keep one of them", before.name()));
                    continue;
                }
                field.create &= name == "create_only";
                field.update &= name == "update_only";
                when = Some(entry);
            }
            _ => entry.unknown("key", KEYS, errors),
        }
    }
    let told = field.create || resource_read_only;
    if let (Some(required), Some(when), false) = (field.required, when, told) {
        let message = format!("`required` is told when one is created, and `{}` says that it is not", when.name());
        errors.at(required, message + ": keep one of them");
    }
    Some(field)
}

fn no_writes(entry: &Entry, resource_read_only: bool, errors: &Errors) {
    if resource_read_only {
        let name = entry.name();
        errors.at(entry.span(), format!("the whole resource is `read_only`, so `{name}` says nothing: remove it"));
    }
}

/// `wire = "key"`, or `wire(request = "…", response = "…")`.
fn wire(entry: &Entry, field: &mut Field<'_>, errors: &Errors) {
    field.wire_span = entry.span();
    if !entry.has_list() {
        if let Some(key) = entry.value::<LitStr>("\"key\"", errors) {
            field.wire_span = key.span();
            field.wire = key.value();
            field.request_wire = key.value();
        }
        return;
    }
    let directions = entry::once(entry.entries(errors), &[], errors);
    if directions.is_empty() || entry.has_value() {
        errors.at(entry.span(), "write `wire = \"key\"`, or `wire(request = \"key\", response = \"key\")`");
    }
    for entry in directions {
        let key = || entry.value::<LitStr>("\"key\"", errors).map(|key| key.value());
        match entry.name().as_str() {
            "request" => field.request_wire = key().unwrap_or_else(|| field.request_wire.clone()),
            "response" => field.wire = key().unwrap_or_else(|| field.wire.clone()),
            _ => entry.unknown("direction", DIRECTIONS, errors),
        }
    }
}
