//! How the fields of a resource, or of an object inside one, are read and written. The derives say which key belongs to
//! which field; the loops are here, what one field asks for is in `fields`.

pub(crate) mod envelope;
pub(crate) mod fields;
mod key_index;

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use serde::de;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::codec::key_index::KeyIndex;

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
    read(deserializer, &mut None, T::FLATTENED)
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
        read(deserializer, self.extra, true)
    }
}

/// The value is built here, after all that is between, since each function that gives it back moves it. `keep`: somebody wants the
/// keys that are no field's.
#[inline]
fn read<'de, T: Fields, D: Deserializer<'de>>(deserializer: D, extra: &mut Extra, keep: bool) -> Result<T, D::Error> {
    let mut slots = T::slots();
    deserializer.deserialize_map(FieldsVisitor::<T> { slots: &mut slots, extra, keep })?;
    // Where no field asks for it, nothing is put in, so there is nothing to be dropped.
    let mut nothing = ManuallyDrop::new(Map::new());
    T::build(slots, if T::FLATTENED { extra.get_or_insert_default() } else { &mut nothing })
}

struct FieldsVisitor<'x, T: Fields> {
    slots: &'x mut T::Slots,
    extra: &'x mut Extra,
    keep: bool,
}

impl<'de, T: Fields> Visitor<'de> for FieldsVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a `{}`", T::NAME)
    }

    /// The loop over the keys of one object. Of a key that comes twice, the last value counts.
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { slots, extra, keep } = self;
        let mut unknown = String::new();
        while let Some(found) =
            map.next_key_seed(Key::<T> { unknown: keep.then_some(&mut unknown), of: PhantomData })?
        {
            match found {
                Some(index) => T::read(slots, index, &mut map)?,
                None if keep => keep_value(extra, std::mem::take(&mut unknown), &mut map)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
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
