//! How the fields of a resource, or of an object inside one, are read and written. The derives say which key belongs to
//! which field; the loops are here, what one field asks for is in `fields`.

use std::fmt;
use std::marker::PhantomData;

use serde::de;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

/// The fields of a resource or of an object inside one. Written by the derives.
pub trait Fields: Sized {
    /// The name that errors say.
    const NAME: &'static str;
    /// The keys of answers, in the order of the slots.
    const KEYS: &'static [&'static str];
    /// Some field takes the keys that are no other's.
    const FLATTENED: bool;
    /// What has been read so far: a tuple of options.
    type Slots;

    /// Nothing has been read.
    fn slots() -> Self::Slots;

    /// Reads the value that belongs to `KEYS[index]`.
    fn read<'de, A: MapAccess<'de>>(slots: &mut Self::Slots, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Everything has been read; `rest` holds the keys that are no field's, if anybody wants them.
    fn build<E: de::Error>(slots: Self::Slots, rest: &mut Map<String, Value>) -> Result<Self, E>;

    /// Writes each field.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// `Deserialize` of a resource, or of an object inside one.
pub fn deserialize<'de, T: Fields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ResourceVisitor { extra: None, of: PhantomData })
}

/// `Serialize` of one.
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
    extra: Option<&mut Map<String, Value>>,
) -> Result<T, A::Error> {
    let mut slots = T::slots();
    let mut next = 0;
    let keep = T::FLATTENED || extra.is_some();
    let mut dropped = Map::new();
    let rest = extra.unwrap_or(&mut dropped);
    while let Some(key) = map.next_key_seed(Key { keys: T::KEYS, next, keep })? {
        match key {
            Found::Known(index) => {
                T::read(&mut slots, index, &mut map)?;
                next = index + 1;
            }
            Found::Unknown(key) if keep => {
                rest.insert(key, map.next_value()?);
            }
            Found::Unknown(_) => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    T::build(slots, rest)
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
