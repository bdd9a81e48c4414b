//! What generated code may name. No part of the public API: it changes without notice.

pub use core::assert;
pub use core::option::Option;
pub use core::result::Result;
pub use serde;
pub use serde::de::{Error as DeError, MapAccess};
pub use serde::ser::SerializeMap;
pub use std::string::String;
pub use std::vec::Vec;

pub use crate::codec::{Fields, deserialize, read, read_or_empty, required, serialize};
pub use crate::descriptor::{
    Attribute, Base, Descriptor, Identity, Kind, Method, Operation, Parameter, Placement, RelationInfo,
};
pub use crate::env::{Found, FromEnv};
pub use crate::error::Error;
pub use crate::holds::{At, Holds, In, Loaded, MemberIn, Reaches};
pub use crate::input::{Filter, Input, Members, Pairs};
pub use crate::open_enum::{OpenEnum, parse_name, read_name, write_name};
pub use crate::request::Finish;
pub use crate::resource::{Create, Destroy, Find, List, Many, Replace, Resource, Singleton, Update};
pub use crate::values::{IntoId, IntoNullable, IntoValue};
pub use crate::{Client, Envelope, Id, Paging, Record, Relation, Request, Scope};

use core::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::call::Call;
use crate::error::ErrorKind;
use crate::path;

/// For a `const` assertion: each placeholder of a path has to come from its scope.
#[must_use]
pub const fn scope_provides(scope: &Descriptor, path: &str) -> bool {
    path::provides(scope.places, path)
}

/// For a `const` assertion: what a resource has lives inside it.
#[must_use]
pub const fn path_continues(parent: &Descriptor, child: &Descriptor) -> bool {
    let mut at = 0;
    while at < child.places.len() {
        if path::continues(parent.inside, child.places[at].collection) {
            return true;
        }
        at += 1;
    }
    false
}

/// For a `const` assertion: `has_many` and `has_one` repeat the name that the child gives itself.
#[must_use]
pub const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The accessor of a singleton.
pub fn singleton<T: Singleton + Find, S: Holds<T>>(at: &S) -> Request<Record<T>> {
    at.relation().singleton().load()
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

/// The text of an id that may be missing: of a record, and for [`belongs_to`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the type of an id",
    label = "expected `Id<…>` or `String`",
    note = "ids are text: declare the field as `Id<Self>`, as `Id<Thing>` for what it belongs to, or as an `Option` of that"
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
    pub fn arg(self, name: &'static str, value: impl AsRef<str>) -> Self {
        Self(self.0.with_arg(name, value.as_ref()))
    }

    /// The body.
    #[must_use]
    pub fn body<B: Serialize>(self, body: &B) -> Self {
        let json = serde_json::to_vec(body)
            .map_err(|error| Error::new(ErrorKind::InvalidRequest, "the body cannot be written").with_source(error));
        Self(self.0.with_json(json))
    }

    /// The request, whose answer is a record if `T` is a resource, a `T` otherwise.
    pub fn returns<T: Answer<R>, const R: bool>(self) -> Request<T::Output> {
        T::request(self.0)
    }

    /// The request, whose answer tells nothing.
    pub fn returns_nothing(self) -> Request<()> {
        Request::unit(self.0)
    }
}

/// Gives a request the query parameters that its action declares.
pub fn queried<O, X>(request: Request<O>, marker: X) -> Request<O, X> {
    request.then(marker)
}

/// Sets a declared query parameter.
pub fn parameter<O, X>(request: Request<O, X>, key: &'static str, value: &impl Serialize) -> Request<O, X> {
    request.parameter(key, value)
}

/// What `returns = T` of an action means: a record if `T` is a resource (`R`), a `T` otherwise.
pub trait Answer<const R: bool>: Sized {
    /// What awaiting gives.
    type Output;

    /// The request.
    #[doc(hidden)]
    fn request(call: Call) -> Request<Self::Output>;
}

impl<T: Resource> Answer<true> for T {
    type Output = Record<T>;

    fn request(call: Call) -> Request<Record<T>> {
        Request::record(call)
    }
}

impl<T: DeserializeOwned + Send + 'static> Answer<false> for T {
    type Output = T;

    fn request(call: Call) -> Request<T> {
        Request::plain(call)
    }
}

/// Tells whether a type is a resource: `Probe::<T>::IS_RESOURCE`, the inherent constant where there is one.
pub struct Probe<T>(PhantomData<T>);

impl<T: Resource> Probe<T> {
    /// It is.
    pub const IS_RESOURCE: bool = true;
}

/// The constant for any other type.
pub trait NoResource {
    /// It is not.
    const IS_RESOURCE: bool = false;
}

impl<T> NoResource for Probe<T> {}
