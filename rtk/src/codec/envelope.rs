//! Decodes the envelope of a response and its payload in one pass.

pub(crate) mod beside;
mod flat;
pub(crate) mod outcome;
mod unwrapped;

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Map;

use crate::descriptor::envelope::Envelope;
use crate::descriptor::template::below;
use crate::paging::page_info::PageInfo;
use crate::paging::signs::is_sign;
use flat::Flat;
pub(crate) use unwrapped::{Payload, Unwrapped};

/// Decodes an envelope and its payload, which is at `path` below the payload key, with a seed that the function `seed` creates. If the
/// payload key occurs twice, the last one counts.
pub(crate) struct EnvelopeSeed<F> {
    pub(crate) envelope: &'static Envelope,
    pub(crate) path: &'static str,
    pub(crate) seed: F,
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> DeserializeSeed<'de> for EnvelopeSeed<F> {
    type Value = Unwrapped<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if !self.envelope.payload.is_empty() {
            return deserializer.deserialize_map(self);
        }
        let Self { envelope, path, seed } = &self;
        if path.is_empty() && !envelope.paging.is_empty() {
            return deserializer.deserialize_map(Flat { envelope, seed: seed() });
        }
        let mut out = Unwrapped::default();
        out.payload = PayloadPath { envelope, path, paging: &mut out.paging, seed }.deserialize(deserializer)?;
        Ok(out)
    }
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> Visitor<'de> for EnvelopeSeed<F> {
    type Value = Unwrapped<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self { envelope, path, seed } = &self;
        let mut out = Unwrapped::default();
        let mut beside = Map::new();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*key {
                key if key == envelope.payload => {
                    out.payload = map.next_value_seed(PayloadPath { envelope, path, paging: &mut out.paging, seed })?;
                }
                key if below(envelope.paging, key).is_some() => {
                    out.paging.read_below(map.next_value()?, below(envelope.paging, key));
                }
                "success" => out.success = outcome::success(&map.next_value()?),
                "errors" | "error" => out.errors.push(map.next_value()?),
                key if envelope.paging.is_empty() => drop(beside.insert(key.to_owned(), map.next_value()?)),
                key if is_sign(key) => out.paging.read_sign(key, map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        out.paging.read_beside(beside);
        Ok(out)
    }
}

/// Follows a dotted path to the payload, and collects paging information on the way.
struct PayloadPath<'p, F> {
    envelope: &'static Envelope,
    path: &'static str,
    paging: &'p mut PageInfo,
    seed: &'p F,
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> DeserializeSeed<'de> for PayloadPath<'_, F> {
    type Value = Payload<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> Visitor<'de> for PayloadPath<'_, F> {
    type Value = Payload<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path {
            "" => f.write_str("a payload"),
            path => write!(f, "an object with `{path}`"),
        }
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Payload::Null)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Payload::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.path.is_empty() {
            (self.seed)().deserialize(deserializer).map(Payload::Value)
        } else {
            deserializer.deserialize_map(self)
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self { envelope, path, paging, seed } = self;
        let mut payload = Payload::Absent;
        let mut beside = Map::new();
        // The longest key that the path begins with counts: a key can contain a dot.
        let mut found = 0;
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match (&*key, below(path, &key)) {
                (key, Some(path)) if key.len() >= found => {
                    found = key.len();
                    payload = map.next_value_seed(PayloadPath { envelope, path, paging: &mut *paging, seed })?;
                }
                (key, _) if envelope.is_paging_beside_list() => drop(beside.insert(key.to_owned(), map.next_value()?)),
                (key, _) if below(envelope.paging, key).is_some() => {
                    paging.read_below(map.next_value()?, below(envelope.paging, key));
                }
                (key, _) if is_sign(key) => paging.read_sign(key, map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        paging.read_beside(beside);
        Ok(payload)
    }
}
