//! Names of attributes as sentences: `created_at` of a bucket is the time at which the bucket was created.

use super::spoken::{be, is_many, noun_of, sentence_text, spoken_text, with_article};
use crate::plan::types::Type;
use crate::plan::words::{derived_plural, is_plural, words};

/// Prepositions at the end of a name, behind which no more can be said: `transfer_from`.
const PREPOSITIONS: [&str; 12] =
    ["after", "before", "from", "to", "for", "by", "until", "since", "in", "on", "at", "with"];

/// Verbs in the infinitive, with which flags of requests begin.
#[rustfmt::skip]
const INFINITIVES: [&str; 28] = [
    "include", "exclude", "enable", "disable", "allow", "deny", "use", "skip", "force", "require", "show", "hide", "ignore", "support",
    "send", "follow", "strip", "flatten", "redact", "persist", "purge", "keep", "preserve", "remove", "delete", "apply", "return", "respect",
];

/// Verbs in the third person, with which flags begin.
const THIRD_PERSONS: [&str; 12] = [
    "supports", "allows", "includes", "enables", "requires", "uses", "needs", "should", "was", "does", "blocks",
    "expects",
];

/// Adjectives that are flags by themselves.
#[rustfmt::skip]
const ADJECTIVES: [&str; 22] = [
    "private", "public", "internal", "external", "valid", "primary", "secondary", "active", "inactive", "available", "ready", "empty",
    "secure", "strict", "optional", "mandatory", "new", "free", "open", "online", "successful", "live",
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

fn the(noun: &str) -> String {
    if noun.is_empty() { "it".to_owned() } else { format!("the {noun}") }
}

fn of(noun: &str) -> String {
    if noun.is_empty() { String::new() } else { format!(" of the {noun}") }
}

fn is_participle(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed")) || matches!(word, "built" | "sent" | "seen" | "run" | "set")
}

/// Returns a sentence for a time that is a number or text: its name has two words at least.
fn time_in_name(text: &[&str], noun: &str) -> Option<String> {
    if text.len() < 2 { None } else { time(text, noun) }
}

/// Returns a sentence for a time, if the words are those of one.
fn time(text: &[&str], noun: &str) -> Option<String> {
    let subject = |words: &[&str]| match words {
        [] => the(noun),
        words => format!("the {}", spoken_text(words)),
    };
    Some(match text {
        ["created", "at" | "on" | "date" | "time"] | ["creation" | "create", "date" | "time" | "timestamp"] => {
            format!("Time at which {} {} created.", subject(&[]), was(noun))
        }
        ["updated" | "modified" | "edited" | "changed", "at" | "on" | "date" | "time"]
        | ["last", "modified" | "updated" | "changed" | "edited"]
        | ["last", "modified" | "updated" | "changed", "at" | "on" | "date" | "time"]
        | ["modification", "date" | "time"] => "Time of the last change.".to_owned(),
        ["expires" | "expiration" | "expiry"] | ["expires", "at" | "on"] => {
            format!("Time at which {} {}.", subject(&[]), if is_many(noun) { "expire" } else { "expires" })
        }
        [done] if is_participle(done) && *done != "set" => {
            format!("Time at which {} {} {done}.", subject(&[]), was(noun))
        }
        ["last", done] | ["last", done, "at" | "on"] if is_participle(done) => {
            format!("Time at which {} {} last {done}.", subject(&[]), was(noun))
        }
        [rest @ .., "at" | "on"] => {
            let (verb, rest) = rest.split_last()?;
            let whose = subject(rest);
            match *verb {
                "started" | "ended" | "joined" | "left" | "expired" | "failed" => {
                    format!("Time at which {whose} {verb}.")
                }
                "expires" | "begins" | "ends" | "starts" => format!("Time at which {whose} {verb}."),
                verb if is_participle(verb) => {
                    let last = rest.last().copied().unwrap_or(noun);
                    format!("Time at which {whose} {} {verb}.", was(last))
                }
                _ => return None,
            }
        }
        ["valid" | "active", preposition @ ("from" | "until" | "to" | "since" | "after")] => {
            let preposition = if matches!(*preposition, "until" | "to") { "until" } else { "from" };
            format!("Time {preposition} which {} {} {}.", subject(&[]), be(noun), text[0])
        }
        ["not", "before"] => format!("Time before which {} {} not valid.", subject(&[]), be(noun)),
        ["not", "after"] => format!("Time after which {} {} not valid.", subject(&[]), be(noun)),
        // A hold after a time applies from then on.
        [own, preposition @ ("after" | "until")] if *own == noun && !matches!(noun, "page" | "item" | "cursor") => {
            let applies = if is_many(noun) { "apply" } else { "applies" };
            format!("Time {preposition} which {} {applies}.", subject(&[]))
        }
        [rest @ .., edge @ ("start" | "end")] if !rest.is_empty() => {
            format!("{} of the {}.", if *edge == "start" { "Start" } else { "End" }, spoken_text(rest))
        }
        _ => return None,
    })
}

fn was(noun: &str) -> &'static str {
    if is_many(noun) { "were" } else { "was" }
}

/// Returns a sentence for a flag.
fn flag(text: &[&str], noun: &str) -> String {
    let the = the(noun);
    let whole = spoken_text(text);
    let last = |words: &[&str]| words.last().copied().unwrap_or_default().to_owned();
    match text {
        ["default"] | ["is", "default"] => format!("Whether {the} {} the default.", be(noun)),
        ["is", one] => {
            let is_adjective = is_participle(one) || is_able(one) || ADJECTIVES.contains(one);
            let what = if is_adjective { spoken_text(&[one]) } else { with_article(&[one]) };
            format!("Whether {the} {} {what}.", be(noun))
        }
        ["is", rest @ ..] if !rest.is_empty() => format!("Whether {the} {} {}.", be(noun), spoken_text(rest)),
        ["has", one] if !is_plural(one) => format!("Whether {the} has {}.", with_article(&[one])),
        ["has", rest @ ..] if !rest.is_empty() => format!("Whether {the} has {}.", spoken_text(rest)),
        ["can", rest @ ..] if !rest.is_empty() => format!("Whether {the} can {}.", spoken_text(rest)),
        [one] if is_participle(one) || is_able(one) || ADJECTIVES.contains(one) => {
            format!("Whether {the} {} {whole}.", be(noun))
        }
        [how, done] if how.ends_with("ly") && is_participle(done) => {
            format!("Whether {the} {} {whole}.", be(noun))
        }
        [done, preposition, ..] if is_participle(done) && PREPOSITIONS.contains(preposition) => {
            format!("Whether {the} {} {whole}.", be(noun))
        }
        [first, _, ..] if THIRD_PERSONS.contains(first) => format!("Whether {the} {whole}."),
        [first, _, ..] if INFINITIVES.contains(first) => format!("Whether to {whole}."),
        [one] if INFINITIVES.contains(one) => format!("Whether to {whole} {the}."),
        [rest @ .., done] if is_participle(done) && !rest.is_empty() => {
            let subject = spoken_text(rest);
            let the = if is_many(&subject) { "" } else { "the " };
            format!("Whether {the}{subject} {} {done}.", be(&last(rest)))
        }
        ["with", rest @ ..] if !rest.is_empty() => {
            format!("Whether {} {} included.", spoken_text(rest), be(&last(rest)))
        }
        [rest @ .., "only"] if !rest.is_empty() => {
            format!("Whether only {} {} used.", spoken_text(rest), be(&last(rest)))
        }
        _ if whole == noun => format!("Whether {the} {} enabled.", be(noun)),
        _ => format!("Whether {whole} {} enabled.", be(&last(text))),
    }
}

fn is_able(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("able") || word.ends_with("ible"))
}

/// Returns a sentence for what is counted or measured.
fn amount(text: &[&str]) -> Option<String> {
    let many = |words: &[&str]| {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        if let Some(last) = words.last_mut().filter(|last| !is_plural(last) && !last.ends_with("ed")) {
            *last = derived_plural(last);
        }
        spoken_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    Some(match text {
        ["count"] => "Number.".to_owned(),
        ["total"] | ["total", "count"] => "Total number.".to_owned(),
        ["total", rest @ .., "count"] => format!("Total number of {}.", many(rest)),
        [rest @ .., "count"] => format!("Number of {}.", many(rest)),
        ["num" | "number", rest @ ..] if !rest.is_empty() => format!("Number of {}.", spoken_text(rest)),
        ["total", rest @ ..] if rest.iter().any(|word| is_plural(word)) => {
            format!("Total number of {}.", spoken_text(rest))
        }
        [rest @ .., unit] if !rest.is_empty() => {
            let unit = match *unit {
                "ms" | "millis" | "milliseconds" => "milliseconds",
                "sec" | "secs" | "seconds" => "seconds",
                "mins" | "minutes" => "minutes",
                "hours" => "hours",
                "days" => "days",
                "bytes" => "bytes",
                "percent" | "pct" => "percent",
                _ => return None,
            };
            if rest.iter().any(|word| matches!(*word, "lat" | "long")) {
                return None;
            }
            format!("{} in {unit}.", sentence_text(rest))
        }
        _ => return None,
    })
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
            ) =>
        {
            other("Name", &rest.iter().copied().chain([*last]).collect::<Vec<_>>())
        }
        [rest @ .., "email"] => other("Email address", rest),
        [rest @ .., last, "type"] if !matches!(*last, "content" | "mime" | "media" | "grant") => {
            other("Type", &rest.iter().copied().chain([*last]).collect::<Vec<_>>())
        }
        [rest @ .., "status"] if !rest.is_empty() => other("Status", rest),
        ["created", "by"] => format!("Who created {}.", the(noun)),
        ["updated" | "modified" | "edited" | "changed", "by"] => format!("Who last changed {}.", the(noun)),
        [rest @ .., done, "by"] if is_participle(done) && rest.is_empty() => format!("What {done} {}.", the(noun)),
        _ => return None,
    })
}

/// Returns whether words only say which of several: a legacy id is no id of a legacy.
fn is_quality(words: &[&str]) -> bool {
    matches!(words, [one] if ADJECTIVES.contains(one) || matches!(*one, "legacy" | "unique" | "old" | "original" | "next" | "previous" | "short"))
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
