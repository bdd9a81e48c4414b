//! Values of enums as sentences: `paid`, a state of a subscription, is "The subscription is paid."

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

/// Returns the docs of a value of an attribute, whose type belongs to `owner`.
pub(in crate::plan) fn of_value(text: &str, property: &str, owner: &str) -> String {
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
    let is_state = words(property).last().is_some_and(|word| matches!(word.as_str(), "status" | "state"));
    if let ([word], true) = (all.as_slice(), is_state && !owner.is_empty()) {
        let noun = Some(noun_of(owner)).filter(|it| !it.is_empty()).unwrap_or_else(|| "value".to_owned());
        let is = be(&noun);
        if DONE.contains(&word.as_str()) {
            return format!("The {noun} {} {word}.", if is == "is" { "has" } else { "have" });
        }
        if (word.len() > 4 && word.ends_with("ed")) || STATES.contains(&word.as_str()) {
            return format!("The {noun} {is} {word}.");
        }
        if word == "unknown" {
            let all = words(property);
            let words: Vec<&str> = all.iter().map(String::as_str).collect();
            return format!("The {} is unknown.", spoken_text(&words));
        }
    }
    format!("{}.", value(text))
}
