//! Which operations, parameters and bodies of two documents are the same.

use std::collections::HashMap;

use super::schemas::Walk;
use super::take;
use crate::model::{Content, Document, Location, Operation, Parameter, Response, placeholders, shape};
use crate::plan::docs::says_more;

/// How operations are found: by the whole path, by the whole path whatever its placeholders are called, and by the path without that of
/// the server.
const WAYS: usize = 3;

/// The operations of a document by method and path.
pub(super) struct Operations<'d> {
    known: [HashMap<(&'d str, String), &'d Operation>; WAYS],
}

impl<'d> Operations<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let mut known: [HashMap<_, _>; WAYS] = Default::default();
        for operation in &document.operations {
            for (map, path) in known.iter_mut().zip(paths(document, operation)) {
                map.entry((operation.method.as_str(), path)).or_insert(operation);
            }
        }
        Self { known }
    }

    /// Returns the operation that is the same as one of another document.
    pub(super) fn same_as(&self, document: &Document, operation: &Operation) -> Option<&'d Operation> {
        let mut ways = self.known.iter().zip(paths(document, operation));
        ways.find_map(|(map, path)| map.get(&(operation.method.as_str(), path)).copied())
    }
}

fn paths(document: &Document, operation: &Operation) -> [String; WAYS] {
    let [of_whole, of_path] = shapes(document, operation);
    [whole(document, operation), of_whole, of_path]
}

/// Returns the path of an operation without the names of placeholders: with the path of the server, and without.
pub(super) fn shapes(document: &Document, operation: &Operation) -> [String; 2] {
    [shape(&whole(document, operation)), shape(operation.path.trim_end_matches('/'))]
}

/// Returns the path of an operation behind that of its server.
fn whole(document: &Document, operation: &Operation) -> String {
    let server = operation.server.as_ref().or(document.servers.first());
    format!("{}{}", server.map_or("", |url| path_of(url)), operation.path.trim_end_matches('/'))
}

/// Returns the path of a URL: `/v4` of `https://api.example.com/v4`.
fn path_of(url: &str) -> &str {
    match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |start| &rest[start..]),
        None => url,
    }
}

/// Takes the descriptions of an operation and of what it sends and returns. Its schemas are left to the walk.
pub(super) fn describe<'d>(own: &mut Operation, other: &'d Operation, walk: &mut Walk<'d>) {
    walk.taken.operations += usize::from(describe_call(own, other));
    if walk.afford(own.parameters.len() * other.parameters.len()) {
        let (names, their_names) = (placeholders(&own.path), placeholders(&other.path));
        for parameter in &mut own.parameters {
            let Some(same) = same_parameter(parameter, &names, other, &their_names) else { continue };
            let is_taken = take(&mut parameter.description, same.description.as_deref(), &parameter.name);
            walk.taken.parameters += usize::from(is_taken);
            walk.root(&mut parameter.schema, &same.schema);
        }
    }
    if let (Some(body), Some(other)) = (&mut own.body, &other.body) {
        describe_contents(&mut body.contents, &other.contents, walk);
    }
    if walk.afford(own.responses.len() * other.responses.len()) {
        for response in &mut own.responses {
            if let Some(same) = same_response(response, other) {
                describe_contents(&mut response.contents, &same.contents, walk);
            }
        }
    }
}

/// Takes the summary and the description of an operation that has neither, or has them only to repeat its id.
fn describe_call(own: &mut Operation, other: &Operation) -> bool {
    let id = own.id.as_deref().unwrap_or_default();
    let says = |text: &Option<String>| text.as_deref().is_some_and(|text| says_more(text, id));
    if says(&own.summary) || says(&own.description) {
        return false;
    }
    let other_id = other.id.as_deref().unwrap_or_default();
    let of = |text: &Option<String>| text.clone().filter(|text| says_more(text, id) && says_more(text, other_id));
    let (summary, description) = (of(&other.summary), of(&other.description));
    let is_taken = summary.is_some() || description.is_some();
    own.summary = summary.or(own.summary.take());
    own.description = description.or(own.description.take());
    is_taken
}

fn same_parameter<'d>(
    own: &Parameter,
    names: &[String],
    other: &'d Operation,
    their_names: &[String],
) -> Option<&'d Parameter> {
    let name = match own.location {
        Location::Path => their_names.get(names.iter().position(|it| *it == own.name)?)?,
        Location::Query | Location::Header | Location::Cookie => &own.name,
    };
    other.parameters.iter().find(|it| {
        let is_named = match own.location {
            Location::Header => it.name.eq_ignore_ascii_case(name),
            _ => it.name == *name,
        };
        it.location == own.location && is_named
    })
}

/// Returns the response with the same status, or another successful one for a successful one.
fn same_response<'d>(own: &Response, other: &'d Operation) -> Option<&'d Response> {
    let same = other.responses.iter().find(|it| it.status == own.status);
    same.or_else(|| if own.is_success() { other.success() } else { None })
}

fn describe_contents<'d>(own: &mut [Content], others: &'d [Content], walk: &mut Walk<'d>) {
    if !walk.afford(own.len() * others.len()) {
        return;
    }
    let is_only = own.len() == 1 && others.len() == 1;
    for content in own {
        let same = others.iter().find(|it| it.media_type == content.media_type);
        let same = same.or_else(|| others.iter().find(|it| is_only || (content.is_json() && it.is_json())));
        if let (Some(own), Some(other)) = (&mut content.schema, same.and_then(|it| it.schema.as_ref())) {
            walk.root(own, other);
        }
    }
}
