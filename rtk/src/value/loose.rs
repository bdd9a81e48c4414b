//! Decodes values that an API sends as another JSON type: `"7"` for 7, `3.0` for 3, `"true"` for true.
//!
//! Use it with `#[attribute(with = rtk::loose)]`, with `attributes(loose)` for all numbers and booleans of a struct, or with
//! `#[serde(with = "rtk::loose")]`. Values are encoded as their own type:
//! a `u64` is always sent as a number.
//!
//! ```
//! use rtk::{Id, Resource};
//!
//! #[derive(Debug, Clone, Resource)]
//! #[resource(path = "/accounts/{account_id}/streams", read_only)]
//! pub struct Stream {
//!     pub id: Id<Self>,
//!     #[attribute(with = rtk::loose)]
//!     pub viewers: Option<u64>,
//!     #[attribute(with = rtk::loose)]
//!     pub disabled: Option<bool>,
//! }
//!
//! let stream: Stream = serde_json::from_str(r#"{ "id": "s-1", "viewers": "7", "disabled": "false" }"#)?;
//! assert_eq!((stream.viewers, stream.disabled), (Some(7), Some(false)));
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Number, Value};

use crate::value::id::Id;

/// Decodes a `T`, also from a value of another JSON type.
pub fn deserialize<'de, T: Loose, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    T::from_value(&value).ok_or_else(|| D::Error::invalid_type(kind_of(&value), &T::EXPECTED))
}

/// Encodes a value as the JSON type of `T`.
pub fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

fn kind_of(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(_) => Unexpected::Other("number"),
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

/// A type that [`loose`](self) can decode: integers, floats, `bool`, `String`, [`Id`], and `Option`s and `Vec`s of these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not support `rtk::loose`",
    label = "not a number, `bool`, `String` or `Id`",
    note = "remove `with = rtk::loose`, or use a module of your own that has `deserialize` and `serialize`"
)]
pub trait Loose: Sized {
    /// The expected value, for error messages.
    const EXPECTED: &'static str;

    /// Converts a JSON value. Returns `None` if it does not represent a value of this type.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: Loose> Loose for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_value(value: &Value) -> Option<Self> {
        // The inner type is tried first. In an `Option<Option<T>>`, null is `Some(None)` and only a missing key is `None`.
        T::from_value(value).map(Some).or_else(|| value.is_null().then_some(None))
    }
}

impl<T: Loose> Loose for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn from_value(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::from_value).collect()
    }
}

impl Loose for bool {
    const EXPECTED: &'static str = "a boolean, or a string that contains one";

    fn from_value(value: &Value) -> Option<Self> {
        value.as_bool().or_else(|| value.as_str()?.parse().ok())
    }
}

impl Loose for String {
    const EXPECTED: &'static str = "a string, a number or a boolean";

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => None,
        }
    }
}

impl<T> Loose for Id<T> {
    const EXPECTED: &'static str = "a string or a number";

    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(Self::from)
    }
}

macro_rules! numbers {
    ($($number:ty: $expected:literal,)*) => {$(
        impl Loose for $number {
            const EXPECTED: &'static str = $expected;

            fn from_value(value: &Value) -> Option<Self> {
                // Tries the value as it is, then as a float that is an integer, then as a string.
                let exact = Self::deserialize(value).ok();
                let integer = || Self::deserialize(&Value::from(integer_from_float(value.as_f64()?)?)).ok();
                exact.or_else(integer).or_else(|| {
                    let text = value.as_str()?.trim();
                    let number: Value = text.parse::<Number>().ok()?.into();
                    Self::from_value(&number)
                })
            }
        }
    )*};
}

/// Converts a float without a fraction to an integer: `3.0` to `3`.
pub(crate) fn integer_from_float(number: f64) -> Option<i64> {
    // Above 2^53, not every integer has a float of its own.
    const MAX_EXACT: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::float_cmp, clippy::cast_possible_truncation)]
    (number.trunc() == number && number.abs() <= MAX_EXACT).then_some(number as i64)
}

numbers! {
    u8: "an integer from 0 to 255, or a string that contains one",
    u16: "an integer from 0 to 65535, or a string that contains one",
    u32: "an integer from 0, or a string that contains one",
    u64: "an integer from 0, or a string that contains one",
    i8: "an integer from -128 to 127, or a string that contains one",
    i16: "an integer from -32768 to 32767, or a string that contains one",
    i32: "an integer, or a string that contains one",
    i64: "an integer, or a string that contains one",
    f32: "a number, or a string that contains one",
    f64: "a number, or a string that contains one",
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn decode<T: Loose>(value: &Value) -> Option<T> {
        deserialize(value).ok()
    }

    #[test]
    fn decodes_numbers_from_floats_and_strings() {
        for value in [json!(7), json!(7.0), json!("7"), json!(" 7 "), json!("7.0"), json!("7e0")] {
            assert_eq!(decode::<u8>(&value), Some(7), "{value}");
            assert_eq!(decode::<f64>(&value), Some(7.0), "{value}");
            assert_eq!(decode::<Option<i64>>(&value), Some(Some(7)), "{value}");
        }
        assert_eq!(decode::<u64>(&json!("18446744073709551615")), Some(u64::MAX));
        assert_eq!(decode::<u64>(&json!(u64::MAX)), Some(u64::MAX));
        for value in
            [json!(300), json!(-1), json!(7.5), json!(""), json!("seven"), json!([7]), json!(null), json!(true)]
        {
            assert_eq!(decode::<u8>(&value), None, "{value}");
        }
    }

    #[test]
    fn decodes_booleans_and_strings() {
        assert_eq!(decode::<bool>(&json!("true")), Some(true));
        assert_eq!(decode::<bool>(&json!(false)), Some(false));
        assert_eq!(decode::<bool>(&json!("yes")), None);
        assert_eq!(decode::<bool>(&json!(1)), None);
        assert_eq!(decode::<Option<bool>>(&json!(null)), Some(None));
        assert_eq!(decode::<Vec<u8>>(&json!(["7", 8])), Some(vec![7, 8]));
        assert_eq!((decode::<Vec<u8>>(&json!(["x"])), decode::<Vec<u8>>(&json!(7))), (None, None));
        assert_eq!(decode::<String>(&json!(12)), Some("12".to_owned()));
        assert_eq!(decode::<Option<Id<()>>>(&json!(12)), Some(Some(Id::from("12"))));
    }
}
