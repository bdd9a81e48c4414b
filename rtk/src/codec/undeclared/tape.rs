//! Writes members one after the other to one buffer.

use std::fmt;

use serde::Deserialize as _;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// What a byte of a tape begins. A text shorter than [`LONG_TEXT`] begins with [`TEXT`] plus its length.
pub(super) const NULL: u8 = 0;
pub(super) const FALSE: u8 = 1;
pub(super) const TRUE: u8 = 2;
/// A whole number follows, seven bits in each byte.
pub(super) const UNSIGNED: u8 = 3;
/// Eight bytes follow.
pub(super) const SIGNED: u8 = 4;
/// Eight bytes follow.
pub(super) const FLOAT: u8 = 5;
/// Items follow, up to [`END`].
pub(super) const LIST: u8 = 6;
/// Keys and values follow, up to [`END`].
pub(super) const OBJECT: u8 = 7;
pub(super) const END: u8 = 8;
/// The length follows, seven bits in each byte, and then the text.
pub(super) const LONG: u8 = 9;
/// The same, of a text that is JSON.
pub(super) const JSON: u8 = 10;
pub(super) const TEXT: u8 = 11;

/// What the keys begin with by which `serde_json` shows a visitor that an object is none, but a number or raw JSON. That depends on its features, which another crate
/// can enable.
const MARK: &str = "$serde_json::private::";

/// The length from which on a text begins with [`LONG`].
pub(super) const LONG_TEXT: u8 = u8::MAX - TEXT;

/// Keys and values, each key followed by its value.
#[derive(Clone, Default)]
pub(super) struct Tape(pub(super) Vec<u8>);

/// The room of a new tape, which is enough for a few short members. Growing from nothing would take more time than writing them.
const ROOM: usize = 64;

impl Tape {
    pub(super) fn new() -> Self {
        Self(Vec::with_capacity(ROOM))
    }

    /// Returns a seed that writes a value.
    pub(super) fn value(&mut self) -> Write<'_> {
        Write(&mut self.0)
    }

    /// Writes a key.
    pub(super) fn key(&mut self, key: &str) {
        text(&mut self.0, key);
    }
}

fn text(tape: &mut Vec<u8>, text: &str) {
    match u8::try_from(text.len()) {
        Ok(length) if length < LONG_TEXT => tape.push(TEXT + length),
        _ => number(tape, LONG, text.len() as u64),
    }
    tape.extend_from_slice(text.as_bytes());
}

fn number(tape: &mut Vec<u8>, tag: u8, mut number: u64) {
    tape.push(tag);
    while number >= 0x80 {
        tape.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    tape.push(number.to_le_bytes()[0]);
}

fn eight(tape: &mut Vec<u8>, tag: u8, bytes: [u8; 8]) {
    tape.push(tag);
    tape.extend_from_slice(&bytes);
}

/// Writes a value. Accepts what `serde_json::Value` accepts.
pub(super) struct Write<'t>(&'t mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for Write<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Write<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid JSON value")
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.push(NULL);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    #[inline]
    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.push(if value { TRUE } else { FALSE });
        Ok(())
    }

    #[inline]
    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        number(self.0, UNSIGNED, value);
        Ok(())
    }

    #[inline]
    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        eight(self.0, SIGNED, value.to_le_bytes());
        Ok(())
    }

    #[inline]
    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        eight(self.0, FLOAT, value.to_le_bytes());
        Ok(())
    }

    #[inline]
    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        text(self.0, value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.push(LIST);
        while items.next_element_seed(Write(self.0))?.is_some() {}
        self.0.push(END);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let start = self.0.len();
        self.0.push(OBJECT);
        let Some(first) = members.next_key_seed(FirstKey(self.0))? else {
            self.0.push(END);
            return Ok(());
        };
        if let First::Marked(key) = first {
            self.0.truncate(start);
            return write_marked(self.0, key, members);
        }
        members.next_value_seed(Write(self.0))?;
        while members.next_key_seed(Key(self.0))?.is_some() {
            members.next_value_seed(Write(self.0))?;
        }
        self.0.push(END);
        Ok(())
    }
}

/// Writes what `serde_json::Value` makes of an object with such a key.
#[cold]
fn write_marked<'de, A: MapAccess<'de>>(tape: &mut Vec<u8>, key: String, members: A) -> Result<(), A::Error> {
    let value = Value::deserialize(MapAccessDeserializer::new(Marked { key: Some(key), members }))?.to_string();
    number(tape, JSON, value.len() as u64);
    tape.extend_from_slice(value.as_bytes());
    Ok(())
}

/// An object of which the first key has been read.
struct Marked<A> {
    key: Option<String>,
    members: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Marked<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.key.take() {
            Some(key) => seed.deserialize(key.into_deserializer()).map(Some),
            None => self.members.next_key_seed(seed),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.members.next_value_seed(seed)
    }
}

/// The first key of an object.
enum First {
    Plain,
    Marked(String),
}

/// Writes the first key of an object.
struct FirstKey<'t>(&'t mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for FirstKey<'_> {
    type Value = First;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<First, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for FirstKey<'_> {
    type Value = First;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string key")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<First, E> {
        text(self.0, key);
        Ok(if key.starts_with(MARK) { First::Marked(key.to_owned()) } else { First::Plain })
    }
}

/// Writes a key.
struct Key<'t>(&'t mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string key")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<(), E> {
        text(self.0, key);
        Ok(())
    }
}
