//! Attributes in the wrong place. Each derive registers the attributes of all of them, so that none is passed over in
//! silence.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Fields, Meta, MetaNameValue, Variant};

use super::entry;
use super::resource::PATH_IS_MISSING;
use super::serde::{self, Part};
use crate::errors::Errors;
use crate::types;

/// The attribute of fields.
const OF_FIELDS: &str = "attribute";

/// All attributes, each with the derive that it configures.
const ALL: &[(&str, Option<&str>)] = &[
    ("resource", Some("Resource")),
    ("nested", Some("Nested")),
    ("open_enum", Some("OpenEnum")),
    ("union", Some("Union")),
    ("api", Some("Api")),
    (OF_FIELDS, None),
];

/// The attributes that a derive reads.
pub(crate) struct Places {
    /// On the struct or the enum.
    pub(crate) item: &'static str,
    /// On the variants of an enum.
    pub(crate) variant: &'static str,
}

/// Records each attribute in the wrong place.
pub(crate) fn check(input: &DeriveInput, places: &Places, errors: &Errors) {
    let own = places.item;
    match &input.data {
        Data::Struct(data) => {
            refuse(&input.attrs, own, errors, |name, derive| match derive {
                None => format!("`#[{name}(…)]` is for a field: on the struct, write `#[{own}(…)]`"),
                Some(derive) => format!("`#[{name}(…)]` is for `derive({derive})`: write `#[{own}(…)]`"),
            });
            check_fields(&data.fields, "struct", errors);
        }
        Data::Enum(data) => {
            refuse(&input.attrs, own, errors, |name, derive| match derive {
                None => format!("`#[{name}(…)]` is not for an enum: write `#[{own}(…)]`"),
                Some(derive) => format!("`#[{name}(…)]` is for `derive({derive})`: write `#[{own}(…)]`"),
            });
            data.variants.iter().for_each(|variant| check_variant(variant, places, errors));
        }
        Data::Union(_) => {}
    }
    serde::refuse(&input.attrs, Part::Item(own), errors);
}

/// Returns whether a struct that derives `Nested` is declared as a resource, too.
pub(super) fn is_resource_too(input: &DeriveInput, errors: &Errors) -> bool {
    // The struct may derive `Resource`, too. Expanding both derives would report many more errors for the same mistake.
    let resource = input.attrs.iter().find(|attribute| attribute.path().is_ident("resource"));
    if let Some(attribute) = resource {
        let entries = entry::of_attributes(&input.attrs, "resource", &["path", "scope"], &Errors::default());
        if entry::find(&entries, "path").is_none() {
            errors.on(&input.ident, PATH_IS_MISSING);
            return true;
        }
        // An object inside a resource has no path.
        let cure = match entries.as_slice() {
            [only] if only.name() == "path" => "remove the attribute from an object inside a resource",
            _ => "write `#[nested(…)]` for an object inside a resource",
        };
        let message =
            format!("`#[resource(…)]` is for `derive(Resource)`: remove `Nested` from the derives, or {cure}");
        errors.at(span(attribute), message);
    }
    resource.is_some()
}

fn check_variant(variant: &Variant, places: &Places, errors: &Errors) {
    let own = places.variant;
    let renamed = |name: &str| variant.attrs.iter().find(|it| it.path().is_ident(name)).and_then(renamed);
    let keys = |name: &str| renamed(name).map_or_else(|| "…".to_owned(), |text| format!("wire = {text}"));
    refuse(&variant.attrs, own, errors, |name, derive| match derive {
        None => format!("`#[{name}(…)]` is for fields: on a variant, write `#[{own}({})]`", keys(name)),
        Some(_) => format!("`#[{name}(…)]` is for the enum: on a variant, write `#[{own}({})]`", keys(name)),
    });
    serde::refuse(&variant.attrs, Part::Variant(own), errors);
    if matches!(variant.fields, Fields::Named(_)) {
        check_fields(&variant.fields, "enum", errors);
        return;
    }
    for field in &variant.fields {
        refuse(&field.attrs, "", errors, |name, _| format!("a field without a name has no `#[{name}(…)]`: remove it"));
        serde::refuse(&field.attrs, Part::Content, errors);
    }
}

/// Returns the text of `rename = "text"`, if there is nothing else in the attribute.
fn renamed(attribute: &Attribute) -> Option<String> {
    let pair: MetaNameValue = attribute.parse_args().ok()?;
    let is_name = ["rename", "name", "wire"].iter().any(|word| pair.path.is_ident(word));
    let text = types::text(&pair.value);
    (is_name && text.starts_with('"')).then_some(text)
}

fn check_fields(fields: &Fields, item: &str, errors: &Errors) {
    for field in fields {
        refuse(&field.attrs, OF_FIELDS, errors, |name, _| {
            format!("`#[{name}(…)]` is for the {item}: on a field, write `#[{OF_FIELDS}(…)]`")
        });
        serde::refuse(&field.attrs, Part::Field, errors);
    }
}

/// Records each attribute but `own`.
fn refuse(attributes: &[Attribute], own: &str, errors: &Errors, message: impl Fn(&str, Option<&str>) -> String) {
    for attribute in attributes {
        let path = attribute.path();
        if let Some((name, derive)) = ALL.iter().find(|(name, _)| *name != own && path.is_ident(name)) {
            errors.at(span(attribute), message(name, *derive));
        }
    }
}

/// Returns the span of the attribute's name. One of all of it would need a compiler that joins spans.
pub(super) fn span(attribute: &Attribute) -> Span {
    match &attribute.meta {
        Meta::Path(path) => path.span(),
        Meta::List(list) => list.path.span(),
        Meta::NameValue(pair) => pair.path.span(),
    }
}
