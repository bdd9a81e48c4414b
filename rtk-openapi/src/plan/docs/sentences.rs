//! Sentences of descriptions, and their verbs.

use crate::plan::words::{capitalized, derived_plural};

/// Verbs in the infinitive, with which descriptions of operations begin.
#[rustfmt::skip]
const VERBS: [&str; 104] = [
    "get", "list", "create", "update", "delete", "retrieve", "fetch", "return", "remove", "add", "set", "edit", "patch", "enforce", "stop",
    "start", "enable", "disable", "apply", "configure", "upload", "download", "rename", "write", "read", "search", "put", "replace", "register",
    "revoke", "rotate", "verify", "validate", "trigger", "generate", "query", "restore", "move", "copy", "request", "store", "change", "modify",
    "archive", "attach", "detach", "assign", "provide", "show", "submit", "send", "sync", "cancel", "clear", "confirm", "convert", "export",
    "import", "install", "invite", "join", "launch", "lock", "mark", "open", "pause", "perform", "promote", "publish", "purge", "refresh",
    "reject", "report", "resume", "roll", "run", "schedule", "scan", "subscribe", "suspend", "test", "toggle", "transfer", "unlock", "use", "view",
    "preview", "initiate", "reserve", "track", "kick", "mute", "resend", "begin", "deploy", "evaluate", "check", "find", "allow", "make", "support", "require",
    "accept", "affect",
];

/// Returns the sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut start = 0;
    for (index, _) in text.match_indices(". ") {
        let before = &text[start..=index];
        let after = text[index + 2..].chars().next().unwrap_or(' ');
        let is_end = !["e.g.", "i.e.", "etc.", "vs.", "approx."].iter().any(|it| before.ends_with(it))
            && text[..=index].matches('`').count() % 2 == 0
            && (after.is_uppercase() || after == '`');
        if is_end {
            all.push(before.trim().to_owned());
            start = index + 2;
        }
    }
    all.push(text[start..].trim().to_owned());
    all.retain(|it| !it.is_empty());
    all
}

/// Returns whether a word with a capital is a verb in the infinitive.
pub(super) fn is_command(word: &str) -> bool {
    VERBS.contains(&word.to_ascii_lowercase().as_str())
}

/// Returns whether a word is a verb in the third person.
pub(super) fn is_third_person(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    VERBS.iter().any(|verb| derived_plural(verb) == word)
        || ["removes", "retrieves", "schedules", "reverts", "resets"].contains(&word.as_str())
}

/// Returns `Writes it.` for `Write it.`
pub(super) fn third_person(sentence: &str) -> String {
    let Some((first, rest)) = sentence.split_once(' ') else { return sentence.to_owned() };
    if VERBS.contains(&first.to_ascii_lowercase().as_str()) && first.starts_with(|it: char| it.is_ascii_uppercase()) {
        // Further verbs would have to follow: `Get or create it`.
        let next = rest.trim_start_matches("and ").trim_start_matches("or ");
        let is_pair = next.len() < rest.len();
        let second = next.split(' ').next().unwrap_or_default();
        if is_pair && VERBS.contains(&second) {
            let joint = &rest[..rest.len() - next.len()];
            let tail = &next[second.len()..];
            return format!(
                "{} {joint}{}{tail}",
                capitalized(&derived_plural(&first.to_ascii_lowercase())),
                derived_plural(second)
            );
        }
        return format!("{} {rest}", capitalized(&derived_plural(&first.to_ascii_lowercase())));
    }
    sentence.to_owned()
}

pub(super) fn uncapitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
