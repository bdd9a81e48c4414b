//! One answer of a list, its elements read in the way that was asked for.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as _;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::answer::{self, RecordSeed};
use crate::call::Call;
use crate::envelope::Payload;
use crate::error::{Error, ErrorKind};
use crate::failure;
use crate::page_info::PageInfo;
use crate::path;
use crate::place::Place;
use crate::record::Record;
use crate::resource::Resource;
use crate::response::Response;

/// One answer of a list.
pub(crate) struct Batch<E> {
    pub(crate) items: Vec<E>,
    /// The error that comes after the items: the next one cannot be read.
    pub(crate) broken: Option<Error>,
    pub(crate) info: PageInfo,
    pub(crate) call: Call,
    pub(crate) response: Response,
}

impl<E: Element> Batch<E> {
    pub(crate) async fn fetch(mut call: Call) -> Result<Self, Error> {
        let response = call.send().await?;
        let (items, broken, info) = match list::<E>(&call, &response) {
            Ok((items, info)) => (items, None, info),
            Err(error) => {
                let (items, error) = E::before(error, &call, &response)?;
                (items, Some(error), PageInfo::default())
            }
        };
        Ok(Self { items, broken, info, call, response })
    }

    /// The page, unless an element of it is broken.
    pub(crate) async fn fetch_whole(call: Call) -> Result<Self, Error> {
        let mut batch = Self::fetch(call).await?;
        batch.broken.take().map_or(Ok(batch), Err)
    }
}

fn list<E: Element>(call: &Call, response: &Response) -> Result<(Vec<E>, PageInfo), Error> {
    let inside = RefCell::new(None);
    let (payload, mut info) =
        answer::read(call, response, || ListSeed::<E> { place: &call.place, inside: &inside, of: PhantomData })?;
    if let Some(told) = inside.take() {
        info.read(told);
    }
    // Some servers answer null for a list of none.
    let read = match payload {
        Payload::Value(read) => read,
        Payload::Null => Vec::new(),
        Payload::Absent => return Err(failure::missing(call, response)),
    };
    Ok((read.into_iter().map(|read| E::finish(read, call, response)).collect(), info))
}

/// What becomes of one element of a list: a record, or a record or its own error.
pub(crate) trait Element: Sized + Send + 'static {
    type Of: Resource;
    /// What the pass over the whole answer makes of it.
    type Read;

    /// `index` is its place in the list; `None`: it stands in the list's place.
    fn read<'de, D>(deserializer: D, place: &Place, index: Option<usize>) -> Result<Self::Read, D::Error>
    where
        D: Deserializer<'de>;

    /// Takes out what stands among the keys of an element in the list's place, and is of the list.
    fn take_paging(read: &mut Self::Read) -> Option<Value>;

    fn finish(read: Self::Read, call: &Call, response: &Response) -> Self;

    fn id(&self) -> Option<&str>;

    /// The elements before the first one that cannot be read, and its error. `Err`: it is not an element that is at fault.
    fn before(error: Error, _: &Call, _: &Response) -> Result<(Vec<Self>, Error), Error> {
        Err(error)
    }
}

/// One that cannot be read is the error after those before it.
impl<T: Resource> Element for Record<T> {
    type Of = T;
    type Read = Self;

    fn read<'de, D>(deserializer: D, place: &Place, _: Option<usize>) -> Result<Self, D::Error>
    where
        D: Deserializer<'de>,
    {
        RecordSeed::new(place).deserialize(deserializer)
    }

    fn take_paging(read: &mut Self) -> Option<Value> {
        read.forget(T::DESCRIPTOR.envelope.paging)
    }

    fn finish(read: Self, _: &Call, _: &Response) -> Self {
        read
    }

    fn id(&self) -> Option<&str> {
        self.identity().filter(|id| !id.is_empty())
    }

    /// Only now, since it costs time: each for itself.
    fn before(error: Error, call: &Call, response: &Response) -> Result<(Vec<Self>, Error), Error> {
        if error.kind() != ErrorKind::Decode {
            return Err(error);
        }
        let Ok((each, _)) = list::<Result<Self, Error>>(call, response) else { return Err(error) };
        let mut records = Vec::new();
        for element in each {
            match element {
                Ok(record) => records.push(record),
                Err(error) => return Ok((records, error)),
            }
        }
        Err(error)
    }
}

/// One that cannot be read is an error in its place.
impl<T: Resource> Element for Result<Record<T>, Error> {
    type Of = T;
    type Read = (Option<usize>, Value);

    fn read<'de, D>(deserializer: D, _: &Place, index: Option<usize>) -> Result<Self::Read, D::Error>
    where
        D: Deserializer<'de>,
    {
        Ok((index, Value::deserialize(deserializer)?))
    }

    fn take_paging((_, value): &mut Self::Read) -> Option<Value> {
        value.as_object_mut()?.remove(T::DESCRIPTOR.envelope.paging)
    }

    fn finish((index, value): Self::Read, call: &Call, response: &Response) -> Self {
        let mut at = path::dotted(call.envelope().payload, call.key());
        if let Some(index) = index {
            at = format!("{at}[{index}]");
        }
        let seed = ElementSeed::<Record<T>> { place: &call.place, index, of: PhantomData };
        answer::part(call, response, &at, value, seed)
    }

    fn id(&self) -> Option<&str> {
        self.as_ref().ok().and_then(Element::id)
    }
}

struct ElementSeed<'p, E> {
    place: &'p Place,
    index: Option<usize>,
    of: PhantomData<fn() -> E>,
}

impl<'de, E: Element> DeserializeSeed<'de> for ElementSeed<'_, E> {
    type Value = E::Read;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E::Read, D::Error> {
        E::read(deserializer, self.place, self.index)
    }
}

struct ListSeed<'p, E> {
    place: &'p Place,
    /// What an element in the list's place tells of the list.
    inside: &'p RefCell<Option<Value>>,
    of: PhantomData<fn() -> E>,
}

impl<'p, E> ListSeed<'p, E> {
    fn element(&self, index: Option<usize>) -> ElementSeed<'p, E> {
        ElementSeed { place: self.place, index, of: PhantomData }
    }
}

impl<'de, E: Element> DeserializeSeed<'de> for ListSeed<'_, E> {
    type Value = Vec<E::Read>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match E::Of::DESCRIPTOR.one_or_many {
            true => deserializer.deserialize_any(self),
            false => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de, E: Element> Visitor<'de> for ListSeed<'_, E> {
    type Value = Vec<E::Read>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of `{}`", E::Of::DESCRIPTOR.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0));
        while let Some(item) = seq.next_element_seed(self.element(Some(items.len())))? {
            items.push(item);
        }
        Ok(items)
    }

    /// The one that is answered in the place of a list.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let mut item = self.element(None).deserialize(MapAccessDeserializer::new(map))?;
        *self.inside.borrow_mut() = E::take_paging(&mut item);
        Ok(vec![item])
    }
}
