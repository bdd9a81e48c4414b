//! Traits that state where a resource is nested.
//!
//! The derive implements [`ListedIn`] and [`FoundIn`] for a resource. Blanket impls then provide [`ParentOf`] and
//! [`AncestorOf`] for `Client`, `Scope` and `Record`.

use std::marker::PhantomData;
use std::ops::Deref;

use crate::api::Api;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::client::Client;
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::resource::relation::Relation;
use crate::resource::scope::Scope;
use crate::resource::verbs::Singleton;
use crate::value::id::Id;

/// A resource that is listed and created in a `P`. Implemented by `#[derive(Resource)]`, once for each path of the resource.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not nested in `{P}`",
    label = "no `{Self}` is listed in `{P}`",
    note = "`ListedIn<P>` is implemented for each parent `P` of a resource: call this on a scope or record of such a `P`, or declare `has_many` \
            in such a `P`",
    note = "the last placeholder of a resource's `path` names its parent: `…/{{meeting_id}}/participants` is nested in `Meeting`; a path without \
            placeholders is nested in the client of the API that `api = Type` names"
)]
pub trait ListedIn<P>: Resource {}

/// A resource that can be found by its id from a `P`. Implemented by `#[derive(Resource)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not nested in `{P}`",
    label = "no `{Self}` is found in `{P}`",
    note = "`FoundIn<P>` is implemented for each parent `P` of a resource: call this on a scope or record of such a `P`",
    note = "the last placeholder of a resource's `path` names its parent: `…/{{meeting_id}}/participants` is nested in `Meeting`; a path without \
            placeholders is nested in the client of the API that `api = Type` names"
)]
pub trait FoundIn<P>: Resource {}

/// A parent in which `C`s can be listed and created.
///
/// Implemented for `Client`, `Scope<P>` and `Record<P>` wherever `C` is [`ListedIn<P>`](ListedIn).
///
/// ```
/// use rtk::{ParentOf, Record, realtime_kit::*};
///
/// async fn busiest(app: &impl ParentOf<Session>) -> Result<Option<Record<Session>>, rtk::Error> {
///     let sessions = Session::all(app).await?;
///     Ok(sessions.into_iter().max_by_key(|session| session.max_concurrent_participants))
/// }
/// # async fn example(scope: rtk::Scope<App>, record: Record<App>) -> Result<(), rtk::Error> {
/// busiest(&scope).await?;
/// busiest(&record).await?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{C}` is not nested in `{Self}`",
    label = "no `{C}` in this scope",
    note = "the last placeholder of a resource's `path` names its parent: `…/{{meeting_id}}/participants` is nested in `Meeting`"
)]
pub trait ParentOf<C: Resource> {
    /// Returns the collection of `C`s.
    fn relation(&self) -> Relation<C>;
}

/// An ancestor from which a `C` can be found by its id.
///
/// Implemented for `Client`, `Scope<P>` and `Record<P>` wherever `C` is [`FoundIn<P>`](FoundIn).
///
/// ```
/// use rtk::{AncestorOf, Id, realtime_kit::*};
///
/// async fn title(app: &impl AncestorOf<Meeting>, id: &Id<Meeting>) -> Result<Option<String>, rtk::Error> {
///     Ok(Meeting::find(app, id).await?.into_inner().title)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{C}` is not nested in `{Self}`",
    label = "no `{C}` in this scope",
    note = "`find` takes the parent first, then the id: `{C}::find(&parent, \"id\")`",
    note = "the last placeholder of a resource's `path` names its parent: `…/{{meeting_id}}/participants` is nested in `Meeting`"
)]
pub trait AncestorOf<C: Resource> {
    /// Returns the scope of the `C` with this id.
    fn descendant(&self, id: &Id<C>) -> Scope<C>;

    #[doc(hidden)]
    fn untyped_scope(&self) -> UntypedScope;
}

/// Anything that identifies a single `T`: a [`Scope`], a [`Record`], or the request for a singleton.
///
/// ```
/// use rtk::{AsScope, realtime_kit::*};
///
/// async fn head_count(session: &impl AsScope<Session>) -> Result<usize, rtk::Error> {
///     Ok(session.participants().all().await?.len())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not identify a single `{T}`",
    label = "not the scope of a `{T}`",
    note = "a single `{T}` is identified by a `Scope<{T}>`, a `Record<{T}>`, or the request for a singleton"
)]
pub trait AsScope<T: Resource> {
    /// Returns the scope.
    fn as_scope(&self) -> Scope<T>;
}

/// Something that holds the attributes of a `T`: a [`Record`]. The accessors of `belongs_to` need one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold the attributes of a `{T}`",
    label = "not loaded",
    note = "the accessor of a `belongs_to` reads an attribute of the `{T}`: load the `{T}` first, with `find` or `load`"
)]
pub trait Loaded<T: Resource>: AsScope<T> {
    /// Returns the attributes.
    fn loaded(&self) -> &T;
}

/// What has a scope, typed or not. Keeps the impls below one-liners.
trait HasUntypedScope {
    fn scope(&self) -> UntypedScope;
}

impl<T: Resource> HasUntypedScope for Scope<T> {
    fn scope(&self) -> UntypedScope {
        self.untyped().clone()
    }
}

impl<T: Resource> HasUntypedScope for Record<T> {
    fn scope(&self) -> UntypedScope {
        self.scope().untyped().clone()
    }
}

impl<A: Api> HasUntypedScope for Client<A> {
    fn scope(&self) -> UntypedScope {
        UntypedScope::root(self.untyped().clone())
    }
}

macro_rules! impl_nesting {
    ($([$($generic:tt)*] $scope:ty, $parent:ty;)*) => {$(
        impl<$($generic)* C: ListedIn<$parent>> ParentOf<C> for $scope {
            fn relation(&self) -> Relation<C> {
                Relation::new(HasUntypedScope::scope(self))
            }
        }

        impl<$($generic)* C: FoundIn<$parent>> AncestorOf<C> for $scope {
            fn descendant(&self, id: &Id<C>) -> Scope<C> {
                Scope::with_id(&HasUntypedScope::scope(self), id)
            }

            fn untyped_scope(&self) -> UntypedScope {
                HasUntypedScope::scope(self)
            }
        }
    )*};
}

impl_nesting! {
    [T: Resource,] Scope<T>, T;
    [T: Resource,] Record<T>, T;
    [A: Api,] Client<A>, Client<A>;
}

#[diagnostic::do_not_recommend]
impl<S: ParentOf<C>, C: Resource> ParentOf<C> for &S {
    fn relation(&self) -> Relation<C> {
        (**self).relation()
    }
}

#[diagnostic::do_not_recommend]
impl<S: AncestorOf<C>, C: Resource> AncestorOf<C> for &S {
    fn descendant(&self, id: &Id<C>) -> Scope<C> {
        (**self).descendant(id)
    }

    fn untyped_scope(&self) -> UntypedScope {
        (**self).untyped_scope()
    }
}

impl<T: Resource> AsScope<T> for Scope<T> {
    fn as_scope(&self) -> Scope<T> {
        self.clone()
    }
}

impl<T: Resource> AsScope<T> for Record<T> {
    fn as_scope(&self) -> Scope<T> {
        self.scope()
    }
}

impl<T: Singleton> AsScope<T> for Request<Record<T>> {
    fn as_scope(&self) -> Scope<T> {
        Scope::new(self.scope().clone())
    }
}

/// Where the compiler looks for an accessor that a scope, a client or a record does not have: what they dereference to.
pub trait Place {
    /// The type that a message names.
    type Of;
}

/// What scopes and clients dereference to. It has the accessors that they do not have, which cannot be called.
#[derive(Debug)]
pub struct Elsewhere<T>(PhantomData<fn() -> T>);

impl<T> Place for Elsewhere<T> {
    type Of = T;
}

/// The attributes of a record. No resource is nested in a `Record`, so that no accessor can be called on attributes alone.
impl<T: Resource> Place for T {
    type Of = Record<T>;
}

/// A collection has no accessors: they are those of one resource in it.
impl<T: Resource> Place for Relation<T> {
    type Of = Self;
}

#[doc(hidden)]
impl<T: Resource> Deref for Scope<T> {
    type Target = Elsewhere<T>;

    fn deref(&self) -> &Elsewhere<T> {
        &const { Elsewhere(PhantomData) }
    }
}

#[doc(hidden)]
impl<A: Api> Deref for Client<A> {
    type Target = Elsewhere<Self>;

    fn deref(&self) -> &Elsewhere<Self> {
        &const { Elsewhere(PhantomData) }
    }
}

impl<T: Resource> Loaded<T> for Record<T> {
    fn loaded(&self) -> &T {
        self
    }
}
