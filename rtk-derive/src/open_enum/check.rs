//! What the variants of an open enum have to agree on.

use proc_macro2::Ident;

use super::{Name, Text};
use crate::errors::Errors;

/// Leaves out a text that stood before, after it has been recorded: reading is a `match`, where it could not be reached.
pub(super) fn one_variant_for_each_text(names: &mut [Name<'_>], errors: &Errors) {
    let mut seen: Vec<(String, &Ident)> = Vec::new();
    for Name { variant, texts, .. } in names {
        texts.retain(|text| match seen.iter().find(|(value, _)| *value == text.value) {
            Some((_, before)) => {
                errors.at(text.span, twice(text, variant, before));
                false
            }
            None => {
                seen.push((text.value.clone(), variant));
                true
            }
        });
    }
}

fn twice(text: &Text, variant: &Ident, before: &Ident) -> String {
    let value = &text.value;
    if text.is_alias {
        return format!("`{value}` is read as `{before}` already: remove this alias");
    }
    format!("`{before}` and `{variant}` have one wire name, `{value}`: give one of them another with `wire = \"…\"`")
}
