//! "Did you mean".

use crate::declaration::Field;
use crate::names;

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

/// That a name is not known, and the nearest that is, or all of them. `what` can say whose it is: "setting of an action".
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let (what, owner) = what.split_once(" of ").map_or((what, String::new()), |(what, of)| (what, format!(" of {of}")));
    let is_unknown = format!("unknown {what} `{name}`{owner}");
    match nearest(name, known) {
        Some(nearest) => format!("{is_unknown}; did you mean `{nearest}`?"),
        None if known.len() > LISTED => format!("{is_unknown}; the reference of `derive(Resource)` has all of them"),
        None if known.len() == 1 => format!("{is_unknown}; known is {}", list(known)),
        None => format!("{is_unknown}; known are {}", list(known)),
    }
}

/// The same of an attribute that is not declared.
pub(crate) fn unknown_attribute(name: &str, fields: &[Field<'_>]) -> String {
    let known: Vec<_> = fields.iter().map(|field| names::text(field.ident)).collect();
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    match nearest(name, &known) {
        None if known.len() > LISTED => format!("unknown attribute `{name}`: no field is called so"),
        _ => unknown("attribute", name, &known),
    }
}

/// The one that was probably meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let (_, synonym) = SYNONYMS.iter().find(|(foreign, _)| *foreign == name).copied().unwrap_or_default();
    if let Some(synonym) = known.iter().find(|known| **known == synonym) {
        return Some(synonym);
    }
    let lower = str::to_ascii_lowercase;
    let nearest = known.iter().map(|known| (distance(&lower(name), &lower(known)), *known)).min();
    // Of a short word, two letters are most of it.
    let near = if name.len() < 4 { 1 } else { 2.max(name.len() / 3) };
    nearest.filter(|(distance, _)| *distance <= near).map(|(_, nearest)| nearest)
}

/// "`a`, `b` and `c`"
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// Letters to add, drop or change, from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
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
        assert_eq!(unknown("key", "readonly", &known), "unknown key `readonly`; did you mean `read_only`?");
        assert_eq!(
            unknown("case", "Upper", &["lowercase", "UPPERCASE"]),
            "unknown case `Upper`; known are `lowercase` and `UPPERCASE`"
        );
        assert_eq!(
            unknown("case", "uppercase", &["lowercase", "UPPERCASE"]),
            "unknown case `uppercase`; did you mean `UPPERCASE`?"
        );
        assert_eq!(unknown("key", "wier", &known), "unknown key `wier`; did you mean `wire`?");
        assert_eq!(
            unknown("key", "colour", &known),
            "unknown key `colour`; known are `read_only`, `required` and `wire`"
        );
        assert_eq!(unknown("setting of `x`", "by", &["key"]), "unknown setting `by` of `x`; known is `key`");
        assert_eq!(unknown("key", "rename", &known), "unknown key `rename`; did you mean `wire`?");
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_long_list_is_not_told() {
        let names: Vec<_> = (0..20).map(|at| format!("key_number_{at}")).collect();
        let known: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(
            unknown("key", "colour", &known),
            "unknown key `colour`; the reference of `derive(Resource)` has all of them"
        );
    }
}
