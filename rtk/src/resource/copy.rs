//! `NewT::from(&record)` and `TChanges::from(&record)`: what a request sends, with the attributes of an existing resource.
//!
//! The functions with a type parameter only convert the record to JSON. They are compiled once for each resource of each user, so everything else is
//! in functions without one.

use serde_json::{Map, Value};

use crate::codec::request;
use crate::descriptor::{Attribute, Descriptor};
use crate::input::body::JsonBody;
use crate::resource::Resource;
use crate::resource::record::Record;

/// Collects the attributes of `record` that can be sent when one is created.
///
/// A required attribute that cannot be copied has to be set before the request is sent.
#[must_use]
pub fn body_from_record<T: Resource>(record: &Record<T>) -> JsonBody {
    let record: &T = record;
    for_create(T::DESCRIPTOR, request::to_value(record), record.identity())
}

/// Collects the attributes of `record` that can be sent in an update.
///
/// A required attribute that cannot be copied has to be set before the request is sent.
#[must_use]
pub fn changes_from_record<T: Resource>(record: &Record<T>) -> JsonBody {
    let record: &T = record;
    for_update(T::DESCRIPTOR, request::to_value(record))
}

fn for_create(resource: &Descriptor, record: Result<Value, serde_json::Error>, id: Option<&str>) -> JsonBody {
    let mut copy = copied(resource, record, |it| it.create, |it| it.required);
    copy.id = id.map(str::to_owned);
    copy
}

fn for_update(resource: &Descriptor, record: Result<Value, serde_json::Error>) -> JsonBody {
    copied(resource, record, |it| it.update, |it| it.required_in_update)
}

fn copied(
    resource: &Descriptor,
    record: Result<Value, serde_json::Error>,
    is_sent: fn(&Attribute) -> bool,
    is_required: fn(&Attribute) -> bool,
) -> JsonBody {
    let mut copy = JsonBody::default();
    let wire = match record {
        Ok(Value::Object(wire)) => wire,
        Ok(_) => Map::new(),
        Err(error) => {
            copy.defer_error(format!("the record cannot be copied: {error}"));
            return copy;
        }
    };
    let attributes = resource.attributes.iter();
    let is_declared = |key: &str| attributes.clone().any(|attribute| !attribute.flatten && attribute.wire == key);
    for attribute in attributes.clone().filter(|attribute| is_sent(attribute)) {
        let name = attribute.name;
        if attribute.flatten {
            let flattened = wire.iter().filter(|(key, _)| !is_declared(key));
            copy.members.extend(flattened.clone().map(|(key, value)| (key.clone(), value.clone())));
            copy.flattened = flattened.map(|(key, _)| key.clone()).collect();
            continue;
        }
        // The value of a write-only attribute is unknown, whatever its field holds.
        match wire.get(attribute.wire).filter(|_| attribute.read) {
            Some(value) if attribute.input.is_some() && !value.is_null() => match record.copied_input(name) {
                Some(Ok(input)) => {
                    copy.members.insert(attribute.request_wire.to_owned(), input);
                }
                Some(Err(error)) => copy.defer_error(format!("`{name}` cannot be copied: {error}")),
                None => {
                    let why = format!("`{name}` has another type in requests than in responses: set it on the copy");
                    copy.missing.push((attribute.request_wire, why));
                }
            },
            Some(value) if attribute.nullable || !value.is_null() => {
                copy.members.insert(attribute.request_wire.to_owned(), value.clone());
            }
            _ if is_required(attribute) => {
                let why = format!("`{name}` is required, but the record does not have it: set it on the copy");
                copy.missing.push((attribute.request_wire, why));
            }
            _ => {}
        }
    }
    copy
}
