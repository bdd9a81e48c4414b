//! Enums of names that keep the text of a name that they do not know. The derive says which name is which variant.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;

/// The names of an enum. Written by the derive.
pub trait OpenEnum: Sized {
    /// The name of the enum, for errors.
    const NAME: &'static str;

    /// The variant of that name, if it is declared.
    fn known(text: &str) -> Option<Self>;

    /// The variant that keeps any other text.
    fn other(text: String) -> Self;

    /// The name on the wire.
    fn text(&self) -> &str;
}

/// The variant of a name. Text that is not known is taken over, or copied if it is borrowed.
pub fn parse_name<T: OpenEnum, S: AsRef<str> + Into<String>>(text: S) -> T {
    T::known(text.as_ref()).unwrap_or_else(|| T::other(text.into()))
}

/// `Deserialize` of an open enum.
pub fn read_name<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(NameVisitor(PhantomData))
}

/// `Serialize` of an open enum.
pub fn write_name<T: OpenEnum, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.text())
}

struct NameVisitor<T>(PhantomData<fn() -> T>);

impl<T: OpenEnum> Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text of a `{}`", T::NAME)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        Ok(parse_name(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<T, E> {
        Ok(parse_name(text))
    }
}
