//! From attributes to a declaration. Every reader records what it cannot read and goes on.

mod action;
mod container;
mod field;
mod places;
mod relation;
mod settings;
mod verbs;

use syn::{Data, DeriveInput, Fields};

use crate::declaration::Declaration;
use crate::errors::Errors;

/// Every key that is known, by where it stands. Each of them has a snapshot, so a list that is added belongs here.
#[cfg(test)]
pub(crate) const KNOWN: &[(&str, &[&str])] = &[
    ("resource", container::KEYS),
    ("attribute", field::KEYS),
    ("verb", settings::OF_ALL),
    ("verb", settings::OF_OTHERS),
    ("action", action::KEYS),
    ("parameter", settings::OF_PARAMETERS),
    ("belongs_to", relation::PARENT_KEYS),
    ("wire", field::DIRECTIONS),
];

/// `None` only if there is nothing to go on with.
pub(crate) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let Data::Struct(data) = &input.data else {
        errors.on(&input.ident, "a resource is a struct with named fields");
        return None;
    };
    let Fields::Named(fields) = &data.fields else {
        errors.on(&input.ident, "a resource has named fields: one for each attribute");
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "a resource takes no type parameters: it stands for one thing of one API");
        return None;
    }
    Some(container::read(input, fields, errors))
}
