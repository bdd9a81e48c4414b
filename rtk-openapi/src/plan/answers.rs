//! What operations return: the envelope of an API, and the payload in it.

use std::collections::HashMap;

use super::paging::has_link;
use super::types::EnvelopePlan;
use crate::document::Node;
use crate::model::{Document, Kind, ObjectSchema, Operation, Use};

/// What an operation returns.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "most answers are JSON")]
pub(super) enum Answer {
    /// Nothing that is declared.
    Nothing,
    /// Bytes, text or anything else that is no JSON.
    Bytes,
    /// JSON.
    Json(Payload),
}

/// The payload of a response.
#[derive(Debug, Clone)]
pub(super) struct Payload {
    pub(super) envelope: EnvelopePlan,
    /// Key inside of the envelope's payload.
    pub(super) key: String,
    pub(super) value: Use,
    /// Whether the value is a list.
    pub(super) list: bool,
    /// Whether the payload can be missing.
    pub(super) optional: bool,
    /// Whether one object stands where a list is expected.
    pub(super) single: bool,
    /// Whole body, for keys beside the payload.
    pub(super) body: Use,
}

/// Keys that hold the payload in common envelopes.
const PAYLOADS: [&str; 6] = ["result", "data", "response", "payload", "results", "content"];

/// Keys that hold paging information in common envelopes.
const PAGINGS: [&str; 8] = ["result_info", "paging", "pagination", "meta", "page_info", "pageInfo", "page", "metadata"];

pub(super) fn object_of<'a>(document: &'a Document, value: &Use) -> Option<&'a ObjectSchema> {
    match &document.of(value).kind {
        Kind::Object(object) => Some(object),
        Kind::Union(union) if !union.common.properties.is_empty() => Some(&union.common),
        _ => None,
    }
}

/// Returns the JSON of a success.
fn json_of(operation: &Operation) -> Option<&Use> {
    operation.success()?.contents.iter().find(|it| it.is_json())?.schema.as_ref()
}

/// Finds the envelope of most operations: a key that three of five bodies have, those of lists and those of others.
pub(super) fn common_envelope(document: &Document, operations: &[usize]) -> EnvelopePlan {
    let mut declared: HashMap<EnvelopePlan, usize> = HashMap::new();
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    let mut pagings: HashMap<&str, usize> = HashMap::new();
    let (mut lists, mut others) = (0, 0);
    for index in operations {
        let operation = &document.operations[*index];
        let Some(body) = json_of(operation).and_then(|body| object_of(document, body)) else { continue };
        if let Some(envelope) = operation.extension("x-envelope") {
            let payload = envelope.text("payload").and_then(|it| it.split('.').next()).unwrap_or_default();
            let paging = envelope.text("paging").filter(|it| !it.contains('.')).unwrap_or_default();
            *declared.entry(EnvelopePlan { payload: payload.to_owned(), paging: paging.to_owned() }).or_default() += 1;
        }
        let is_list = PAYLOADS
            .iter()
            .any(|key| body.property(key).is_some_and(|it| matches!(document.of(&it.value).kind, Kind::List(_))));
        *(if is_list { &mut lists } else { &mut others }) += 1;
        for key in PAYLOADS {
            if body.property(key).is_some() {
                let count = counts.entry(key).or_default();
                *(if is_list { &mut count.0 } else { &mut count.1 }) += 1;
            }
        }
        for key in PAGINGS {
            if body.property(key).is_some_and(|it| matches!(document.of(&it.value).kind, Kind::Object(_))) {
                *pagings.entry(key).or_default() += 1;
            }
        }
    }
    let mut best = EnvelopePlan::default();
    for key in PAYLOADS {
        let (in_lists, in_others) = counts.get(key).copied().unwrap_or_default();
        let is_common = |count: usize, of: usize| of == 0 || count * 5 >= of * 3;
        if in_lists + in_others > 0 && is_common(in_lists, lists) && is_common(in_others, others) {
            best.payload = key.to_owned();
            break;
        }
    }
    if !best.payload.is_empty() {
        let mut paging: Vec<(&str, usize)> = pagings.into_iter().collect();
        paging.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), PAGINGS.iter().position(|it| it == key)));
        best.paging = paging.first().map(|(key, _)| (*key).to_owned()).unwrap_or_default();
        if best.payload == "result" && best.paging.is_empty() {
            best.paging = "result_info".to_owned();
        }
        if best.payload == "data" && declared.keys().any(|it| it.payload == "data" && it.paging == "paging") {
            best.paging = "paging".to_owned();
        }
        if links_are_elsewhere(document, operations, &best) {
            best.paging = String::new();
        }
    }
    best
}

/// Returns whether most lists have the URL of their next page beside the paging information, and not in it: `{data, links, meta}`.
fn links_are_elsewhere(document: &Document, operations: &[usize], envelope: &EnvelopePlan) -> bool {
    let (mut outside, mut inside) = (0, 0);
    for index in operations {
        let Some(body) = json_of(&document.operations[*index]).and_then(|body| object_of(document, body)) else {
            continue;
        };
        let within = body.property(&envelope.paging).and_then(|it| object_of(document, &it.value));
        if within.is_some_and(|within| has_link(document, within)) {
            inside += 1;
        } else if has_link(document, body) {
            outside += 1;
        }
    }
    outside > inside
}

/// Returns what an operation returns.
pub(super) fn answer(document: &Document, operation: &Operation, common: &EnvelopePlan) -> Answer {
    let Some(success) = operation.success() else { return Answer::Nothing };
    if operation.extension("x-void").is_some() || success.contents.is_empty() {
        return Answer::Nothing;
    }
    let Some(content) = success.contents.iter().find(|it| it.is_json()) else { return Answer::Bytes };
    if operation.extension("x-binary").is_some() {
        return Answer::Bytes;
    }
    let Some(body) = &content.schema else { return Answer::Nothing };
    if let Some(object) = object_of(document, body) {
        let is_around = |name: &str| AROUND.contains(&name);
        if object.property("success").is_some() && object.properties.iter().all(|it| is_around(&it.name)) {
            return Answer::Nothing;
        }
    }
    Answer::Json(payload(document, operation, body, common))
}

/// Keys of an envelope that are no payload.
const AROUND: [&str; 5] = ["success", "errors", "messages", "result_info", "error"];

fn payload(document: &Document, operation: &Operation, body: &Use, common: &EnvelopePlan) -> Payload {
    let object = object_of(document, body);
    let has = |key: &str| object.is_some_and(|object| object.property(key).is_some());
    let declared = operation.extension("x-envelope");
    let path = match declared.and_then(|it| it.get("payload")) {
        Some(Node::Text(path)) => path.clone(),
        None if !common.payload.is_empty() && has(&common.payload) => common.payload.clone(),
        None if has("result") && (has("success") || has("errors")) => "result".to_owned(),
        None if has("data") && has("success") => "data".to_owned(),
        _ => String::new(),
    };
    let (root, inner) = path.split_once('.').unwrap_or((&path, ""));
    let paging = match root {
        "" if has("success") && has("errors") && common.payload == "result" => "result_info",
        "" => "",
        root if root == common.payload => &common.paging,
        "result" => "result_info",
        "data" if has("paging") || has("success") => "paging",
        _ => PAGINGS.iter().find(|key| has(key)).copied().unwrap_or_default(),
    };
    let mut envelope = EnvelopePlan { payload: root.to_owned(), paging: paging.to_owned() };
    let mut value = body.clone();
    let mut optional = false;
    if !root.is_empty() {
        match object.and_then(|object| object.property(root)) {
            Some(property) => {
                optional = !property.required || property.value.nullable;
                value = property.value.clone();
            }
            None => envelope = EnvelopePlan::default(),
        }
    }
    let mut key = String::new();
    for part in inner.split('.').filter(|it| !it.is_empty()) {
        let Some(property) = object_of(document, &value).and_then(|it| it.property(part)) else { break };
        value = property.value.clone();
        key = if key.is_empty() { part.to_owned() } else { format!("{key}.{part}") };
    }
    optional |= value.nullable;
    let list = matches!(document.of(&value).kind, Kind::List(_));
    Payload { envelope, key, value, list, optional, single: false, body: body.clone() }
}

/// Keys that hold the list in an object around it.
const LISTS: [&str; 9] = ["items", "entries", "data", "results", "list", "records", "value", "values", "elements"];

/// Returns a payload that is a list inside of an object as that list. `words` are the names that the list can have.
pub(super) fn as_list(
    document: &Document,
    operation: &Operation,
    payload: &Payload,
    names: &[String],
) -> Option<Payload> {
    if payload.list {
        return Some(payload.clone());
    }
    let object = object_of(document, &payload.value)?;
    let lists: Vec<&str> = object
        .properties
        .iter()
        .filter(|it| matches!(document.of(&it.value).kind, Kind::List(_)))
        .map(|it| it.name.as_str())
        .collect();
    let declared = operation.extension("x-paging").and_then(|it| it.text("items")).and_then(|it| it.rsplit('.').next());
    let names = declared.into_iter().chain(names.iter().map(String::as_str)).chain(LISTS);
    let mut names = names.filter(|name| lists.contains(name));
    let name = match names.next() {
        Some(name) => name,
        None if lists.len() == 1 && object.properties.len() == 1 => lists[0],
        None => return None,
    };
    inner(document, payload, name).map(|inner| Payload { list: true, ..inner })
}

/// Returns a payload that is one object inside of an object as that object.
pub(super) fn as_one(document: &Document, payload: &Payload, names: &[String]) -> Payload {
    let Some(object) = object_of(document, &payload.value) else { return payload.clone() };
    if object.property("id").is_some() || object.properties.len() > 4 {
        return payload.clone();
    }
    let found =
        object.properties.iter().find(|it| names.contains(&it.name) && object_of(document, &it.value).is_some());
    found.and_then(|property| inner(document, payload, &property.name)).unwrap_or_else(|| payload.clone())
}

fn inner(document: &Document, payload: &Payload, name: &str) -> Option<Payload> {
    let property = object_of(document, &payload.value)?.property(name)?;
    let key = if payload.key.is_empty() { name.to_owned() } else { format!("{}.{name}", payload.key) };
    Some(Payload { key, value: property.value.clone(), ..payload.clone() })
}
