//! What the variants of an open enum have to agree on.

use super::Name;
use crate::errors::{Errors, fill};

/// Marks a name that stood before, after it has been recorded: reading is a `match`, where it could not be reached.
pub(super) fn one_variant_for_each_name(names: &mut [Name<'_>], errors: &Errors) {
    for at in 1..names.len() {
        let (before, rest) = names.split_at_mut(at);
        if let Some(first) = before.iter().find(|before| before.wire == rest[0].wire) {
            errors.at(rest[0].span, &twice(&rest[0], first), &[]);
            rest[0].is_taken = true;
        }
    }
}

fn twice(name: &Name<'_>, before: &Name<'_>) -> String {
    let (wire, variant, by) = (&name.wire, name.variant.to_string(), before.variant.to_string());
    match (before.is_alias, name.is_alias) {
        (_, true) => fill("`{}` is read as `{}` already: remove this alias", &[wire, &by]),
        (true, false) => {
            fill("`{}` is an alias of `{}`: remove that, or give `{}` another `wire = \"…\"`", &[wire, &by, &variant])
        }
        (false, false) => fill(
            "`{}` and `{}` have one wire name, `{}`: give one of them another with `wire = \"…\"`",
            &[&by, &variant, wire],
        ),
    }
}
