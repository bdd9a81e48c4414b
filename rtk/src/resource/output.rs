//! Requests whose output is a record.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};
use serde_json::{Map, Value};

use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::call::{Call, decode, response_error};
use crate::codec::ResourceSeed;
use crate::codec::undeclared::Extra;
use crate::descriptor::template;
use crate::error::{Error, ErrorKind, decode::without_values};
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::transport::response::Response;

impl<T: Resource> Request<Record<T>> {
    pub(crate) fn record(call: Call) -> Self {
        Self::new(call, |call, response| {
            decode_record(&call, &response)?.ok_or_else(|| response_error::missing_payload(&call, &response))
        })
    }
}

impl<T: Resource> Request<Option<Record<T>>> {
    /// A request whose payload can be missing or null.
    pub(crate) fn optional_record(call: Call) -> Self {
        Self::new(call, |call, response| decode_record(&call, &response))
    }
}

/// Decodes the payload, if there is one.
fn decode_record<T: Resource>(call: &Call, response: &Response) -> Result<Option<Record<T>>, Error> {
    match decode::payload(call, response, || RecordSeed::new(&call.scope)) {
        Ok((payload, _)) => Ok(payload.value()),
        Err(error) => match with_id_of_request(call, response, &error) {
            Some(decoded) => decoded.map(Some),
            None => Err(error),
        },
    }
}

/// Decodes a response without an id, to a request whose path has it. `None` if that is not why it could not be decoded.
#[cold]
fn with_id_of_request<T: Resource>(
    call: &Call,
    response: &Response,
    error: &Error,
) -> Option<Result<Record<T>, Error>> {
    let identity =
        T::DESCRIPTOR.id.as_ref().filter(|_| error.kind() == ErrorKind::Decode && call.is_about(T::DESCRIPTOR))?;
    let id = call.scope.param(identity.param)?;
    let (payload, _) = decode::payload(call, response, || PhantomData::<Map<String, Value>>).ok()?;
    let mut members = payload.value()?;
    // An object with other keys is no `T`.
    if !members.keys().any(|key| T::KEYS.contains(&key.as_str())) {
        return None;
    }
    let (holder, key) = match identity.nested {
        Some(key) => (members.entry(identity.wire).or_insert_with(|| Map::new().into()).as_object_mut()?, key),
        None => (&mut members, identity.wire),
    };
    if holder.contains_key(key) {
        return None;
    }
    holder.insert(key.to_owned(), id.into());
    let path = template::dotted(call.envelope().payload, call.payload_key());
    Some(decode::part(call, response, &path, Value::Object(members), RecordSeed::new(&call.scope)))
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
        let mut extra = Extra::default();
        let value = ResourceSeed::<T>::new(&mut extra).deserialize(deserializer)?;
        Ok(Record::new(value, self.scope.clone(), extra))
    }
}
