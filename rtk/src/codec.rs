//! How a resource is read and written. The derive says which key belongs to which field; the loops are here.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, de};
use serde_json::{Map, Value};

/// The fields of a resource, one by one. Written by the derive.
pub trait Fields: Sized {
    /// The name that errors say.
    const NAME: &'static str;
    /// The keys of answers, in the order of the slots.
    const KEYS: &'static [&'static str];
    /// What has been read so far: a tuple of options.
    type Slots;

    /// Nothing has been read.
    fn slots() -> Self::Slots;

    /// Reads the value that belongs to `KEYS[index]`.
    fn read<'de, A: MapAccess<'de>>(slots: &mut Self::Slots, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Everything has been read.
    fn build<E: de::Error>(slots: Self::Slots) -> Result<Self, E>;

    /// Writes each field.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Reads a value of a plain field.
pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    map.next_value().map(Some)
}

/// Reads a value of a field that null leaves empty.
pub fn read_or_empty<'de, T: Deserialize<'de> + Default, A: MapAccess<'de>>(
    map: &mut A,
) -> Result<Option<T>, A::Error> {
    map.next_value::<Option<T>>().map(|value| Some(value.unwrap_or_default()))
}

/// The value of a plain field. One that was not there is an error, unless its type can be read from nothing.
pub fn required<'de, T: Deserialize<'de>, E: de::Error>(
    value: Option<T>,
    resource: &'static str,
    attribute: &'static str,
    key: &'static str,
) -> Result<T, E> {
    match value {
        Some(value) => Ok(value),
        None => T::deserialize(Absent(PhantomData::<E>)).map_err(|_| {
            let key = if key == attribute { String::new() } else { format!(" (key `{key}`)") };
            E::custom(format_args!("`{resource}` lacks `{attribute}`{key}"))
        }),
    }
}

/// Gives nothing but `None`, to a type that accepts it.
struct Absent<E>(PhantomData<E>);

impl<'de, E: de::Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::custom("nothing is there"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// `Deserialize` of a resource.
pub fn deserialize<'de, T: Fields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ResourceVisitor { extra: None, of: PhantomData })
}

/// `Serialize` of a resource.
pub fn serialize<T: Fields, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(T::KEYS.len()))?;
    value.write(&mut map)?;
    map.end()
}

/// Reads a resource, and keeps the keys that it does not declare.
pub(crate) struct ResourceSeed<'x, T> {
    extra: &'x mut Map<String, Value>,
    of: PhantomData<fn() -> T>,
}

impl<'x, T> ResourceSeed<'x, T> {
    pub(crate) fn new(extra: &'x mut Map<String, Value>) -> Self {
        Self { extra, of: PhantomData }
    }
}

impl<'de, T: Fields> DeserializeSeed<'de> for ResourceSeed<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(ResourceVisitor { extra: Some(self.extra), of: PhantomData })
    }
}

struct ResourceVisitor<'x, T> {
    extra: Option<&'x mut Map<String, Value>>,
    of: PhantomData<fn() -> T>,
}

impl<'de, T: Fields> Visitor<'de> for ResourceVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a `{}`", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        read_map(map, self.extra)
    }
}

/// The loop over the keys of one object. Of a key that comes twice, the last value counts.
pub(crate) fn read_map<'de, T: Fields, A: MapAccess<'de>>(
    mut map: A,
    mut extra: Option<&mut Map<String, Value>>,
) -> Result<T, A::Error> {
    let mut slots = T::slots();
    let mut next = 0;
    while let Some(key) = map.next_key_seed(Key { keys: T::KEYS, next, keep: extra.is_some() })? {
        match (key, &mut extra) {
            (Found::Known(index), _) => {
                T::read(&mut slots, index, &mut map)?;
                next = index + 1;
            }
            (Found::Unknown(key), Some(extra)) => {
                extra.insert(key, map.next_value()?);
            }
            (Found::Unknown(_), None) => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    T::build(slots)
}

/// Finds a key; begins where the last one was found, since servers keep to an order.
struct Key {
    keys: &'static [&'static str],
    next: usize,
    keep: bool,
}

enum Found {
    Known(usize),
    Unknown(String),
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Found, E> {
        let (before, after) = self.keys.split_at(self.next.min(self.keys.len()));
        let found = after.iter().position(|known| *known == key).map(|at| before.len() + at);
        Ok(match found.or_else(|| before.iter().position(|known| *known == key)) {
            Some(index) => Found::Known(index),
            None => Found::Unknown(if self.keep { key.to_owned() } else { String::new() }),
        })
    }
}
