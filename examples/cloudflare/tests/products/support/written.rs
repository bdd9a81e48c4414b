//! What was read, as it is written again.

use rtk::{Record, Resource};
use serde::Serialize;
use serde_json::Value;

/// What was read, as it is written; nothing is undeclared.
pub(crate) fn whole<T: Resource>(record: &Record<T>) -> Value {
    assert_eq!(record.extra().len(), 0, "{:?}", record.extra());
    without_nulls(serde_json::to_value(record).unwrap())
}

pub(crate) fn written(value: &impl Serialize) -> Value {
    without_nulls(serde_json::to_value(value).unwrap())
}

/// What is empty is null where a resource is written, and came as no key.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        other => other,
    }
}
