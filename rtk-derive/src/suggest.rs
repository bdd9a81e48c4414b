//! "Did you mean".

use crate::declaration::Field;
use crate::errors::fill;

/// More than these nobody reads.
const LISTED: usize = 12;

/// What others call a key of ours.
const SYNONYMS: &[(&str, &str)] = &[
    ("rename", "wire"),
    ("wire_name", "wire"),
    ("collection_path", "path"),
    ("skip_serializing", "read_only"),
    ("skip_deserializing", "write_only"),
];

/// That a name is not known, and the nearest that is, or all of them. `what` can say whose it is: "setting `{}` of an action".
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let is_unknown = fill(&fill("unknown {}", &[what]), &[name]);
    match nearest(name, known) {
        Some(nearest) => fill("{}; did you mean `{}`?", &[&is_unknown, nearest]),
        None if known.len() > LISTED => fill("{}; the reference of `derive(Resource)` has all of them", &[&is_unknown]),
        None if known.len() == 1 => fill("{}; known is {}", &[&is_unknown, &list(known)]),
        None => fill("{}; known are {}", &[&is_unknown, &list(known)]),
    }
}

/// The same of an attribute that is not declared.
pub(crate) fn unknown_attribute(name: &str, fields: &[Field<'_>]) -> String {
    let mut known = Vec::new();
    for field in fields {
        known.push(field.name.as_str());
    }
    match nearest(name, &known) {
        None if known.len() > LISTED => fill("unknown attribute `{}`: no field is called so", &[name]),
        _ => unknown("attribute `{}`", name, &known),
    }
}

/// The one that was probably meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    for (foreign, synonym) in SYNONYMS {
        if *foreign == name && known.contains(synonym) {
            return Some(synonym);
        }
    }
    // Of a short word, two letters are most of it.
    let near = if name.len() < 4 { 1 } else { 2.max(name.len() / 3) };
    let (mut least, mut nearest) = (near + 1, "");
    for known in known {
        let distance = distance(name, known);
        // Of two that are as near, the first in the alphabet.
        if distance < least || (distance == least && *known < nearest) {
            (least, nearest) = (distance, *known);
        }
    }
    if nearest.is_empty() { None } else { Some(nearest) }
}

/// "`a`, `b` and `c`"
fn list(names: &[&str]) -> String {
    let mut list = String::new();
    for (at, name) in names.iter().enumerate() {
        list.push_str(match at {
            0 => "`",
            _ if at + 1 == names.len() => " and `",
            _ => ", `",
        });
        list.push_str(name);
        list.push('`');
    }
    if list.is_empty() { "none".to_owned() } else { list }
}

/// From nothing to a word of so many letters.
const COUNTED: [usize; 64] = {
    let (mut row, mut at) = ([0; 64], 0);
    while at < row.len() {
        row[at] = at;
        at += 1;
    }
    row
};

/// Letters to add, drop or change, from one word to the other. A capital is the letter that it is of.
fn distance(a: &str, b: &str) -> usize {
    // Names are ASCII; in any other, a letter counts for its bytes.
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut row = COUNTED;
    if b.len() >= row.len() {
        return usize::MAX;
    }
    for from in a {
        let (mut diagonal, mut at) = (row[0], 0);
        let mut left = diagonal + 1;
        row[0] = left;
        for to in b {
            at += 1;
            let above = row[at];
            left = (above.min(left) + 1).min(diagonal + usize::from(!from.eq_ignore_ascii_case(to)));
            (diagonal, row[at]) = (above, left);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_named_and_the_far_are_listed() {
        let known = ["read_only", "required", "wire"];
        assert_eq!(unknown("key `{}`", "readonly", &known), "unknown key `readonly`; did you mean `read_only`?");
        assert_eq!(
            unknown("case `{}`", "Upper", &["lowercase", "UPPERCASE"]),
            "unknown case `Upper`; known are `lowercase` and `UPPERCASE`"
        );
        assert_eq!(
            unknown("case `{}`", "uppercase", &["lowercase", "UPPERCASE"]),
            "unknown case `uppercase`; did you mean `UPPERCASE`?"
        );
        assert_eq!(unknown("key `{}`", "wier", &known), "unknown key `wier`; did you mean `wire`?");
        assert_eq!(
            unknown("key `{}`", "colour", &known),
            "unknown key `colour`; known are `read_only`, `required` and `wire`"
        );
        assert_eq!(unknown("setting `{}` of `x`", "by", &["key"]), "unknown setting `by` of `x`; known is `key`");
        assert_eq!(unknown("key `{}`", "rename", &known), "unknown key `rename`; did you mean `wire`?");
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_long_list_is_not_told() {
        let names: Vec<_> = (0..20).map(|at| format!("key_number_{at}")).collect();
        let known: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(
            unknown("key `{}`", "colour", &known),
            "unknown key `colour`; the reference of `derive(Resource)` has all of them"
        );
    }
}
