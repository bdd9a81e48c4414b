//! The text of a value that is no list and no object, without a detour by JSON: most query parameters.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};

use crate::codec::request;

/// A value that is no list and no object.
#[derive(Debug, PartialEq)]
pub(crate) enum Plain {
    Text(String),
    Null,
}

/// Returns the text of a value. `None` if the value has to be converted to JSON: a list, an object, a number with a fraction, or what cannot be
/// serialized.
pub(crate) fn to_text(value: &(impl Serialize + ?Sized)) -> Option<Plain> {
    request::in_request(|| value.serialize(ToText)).ok()
}

struct ToText;

/// The value is none of those that this serializer takes.
#[derive(Debug)]
struct Other;

impl Display for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value has to be converted to JSON")
    }
}

impl std::error::Error for Other {}

impl ser::Error for Other {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// Implements methods that format a value.
macro_rules! text {
    ($($method:ident($ty:ty);)*) => {$(
        fn $method(self, value: $ty) -> Result<Plain, Other> {
            Ok(Plain::Text(value.to_string()))
        }
    )*};
}

/// Implements methods that take none of their values.
macro_rules! other {
    ($($method:ident($($ty:ty),*) -> $ok:ty;)*) => {$(
        fn $method(self, $(_: $ty),*) -> Result<$ok, Other> {
            Err(Other)
        }
    )*};
}

type Never = Impossible<Plain, Other>;

impl Serializer for ToText {
    type Ok = Plain;
    type Error = Other;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    text! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_str(&str);
    }

    other! {
        serialize_f32(f32) -> Self::Ok;
        serialize_f64(f64) -> Self::Ok;
        serialize_char(char) -> Self::Ok;
        serialize_bytes(&[u8]) -> Self::Ok;
        serialize_unit_struct(&'static str) -> Self::Ok;
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_none(self) -> Result<Self::Ok, Other> {
        Ok(Plain::Null)
    }

    fn serialize_unit(self) -> Result<Self::Ok, Other> {
        Ok(Plain::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Other> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Self::Ok, Other> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Self::Ok, Other> {
        Ok(Plain::Text(variant.to_owned()))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Self::Ok, Other> {
        Err(Other)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::input::query::Query;

    #[test]
    fn text_is_that_of_the_detour_by_json() {
        for value in [json!("a b"), json!(""), json!(true), json!(0), json!(-7), json!(u64::MAX), json!(i64::MIN)] {
            let mut query = Query::default();
            query.extend(&json!({ "key": value })).unwrap_or_else(|error| panic!("{error}"));
            let text = query.get("key").map(|text| Plain::Text(text.to_owned()));
            assert_eq!(to_text(&value), text, "{value}");
        }
        assert_eq!(to_text(&json!(null)), Some(Plain::Null));
        assert_eq!(to_text(&None::<u8>), Some(Plain::Null));
        assert_eq!(to_text(&Some("a")), Some(Plain::Text("a".to_owned())));
    }

    #[test]
    fn values_with_rules_of_json_take_the_detour() {
        assert_eq!(to_text(&5.0), None);
        assert_eq!(to_text(&f64::NAN), None);
        assert_eq!(to_text(&vec!["a"]), None);
        assert_eq!(to_text(&json!({ "a": 1 })), None);
    }
}
