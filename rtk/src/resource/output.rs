//! Requests whose output is a record.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};
use serde_json::Value;

use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::call::{Call, decode, response_error};
use crate::codec::ResourceSeed;
use crate::error::{Error, ErrorKind, decode::without_values};
use crate::resource::Resource;
use crate::resource::record::Record;

impl<T: Resource> Request<Record<T>> {
    pub(crate) fn record(call: Call) -> Self {
        Self::new(call, |call, response| {
            let (payload, _) = decode::payload(&call, &response, || RecordSeed::new(&call.scope))?;
            payload.value().ok_or_else(|| response_error::missing_payload(&call, &response))
        })
    }
}

impl<T: Resource> Request<Option<Record<T>>> {
    /// A request whose payload can be missing or null.
    pub(crate) fn optional_record(call: Call) -> Self {
        Self::new(call, |call, response| {
            let (payload, _) = decode::payload(&call, &response, || RecordSeed::new(&call.scope))?;
            Ok(payload.value())
        })
    }
}

/// Decodes a record that was stored in its wire form.
pub(crate) fn stored_record<T: Resource>(scope: &UntypedScope, value: Value) -> Result<Record<T>, Error> {
    decode::with_path("", value, RecordSeed::new(scope)).map_err(|(path, cause)| {
        let at = if path.is_empty() { String::new() } else { format!(" at `{path}`") };
        let name = T::DESCRIPTOR.name;
        let detail = format!("the stored value is not a `{name}`{at}: {}", without_values(&cause));
        Error::new(ErrorKind::InvalidRecord, detail)
    })
}

/// Decodes a record that belongs to a scope.
pub(crate) struct RecordSeed<'s, T> {
    scope: &'s UntypedScope,
    of: PhantomData<fn() -> T>,
}

impl<'s, T> RecordSeed<'s, T> {
    pub(crate) fn new(scope: &'s UntypedScope) -> Self {
        Self { scope, of: PhantomData }
    }
}

impl<'de, T: Resource> DeserializeSeed<'de> for RecordSeed<'_, T> {
    type Value = Record<T>;

    // Every function that returns a record by value costs a memcpy.
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<T>, D::Error> {
        let mut extra = None;
        let value = ResourceSeed::<T>::new(&mut extra).deserialize(deserializer)?;
        Ok(Record::new(value, self.scope.clone(), extra))
    }
}
