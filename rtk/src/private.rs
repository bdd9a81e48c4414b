//! What generated code may name. No part of the public API: it changes without notice.

pub use core::option::Option;
pub use core::result::Result;
pub use serde;
pub use serde::de::{DeserializeSeed, Error as DeError, MapAccess};
pub use serde::ser::SerializeMap;
pub use serde_json::{Error as JsonError, Value};
pub use std::string::String;

pub use crate::asserted::{child_fits, scope_tells_all};
pub use crate::codec::{Fields, deserialize, serialize};
pub use crate::content::Sendable; // named by messages, as `Writable` is
pub use crate::declared::{attribute, constant, parameter as described, place, relation};
pub use crate::descriptor::{Attribute, Base, Descriptor, Location, Method, Operation};
pub use crate::download::{Download, Expiry, Link};
pub use crate::env::{Found, FromEnv};
pub use crate::error::Error;
pub use crate::fields::{AttributeType, ToJson, present, read_nullable, read_with, read_with_or_empty, write_with};
pub use crate::holds::{At, In, Loaded, MemberIn, Reaches};
pub use crate::input::{Members, Pairs, Part, Writable, copied};
pub use crate::open_enum::{OpenEnum, parse_name, read_name, write_name};
pub use crate::values::{IntoId, IntoNullable, IntoValue};
pub use crate::{IntoBody, Record, Relation, Request, Resource};

pub use crate::{
    __rtk_access as access, __rtk_can as can, __rtk_field_setter as field_setter, __rtk_open_enum as open_enum,
    __rtk_setter as setter,
};

use core::fmt::Display;
use core::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Map;

use crate::call::Call;
use crate::error::ErrorKind;
use crate::holds::Holds;
use crate::id::Id;
use crate::resource::{Find, Singleton};
use crate::response::Response;
use crate::scope::Scope;
use crate::timestamp::Timestamp;

/// The keys that are no field's.
pub type Extra = Map<String, Value>;

/// The accessor of a singleton.
pub fn singleton<T: Singleton + Find, S: Holds<T>>(at: &S) -> Request<Record<T>> {
    at.relation().singleton().load()
}

/// The accessor of one that cannot be read.
pub fn the_place<T: Singleton, S: Holds<T>>(at: &S) -> Scope<T> {
    at.relation().singleton()
}

/// A `has_many`: that the child's path goes on from the parent's is asserted beside it.
#[must_use]
pub fn has_many<P: Resource, C: Resource>(parent: &impl At<P>) -> Relation<C> {
    Relation::new(parent.at().place().clone())
}

/// A `has_one`, likewise.
pub fn has_one<P: Resource, C: Singleton + Find>(parent: &impl At<P>) -> Request<Record<C>> {
    has_many::<P, C>(parent).singleton().load()
}

/// For a relation under the child's own name: the child's accessor serves, so the child has to live in the parent.
pub const fn lives_inside<C: In<P>, P: Resource>() {}

/// The other end of a `belongs_to`.
pub fn belongs_to<T, P>(child: &impl Loaded<T>, key: &'static str, id: Option<&str>) -> Request<Record<P>>
where
    T: Resource,
    P: Find,
{
    let place = child.at().place().clone();
    match id {
        Some(id) => Relation::<P>::new(place).member(&Id::from(id)).load(),
        None => {
            let mut call = Call::declared(place, P::DESCRIPTOR, "find");
            call.refuse(Error::new(
                ErrorKind::InvalidId,
                std::format!("`{key}` of the `{}` is empty", T::DESCRIPTOR.name),
            ));
            Request::record(call)
        }
    }
}

/// What a record names by an address.
pub fn download<T: Resource>(
    record: &impl Loaded<T>,
    name: &'static str,
    attribute: &'static str,
    link: Option<&str>,
    expires: Option<&Timestamp>,
) -> Download {
    let client = record.at().place().client.clone();
    Download::new(client, T::DESCRIPTOR, name, attribute, link, expires)
}

/// The text of an id that may be missing: of a record, and for [`belongs_to`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the type of an id",
    label = "expected `Id<…>` or `String`",
    note = "ids are text: declare the field as `Id<Self>`, as `Id<Thing>` for what it belongs to, or as an `Option` of that; where answers give a number, \
            add `#[attribute(with = rtk::loose)]`"
)]
pub trait MaybeId {
    /// The text.
    fn maybe_id(&self) -> Option<&str>;
}

impl<T> MaybeId for Id<T> {
    fn maybe_id(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

impl MaybeId for String {
    fn maybe_id(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: MaybeId> MaybeId for Option<T> {
    fn maybe_id(&self) -> Option<&str> {
        self.as_ref().and_then(T::maybe_id)
    }
}

/// A value that fills a placeholder of an action's path.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a path",
    label = "not `Display`",
    note = "implement `std::fmt::Display` for it, or name the argument without a type: then it is text"
)]
pub trait Segment: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Segment for T {}

/// An action that is being put together.
pub struct Action(Call);

impl Action {
    /// An action of one `T`.
    pub fn on_member<T: Resource>(at: &impl At<T>, name: &'static str) -> Self {
        Self(Call::declared(at.at().place().clone(), T::DESCRIPTOR, name))
    }

    /// An action of all `T` of a place.
    pub fn on_collection<T: Resource>(at: &impl Reaches<T>, name: &'static str) -> Self {
        Self(Call::declared(at.here(), T::DESCRIPTOR, name))
    }

    /// Gives a placeholder of its own path a value.
    #[must_use]
    pub fn arg(self, name: &'static str, value: &(impl Segment + ?Sized)) -> Self {
        Self(self.0.with_arg(name, value.to_string()))
    }

    /// A query parameter that is an argument.
    #[must_use]
    pub fn query(self, key: &'static str, value: &impl Writable) -> Self {
        let mut pairs = Pairs::default();
        pairs.query(key, value);
        Self(self.0.with_pairs(&pairs))
    }

    /// A header that is one.
    #[must_use]
    pub fn header(self, name: &'static str, value: &impl Writable) -> Self {
        let mut pairs = Pairs::default();
        pairs.header(name, value);
        Self(self.0.with_pairs(&pairs))
    }

    /// The body.
    #[must_use]
    pub fn body<T: ?Sized>(self, body: impl IntoBody<T>) -> Self {
        Self(self.0.with_content(body.into_content()))
    }

    /// The request, which returns what `T` stands for.
    pub fn returns<T: Returnable<KIND>, const KIND: u8>(self) -> Request<T::Output> {
        T::request(self.0)
    }

    /// The request, whose answer tells nothing.
    pub fn returns_nothing(self) -> Request<()> {
        Request::unit(self.0)
    }
}

/// Gives a request the parameters that its operation declares.
pub fn queried<O, X>(request: Request<O>, marker: X) -> Request<O, X> {
    request.then(marker)
}

/// Sets a declared query parameter.
pub fn parameter<O, X>(request: Request<O, X>, key: &'static str, value: &impl Writable) -> Request<O, X> {
    let mut pairs = Pairs::default();
    pairs.query(key, value);
    request.with_pairs(&pairs)
}

/// Sets a declared header.
pub fn header<O, X>(request: Request<O, X>, name: &'static str, value: &impl Writable) -> Request<O, X> {
    let mut pairs = Pairs::default();
    pairs.header(name, value);
    request.with_pairs(&pairs)
}

/// For a `const` assertion at the place where it was written: a type can be a body.
pub const fn sendable<T: Sendable + ?Sized>() {}

/// A value that an answer can be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from an answer",
    label = "no resource, and not `Deserialize`",
    note = "derive `serde::Deserialize` or `rtk::Nested` for it; for bytes as they are, say `returns = rtk::Response`"
)]
pub trait Readable: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Readable for T {}

/// A type that `returns` can name, and what it stands for: a record if it is a resource, records if it is a `Vec` of
/// them, and so on. The kind tells the impls apart: a resource is `Readable` as well.
pub trait Returnable<const KIND: u8>: Sized {
    /// What awaiting the request gives.
    type Output;

    /// The request.
    #[doc(hidden)]
    fn request(call: Call) -> Request<Self::Output>;
}

/// A type that the `N`th action of `Owner` returns. Written by the derive, which knows the kind of the type there: the
/// signature of the action says no more than this, since rust-analyzer follows an associated type, but evaluates no
/// expression in the arguments of a type.
pub trait ReturnedBy<Owner, const N: usize>: Sized {
    /// What awaiting the request gives.
    type Output;

    /// The request.
    fn request(action: Action) -> Request<Self::Output>;
}

const PLAIN: u8 = 0;
const RECORD: u8 = 1;
const RECORDS: u8 = 2;
const OPTIONAL_RECORD: u8 = 3;
const BYTES: u8 = 4;

impl<T: Readable> Returnable<PLAIN> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::plain(call)
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
        Request::perhaps(call)
    }
}

#[diagnostic::do_not_recommend]
impl Returnable<BYTES> for Response {
    type Output = Response;

    fn request(call: Call) -> Request<Response> {
        Request::bytes(call)
    }
}

/// Finds the kind of a type: `Probe::<T>::KIND` is the inherent constant where there is one, and that of [`Plain`]
/// where there is none.
pub struct Probe<T>(PhantomData<T>);

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
    /// Bytes as they come.
    pub const KIND: u8 = BYTES;
}

/// The kind of any other type.
pub trait Plain {
    /// A decoded value.
    const KIND: u8 = PLAIN;
}

impl<T> Plain for Probe<T> {}
