//! Decodes integers, also from floats without a fraction: `3.0` for 3. JSON has one type of number, and servers whose language has one as well
//! write both.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::value::loose::integer_from_float;

/// An integer, or an `Option` or a `Vec` of integers.
pub trait Whole: Sized {
    #[doc(hidden)]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads the value of a field.
pub fn read_whole<'de, T: Whole, A: MapAccess<'de>>(slot: &mut Option<T>, map: &mut A) -> Result<(), A::Error> {
    *slot = Some(map.next_value_seed(Seed(PhantomData))?);
    Ok(())
}

/// Reads the value of a field. Null is the same as a missing key.
pub fn read_whole_or_empty<'de, T: Whole, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    map: &mut A,
) -> Result<(), A::Error> {
    *slot = map.next_value_seed(Seed(PhantomData))?;
    Ok(())
}

/// Reads the value of a field that distinguishes null from a missing key.
pub fn read_whole_nullable<'de, T: Whole, A: MapAccess<'de>>(
    slot: &mut Option<Option<Option<T>>>,
    map: &mut A,
) -> Result<(), A::Error> {
    *slot = Some(Some(map.next_value_seed(Seed(PhantomData))?));
    Ok(())
}

struct Seed<T>(PhantomData<fn() -> T>);

impl<'de, T: Whole> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::decode(deserializer)
    }
}

impl<T: Whole> Whole for Option<T> {
    #[inline]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(OptionVisitor(PhantomData))
    }
}

struct OptionVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: Whole> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::decode(deserializer).map(Some)
    }
}

impl<T: Whole> Whole for Vec<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(VecVisitor(PhantomData))
    }
}

struct VecVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: Whole> Visitor<'de> for VecVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(Seed(PhantomData))? {
            all.push(item);
        }
        Ok(all)
    }
}

struct IntegerVisitor<T>(PhantomData<fn() -> T>);

macro_rules! integers {
    ($($integer:ident: $method:ident;)*) => {$(
        impl Whole for $integer {
            #[inline]
            fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.$method(IntegerVisitor::<Self>(PhantomData))
            }
        }

        impl Visitor<'_> for IntegerVisitor<$integer> {
            type Value = $integer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($integer))
            }

            #[inline]
            fn visit_u64<E: Error>(self, value: u64) -> Result<$integer, E> {
                value.try_into().map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
            }

            #[inline]
            fn visit_i64<E: Error>(self, value: i64) -> Result<$integer, E> {
                value.try_into().map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<$integer, E> {
                match integer_from_float(value) {
                    Some(whole) => self.visit_i64(whole),
                    None => Err(E::invalid_type(Unexpected::Float(value), &self)),
                }
            }
        }
    )*};
}

integers! {
    u8: deserialize_u8;
    u16: deserialize_u16;
    u32: deserialize_u32;
    u64: deserialize_u64;
    usize: deserialize_u64;
    i8: deserialize_i8;
    i16: deserialize_i16;
    i32: deserialize_i32;
    i64: deserialize_i64;
    isize: deserialize_i64;
}
