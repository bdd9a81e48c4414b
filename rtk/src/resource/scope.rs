//! A handle to one resource.

use std::fmt;

use crate::call::Call;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::client::Client;
use crate::input::values::IntoId;
use crate::resource::Resource;
use crate::resource::nesting::{AncestorOf, ParentOf};
use crate::resource::record::Record;
use crate::resource::relation::Relation;
use crate::resource::verbs::{self, Destroy, Find, Replace, Update};
use crate::resource::write::{WriteBody as _, WriteOutput as _};
use crate::value::id::Id;

/// A handle to one `T`, identified by its id and the ids of its ancestors.
///
/// Creating a scope sends nothing. Use it to load the resource or to reach the resources nested in it.
///
/// ```
/// # fn example(client: &rtk::Client) {
/// use rtk::realtime_kit::*;
///
/// let session = client.account("acc-1").app("app-1").session("sess-1"); // Scope<Session>
/// let people = session.participants(); // Relation<SessionParticipant>
/// # }
/// ```
pub struct Scope<T: Resource> {
    untyped: UntypedScope,
    client: Client<T::Api>,
}

impl<T: Resource> Scope<T> {
    pub(crate) fn new(untyped: UntypedScope) -> Self {
        let client = Client::from_untyped(untyped.client.clone());
        Self { untyped, client }
    }

    /// The scope of the `T` with this id, found from `ancestor`.
    pub(crate) fn with_id(ancestor: &UntypedScope, id: &Id<T>) -> Self {
        Self::new(ancestor.with_id(T::DESCRIPTOR, id.as_str()))
    }

    pub(crate) fn untyped(&self) -> &UntypedScope {
        &self.untyped
    }

    /// Returns the client that sends the requests.
    #[must_use]
    pub fn client(&self) -> &Client<T::Api> {
        &self.client
    }

    /// Returns the collection of `C`s in this scope.
    ///
    /// Does the same as the accessor that `C` declares. Use it if two resources declare an accessor of the same name.
    #[must_use]
    pub fn collection<C: Resource>(&self) -> Relation<C>
    where
        Self: ParentOf<C>,
    {
        ParentOf::<C>::relation(self)
    }

    /// Returns the scope of the `C` with this id. Sends nothing.
    #[must_use]
    pub fn member<C: Resource>(&self, id: impl IntoId<C>) -> Scope<C>
    where
        Self: AncestorOf<C>,
    {
        AncestorOf::<C>::descendant(self, &id.into_id())
    }

    /// Fetches the resource.
    #[doc(alias("find", "fetch"))]
    pub fn load(&self) -> Request<Record<T>>
    where
        T: Find,
    {
        Request::record(Call::for_operation(self.untyped.clone(), T::DESCRIPTOR, T::FIND))
    }

    /// Updates the resource without loading it first. Returns a `Record`, so the response has to hold the whole resource, unless the
    /// declaration says what else it holds: `update(returns = T)`.
    #[doc(alias = "save")]
    pub fn update<O>(&self, changes: T::Changes) -> Request<O>
    where
        T: Update<Updated = O>,
    {
        let mut call = Call::for_operation(self.untyped.clone(), T::DESCRIPTOR, T::UPDATE);
        <T as Update>::Body::set(&mut call, changes);
        <T as Update>::Returns::request(call)
    }

    /// Replaces the resource (`PUT`) without loading it first. The server resets attributes that `new` does not set to their defaults. The
    /// response has to hold the whole resource, as for [`update`](Self::update).
    pub fn replace<O>(&self, new: T::New) -> Request<O>
    where
        T: Replace<Replaced = O>,
    {
        let mut call = Call::for_operation(self.untyped.clone(), T::DESCRIPTOR, T::REPLACE);
        <T as Replace>::Body::set(&mut call, new);
        <T as Replace>::Returns::request(call)
    }

    /// Deletes the resource without loading it first.
    #[doc(alias = "remove")]
    pub fn destroy<O, Q>(&self) -> Request<O, Q>
    where
        T: Destroy<Destroyed = O, Query = Q>,
    {
        verbs::destroy::<T>(self.untyped.clone())
    }
}

impl<T: Resource> Clone for Scope<T> {
    fn clone(&self) -> Self {
        Self { untyped: self.untyped.clone(), client: self.client.clone() }
    }
}

/// Two scopes are equal if the same ids lead to them.
impl<T: Resource> PartialEq for Scope<T> {
    fn eq(&self, other: &Self) -> bool {
        self.untyped == other.untyped
    }
}

impl<T: Resource> Eq for Scope<T> {}

impl<T: Resource> fmt::Debug for Scope<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scope<{}> ", T::DESCRIPTOR.name)?;
        f.debug_map().entries(self.untyped.ids()).finish()
    }
}
