//! One bad element does not lose the others.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A value that could be read, or what was there instead.
///
/// In a list, one element that cannot be read does not lose the others; it is kept, and given back as it came.
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
    /// It could be read.
    Value(T),
    /// It could not: what was there.
    Raw(Value),
}

impl<T> OrRaw<T> {
    /// The value, if it could be read.
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

/// Without what could not be read: it could be secret.
impl<T: fmt::Debug> fmt::Debug for OrRaw<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => f.debug_tuple("Value").field(value).finish(),
            Self::Raw(_) => f.write_str("Raw(…)"),
        }
    }
}
