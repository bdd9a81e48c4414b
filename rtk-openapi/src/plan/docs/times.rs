//! Names of times as sentences.

use super::fields::{is_participle, the};
use super::spoken::{be, is_many, spoken_text};

/// Returns a sentence for a time that is a number or text: its name has two words at least.
pub(super) fn time_in_name(text: &[&str], noun: &str) -> Option<String> {
    if text.len() < 2 { None } else { time(text, noun) }
}

/// Returns a sentence for a time, if the words are those of one.
pub(super) fn time(text: &[&str], noun: &str) -> Option<String> {
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
