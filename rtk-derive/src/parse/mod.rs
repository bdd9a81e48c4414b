//! From attributes to a declaration. Every reader records what it cannot read and goes on.

mod action;
mod container;
mod field;
mod object;
mod places;
mod relation;
mod settings;
mod verbs;
mod wire;

use syn::{Data, DeriveInput, Fields, FieldsNamed};

use crate::declaration::{Declaration, Object};
use crate::errors::Errors;

/// Every key that is known, by where it stands. Each of them has a snapshot, so a list that is added belongs here.
#[cfg(test)]
pub(crate) const KNOWN: &[(&str, &[&str])] = &[
    ("resource", container::KEYS),
    ("attribute", field::KEYS),
    ("verb", settings::OF_ALL),
    ("verb", settings::OF_CREATE),
    ("action", action::KEYS),
    ("parameter", settings::OF_PARAMETER),
    ("belongs_to", relation::PARENT_KEYS),
    ("download", relation::DOWNLOAD_KEYS),
    ("wire", wire::DIRECTIONS),
    ("nested", object::KEYS),
    ("nested_attribute", object::FIELD_KEYS),
    ("open_enum", crate::open_enum::KEYS),
    ("variant", crate::open_enum::VARIANT_KEYS),
];

/// Words that are values of keys.
#[cfg(test)]
pub(crate) const VALUES: &[&str] = settings::PLACES;

/// `None` only if there is nothing to go on with.
pub(crate) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let fields = named_fields(input, "resource", "it stands for one thing of one API", errors)?;
    Some(container::read(input, fields, errors))
}

/// The same of `#[derive(Nested)]`.
pub(crate) fn object<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Object<'a>> {
    let fields = named_fields(input, "nested object", "it stands for one kind of object of one API", errors)?;
    Some(object::read(input, fields, errors))
}

fn named_fields<'a>(input: &'a DeriveInput, what: &str, why: &str, errors: &Errors) -> Option<&'a FieldsNamed> {
    let Data::Struct(data) = &input.data else {
        let names = match &input.data {
            Data::Enum(_) => {
                ": an enum of names derives `OpenEnum`, one of shapes serde's traits, with `#[serde(tag = …)]`"
            }
            _ => "",
        };
        errors.on(&input.ident, "a {} is a struct with named fields{}", &[what, names]);
        return None;
    };
    let Fields::Named(fields) = &data.fields else {
        errors.on(&input.ident, "a {} has named fields: one for each attribute", &[what]);
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "a {} takes no type parameters: {}", &[what, why]);
        return None;
    }
    Some(fields)
}
