//! Names of attributes as sentences: `created_at` of a bucket is the time at which the bucket was created.

use super::amounts::amount;
use super::flags::{ADJECTIVES, flag};
use super::spoken::{is_many, noun_of, sentence_text, spoken_text};
use super::times::{time, time_in_name};
use crate::plan::types::Type;
use crate::plan::words::{derived_plural, is_plural, words};

/// Prepositions at the end of a name, behind which no more can be said: `transfer_from`.
pub(super) const PREPOSITIONS: [&str; 12] =
    ["after", "before", "from", "to", "for", "by", "until", "since", "in", "on", "at", "with"];

/// What people do to things.
#[rustfmt::skip]
const DONE_BY_PEOPLE: [&str; 20] = [
    "created", "uploaded", "requested", "invited", "approved", "assigned", "deleted", "trashed", "accepted", "revoked", "signed", "added",
    "removed", "granted", "restored", "reviewed", "published", "completed", "resolved", "downloaded",
];

/// Returns a sentence for an attribute of a type of this name. Without a name, the attribute is of something that has no good name.
pub(super) fn sentence(name: &str, r#type: &Type, owner: &str) -> String {
    let words = words(name);
    let text: Vec<&str> = words.iter().map(String::as_str).collect();
    let noun = if owner.is_empty() { String::new() } else { noun_of(owner) };
    let noun = noun.as_str();
    let found = match r#type {
        Type::Timestamp if text == ["when"] => Some(format!("Time{}.", of(noun))),
        _ if text == ["when"] => {
            Some(format!("When {} {}.", the(noun), if is_many(noun) { "apply" } else { "applies" }))
        }
        Type::Bool => Some(flag(&text, noun)),
        Type::Timestamp => time(&text, noun),
        _ if text == ["expires"] => time(&text, noun),
        Type::Integer(_) | Type::Float => amount(&text).or_else(|| time_in_name(&text, noun)),
        _ => time_in_name(&text, noun),
    };
    found.or_else(|| reference(&text, noun)).unwrap_or_else(|| plain(&text, noun))
}

/// Returns a sentence for a key of a condition on values, such as `startswith`.
pub(super) fn condition(key: &str) -> Option<&'static str> {
    Some(match key {
        "exact" | "equals" | "eq" => "Text that matches exactly.",
        "contains" => "Text that the value contains.",
        "startswith" | "starts_with" | "prefix" => "Text that the value starts with.",
        "endswith" | "ends_with" | "suffix" => "Text that the value ends with.",
        "present" => "Matches if there is a value.",
        "absent" => "Matches if there is no value.",
        _ => return None,
    })
}

pub(super) fn the(noun: &str) -> String {
    if noun.is_empty() { "it".to_owned() } else { format!("the {noun}") }
}

pub(super) fn of(noun: &str) -> String {
    if noun.is_empty() { String::new() } else { format!(" of the {noun}") }
}

pub(super) fn is_participle(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed")) || matches!(word, "built" | "sent" | "seen" | "run" | "set")
}

/// Returns a sentence for what is of something else: ids, names and the like.
fn reference(text: &[&str], noun: &str) -> Option<String> {
    // The id behind `triggered_by` is none of a thing of that name.
    if text.len() > 1 && PREPOSITIONS.contains(&text[text.len() - 2]) {
        return None;
    }
    let other = |what: &str, whose: &[&str]| format!("{what} of the {}.", spoken_text(whose));
    Some(match text {
        ["id"] => format!("Id{}.", of(noun)),
        ["ids"] => "Ids.".to_owned(),
        ["email"] => format!("Email address{}.", of(noun)),
        [rest @ .., "id"] if !is_participle(rest[rest.len() - 1]) && !is_quality(rest) => other("Id", rest),
        [rest @ .., "ids"] => {
            let (last, before) = rest.split_last()?;
            let many = derived_plural(last);
            let whose: Vec<&str> = before.iter().copied().chain([many.as_str()]).collect();
            other("Ids", &whose)
        }
        [rest @ .., last, "name"]
            if !matches!(
                *last,
                "host"
                    | "user"
                    | "display"
                    | "domain"
                    | "file"
                    | "common"
                    | "first"
                    | "last"
                    | "full"
                    | "public"
                    | "legal"
                    | "class"
                    | "friendly"
                    | "short"
                    | "long"
                    | "given"
                    | "original"
                    | "qualified"
                    | "sort"
                    | "region"
                    | "human"
            ) =>
        {
            other("Name", &rest.iter().copied().chain([*last]).collect::<Vec<_>>())
        }
        [rest @ .., "email"] => other("Email address", rest),
        [rest @ .., last, "type"] if !matches!(*last, "content" | "mime" | "media" | "grant") => {
            other("Type", &rest.iter().copied().chain([*last]).collect::<Vec<_>>())
        }
        [rest @ .., "status"] if !rest.is_empty() => other("Status", rest),
        ["owned", "by"] => format!("Owner{}.", of(noun)),
        ["updated" | "modified" | "edited" | "changed", "by"] => format!("Who last changed {}.", the(noun)),
        [done, "by"] if DONE_BY_PEOPLE.contains(done) => format!("Who {done} {}.", the(noun)),
        [done, "by"] if is_participle(done) => format!("What {done} {}.", the(noun)),
        _ => return None,
    })
}

/// Returns whether words only say which of several: a legacy id is no id of a legacy.
fn is_quality(words: &[&str]) -> bool {
    matches!(words, [one] if ADJECTIVES.contains(one) || matches!(*one, "legacy" | "unique" | "old" | "original" | "next" | "previous" | "short" | "first" | "last" | "custom" | "numeric"))
}

/// Returns the words as they are.
fn plain(text: &[&str], noun: &str) -> String {
    let said = sentence_text(text);
    let last = text.last().copied().unwrap_or_default();
    if let ([verb, rest @ ..], true) = (text, is_plural(last)) {
        // Words that are nouns too, such as those of a support email, are left as they are.
        let is_verb = matches!(
            *verb,
            "include"
                | "exclude"
                | "enable"
                | "disable"
                | "allow"
                | "deny"
                | "skip"
                | "ignore"
                | "preserve"
                | "remove"
                | "flatten"
        );
        if is_verb && (1..3).contains(&rest.len()) {
            return format!("Which {} to {verb}.", spoken_text(rest));
        }
    }
    if let ["include" | "exclude" | "skip" | "allow" | "deny"] = text {
        return format!("What to {last}.");
    }
    // What was proxied is nothing that belongs to a record.
    let is_participle_alone = text.len() == 1 && last.len() > 5 && last.ends_with("ed") && last != "speed";
    let names_noun = noun
        .to_ascii_lowercase()
        .split(' ')
        .any(|word| text.iter().any(|it| *it == word || it.strip_suffix('s') == Some(word)));
    if names_noun
        || is_participle_alone
        || PREPOSITIONS.contains(&last)
        || text.is_empty()
        || said.starts_with("Maximum")
        || said.starts_with("Minimum")
    {
        return format!("{said}.");
    }
    format!("{said}{}.", of(noun))
}
