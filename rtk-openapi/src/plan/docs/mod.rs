//! Documentation: what the document says, safe for rustdoc, or in words what the name says.

mod blocks;
mod inline;
mod spoken;

use super::types::Type;
use super::words::{capitalized, words};
use blocks::safe;
pub(super) use spoken::sentence;
use spoken::{spoken, spoken_text};

/// How long a description can be, in characters, before it ends with its first paragraph.
const LONGEST: usize = 1_200;

/// Returns the docs of a type.
pub(super) fn of_type(description: Option<&str>, name: &str, owner: &str, property: &str) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let property = words(property);
    let owner = words(owner);
    if property.is_empty() || owner.is_empty() {
        return format!("{}.", sentence(&words(name)));
    }
    let article = if owner.first().is_some_and(|word| word.starts_with(['a', 'e', 'i', 'o'])) { "an" } else { "a" };
    format!("{} of {article} {}.", sentence(&property), spoken(&owner))
}

/// Returns the docs of a resource.
pub(super) fn of_resource(description: Option<&str>, name: &str, is_one: bool) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let words = words(name);
    if is_one {
        return format!("{}.", sentence(&words));
    }
    let article = if words.first().is_some_and(|word| word.starts_with(['a', 'e', 'i', 'o'])) { "An" } else { "A" };
    format!("{article} {}.", spoken(&words))
}

/// Returns the docs of a field.
pub(super) fn of_field(description: Option<&str>, name: &str, r#type: &Type) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let words = words(name);
    let text = words.iter().map(String::as_str).collect::<Vec<_>>();
    match (text.as_slice(), r#type) {
        (["id"], _) => "Id.".to_owned(),
        ([rest @ .., "id"], Type::Text | Type::OwnId) if !rest.is_empty() && !rest[rest.len() - 1].ends_with("ed") => {
            format!("Id of the {}.", spoken_text(rest))
        }
        (["created", "at" | "on"] | ["creation", "date" | "time"], _) => "Time of the creation.".to_owned(),
        (["updated" | "modified", "at" | "on"], _) => "Time of the last change.".to_owned(),
        ([rest @ .., "at" | "on"], Type::Timestamp) if !rest.is_empty() => {
            let is_own = matches!(
                rest[rest.len() - 1],
                "started"
                    | "ended"
                    | "joined"
                    | "left"
                    | "expires"
                    | "expired"
                    | "begins"
                    | "ends"
                    | "starts"
                    | "failed"
            );
            let (verb, subject) = (rest[rest.len() - 1], &rest[..rest.len() - 1]);
            let subject = if subject.is_empty() { "it".to_owned() } else { format!("the {}", spoken_text(subject)) };
            format!("Time at which {subject} {}{verb}.", if is_own { "" } else { "was " })
        }
        (["is" | "has" | "can", rest @ ..], Type::Bool) if !rest.is_empty() => {
            format!("Whether it {} {}.", text[0], spoken_text(rest))
        }
        ([one], Type::Bool) if one.ends_with("ed") => format!("Whether it is {one}."),
        ([rest @ .., last], Type::Bool) if last.ends_with("ed") && !rest.is_empty() => {
            format!("Whether the {} is {last}.", spoken_text(rest))
        }
        (
            [
                "supports" | "allows" | "includes" | "enables" | "requires" | "uses" | "needs" | "should" | "was"
                | "does" | "blocks" | "expects",
                _,
                ..,
            ],
            Type::Bool,
        ) => {
            format!("Whether it {}.", spoken_text(&text))
        }
        (
            [
                "include" | "enable" | "disable" | "allow" | "use" | "skip" | "force" | "require" | "show" | "ignore"
                | "support" | "send" | "follow" | "strip",
                _,
                ..,
            ],
            Type::Bool,
        ) => {
            format!("Whether to {}.", spoken_text(&text))
        }
        (["with", rest @ ..], Type::Bool) if !rest.is_empty() => {
            format!("Whether the {} is included.", spoken_text(rest))
        }
        ([one], Type::Bool) if one.ends_with("able") || one.ends_with("ible") => format!("Whether it is {one}."),
        ([one @ ("enforced" | "default" | "private" | "public" | "internal" | "valid" | "primary")], Type::Bool) => {
            format!("Whether it is {one}.")
        }
        (_, Type::Bool) => format!("Whether {} applies.", spoken_text(&text)),
        _ => format!("{}.", sentence(&words)),
    }
}

/// Returns the docs of a variant.
pub(super) fn of_variant(description: Option<&str>, name: &str) -> String {
    described(description).unwrap_or_else(|| format!("{}.", sentence(&words(name))))
}

/// Returns the docs of an action or a parameter, if the document has any.
pub(super) fn of_setting(description: Option<&str>) -> Option<String> {
    let text = described(description)?;
    // The text of a `doc` is one line.
    let text = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    Some(text)
}

/// Returns a description as rustdoc shows it as it was meant, or nothing if it says nothing.
fn described(description: Option<&str>) -> Option<String> {
    let text = description?.trim();
    if text.is_empty() {
        return None;
    }
    let mut text = text.replace("\r\n", "\n").replace('\t', " ");
    if text.len() > LONGEST {
        text = text.split("\n\n").next().unwrap_or_default().to_owned();
    }
    if text.chars().count() > LONGEST {
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(index, _)| index);
        let cut = text[..end].rfind(". ").map_or(end, |index| index + 1);
        text.truncate(cut);
    }
    let safe = safe(&text);
    let has_word = safe.chars().any(char::is_alphanumeric);
    if !has_word {
        return None;
    }
    let mut safe = safe;
    if !safe.ends_with(['.', '!', '?', ':', '`', ')', '|', '>', ';', ',']) && !safe.contains('\n') {
        safe.push('.');
    }
    let first = safe.chars().next().filter(char::is_ascii_lowercase);
    if first.is_some() && safe.split(' ').next().is_some_and(|word| word.chars().all(|it| it.is_ascii_lowercase())) {
        safe = capitalized(&safe);
    }
    Some(safe)
}
