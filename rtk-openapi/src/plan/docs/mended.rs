//! Descriptions in the form of the rest: `Indicates whether the plan is paid` is "Whether the plan is paid."

use crate::plan::words::capitalized;

/// How descriptions of flags begin, and what they begin with instead.
const FLAGS: [(&str, &str); 8] = [
    ("whether or not", "Whether"),
    ("set to true to", "Whether to"),
    ("set this to true to", "Whether to"),
    ("set to true if", "Whether"),
    ("true if", "Whether"),
    ("true when", "Whether"),
    ("indicates if", "Whether"),
    ("specifies if", "Whether"),
];

/// How a description says that it is that of a flag, before a verb and a condition.
const NOUNS: [&str; 4] = ["boolean flag", "boolean value", "boolean", "flag"];

/// Verbs behind one of `NOUNS`.
const INDICATING: [&str; 5] = ["indicating", "that indicates", "to indicate", "specifying", "that specifies"];

/// Verbs before `whether` that add nothing.
const SAYING: [&str; 7] = ["indicates", "specifies", "determines", "controls", "denotes", "defines", "describes"];

/// Conditions that are those of a flag.
#[rustfmt::skip]
const CONDITIONS: [&str; 9] = [
    "if set to true, ", "if set to `true`, ", "when set to true, ", "when set to `true`, ", "if true, ", "if `true`, ", "when true, ",
    "when `true`, ", "if true then ",
];

/// Words that begin a clause with a subject, so that it can stand behind `whether`.
const SUBJECTS: [&str; 14] =
    ["the", "a", "an", "this", "these", "all", "any", "it", "only", "each", "every", "your", "no", "requests"];

/// Verbs that make a sentence of what begins with an article.
#[rustfmt::skip]
const FINITE: [&str; 33] = [
    "is", "are", "was", "were", "will", "must", "can", "cannot", "should", "may", "might", "has", "have", "had", "does", "do", "determines",
    "contains", "specifies", "indicates", "defines", "represents", "applies", "uses", "depends", "defaults", "matches", "returns", "controls",
    "allows", "includes", "describes", "consists",
];

/// Words behind which a verb belongs to a clause.
const RELATIVE: [&str; 16] = [
    "that", "which", "where", "when", "who", "whose", "if", "whether", "how", "what", "you", "we", "it", "they",
    "while", "until",
];

/// Returns the description of an attribute or a parameter without the words that say only what it is.
pub(super) fn mended(text: &str) -> String {
    let text = flag(text).unwrap_or_else(|| {
        let thing = ["Specifies the ", "Indicates the "].iter().find_map(|start| text.strip_prefix(start));
        without_article(&thing.map_or_else(|| text.to_owned(), |rest| format!("The {rest}")))
    });
    match text.strip_prefix("ID ") {
        Some(rest) if rest.starts_with("of ") || rest.starts_with("for ") => format!("Id {rest}"),
        _ => text,
    }
}

/// Returns the rest of a text that begins with these words, in letters of either case.
fn behind<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = (text.get(..start.len())?, text.get(start.len()..)?);
    head.eq_ignore_ascii_case(start).then_some(rest)
}

fn flag(text: &str) -> Option<String> {
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
    CONDITIONS.iter().find_map(|start| {
        let rest = behind(text, start)?;
        let first = rest.split(' ').next()?.to_ascii_lowercase();
        SUBJECTS.contains(&first.as_str()).then(|| format!("Whether {}{}", first, &rest[first.len()..]))
    })
}

/// Returns what follows `A boolean that indicates whether`.
fn indicated(text: &str) -> Option<&str> {
    let text = behind(text, "a ").unwrap_or(text);
    let text = NOUNS.iter().find_map(|noun| behind(text, noun)?.strip_prefix(' '))?;
    let text = INDICATING.iter().find_map(|verb| text.strip_prefix(verb))?;
    text.strip_prefix(" whether ").or_else(|| text.strip_prefix(" if "))
}

/// Returns a text without its article, if its first sentence is none but only a name for something.
fn without_article(text: &str) -> String {
    let Some(rest) = ["The ", "A ", "An "].iter().find_map(|article| text.strip_prefix(article)) else {
        return text.to_owned();
    };
    let sentence = rest.split_once(". ").map_or(rest, |(first, _)| first).trim_end_matches('.');
    let words: Vec<&str> = sentence.split(' ').map(|word| word.trim_end_matches([',', ';', ':'])).collect();
    let verbs: Vec<usize> = (0..words.len()).filter(|index| FINITE.contains(&words[*index])).collect();
    let is_name = match verbs.as_slice() {
        [] => true,
        [verb] => words[..*verb].iter().any(|word| RELATIVE.contains(word)),
        _ => false,
    };
    let is_word =
        words.first().is_some_and(|word| word.chars().all(|char| char.is_ascii_alphanumeric() || char == '-'));
    // A single word, and what goes on over lines, keep their form.
    if !is_name || !is_word || words.len() < 2 || sentence.contains('\n') {
        return text.to_owned();
    }
    capitalized(rest)
}
