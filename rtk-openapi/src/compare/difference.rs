//! One difference between a document and declarations.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::report::Drift;

/// A difference between a document and declarations.
///
/// Displayed as the line that [`Accepted`](super::Accepted) accepts: `response Shop.name: not declared`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// Part of the operation.
    pub part: Part,
    /// What differs: an operation, a parameter, or an attribute with the Rust name of its type, such as `Shop.name`.
    pub subject: String,
    /// What the difference is, such as `documented as integer, declared as string`.
    pub what: String,
    /// Kind of the difference.
    pub kind: Kind,
    /// Operations of the document that have the difference, by their ids, each with the paths of the value in its body or response, such as
    /// `result[].name`. Of an operation, its method and path.
    pub operations: BTreeMap<String, Vec<String>>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.part, self.subject, self.what)
    }
}

/// Part of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Part {
    /// The operation itself: its method and path.
    Operation,
    /// A parameter in the path.
    Path,
    /// A parameter in the query.
    Query,
    /// A header of the request.
    Header,
    /// The body of the request.
    Request,
    /// A response.
    Response,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Operation => "operation",
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Request => "request",
            Self::Response => "response",
        })
    }
}

/// Kind of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// The document has it, and the declarations lack it.
    NotDeclared,
    /// The declarations have it, and the document lacks it.
    NotDocumented,
    /// It is required on one side only.
    Required,
    /// It can be null on one side only.
    Nullable,
    /// It has another type.
    Type,
    /// It has other known values.
    Values,
    /// The operation has another method or path.
    Path,
    /// The operation has another id.
    Name,
    /// It is sent in another form, such as a form instead of JSON.
    Encoding,
    /// It could not be compared, because the declared type is not known.
    NotCompared,
}

/// Describes a parameter or an attribute that is not declared, and whether the document requires it.
pub(super) fn not_declared(required: bool) -> &'static str {
    if required { "documented as required, not declared" } else { "not declared" }
}

/// The differences so far. The same one in several operations is one.
#[derive(Debug, Default)]
pub(super) struct Found(BTreeMap<Key, Places>);

/// The part, the subject, what it is about, and the kind of a difference.
type Key = (Part, String, String, Kind);

/// Where a difference is: operations, with the paths in the body or the response of each.
type Places = BTreeMap<String, Vec<String>>;

/// What was found for one of several calls.
#[derive(Debug, Default)]
pub(super) struct OfCall {
    pub(super) found: Found,
    /// Paths that the call does not read, with everything below them.
    pub(super) beside: BTreeSet<String>,
}

impl OfCall {
    /// Returns whether the call declares what is at a path.
    fn declares(&self, path: &str) -> bool {
        let is_below = |above: &String| {
            path.strip_prefix(above.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let is_lacking = |((.., kind), operations): (&Key, &Places)| {
            *kind == Kind::NotDeclared && operations.values().flatten().any(&is_below)
        };
        !self.beside.iter().any(is_below) && !self.found.0.iter().any(is_lacking)
    }
}

impl Found {
    /// Adds a difference in an operation. `path`: where the value is in its body or response.
    pub(super) fn add(
        &mut self,
        part: Part,
        operation: &str,
        subject: impl Into<String>,
        path: impl Into<String>,
        kind: Kind,
        what: impl Into<String>,
    ) {
        let paths = self.0.entry((part, subject.into(), what.into(), kind)).or_default();
        let paths = paths.entry(operation.to_owned()).or_default();
        let path = path.into();
        if !paths.contains(&path) {
            paths.push(path);
        }
    }

    /// Adds what was found for several calls of one operation. What one of them declares is declared.
    pub(super) fn add_calls(&mut self, calls: &[OfCall]) {
        for (index, call) in calls.iter().enumerate() {
            let others = || calls.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, call)| call);
            for ((part, subject, what, kind), operations) in &call.found.0 {
                for (operation, paths) in operations {
                    for path in paths {
                        let is_declared = || others().any(|other| other.declares(path));
                        if *kind != Kind::NotDeclared || !is_declared() {
                            self.add(*part, operation, subject.clone(), path.clone(), *kind, what.clone());
                        }
                    }
                }
            }
        }
    }

    /// Keeps the differences for which `keep` returns true, by their kind and the path of their value.
    pub(super) fn retain(&mut self, keep: impl Fn(Kind, &str) -> bool) {
        for ((.., kind), operations) in &mut self.0 {
            for paths in operations.values_mut() {
                paths.retain(|path| keep(*kind, path));
            }
            operations.retain(|_, paths| !paths.is_empty());
        }
        self.0.retain(|_, operations| !operations.is_empty());
    }

    pub(super) fn into_drift(self) -> Drift {
        let differences = self.0.into_iter();
        let differences = differences.map(|((part, subject, what, kind), operations)| Difference {
            part,
            subject,
            what,
            kind,
            operations,
        });
        Drift { differences: differences.collect() }
    }
}
