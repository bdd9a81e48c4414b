//! From an answer to what was asked for: by status first, by body second.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::call::Call;
use crate::codec::{ResourceSeed, read_map};
use crate::envelope::{EnvelopeSeed, Payload, Unwrapped};
use crate::error::Error;
use crate::failure;
use crate::fields::from_nothing;
use crate::page::Page;
use crate::paging::PageInfo;
use crate::place::Place;
use crate::record::Record;
use crate::request::Changed;
use crate::resource::Resource;
use crate::response::Response;

pub(crate) async fn record<T: Resource>(mut call: Call) -> Result<Record<T>, Error> {
    let response = call.send().await?;
    let place = call.place.clone();
    let (payload, _) = read(&call, &response, || RecordSeed { place: &place, of: PhantomData })?;
    payload.value().ok_or_else(|| failure::missing(&call, &response))
}

pub(crate) async fn page<T: Resource>(mut call: Call) -> Result<Page<T>, Error> {
    let response = call.send().await?;
    let place = call.place.clone();
    let (payload, info) = read(&call, &response, || ListSeed { place: &place, of: PhantomData })?;
    // Some servers answer null for a list of none.
    let items: Vec<Record<T>> = match payload {
        Payload::Value(items) => items,
        Payload::Null => Vec::new(),
        Payload::Absent => return Err(failure::missing(&call, &response)),
    };
    let next = call.next_page(&info, items.len());
    Ok(Page::new(items, info.total, next, call))
}

/// A value that is no record. Where there is none, one that takes nothing for a value, as an `Option` does.
pub(crate) async fn plain<T: DeserializeOwned>(mut call: Call) -> Result<T, Error> {
    let response = call.send().await?;
    let (payload, _) = read(&call, &response, || PhantomData::<T>)?;
    payload.value().or_else(from_nothing).ok_or_else(|| failure::missing(&call, &response))
}

/// A record, or null.
pub(crate) async fn perhaps<T: Resource>(mut call: Call) -> Result<Option<Record<T>>, Error> {
    let response = call.send().await?;
    let place = call.place.clone();
    let (payload, _) = read(&call, &response, || RecordSeed { place: &place, of: PhantomData })?;
    Ok(payload.value())
}

/// The answer as it came, if it is a success.
pub(crate) async fn bytes(mut call: Call) -> Result<Response, Error> {
    let response = call.send().await?;
    if response.status().is_success() { Ok(response) } else { Err(failure::status(&call, &response)) }
}

pub(crate) async fn changed<T: Resource>(mut call: Call) -> Result<Changed<T>, Error> {
    let response = call.send().await?;
    let (payload, _) = read(&call, &response, || PhantomData::<Map<String, Value>>)?;
    // An answer without a payload confirms the change and tells nothing of it.
    let members = payload.value().unwrap_or_default();
    Ok(Changed { members, context: Box::new((call, response)), of: PhantomData })
}

pub(crate) async fn unit(mut call: Call) -> Result<(), Error> {
    let response = call.send().await?;
    read(&call, &response, || PhantomData::<IgnoredAny>).map(|_| ())
}

/// The payload, or the error that the answer is.
fn read<'de, S: DeserializeSeed<'de>>(
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
    let mut json = serde_json::Deserializer::from_slice(response.bytes());
    let read = envelope().deserialize(&mut json).and_then(|unwrapped| json.end().map(|()| unwrapped));
    match read {
        Ok(Unwrapped { success: Some(false), errors, .. }) => Err(failure::unsuccessful(call, response, &errors)),
        Ok(unwrapped) => Ok((unwrapped.payload, unwrapped.paging)),
        Err(error) => Err(failure::unreadable(call, response, &error, envelope())),
    }
}

struct RecordSeed<'p, T> {
    place: &'p Place,
    of: PhantomData<fn() -> T>,
}

impl<'de, T: Resource> DeserializeSeed<'de> for RecordSeed<'_, T> {
    type Value = Record<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<T>, D::Error> {
        let mut extra = Map::new();
        let value = ResourceSeed::<T>::new(&mut extra).deserialize(deserializer)?;
        Ok(Record::new(value, self.place.clone(), extra))
    }
}

struct ListSeed<'p, T> {
    place: &'p Place,
    of: PhantomData<fn() -> T>,
}

impl<'de, T: Resource> DeserializeSeed<'de> for ListSeed<'_, T> {
    type Value = Vec<Record<T>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match T::DESCRIPTOR.one_or_many {
            true => deserializer.deserialize_any(self),
            false => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de, T: Resource> Visitor<'de> for ListSeed<'_, T> {
    type Value = Vec<Record<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of `{}`", T::DESCRIPTOR.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0));
        while let Some(item) = seq.next_element_seed(RecordSeed { place: self.place, of: PhantomData })? {
            items.push(item);
        }
        Ok(items)
    }

    /// The one that is answered in the place of a list.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let mut extra = Map::new();
        let value = read_map(map, Some(&mut extra))?;
        extra.remove(T::DESCRIPTOR.envelope.paging);
        Ok(vec![Record::new(value, self.place.clone(), extra)])
    }
}
