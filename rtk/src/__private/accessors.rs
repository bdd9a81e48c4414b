//! What generated accessors call.

use crate::api::Api;
use crate::call::Call;
use crate::call::request::Request;
use crate::client::Client;
use crate::download::Download;
use crate::error::{Error, ErrorKind};
use crate::resource::Resource;
use crate::resource::nesting::{AsScope, ListedIn, Loaded, ParentOf};
use crate::resource::record::Record;
use crate::resource::relation::Relation;
use crate::resource::scope::Scope;
use crate::resource::verbs::{Find, Singleton};
use crate::value::id::Id;
use crate::value::timestamp::Timestamp;

/// The accessor of a singleton.
pub fn singleton<T: Singleton + Find, P: ParentOf<T>>(parent: &P) -> Request<Record<T>> {
    parent.relation().singleton().load()
}

/// The accessor of a singleton that cannot be fetched.
pub fn singleton_scope<T: Singleton, P: ParentOf<T>>(parent: &P) -> Scope<T> {
    parent.relation().singleton()
}

/// The accessor of a `has_many`. The derive asserts beside it that the child's path continues the parent's.
#[must_use]
pub fn has_many<P: Resource, C: Resource>(parent: &impl AsScope<P>) -> Relation<C> {
    Relation::new(parent.as_scope().untyped().clone())
}

/// The accessor of a `has_one`. The derive asserts beside it that the child's path continues the parent's.
pub fn has_one<P: Resource, C: Singleton + Find>(parent: &impl AsScope<P>) -> Request<Record<C>> {
    has_many::<P, C>(parent).singleton().load()
}

/// Asserts that `C` is listed in `P`, for a relation under the child's own name, for which the child's accessor serves.
pub const fn lives_inside<C: ListedIn<P>, P: Resource>() {}

/// Asserts that a scope belongs to the API of the resource.
pub const fn is_in_api_of<S, T>()
where
    S: Resource<Api: SameApi<T::Api>>,
    T: Resource,
{
}

/// Is the API `A`.
#[diagnostic::on_unimplemented(
    message = "the scope belongs to the API `{Self}`, and the resource to `{A}`",
    label = "the scope of this path is in another API",
    note = "a resource belongs to the API of its scopes: correct `api`, or name another scope with `scope = …`"
)]
pub trait SameApi<A> {}

impl<A: Api> SameApi<A> for A {}

/// The body of an accessor in a scope that does not contain the resource, and of what a declaration with mistakes lacks. Nothing that calls it
/// compiles.
#[must_use]
pub fn elsewhere<T>() -> T {
    unreachable!("a program with a call of this does not compile")
}

/// The accessor of a `belongs_to`.
pub fn belongs_to<T, P>(child: &impl Loaded<T>, key: &'static str, id: Option<&str>) -> Request<Record<P>>
where
    T: Resource,
    P: Find,
{
    let scope = child.as_scope().untyped().clone();
    match id {
        Some(id) => Scope::<P>::with_id(&scope, &Id::from(id)).load(),
        None => {
            let mut call = Call::for_operation(scope, P::DESCRIPTOR, P::FIND);
            let detail = format!("the attribute `{key}` of the `{}` is empty", T::DESCRIPTOR.name);
            call.defer_error(Error::new(ErrorKind::InvalidId, detail));
            Request::record(call)
        }
    }
}

/// The method of a `download`.
pub fn download<T: Resource>(
    record: &impl Loaded<T>,
    name: &'static str,
    attribute: &'static str,
    link: Option<&str>,
    expires: Option<&Timestamp>,
) -> Download {
    let client = record.as_scope().untyped().client.clone();
    Download::new(client, T::DESCRIPTOR.name, name, attribute, link, expires)
}

/// The method of a `download` of a nested object.
pub fn download_with<A: Api>(
    client: &Client<A>,
    owner: &'static str,
    name: &'static str,
    attribute: &'static str,
    link: Option<&str>,
    expires: Option<&Timestamp>,
) -> Download {
    Download::new(client.untyped().clone(), owner, name, attribute, link, expires)
}

/// The type of the attribute that identifies a `T`.
#[diagnostic::on_unimplemented(
    message = "the id of `{T}` cannot be of type `{Self}`",
    label = "expected `Id<{T}>`",
    note = "an id is text: declare the field as `Id<{T}>`; where responses contain a number, add `#[attribute(with = rtk::loose)]`"
)]
pub trait IdOf<T> {
    /// The text. An id is never missing.
    fn text(&self) -> Option<&str>;
}

impl<T> IdOf<T> for Id<T> {
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

/// The text of an id of a `T` that may be missing, for [`belongs_to`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the id of a `{T}`",
    label = "expected `Id<{T}>`, `String` or an `Option` of one",
    note = "ids are text, and each belongs to one resource: declare the field as `Id<{T}>`, or name another attribute; where responses contain a number, \
            add `#[attribute(with = rtk::loose)]`"
)]
pub trait MaybeId<T> {
    /// The text.
    fn maybe_id(&self) -> Option<&str>;
}

impl<T> MaybeId<T> for Id<T> {
    fn maybe_id(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

impl<T> MaybeId<T> for String {
    fn maybe_id(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T, I: MaybeId<T>> MaybeId<T> for Option<I> {
    fn maybe_id(&self) -> Option<&str> {
        self.as_ref().and_then(I::maybe_id)
    }
}

/// Asserts that the attribute with the name of a placeholder contains ids of the scope that the placeholder names.
pub const fn identifies<I: MaybeId<T>, T>() {}
