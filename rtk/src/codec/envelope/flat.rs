//! A payload whose keys are in the same object as those of the envelope.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{CowStrDeserializer, MapAccessDeserializer};
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};

use crate::codec::envelope::outcome;
use crate::codec::envelope::unwrapped::{Payload, Unwrapped};
use crate::descriptor::envelope::Envelope;

/// Decodes all keys except those of the envelope with `seed`.
pub(super) struct Flat<S> {
    pub(super) envelope: &'static Envelope,
    pub(super) seed: S,
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Flat<S> {
    type Value = Unwrapped<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let mut out = Unwrapped::default();
        let members = PayloadMembers { map, envelope: self.envelope, out: &mut out };
        let payload = self.seed.deserialize(MapAccessDeserializer::new(members));
        // A response that reports a failure may have no payload.
        match payload {
            Err(_) if out.is_failure() => {}
            payload => out.payload = Payload::Value(payload?),
        }
        Ok(out)
    }
}

/// The members of the payload. Members of the envelope are moved to `out` while the map is read.
struct PayloadMembers<'o, A, P> {
    map: A,
    envelope: &'static Envelope,
    out: &'o mut Unwrapped<P>,
}

impl<'de, A: MapAccess<'de>, P> MapAccess<'de> for PayloadMembers<'_, A, P> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "success" => self.out.success = outcome::success(&self.map.next_value()?),
                "errors" => self.out.errors.push(self.map.next_value()?),
                "messages" => drop(self.map.next_value::<IgnoredAny>()?),
                key if key == self.envelope.paging => self.out.paging.read(self.map.next_value()?),
                _ => return seed.deserialize(CowStrDeserializer::new(key)).map(Some),
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
