//! Declared operations, and the operations of a document that they stand for.

use std::collections::HashSet;

use rtk::Descriptor;
use rtk::descriptor::{BodyKind, Kind as Verb, Operation as Declared};

use super::difference::{Found, Kind, Part};
use crate::Document;
use crate::model::Operation;

/// A declared operation at one of the paths of its resource.
#[derive(Debug, Clone)]
pub(super) struct Call {
    pub(super) resource: &'static Descriptor,
    pub(super) operation: &'static Declared,
    /// Path template, relative to the base URL.
    path: String,
}

impl Call {
    /// Returns the name of the operation, such as `Shop::create`.
    pub(super) fn name(&self) -> String {
        format!("{}::{}", self.resource.name, self.operation.name)
    }

    /// Returns method and path.
    pub(super) fn line(&self) -> String {
        format!("{} {}", self.operation.method.as_str(), self.path)
    }

    /// Returns the operations that declare the parameters of the call: a `replace` sends a `NewT`, with those of the create.
    pub(super) fn declaring(&self) -> impl Iterator<Item = &'static Declared> {
        let is_replace = self.operation.kind == Verb::Replace && self.operation.body == BodyKind::Attributes;
        let create = self.resource.operations.iter().find(|it| is_replace && it.kind == Verb::Create);
        std::iter::once(self.operation).chain(create)
    }

    /// Returns the lines by which a document can have the operation: its paths can contain the path of the base URL.
    fn lines(&self) -> [String; 2] {
        let base = self.resource.api.base_url;
        let base = base.split_once("://").map_or(base, |(_, rest)| rest);
        let prefix = base.find('/').map_or("", |at| base[at..].trim_end_matches('/'));
        let method = self.operation.method.as_str();
        [nameless(method, &self.path), nameless(method, &format!("{prefix}{}", self.path))]
    }
}

/// All declared operations.
pub(super) struct Calls {
    calls: Vec<Call>,
    /// Headers that carry ids, in lower case. Any request inside the scope of such a resource has one.
    pub(super) id_headers: Vec<String>,
}

impl Calls {
    pub(super) fn of(descriptors: impl IntoIterator<Item = &'static Descriptor>) -> Self {
        let mut calls: Vec<Call> = Vec::new();
        let mut id_headers = Vec::new();
        for resource in descriptors {
            id_headers.extend(resource.id.as_ref().and_then(|id| id.header).map(str::to_ascii_lowercase));
            for (index, path) in resource.paths.iter().enumerate() {
                for operation in resource.operations {
                    let is_here = operation.only_path.is_none_or(|only| only == index);
                    let call = Call { resource, operation, path: operation.path(path) };
                    if is_here && !calls.iter().any(|other| other.name() == call.name() && other.path == call.path) {
                        calls.push(call);
                    }
                }
            }
        }
        Self { calls, id_headers }
    }

    /// Returns the calls that stand for an operation: those with its method and path, or else those with its id.
    pub(super) fn of_operation(&self, document: &Document, operation: &Operation) -> Vec<&Call> {
        let line = nameless(&operation.method, &operation.path);
        let by_line: Vec<&Call> = self.calls.iter().filter(|call| call.lines().contains(&line)).collect();
        match (&operation.id, by_line.is_empty()) {
            (Some(id), true) => {
                let has_id = |call: &&Call| call.operation.id == Some(id) && !is_documented(document, call);
                self.calls.iter().filter(has_id).collect()
            }
            _ => by_line,
        }
    }

    /// Returns the calls that stand for no operation.
    pub(super) fn undocumented<'c>(&'c self, document: &'c Document) -> impl Iterator<Item = &'c Call> {
        let documented: HashSet<String> = document.operations.iter().map(|it| nameless(&it.method, &it.path)).collect();
        let ids: HashSet<&str> = document.operations.iter().filter_map(|it| it.id.as_deref()).collect();
        self.calls.iter().filter(move |call| {
            let has_line = call.lines().iter().any(|line| documented.contains(line));
            !has_line && !call.operation.id.is_some_and(|id| ids.contains(id))
        })
    }
}

fn is_documented(document: &Document, call: &Call) -> bool {
    let lines = call.lines();
    document.operations.iter().any(|it| lines.contains(&nameless(&it.method, &it.path)))
}

/// Returns method and path without the names of placeholders, which no request contains.
fn nameless(method: &str, path: &str) -> String {
    let mut line = format!("{method} ");
    let mut rest = path.trim_end_matches('/');
    while let Some((before, after)) = rest.split_once('{') {
        line += before;
        line += "{}";
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    line += rest;
    line
}

/// Compares method, path and id.
pub(super) fn compare(operation: &Operation, calls: &[&Call], found: &mut Found) {
    let name = operation.name();
    let documented = format!("{} {}", operation.method, operation.path);
    for call in calls {
        if !call.lines().contains(&nameless(&operation.method, &operation.path)) {
            let what = format!("documented as {documented}, declared as {}", call.line());
            found.add(Part::Operation, &name, name.clone(), documented.clone(), Kind::Path, what);
        }
        match (&operation.id, call.operation.id) {
            (Some(id), Some(declared)) if id != declared => {
                let what = format!("declared as the operation `{declared}`");
                found.add(Part::Operation, &name, name.clone(), documented.clone(), Kind::Name, what);
            }
            _ => {}
        }
    }
}
