//! Deserializes and serializes resources and nested objects. The derives generate which key belongs to which field; the loops over the keys
//! are here, and `fields` handles a single field.

pub(crate) mod envelope;
pub(crate) mod fields;
mod key_index;
pub(crate) mod object;
pub(crate) mod request;
mod strict;
pub(crate) mod undeclared;
pub(crate) mod union;
pub(crate) mod whole;

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use serde::de;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::codec::key_index::KeyIndex;
use crate::codec::object::ObjectWriter;
use crate::codec::undeclared::{Extra, Keep, Members};

/// The fields of a resource or of a nested object. Implemented by the derives.
pub trait Fields: Sized {
    /// The name of the type in error messages.
    const NAME: &'static str;
    /// The JSON keys, in the order of the slots.
    const KEYS: &'static [&'static str];
    /// Whether a flattened field takes the keys that no other field has.
    const FLATTENED: bool = false;
    /// The values that have been read so far: a tuple of options.
    type Slots;

    /// Returns empty slots.
    fn slots() -> Self::Slots;

    /// Reads the value of `KEYS[index]` into its slot.
    fn read<'de, A: MapAccess<'de>>(slots: &mut Self::Slots, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Builds the value from the slots. `undeclared` holds the keys that no field has; it is empty if no field is flattened.
    fn build<E: de::Error>(slots: Self::Slots, undeclared: &mut Map<String, Value>) -> Result<Self, E>;

    /// Serializes each field. The fields of a union's kind are serialized by the union.
    fn write<M: SerializeMap>(&self, object: &mut ObjectWriter<M>) {
        let _ = object;
    }
}

/// Implements `Deserialize` for a resource or a nested object.
pub fn deserialize<'de, T: Fields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(deserializer, None)
}

/// Implements `Serialize` for a resource or a nested object.
pub fn serialize<T: Fields, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = ObjectWriter::start(serializer, Some(T::KEYS.len()))?;
    value.write(&mut object);
    object.end()
}

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
        read(deserializer, Some(self.extra))
    }
}

/// Deserializes a value. Stores the undeclared keys in `extra`, if that is set.
///
/// The value is built in this frame, because every function that returns it by value costs a memcpy.
#[inline]
fn read<'de, T: Fields, D: Deserializer<'de>>(deserializer: D, extra: Option<&mut Extra>) -> Result<T, D::Error> {
    let mut slots = T::slots();
    if T::FLATTENED {
        let mut members = Members::default();
        deserializer.deserialize_map(FieldsVisitor::<T> { slots: &mut slots, keep: Keep::Decoded(&mut members) })?;
        let value = T::build(slots, &mut members.decoded);
        if let Some(extra) = extra {
            *extra = members.decoded.into();
        }
        return value;
    }
    let keep = extra.map_or(Keep::Nothing, Keep::Encoded);
    deserializer.deserialize_map(FieldsVisitor::<T> { slots: &mut slots, keep })?;
    // Without a flattened field the map stays empty, so it needs no drop code.
    T::build(slots, &mut ManuallyDrop::new(Map::new()))
}

struct FieldsVisitor<'x, T: Fields> {
    slots: &'x mut T::Slots,
    keep: Keep<'x>,
}

impl<'de, T: Fields> Visitor<'de> for FieldsVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a `{}`", T::NAME)
    }

    /// Reads the members of one object. If a key occurs twice, the last value counts.
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { slots, mut keep } = self;
        while let Some(found) = map.next_key_seed(Key::<T> { keep: &mut keep, of: PhantomData })? {
            match found {
                Some(index) => T::read(slots, index, &mut map)?,
                None => keep.value(&mut map)?,
            }
        }
        Ok(())
    }
}

/// Reads a key, and looks up its index. Keeps an undeclared key.
struct Key<'k, 'x, T> {
    keep: &'k mut Keep<'x>,
    of: PhantomData<fn() -> T>,
}

impl<T: Fields> Key<'_, '_, T> {
    const INDEX: &'static KeyIndex = &KeyIndex::new(T::KEYS);
}

impl<'de, T: Fields> DeserializeSeed<'de> for Key<'_, '_, T> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T: Fields> Visitor<'_> for Key<'_, '_, T> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Option<usize>, E> {
        let found = Self::INDEX.find(T::KEYS, key);
        if found.is_none() {
            self.keep.key(key);
        }
        Ok(found)
    }
}
