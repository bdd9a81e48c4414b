//! Turns a form into the JSON that it stands for. All values are text.

use serde_json::{Map, Value};

use crate::wire::query_pairs;

/// Reads `a=1&b[c]=2&d[0]=3&d[1]=4&e[]=5` as `{"a":"1","b":{"c":"2"},"d":["3","4"],"e":["5"]}`.
pub(super) fn parse(text: &str) -> Map<String, Value> {
    let mut form = Map::new();
    for (key, value) in query_pairs(text) {
        let (first, rest) = key.split_once('[').map_or((key.as_str(), ""), |(first, rest)| (first, rest));
        let inner: Vec<&str> =
            if rest.is_empty() { Vec::new() } else { rest.trim_end_matches(']').split("][").collect() };
        let slot = form.entry(first).or_insert(Value::Null);
        insert(slot, &inner, value.into());
    }
    form.into_iter().map(|(key, value)| (key, with_lists(value))).collect()
}

/// Inserts a value below keys. An empty key appends to a list.
fn insert(slot: &mut Value, keys: &[&str], value: Value) {
    match keys {
        [] => match slot {
            Value::Null => *slot = value,
            // A key that is repeated is a list.
            Value::Array(items) => items.push(value),
            other => *other = Value::Array(vec![other.take(), value]),
        },
        [""] => match slot {
            Value::Array(items) => items.push(value),
            other => *other = Value::Array(vec![value]),
        },
        [key, rest @ ..] => {
            if !slot.is_object() {
                *slot = Map::new().into();
            }
            if let Some(members) = slot.as_object_mut() {
                insert(members.entry(*key).or_insert(Value::Null), rest, value);
            }
        }
    }
}

/// Turns objects with the keys 0, 1, 2 … into lists.
fn with_lists(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let is_list = !members.is_empty() && members.keys().all(|key| key.parse::<usize>().is_ok());
            if is_list {
                return members.into_iter().map(|(_, item)| with_lists(item)).collect();
            }
            members.into_iter().map(|(key, member)| (key, with_lists(member))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.into_iter().map(with_lists).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use serde_json::{Value, json};

    #[test]
    fn parse_reads_nested_keys_and_lists() {
        for (text, expected) in [
            ("a=1&b=x+y", json!({"a": "1", "b": "x y"})),
            ("a%5Bb%5D=1&a[c][d]=2", json!({"a": {"b": "1", "c": {"d": "2"}}})),
            ("a[0]=x&a[1]=y", json!({"a": ["x", "y"]})),
            ("a[]=x&a[]=y&b[]=z", json!({"a": ["x", "y"], "b": ["z"]})),
            ("a=x&a=y", json!({"a": ["x", "y"]})),
            ("a[0][b]=1&a[0][c]=2&a[1][b]=3", json!({"a": [{"b": "1", "c": "2"}, {"b": "3"}]})),
            ("a=", json!({"a": ""})),
            ("", json!({})),
        ] {
            assert_eq!(Value::Object(parse(text)), expected, "{text}");
        }
    }
}
