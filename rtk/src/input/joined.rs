//! Lists that are one text in a query.

use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;

use crate::codec::request;
use crate::input::query::scalar;
use crate::input::writable::Writable;

/// A list whose items are joined by a separator: `ids=a,b`.
#[derive(Debug)]
pub struct Joined<T>(pub &'static str, pub T);

impl<T: Writable> Serialize for Joined<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(separator, list) = self;
        let items = match request::to_value(list).map_err(S::Error::custom)? {
            // The query refuses an empty list, and leaves null out.
            Value::Array(items) if !items.is_empty() => items,
            value => return value.serialize(serializer),
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            let text = scalar(item)
                .ok_or_else(|| S::Error::custom("a list that is joined consists of strings, numbers or booleans"))?;
            // The server would take it for two items.
            if text.contains(separator) {
                let why = format!("an item contains `{separator}`, which separates the items");
                return Err(S::Error::custom(why));
            }
            texts.push(text);
        }
        serializer.serialize_str(&texts.join(separator))
    }
}
