//! The keys of an object that no field has.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The keys of an object that none of its fields has, as they were received.
///
/// Put it into a type that derives [`Nested`](derive@crate::Nested), or into a variant of a [`Union`](derive@crate::Union), to keep the keys that a
/// server adds later. They are serialized with the other keys. A [`Record`](crate::Record) keeps them without such a field, see
/// [`Record::extra`](crate::Record::extra).
///
/// ```
/// use rtk::{Extra, Nested};
///
/// #[derive(Debug, Nested)]
/// pub struct Limits {
///     pub people: u32,
///     #[attribute(flatten)]
///     pub extra: Extra,
/// }
///
/// let limits: Limits = serde_json::from_str(r#"{"people":12,"pets":1}"#)?;
/// assert_eq!(limits.extra.get("pets"), Some(&1.into()));
/// assert_eq!(serde_json::to_string(&limits)?, r#"{"people":12,"pets":1}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Extra(Map<String, Value>);

impl Extra {
    /// Returns the value of a key, or `None` if there is no such key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// Returns the keys and their values.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Returns the keys and their values.
    #[must_use]
    pub fn into_members(self) -> Map<String, Value> {
        self.0
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(members: Map<String, Value>) -> Self {
        Self(members)
    }
}

/// Shows the keys only, because the values can be secret.
impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
