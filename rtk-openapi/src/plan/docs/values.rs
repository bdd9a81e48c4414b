//! Values of enums as sentences: `paid`, a state of a subscription, is "The subscription is paid."

use super::codes::place;
use super::fields;
use super::printable;
use super::spoken::{be, noun_of, spoken_text, value};
use crate::plan::types::Type;
use crate::plan::words::words;

/// What something has done, and not what was done to it.
const DONE: [&str; 8] = ["failed", "expired", "succeeded", "ended", "started", "finished", "passed", "stopped"];

/// Words for a state that do not end like a participle.
#[rustfmt::skip]
const STATES: [&str; 28] = [
    "active", "inactive", "pending", "ready", "online", "offline", "healthy", "unhealthy", "live", "idle", "valid", "invalid", "new", "open",
    "available", "unavailable", "empty", "complete", "incomplete", "up", "busy", "running", "processing", "initializing", "down", "paid", "sent",
    "done",
];

/// Nouns for a state that something is in.
const IN_STATES: [&str; 8] = ["trial", "maintenance", "review", "transit", "use", "progress", "production", "preview"];

/// Returns the docs of the values of an attribute, whose type belongs to `owner`: all are sentences, all are words, or all are code.
pub(in crate::plan) fn of_values(texts: &[String], property: &str, owner: &str) -> Vec<String> {
    let places: Vec<Option<&str>> = texts.iter().map(|it| place(it, property)).collect();
    if places.iter().all(Option::is_some) {
        return places.into_iter().flatten().map(|it| format!("{it}.")).collect();
    }
    let is_short = |text: &String| (2..6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    if texts.iter().all(is_short) && texts.iter().any(|it| is_code(it)) {
        return texts.iter().map(|it| format!("`{it}`.")).collect();
    }
    let states: Vec<Option<String>> = texts.iter().map(|it| state(it, property, owner)).collect();
    if states.iter().all(Option::is_some) {
        return states.into_iter().flatten().collect();
    }
    texts.iter().map(|it| if is_code(it) { format!("`{it}`.") } else { of_value(it, property, owner) }).collect()
}

/// Returns whether a text cannot be a word of a language: `wnam`, `ssh`.
fn is_code(text: &str) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: [&str; 47] = [
        "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kn", "ph", "pl", "pr", "ps", "rh", "sc", "sh", "sk", "sl", "sm", "sn",
        "sp", "sq", "st", "sv", "sw", "th", "tr", "ts", "tw", "vl", "wh", "wr", "scr", "shr", "sph", "spl", "spr", "str", "thr", "sch", "chr", "phr",
    ];
    if !(2..6).contains(&text.len())
        || !text.bytes().all(|byte| byte.is_ascii_lowercase())
        || value(text).starts_with(text.to_ascii_uppercase().as_str())
    {
        return false;
    }
    let beginning = text.find(['a', 'e', 'i', 'o', 'u', 'y']).map(|end| &text[..end]);
    let is_spoken = beginning.is_some_and(|it| it.len() < 2 || BEGINNINGS.contains(&it));
    !is_spoken || ["aa", "ee", "ii", "uu"].iter().any(|it| text.starts_with(it))
}

/// Returns the docs of a value that is a state.
fn state(text: &str, property: &str, owner: &str) -> Option<String> {
    let is_state = words(property).last().is_some_and(|word| matches!(word.as_str(), "status" | "state"));
    if !is_state || owner.is_empty() || !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_- ".contains(&byte))
    {
        return None;
    }
    let all = words(text);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let noun = Some(noun_of(owner)).filter(|it| !it.is_empty()).unwrap_or_else(|| "value".to_owned());
    let is = be(&noun);
    let has = if is == "is" { "has" } else { "have" };
    let is_participle = |word: &str| word.len() > 4 && word.ends_with("ed");
    let said = spoken_text(&all);
    Some(match all.as_slice() {
        [word] if DONE.contains(word) => format!("The {noun} {has} {word}."),
        [word] if is_participle(word) || STATES.contains(word) => format!("The {noun} {is} {word}."),
        [word] if IN_STATES.contains(word) => format!("The {noun} {is} in {word}."),
        ["success"] => format!("The {noun} {has} succeeded."),
        ["failure"] => format!("The {noun} {has} failed."),
        ["error"] => "An error occurred.".to_owned(),
        ["unknown"] => {
            let all = words(property);
            let words: Vec<&str> = all.iter().map(String::as_str).collect();
            format!("The {} is unknown.", spoken_text(&words))
        }
        ["timed", "out"] => format!("The {noun} {has} timed out."),
        ["awaiting" | "pending" | "waiting", _, ..] | ["in" | "on", _] => format!("The {noun} {is} {said}."),
        ["not", done] if is_participle(done) || STATES.contains(done) => format!("The {noun} {is} {said}."),
        ["partially" | "fully" | "temporarily" | "permanently", done] if is_participle(done) => {
            format!("The {noun} {is} {said}.")
        }
        _ => return None,
    })
}

/// Returns the docs of a value alone.
fn of_value(text: &str, property: &str, owner: &str) -> String {
    if text.is_empty() {
        return "An empty text.".to_owned();
    }
    let is_shown = |char: char| char != '`' && printable(char) == Some(char);
    if !text.chars().all(is_shown) || text.trim() != text {
        return "A value of the API.".to_owned();
    }
    let all = words(text);
    if !all.iter().any(|word| word.chars().any(|char| char.is_ascii_alphabetic())) {
        return format!("`{text}`.");
    }
    if matches!(property, "order" | "order_by" | "sort" | "sort_by") && !text.contains('.') {
        return fields::sentence(text, &Type::Text, owner);
    }
    format!("{}.", place(text, property).map_or_else(|| value(text), str::to_owned))
}
