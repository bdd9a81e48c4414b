//! Serializes the values of requests.
//!
//! A value in a request differs from the same value in a record: it has no `read_only` attributes, and no NaN, which `serde_json` would
//! write as null. Both hold at any depth, inside lists, maps and structs that derive serde's traits.

use std::cell::Cell;

use serde::Serialize;
use serde_json::Value;

use crate::codec::strict::Strict;

thread_local! {
    /// Whether this thread is serializing a value of a request. Serialization is synchronous, so that no other task can see it.
    static IS_REQUEST: Cell<bool> = const { Cell::new(false) };
}

/// Restores the previous state, also after a panic.
struct Restore(bool);

impl Drop for Restore {
    fn drop(&mut self) {
        IS_REQUEST.set(self.0);
    }
}

/// Runs a function that serializes a value of a request.
pub fn in_request<T>(serialize: impl FnOnce() -> T) -> T {
    let _restore = Restore(IS_REQUEST.replace(true));
    serialize()
}

/// Returns whether the value that is being serialized is part of a request.
#[must_use]
pub fn is_request() -> bool {
    IS_REQUEST.get()
}

/// Converts a value of a request to JSON.
pub(crate) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, serde_json::Error> {
    in_request(|| value.serialize(to_json()))
}

/// Serializes a value of a request as JSON text.
pub(crate) fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(128);
    in_request(|| value.serialize(Strict(&mut serde_json::Serializer::new(&mut text))))?;
    Ok(text)
}

/// The serializer that the functions of `with = …` write to.
#[must_use]
pub fn to_json() -> Strict<serde_json::value::Serializer> {
    Strict(serde_json::value::Serializer)
}
