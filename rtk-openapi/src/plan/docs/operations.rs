//! What the document says of operations, as sentences about a resource: "`create` replaces the rules that there are."

use std::collections::HashSet;

use super::first_paragraph;
use super::sentences::{is_command, is_third_person, sentences, third_person, uncapitalized};
use super::spoken::with_article;
use crate::plan::words::{capitalized, singular, words};

/// Longest text about one operation, in characters.
const LONGEST: usize = 400;

/// Fewest words of a first sentence that say more than which operation it is.
fn fewest(verb: &str) -> usize {
    if matches!(verb, "all" | "find") { 7 } else { 4 }
}

/// How many characters of the end of a sentence tell it from others.
const END: usize = 30;

/// Words that say nothing beside a verb and a resource.
#[rustfmt::skip]
const FILLERS: [&str; 74] = [
    "a", "an", "the", "of", "for", "to", "in", "on", "by", "with", "from", "and", "or", "all", "its", "your", "you", "this", "that", "which", "is",
    "are", "be", "specific", "single", "existing", "given", "specified", "new", "details", "detail", "information", "about", "account", "accounts",
    "zone", "zones", "user", "users", "configured", "id", "identifier", "associated", "owned", "current", "available", "particular", "list",
    "properties", "settings", "setting", "configuration", "fields", "s", "within", "under", "their", "api", "has", "have", "been", "any", "based",
    "as", "certain", "provided", "either", "both", "also", "add", "ons", "only", "used", "using",
];

/// Words with which a sentence refers to the one before it.
const PRONOUNS: [&str; 14] = [
    "This",
    "It",
    "They",
    "These",
    "That",
    "Those",
    "However",
    "Otherwise",
    "Additionally",
    "Also",
    "Then",
    "Its",
    "Values",
    "Instead",
];

/// Words with which a sentence leads to other pages.
#[rustfmt::skip]
const POINTERS: [&str; 9] =
    ["See ", "Learn ", "Refer to", "For more", "For further", "Read ", "Check ", "Consult ", "To learn"];

/// Returns a description of an action in the third person, and what it says beyond its first sentence.
pub(super) fn split(text: &str, name: &str) -> (String, Option<String>) {
    let mut all = sentences(text);
    if all.is_empty() {
        return (text.to_owned(), None);
    }
    let mut first = third_person(&all.remove(0));
    let mut rest: Vec<String> = all.into_iter().filter(|it| !is_pointer(it)).map(|it| about(&it, name)).collect();
    if let Some(short) = shortened(&first) {
        let verb = first.split(' ').next().is_some_and(is_third_person);
        rest.insert(0, if verb { format!("`{name}` {}", uncapitalized(&first)) } else { first });
        first = short;
    }
    (first, (!rest.is_empty()).then(|| rest.join(" ")))
}

/// How long a text beside an action can be, in characters.
const LONGEST_BESIDE: usize = 100;

/// Returns a long sentence up to a comma behind which more is said about the same.
fn shortened(sentence: &str) -> Option<String> {
    if sentence.chars().count() <= LONGEST_BESIDE {
        return None;
    }
    let end = sentence.match_indices(", ").map(|(at, _)| at).find(|at| {
        let next = sentence[at + 2..].split([' ', ',']).next().unwrap_or_default();
        *at > 24
            && (next.ends_with("ing")
                || next.ends_with("ly")
                || matches!(next, "which" | "where" | "so" | "as" | "such" | "including" | "but" | "if" | "when"))
    })?;
    (sentence[..end].matches('`').count() % 2 == 0).then(|| format!("{}.", &sentence[..end]))
}

/// What the document says of an operation.
pub(in crate::plan) struct Operated<'a> {
    /// Name of the method.
    pub(in crate::plan) name: &'a str,
    /// What the document says, made safe for rustdoc.
    pub(in crate::plan) text: String,
    /// Whether the operation is deprecated.
    pub(in crate::plan) deprecated: bool,
}

/// Returns sentences about the verbs of a resource that say more than which verbs they are. `nouns` are the names of the resource and of
/// what it is part of.
pub(super) fn of_verbs(verbs: &[Operated<'_>], nouns: &[String], docs: &str) -> Vec<String> {
    let own: HashSet<String> = nouns.iter().flat_map(|it| words(it)).map(|it| singular(&it)).collect();
    let lower = docs.to_ascii_lowercase();
    let mut paragraphs: Vec<String> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for verb in verbs {
        let mut said = Vec::new();
        let text = first_paragraph(&verb.text).unwrap_or_default();
        let all = sentences(&text);
        let mut later = all.iter().skip(1).filter(|it| !is_pointer(it)).peekable();
        let leads = later.peek().is_some_and(|it| {
            about(it, verb.name) == **it && PRONOUNS.contains(&it.split([' ', ',']).next().unwrap_or_default())
        });
        if let Some(first) = all.first().filter(|first| leads || content(first, &own) >= fewest(verb.name)) {
            let said_first = third_person(first);
            let verb_first = said_first.split(' ').next().is_some_and(is_third_person);
            if verb_first {
                said.push(format!("`{}` {}", verb.name, uncapitalized(&said_first)));
            } else if content(first, &own) >= fewest(verb.name) && ends(first) {
                said.push(first.clone());
            }
        }
        said.extend(later.filter(|it| ends(it)).map(|it| about(it, verb.name)));
        if verb.deprecated && verbs.iter().any(|it| !it.deprecated) {
            said.push(format!("`{}` is deprecated.", verb.name));
        }
        // `create` and `replace` of a document often say the same.
        said.retain(|it| {
            let bare = it.split_once("` ").map_or(it.as_str(), |(_, rest)| rest).to_ascii_lowercase();
            // What the first sentence says already.
            let end = bare.char_indices().rev().nth(END).map_or(0, |(index, _)| index);
            !lower.contains(&bare[end..]) && seen.insert(bare)
        });
        let mut length = 0;
        said.retain(|it| {
            length += it.chars().count() + 1;
            length <= LONGEST
        });
        if !said.is_empty() {
            paragraphs.push(said.join(" "));
        }
    }
    paragraphs
}

/// Returns what a resource is, from the description of an operation that says so: `Starts a tail that receives logs.`
pub(in crate::plan) fn what(verbs: &[Operated<'_>], name: &str) -> Option<String> {
    let own = words(name).pop()?;
    let mut verbs: Vec<&Operated<'_>> =
        verbs.iter().filter(|it| matches!(it.name, "create" | "find" | "update" | "replace")).collect();
    verbs.sort_by_key(|it| it.name != "create");
    verbs.into_iter().find_map(|verb| {
        let text = first_paragraph(&verb.text)?;
        let first = sentences(&text).into_iter().next()?;
        let said: Vec<&str> = first.strip_suffix('.')?.split(' ').collect();
        let article = said.iter().position(|it| matches!(*it, "a" | "an" | "the"))?;
        let that = said.iter().position(|it| matches!(*it, "that" | "which"))?;
        let is_start = |word: &&str| {
            let word = word.to_ascii_lowercase();
            FILLERS.contains(&word.as_str()) || is_command(&word) || is_third_person(&word)
        };
        let thing: Vec<&str> =
            said.get(article + 1..that)?.iter().copied().filter(|it| !FILLERS.contains(it)).collect();
        let clause = &said[that + 1..];
        let is_thing = (1..4).contains(&thing.len())
            && thing[thing.len() - 1].eq_ignore_ascii_case(&own)
            && thing.iter().all(|it| it.chars().all(|char| char.is_ascii_alphanumeric() || char == '-'));
        // A file that has been deleted is not what a file is.
        let is_always = !clause.first().is_some_and(|it| CASES.contains(it)) && clause.len() > 2;
        let thing = thing.join(" ");
        (article < 4 && is_thing && is_always && said[..article].iter().all(is_start))
            .then(|| format!("{} that {}.", capitalized(&with_article(&[thing.as_str()])), clause.join(" ")))
    })
}

/// Verbs of what is so in some cases only.
const CASES: [&str; 13] =
    ["has", "have", "had", "was", "were", "match", "matches", "you", "belong", "belongs", "is", "are", "already"];

/// Returns whether a sentence is whole: no heading of a list, and no more than a link.
fn ends(sentence: &str) -> bool {
    sentence.ends_with('.') && sentence.split(' ').count() > 3
}

fn is_pointer(sentence: &str) -> bool {
    let lower = sentence.to_ascii_lowercase();
    // Paths are encoded by the client.
    POINTERS.iter().any(|it| sentence.starts_with(it))
        || ["http", "refer to ", "url-encod", "url encod", "percent-encod"].iter().any(|it| lower.contains(it))
}

/// Returns how many words of a sentence are not those of the resource.
fn content(sentence: &str, own: &HashSet<String>) -> usize {
    let all = words(sentence);
    all.iter()
        .skip(1)
        .filter(|word| !FILLERS.contains(&word.as_str()) && !own.contains(&singular(word)) && !own.contains(*word))
        .count()
}

/// Names the method in a sentence about "this endpoint".
fn about(sentence: &str, name: &str) -> String {
    for start in ["This endpoint ", "This operation ", "This API call ", "This API ", "This call ", "This request "] {
        if let Some(rest) = sentence.strip_prefix(start) {
            return format!("`{name}` {rest}");
        }
    }
    if let Some(rest) = sentence.strip_prefix("Body ") {
        return format!("The body {rest}");
    }
    let mut words = sentence.split(' ').take(3);
    let first = words.next().unwrap_or_default();
    if is_third_person(first) || (first == "Currently" && words.any(is_third_person)) {
        return format!("`{name}` {}", uncapitalized(sentence));
    }
    sentence.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Operated, of_verbs, split, what};

    fn verbs(text: &str) -> Vec<String> {
        let verb = Operated { name: "create", text: text.to_owned(), deprecated: false };
        of_verbs(&[verb], &["ZoneHold".to_owned(), "Zone".to_owned()], "The hold.")
    }

    #[test]
    fn operations_say_what_is_more_than_their_names() {
        for (text, expected) in [
            ("Creates a new zone hold.", None),
            (
                "Enforce a hold on the zone, blocking creation and activation of others with its hostname.",
                Some(
                    "`create` enforces a hold on the zone, blocking creation and activation of others with its hostname.",
                ),
            ),
            ("Creates a hold. Only an empty zone can have one.", Some("Only an empty zone can have one.")),
            ("Creates a hold. It ends after a day.", Some("`create` creates a hold. It ends after a day.")),
            ("Creates a hold. See [the docs](https://example.com).", None),
            ("Creates a hold. This endpoint is slow at times.", Some("`create` is slow at times.")),
        ] {
            assert_eq!(verbs(text).first().map(String::as_str), expected, "{text}");
        }
    }

    #[test]
    fn resource_is_what_an_operation_says() {
        for (text, expected) in [
            ("Starts a tail that receives the logs of a Worker.", Some("A tail that receives the logs of a Worker.")),
            ("Details of the open tail that a script has.", Some("An open tail that a script has.")),
            ("Restores a tail that has been moved away.", None),
            ("Creates a tail.", None),
        ] {
            let verb = Operated { name: "create", text: text.to_owned(), deprecated: false };
            assert_eq!(what(&[verb], "ScriptTail").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn actions_are_in_the_third_person() {
        let (first, rest) = split("Write many values at once. At most 10.", "write_many");
        assert_eq!((first.as_str(), rest.as_deref()), ("Writes many values at once.", Some("At most 10.")));
    }
}
