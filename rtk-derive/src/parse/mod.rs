//! Reads attributes into a declaration. Each reader records what it cannot read and continues.

mod action;
mod common;
mod defaults;
mod entry;
mod field;
mod levels;
mod misplaced;
mod nested;
mod no_id;
mod operations;
mod parameter;
mod paths;
mod placeholders;
mod plausible;
mod relation;
mod resource;
mod serde;
mod settings;
mod type_names;
mod verbs;
mod wire;
mod written;

use std::borrow::Cow;

use proc_macro2::TokenTree;
use syn::punctuated::Punctuated;
use syn::token::Brace;
use syn::{Data, DeriveInput, Fields, FieldsNamed};

use crate::case::Case;
use crate::declaration::{Declaration, Field, Nested};
use crate::errors::Errors;
use crate::types;

pub(crate) use entry::{Entry, of_attributes};
pub(crate) use misplaced::{Places, check as check_places};
pub(crate) use parameter::{check_header_name, constant_texts};
pub(crate) use settings::idempotency_key;

/// All keys, by the list that they belong to. Each of them needs a snapshot, so a new list of keys is added here.
#[cfg(test)]
pub(crate) const KNOWN: &[(&str, &[&str])] = &[
    ("resource", resource::KEYS),
    ("attribute", field::KEYS),
    ("required", field::REQUIRING),
    ("attributes", defaults::KEYS),
    ("verb", settings::OF_ALL),
    ("verb", settings::OF_FIND),
    ("verb", settings::OF_CREATE),
    ("verb", settings::OF_CHANGE),
    ("verb", settings::OF_DESTROY),
    ("action", action::KEYS),
    ("parameter", parameter::OF_PARAMETER),
    ("belongs_to", relation::PARENT_KEYS),
    ("download", relation::DOWNLOAD_KEYS),
    ("wire", wire::DIRECTIONS),
    ("rename_all", wire::OF_RESOURCE),
    ("names", type_names::KEYS),
    ("nested_names", type_names::OF_NESTED),
    ("nested", nested::KEYS),
    ("nested_attribute", nested::FIELD_KEYS),
    ("open_enum", crate::open_enum::KEYS),
    ("variant", crate::open_enum::VARIANT_KEYS),
    ("union", crate::union::KEYS),
    ("kind", crate::union::KIND_KEYS),
    ("kind_attribute", crate::union::FIELD_KEYS),
    ("api", crate::api::KEYS),
    ("api_env", crate::api::ENV_KEYS),
];

/// Words that are values of keys.
#[cfg(test)]
pub(crate) const VALUES: &[&str] = settings::BASES;

/// Reads a `#[derive(Resource)]`. Returns `None` if the item cannot be a resource at all.
pub(crate) fn resource<'a>(item: &'a Item<'a>, errors: &Errors) -> Option<Declaration<'a>> {
    let fields = item.fields.as_deref()?;
    check_places(item.input, &Places { item: "resource", variant: "" }, errors);
    let mut declaration = resource::read(item.input, fields, errors);
    declaration.is_partial = item.is_partial();
    Some(declaration)
}

/// Reads a `#[derive(Nested)]`. Returns `None` if the item cannot be a nested object at all.
pub(crate) fn nested<'a>(item: &'a Item<'a>, errors: &Errors) -> Option<Nested<'a>> {
    let (input, fields) = (item.input, item.fields.as_deref()?);
    // The expansion of the other derive is enough.
    if misplaced::is_resource_too(input, errors) {
        return None;
    }
    check_places(input, &Places { item: "nested", variant: "" }, errors);
    let mut nested = nested::read(input, fields, errors);
    nested.is_partial = item.is_partial();
    Some(nested)
}

/// Reads the fields of a union's kind.
pub(crate) fn fields_of_kind<'a>(
    fields: &'a FieldsNamed,
    case: Option<Case>,
    keys: &'static [&'static str],
    errors: &Errors,
) -> Vec<Field<'a>> {
    let renaming = wire::Renaming::same(case);
    let (defaults, krate) = (defaults::Defaults::default(), crate::names::rtk());
    let owner = field::Owner {
        what: "kind",
        read_only: false,
        renaming: &renaming,
        keys,
        defaults: &defaults,
        id: None,
        krate: &krate,
    };
    let fields = field::read_all(fields, owner, errors);
    nested::have_same_keys(&fields, errors);
    fields
}

/// An item that is declared, with the fields that can be expanded.
///
/// If others are left out, the expansion never builds a value. It only spares the declarations that name this one further errors.
pub(crate) struct Item<'a> {
    input: &'a DeriveInput,
    /// `None` if nothing can be expanded.
    fields: Option<Cow<'a, FieldsNamed>>,
}

impl<'a> Item<'a> {
    /// Finds the fields, and records why there are none. `what`: what the item is to be.
    pub(crate) fn new(input: &'a DeriveInput, what: &str, errors: &Errors) -> Self {
        if !input.generics.params.is_empty() {
            let owned = match input.generics.lifetimes().next() {
                Some(_) => ", and write types that own their values, such as `String` for `&str`",
                None => "",
            };
            errors.on(&input.generics, format!("a {what} cannot have generic parameters: remove them{owned}"));
            return Self { input, fields: None };
        }
        Self { input, fields: named_fields(input, what, errors) }
    }

    fn is_partial(&self) -> bool {
        matches!(self.fields, Some(Cow::Owned(_)))
    }
}

/// Returns the fields that have names and types of attributes. Others are recorded.
///
/// Returns `None` if the compiler would report another error for each generated impl: a resource is `Send` and `Sync`.
fn named_fields<'a>(input: &'a DeriveInput, what: &str, errors: &Errors) -> Option<Cow<'a, FieldsNamed>> {
    let none = || Some(Cow::Owned(FieldsNamed { brace_token: Brace::default(), named: Punctuated::new() }));
    let Data::Struct(data) = &input.data else {
        let cure = match &input.data {
            Data::Enum(_) => ": derive `OpenEnum` for an enum of names, and `Union` for an enum of objects",
            _ => "",
        };
        errors.on(&input.ident, format!("a {what} is a struct with named fields{cure}"));
        return none();
    };
    let Fields::Named(fields) = &data.fields else {
        errors.on(&input.ident, format!("a {what} needs named fields: one for each attribute"));
        return none();
    };
    if can_be_decoded(&fields.named, errors) {
        return Some(Cow::Borrowed(fields));
    }
    if fields.named.iter().filter_map(|field| types::unusable(&field.ty)).any(|(ty, _)| !types::is_for_threads(ty)) {
        return None;
    }
    let usable = |field: &&syn::Field| is_read_with_a_module(field) || types::unusable(&field.ty).is_none();
    Some(Cow::Owned(FieldsNamed { named: fields.named.iter().filter(usable).cloned().collect(), ..fields.clone() }))
}

/// Returns whether the fields have types that JSON has values of. Other types are recorded.
pub(crate) fn can_be_decoded<'a>(fields: impl IntoIterator<Item = &'a syn::Field>, errors: &Errors) -> bool {
    let decoded = fields.into_iter().filter(|field| !is_read_with_a_module(field));
    let unusable = decoded.filter_map(|field| types::unusable(&field.ty));
    unusable.map(|(ty, message)| errors.on(ty, message)).count() == 0
}

/// Returns whether `with = …` decodes the field: its type need not be decodable itself.
fn is_read_with_a_module(field: &syn::Field) -> bool {
    let attributes = field.attrs.iter().filter_map(|attribute| attribute.meta.require_list().ok());
    let mut tokens = attributes.flat_map(|list| list.tokens.clone());
    tokens.any(|token| matches!(token, TokenTree::Ident(word) if word == "with"))
}
