//! What the variants of an open enum have to agree on.

use super::Text;
use crate::errors::{Errors, fill};

/// Leaves out a text that stood before, after it has been recorded: reading is a `match`, where it could not be reached.
pub(super) fn one_variant_for_each_text(texts: &mut Vec<Text<'_>>, errors: &Errors) {
    let mut at = 0;
    while at < texts.len() {
        let text = &texts[at];
        match texts[..at].iter().find(|before| before.value == text.value) {
            Some(before) => {
                errors.at(text.span, &twice(text, before), &[]);
                texts.remove(at);
            }
            None => at += 1,
        }
    }
}

fn twice(text: &Text<'_>, before: &Text<'_>) -> String {
    let (value, variant, by) = (&text.value, text.variant.to_string(), before.variant.to_string());
    match (before.is_alias, text.is_alias) {
        (_, true) => fill("`{}` is read as `{}` already: remove this alias", &[value, &by]),
        (true, false) => {
            fill("`{}` is an alias of `{}`: remove that, or give `{}` another `wire = \"…\"`", &[value, &by, &variant])
        }
        (false, false) => fill(
            "`{}` and `{}` have one wire name, `{}`: give one of them another with `wire = \"…\"`",
            &[&by, &variant, value],
        ),
    }
}
