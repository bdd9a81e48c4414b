//! Descriptions of the document in the form of the rest: `Indicates whether the plan is paid` is "Whether the plan is paid."

mod flags;
mod openings;
mod wording;

use super::spoken::{noun_of, sentence};
use crate::plan::types::Type;
use crate::plan::words::{capitalized, words};
pub(super) use openings::Described;
pub(super) use wording::worded;

/// Verbs that make a sentence of what begins with an article.
#[rustfmt::skip]
const FINITE: [&str; 33] = [
    "is", "are", "was", "were", "will", "must", "can", "cannot", "should", "may", "might", "has", "have", "had", "does", "do", "determines",
    "contains", "specifies", "indicates", "defines", "represents", "applies", "uses", "depends", "defaults", "matches", "returns", "controls",
    "allows", "includes", "describes", "consists",
];

/// Returns whether a description that begins with this word says what something does: `Determines`.
pub(super) fn is_verb(first: &str) -> bool {
    FINITE.contains(&first.to_ascii_lowercase().as_str())
        || matches!(first, "Configures" | "Customizes" | "Sets" | "Enables")
}

/// Words behind which a verb belongs to a clause.
const RELATIVE: [&str; 16] = [
    "that", "which", "where", "when", "who", "whose", "if", "whether", "how", "what", "you", "we", "it", "they",
    "while", "until",
];

/// Words before `this`, which then names something outside of the attribute.
#[rustfmt::skip]
const BEFORE_THIS: [&str; 22] = [
    "of", "for", "to", "on", "in", "with", "by", "from", "at", "via", "through", "whether", "if", "when", "within", "about", "inside", "into",
    "under", "against", "which", "that",
];

/// Nouns behind `this` that name the attribute itself.
#[rustfmt::skip]
const SELF: [&str; 40] = [
    "and", "for", "one", "but", "only", "page",
    "field", "value", "property", "parameter", "option", "setting", "attribute", "list", "object", "string", "key", "number", "time", "flag",
    "feature", "is", "will", "can", "may", "must", "should", "has", "was", "case", "way", "means", "purpose", "header", "endpoint", "api",
    "array", "date", "mode", "call",
];

/// Returns the description of an attribute or a parameter without the words that say only what it is.
pub(super) fn mended(text: &str, of: &Described<'_>) -> String {
    let text = text.strip_prefix("Your ").map_or_else(|| text.to_owned(), capitalized);
    let text = with_the(&lower_titles(&text, of), of);
    let text =
        openings::opened(&text, of).or_else(|| flags::flag(&text, *of.r#type == Type::Bool)).unwrap_or_else(|| {
            let thing = ["Specifies the ", "Indicates the "].iter().find_map(|start| text.strip_prefix(start));
            without_article(&thing.map_or_else(|| text.clone(), |rest| format!("The {rest}")))
        });
    of_owner(with_the(&text, of), of)
}

/// Writes `Name of the bucket.` for `Name for a bucket.`
fn of_owner(text: String, of: &Described<'_>) -> String {
    let noun = noun_of(of.owner);
    if noun.is_empty() || text.split(' ').count() > 8 {
        return text;
    }
    let text = text.replace(" string name ", " name ");
    for article in ["a", "an", "the"] {
        if let Some(start) = text.strip_suffix(&format!(" for {article} {noun}.")) {
            let last = start.rsplit(' ').next().unwrap_or_default();
            let is_noun = !["ed", "able", "ible", "ing"].iter().any(|end| last.ends_with(end));
            return if is_noun && !start.starts_with("Whether ") { format!("{start} of the {noun}.") } else { text };
        }
    }
    text
}

/// Returns the description of a type without its article, and without words for an object.
pub(super) fn mended_type(text: &str, name: &str, owner: &str) -> String {
    let any = Type::Any;
    // One of several keeps its article.
    if text.starts_with("A ") || text.starts_with("An ") {
        return with_the(text, &Described { name, r#type: &any, owner });
    }
    mended(text, &Described { name, r#type: &any, owner })
}

/// Writes `the bucket` for `this bucket`, and the word for the owner in lower case behind an article.
fn with_the(text: &str, of: &Described<'_>) -> String {
    let noun = noun_of(of.owner);
    let own = words(of.name);
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 1..words.len() {
        let next = words.get(at + 1).map(|it| it.trim_end_matches(['.', ',', ';', ':', ')'])).unwrap_or_default();
        let before = words[at - 1].to_ascii_lowercase();
        let is_thing = next.len() > 2
            && next.chars().all(|it| it.is_ascii_alphabetic())
            && !SELF.contains(&next.to_ascii_lowercase().as_str())
            && !own.iter().any(|it| it.eq_ignore_ascii_case(next))
            && !next.ends_with("ly");
        if words[at] == "this" && BEFORE_THIS.contains(&before.as_str()) && is_thing {
            "the".clone_into(&mut words[at]);
        }
        let core = words[at].trim_end_matches(['.', ',', ';', ':', ')']).to_owned();
        let is_article = matches!(words[at - 1].as_str(), "a" | "A" | "an" | "the" | "The");
        // An App Launcher is no app.
        let is_alone = !words.get(at + 1).is_some_and(|it| it.starts_with(|char: char| char.is_ascii_uppercase()));
        if is_article
            && is_alone
            && !noun.is_empty()
            && core != noun
            && core.to_ascii_lowercase() == noun
            && is_title(&core)
        {
            words[at] = words[at].replacen(&core, &noun, 1);
        }
    }
    words.join(" ")
}

/// Returns whether only the first letter is a capital.
fn is_title(word: &str) -> bool {
    word.len() > 2 && word.chars().skip(1).all(|it| it.is_ascii_lowercase())
}

/// Writes `Secret access key of it` for `Secret Access Key of it`, if that is the name of the attribute.
fn lower_titles(text: &str, of: &Described<'_>) -> String {
    let own = words(of.name);
    let said: Vec<&str> = text.split(' ').collect();
    if own.len() < 2 || said.len() < own.len() {
        return text.to_owned();
    }
    let start = &said[..own.len()];
    let plain = |word: &str| word.trim_end_matches(['.', ',']).to_ascii_lowercase();
    let is_name = start.iter().zip(&own).all(|(said, own)| plain(said) == *own);
    let is_titled = start[1..].iter().any(|word| is_title(word.trim_end_matches(['.', ','])));
    if !is_name || !is_titled {
        return text.to_owned();
    }
    let last = start[own.len() - 1];
    let tail = &last[last.trim_end_matches(['.', ',']).len()..];
    let rest: String = said[own.len()..].iter().flat_map(|word| [" ", word]).collect();
    format!("{}{tail}{rest}", sentence(&own))
}

/// Returns a text without its article, if its first sentence is a noun phrase.
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
