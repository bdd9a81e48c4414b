//! `#[attribute(…)]` and the fields that it stands on.

use syn::{FieldsNamed, LitStr, Type};

use crate::declaration::Field;
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::names;

const KEYS: &[&str] = &["wire", "read_only", "create_only", "update_only", "required", "default"];

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
        lenient: last_segment(&source.ty).is_some_and(|last| LENIENT.contains(&last.as_str())),
        create: !resource_read_only,
        update: !resource_read_only,
        required: false,
    };
    let mut when: Option<Entry> = None;
    for entry in entry::of_attributes(&source.attrs, "attribute", errors) {
        let name = entry.name();
        match name.as_str() {
            "wire" => wire(&entry, &mut field, errors),
            "default" => field.lenient = entry.flag(errors),
            "required" => {
                field.required = entry.flag(errors);
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
    if field.required && !field.create && !resource_read_only {
        let why = when.as_ref().map_or_else(|| "read_only".to_owned(), Entry::name);
        errors.on(
            ident,
            format!("what is `required` is told when one is created, and `{why}` says that it is not: keep one"),
        );
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
    for entry in entry.entries(errors) {
        match entry.name().as_str() {
            "request" => {
                entry.value::<LitStr>("\"key\"", errors).into_iter().for_each(|key| field.request_wire = key.value())
            }
            "response" => entry.value::<LitStr>("\"key\"", errors).into_iter().for_each(|key| field.wire = key.value()),
            _ => entry.unknown("direction", &["request", "response"], errors),
        }
    }
}

/// `Vec` of `std::vec::Vec<T>`.
fn last_segment(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| names::text(&last.ident)),
        _ => None,
    }
}
