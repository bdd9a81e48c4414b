//! Decoding and encoding of enums that keep unknown names. The derive generates the mapping from names to variants.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;

/// The names of an enum's variants. Implemented by the derive.
pub trait OpenEnum: Sized {
    /// The name of the enum, for error messages.
    const NAME: &'static str;

    /// Returns the variant with this name, or `None` if no variant declares it.
    fn known(text: &str) -> Option<Self>;

    /// Returns the variant that holds an unknown name.
    fn other(text: String) -> Self;

    /// Returns the name as it is sent.
    fn text(&self) -> &str;
}

/// Returns the variant with this name, or the one for unknown names. An unknown name is moved, or copied if it is borrowed.
pub fn parse_name<T: OpenEnum, S: AsRef<str> + Into<String>>(text: S) -> T {
    T::known(text.as_ref()).unwrap_or_else(|| T::other(text.into()))
}

/// The body of `Deserialize::deserialize`.
pub fn read_name<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(NameVisitor(PhantomData))
}

/// The body of `Serialize::serialize`.
pub fn write_name<T: OpenEnum, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.text())
}

struct NameVisitor<T>(PhantomData<fn() -> T>);

impl<T: OpenEnum> Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string for `{}`", T::NAME)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        Ok(parse_name(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<T, E> {
        Ok(parse_name(text))
    }
}
