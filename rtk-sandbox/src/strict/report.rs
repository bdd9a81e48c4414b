//! What is wrong with a request, in sentences.

use std::fmt;

/// The sentences that a refusal consists of.
#[derive(Debug, Default)]
pub(super) struct Report(Vec<String>);

impl Report {
    /// Adds a sentence, without the period.
    pub(super) fn add(&mut self, sentence: impl Into<String>) {
        self.0.push(sentence.into());
    }

    /// Adds a name that the declaration lacks.
    ///
    /// `what`: what it is the name of. `place`: where it was sent, after a space, or empty.
    pub(super) fn unknown(&mut self, what: &str, name: &str, place: &str, known: &[String]) {
        let known = match known {
            [] => "none is declared".to_owned(),
            known => format!("known: {}", list(known)),
        };
        self.add(format!("Unknown {what} `{name}`{place}; {known}"));
    }

    /// Returns all sentences, or `None` if nothing is wrong.
    pub(super) fn into_message(self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.iter().map(|sentence| format!("{sentence}.")).collect::<Vec<_>>().join(" "))
    }
}

/// Returns "`a`, `b`".
fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Where a value is in a body: keys and indexes, joined by dots. Empty for the body itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Place(String);

impl Place {
    pub(super) fn below(&self, key: impl fmt::Display) -> Self {
        if self.0.is_empty() { Self(key.to_string()) } else { Self(format!("{}.{key}", self.0)) }
    }

    /// Returns the name of the value, for the start of a sentence.
    pub(super) fn subject(&self) -> String {
        if self.0.is_empty() { "The body".to_owned() } else { format!("`{}` in the body", self.0) }
    }

    /// Returns where a key of the value is, after a space.
    pub(super) fn inside(&self) -> String {
        if self.0.is_empty() { " in the body".to_owned() } else { format!(" in `{}` of the body", self.0) }
    }
}
