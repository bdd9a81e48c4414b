//! Query parameters: any serializable value, flattened into pairs.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use crate::codec::request;
use crate::error::{Error, ErrorKind};
use crate::input::plain::{self, Plain};
use crate::value::loose::integer_from_float;

/// Pairs of a key and a value, in the order in which they were set.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Query(Vec<(Key, String)>);

/// The name of a parameter. Those of a declaration are not copied.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    mark: u64,
    text: Cow<'static, str>,
}

impl Key {
    fn new(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        Self { mark: mark(&text), text }
    }

    fn is(&self, mark: u64, text: &str) -> bool {
        self.mark == mark && self.text == text
    }
}

/// Returns a number that different keys rarely have in common: the length and the last bytes. Each setter looks for an earlier value of its key, and
/// comparing numbers takes a quarter of the instructions of comparing texts.
fn mark(key: &str) -> u64 {
    key.bytes().rev().take(7).fold(key.len() as u64, |mark, byte| (mark << 8) | u64::from(byte))
}

impl Query {
    /// Sets a parameter, replacing its previous values. A list repeats the key, an object adds dotted keys, and null adds nothing.
    pub(crate) fn set(&mut self, key: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.remove(key);
        match plain::to_text(value) {
            Some(Plain::Text(text)) => self.0.push((Key::new(key), text)),
            Some(Plain::Null) => {}
            None => {
                let value = request::to_value(value).map_err(|error| {
                    let detail = format!("`{key}` cannot be serialized: {error}");
                    Error::new(ErrorKind::InvalidRequest, detail).with_source(error)
                })?;
                self.add(Key::new(key), value)?;
            }
        }
        Ok(())
    }

    /// Sets each member of a struct, which is the value of a parameter that is flattened.
    pub(crate) fn set_keys(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        match to_value(&value, name)? {
            Value::Null => Ok(()),
            value @ Value::Object(_) => self.extend(&value),
            _ => Err(not_a_parameter(name, "is flattened, but no struct", "give it a type with keys")),
        }
    }

    /// Sets each member of a struct or a map, or adds each pair of a list of pairs.
    pub(crate) fn extend(&mut self, value: &impl Serialize) -> Result<(), Error> {
        match to_value(value, "query")? {
            Value::Object(members) => members.into_iter().try_for_each(|(key, value)| {
                self.remove(&key);
                self.add(Key::new(key), value)
            }),
            Value::Array(pairs) => pairs.into_iter().try_for_each(|pair| {
                let Value::Array(pair) = pair else { return Err(not_a_query()) };
                let Ok([Value::String(key), value]) = <[Value; 2]>::try_from(pair) else { return Err(not_a_query()) };
                self.add(Key::new(key), value)
            }),
            Value::Null => Ok(()),
            _ => Err(not_a_query()),
        }
    }

    /// Adds the parameters of another query, which replace those with the same keys.
    pub(crate) fn merge(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
            return;
        }
        for (key, _) in &other.0 {
            self.remove(&key.text);
        }
        self.0.extend(other.0);
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let mark = mark(key);
        self.0.iter().find(|(set, _)| set.is(mark, key)).map(|(_, value)| value.as_str())
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.text.as_ref(), value.as_str()))
    }

    fn remove(&mut self, key: &str) {
        // As a rule, there is none.
        if self.get(key).is_some() {
            self.0.retain(|(set, _)| set.text != key);
        }
    }

    fn add(&mut self, key: Key, value: Value) -> Result<(), Error> {
        match value {
            Value::Null => Ok(()),
            // Without the parameter, a list would not be filtered, and everything would be listed or deleted.
            Value::Array(items) if items.is_empty() => {
                Err(not_a_parameter(&key.text, "is an empty list", "do not set it"))
            }
            Value::Array(items) => items.into_iter().try_for_each(|item| self.add_item(key.clone(), item)),
            Value::Object(members) => members
                .into_iter()
                .try_for_each(|(member, value)| self.add(Key::new(format!("{}.{member}", key.text)), value)),
            value => self.add_item(key, value),
        }
    }

    fn add_item(&mut self, key: Key, value: Value) -> Result<(), Error> {
        if value.is_null() {
            return Err(not_a_parameter(&key.text, "is a list with null in it", "remove the null"));
        }
        let Some(text) = scalar(value) else {
            return Err(not_a_parameter(
                &key.text,
                "is a list of lists or objects",
                "send strings, numbers or booleans",
            ));
        };
        self.0.push((key, text));
        Ok(())
    }
}

/// Returns the text of a string, a number or a boolean. A float without a fraction is written like an integer: `5` for 5.0.
pub(crate) fn scalar(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Bool(_) => Some(value.to_string()),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|_| number.is_f64()).and_then(integer_from_float);
            Some(whole.map_or_else(|| number.to_string(), |whole| whole.to_string()))
        }
        _ => None,
    }
}

/// An error for a query parameter that would be left out, or would mean something else.
fn not_a_parameter(key: &str, what: &str, cure: &str) -> Error {
    Error::new(ErrorKind::InvalidRequest, format!("`{key}` {what}, which a query cannot carry: {cure}"))
}

/// Formats a value as the text of a header: a list is separated by commas, and null returns `None`.
pub(crate) fn text(value: &impl Serialize) -> Result<Option<String>, Error> {
    match to_value(value, "header")? {
        Value::Null => Ok(None),
        Value::Array(items) if items.is_empty() => Err(not_a_header()),
        Value::Array(items) => {
            let items: Vec<_> = items.into_iter().map(scalar).collect::<Option<_>>().ok_or_else(not_a_header)?;
            match items.iter().any(|item| has_bare_comma(item)) {
                true => Err(Error::new(
                    ErrorKind::InvalidRequest,
                    "an item of the list in a header contains `,`, which separates the items: the server would take it for two",
                )),
                false => Ok(Some(items.join(","))),
            }
        }
        value => scalar(value).map(Some).ok_or_else(not_a_header),
    }
}

/// Returns whether an item contains a comma outside of quotes. Inside, as in the tag `"a,b"` of a version, it is part of the item.
fn has_bare_comma(item: &str) -> bool {
    item.split('"').step_by(2).any(|outside| outside.contains(','))
}

fn not_a_header() -> Error {
    Error::new(
        ErrorKind::InvalidRequest,
        "a header must be a string, a number, a boolean or a list of these that is not empty",
    )
}

fn to_value(value: &impl Serialize, what: &str) -> Result<Value, Error> {
    request::to_value(value).map_err(|error| {
        Error::new(ErrorKind::InvalidRequest, format!("the {what} cannot be serialized: {error}")).with_source(error)
    })
}

fn not_a_query() -> Error {
    Error::new(ErrorKind::InvalidRequest, "a query must be a struct, a map or a list of pairs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_flattened() {
        let mut query = Query::default();
        query
            .extend(&serde_json::json!({"a": 1, "b": [true, "x y"], "c": {"d": "e", "f": null}, "g": null}))
            .unwrap_or_else(|error| panic!("{error}"));
        let pairs: Vec<_> = query.pairs().collect();
        assert_eq!(pairs, [("a", "1"), ("b", "true"), ("b", "x y"), ("c.d", "e")]);
    }

    #[test]
    fn the_last_value_wins() {
        let mut query = Query::default();
        query.set("a", &1).and_then(|()| query.set("a", &2)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(query.pairs().collect::<Vec<_>>(), [("a", "2")]);
        assert!(query.extend(&7).is_err());
    }

    #[test]
    fn keys_with_one_end_stay_apart() {
        let keys = ["a_long_prefix_and_its_end", "b_long_prefix_and_its_end", "its_end", "s_end", ""];
        let mut query = Query::default();
        for key in keys {
            query.set(key, key).unwrap_or_else(|error| panic!("{error}"));
        }
        assert_eq!(query.pairs().collect::<Vec<_>>(), keys.map(|key| (key, key)));
    }
}
