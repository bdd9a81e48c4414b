//! Messages about unknown names: "did you mean …?"

use crate::declaration::Field;

/// Known names are listed in a message only if there are no more than these.
const MAX_LISTED: usize = 12;

/// Keys of other libraries, and the key of `rtk` with the same meaning.
const SYNONYMS: &[(&str, &str)] = &[
    ("rename", "wire"),
    ("wire_name", "wire"),
    ("collection_path", "path"),
    ("skip_serializing", "read_only"),
    ("skip_deserializing", "write_only"),
];

/// Returns the message for an unknown name: it proposes the nearest known one, or lists them all.
///
/// `kind` is the kind of name, such as `setting`; `context` follows the name, such as ` of an action`.
pub(crate) fn unknown(kind: &str, name: &str, context: &str, known: &[&str]) -> String {
    let message = format!("unknown {kind} `{name}`{context}");
    match (nearest(name, known), known) {
        (Some(nearest), _) => format!("{message}; did you mean `{nearest}`?"),
        (None, [only]) => format!("{message}; expected `{only}`"),
        (None, known) if known.len() > MAX_LISTED => {
            format!("{message}; see the reference of `derive(Resource)` for the complete list")
        }
        (None, known) => format!("{message}; expected one of {}", list(known)),
    }
}

/// Returns the message for an unknown attribute.
pub(crate) fn unknown_attribute(name: &str, fields: &[Field<'_>]) -> String {
    let known: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
    if nearest(name, &known).is_none() && known.len() > MAX_LISTED {
        return format!("unknown attribute `{name}`: no field has this name");
    }
    unknown("attribute", name, "", &known)
}

/// Returns the known name that was probably meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let synonym = SYNONYMS.iter().find(|(foreign, own)| *foreign == name && known.contains(own));
    if let Some((_, own)) = synonym {
        return Some(own);
    }
    // Two changes are most of a short word.
    let most = if name.len() < 4 { 1 } else { 2.max(name.len() / 3) };
    let distances = known.iter().map(|known| (distance(name, known), *known));
    // Of two equally near names, the first in the alphabet.
    distances.filter(|(distance, _)| *distance <= most).min().map(|(_, known)| known)
}

/// Returns "`a`, `b` or `c`".
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Returns a character as a message shows it: `\n` for a line break.
pub(crate) fn shown(char: char) -> String {
    if char.is_control() { char.escape_debug().to_string() } else { char.to_string() }
}

/// Returns the number of letters to add, drop or change to turn one word into the other, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    // Names are ASCII; any other letter counts for its bytes.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, from) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (index, to) in b.bytes().enumerate() {
            let above = row[index + 1];
            let changed = diagonal + usize::from(!from.eq_ignore_ascii_case(&to));
            row[index + 1] = (above.min(row[index]) + 1).min(changed);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_name_is_proposed_or_all_are_listed() {
        let known = ["read_only", "required", "wire"];
        assert_eq!(unknown("key", "readonly", "", &known), "unknown key `readonly`; did you mean `read_only`?");
        assert_eq!(
            unknown("case", "Upper", "", &["lowercase", "UPPERCASE"]),
            "unknown case `Upper`; expected one of `lowercase` or `UPPERCASE`"
        );
        assert_eq!(
            unknown("case", "uppercase", "", &["lowercase", "UPPERCASE"]),
            "unknown case `uppercase`; did you mean `UPPERCASE`?"
        );
        assert_eq!(unknown("key", "wier", "", &known), "unknown key `wier`; did you mean `wire`?");
        assert_eq!(
            unknown("key", "colour", "", &known),
            "unknown key `colour`; expected one of `read_only`, `required` or `wire`"
        );
        assert_eq!(unknown("setting", "by", " of `x`", &["key"]), "unknown setting `by` of `x`; expected `key`");
        assert_eq!(unknown("key", "rename", "", &known), "unknown key `rename`; did you mean `wire`?");
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn long_list_is_left_out() {
        let names: Vec<_> = (0..20).map(|at| format!("key_number_{at}")).collect();
        let known: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(
            unknown("key", "colour", "", &known),
            "unknown key `colour`; see the reference of `derive(Resource)` for the complete list"
        );
    }
}
