//! JSON as text: with duplicate keys, and numbers that no type represents.

use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rtk::Resource as _;
use serde_json::Value;

use super::Every;
use super::values::text;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    /// A number, a boolean or null.
    Word(String),
    Text(String),
    /// A list; its keys are unused.
    List(Vec<(String, Json)>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The values inside.
    pub(super) fn members(&mut self) -> Option<&mut Vec<(String, Json)>> {
        match self {
            Self::List(members) | Self::Object(members) => Some(members),
            Self::Word(_) | Self::Text(_) => None,
        }
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => Self::List(items.iter().map(|item| (String::new(), item.into())).collect()),
            Value::Object(members) => {
                Self::Object(members.iter().map(|(key, value)| (key.clone(), value.into())).collect())
            }
            word => Self::Word(word.to_string()),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |text: &str| Value::from(text).to_string();
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::List(members) => {
                let items: Vec<_> = members.iter().map(|(_, item)| item.to_string()).collect();
                write!(f, "[{}]", items.join(","))
            }
            Self::Object(members) => {
                let members: Vec<_> = members.iter().map(|(key, value)| format!("{}:{value}", quoted(key))).collect();
                write!(f, "{{{}}}", members.join(","))
            }
        }
    }
}

/// A declared key or any other.
fn key() -> impl Strategy<Value = String> {
    let known: Vec<&str> = Every::DESCRIPTOR.attributes.iter().map(|it| it.wire).collect();
    let inside = ["gridSize", "note", "300", "seconds", "key", "deeper", "kind", "side", "text"];
    let envelope = ["result", "success", "errors", "result_info", "items", "code", "message"];
    let known = known.into_iter().chain(inside).chain(envelope).collect::<Vec<_>>();
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => text()]
}

const WORDS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-0.0",
    "7",
    "-1",
    "3.0",
    "1e5",
    "255",
    "256",
    "1E-2",
    "0.5",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "1e400",
    "-1e-400",
];

const TEXTS: &[&str] = &["Square", "Label", "on", "left_top", "7", "true", "a,b"];

/// Any JSON.
pub(super) fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        3 => select(WORDS).prop_map(|word| Json::Word(word.to_owned())),
        1 => select(TEXTS).prop_map(|text| Json::Text(text.to_owned())),
        1 => text().prop_map(Json::Text),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        let form = prop_oneof![1 => Just(Json::List as fn(_) -> _), 2 => Just(Json::Object as fn(_) -> _)];
        (form, vec((key(), inner), 0..6)).prop_map(|(form, members)| form(members))
    })
}

/// A value in that many lists and objects.
pub(super) fn nested(value: Json, levels: usize, key: &str) -> Json {
    (0..levels).fold(value, |value, level| {
        let members = vec![(key.to_owned(), value)];
        if level % 2 == 0 { Json::List(members) } else { Json::Object(members) }
    })
}
