//! Descriptions of flags: "Whether …" or "Whether to …".

use crate::plan::docs::flags::INFINITIVES;

/// How descriptions of flags begin, and what they begin with instead.
const FLAGS: [(&str, &str); 19] = [
    ("whether or not", "Whether"),
    ("set to true to", "Whether to"),
    ("set this to true to", "Whether to"),
    ("set to true if", "Whether"),
    ("true if", "Whether"),
    ("true when", "Whether"),
    ("indicates if", "Whether"),
    ("specifies if", "Whether"),
    ("defines if", "Whether"),
    ("determines if", "Whether"),
    ("controls if", "Whether"),
    ("returns true if", "Whether"),
    ("returns `true` if", "Whether"),
    ("`true` if", "Whether"),
    ("`true` when", "Whether"),
    ("set to `true` if", "Whether"),
    ("set to `true` to", "Whether to"),
    ("set this to `true` to", "Whether to"),
    ("this field will return true if", "Whether"),
];

/// How a description says that it is that of a flag, before a verb and a condition.
const NOUNS: [&str; 4] = ["boolean flag", "boolean value", "boolean", "flag"];

/// Verbs behind one of `NOUNS`.
const INDICATING: [&str; 5] = ["indicating", "that indicates", "to indicate", "specifying", "that specifies"];

/// Verbs before `whether` that add nothing.
const SAYING: [&str; 7] = ["indicates", "specifies", "determines", "controls", "denotes", "defines", "describes"];

/// Conditions that are those of a flag.
#[rustfmt::skip]
const CONDITIONS: [&str; 13] = [
    "if set to true, ", "if set to `true`, ", "when set to true, ", "when set to `true`, ", "if true, ", "if `true`, ", "when true, ",
    "when `true`, ", "if true then ", "if enabled, ", "when enabled, ", "if provided, ", "when set, ",
];

/// Verbs in the third person, with which descriptions of flags begin, and the same in the infinitive.
#[rustfmt::skip]
const THIRD_PERSONS: [(&str, &str); 12] = [
    ("Enables ", "enable"), ("Disables ", "disable"), ("Allows ", "allow"), ("Forces ", "force"), ("Includes ", "include"),
    ("Excludes ", "exclude"), ("Prevents ", "prevent"), ("Hides ", "hide"), ("Skips ", "skip"), ("Ignores ", "ignore"),
    ("Adds ", "add"), ("Blocks ", "block"),
];

/// Verbs behind which a clause with a subject goes on, so that it can stand behind `whether`.
const VERBS: [&str; 8] = ["is", "are", "was", "were", "will", "has", "have", "can"];

/// Words that begin a clause with a subject, so that it can stand behind `whether`.
const SUBJECTS: [&str; 14] =
    ["the", "a", "an", "this", "these", "all", "any", "it", "only", "each", "every", "your", "no", "requests"];

/// Returns the rest of a text that begins with these words, in letters of either case.
fn behind<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = (text.get(..start.len())?, text.get(start.len()..)?);
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// Returns the description of a flag as one, if it is that of a flag. `is_bool`: whether its type says so.
pub(super) fn flag(text: &str, is_bool: bool) -> Option<String> {
    let fields = ["a read-only field that ", "read-only field that ", "this field ", "field that "];
    let text = fields.iter().find_map(|it| behind(text, it)).filter(|_| is_bool).unwrap_or(text);
    for (start, instead) in FLAGS {
        if let Some(rest) = behind(text, start).filter(|rest| rest.starts_with(' ')) {
            return Some(format!("{instead}{rest}"));
        }
    }
    for verb in SAYING {
        if let Some(rest) = behind(text, verb).and_then(|rest| behind(rest, " whether ")) {
            return Some(format!("Whether {}", behind(rest, "or not ").unwrap_or(rest)));
        }
    }
    if let Some(rest) = indicated(text) {
        return Some(format!("Whether {rest}"));
    }
    if let Some(rest) = behind(text, "flag to ") {
        return Some(format!("Whether to {rest}"));
    }
    let conditional = CONDITIONS.iter().find_map(|start| {
        let rest = behind(text, start)?;
        let rest = behind(rest, "indicates that ").unwrap_or(rest);
        let first = rest.split(' ').next()?.to_ascii_lowercase();
        let second = rest.split(' ').nth(1).unwrap_or_default();
        let is_infinitive = |word: &str| INFINITIVES.contains(&word);
        if is_bool && (is_infinitive(&first) || (first == "only" && is_infinitive(second))) {
            return Some(format!("Whether to {first}{}", &rest[first.len()..]));
        }
        let has_subject = SUBJECTS.contains(&first.as_str()) || (is_bool && is_clause(rest));
        // An acronym keeps its capitals.
        let is_word = rest.get(1..2).is_some_and(|it| it == it.to_ascii_lowercase());
        let first = if is_word { first.as_str() } else { &rest[..first.len()] };
        has_subject.then(|| format!("Whether {first}{}", &rest[first.len()..]))
    });
    conditional.or_else(|| if is_bool { commanded(text) } else { None })
}

/// Returns whether a text begins with a noun and a verb: `requests are blocked`.
fn is_clause(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').take(6).collect();
    let first = words[0].to_ascii_lowercase();
    !INFINITIVES.contains(&first.as_str())
        && !VERBS.contains(&words[0])
        && !matches!(first.as_str(), "then" | "we" | "you" | "there" | "this")
        && words.iter().skip(1).any(|word| VERBS.contains(word))
}

/// Returns `Whether to enable it.` for `Enable it.` and `Enables it.`
fn commanded(text: &str) -> Option<String> {
    let (first, rest) = text.split_once(' ')?;
    if first.chars().next()?.is_ascii_uppercase() && INFINITIVES.contains(&first.to_ascii_lowercase().as_str()) {
        return Some(format!("Whether to {} {rest}", first.to_ascii_lowercase()));
    }
    THIRD_PERSONS.iter().find_map(|(third, infinitive)| {
        let rest = text.strip_prefix(third)?;
        Some(format!("Whether to {infinitive} {rest}"))
    })
}

/// Returns what follows `A boolean that indicates whether`.
fn indicated(text: &str) -> Option<&str> {
    let text = behind(text, "a ").unwrap_or(text);
    let text = NOUNS.iter().find_map(|noun| behind(text, noun)?.strip_prefix(' '))?;
    let text = INDICATING.iter().find_map(|verb| text.strip_prefix(verb))?;
    text.strip_prefix(" whether ").or_else(|| text.strip_prefix(" if "))
}
