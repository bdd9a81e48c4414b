//! Query parameters: any serializable value, flattened into pairs.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, ErrorKind};

/// Pairs of a key and a value, in the order in which they were set.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    /// Sets a parameter, replacing its previous values. A list repeats the key, an object adds dotted keys, and null adds nothing.
    pub(crate) fn set(&mut self, key: &str, value: &impl Serialize) -> Result<(), Error> {
        self.0.retain(|(set, _)| set != key);
        self.add(key, to_value(value, "query")?);
        Ok(())
    }

    /// Sets each member of a struct or a map, or adds each pair of a list of pairs.
    pub(crate) fn extend(&mut self, value: &impl Serialize) -> Result<(), Error> {
        match to_value(value, "query")? {
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
                        return Err(not_a_query());
                    };
                    self.add(key, value.clone());
                }
                Ok(())
            }
            Value::Null => Ok(()),
            _ => Err(not_a_query()),
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

/// Formats a value as the text of a header: a list is separated by commas, and null returns `None`.
pub(crate) fn text(value: &impl Serialize) -> Result<Option<String>, Error> {
    let scalar = |value: Value| match value {
        Value::String(text) => Some(text),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    };
    match to_value(value, "header")? {
        Value::Null => Ok(None),
        Value::Array(items) => {
            let items: Option<Vec<_>> = items.into_iter().map(scalar).collect();
            items.map(|items| Some(items.join(","))).ok_or_else(not_a_header)
        }
        value => scalar(value).map(Some).ok_or_else(not_a_header),
    }
}

fn not_a_header() -> Error {
    Error::new(ErrorKind::InvalidRequest, "a header must be a string, a number, a boolean or a list of these")
}

fn to_value(value: &impl Serialize, what: &str) -> Result<Value, Error> {
    serde_json::to_value(value).map_err(|error| {
        Error::new(ErrorKind::InvalidRequest, format!("the {what} cannot be serialized")).with_source(error)
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
}
