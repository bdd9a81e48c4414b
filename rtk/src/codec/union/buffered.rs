//! Keys and values that were read before it was known what they are.

use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde_json::Value;

use super::Union;
use crate::error::decode::without_values;

/// A value that was buffered, and the key that it belongs to.
pub(super) struct Buffered {
    owner: &'static str,
    key: String,
    value: Value,
}

impl Buffered {
    pub(super) fn new<T: Union>(key: String, value: Value) -> Self {
        Self { owner: T::NAME, key, value }
    }

    /// Decodes the value. The deserializer that knows the path has passed it already, so an error says the rest of the path itself.
    pub(super) fn read<'de, S: DeserializeSeed<'de>, E: de::Error>(self, seed: S) -> Result<S::Value, E> {
        let Self { owner, key, value } = self;
        let mut track = serde_path_to_error::Track::new();
        seed.deserialize(serde_path_to_error::Deserializer::new(value, &mut track)).map_err(|error| {
            let below = track.path();
            let dot = if below.iter().next().is_some() { "." } else { "" };
            let below = if dot.is_empty() { String::new() } else { below.to_string() };
            E::custom(format_args!("`{key}{dot}{below}` of a `{owner}`: {}", without_values(&error)))
        })
    }
}

/// The buffered members of an object, followed by those that were not read yet.
pub(super) struct Chained<A> {
    owner: &'static str,
    before: std::vec::IntoIter<(String, Value)>,
    next: Option<(String, Value)>,
    rest: A,
}

impl<A> Chained<A> {
    pub(super) fn new<T: Union>(before: Vec<(String, Value)>, rest: A) -> Self {
        Self { owner: T::NAME, before: before.into_iter(), next: None, rest }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Chained<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.next = self.before.next();
        match &self.next {
            Some((key, _)) => seed.deserialize(key.as_str().into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.next.take() {
            Some((key, value)) => Buffered { owner: self.owner, key, value }.read(seed),
            None => self.rest.next_value_seed(seed),
        }
    }
}

/// Content that is missing: nothing for an `Option`, an object without keys for a kind with fields, and an error for any other type.
pub(super) struct Nothing<E> {
    owner: &'static str,
    key: &'static str,
    error: PhantomData<E>,
}

impl<E> Nothing<E> {
    pub(super) fn new(owner: &'static str, key: &'static str) -> Self {
        Self { owner, key, error: PhantomData }
    }
}

impl<'de, E: de::Error> Deserializer<'de> for Nothing<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::custom(format_args!("`{}` lacks `{}`", self.owner, self.key)))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let empty = std::iter::empty::<(&str, &str)>();
        visitor.visit_map(de::value::MapDeserializer::new(empty))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.deserialize_map(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct enum identifier
    }
}
