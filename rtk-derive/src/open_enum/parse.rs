//! `#[open_enum(…)]`, the variants, and `#[attribute(…)]` on them.

use syn::{Data, DataEnum, DeriveInput, Fields, LitStr, Variant};

use super::{Declaration, Name};
use crate::case::Case;
use crate::entry;
use crate::errors::Errors;
use crate::{expand, names};

pub(crate) const KEYS: &[&str] = &["rename_all", "crate"];

pub(crate) const VARIANT_KEYS: &[&str] = &["wire", "alias"];

/// `None` only if there is nothing to go on with.
pub(super) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let Data::Enum(data) = &input.data else {
        errors.on(
            &input.ident,
            "an open enum is an `enum`: a variant for each name, and `Other(String)` for any other",
            &[],
        );
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "an open enum takes no type parameters: its variants are names, and text", &[]);
        return None;
    }
    let (mut case, mut krate) = (None, None);
    for entry in &entry::of_attributes(&input.attrs, "open_enum", &[], errors) {
        match entry.name() {
            "rename_all" => case = Case::read(entry, errors),
            "crate" => entry.value_to(&mut krate, "::rtk", errors),
            _ => entry.unknown("key `{}`", KEYS, errors),
        }
    }
    let mut declaration = Declaration {
        ident: &input.ident,
        vis: &input.vis,
        krate: krate.unwrap_or_else(names::rtk),
        names: Vec::new(),
        other: None,
        incomplete: false,
    };
    declaration.read(data, case, errors);
    Some(declaration)
}

impl<'a> Declaration<'a> {
    fn read(&mut self, data: &'a DataEnum, case: Option<Case>, errors: &Errors) {
        // By index, since syn's iterators become twenty functions for each type.
        let variants = &data.variants;
        let (mut is_open, mut names_follow, mut ends_in_name) = (false, false, true);
        for at in 0..variants.len() {
            is_open |= keeps_text(&variants[at]);
            ends_in_name = matches!(variants[at].fields, Fields::Unit);
            names_follow |= is_open && ends_in_name;
        }
        for at in 0..variants.len() {
            let variant = &variants[at];
            let ident = &variant.ident;
            match (&variant.fields, self.other) {
                (Fields::Unit, _) => {
                    self.name(variant, case, errors);
                    continue;
                }
                (_, None) if keeps_text(variant) => {
                    self.other = Some(ident);
                    no_keys(variant, errors);
                    // Where it stands makes no difference to what is generated.
                    if names_follow {
                        errors.on(ident, "`{}` is what no other variant is: move it to the end", &[&ident.to_string()]);
                    }
                    continue;
                }
                (_, Some(first)) if keeps_text(variant) => {
                    let text = "`{}` and `{}` both keep the text of other names: remove one";
                    errors.on(ident, text, &[&first.to_string(), &ident.to_string()]);
                }
                (fields, _) => {
                    let text = match at + 1 == variants.len() && !is_open {
                        true => "the text of other names is kept as it is: write `{}(String)`",
                        false => "a name carries nothing: write `{}`",
                    };
                    errors.on(fields, text, &[&ident.to_string()]);
                }
            }
            self.incomplete = true;
        }
        if ends_in_name && !is_open {
            let text = "what becomes of a name that is not known? add `Other(String)` as the last variant";
            errors.on(self.ident, text, &[]);
            self.incomplete = true;
        }
    }

    /// A unit variant.
    fn name(&mut self, variant: &'a Variant, case: Option<Case>, errors: &Errors) {
        let ident = &variant.ident;
        let mut own = names::text(ident);
        if let Some(case) = case {
            own = case.of_variant(&own);
        }
        // Its own comes first, wherever it is said.
        let at = self.names.len();
        self.names.push(Name { variant: ident, wire: own, span: ident.span(), is_alias: false, is_taken: false });
        for entry in &entry::of_attributes(&variant.attrs, "attribute", &["alias"], errors) {
            if !VARIANT_KEYS.contains(&entry.name()) {
                entry.unknown("key `{}`", VARIANT_KEYS, errors);
                continue;
            }
            let Some(said) = entry.value::<LitStr>("\"NAME\"", errors) else { continue };
            let is_alias = entry.name() == "alias";
            let name = Name { variant: ident, wire: said.value(), span: said.span(), is_alias, is_taken: false };
            match is_alias {
                true => self.names.push(name),
                false => self.names[at] = name,
            }
        }
    }
}

/// `Other(String)`, whatever it is called.
fn keeps_text(variant: &Variant) -> bool {
    let Fields::Unnamed(fields) = &variant.fields else { return false };
    let Some(first) = fields.unnamed.get(0) else { return false };
    fields.unnamed.len() == 1 && matches!(expand::last_segment(&first.ty), Some(last) if last.ident == "String")
}

/// Refuses attributes of the variant that keeps text.
fn no_keys(variant: &Variant, errors: &Errors) {
    let ident = &variant.ident;
    for entry in &entry::of_attributes(&variant.attrs, "attribute", VARIANT_KEYS, errors) {
        let key = entry.name();
        if VARIANT_KEYS.contains(&key) {
            errors.at(
                entry.span(),
                "`{}` is every other name, so `{}` says nothing: remove it",
                &[&ident.to_string(), key],
            );
        } else {
            entry.unknown("key `{}`", VARIANT_KEYS, errors);
        }
    }
}
