//! An operation of a resource before it is planned: what it sends and returns.

use crate::model::{Document, Kind, Operation, Use};
use crate::plan::anchors::is_object;
use crate::plan::answers::Answer;
use crate::plan::docs;
use crate::plan::types::{ParameterPlan, Type};
use crate::plan::words::words;

/// What a request sends.
#[derive(Debug, Clone)]
pub(super) enum Sent {
    Nothing,
    Json(Use),
    Form(Use),
    Multipart,
    Bytes(Option<String>),
}

/// An operation of a resource, before it is planned.
pub(super) struct Source<'a> {
    pub(super) index: usize,
    pub(super) operation: &'a Operation,
    pub(super) answer: Answer,
    pub(super) sent: Sent,
}

/// What a verb or an action contributes to the attributes.
#[derive(Default)]
pub(super) struct Roles {
    pub(super) responses: Vec<Use>,
    pub(super) create: Vec<Use>,
    pub(super) update: Vec<Use>,
}

/// Returns the body that is sent as attributes: an object as JSON or as a form.
pub(super) fn attributes_of<'s>(document: &Document, sent: &'s Sent) -> Option<&'s Use> {
    match sent {
        Sent::Json(body) | Sent::Form(body) if is_object(document, body) => Some(body),
        _ => None,
    }
}

pub(super) fn sent(operation: &Operation) -> Sent {
    let Some(body) = &operation.body else { return Sent::Nothing };
    let of = |test: &dyn Fn(&str) -> bool| body.contents.iter().find(|it| test(&it.media_type));
    if let Some(json) = body.contents.iter().find(|it| it.is_json()) {
        if let Some(schema) = &json.schema {
            return Sent::Json(schema.clone());
        }
    }
    if let Some(form) = of(&|it| it.starts_with("application/x-www-form-urlencoded")) {
        return form.schema.clone().map_or(Sent::Nothing, Sent::Form);
    }
    if of(&|it| it.starts_with("multipart/")).is_some() {
        return Sent::Multipart;
    }
    match body.contents.first() {
        Some(content) => Sent::Bytes(Some(content.media_type.clone())),
        None => Sent::Nothing,
    }
}

/// Returns the docs of an operation, unless they only repeat its name.
/// The first text is one sentence, the second one the rest.
pub(super) fn operation_docs(operation: &Operation, name: &str) -> (Option<String>, Option<String>) {
    let id = operation.id.as_deref().map(words).unwrap_or_default().join("");
    let text = [operation.description.as_deref(), operation.summary.as_deref()].into_iter().flatten();
    let mut text = text.filter(|text| words(text).join("") != id);
    let (docs, more) = docs::of_action(text.next(), name).map_or((None, None), |(docs, more)| (Some(docs), more));
    if operation.deprecated {
        return (Some(docs.map_or_else(|| "Deprecated.".to_owned(), |docs| format!("{docs} Deprecated."))), more);
    }
    (docs, more)
}

pub(super) fn constant(name: &str, value: &str) -> ParameterPlan {
    ParameterPlan {
        name: name.to_owned(),
        wire: None,
        is_header: true,
        docs: None,
        r#type: Type::Text,
        join: false,
        required: false,
        constant: Some(value.to_owned()),
    }
}

pub(super) fn is_below(tree: &crate::plan::tree::Tree, above: usize, branch: usize) -> bool {
    let mut at = Some(branch);
    while let Some(current) = at {
        if current == above {
            return true;
        }
        at = tree.branches[current].parent;
    }
    false
}

/// Returns the media type of an answer that is no JSON, for the header `accept`.
pub(super) fn accepted(operation: &Operation) -> Option<String> {
    let media_type = operation.success()?.contents.first()?.media_type.clone();
    let is_usable = media_type.contains('/') && !media_type.contains(['*', '"']) && media_type.is_ascii();
    is_usable.then_some(media_type)
}

/// Returns the key and the words of a body that consists of one word, such as `{"action": "pause"}`.
pub(super) fn command_words<'d>(document: &'d Document, source: &Source<'_>) -> Option<(&'d str, &'d [String])> {
    let Sent::Json(body) = &source.sent else { return None };
    let Kind::Object(object) = &document.of(body).kind else { return None };
    let [property] = object.properties.as_slice() else { return None };
    let Kind::Text(text) = &document.of(&property.value).kind else { return None };
    let is_command = property.required && matches!(property.name.as_str(), "action" | "command" | "operation" | "op");
    let are_words = (2..7).contains(&text.values.len())
        && text.values.iter().all(|word| word.starts_with(|it: char| it.is_ascii_alphabetic()));
    (is_command && are_words).then_some((property.name.as_str(), text.values.as_slice()))
}
