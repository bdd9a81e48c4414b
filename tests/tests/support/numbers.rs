//! Numbers of JSON, for comparison.

use serde_json::Value;

/// Replaces 4.0 by 4: in JSON they are the same number.
pub(crate) fn whole_numbers(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(whole_numbers).collect(),
        Value::Object(members) => members.into_iter().map(|(key, value)| (key, whole_numbers(value))).collect(),
        #[allow(clippy::cast_possible_truncation, reason = "it has no fraction, and is small")]
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e9 => Value::from(float as i64),
            _ => Value::Number(number),
        },
        other => other,
    }
}
