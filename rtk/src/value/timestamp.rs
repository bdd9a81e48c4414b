//! Moments, as the server writes them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment, with the text that the server wrote.
///
/// Several of Cloudflare's documents promise no more than a string. So reading one never fails: the text is kept, and
/// [`to_jiff`](Self::to_jiff) tells whether it is a moment.
///
/// ```
/// use rtk::Timestamp;
///
/// let start = Timestamp::from("2026-11-24T09:30:00Z");
/// assert_eq!(start.to_jiff(), Some("2026-11-24T09:30:00Z".parse()?));
/// assert_eq!(start.as_str(), "2026-11-24T09:30:00Z");
/// assert_eq!(Timestamp::from("soon").to_jiff(), None);
/// # Ok::<(), jiff::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(Box<str>);

impl Timestamp {
    /// The text, as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The moment, if the text is RFC 3339 or near it (a blank for the `T`). `None` for any other text.
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
    fn from(moment: jiff::Timestamp) -> Self {
        Self(moment.to_string().into())
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
