//! Timestamps in the server's own notation.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A timestamp, stored as the string that the server sent.
///
/// Decoding accepts any string, because several of Cloudflare's schemas do not specify a format. [`to_jiff`](Self::to_jiff)
/// parses it. It returns a type of the `jiff` crate, version 1, which is re-exported as [`rtk::jiff`](crate::jiff).
///
/// ```
/// use rtk::{Timestamp, jiff};
///
/// let start = Timestamp::from("2026-11-24T09:30:00Z");
/// assert_eq!(start.as_str(), "2026-11-24T09:30:00Z");
/// let parsed: jiff::Timestamp = "2026-11-24T09:30:00Z".parse()?;
/// assert_eq!(start.to_jiff(), Some(parsed));
/// assert_eq!(Timestamp::from("soon").to_jiff(), None);
/// # Ok::<(), jiff::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(Box<str>);

impl Timestamp {
    /// Returns the original string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Parses the timestamp. Returns `None` unless it is in RFC 3339 format; a space instead of the `T` is accepted.
    #[must_use]
    pub fn to_jiff(&self) -> Option<jiff::Timestamp> {
        self.0.parse().ok()
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp.to_string().into())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({})", self.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<str>::deserialize(deserializer).map(Self)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
