//! `#[open_enum(…)]`, the variants, and `#[attribute(…)]` on them.

use syn::{Data, DataEnum, DeriveInput, Fields, LitStr, Path, Variant};

use super::{Declaration, Name, Text};
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
    for entry in &entry::once(entry::of_attributes(&input.attrs, "open_enum", errors), &[], errors) {
        match entry.name() {
            "rename_all" => case = Case::read(entry, errors),
            "crate" => krate = entry.value::<Path>("::rtk", errors),
            _ => entry.unknown("key", KEYS, errors),
        }
    }
    let mut declaration = Declaration {
        ident: &input.ident,
        vis: &input.vis,
        krate: krate.unwrap_or_else(names::rtk),
        names: Vec::new(),
        texts: Vec::new(),
        other: None,
        incomplete: false,
    };
    declaration.read(data, case, errors);
    Some(declaration)
}

impl<'a> Declaration<'a> {
    fn read(&mut self, data: &'a DataEnum, case: Option<Case>, errors: &Errors) {
        let (mut is_open, mut names_follow, mut ends_in_name) = (false, false, true);
        for variant in &data.variants {
            is_open |= keeps_text(variant);
            ends_in_name = matches!(variant.fields, Fields::Unit);
            names_follow |= is_open && ends_in_name;
        }
        let mut left = data.variants.len();
        for variant in &data.variants {
            let ident = &variant.ident;
            left -= 1;
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
                    let text = match left == 0 && !is_open {
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
        // Its own text comes first, wherever it is said.
        let at = self.texts.len();
        self.texts.push(Text { variant: ident, value: own, span: ident.span(), is_alias: false });
        for entry in &entry::once(entry::of_attributes(&variant.attrs, "attribute", errors), &["alias"], errors) {
            if !VARIANT_KEYS.contains(&entry.name()) {
                entry.unknown("key", VARIANT_KEYS, errors);
                continue;
            }
            let Some(said) = entry.value::<LitStr>("\"NAME\"", errors) else { continue };
            let is_alias = entry.name() == "alias";
            let text = Text { variant: ident, value: said.value(), span: said.span(), is_alias };
            match is_alias {
                true => self.texts.push(text),
                false => self.texts[at] = text,
            }
        }
        self.names.push(Name { variant: ident, wire: self.texts[at].value.clone() });
    }
}

/// `Other(String)`, whatever it is called.
fn keeps_text(variant: &Variant) -> bool {
    let Fields::Unnamed(fields) = &variant.fields else { return false };
    let Some(first) = fields.unnamed.first() else { return false };
    fields.unnamed.len() == 1 && matches!(expand::last_segment(&first.ty), Some(last) if last.ident == "String")
}

/// Refuses attributes of the variant that keeps text.
fn no_keys(variant: &Variant, errors: &Errors) {
    let ident = &variant.ident;
    for entry in &entry::of_attributes(&variant.attrs, "attribute", errors) {
        let key = entry.name();
        if VARIANT_KEYS.contains(&key) {
            errors.at(
                entry.span(),
                "`{}` is every other name, so `{}` says nothing: remove it",
                &[&ident.to_string(), key],
            );
        } else {
            entry.unknown("key", VARIANT_KEYS, errors);
        }
    }
}
