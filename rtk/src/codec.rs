//! How the fields of a resource, or of an object inside one, are read and written. The derives say which key belongs to
//! which field; the loops are here, what one field asks for is in `fields`.

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use serde::de;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::key_index::KeyIndex;

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
    deserializer.deserialize_map(ResourceVisitor { extra: &mut None, keep: T::FLATTENED, of: PhantomData })
}

/// `Serialize` of one.
pub fn serialize<T: Fields, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(T::KEYS.len()))?;
    value.write(&mut map)?;
    map.end()
}

/// The keys that are no field's. Most answers have none: a box makes a list so many bytes the less to be moved.
pub(crate) type Extra = Option<Box<Map<String, Value>>>;

/// Reads a resource, and keeps the keys that it does not declare.
pub(crate) struct ResourceSeed<'x, T> {
    extra: &'x mut Extra,
    of: PhantomData<fn() -> T>,
}

impl<'x, T> ResourceSeed<'x, T> {
    pub(crate) fn new(extra: &'x mut Extra) -> Self {
        Self { extra, of: PhantomData }
    }
}

impl<'de, T: Fields> DeserializeSeed<'de> for ResourceSeed<'_, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(ResourceVisitor { extra: self.extra, keep: true, of: PhantomData })
    }
}

struct ResourceVisitor<'x, T> {
    extra: &'x mut Extra,
    /// Somebody wants them.
    keep: bool,
    of: PhantomData<fn() -> T>,
}

impl<'de, T: Fields> Visitor<'de> for ResourceVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a `{}`", T::NAME)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        read_map(map, self.extra, self.keep)
    }
}

/// The loop over the keys of one object. Of a key that comes twice, the last value counts.
fn read_map<'de, T: Fields, A: MapAccess<'de>>(
    mut map: A,
    extra: &mut Extra,
    keep: bool,
) -> Result<T, A::Error> {
    let mut slots = T::slots();
    let mut unknown = String::new();
    while let Some(found) = map.next_key_seed(Key::<T> { unknown: keep.then_some(&mut unknown), of: PhantomData })? {
        match found {
            Some(index) => T::read(&mut slots, index, &mut map)?,
            None if keep => keep_value(extra, std::mem::take(&mut unknown), &mut map)?,
            None => drop(map.next_value::<IgnoredAny>()?),
        }
    }
    // Where no field asks for it, nothing is put in, so there is nothing to be dropped.
    let mut nothing = ManuallyDrop::new(Map::new());
    T::build(slots, if T::FLATTENED { extra.get_or_insert_default() } else { &mut nothing })
}

/// Apart, so that the loop stays small enough for the fields to be read inside it.
#[cold]
fn keep_value<'de, A: MapAccess<'de>>(extra: &mut Extra, key: String, map: &mut A) -> Result<(), A::Error> {
    extra.get_or_insert_default().insert(key, map.next_value()?);
    Ok(())
}

/// Finds a key; one that is not declared is written down, if anybody wants it.
struct Key<'k, T> {
    unknown: Option<&'k mut String>,
    of: PhantomData<fn() -> T>,
}

impl<T: Fields> Key<'_, T> {
    const INDEX: &'static KeyIndex = &KeyIndex::new(T::KEYS);

    /// Apart, so that what is found pays nothing for it.
    #[cold]
    fn write_down(self, key: &str) {
        if let Some(unknown) = self.unknown {
            key.clone_into(unknown);
        }
    }
}

impl<'de, T: Fields> DeserializeSeed<'de> for Key<'_, T> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T: Fields> Visitor<'_> for Key<'_, T> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Option<usize>, E> {
        let found = Self::INDEX.find(T::KEYS, key);
        if found.is_none() {
            self.write_down(key);
        }
        Ok(found)
    }
}
