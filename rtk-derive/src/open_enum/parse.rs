//! Reads `#[open_enum(…)]`, the variants, and `#[attribute(…)]` on them.

use syn::{Data, DataEnum, DeriveInput, Fields, LitStr, Variant};

use super::{Declaration, Name};
use crate::case::Case;
use crate::errors::Errors;
use crate::parse::{Places, check_places, of_attributes};
use crate::{names, types};

pub(crate) const KEYS: &[&str] = &["rename_all", "crate"];

pub(crate) const VARIANT_KEYS: &[&str] = &["wire", "alias"];

/// Returns `None` if the item cannot be an open enum at all.
pub(super) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let Data::Enum(data) = &input.data else {
        errors.on(
            &input.ident,
            "an open enum is an `enum`: it has a variant for each name, and `Other(String)` for any other name",
        );
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "an open enum cannot have generic parameters: remove them");
        return None;
    }
    check_places(input, &Places { item: "open_enum", variant: "attribute" }, errors);
    let (mut case, mut krate) = (None, None);
    for entry in &of_attributes(&input.attrs, "open_enum", &[], errors) {
        match entry.name() {
            "rename_all" => case = Case::read(entry, errors),
            "crate" => krate = entry.value("::rtk", errors),
            _ => entry.unknown("key", "", KEYS, errors),
        }
    }
    let mut declaration = Declaration {
        ident: &input.ident,
        vis: &input.vis,
        krate: krate.unwrap_or_else(names::rtk),
        names: Vec::new(),
        other: None,
        is_incomplete: false,
    };
    declaration.read(data, case, errors);
    Some(declaration)
}

impl<'a> Declaration<'a> {
    fn read(&mut self, data: &'a DataEnum, case: Option<Case>, errors: &Errors) {
        let is_unit = |variant: &Variant| matches!(variant.fields, Fields::Unit);
        let first_other = data.variants.iter().position(keeps_text);
        let last_unit = data.variants.iter().rposition(is_unit);
        for (index, variant) in data.variants.iter().enumerate() {
            let ident = &variant.ident;
            match (&variant.fields, self.other) {
                (Fields::Unit, _) => {
                    self.read_name(variant, case, errors);
                    continue;
                }
                (_, None) if keeps_text(variant) => {
                    self.other = Some(ident);
                    refuse_keys(variant, errors);
                    if last_unit > Some(index) {
                        errors.on(ident, format!("`{ident}` is for all other names: move it to the end"));
                    }
                    continue;
                }
                (_, Some(first)) if keeps_text(variant) => {
                    errors.on(ident, format!("`{first}` and `{ident}` are both for all other names: remove one"));
                }
                (fields, _) => {
                    let message = match index + 1 == data.variants.len() && first_other.is_none() {
                        true => format!("the variant for other names contains the name: write `{ident}(String)`"),
                        false => format!("a variant for one name has no fields: write `{ident}`"),
                    };
                    errors.on(fields, message);
                }
            }
            self.is_incomplete = true;
        }
        // A last variant of another form has a message already.
        let ends_in_unit = data.variants.last().is_none_or(is_unit);
        if ends_in_unit && first_other.is_none() {
            let other = data.variants.iter().find(|variant| variant.ident == "Other");
            if let Some(Variant { ident, .. }) = other {
                errors.on(ident, format!("`{ident}` contains any other name: write `{ident}(String)`"));
                self.is_incomplete = true;
                return;
            }
            let message = "an open enum needs a variant for unknown names: add `Other(String)` as the last one";
            errors.on(self.ident, message);
            self.is_incomplete = true;
        }
    }

    /// Reads a unit variant: its own name, and its aliases.
    fn read_name(&mut self, variant: &'a Variant, case: Option<Case>, errors: &Errors) {
        let ident = &variant.ident;
        if let Some((_, value)) = &variant.discriminant {
            let wire = types::text(value);
            let wire = if wire.starts_with('"') { wire } else { format!("\"{wire}\"") };
            let message = format!(
                "an open enum has names, not numbers: write `#[attribute(wire = {wire})]` on the variant instead of its value"
            );
            errors.on(value, message);
        }
        let own = names::text(ident);
        let own = case.map_or_else(|| own.clone(), |case| case.of_variant(&own));
        let index = self.names.len();
        self.names.push(Name { variant: ident, wire: own, span: ident.span(), is_alias: false, is_duplicate: false });
        for entry in &of_attributes(&variant.attrs, "attribute", &["alias"], errors) {
            if !VARIANT_KEYS.contains(&entry.name()) {
                entry.unknown("key", "", VARIANT_KEYS, errors);
                continue;
            }
            let Some(wire) = entry.value::<LitStr>("\"NAME\"", errors) else { continue };
            let is_alias = entry.name() == "alias";
            let name = Name { variant: ident, wire: wire.value(), span: wire.span(), is_alias, is_duplicate: false };
            match is_alias {
                true => self.names.push(name),
                false => self.names[index] = name,
            }
        }
    }
}

/// Returns whether the variant is `Other(String)`, under any name.
fn keeps_text(variant: &Variant) -> bool {
    let Fields::Unnamed(fields) = &variant.fields else { return false };
    let types: Vec<_> = fields.unnamed.iter().map(|field| types::last_segment(&field.ty)).collect();
    matches!(types.as_slice(), [Some(only)] if only.ident == "String")
}

/// Records the keys of the variant for other names.
fn refuse_keys(variant: &Variant, errors: &Errors) {
    let ident = &variant.ident;
    for entry in &of_attributes(&variant.attrs, "attribute", VARIANT_KEYS, errors) {
        let key = entry.name();
        if VARIANT_KEYS.contains(&key) {
            errors.at(entry.span(), format!("`{ident}` is for all other names, so `{key}` has no effect: remove it"));
        } else {
            entry.unknown("key", "", VARIANT_KEYS, errors);
        }
    }
}
