//! Documentation: what the document says, safe for rustdoc, or in words what the name says.

mod amounts;
mod blocks;
mod codes;
mod facts;
mod fields;
mod flags;
mod html;
mod inline;
mod operations;
mod resources;
mod said;
mod sentences;
mod spoken;
mod times;
mod values;

use super::types::Type;
use super::words::{capitalized, derived_plural, is_plural, singular, words};
use blocks::safe;
pub(super) use facts::Facts;
pub(super) use operations::{Operated, what};
pub(super) use resources::{id_in_words, of_resource, with_operations};
use said::{Described, mended, mended_type, worded};
use spoken::sentence;
use spoken::{spoken_text, with_article};
pub(super) use values::of_values;

/// How long a description can be, in characters, before it ends with its first paragraph.
const LONGEST: usize = 1_200;

/// Returns the docs of a type, which an attribute of another one has, or which an operation sends or returns. `is_item`: of a list.
pub(super) fn of_type(description: Option<&str>, name: &str, owner: &str, property: &str, is_item: bool) -> String {
    if let Some(text) = described(description, property) {
        return mended_type(&text, property, owner);
    }
    let text = words(property);
    if let ([.., done, by], true) = (text.as_slice(), text.len() > 1) {
        if by == "by" && fields::is_participle(done) && !owner.is_empty() {
            return fields::sentence(property, &Type::Any, owner);
        }
    }
    let property: Vec<&str> = text.iter().map(String::as_str).collect();
    let owner = words(owner);
    let owner: Vec<&str> = owner[owner.len().saturating_sub(3)..].iter().map(String::as_str).collect();
    if property.is_empty() || owner.is_empty() {
        return format!("{}.", sentence(&words(name)));
    }
    match property.as_slice() {
        [action @ .., "input"] if !action.is_empty() && is_item => {
            format!("An item that `{}` sends.", action.join("_"))
        }
        [action @ .., "input"] if !action.is_empty() => format!("Body of `{}`.", action.join("_")),
        [action @ .., "result"] if !action.is_empty() => format!("Result of `{}`.", action.join("_")),
        ["order" | "sort"] | ["order" | "sort", "by"] => {
            let (last, before) = owner.split_last().unwrap_or((&"", &[]));
            let many = if is_plural(last) { (*last).to_owned() } else { derived_plural(last) };
            let items: Vec<&str> = before.iter().copied().chain([many.as_str()]).collect();
            format!("Sort key of a list of {}.", spoken_text(&items))
        }
        _ if is_item => format!("{} of {}.", capitalized(&with_article(&property)), with_article(&owner)),
        _ => format!("{} of {}.", sentence(&text), with_article(&owner)),
    }
}

/// Returns whether a description is a name for something, and neither a sentence nor a command.
pub(super) fn is_name(description: &str) -> bool {
    let text = description.trim().trim_end_matches('.');
    let first = text.split(' ').next().unwrap_or_default();
    let is_verb = matches!(
        first,
        "Set"
            | "This"
            | "These"
            | "If"
            | "When"
            | "Whether"
            | "Use"
            | "Used"
            | "Only"
            | "It"
            | "Can"
            | "Must"
            | "Your"
            | "Current"
    ) || sentences::is_command(first)
        || (first.ends_with('s') && !first.ends_with("ss") && words(first).len() == 1 && said::is_verb(first));
    !is_verb && !text.contains(['.', '\n', ':', '`']) && (2..13).contains(&text.split(' ').count())
}

/// Returns the docs of a module or an API.
pub(super) fn of_module(description: Option<&str>, name: &str) -> String {
    described(description, "").unwrap_or_else(|| format!("{}.", sentence(&words(name))))
}

/// Returns what the document says of an operation, safe for rustdoc.
pub(super) fn of_operation(description: Option<&str>) -> Option<String> {
    described(description, "")
}

/// Returns the docs of an attribute of a type named `owner`, with what its schemas say.
pub(super) fn of_field(description: Option<&str>, name: &str, r#type: &Type, owner: &str, facts: &Facts) -> String {
    match described(description, name) {
        Some(text) => facts.added(mended(&text, &Described { name, r#type, owner }), name, r#type, false),
        None => facts.added(fields::sentence(name, r#type, owner), name, r#type, true),
    }
}

/// Returns the docs of a key of a condition on the values of a query parameter.
pub(super) fn of_condition(description: Option<&str>, key: &str, r#type: &Type, owner: &str) -> String {
    match fields::condition(key) {
        Some(text) if described(description, key).is_none() => text.to_owned(),
        _ => of_field(description, key, r#type, owner, &Facts::default()),
    }
}

/// Returns the docs of a variant, from the value that names it in JSON.
pub(super) fn of_variant(description: Option<&str>, value: &str) -> String {
    described(description, value).unwrap_or_else(|| format!("{}.", spoken::value(value)))
}

/// Returns the docs of an action: the first sentence of its description, and what the first paragraph says beyond it.
pub(super) fn of_action(description: Option<&str>, name: &str) -> Option<(String, Option<String>)> {
    Some(operations::split(&first_paragraph(&described(description, "")?)?, name))
}

/// Returns the docs of a parameter: the first sentence of its description, unless it only repeats the name.
pub(super) fn of_parameter(description: Option<&str>, name: &str, r#type: &Type, owner: &str) -> Option<String> {
    let text = described(description, name)?;
    let text = mended(&first_paragraph(&text)?, &Described { name, r#type, owner });
    if says_little(&text, name) {
        return None;
    }
    let end = text.match_indices(". ").map(|(index, _)| index + 1).find(|end| {
        let before = &text[..*end];
        !["e.g.", "i.e.", "etc."].iter().any(|it| before.ends_with(it)) && before.matches('`').count() % 2 == 0
    });
    Some(end.map_or(text.clone(), |end| text[..end].to_owned()))
}

/// Returns whether a description of a parameter says no more than the parameter: `Field to order results by.`
fn says_little(text: &str, name: &str) -> bool {
    #[rustfmt::skip]
    const FILLERS: [&str; 30] = [
        "the", "a", "an", "of", "to", "by", "for", "in", "on", "with", "only", "filter", "filters", "return", "returns", "results", "result", "list",
        "value", "values", "given", "this", "that", "match", "matching", "specified", "search", "which", "use", "used",
    ];
    let all = words(text);
    let said: Vec<&str> = all.iter().map(String::as_str).collect();
    let own = words(name);
    let is_order = own.iter().any(|it| matches!(it.as_str(), "order" | "sort" | "direction"));
    let is_sorting = |word: &&str| {
        matches!(*word, "order" | "ordering" | "sort" | "sorting" | "field" | "direction" | "ordered" | "sorted")
    };
    // Values in code are more than the name says.
    if text.contains('`') || said.len() > 8 {
        return false;
    }
    (is_order && said.first().is_some_and(is_sorting))
        || said.ends_with(&["to", "filter", "by"])
        || said.iter().all(|word| {
            let one = singular(word);
            FILLERS.contains(word) || own.iter().any(|it| it == word || *it == one || singular(it) == one)
        })
}

/// Returns the first paragraph as one line, if it is no code.
fn first_paragraph(text: &str) -> Option<String> {
    let text = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    Some(text).filter(|text| !text.starts_with("```"))
}

/// Returns a description as rustdoc shows it as it was meant, or nothing if it says nothing.
fn described(description: Option<&str>, name: &str) -> Option<String> {
    let text = html::as_markdown(description?.trim());
    if text.is_empty() || repeats(&text, name) {
        return None;
    }
    let mut text: String = text.replace("\r\n", "\n").chars().filter_map(printable).collect();
    if text.len() > LONGEST {
        text = text.split("\n\n").next().unwrap_or_default().to_owned();
    }
    if text.chars().count() > LONGEST {
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(index, _)| index);
        let cut = text[..end].rfind(". ").map_or(end, |index| index + 1);
        text.truncate(cut);
    }
    let safe = worded(&safe(&text));
    let has_word = safe.chars().any(char::is_alphanumeric);
    if !has_word {
        return None;
    }
    let mut safe = safe;
    while safe.ends_with("..") && !safe.ends_with("...") {
        safe.pop();
    }
    let first = safe.split(' ').next().is_some_and(|word| word.chars().all(|it| it.is_ascii_lowercase()));
    if first {
        safe = capitalized(&safe);
    }
    if !safe.ends_with(['.', '!', '?', ':', '|', '>', ';', ',']) && !safe.contains('\n') {
        safe.push('.');
    }
    Some(safe)
}

/// Returns what stands for a character: the compiler refuses control characters in comments, and those that reorder text.
pub(crate) fn printable(char: char) -> Option<char> {
    match char {
        '\n' => Some('\n'),
        '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        _ => Some(char).filter(|it| !it.is_control()),
    }
}

/// Returns whether a description says more than the name of what it describes.
pub(crate) fn says_more(description: &str, name: &str) -> bool {
    let said = words(description).concat();
    if said.is_empty() {
        // Words of other scripts.
        return description.chars().any(char::is_alphanumeric);
    }
    !repeats(description, name) && said != words(name).concat()
}

/// Returns whether a description says no more than the name: `Key Tag` of `key_tag`, `Identifier` of `id`.
fn repeats(description: &str, name: &str) -> bool {
    let said = words(description);
    said == words(name)
        || matches!(
            said.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
            ["identifier" | "id" | "uuid" | "string" | "value"]
        )
}
