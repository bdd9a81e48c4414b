//! Deserializes and serializes resources and nested objects. The derives generate which key belongs to which field; the loops over the keys
//! are here, and `fields` handles a single field.

pub(crate) mod envelope;
pub(crate) mod fields;
mod key_index;
pub(crate) mod request;
mod strict;
pub(crate) mod union;
pub(crate) mod whole;

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use serde::de;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::codec::key_index::KeyIndex;

/// The fields of a resource or of a nested object. Implemented by the derives.
pub trait Fields: Sized {
    /// The name of the type in error messages.
    const NAME: &'static str;
    /// The JSON keys, in the order of the slots.
    const KEYS: &'static [&'static str];
    /// Whether a flattened field takes the keys that no other field has.
    const FLATTENED: bool;
    /// The values that have been read so far: a tuple of options.
    type Slots;

    /// Returns empty slots.
    fn slots() -> Self::Slots;

    /// Reads the value of `KEYS[index]` into its slot.
    fn read<'de, A: MapAccess<'de>>(slots: &mut Self::Slots, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Builds the value from the slots. `undeclared` holds the keys that no field has; it is empty if no field is flattened.
    fn build<E: de::Error>(slots: Self::Slots, undeclared: &mut Map<String, Value>) -> Result<Self, E>;

    /// Serializes each field. The fields of a union's kind are serialized by the union.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let _ = map;
        Ok(())
    }
}

/// Implements `Deserialize` for a resource or a nested object.
pub fn deserialize<'de, T: Fields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(deserializer, &mut None, T::FLATTENED)
}

/// Implements `Serialize` for a resource or a nested object.
pub fn serialize<T: Fields, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(T::KEYS.len()))?;
    value.write(&mut map)?;
    map.end()
}

/// The undeclared keys of an object. Boxed, because most objects have none, and a smaller record is cheaper to move.
pub(crate) type Extra = Option<Box<Map<String, Value>>>;

/// Deserializes a resource, and stores its undeclared keys in `extra`.
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

/// Deserializes a value. Stores the undeclared keys in `extra` if `keep` is set.
///
/// The value is built in this frame, because every function that returns it by value costs a memcpy.
#[inline]
fn read<'de, T: Fields, D: Deserializer<'de>>(deserializer: D, extra: &mut Extra, keep: bool) -> Result<T, D::Error> {
    let mut slots = T::slots();
    deserializer.deserialize_map(FieldsVisitor::<T> { slots: &mut slots, extra, keep })?;
    // Without a flattened field the map stays empty, so it needs no drop code.
    let mut empty = ManuallyDrop::new(Map::new());
    T::build(slots, if T::FLATTENED { extra.get_or_insert_default() } else { &mut empty })
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

    /// Reads the members of one object. If a key occurs twice, the last value counts.
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

/// Kept out of line so that the loop stays small enough for `T::read` to be inlined into it.
#[cold]
fn keep_value<'de, A: MapAccess<'de>>(extra: &mut Extra, key: String, map: &mut A) -> Result<(), A::Error> {
    extra.get_or_insert_default().insert(key, map.next_value()?);
    Ok(())
}

/// Reads a key, and looks up its index. Copies an undeclared key to `unknown`, if that is set.
struct Key<'k, T> {
    unknown: Option<&'k mut String>,
    of: PhantomData<fn() -> T>,
}

impl<T: Fields> Key<'_, T> {
    const INDEX: &'static KeyIndex = &KeyIndex::new(T::KEYS);

    /// Kept out of line so that declared keys do not pay for it.
    #[cold]
    fn copy_unknown(self, key: &str) {
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
            self.copy_unknown(key);
        }
        Ok(found)
    }
}
