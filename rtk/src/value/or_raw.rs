//! A value, or the raw JSON if it could not be decoded.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Either a decoded `T` or, if decoding failed, the raw JSON value.
///
/// Use `Vec<OrRaw<T>>` so that one malformed element does not fail the whole list. A raw value is serialized as it was received.
///
/// ```
/// use rtk::OrRaw;
///
/// let list: Vec<OrRaw<u8>> = serde_json::from_str("[1, 300, 3]")?;
/// assert_eq!(list.iter().filter_map(OrRaw::value).sum::<u8>(), 4);
/// assert_eq!(list[1], OrRaw::Raw(300.into()));
/// assert_eq!(serde_json::to_string(&list)?, "[1,300,3]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum OrRaw<T> {
    /// The decoded value.
    Value(T),
    /// The JSON that could not be decoded.
    Raw(Value),
}

impl<T> OrRaw<T> {
    /// Returns the decoded value, or `None` if decoding failed.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Raw(_) => None,
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for OrRaw<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(T::deserialize(&value).map_or_else(|_| Self::Raw(value.clone()), Self::Value))
    }
}

/// Omits the raw JSON, because it can be secret.
impl<T: fmt::Debug> fmt::Debug for OrRaw<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => f.debug_tuple("Value").field(value).finish(),
            Self::Raw(_) => f.write_str("Raw(…)"),
        }
    }
}
