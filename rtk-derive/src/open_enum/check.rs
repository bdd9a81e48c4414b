//! What the variants of an open enum have to agree on.

use proc_macro2::Ident;

use super::{Name, Text};
use crate::errors::{Errors, fill};

/// Leaves out a text that stood before, after it has been recorded: reading is a `match`, where it could not be reached.
pub(super) fn one_variant_for_each_text(names: &mut [Name<'_>], errors: &Errors) {
    let mut seen: Vec<(String, Said<'_>)> = Vec::new();
    for Name { variant, texts, .. } in names {
        texts.retain(|text| match seen.iter().find(|(value, _)| *value == text.value) {
            Some((_, before)) => {
                errors.at(text.span, &twice(text, variant, before), &[]);
                false
            }
            None => {
                seen.push((text.value.clone(), Said { by: variant, is_alias: text.is_alias }));
                true
            }
        });
    }
}

struct Said<'a> {
    by: &'a Ident,
    is_alias: bool,
}

fn twice(text: &Text, variant: &Ident, before: &Said<'_>) -> String {
    let (value, by) = (&text.value, before.by);
    match (before.is_alias, text.is_alias) {
        (_, true) => fill("`{}` is read as `{}` already: remove this alias", &[value, &by.to_string()]),
        (true, false) => fill(
            "`{}` is an alias of `{}`: remove that, or give `{}` another `wire = \"…\"`",
            &[value, &by.to_string(), &variant.to_string()],
        ),
        (false, false) => fill(
            "`{}` and `{}` have one wire name, `{}`: give one of them another with `wire = \"…\"`",
            &[&by.to_string(), &variant.to_string(), value],
        ),
    }
}
