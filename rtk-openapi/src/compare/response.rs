//! Compares the responses of an operation.

use std::collections::BTreeSet;

use rtk::Envelope;
use rtk::descriptor::{Kind as Verb, Method, TypeShape, ValueType};

use super::calls::Call;
use super::difference::{Found, Kind, OfCall, Part};
use super::documented::Documented;
use super::keys::Form;
use super::walk::{At, Walk, joined};
use crate::Document;
use crate::model::{Operation, Use};

/// Keys beside the payload that say whether the call succeeded.
const OUTCOME: [&str; 4] = ["success", "errors", "error", "messages"];

pub(super) fn compare(document: &Document, operation: &Operation, calls: &[&Call], found: &mut Found) {
    let name = operation.name();
    for response in operation.responses.iter().filter(|response| response.is_success()) {
        let Some(content) = response.contents.iter().find(|content| content.is_json()) else { continue };
        let Some(schema) = &content.schema else { continue };
        let mut undecoded: Option<BTreeSet<String>> = None;
        let mut all = Vec::new();
        for call in calls {
            let Some(output) = output(call) else { continue };
            let is_read = !matches!(output, ValueType::NothingType);
            let own = compare_call(document, &name, schema, (call, output));
            undecoded = Some(match undecoded {
                Some(others) => others.intersection(&own.beside).cloned().collect(),
                None => own.beside.clone(),
            });
            // A call that reads nothing declares nothing.
            if is_read {
                all.push(own);
            }
        }
        found.add_calls(&all);
        for path in undecoded.into_iter().flatten() {
            found.add(Part::Response, &name, format!("{name}.{path}"), path, Kind::NotDeclared, "not decoded");
        }
    }
}

/// Compares one call, with the type that it decodes.
fn compare_call<'d>(
    document: &'d Document,
    name: &'d str,
    response: &'d Use,
    (call, output): (&Call, ValueType),
) -> OfCall {
    let OfCall { mut found, mut beside } = OfCall::default();
    let envelope = call.operation.envelope.unwrap_or(call.resource.envelope);
    let keys: Vec<&str> =
        envelope.payload.split('.').chain(call.operation.key.split('.')).filter(|key| !key.is_empty()).collect();
    let (mut uses, mut path) = (vec![response], String::new());
    for (depth, key) in keys.iter().enumerate() {
        let Documented::Object(object) = Documented::of(document, &uses) else {
            let what = "no object is documented where the payload is expected";
            found.add(Part::Response, name, format!("{name}.{key}"), joined(&path, key), Kind::NotDocumented, what);
            return OfCall { found, beside };
        };
        let others = object.members.iter().map(|member| member.name).filter(|other| other != key);
        let others = others.filter(|other| !is_known_beside(other, depth, envelope, call));
        beside.extend(others.map(|other| joined(&path, other)));
        path = joined(&path, key);
        let Some(member) = object.members.into_iter().find(|member| member.name == *key) else {
            found.add(Part::Response, name, format!("{name}.{path}"), path, Kind::NotDocumented, "not documented");
            return OfCall { found, beside };
        };
        uses = member.values;
    }
    if matches!(output, ValueType::NothingType) {
        let is_payload = !matches!(Documented::of(document, &uses), Documented::Null | Documented::Any);
        if is_payload && !path.is_empty() {
            beside.insert(path);
        }
        return OfCall { found, beside };
    }
    let is_list = matches!(Documented::of(document, &uses), Documented::List(_));
    let output = match output {
        ValueType::ListType(item) if call.resource.one_or_many && call.operation.kind == Verb::All && !is_list => *item,
        output => output,
    };
    let mut own = Found::default();
    let at = At::new(name, path.clone());
    Walk::new(document, name, &mut own).value(&output, &uses, &at, Form::Read);
    // Without a key for the payload, the outcome and the paging are among its keys. So is the paging of a list that is a single object.
    let is_whole = envelope.payload.is_empty() && !envelope.paging.is_empty();
    let is_one = call.resource.one_or_many && call.operation.list;
    let paging = joined(&path, envelope.paging);
    own.retain(|kind, path| {
        let is_of_envelope = is_whole && is_known_beside(path, 0, envelope, call);
        kind != Kind::NotDeclared || !(is_of_envelope || (is_one && path == paging))
    });
    OfCall { found: own, beside }
}

/// Returns whether a key beside the payload or the list is of the envelope.
fn is_known_beside(key: &str, depth: usize, envelope: &Envelope, call: &Call) -> bool {
    let paging = envelope.paging.split('.').next().unwrap_or_default();
    let is_paged = call.operation.list;
    // Without a key of its own, the paging is beside the list.
    let is_beside_list = is_paged && depth > 0 && envelope.paging == envelope.payload;
    let is_beside_payload = is_paged && envelope.paging.is_empty();
    (depth == 0 && OUTCOME.contains(&key)) || (is_paged && key == paging) || is_beside_list || is_beside_payload
        // Cloudflare documents it in every envelope.
        || (depth == 0 && matches!(*envelope, Envelope::V4 | Envelope::FLAT) && key == paging)
}

/// Returns the type that a call decodes. `None` if it takes the response as it is.
fn output(call: &Call) -> Option<ValueType> {
    let owner = TypeShape::OfResource(call.resource);
    let operation = call.operation;
    if operation.method == Method::Head || operation.response_header.is_some() {
        return None;
    }
    let output = match (operation.kind, operation.returns) {
        (Verb::All, _) => ValueType::ListType(Box::new(ValueType::DeclaredType(owner))),
        (_, Some(text)) => owner.type_of(text),
        (Verb::Destroy | Verb::Action, None) => ValueType::NothingType,
        _ => ValueType::DeclaredType(owner),
    };
    (!matches!(output.required(), ValueType::BytesType)).then_some(output)
}
