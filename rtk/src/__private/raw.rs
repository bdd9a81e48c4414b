//! Types that JSON would turn into something that is never meant: bytes into a list of numbers, text into text in quotes.

use std::borrow::Cow;

use bytes::Bytes;

use crate::__private::returns::Probe;
use crate::input::content::Sendable;

/// What a type is, if not a value for JSON. Inherent constants of [`Probe`] say it of a type by any name, so that aliases are seen too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raw {
    /// JSON is what is meant.
    No,
    /// Bytes.
    Bytes,
    /// Text.
    Text,
}

macro_rules! raw {
    ($([$($generics:tt)*] $ty:ty: $raw:ident;)*) => {$(
        impl<$($generics)*> Probe<$ty> {
            /// See [`Raw`].
            pub const RAW: Raw = Raw::$raw;
        }

        impl<$($generics)*> Probe<Option<$ty>> {
            /// See [`Raw`].
            pub const RAW: Raw = Raw::$raw;
        }
    )*};
}

raw! {
    [] Vec<u8>: Bytes;
    [] Box<[u8]>: Bytes;
    [] Bytes: Bytes;
    [const N: usize] [u8; N]: Bytes;
    ['a] &'a [u8]: Bytes;
    ['a] &'a Vec<u8>: Bytes;
    ['a, const N: usize] &'a [u8; N]: Bytes;
    ['a] Cow<'a, [u8]>: Bytes;
    [] String: Text;
    [] Box<str>: Text;
    ['a] &'a str: Text;
    ['a] &'a String: Text;
    ['a] Cow<'a, str>: Text;
}

impl Probe<[u8]> {
    /// See [`Raw`].
    pub const RAW: Raw = Raw::Bytes;
}

impl Probe<str> {
    /// See [`Raw`].
    pub const RAW: Raw = Raw::Text;
}

/// Asserts in a `const` that a type can be a body.
///
/// # Panics
///
/// If the body would be text or bytes in JSON.
#[track_caller]
pub const fn sendable<T: Sendable + ?Sized>(raw: Raw) {
    match raw {
        Raw::No => {}
        Raw::Bytes => panic!(
            "bytes would be sent as a JSON list of numbers: declare `body = rtk::Body` to send them as they are, or \
             `body = rtk::Json<…>` if the list is meant"
        ),
        Raw::Text => panic!(
            "text would be sent as a JSON string, in quotes: declare `body = rtk::Body` to send it as it is, or \
             `body = rtk::Json<String>` if the string is meant"
        ),
    }
}

/// Asserts in a `const` that a type is not read as bytes.
///
/// # Panics
///
/// If the output would be bytes that are read from JSON.
#[track_caller]
pub const fn readable(raw: Raw) {
    if matches!(raw, Raw::Bytes) {
        panic!(
            "bytes would be read from a JSON list of numbers: declare `returns = rtk::Response` for the bytes of the response, or \
             `returns = rtk::Json<…>` if the list is meant"
        )
    }
}
