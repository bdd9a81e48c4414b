//! What `returns = T` of an action means.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use crate::call::Call;
use crate::call::request::Request;
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::transport::response::Response;

/// A value that an answer can be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from an answer",
    label = "no resource, and not `Deserialize`",
    note = "derive `serde::Deserialize` or `rtk::Nested` for it; for bytes as they are, say `returns = rtk::Response`"
)]
pub trait Readable: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Readable for T {}

/// What `returns = T` of an action means: a record if `T` is a resource, records if it is a `Vec` of them, and so on.
pub trait Answer<const KIND: u8>: Sized {
    /// What awaiting gives.
    type Output;

    /// The request.
    #[doc(hidden)]
    fn request(call: Call) -> Request<Self::Output>;
}

const VALUE: u8 = 0;
const RECORD: u8 = 1;
const RECORDS: u8 = 2;
const OPTIONAL: u8 = 3;
const BYTES: u8 = 4;

impl<T: Readable> Answer<VALUE> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::value(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Answer<RECORD> for T {
    type Output = Record<T>;

    fn request(call: Call) -> Request<Record<T>> {
        Request::record(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Answer<RECORDS> for Vec<T> {
    type Output = Vec<Record<T>>;

    fn request(call: Call) -> Request<Vec<Record<T>>> {
        Request::records(call)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Answer<OPTIONAL> for Option<T> {
    type Output = Option<Record<T>>;

    fn request(call: Call) -> Request<Option<Record<T>>> {
        Request::optional_record(call)
    }
}

#[diagnostic::do_not_recommend]
impl Answer<BYTES> for Response {
    type Output = Response;

    fn request(call: Call) -> Request<Response> {
        Request::bytes(call)
    }
}

/// Tells what kind of answer a type is: `Probe::<T>::ANSWER`, the inherent constant where there is one.
pub struct Probe<T>(PhantomData<T>);

impl<T: Resource> Probe<T> {
    /// A record.
    pub const ANSWER: u8 = RECORD;
}

impl<T: Resource> Probe<Vec<T>> {
    /// A list of records.
    pub const ANSWER: u8 = RECORDS;
}

impl<T: Resource> Probe<Option<T>> {
    /// A record or nothing.
    pub const ANSWER: u8 = OPTIONAL;
}

impl Probe<Response> {
    /// Bytes as they come.
    pub const ANSWER: u8 = BYTES;
}

/// The constant for any other type.
pub trait Plain {
    /// A value.
    const ANSWER: u8 = VALUE;
}

impl<T> Plain for Probe<T> {}
