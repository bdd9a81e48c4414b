//! Typed ids.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A typed identifier for a `T`.
///
/// Ids are opaque strings. The type parameter keeps ids of different resources apart.
///
/// ```
/// use rtk::{Id, realtime_kit::{Meeting, Session}};
///
/// let meeting: Id<Meeting> = "bbb-111".into();
/// assert_eq!(meeting.as_str(), "bbb-111");
/// assert_eq!(meeting, Id::new("bbb-111"));
/// ```
///
/// ```compile_fail
/// # use rtk::{Id, realtime_kit::{Meeting, Session}};
/// # let meeting: Id<Meeting> = "bbb-111".into();
/// let session: Id<Session> = meeting; // expected `Id<Session>`, found `Id<Meeting>`
/// ```
pub struct Id<T: ?Sized> {
    text: Box<str>,
    resource: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Id<T> {
    /// Creates an id from a string.
    ///
    /// A string that cannot be a path segment is reported when a request with this id is sent, as
    /// [`ErrorKind::InvalidId`](crate::ErrorKind::InvalidId).
    #[must_use]
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self { text: text.into(), resource: PhantomData }
    }

    /// Returns the id as a string slice.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T: ?Sized> From<&str> for Id<T> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<T: ?Sized> From<String> for Id<T> {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl<T: ?Sized> From<Id<T>> for String {
    fn from(id: Id<T>) -> Self {
        id.text.into()
    }
}

impl<T: ?Sized> AsRef<str> for Id<T> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({:?})", self.text)
    }
}

// Implemented by hand, because the derives would add bounds on `T`.
impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), resource: PhantomData }
    }
}

impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T: ?Sized> Eq for Id<T> {}

impl<T: ?Sized> PartialEq<str> for Id<T> {
    fn eq(&self, other: &str) -> bool {
        &*self.text == other
    }
}

impl<T: ?Sized> PartialEq<&str> for Id<T> {
    fn eq(&self, other: &&str) -> bool {
        &*self.text == *other
    }
}

impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T: ?Sized> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<str>::deserialize(deserializer).map(Self::new)
    }
}

impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
