//! An object of a kind that a union does not declare.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An object of a kind that a [`Union`](derive@crate::Union) does not declare: its tag and every other key, as they were received.
///
/// It is serialized as it was received. To send a kind that this version does not declare, convert it from a JSON object.
///
/// ```
/// use rtk::{OtherKind, Union};
/// use serde_json::json;
///
/// #[derive(Debug, Clone, PartialEq, Union)]
/// #[union(tag = "type", rename_all = "lowercase")]
/// pub enum Shape {
///     Circle { radius: f64 },
///     Other(OtherKind),
/// }
///
/// let shape: Shape = serde_json::from_value(json!({ "type": "square", "side": 2 }))?;
/// let Shape::Other(other) = &shape else { unreachable!() };
/// assert_eq!(other.get("side"), Some(&json!(2)));
/// assert_eq!(serde_json::to_value(&shape)?, json!({ "type": "square", "side": 2 }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct OtherKind(Map<String, Value>);

impl OtherKind {
    /// Returns the value of a key, or `None` if the object has no such key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// Returns the object, including its tag.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Returns the object, including its tag.
    #[must_use]
    pub fn into_members(self) -> Map<String, Value> {
        self.0
    }
}

impl From<Map<String, Value>> for OtherKind {
    fn from(members: Map<String, Value>) -> Self {
        Self(members)
    }
}

/// Shows the keys only, because the values can be secret.
impl fmt::Debug for OtherKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OtherKind ")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}
