//! Values of the right meaning and the wrong type: `"7"` for 7, `3.0` for 3, `"true"` for true.
//!
//! `#[attribute(with = rtk::loose)]` reads them all, and so does `#[serde(with = "rtk::loose")]`. What is written is the type's
//! own form.
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

/// Reads a value of another type than it should have.
pub fn deserialize<'de, T: Loose, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    T::from_value(&value).ok_or_else(|| D::Error::invalid_type(kind_of(&value), &T::EXPECTED))
}

/// Writes it as what it is.
pub fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

fn kind_of(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(it) => Unexpected::Bool(*it),
        Value::Number(_) => Unexpected::Other("number"),
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

/// A type that can be read loosely: numbers, booleans, text, ids, and `Option`s of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read loosely",
    label = "no number, `bool`, `String` or `Id`",
    note = "remove `with = rtk::loose`, or name a module of your own with `deserialize` and `serialize`"
)]
pub trait Loose: Sized {
    /// What a message says was expected.
    const EXPECTED: &'static str;

    /// The value, if there is one of that meaning.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: Loose> Loose for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_value(value: &Value) -> Option<Self> {
        // The inner one of two takes null first, so that the outer one says whether the key is there.
        T::from_value(value).map(Some).or_else(|| value.is_null().then_some(None))
    }
}

impl Loose for bool {
    const EXPECTED: &'static str = "a boolean, or text of one";

    fn from_value(value: &Value) -> Option<Self> {
        value.as_bool().or_else(|| value.as_str()?.parse().ok())
    }
}

impl Loose for String {
    const EXPECTED: &'static str = "text, a number or a boolean";

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => None,
        }
    }
}

impl<T> Loose for Id<T> {
    const EXPECTED: &'static str = "text or a number";

    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(Self::from)
    }
}

macro_rules! numbers {
    ($($number:ty: $expected:literal,)*) => {$(
        impl Loose for $number {
            const EXPECTED: &'static str = $expected;

            fn from_value(value: &Value) -> Option<Self> {
                // As serde reads it, then without a fraction of nothing, then as text.
                let exact = Self::deserialize(value).ok();
                let whole = || Self::deserialize(&Value::Number(whole(value.as_f64()?)?)).ok();
                exact.or_else(whole).or_else(|| {
                    let text = value.as_str()?.trim();
                    let number: Value = text.parse::<Number>().ok()?.into();
                    Self::from_value(&number)
                })
            }
        }
    )*};
}

/// `3` of `3.0`.
fn whole(number: f64) -> Option<Number> {
    // Beyond, a float is no count any more.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::float_cmp, clippy::cast_possible_truncation)]
    (number.trunc() == number && number.abs() <= EXACT).then(|| Number::from(number as i64))
}

numbers! {
    u8: "an integer from 0 to 255, or text of one",
    u16: "an integer from 0 to 65535, or text of one",
    u32: "an integer from 0, or text of one",
    u64: "an integer from 0, or text of one",
    i8: "an integer from -128 to 127, or text of one",
    i16: "an integer from -32768 to 32767, or text of one",
    i32: "an integer, or text of one",
    i64: "an integer, or text of one",
    f32: "a number, or text of one",
    f64: "a number, or text of one",
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read<T: Loose>(value: &Value) -> Option<T> {
        deserialize(value).ok()
    }

    #[test]
    fn numbers_are_read_from_what_means_them() {
        for value in [json!(7), json!(7.0), json!("7"), json!(" 7 "), json!("7.0"), json!("7e0")] {
            assert_eq!(read::<u8>(&value), Some(7), "{value}");
            assert_eq!(read::<f64>(&value), Some(7.0), "{value}");
            assert_eq!(read::<Option<i64>>(&value), Some(Some(7)), "{value}");
        }
        assert_eq!(read::<u64>(&json!("18446744073709551615")), Some(u64::MAX));
        assert_eq!(read::<u64>(&json!(u64::MAX)), Some(u64::MAX));
        for value in
            [json!(300), json!(-1), json!(7.5), json!(""), json!("seven"), json!([7]), json!(null), json!(true)]
        {
            assert_eq!(read::<u8>(&value), None, "{value}");
        }
    }

    #[test]
    fn so_are_booleans_and_text() {
        assert_eq!(read::<bool>(&json!("true")), Some(true));
        assert_eq!(read::<bool>(&json!(false)), Some(false));
        assert_eq!(read::<bool>(&json!("yes")), None);
        assert_eq!(read::<bool>(&json!(1)), None);
        assert_eq!(read::<Option<bool>>(&json!(null)), Some(None));
        assert_eq!(read::<String>(&json!(12)), Some("12".to_owned()));
        assert_eq!(read::<Option<Id<()>>>(&json!(12)), Some(Some(Id::from("12"))));
    }
}
