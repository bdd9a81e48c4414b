//! Reads the JSON body of a write and checks it against the declaration.

use rtk::Descriptor;
use rtk::descriptor::{Attribute, Kind, PathBase};
use serde_json::{Map, Value};

use super::types::{Shape, Type};
use crate::wire::ApiError;
use crate::wire::body::{merge, parse};

/// Returns the attributes in a body, by the keys of responses.
///
/// Attributes that no response contains (`write_only`) are checked and dropped, and so are those whose response has another type
/// than their request (`input`).
pub(crate) fn read(descriptor: &'static Descriptor, kind: Kind, body: &[u8]) -> Result<Map<String, Value>, ApiError> {
    let mut values = Map::new();
    let sent = below(parse(body)?, descriptor.request_key)?;
    let is_required = |it: &Attribute| match kind {
        Kind::Update => it.required_in_update && it.update,
        _ => it.required && it.create && !is_in_path(descriptor, it),
    };
    let mut required = descriptor.attributes.iter().filter(|it| is_required(it) && !it.flatten);
    if let Some(missing) = required.find(|it| !sent.contains_key(it.request_wire)) {
        return Err(ApiError::bad_request(format!("`{}` is required", missing.request_wire)));
    }
    for (key, value) in sent {
        match attribute(descriptor, kind, &key)? {
            Some(attribute) => {
                let ty = Type::parse(attribute.input.unwrap_or(attribute.ty), attribute.with);
                if !ty.accepts(&value) {
                    return Err(ApiError::bad_request(format!("`{key}` must be {}", ty.expectation())));
                }
                let is_same_in_responses = attribute.input.is_none()
                    || (ty.shape != Shape::Unknown && ty.shape == Type::parse(attribute.ty, attribute.with).shape);
                if attribute.read && is_same_in_responses {
                    values.insert(attribute.wire.to_owned(), value);
                }
            }
            None => {
                values.insert(key, value);
            }
        }
    }
    Ok(values)
}

/// Returns the object at a dotted path of a body.
fn below(mut body: Map<String, Value>, path: &str) -> Result<Map<String, Value>, ApiError> {
    for key in path.split('.').filter(|key| !key.is_empty()) {
        body = match body.remove(key) {
            Some(Value::Object(inner)) => inner,
            _ => return Err(ApiError::bad_request(format!("`{key}` is required, an object with the attributes"))),
        };
    }
    Ok(body)
}

/// Returns the attributes in a body of a type of its own, by the keys of responses. Its other keys have no meaning here.
pub(crate) fn read_declared(descriptor: &'static Descriptor, body: &[u8]) -> Map<String, Value> {
    let Ok(Value::Object(sent)) = serde_json::from_slice(body) else { return Map::new() };
    let attribute_of = |(key, value): (String, Value)| {
        let is_named = |it: &&Attribute| it.read && !it.flatten && (it.request_wire == key || it.wire == key);
        let attribute = descriptor.attributes.iter().find(is_named)?;
        let is_value = Type::parse(attribute.ty, attribute.with).accepts(&value);
        is_value.then(|| (attribute.wire.to_owned(), value))
    };
    sent.into_iter().filter_map(attribute_of).collect()
}

/// Returns whether an attribute is an id that the path of the create operation contains, so that the body need not repeat it.
fn is_in_path(descriptor: &Descriptor, attribute: &Attribute) -> bool {
    let create = descriptor.operation("create");
    let is_id = descriptor.id.as_ref().is_some_and(|id| id.attribute == attribute.name);
    is_id && create.is_none_or(|create| create.base == PathBase::Member)
}

/// Returns the attribute of a key, or `None` if the key may belong to a flattened attribute.
fn attribute(descriptor: &'static Descriptor, kind: Kind, key: &str) -> Result<Option<&'static Attribute>, ApiError> {
    let is_writable = |it: &Attribute| if kind == Kind::Update { it.update } else { it.create };
    let mut known = descriptor.attributes.iter().filter(|it| !it.flatten && it.request_wire == key);
    if let Some(attribute) = known.clone().find(|it| is_writable(it)) {
        return Ok(Some(attribute));
    }
    if let Some(attribute) = known.next() {
        let why = match attribute.create || attribute.update {
            false => "is read-only",
            true if kind == Kind::Update => "cannot be changed",
            true => "can only be set by an update",
        };
        return Err(ApiError::bad_request(format!("`{key}` {why}")));
    }
    if descriptor.attributes.iter().any(|it| it.flatten && is_writable(it)) {
        return Ok(None);
    }
    Err(ApiError::bad_request(format!("{} has no attribute `{key}`", descriptor.name)))
}

/// Applies a change to a record. Objects of the user's own types are merged, since their changes are partial; any other value is
/// replaced.
pub(crate) fn apply_change(descriptor: &Descriptor, record: &mut Map<String, Value>, change: Map<String, Value>) {
    for (wire, value) in change {
        let attribute = descriptor.attributes.iter().find(|it| it.read && !it.flatten && it.wire == wire);
        match attribute {
            Some(attribute) if !Type::parse(attribute.ty, attribute.with).shape.is_replaced() => {
                merge(record.entry(wire).or_insert(Value::Null), value);
            }
            _ => {
                record.insert(wire, value);
            }
        }
    }
}
