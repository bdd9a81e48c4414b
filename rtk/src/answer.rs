//! From an answer to what was asked for: by status first, by body second.

use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny};
use serde_json::{Map, Value};
use tokio::time::Instant;

use crate::batch::Batch;
use crate::byte_stream::ByteStream;
use crate::call::Call;
use crate::codec::ResourceSeed;
use crate::envelope::{EnvelopeSeed, Payload, Unwrapped};
use crate::error::{Error, ErrorKind};
use crate::failure;
use crate::fields::from_nothing;
use crate::incoming::Incoming;
use crate::page_info::PageInfo;
use crate::place::Place;
use crate::record::Record;
use crate::request::Changed;
use crate::resource::Resource;
use crate::response::Response;

pub(crate) async fn record<T: Resource>(mut call: Box<Call>) -> Result<Record<T>, Error> {
    let response = call.send().await?;
    let place = call.place.clone();
    let (payload, _) = read(&call, &response, || RecordSeed::new(&place))?;
    payload.value().ok_or_else(|| failure::missing(&call, &response))
}

/// A value that is no record. Where there is none, one that takes nothing for a value, as an `Option` does.
pub(crate) async fn plain<T: DeserializeOwned>(mut call: Box<Call>) -> Result<T, Error> {
    let response = call.send().await?;
    let (payload, _) = read(&call, &response, || PhantomData::<T>)?;
    let value = match payload {
        // Null is a value of some types: of JSON, and of `()`.
        Payload::Null => from_nothing().or_else(|| serde_json::from_value(Value::Null).ok()),
        payload => payload.value().or_else(from_nothing),
    };
    value.ok_or_else(|| failure::missing(&call, &response))
}

/// A record, or null.
pub(crate) async fn perhaps<T: Resource>(mut call: Box<Call>) -> Result<Option<Record<T>>, Error> {
    let response = call.send().await?;
    let place = call.place.clone();
    let (payload, _) = read(&call, &response, || RecordSeed::new(&place))?;
    Ok(payload.value())
}

/// How many a list has, as its first page tells.
pub(crate) async fn total<T: Resource>(mut call: Box<Call>) -> Result<Option<u64>, Error> {
    if T::DESCRIPTOR.one_or_many {
        // It may stand among the keys of the only one.
        return Ok(Batch::<Record<T>>::fetch_whole(*call).await?.info.total());
    }
    let response = call.send().await?;
    read(&call, &response, || PhantomData::<IgnoredAny>).map(|(_, info)| info.total())
}

/// The answer as it came, if it is a success.
pub(crate) async fn bytes(mut call: Box<Call>) -> Result<Response, Error> {
    let response = call.send().await?;
    if response.status().is_success() { Ok(response) } else { Err(failure::status(&call, &response)) }
}

/// The same, as it comes.
pub(crate) async fn stream(mut call: Box<Call>) -> Result<ByteStream, Error> {
    let began = Instant::now();
    let response = call.send().await?;
    let Some((body, permit)) = call.rest.take() else { return Err(failure::status(&call, &response)) };
    let client = call.place.client.clone();
    let limits = (client.0.attempt_timeout, call.timeout.map(|limit| (began + limit, limit)));
    let incoming = Incoming::new(call.asked(), response.headers(), body, limits, permit);
    Ok(ByteStream::new(response, incoming, client.0.limit))
}

pub(crate) async fn changed<T: Resource>(mut call: Box<Call>) -> Result<Changed<T>, Error> {
    let response = call.send().await?;
    let (payload, _) = read(&call, &response, || PhantomData::<Map<String, Value>>)?;
    // An answer without a payload confirms the change and tells nothing of it.
    let members = payload.value().unwrap_or_default();
    Ok(Changed { members, context: (call, response), of: PhantomData })
}

pub(crate) async fn unit(mut call: Box<Call>) -> Result<(), Error> {
    let response = call.send().await?;
    read(&call, &response, || PhantomData::<IgnoredAny>).map(|_| ())
}

/// The payload, or the error that the answer is.
pub(crate) fn read<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &'de Response,
    seed: impl Fn() -> S,
) -> Result<(Payload<S::Value>, PageInfo), Error> {
    if !response.status().is_success() {
        return Err(failure::status(call, response));
    }
    if response.bytes().trim_ascii().is_empty() {
        return Ok((Payload::Absent, PageInfo::default()));
    }
    let envelope = || EnvelopeSeed { envelope: call.envelope(), path: call.key(), seed: &seed };
    // All of it is looked through for UTF-8 at once: text by text, that is a sixth of the time that reading a list takes.
    let text = std::str::from_utf8(response.bytes()).map_err(de::Error::custom);
    let read = text.and_then(|text| {
        let mut json = serde_json::Deserializer::from_str(text);
        let unwrapped = envelope().deserialize(&mut json)?;
        json.end().map(|()| unwrapped)
    });
    match read {
        Ok(Unwrapped { success: Some(false), errors, .. }) => Err(failure::unsuccessful(call, response, &errors)),
        Ok(unwrapped) => Ok((unwrapped.payload, unwrapped.paging)),
        Err(error) => Err(failure::unreadable(call, response, &error, envelope())),
    }
}

/// Reads a part of an answer that has been taken apart already. An error says where in the answer it is: `at` or below.
pub(crate) fn part<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &Response,
    at: &str,
    value: Value,
    seed: S,
) -> Result<S::Value, Error> {
    tracked(at, value, seed).map_err(|(path, cause)| {
        // The whole answer, as `serde_path_to_error` calls it.
        let path = if path.is_empty() { "." } else { &path };
        failure::unfit(call, response, path, &cause)
    })
}

/// A record that was stored in its wire form.
pub(crate) fn stored<T: Resource>(place: &Place, value: Value) -> Result<Record<T>, Error> {
    tracked("", value, RecordSeed::new(place)).map_err(|(path, cause)| {
        let at = if path.is_empty() { String::new() } else { format!(" at `{path}`") };
        let name = T::DESCRIPTOR.name;
        Error::new(ErrorKind::InvalidRecord, format!("no `{name}`{at}: {}", failure::without_values(&cause)))
    })
}

/// Reads a value; an error comes with its path.
fn tracked<'de, S: DeserializeSeed<'de>>(
    at: &str,
    value: Value,
    seed: S,
) -> Result<S::Value, (String, serde_json::Error)> {
    let mut track = serde_path_to_error::Track::new();
    let read = seed.deserialize(serde_path_to_error::Deserializer::new(value, &mut track));
    read.map_err(|cause| {
        let path = track.path();
        let below = if path.iter().next().is_some() { path.to_string() } else { String::new() };
        (crate::path::dotted(at, &below), cause)
    })
}

pub(crate) struct RecordSeed<'p, T> {
    place: &'p Place,
    of: PhantomData<fn() -> T>,
}

impl<'p, T> RecordSeed<'p, T> {
    pub(crate) fn new(place: &'p Place) -> Self {
        Self { place, of: PhantomData }
    }
}

impl<'de, T: Resource> DeserializeSeed<'de> for RecordSeed<'_, T> {
    type Value = Record<T>;

    // A record is moved once for each function that it is returned from.
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<T>, D::Error> {
        let mut extra = None;
        let value = ResourceSeed::<T>::new(&mut extra).deserialize(deserializer)?;
        Ok(Record::new(value, self.place.clone(), extra))
    }
}
