//! The body of a write, beside what is declared.

use rtk::Descriptor;
use rtk::descriptor::{Attribute, Kind};
use serde_json::{Map, Value};

use super::shape::{Shape, Type};
use crate::body::{merge, parse};
use crate::reply::Refusal;

/// What is told, by the keys of answers. What no answer holds (`write_only`) is looked at and forgotten, and so is what answers hold
/// in another form (`takes`).
pub(crate) fn read(descriptor: &'static Descriptor, kind: Kind, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let mut told = Map::new();
    let sent = parse(body)?;
    if kind != Kind::Update {
        let required = descriptor.attributes.iter().find(|it| {
            it.required
                && it.create
                && !it.flatten
                && !is_in_path(descriptor, it)
                && !sent.contains_key(it.request_wire)
        });
        if let Some(missing) = required {
            return Err(Refusal::invalid(format!("`{}` is required", missing.request_wire)));
        }
    }
    for (key, value) in sent {
        match attribute(descriptor, kind, &key)? {
            Some(attribute) => {
                let ty = Type::parse(attribute.input.unwrap_or(attribute.ty), attribute.with);
                if !ty.takes(&value) {
                    return Err(Refusal::invalid(format!("`{key}` must be {}", ty.expectation())));
                }
                let is_told_back = attribute.input.is_none()
                    || (ty.shape != Shape::Unknown && ty.shape == Type::parse(attribute.ty, attribute.with).shape);
                if attribute.read && is_told_back {
                    told.insert(attribute.wire.to_owned(), value);
                }
            }
            None => {
                told.insert(key, value);
            }
        }
    }
    Ok(told)
}

/// An id that the path tells need not be in the body as well.
fn is_in_path(descriptor: &Descriptor, attribute: &Attribute) -> bool {
    use rtk::descriptor::PathBase;
    let create = descriptor.operation("create");
    let is_id = descriptor.id.as_ref().is_some_and(|id| id.attribute == attribute.name);
    is_id && create.is_none_or(|create| create.base == PathBase::Member)
}

/// The attribute that a key is of. `None`: it is of no attribute, and may be of what is flattened.
fn attribute(descriptor: &'static Descriptor, kind: Kind, key: &str) -> Result<Option<&'static Attribute>, Refusal> {
    let may = |it: &Attribute| if kind == Kind::Update { it.update } else { it.create };
    let mut known = descriptor.attributes.iter().filter(|it| !it.flatten && it.request_wire == key);
    if let Some(attribute) = known.clone().find(|it| may(it)) {
        return Ok(Some(attribute));
    }
    if let Some(attribute) = known.next() {
        let why = match attribute.create || attribute.update {
            false => "is read-only",
            true if kind == Kind::Update => "cannot be changed",
            true => "can only be told in an update",
        };
        return Err(Refusal::invalid(format!("`{key}` {why}")));
    }
    if descriptor.attributes.iter().any(|it| it.flatten && may(it)) {
        return Ok(None);
    }
    Err(Refusal::invalid(format!("{} has no attribute `{key}`", descriptor.name)))
}

/// Lays a change over a record. Objects of the user's own types go into each other, since a change of one tells a part of it; all else
/// takes the place of what was there.
pub(crate) fn change(descriptor: &Descriptor, record: &mut Map<String, Value>, told: Map<String, Value>) {
    for (wire, value) in told {
        let attribute = descriptor.attributes.iter().find(|it| it.read && !it.flatten && it.wire == wire);
        match attribute {
            Some(attribute) if !Type::parse(attribute.ty, attribute.with).shape.is_whole() => {
                merge(record.entry(wire).or_insert(Value::Null), value);
            }
            _ => {
                record.insert(wire, value);
            }
        }
    }
}
