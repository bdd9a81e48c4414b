//! Attributes in the wrong place. Each derive registers the attributes of all of them, so that none is passed over in
//! silence: on a field it is `#[attribute(…)]`, on the struct that of the derive.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Fields, Meta};

use super::entry;
use super::serde::{self, Part};
use crate::errors::Errors;

/// The attribute of fields and variants.
const OF_PARTS: &str = "attribute";

/// The attributes of structs and enums, and the derives that read them.
const OF_ITEMS: &[(&str, &str)] = &[("resource", "Resource"), ("nested", "Nested"), ("open_enum", "OpenEnum")];

/// Records each attribute in the wrong place. `own` is the attribute of the derive that reads the item.
pub(crate) fn check(input: &DeriveInput, own: &str, errors: &Errors) {
    match &input.data {
        Data::Struct(data) => {
            check_item(&input.attrs, own, "struct", "field", errors);
            check_fields(&data.fields, errors);
        }
        Data::Enum(data) => {
            check_item(&input.attrs, own, "enum", "variant", errors);
            for variant in &data.variants {
                check_part(&variant.attrs, "enum", "variant", Part::Variant, errors);
                variant.fields.iter().for_each(|field| check_content(&field.attrs, errors));
            }
        }
        Data::Union(_) => {}
    }
}

/// Returns whether a struct that derives `Nested` is declared as a resource, too.
pub(super) fn is_resource_too(input: &DeriveInput, errors: &Errors) -> bool {
    let has_path = |attribute: &&Attribute| match &attribute.meta {
        Meta::List(list) => entry::find(&entry::split(list.tokens.clone(), &Errors::default()), "path").is_some(),
        _ => false,
    };
    let resource = input.attrs.iter().filter(|attribute| attribute.path().is_ident("resource")).find(has_path);
    if let Some(attribute) = resource {
        let message = "`#[resource(…)]` is for `derive(Resource)`: remove `Nested` from the derives, or write \
                       `#[nested(…)]` for an object inside a resource";
        errors.at(span(attribute), message);
    }
    resource.is_some()
}

fn check_item(attributes: &[Attribute], own: &str, item: &str, part: &str, errors: &Errors) {
    for attribute in attributes {
        let path = attribute.path();
        if path.is_ident(OF_PARTS) {
            let message = format!("`#[{OF_PARTS}(…)]` is for a {part}: on the {item}, write `#[{own}(…)]`");
            errors.at(span(attribute), message);
        } else if let Some((name, derive)) = OF_ITEMS.iter().find(|(name, _)| *name != own && path.is_ident(name)) {
            errors.at(span(attribute), format!("`#[{name}(…)]` is for `derive({derive})`: write `#[{own}(…)]`"));
        }
    }
    serde::refuse(attributes, Part::Item(own), errors);
}

fn check_fields(fields: &Fields, errors: &Errors) {
    for field in fields {
        check_part(&field.attrs, "struct", "field", Part::Field, errors);
    }
}

fn check_part(attributes: &[Attribute], item: &str, part: &str, kind: Part<'_>, errors: &Errors) {
    for (attribute, name) in of_items(attributes) {
        let message = format!("`#[{name}(…)]` is for the {item}: on a {part}, write `#[{OF_PARTS}(…)]`");
        errors.at(span(attribute), message);
    }
    serde::refuse(attributes, kind, errors);
}

/// The field of a variant has no keys.
fn check_content(attributes: &[Attribute], errors: &Errors) {
    let of_parts = attributes.iter().filter(|attribute| attribute.path().is_ident(OF_PARTS));
    for (attribute, name) in of_parts.map(|it| (it, OF_PARTS)).chain(of_items(attributes)) {
        let message = format!("the field of a variant has no `#[{name}(…)]`: remove it");
        errors.at(span(attribute), message);
    }
    serde::refuse(attributes, Part::Content, errors);
}

fn of_items(attributes: &[Attribute]) -> impl Iterator<Item = (&Attribute, &'static str)> {
    attributes.iter().filter_map(|attribute| {
        let (name, _) = OF_ITEMS.iter().find(|(name, _)| attribute.path().is_ident(name))?;
        Some((attribute, *name))
    })
}

/// Returns the span of the attribute's name. One of all of it would need a compiler that joins spans.
pub(super) fn span(attribute: &Attribute) -> Span {
    match &attribute.meta {
        Meta::Path(path) => path.span(),
        Meta::List(list) => list.path.span(),
        Meta::NameValue(pair) => pair.path.span(),
    }
}
