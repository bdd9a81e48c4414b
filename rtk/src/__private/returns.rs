//! What `returns = T` and `returns = Listing<T>` of an action mean.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use crate::__private::action::Action;
use crate::__private::raw::Raw;
use crate::call::Call;
use crate::call::request::Request;
use crate::codec::Fields;
use crate::descriptor::TypeShape;
use crate::descriptor::shape::Described;
use crate::error::Error;
use crate::resource::Resource;
use crate::resource::list::item::Item;
use crate::resource::list::listing::Listing;
use crate::resource::record::Record;
use crate::resource::write::WriteOutput;
use crate::transport::response::Response;

/// A value that a response can be decoded into.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a response",
    label = "neither a resource nor `Deserialize`",
    note = "derive `serde::Deserialize` or `rtk::Nested` for it; for the raw bytes, declare `returns = rtk::Response`"
)]
pub trait Readable: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Readable for T {}

/// A type that `returns` can name, and what it stands for: a record if it is a resource, records if it is a `Vec` of them, and so on. The kind
/// tells the impls apart, because a resource is `Readable` as well.
pub trait Returnable<const KIND: u8>: Sized {
    /// The result of awaiting the request.
    type Output;

    #[doc(hidden)]
    fn request(call: Call) -> Request<Self::Output>;
}

/// The output of a request for a `T` of this kind.
pub type Returned<T, const KIND: u8> = <T as Returnable<KIND>>::Output;

/// What the `N`th action of a resource returns, declared as `T`. Implemented by the derive.
///
/// Signatures of actions name this trait instead of [`Returnable`] with the kind of `T`: rust-analyzer follows an associated type, but does not
/// evaluate an expression in the arguments of a type.
pub trait Returns<T, const N: usize> {
    /// The result of awaiting the request.
    type Output;

    /// Returns the request.
    fn request(action: Action) -> Request<Self::Output>;
}

/// A type that `returns = Listing<T>` can name, and what the list consists of: records if it is a resource, and the values otherwise.
#[diagnostic::on_unimplemented(
    message = "a list cannot consist of `{Self}`",
    label = "neither a resource nor `Deserialize`",
    note = "derive `serde::Deserialize` or `rtk::Nested` for it"
)]
pub trait Listable<const KIND: u8> {
    /// The item.
    type Item: Item;
}

/// What a list of `T`s of this kind consists of.
pub type Listed<T, const KIND: u8> = <T as Listable<KIND>>::Item;

impl<T: Readable> Listable<VALUE> for T {
    type Item = T;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Listable<RECORD> for T {
    type Item = Record<T>;
}

/// The list of `T`s that the `N`th action of a resource returns. Implemented by the derive, like [`Returns`].
pub trait Lists<T, const N: usize> {
    /// What the list consists of.
    type Item: Item;

    /// Returns the list. `X` has the setters of the action's parameters.
    fn list<X>(action: Action) -> Listing<Self::Item, X> {
        action.list()
    }
}

const VALUE: u8 = 0;
const RECORD: u8 = 1;
const RECORDS: u8 = 2;
const OPTIONAL_RECORD: u8 = 3;
const BYTES: u8 = 4;
/// The kind of `()`.
pub const NOTHING: u8 = 5;
const COLLECTION: u8 = 6;
/// The kind of a `bool` that a HEAD request returns.
pub const EXISTENCE: u8 = 7;
const HEADER: u8 = 8;

/// Returns the kind of a list or a map. Null is an empty one.
#[must_use]
pub const fn or_empty(kind: u8) -> u8 {
    if kind == VALUE { COLLECTION } else { kind }
}

/// What a verb returns if its declaration names a type. The record that the verb is called on does not change.
pub struct Declared<V, const KIND: u8>(PhantomData<fn() -> V>);

impl<T, V: Returnable<KIND> + 'static, const KIND: u8> WriteOutput<T> for Declared<V, KIND>
where
    V::Output: 'static,
{
    type Output = V::Output;
    type OnRecord = V::Output;
    type Merged = V::Output;

    fn request(call: Call) -> Request<V::Output> {
        V::request(call)
    }

    fn request_on_record(call: Call) -> Request<V::Output> {
        V::request(call)
    }

    fn merge(_: &mut Record<T>, output: V::Output) -> Result<V::Output, Error> {
        Ok(output)
    }
}

impl<T: Readable> Returnable<VALUE> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::value(call)
    }
}

/// Returns the kind of a value in a header of the response.
///
/// # Panics
///
/// If no header can hold a value of the given kind.
#[must_use]
#[track_caller]
#[allow(clippy::panic, reason = "a panic in a constant is how its compile error gets a message")]
pub const fn in_header(kind: u8) -> u8 {
    match kind {
        VALUE => HEADER,
        // The derive has reported it.
        NOTHING => NOTHING,
        BYTES => panic!("a `Response` has all headers: remove `response_header`"),
        _ => panic!("a header holds no resource: return its id, `returns = Id<Self>`"),
    }
}

#[diagnostic::do_not_recommend]
impl Returnable<EXISTENCE> for bool {
    type Output = Self;

    fn request(call: Call) -> Request<Self> {
        Request::existence(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Readable> Returnable<HEADER> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::header_value(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Readable + Default> Returnable<COLLECTION> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::collection(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Returnable<RECORD> for T {
    type Output = Record<T>;

    fn request(call: Call) -> Request<Record<T>> {
        Request::record(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Returnable<RECORDS> for Vec<T> {
    type Output = Vec<Record<T>>;

    fn request(call: Call) -> Request<Vec<Record<T>>> {
        Request::records(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Returnable<OPTIONAL_RECORD> for Option<T> {
    type Output = Option<Record<T>>;

    fn request(call: Call) -> Request<Option<Record<T>>> {
        Request::optional_record(call)
    }
}

#[diagnostic::do_not_recommend]
impl Returnable<BYTES> for Response {
    type Output = Response;

    fn request(call: Call) -> Request<Response> {
        Request::bytes(call)
    }
}

/// The response is ignored, as without `returns`.
#[diagnostic::do_not_recommend]
impl Returnable<NOTHING> for () {
    type Output = ();

    fn request(call: Call) -> Request<()> {
        Request::unit(call)
    }
}

/// Finds the kind of a type: `Probe::<T>::KIND` is the inherent constant if there is one, and that of [`Plain`] if there is none.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Resource> Probe<T> {
    /// A record.
    pub const KIND: u8 = RECORD;
}

impl<T: Resource> Probe<Vec<T>> {
    /// A list of records.
    pub const KIND: u8 = RECORDS;
}

impl<T: Resource> Probe<Option<T>> {
    /// A record or null.
    pub const KIND: u8 = OPTIONAL_RECORD;
}

impl Probe<Response> {
    /// The response as it is.
    pub const KIND: u8 = BYTES;
}

impl Probe<()> {
    /// A response that is ignored.
    pub const KIND: u8 = NOTHING;
}

impl<T: Described> Probe<T> {
    /// What the type consists of.
    pub const SHAPE: Option<fn() -> TypeShape> = Some(T::shape);
}

impl<T: Fields> Probe<T> {
    /// The keys of a nested object.
    pub const KEYS: &'static [&'static str] = T::KEYS;
}

impl<T: Fields> Probe<Option<T>> {
    /// The keys of a nested object.
    pub const KEYS: &'static [&'static str] = T::KEYS;
}

/// What is known of any other type.
pub trait Plain {
    /// A decoded value.
    const KIND: u8 = VALUE;
    /// JSON is what is meant.
    const RAW: Raw = Raw::No;
    /// What the type consists of is not known.
    const SHAPE: Option<fn() -> TypeShape> = None;
    /// No keys are known.
    const KEYS: &'static [&'static str] = &[];
}

impl<T: ?Sized> Plain for Probe<T> {}
