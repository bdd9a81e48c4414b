//! Documentation of resources.

use super::described;
use super::operations::{self, Operated};
use super::spoken::{self, spoken_text, with_article};
use crate::plan::types::FieldPlan;
use crate::plan::words::{capitalized, words};

/// Returns the docs of a resource. `scope` is the name of the resource around it. What `fields` say tells whether it is a proper name.
pub(in crate::plan) fn of_resource(
    description: Option<&str>,
    name: &str,
    is_one: bool,
    scope: Option<&str>,
    fields: &[FieldPlan],
) -> String {
    if let Some(text) = described(description, name) {
        return heading(&text);
    }
    let own = words(name);
    let scope = scope.map(words).unwrap_or_default();
    // The settings of a script, and not its script settings.
    let is_inside = !scope.is_empty() && own.len() > scope.len() && own.starts_with(&scope);
    let own: Vec<&str> = own[if is_inside { scope.len() } else { 0 }..].iter().map(String::as_str).collect();
    let is_proper = own.len() == 1 && fields.iter().any(|it| is_proper_name(&capitalized(own[0]), &it.docs));
    let text = match is_one {
        true if is_proper => capitalized(&spoken_text(&own)),
        true => format!("the {}", spoken_text(&own)),
        false => with_article(&own),
    };
    let text = capitalized(&text);
    if scope.is_empty() {
        return format!("{text}.");
    }
    format!("{text} of {}.", with_article(&scope.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// Returns what a description says of a resource, without words for an object: `A single bucket`, `Represents a webhook`.
fn heading(text: &str) -> String {
    let starts = ["Represents ", "Object representing ", "An object representing ", "This represents ", "Describes "];
    let text = starts.iter().find_map(|it| text.strip_prefix(it)).map_or_else(|| text.to_owned(), capitalized);
    for start in ["A single ", "A configured ", "An individual "] {
        if let Some(rest) = text.strip_prefix(start) {
            let first = rest.split(' ').next().unwrap_or_default();
            let with = with_article(&[first.trim_end_matches(['.', ',', ':'])]);
            let article = with.split(' ').next().filter(|it| matches!(*it, "a" | "an")).unwrap_or("a");
            return format!("{} {rest}", capitalized(article));
        }
    }
    text
}

/// Adds to the docs of a resource what the document says of its operations. `nouns` are the names of the resource and its scope.
pub(in crate::plan) fn with_operations(
    docs: &str,
    verbs: &[Operated<'_>],
    actions: &[(String, String)],
    nouns: &[String],
) -> String {
    let mut paragraphs = vec![docs.to_owned()];
    let about = operations::of_verbs(verbs, nouns, docs);
    // A few short sentences are one paragraph.
    if about.iter().map(|it| it.chars().count()).sum::<usize>() < 280 {
        paragraphs.extend((!about.is_empty()).then(|| about.join(" ")));
    } else {
        paragraphs.extend(about);
    }
    paragraphs.extend(actions.iter().map(|(name, text)| {
        if text.starts_with(&format!("`{name}` ")) { text.clone() } else { format!("`{name}`: {text}") }
    }));
    paragraphs.join("\n\n")
}

/// Returns the words of an attribute that is the id and does not say so: `name`.
pub(in crate::plan) fn id_in_words(key: &str) -> Option<String> {
    let all = words(key);
    let last = all.last()?;
    let is_name = matches!(last.as_str(), "name" | "domain" | "hostname" | "key" | "slug" | "email" | "code" | "label");
    is_name.then(|| spoken::spoken(&all))
}

/// Returns whether a text has a word in the middle of a sentence with a capital and without an article: `State of Sippy for this bucket.`
fn is_proper_name(word: &str, text: &str) -> bool {
    let said: Vec<&str> = text.split_whitespace().collect();
    said.windows(2)
        .any(|pair| matches!(pair[0], "of" | "for" | "by" | "with" | "in" | "use" | "when") && pair[1] == word)
}
