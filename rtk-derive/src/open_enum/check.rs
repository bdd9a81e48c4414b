//! Checks what the variants of an open enum have to agree on.

use super::Name;
use crate::errors::Errors;

/// Records and marks each name that another variant has before: decoding is a `match`, which could not reach it.
pub(super) fn names_are_unique(names: &mut [Name<'_>], errors: &Errors) {
    for index in 1..names.len() {
        let (previous, rest) = names.split_at_mut(index);
        let name = &mut rest[0];
        if let Some(first) = previous.iter().find(|previous| previous.wire == name.wire) {
            errors.at(name.span, message(name, first));
            name.is_duplicate = true;
        }
    }
}

fn message(name: &Name<'_>, first: &Name<'_>) -> String {
    let (wire, variant, other) = (&name.wire, name.variant, first.variant);
    match (first.is_alias, name.is_alias) {
        (_, true) => format!("`{wire}` is already decoded as `{other}`: remove this alias"),
        (true, false) => {
            format!("`{wire}` is an alias of `{other}`: remove the alias, or give `{variant}` another `wire = \"…\"`")
        }
        (false, false) => format!(
            "`{other}` and `{variant}` have the same JSON name, `{wire}`: give one of them another with `wire = \"…\"`"
        ),
    }
}
