//! Names of flags as sentences: `is_default` of a bucket is whether the bucket is the default.

use super::fields::{PREPOSITIONS, is_participle, the};
use super::spoken::{be, is_many, spoken_text, with_article};
use crate::plan::words::is_plural;

/// Verbs in the infinitive, with which flags of requests begin.
#[rustfmt::skip]
pub(super) const INFINITIVES: [&str; 28] = [
    "include", "exclude", "enable", "disable", "allow", "deny", "use", "skip", "force", "require", "show", "hide", "ignore", "support",
    "send", "follow", "strip", "flatten", "redact", "persist", "purge", "keep", "preserve", "remove", "delete", "apply", "return", "respect",
];

/// Verbs that are nouns as well, so that only what follows says that they are verbs: `record_on_start`.
#[rustfmt::skip]
const VERBS_OR_NOUNS: [&str; 24] = [
    "record", "transcribe", "summarize", "install", "log", "copy", "export", "import", "cache", "stream", "notify", "run", "start", "stop",
    "store", "trust", "verify", "validate", "override", "bypass", "block", "capture", "append", "join",
];

/// Prepositions and adverbs that follow a verb in the name of a flag.
const BEHIND_VERBS: [&str; 12] =
    ["on", "at", "in", "to", "from", "for", "by", "with", "without", "as", "only", "automatically"];

/// Verbs in the third person, with which flags begin.
const THIRD_PERSONS: [&str; 12] = [
    "supports", "allows", "includes", "enables", "requires", "uses", "needs", "should", "was", "does", "blocks",
    "expects",
];

/// Adjectives that are flags by themselves.
#[rustfmt::skip]
pub(super) const ADJECTIVES: [&str; 44] = [
    "private", "public", "internal", "external", "valid", "primary", "secondary", "active", "inactive", "available", "ready", "empty",
    "secure", "strict", "optional", "mandatory", "new", "free", "open", "online", "successful", "live",
    "current", "recent", "latest", "common", "custom", "unique", "global", "local", "remote", "official", "anonymous", "manual", "automatic",
    "dynamic", "static", "complete", "safe", "malicious", "suspicious", "legacy", "paid", "final",
];

/// Returns a sentence for a flag.
pub(super) fn flag(text: &[&str], noun: &str) -> String {
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
        ["can", who @ .., what] if who.last().is_some_and(|it| is_plural(it)) => {
            format!("Whether {} can {what}.", spoken_text(who))
        }
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
        [verb, next, _, ..] if VERBS_OR_NOUNS.contains(verb) && BEHIND_VERBS.contains(next) => {
            format!("Whether to {whole}.")
        }
        // `live_stream_on_start`: what is in front of the preposition is done then.
        [_, verb, "on" | "at", _, ..] if VERBS_OR_NOUNS.contains(verb) => format!("Whether to {whole}."),
        [verb, next, ..] if VERBS_OR_NOUNS.contains(verb) && is_plural(next) => format!("Whether to {whole}."),
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
