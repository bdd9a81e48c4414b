//! Responses with every key of the official package's types: each key is decoded, at any depth.

mod scripts;
mod settings;
mod shapes;
mod versions;

use rtk::testing::Playback;
use rtk::{Account, Record, Resource, Scope};
use serde::Serialize;
use serde_json::{Map, Value, json};

fn account(cloudflare: &Playback) -> Scope<Account> {
    cloudflare.client().account("acc-1")
}

/// Asserts that the record is written as it was read, without undeclared keys.
fn assert_whole<T: Resource + Serialize>(record: &Record<T>, answer: &Value) {
    assert_eq!(record.extra(), &Map::new());
    let mut written = serde_json::to_value(&**record).unwrap();
    let mut answer = answer.clone();
    tidy(&mut written);
    tidy(&mut answer);
    assert_eq!(written, answer);
}

/// Removes null and empty values, which equal absent keys, and replaces 4.0 by 4.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(tidy);
            members.retain(|_, value| !value.is_null() && *value != json!([]) && *value != json!({}));
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        #[allow(clippy::cast_possible_truncation, reason = "small")]
        Value::Number(number) => {
            if let Some(float) = number.as_f64().filter(|it| it.fract() == 0.0) {
                *value = Value::from(float as i64);
            }
        }
        _ => {}
    }
}
