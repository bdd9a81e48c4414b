//! Reads what a tape holds, as a deserializer of `serde_json::Value`: the values are those that it would have read from the response.

use serde::Deserialize as _;
use serde::de::value::{BorrowedStrDeserializer, Error, MapAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::tape::{END, FALSE, FLOAT, JSON, LIST, LONG, NULL, OBJECT, SIGNED, TEXT, TRUE, Tape, UNSIGNED};

/// Decodes the members that a tape holds.
pub(super) fn members(tape: &Tape) -> Map<String, Value> {
    // A tape is complete: a response that could not be read has no record.
    Map::deserialize(MapAccessDeserializer::new(&mut Replay(&tape.0))).unwrap_or_default()
}

/// What is left of a tape.
struct Replay<'de>(&'de [u8]);

impl<'de> Replay<'de> {
    fn bytes(&mut self, count: usize) -> Result<&'de [u8], Error> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or_else(incomplete)?;
        self.0 = rest;
        Ok(bytes)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let (byte, rest) = self.0.split_first().ok_or_else(incomplete)?;
        self.0 = rest;
        Ok(*byte)
    }

    fn eight(&mut self) -> Result<[u8; 8], Error> {
        self.bytes(8)?.try_into().map_err(|_| incomplete())
    }

    fn number(&mut self) -> Result<u64, Error> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(incomplete())
    }

    fn text(&mut self, tag: u8) -> Result<&'de str, Error> {
        let length = if tag == LONG { self.number()? } else { u64::from(tag.saturating_sub(TEXT)) };
        let bytes = self.bytes(length.try_into().map_err(|_| incomplete())?)?;
        std::str::from_utf8(bytes).map_err(Error::custom)
    }

    /// Returns the first byte of the next item, or `None` at the end of a list or of an object.
    fn more(&mut self) -> Option<u8> {
        let (tag, rest) = self.0.split_first()?;
        if *tag == END {
            self.0 = rest;
            return None;
        }
        Some(*tag)
    }
}

fn incomplete() -> Error {
    Error::custom("the tape is incomplete")
}

impl<'de> Deserializer<'de> for &mut Replay<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.byte()? {
            NULL => visitor.visit_unit(),
            FALSE => visitor.visit_bool(false),
            TRUE => visitor.visit_bool(true),
            UNSIGNED => visitor.visit_u64(self.number()?),
            SIGNED => visitor.visit_i64(i64::from_le_bytes(self.eight()?)),
            FLOAT => visitor.visit_f64(f64::from_le_bytes(self.eight()?)),
            LIST => visitor.visit_seq(self),
            OBJECT => visitor.visit_map(self),
            JSON => {
                let mut json = serde_json::Deserializer::from_str(self.text(LONG)?);
                json.deserialize_any(visitor).map_err(Error::custom)
            }
            tag => visitor.visit_borrowed_str(self.text(tag)?),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> SeqAccess<'de> for &mut Replay<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        match self.more() {
            Some(_) => seed.deserialize(&mut **self).map(Some),
            None => Ok(None),
        }
    }
}

impl<'de> MapAccess<'de> for &mut Replay<'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if self.more().is_none() {
            return Ok(None);
        }
        let tag = self.byte()?;
        seed.deserialize(BorrowedStrDeserializer::new(self.text(tag)?)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(&mut **self)
    }
}
