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
/// use rtk::Kept;
///
/// let list: Vec<Kept<u8>> = serde_json::from_str("[1, 300, 3]")?;
/// assert_eq!(list.iter().filter_map(Kept::read).sum::<u8>(), 4);
/// assert_eq!(list[1], Kept::Unread(300.into()));
/// assert_eq!(serde_json::to_string(&list)?, "[1,300,3]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Kept<T> {
    /// It could be read.
    Read(T),
    /// It could not: what was there.
    Unread(Value),
}

impl<T> Kept<T> {
    /// The value, if it could be read.
    pub fn read(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Unread(_) => None,
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Kept<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(T::deserialize(&value).map_or_else(|_| Self::Unread(value.clone()), Self::Read))
    }
}

/// Without what could not be read: it could be secret.
impl<T: fmt::Debug> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(value) => f.debug_tuple("Read").field(value).finish(),
            Self::Unread(_) => f.write_str("Unread(…)"),
        }
    }
}
