//! Differences that are accepted, by pattern, each with its reason.

use std::fmt;

use super::difference::Difference;
use super::glob;

/// Differences that are accepted, each with its reason.
///
/// A pattern is the line of a difference, in which `*` stands for any text. Operations in parentheses limit it to these:
///
/// | pattern | accepts |
/// | --- | --- |
/// | `operation deleteShop: not declared` | that an operation is not declared |
/// | `operation */beta/*: not declared` | likewise, by method and path |
/// | `query page: not documented` | that a parameter is sent, wherever it is not documented |
/// | `response Shop.name: not declared` | that a key of responses is not decoded, wherever a `Shop` is |
/// | `response result[].name: not declared (listShops)` | likewise, in one operation, by the path of the key in its response |
/// | `response *: documented as required, declared as optional` | all differences of this kind |
/// | `request *_at: * (create*, update*)` | anything about some attributes in the bodies of some operations |
///
/// Patterns are kept in a file in Markdown, with a heading and a reason in front of each list:
///
/// ```
/// use rtk_openapi::Accepted;
///
/// let accepted = Accepted::parse("
/// # What differs from the document
///
/// ## Required attributes are optional
///
/// A list leaves attributes out, and a missing one must not make the rest unreadable.
///
/// - `response *: documented as required, declared as optional`
/// ")?;
/// # let _ = accepted;
/// # Ok::<(), rtk_openapi::AcceptedError>(())
/// ```
///
/// In code, [`Accepted::accept`] adds one pattern. A pattern that no difference needs any more is reported, so that the list does not outlive its reasons.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    entries: Vec<Entry>,
}

/// Why a list of accepted differences cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedError {
    message: String,
}

impl fmt::Display for AcceptedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for AcceptedError {}

/// A pattern and its reason.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) pattern: String,
    pub(super) reason: String,
    subject: String,
    what: String,
    /// Patterns of operations. Empty for any.
    operations: Vec<String>,
}

impl Accepted {
    /// Accepts nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pattern.
    ///
    /// # Errors
    ///
    /// If the pattern is not a line such as `response Shop.name: not declared`, or if the reason is empty.
    ///
    /// ```
    /// use rtk_openapi::Accepted;
    ///
    /// let accepted = Accepted::new().accept("operation */beta/*: not declared", "They change from week to week.")?;
    /// # let _ = accepted;
    /// # Ok::<(), rtk_openapi::AcceptedError>(())
    /// ```
    pub fn accept(mut self, pattern: &str, reason: &str) -> Result<Self, AcceptedError> {
        self.entries.push(Entry::parse(pattern, reason)?);
        Ok(self)
    }

    /// Reads patterns from Markdown: each `##` heading is followed by a reason and a list of patterns.
    ///
    /// # Errors
    ///
    /// If a pattern cannot be read, stands twice, or has no reason.
    pub fn parse(markdown: &str) -> Result<Self, AcceptedError> {
        let mut accepted = Self::new();
        let mut reason = String::new();
        let mut is_listing = false;
        for line in markdown.lines() {
            if line.starts_with('#') {
                reason.clear();
                is_listing = false;
            } else if let Some(pattern) = line.strip_prefix("- ") {
                is_listing = true;
                let entry = Entry::parse(pattern, &reason)?;
                if accepted.entries.iter().any(|other| other.pattern == entry.pattern) {
                    return Err(AcceptedError {
                        message: format!("`{}` stands twice: remove one of them", entry.pattern),
                    });
                }
                accepted.entries.push(entry);
            } else if !line.trim().is_empty() {
                if is_listing {
                    reason.clear();
                    is_listing = false;
                }
                reason = format!("{reason} {}", line.trim()).trim_start().to_owned();
            }
        }
        Ok(accepted)
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

impl Entry {
    fn parse(pattern: &str, reason: &str) -> Result<Self, AcceptedError> {
        let pattern = pattern.replace('`', "").trim().to_owned();
        if reason.trim().is_empty() {
            let message = format!("`{pattern}` has no reason: write one under its heading, in front of the list");
            return Err(AcceptedError { message });
        }
        let Some((subject, rest)) = pattern.split_once(": ") else {
            let message = format!(
                "`{pattern}` is no pattern: write what differs and how, such as `response Shop.name: not declared`"
            );
            return Err(AcceptedError { message });
        };
        let (what, operations) = match rest.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
            Some((what, operations)) => (what, operations.split(',').map(|it| it.trim().to_owned()).collect()),
            None => (rest, Vec::new()),
        };
        let (subject, what) = (subject.trim().to_owned(), what.trim().to_owned());
        Ok(Self { subject, what, operations, reason: reason.trim().to_owned(), pattern })
    }

    /// Returns whether the pattern accepts a difference in an operation, which has it at these paths.
    pub(super) fn accepts(&self, difference: &Difference, operation: &str, paths: &[String]) -> bool {
        let part = difference.part;
        let what = difference.what.replace('`', "");
        let is_subject = |subject: &str| glob::matches(&self.subject, &format!("{part} {subject}"));
        glob::matches(&self.what, &what)
            && (self.operations.is_empty() || self.operations.iter().any(|pattern| glob::matches(pattern, operation)))
            && (is_subject(&difference.subject) || paths.iter().all(|path| is_subject(path)))
    }
}
