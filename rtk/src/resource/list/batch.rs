//! One response of a list, decoded into items or into a result for each item.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as _;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::call::execute::execute;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::call::{Call, decode, response_error};
use crate::codec::envelope::Payload;
use crate::descriptor::paging::{Next, Style};
use crate::descriptor::template;
use crate::error::{Error, ErrorKind};
use crate::paging::ids::{IdHash, IdHasher, PageIds};
use crate::paging::page_info::PageInfo;
use crate::paging::tracker::{PageSummary, PagingError};
use crate::resource::list::item::Item;
use crate::resource::list::params;
use crate::transport::response::Response;

/// One response of a list.
pub(crate) struct Batch<E> {
    pub(crate) items: Vec<E>,
    /// The error of the element after the last item, which could not be decoded.
    pub(crate) error: Option<Error>,
    pub(crate) info: PageInfo,
    pub(crate) call: Call,
    pub(crate) response: Response,
}

impl<E: Element> Batch<E> {
    /// Sends the call and decodes its response.
    pub(crate) async fn fetch(mut call: Call) -> Result<Self, Error> {
        let response = execute(&mut call).await?;
        Self::decode(call, response)
    }

    fn decode(call: Call, response: Response) -> Result<Self, Error> {
        let (items, error, info) = match decode_list::<E>(&call, &response) {
            Ok((items, info)) => (items, None, info),
            Err(error) => {
                let (items, error) = E::before_error(error, &call, &response)?;
                (items, Some(error), PageInfo::default())
            }
        };
        Ok(Self { items, error, info, call, response })
    }

    /// Fails if an element could not be decoded.
    pub(crate) fn complete(mut self) -> Result<Self, Error> {
        self.error.take().map_or(Ok(self), Err)
    }

    /// What the tracker needs to know of this page.
    pub(crate) fn summary(&self) -> PageSummary<'_> {
        PageSummary {
            paging: self.call.paging(),
            start: params::start(&self.call),
            page_size: params::page_size(&self.call),
            ids: self,
            info: &self.info,
            headers: self.response.headers(),
            body: self.response.bytes(),
        }
    }

    /// The error of a list that cannot be followed after this page.
    pub(crate) fn paging_error(&self, why: &PagingError) -> Error {
        let call = &self.call;
        let paging = call.envelope().paging;
        let path = match call.paging().0 {
            Style::Cursor { next: Next::At(next) | Next::Link(next) | Next::LastId(Some(next)), .. } => {
                template::dotted(paging, next)
            }
            Style::Cursor { next: Next::LinkHeader, .. } => "Link".to_owned(),
            Style::Cursor { next: Next::LastId(None), .. } => {
                template::dotted(call.envelope().payload, call.payload_key())
            }
            Style::Single | Style::Numbered { .. } | Style::Offset { .. } => paging.to_owned(),
        };
        response_error::mismatch_because(call, &self.response, &path, &why.0)
    }
}

impl<E: Element> PageIds for Batch<E> {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn hash(&self, hasher: &IdHasher) -> Vec<Option<IdHash>> {
        self.items.iter().map(|item| item.id().map(|id| hasher.hash(id))).collect()
    }

    fn last(&self) -> Option<&str> {
        self.items.last().and_then(Element::id)
    }
}

impl<E> Batch<E> {
    /// The error of a list that has more pages than it may have.
    pub(crate) fn too_many_pages(&self, why: &PagingError) -> Error {
        response_error::too_many_pages(&self.call, &self.response, &why.0)
    }
}

impl<I: Item> Request<Vec<I>> {
    /// A request for a list that is complete in one response.
    pub(crate) fn records(call: Call) -> Self {
        Self::new(call, |call, response| Ok(Batch::decode(*call, response)?.complete()?.items))
    }
}

/// Returns the total that the first page reports.
pub(crate) fn total<I: Item>(call: &Call, response: &Response) -> Result<Option<u64>, Error> {
    if I::ONE_OR_MANY {
        // A single element without a list around it can hold the total among its own keys.
        return decode_list::<I>(call, response).map(|(_, info)| info.total());
    }
    decode::payload(call, response, || PhantomData::<IgnoredAny>).map(|(_, info)| info.total())
}

fn decode_list<E: Element>(call: &Call, response: &Response) -> Result<(Vec<E>, PageInfo), Error> {
    let nested_info = RefCell::new(None);
    let (payload, mut info) = decode::payload(call, response, || ListSeed::<E> {
        scope: &call.scope,
        nested_info: &nested_info,
        of: PhantomData,
    })?;
    if let Some(nested) = nested_info.take() {
        info.read(nested);
    }
    let elements = match payload {
        Payload::Value(elements) => elements,
        // Some servers return null for an empty list.
        Payload::Null => Vec::new(),
        Payload::Absent => return Err(response_error::missing_payload(call, response)),
    };
    Ok((elements.into_iter().map(|element| E::finish(element, call, response)).collect(), info))
}

/// How one element of a list is decoded: into an item, or into a result of its own.
pub(crate) trait Element: Sized + Send + 'static {
    type Item: Item;
    /// The element after the pass over the whole response.
    type Decoded;

    /// Decodes the element at `index`, or the only element (`None`) if the payload is that element instead of a list.
    fn decode<'de, D>(deserializer: D, scope: &UntypedScope, index: Option<usize>) -> Result<Self::Decoded, D::Error>
    where
        D: Deserializer<'de>;

    /// Removes the paging object from an element that stands in place of a list.
    fn take_paging(decoded: &mut Self::Decoded) -> Option<Value>;

    fn finish(decoded: Self::Decoded, call: &Call, response: &Response) -> Self;

    fn id(&self) -> Option<&str>;

    /// Returns the elements before the first one that cannot be decoded, and its error. Fails if `error` is not that of an element.
    fn before_error(error: Error, _: &Call, _: &Response) -> Result<(Vec<Self>, Error), Error> {
        Err(error)
    }
}

/// An element that cannot be decoded ends the list with its error.
impl<I: Item> Element for I {
    type Item = I;
    type Decoded = Self;

    #[inline]
    fn decode<'de, D>(deserializer: D, scope: &UntypedScope, _: Option<usize>) -> Result<Self, D::Error>
    where
        D: Deserializer<'de>,
    {
        I::decode(deserializer, scope)
    }

    fn take_paging(decoded: &mut Self) -> Option<Value> {
        decoded.take_paging()
    }

    fn finish(decoded: Self, _: &Call, _: &Response) -> Self {
        decoded
    }

    fn id(&self) -> Option<&str> {
        Item::id(self)
    }

    /// Decodes element by element, which is slower, and so is done only after an error.
    fn before_error(error: Error, call: &Call, response: &Response) -> Result<(Vec<Self>, Error), Error> {
        if error.kind() != ErrorKind::Decode {
            return Err(error);
        }
        let Ok((attempts, _)) = decode_list::<Attempt<Self>>(call, response) else { return Err(error) };
        let mut items = Vec::new();
        for attempt in attempts {
            match attempt.0 {
                Ok(item) => items.push(item),
                Err(error) => return Ok((items, error)),
            }
        }
        Err(error)
    }
}

/// An item, or the error of an element that cannot be decoded.
pub(crate) struct Attempt<I>(pub(crate) Result<I, Error>);

/// An element that cannot be decoded is an error in its position.
impl<I: Item> Element for Attempt<I> {
    type Item = I;
    type Decoded = (Option<usize>, Value);

    fn decode<'de, D>(deserializer: D, _: &UntypedScope, index: Option<usize>) -> Result<Self::Decoded, D::Error>
    where
        D: Deserializer<'de>,
    {
        Ok((index, Value::deserialize(deserializer)?))
    }

    fn take_paging((_, value): &mut Self::Decoded) -> Option<Value> {
        value.as_object_mut()?.remove(I::PAGING_KEY)
    }

    fn finish((index, value): Self::Decoded, call: &Call, response: &Response) -> Self {
        let mut path = template::dotted(call.envelope().payload, call.payload_key());
        if let Some(index) = index {
            path = format!("{path}[{index}]");
        }
        let seed = ElementSeed::<I> { scope: &call.scope, index, of: PhantomData };
        Self(decode::part(call, response, &path, value, seed))
    }

    fn id(&self) -> Option<&str> {
        self.0.as_ref().ok().and_then(Item::id)
    }
}

struct ElementSeed<'s, E> {
    scope: &'s UntypedScope,
    index: Option<usize>,
    of: PhantomData<fn() -> E>,
}

impl<'de, E: Element> DeserializeSeed<'de> for ElementSeed<'_, E> {
    type Value = E::Decoded;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E::Decoded, D::Error> {
        E::decode(deserializer, self.scope, self.index)
    }
}

struct ListSeed<'s, E> {
    scope: &'s UntypedScope,
    /// The paging object of an element that stands in place of a list.
    nested_info: &'s RefCell<Option<Value>>,
    of: PhantomData<fn() -> E>,
}

impl<'s, E> ListSeed<'s, E> {
    fn element(&self, index: Option<usize>) -> ElementSeed<'s, E> {
        ElementSeed { scope: self.scope, index, of: PhantomData }
    }
}

impl<'de, E: Element> DeserializeSeed<'de> for ListSeed<'_, E> {
    type Value = Vec<E::Decoded>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match E::Item::ONE_OR_MANY {
            true => deserializer.deserialize_any(self),
            false => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de, E: Element> Visitor<'de> for ListSeed<'_, E> {
    type Value = Vec<E::Decoded>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&E::Item::expected_list())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0));
        while let Some(item) = seq.next_element_seed(self.element(Some(items.len())))? {
            items.push(item);
        }
        Ok(items)
    }

    /// A single element without a list around it.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let mut item = self.element(None).deserialize(MapAccessDeserializer::new(map))?;
        *self.nested_info.borrow_mut() = E::take_paging(&mut item);
        Ok(vec![item])
    }
}
