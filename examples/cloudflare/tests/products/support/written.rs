//! Decoded values as JSON.

use rtk::{Record, Resource};
use serde::Serialize;
use serde_json::Value;

/// The record as JSON. Panics if a key is undeclared.
pub(crate) fn whole<T: Resource>(record: &Record<T>) -> Value {
    assert_eq!(record.extra().len(), 0, "{:?}", record.extra());
    without_nulls(serde_json::to_value(record).unwrap())
}

pub(crate) fn written(value: &impl Serialize) -> Value {
    without_nulls(serde_json::to_value(value).unwrap())
}

/// Removes null values: an absent key is written as null.
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
