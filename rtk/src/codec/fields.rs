//! Deserializes and serializes a single field: required, optional, nullable, flattened, or with user-defined functions.

use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::codec::object::ObjectWriter;
use crate::codec::request::to_json;

/// A type that an attribute can have. One trait covers both directions, so that a type that supports neither causes only one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of an attribute",
    label = "must be both deserializable and serializable",
    note = "derive `rtk::Nested` for it, `rtk::OpenEnum` if it is an enum of names, `rtk::Union` if it is an enum of objects, or both `serde::Deserialize` and `serde::Serialize`"
)]
pub trait AttributeType: Sized {
    /// Reads the content of a union's kind.
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Reads the value of a field for which null is an ordinary value.
    fn read<'de, A: MapAccess<'de>>(slot: &mut Option<Self>, map: &mut A) -> Result<(), A::Error>;

    /// Reads the value of a field for which null is the same as a missing key.
    fn read_or_empty<'de, A: MapAccess<'de>>(slot: &mut Option<Self>, map: &mut A) -> Result<(), A::Error>;

    /// Returns the value of a required field. A missing value is an error, unless the type accepts a missing value, as `Option` does.
    fn required<E: de::Error>(
        value: Option<Self>,
        owner: &'static str,
        attribute: &'static str,
        key: &'static str,
    ) -> Result<Self, E>;

    /// Serializes the field.
    fn write<M: SerializeMap>(&self, object: &mut ObjectWriter<M>, key: &'static str);

    /// Deserializes a flattened field from the keys that no other field has. Removes the keys that the value has when it is serialized.
    fn flattened<E: de::Error>(
        undeclared: &mut Map<String, Value>,
        owner: &'static str,
        attribute: &'static str,
    ) -> Result<Self, E>;

    /// Serializes the keys of a flattened field.
    fn write_flattened<M: SerializeMap>(&self, object: &mut ObjectWriter<M>);
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Serialize> AttributeType for T {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    #[inline]
    fn read<'de, A: MapAccess<'de>>(slot: &mut Option<Self>, map: &mut A) -> Result<(), A::Error> {
        *slot = Some(map.next_value()?);
        Ok(())
    }

    fn read_or_empty<'de, A: MapAccess<'de>>(slot: &mut Option<Self>, map: &mut A) -> Result<(), A::Error> {
        *slot = map.next_value()?;
        Ok(())
    }

    fn required<E: de::Error>(
        value: Option<Self>,
        owner: &'static str,
        attribute: &'static str,
        key: &'static str,
    ) -> Result<Self, E> {
        value.or_else(from_nothing).ok_or_else(|| lacks(owner, attribute, key))
    }

    fn write<M: SerializeMap>(&self, object: &mut ObjectWriter<M>, key: &'static str) {
        object.member(key, self);
    }

    fn flattened<E: de::Error>(
        undeclared: &mut Map<String, Value>,
        owner: &'static str,
        attribute: &'static str,
    ) -> Result<Self, E> {
        let undecodable = |error: serde_json::Error| {
            E::custom(format_args!("`{owner}` lacks `{attribute}`: {}", crate::error::decode::without_values(&error)))
        };
        let value = Self::deserialize(Value::Object(undeclared.clone())).map_err(undecodable)?;
        if let Value::Object(members) = serde_json::to_value(&value).map_err(undecodable)? {
            undeclared.retain(|key, _| !members.contains_key(key));
        }
        Ok(value)
    }

    fn write_flattened<M: SerializeMap>(&self, object: &mut ObjectWriter<M>) {
        object.members_of(self.serialize(to_json()));
    }
}

/// Reads the value of a field with a user-defined function.
pub fn read_with<'de, S: DeserializeSeed<'de>, A: MapAccess<'de>>(
    slot: &mut Option<S::Value>,
    map: &mut A,
    seed: S,
) -> Result<(), A::Error> {
    *slot = Some(map.next_value_seed(seed)?);
    Ok(())
}

/// Reads the value of a field with a user-defined function. Null is the same as a missing key.
pub fn read_with_or_empty<'de, S: DeserializeSeed<'de>, A: MapAccess<'de>>(
    slot: &mut Option<S::Value>,
    map: &mut A,
    seed: S,
) -> Result<(), A::Error> {
    *slot = map.next_value_seed(OptionalSeed(seed))?;
    Ok(())
}

/// Deserializes null as `None`, and any other value with the inner seed.
struct OptionalSeed<S>(S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OptionalSeed<S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for OptionalSeed<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

/// Reads the value of a field that distinguishes null from a missing key.
pub fn read_nullable<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<Option<Option<T>>>,
    map: &mut A,
) -> Result<(), A::Error> {
    *slot = Some(Some(map.next_value()?));
    Ok(())
}

/// Returns the value of a field whose key is required, although its value may be null.
pub fn present<T, E: de::Error>(
    value: Option<T>,
    owner: &'static str,
    attribute: &'static str,
    key: &'static str,
) -> Result<T, E> {
    value.ok_or_else(|| lacks(owner, attribute, key))
}

/// Returns the value of an optional field. A missing value is `None`.
pub fn optional<T>(value: Option<Option<T>>) -> Option<T> {
    value.flatten()
}

/// Returns the value, or the default of its type.
///
/// `Option::unwrap_or_default` would do the same, but rustc's message about a type without a default would quote the standard library.
pub fn or_default<T: Default>(value: Option<T>) -> T {
    value.unwrap_or_default()
}

fn lacks<E: de::Error>(owner: &str, attribute: &str, key: &str) -> E {
    let key = if key == attribute { String::new() } else { format!(" (key `{key}`)") };
    E::custom(format_args!("`{owner}` lacks `{attribute}`{key}"))
}

/// Returns the value of a type that accepts a missing value, such as `Option`.
pub(crate) fn from_nothing<'de, T: Deserialize<'de>>() -> Option<T> {
    T::deserialize(Absent(PhantomData::<de::value::Error>)).ok()
}

/// Deserializes as `None`, and fails for types that are not optional.
struct Absent<E>(PhantomData<E>);

impl<'de, E: de::Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::custom("the value is missing"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Writes a field whose value a user-defined function has converted to JSON.
pub fn write_with<M: SerializeMap>(
    object: &mut ObjectWriter<M>,
    key: &'static str,
    value: Result<Value, serde_json::Error>,
) {
    match value {
        Ok(value) => object.member(key, &value),
        Err(error) => object.fail(error),
    }
}
