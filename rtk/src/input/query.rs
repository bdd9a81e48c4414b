//! Query strings: any serializable value, flattened into pairs.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, ErrorKind};

/// Keys and values, in the order they were set.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    /// Adds a value under a key. A list repeats the key, an object adds dotted keys, null adds nothing.
    pub(crate) fn set(&mut self, key: &str, value: &impl Serialize) -> Result<(), Error> {
        self.0.retain(|(set, _)| set != key);
        self.add(key, to_value(value)?);
        Ok(())
    }

    /// Adds each member of a struct or map.
    pub(crate) fn extend(&mut self, value: &impl Serialize) -> Result<(), Error> {
        match to_value(value)? {
            Value::Object(members) => {
                for (key, value) in members {
                    self.0.retain(|(set, _)| *set != key);
                    self.add(&key, value);
                }
                Ok(())
            }
            Value::Array(pairs) => {
                for pair in pairs {
                    let [Value::String(key), value] = pair.as_array().map_or(&[][..], Vec::as_slice) else {
                        return Err(unfit());
                    };
                    self.add(key, value.clone());
                }
                Ok(())
            }
            Value::Null => Ok(()),
            _ => Err(unfit()),
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (key, _) in &other.0 {
            self.0.retain(|(set, _)| set != key);
        }
        self.0.extend(other.0.iter().cloned());
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(set, _)| set == key).map(|(_, value)| value.as_str())
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    fn add(&mut self, key: &str, value: Value) {
        match value {
            Value::Null => {}
            Value::Array(items) => items.into_iter().for_each(|item| self.add(key, item)),
            Value::Object(members) => {
                for (member, value) in members {
                    self.add(&format!("{key}.{member}"), value);
                }
            }
            Value::String(text) => self.0.push((key.to_owned(), text)),
            scalar => self.0.push((key.to_owned(), scalar.to_string())),
        }
    }
}

/// A value as the text of a header: a list with commas, null as none.
pub(crate) fn text(value: &impl Serialize) -> Result<Option<String>, Error> {
    let scalar = |value: Value| match value {
        Value::String(text) => Some(text),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    };
    match to_value(value)? {
        Value::Null => Ok(None),
        Value::Array(items) => {
            let items: Option<Vec<_>> = items.into_iter().map(scalar).collect();
            items.map(|items| Some(items.join(","))).ok_or_else(unfit_header)
        }
        value => scalar(value).map(Some).ok_or_else(unfit_header),
    }
}

fn unfit_header() -> Error {
    Error::new(ErrorKind::InvalidRequest, "a header is text, a number, a boolean or a list of them")
}

fn to_value(value: &impl Serialize) -> Result<Value, Error> {
    serde_json::to_value(value)
        .map_err(|error| Error::new(ErrorKind::InvalidRequest, "the query cannot be written").with_source(error))
}

fn unfit() -> Error {
    Error::new(ErrorKind::InvalidRequest, "a query is a struct, a map or a list of pairs")
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
}
