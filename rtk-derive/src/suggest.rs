//! "Did you mean".

use crate::declaration::Field;
use crate::names;

/// That a name is not known, and the nearest that is, or all of them.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let lower = str::to_ascii_lowercase;
    let nearest = known.iter().map(|known| (distance(&lower(name), &lower(known)), *known)).min();
    match nearest {
        Some((distance, nearest)) if distance <= 2.max(name.len() / 3) => {
            format!("unknown {what} `{name}`; did you mean `{nearest}`?")
        }
        _ => format!("unknown {what} `{name}`; known are {}", list(known)),
    }
}

/// The same of an attribute that is not declared.
pub(crate) fn unknown_attribute(name: &str, fields: &[Field<'_>]) -> String {
    let known: Vec<_> = fields.iter().map(|field| names::text(field.ident)).collect();
    unknown("attribute", name, &known.iter().map(String::as_str).collect::<Vec<_>>())
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
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
