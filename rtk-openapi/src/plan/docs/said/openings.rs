//! How descriptions begin: without words that the type or the name says.

use crate::plan::docs::flags::ADJECTIVES;
use crate::plan::docs::spoken::{noun_of, spoken_text};
use crate::plan::docs::{fields, sentence};
use crate::plan::types::Type;
use crate::plan::words::{capitalized, words};

/// An attribute that is described.
pub(in crate::plan::docs) struct Described<'a> {
    /// Name in JSON.
    pub(in crate::plan::docs) name: &'a str,
    /// Type.
    pub(in crate::plan::docs) r#type: &'a Type,
    /// Name of the type that has the attribute.
    pub(in crate::plan::docs) owner: &'a str,
}

/// Words for a time, before what happens then.
#[rustfmt::skip]
const TIMES: [&str; 28] = [
    "The date and time at which ", "The date and time that ", "The date and time when ", "Date and time when ", "Date and time at which ",
    "The date when ", "The date on which ", "The date that ", "Date when ", "The time when ", "The time that ", "The time at which ",
    "The timestamp of when ", "Timestamp of when ", "The timestamp when ", "Timestamp when ", "Timestamp at which ", "Timestamp for when ",
    "Timestamp identifying the time that ", "Timestamp identifying when ", "Timestamp indicating when ", "This is the time ", "This is when ",
    "Datetime when ", "The datetime when ", "The datetime at which ", "When ", "Time when ",
];

/// Descriptions of times that say no more than the name.
const BARE_TIMES: [&str; 12] = [
    "creation timestamp",
    "creation time",
    "creation date",
    "shows time of creation",
    "time of creation",
    "date of creation",
    "created timestamp",
    "timestamp of creation",
    "last updated",
    "last modified",
    "modification time",
    "last modification time",
];

/// How descriptions of lists say that they are lists.
const LISTS: [&str; 14] = [
    "A list of ",
    "An array of ",
    "The list of ",
    "The array of ",
    "List of ",
    "Array of ",
    "An optional list of ",
    "Lists of ",
    "A list containing ",
    "An array containing ",
    "The list containing ",
    "List containing ",
    "Array containing ",
    "A collection of ",
];

/// How descriptions of objects say that they are objects.
const OBJECTS: [&str; 16] = [
    "An object containing ",
    "Object containing ",
    "The object containing ",
    "An object with ",
    "Represents an object with ",
    "Details about ",
    "Details of ",
    "Details on ",
    "Information about ",
    "Information on ",
    "The details of ",
    "The details about ",
    "Contains ",
    "An object that contains ",
    "Object that contains ",
    "Object with ",
];

/// Returns a description that begins with what matters, if it begins otherwise.
pub(super) fn opened(text: &str, of: &Described<'_>) -> Option<String> {
    if let Some(rest) =
        behind_any(text, &["The value will always be ", "Value will always be ", "The value is always "])
    {
        return Some(format!("Always {rest}"));
    }
    match of.r#type {
        Type::Timestamp => time(text, of),
        Type::List(_) => behind_any(text, &LISTS).filter(|rest| is_noun_phrase(rest)).map(begun),
        Type::Named(_) | Type::Item(_) | Type::Map(_) | Type::Any => {
            behind_any(text, &OBJECTS).filter(|rest| is_noun_phrase(rest)).map(begun)
        }
        _ => None,
    }
    .or_else(|| id(text, of))
    .or_else(|| of_noun(text, of))
}

fn behind_any<'t>(text: &'t str, starts: &[&str]) -> Option<&'t str> {
    starts.iter().find_map(|start| text.strip_prefix(start))
}

/// Returns whether what follows is a thing, and no clause of one word.
fn is_noun_phrase(rest: &str) -> bool {
    let first = rest.split([' ', '.', ',']).next().unwrap_or_default();
    !first.is_empty() && !matches!(first, "how" | "which" | "what" | "whether" | "one" | "this" | "it" | "all")
}

fn begun(rest: &str) -> String {
    let rest = ["the ", "a ", "an "].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    capitalized(rest.strip_prefix("configured ").unwrap_or(rest))
}

/// Returns the first sentence without its stop, and what follows it.
fn first_sentence(text: &str) -> (&str, &str) {
    match text.find(". ").or_else(|| text.find(".\n")) {
        Some(end) => (&text[..end], &text[end + 1..]),
        None => (text.trim_end_matches('.'), ""),
    }
}

fn time(text: &str, of: &Described<'_>) -> Option<String> {
    if let Some(rest) = behind_any(text, &TIMES) {
        let (first, _) = first_sentence(rest);
        let is_clause = first.split(' ').any(|it| {
            matches!(it, "was" | "were" | "is" | "are" | "will" | "has" | "have" | "should" | "expires" | "last")
        });
        let is_condition = rest.split(' ').next().is_some_and(|it| matches!(it, "true" | "set" | "enabled" | "using"));
        return (is_clause && !is_condition).then(|| format!("Time at which {rest}"));
    }
    let (first, rest) = first_sentence(text);
    let is_bare = BARE_TIMES.contains(&first.trim_start_matches("The ").to_ascii_lowercase().as_str());
    is_bare.then(|| format!("{}{rest}", fields::sentence(of.name, of.r#type, of.owner)))
}

/// Returns `Id of the namespace.` for `Namespace identifier tag.`, `Unique identifier for this namespace.` and the like.
fn id(text: &str, of: &Described<'_>) -> Option<String> {
    let (first, rest) = first_sentence(text);
    let said = words(first);
    let mut said: Vec<&str> = said.iter().map(String::as_str).collect();
    if matches!(said.first(), Some(&"the" | &"a" | &"an")) {
        said.remove(0);
    }
    if !first.chars().all(|it| it.is_ascii_alphanumeric() || it == ' ' || it == '-') {
        return None;
    }
    let whose = whose_id(&said)?;
    let is_thing = |word: &&str| !matches!(*word, "unique" | "the" | "internal" | "external" | "optional" | "global");
    if whose.is_empty() || whose.len() > 4 || !whose.iter().all(|it| is_thing(it) && !is_id(it) && *it != "api") {
        // The id of nothing else is that of the thing itself.
        let is_own = whose.iter().all(|it| *it == "unique" || is_id(it)) && *of.r#type == Type::OwnId;
        return is_own.then(|| format!("{}{rest}", fields::sentence(of.name, of.r#type, of.owner)));
    }
    if whose.iter().any(|it| matches!(*it, "in" | "on" | "which" | "that" | "to" | "by" | "with" | "from" | "for")) {
        return None;
    }
    let last = whose[whose.len() - 1];
    let is_quality = ADJECTIVES.contains(&last) || ["able", "ed", "ic", "al"].iter().any(|end| last.ends_with(end));
    if is_quality && !of.owner.to_ascii_lowercase().ends_with(last) {
        return None;
    }
    Some(format!("Id of the {}.{rest}", as_written(first, &whose).unwrap_or_else(|| spoken_text(&whose))))
}

/// Returns words as a sentence has them, if words in lower case beside them say that their capitals are those of names.
fn as_written(sentence: &str, whose: &[&str]) -> Option<String> {
    let written: Vec<&str> = sentence.split(' ').collect();
    let found =
        written.windows(whose.len()).rfind(|it| it.iter().zip(whose).all(|(a, b)| a.eq_ignore_ascii_case(b)))?;
    let is_lower = |it: &&str| it.chars().all(|char| char.is_ascii_lowercase());
    (found.iter().any(is_lower) && !sentence.starts_with(found[0])).then(|| found.join(" "))
}

/// Returns whose id words are, such as `namespace` of `unique identifier for this namespace`.
fn whose_id<'w>(said: &[&'w str]) -> Option<Vec<&'w str>> {
    if let [whose @ .., "identifier" | "uuid" | "id", "tag"] | [whose @ .., "identifier"] = said {
        return Some(whose.to_vec());
    }
    let at = said.iter().position(|it| matches!(*it, "of" | "for" | "that"))?;
    let (start, rest) = said.split_at(at);
    let is_head = start.last().is_some_and(|it| is_id(it)) && start.iter().all(|it| is_id(it) || *it == "unique");
    let (["that", "represents" | "represent" | "identifies", rest @ ..] | ["of" | "for", rest @ ..]) = rest else {
        return None;
    };
    match rest {
        ["this" | "the" | "a" | "an", whose @ ..] if is_head => Some(whose.to_vec()),
        _ => None,
    }
}

fn is_id(word: &str) -> bool {
    matches!(word, "identifier" | "id" | "uuid")
}

/// Returns `Name of the plan.` for `Plan name.`, `User's name.` and `A name for the plan.`
fn of_noun(text: &str, of: &Described<'_>) -> Option<String> {
    let (first, rest) = first_sentence(text);
    let bare = ["The ", "A ", "An "].iter().find_map(|it| first.strip_prefix(it)).unwrap_or(first);
    let all: Vec<&str> = bare.split(' ').collect();
    if all.len() < 2 || all.len() > 5 || !bare.chars().all(|it| it.is_ascii_alphanumeric() || " '-".contains(it)) {
        return None;
    }
    if let Some(whose) = all[0].strip_suffix("'s").filter(|it| it.len() > 2 && all.len() < 5) {
        let what: Vec<String> = all[1..].iter().map(|it| (*it).to_owned()).collect();
        let is_name = what.iter().all(|it| it.chars().all(|char| char.is_ascii_lowercase()));
        return is_name.then(|| format!("{} of the {}.{rest}", sentence(&what), whose.to_ascii_lowercase()));
    }
    let noun = noun_of(of.owner);
    let own = words(of.name);
    let said = words(bare);
    let is_own = !noun.is_empty() && said.len() < 4 && said.first() == Some(&noun) && said.get(1..) == Some(&own[..]);
    is_own.then(|| format!("{} of the {noun}.{rest}", sentence(&own)))
}
