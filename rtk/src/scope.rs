//! A place inside one `T`.

use std::fmt;
use std::marker::PhantomData;

use crate::call::Call;
use crate::holds::{Holds, Reaches};
use crate::place::Place;
use crate::record::Record;
use crate::relation::Relation;
use crate::request::Request;
use crate::resource::{self, Destroy, Find, Replace, Resource, Update};
use crate::values::IntoId;

/// A place: inside one `T`. It holds the client and the ids down to that `T`; to get one, nothing is sent.
///
/// ```
/// # fn example(client: &rtk::Client) {
/// use rtk::realtime_kit::*;
///
/// let session = client.account("acc-1").app("app-1").session("sess-1"); // Scope<Session>
/// let people = session.participants(); // Relation<SessionParticipant>
/// # }
/// ```
pub struct Scope<T> {
    place: Place,
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> Scope<T> {
    pub(crate) fn new(place: Place) -> Self {
        Self { place, of: PhantomData }
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// The client that makes the calls.
    #[must_use]
    pub fn client(&self) -> &crate::Client {
        &self.place.client
    }

    /// Every `C` in here; the same as the accessor that `C` declares, for where two products declare the same.
    #[must_use]
    pub fn many<C: Resource>(&self) -> Relation<C>
    where
        Self: Holds<C>,
    {
        Holds::<C>::relation(self)
    }

    /// One `C` in here. Nothing is sent.
    #[must_use]
    pub fn one<C: Resource>(&self, id: impl IntoId<C>) -> Scope<C>
    where
        Self: Reaches<C>,
    {
        Reaches::<C>::member(self, &id.into_id())
    }

    /// Reads the `T` itself.
    pub fn load(&self) -> Request<Record<T>>
    where
        T: Find,
    {
        Request::record(Call::member::<T>(self.place.clone(), "find"))
    }

    /// Changes the `T` without reading it first. The answer has to be a whole `T`.
    pub fn update(&self, changes: T::Changes) -> Request<Record<T>>
    where
        T: Update,
    {
        Request::record(Call::member::<T>(self.place.clone(), "update").with_input(changes))
    }

    /// Replaces the `T` without reading it first: what is not set goes back to its default. The answer has to be a whole `T`.
    pub fn replace(&self, new: T::New) -> Request<Record<T>>
    where
        T: Replace,
    {
        Request::record(Call::member::<T>(self.place.clone(), "replace").with_input(new))
    }

    /// Removes the `T` without reading it first.
    pub fn destroy<Q>(&self) -> Request<(), Q>
    where
        T: Destroy<Query = Q>,
    {
        resource::destroy::<T>(self.place.clone())
    }
}

impl<T> Clone for Scope<T> {
    fn clone(&self) -> Self {
        Self { place: self.place.clone(), of: PhantomData }
    }
}

impl<T> PartialEq for Scope<T> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl<T> Eq for Scope<T> {}

impl<T: Resource> fmt::Debug for Scope<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scope<{}> ", T::DESCRIPTOR.name)?;
        f.debug_map().entries(self.place.names()).finish()
    }
}
