//! `#[open_enum(…)]`, the variants, and `#[attribute(…)]` on them.

use syn::{Data, DeriveInput, Fields, LitStr, Path, Variant};

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
    for entry in entry::once(entry::of_attributes(&input.attrs, "open_enum", errors), &[], errors) {
        match entry.name() {
            "rename_all" => case = Case::read(&entry, errors),
            "crate" => krate = entry.value::<Path>("::rtk", errors),
            _ => entry.unknown("key", KEYS, errors),
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
    declaration.read(&data.variants.iter().collect::<Vec<_>>(), case, errors);
    Some(declaration)
}

impl<'a> Declaration<'a> {
    fn read(&mut self, variants: &[&'a Variant], case: Option<Case>, errors: &Errors) {
        let open = variants.iter().position(|variant| keeps_text(variant));
        for (at, variant) in variants.iter().enumerate() {
            let ident = &variant.ident;
            match (&variant.fields, open) {
                (Fields::Unit, _) => self.names.push(name(variant, case, errors)),
                (_, Some(open)) if at == open => {
                    self.other = Some(ident);
                    no_keys(variant, errors);
                    // Where it stands makes no difference to what is generated.
                    if variants[at..].iter().any(|after| matches!(after.fields, Fields::Unit)) {
                        errors.on(ident, "`{}` is what no other variant is: move it to the end", &[&ident.to_string()]);
                    }
                }
                (_, Some(open)) if keeps_text(variant) => {
                    let first = &variants[open].ident;
                    errors.on(
                        ident,
                        "`{}` and `{}` both keep the text of other names: remove one",
                        &[&first.to_string(), &ident.to_string()],
                    );
                    self.incomplete = true;
                }
                (fields, None) if at + 1 == variants.len() => {
                    errors.on(
                        fields,
                        "the text of other names is kept as it is: write `{}(String)`",
                        &[&ident.to_string()],
                    );
                    self.incomplete = true;
                }
                (fields, _) => {
                    errors.on(fields, "a name carries nothing: write `{}`", &[&ident.to_string()]);
                    self.incomplete = true;
                }
            }
        }
        if open.is_none() && variants.last().is_none_or(|last| matches!(last.fields, Fields::Unit)) {
            errors.on(
                self.ident,
                "what becomes of a name that is not known? add `Other(String)` as the last variant",
                &[],
            );
            self.incomplete = true;
        }
    }
}

/// `Other(String)`, whatever it is called.
fn keeps_text(variant: &Variant) -> bool {
    let Fields::Unnamed(fields) = &variant.fields else { return false };
    let Some(first) = fields.unnamed.first() else { return false };
    fields.unnamed.len() == 1 && matches!(expand::last_segment(&first.ty), Some(last) if last.ident == "String")
}

/// A unit variant.
fn name<'a>(variant: &'a Variant, case: Option<Case>, errors: &Errors) -> Name<'a> {
    let ident = &variant.ident;
    let own = names::text(ident);
    let renamed = match case {
        Some(case) => case.of_variant(&own),
        None => own,
    };
    let mut wire = Text { value: renamed, span: ident.span(), is_alias: false };
    let mut texts = Vec::new();
    for entry in entry::once(entry::of_attributes(&variant.attrs, "attribute", errors), &["alias"], errors) {
        let is_alias = match entry.name() {
            "wire" => false,
            "alias" => true,
            _ => {
                entry.unknown("key", VARIANT_KEYS, errors);
                continue;
            }
        };
        let Some(said) = entry.value::<LitStr>("\"NAME\"", errors) else { continue };
        let text = Text { value: said.value(), span: said.span(), is_alias };
        match is_alias {
            true => texts.push(text),
            false => wire = text,
        }
    }
    let written = wire.value.clone();
    texts.insert(0, wire);
    Name { variant: ident, wire: written, texts }
}

/// Refuses attributes of the variant that keeps text.
fn no_keys(variant: &Variant, errors: &Errors) {
    let ident = &variant.ident;
    for entry in entry::of_attributes(&variant.attrs, "attribute", errors) {
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
