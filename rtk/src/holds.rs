//! What lives where, as far as types can tell.

use crate::client::Client;
use crate::id::Id;
use crate::place::Place;
use crate::record::Record;
use crate::relation::Relation;
use crate::request::Request;
use crate::resource::{Resource, Singleton};
use crate::scope::Scope;

/// A `Self` is listed and made inside a `P`. Written by the derive, one for each path that a resource has.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not live inside `{P}`",
    label = "no `{Self}` is listed in a `{P}`",
    note = "a resource lives where the last placeholder of its `path` says: `…/{{meeting_id}}/participants` is inside `Meeting`"
)]
pub trait In<P>: Resource {}

/// One `Self` can be reached by its id from inside a `P`. Written by the derive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not live inside `{P}`",
    label = "this place is inside `{P}`",
    note = "a resource lives where the last placeholder of its `path` says: `…/{{meeting_id}}/participants` is inside `Meeting`"
)]
pub trait MemberIn<P>: Resource {}

/// A place that holds a collection of `C`, or the only `C`: whatever has an accessor for it.
///
/// ```
/// use rtk::{Holds, Record, realtime_kit::*};
///
/// /// Of an app, whether it was loaded or not.
/// async fn busiest(at: &impl Holds<Session>) -> Result<Option<Record<Session>>, rtk::Error> {
///     let sessions = Session::all(at).await?;
///     Ok(sessions.into_iter().max_by_key(|session| session.max_concurrent_participants))
/// }
/// # async fn example(scope: rtk::Scope<App>, record: Record<App>) -> Result<(), rtk::Error> {
/// busiest(&scope).await?;
/// busiest(&record).await?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{C}` does not live inside `{Self}`",
    label = "no `{C}` in here",
    note = "a resource lives where the last placeholder of its `path` says: `…/{{meeting_id}}/participants` is inside `Meeting`"
)]
pub trait Holds<C: Resource> {
    /// The collection.
    fn relation(&self) -> Relation<C>;
}

/// A place from which one `C` can be reached by its id.
///
/// ```
/// use rtk::{Id, Reaches, realtime_kit::*};
///
/// async fn title(at: &impl Reaches<Meeting>, id: &Id<Meeting>) -> Result<Option<String>, rtk::Error> {
///     Ok(Meeting::find(at, id).await?.into_inner().title)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{C}` does not live inside `{Self}`",
    label = "no `{C}` in here",
    note = "a resource lives where the last placeholder of its `path` says: `…/{{meeting_id}}/participants` is inside `Meeting`"
)]
pub trait Reaches<C: Resource> {
    /// The place inside the one of that id.
    fn member(&self, id: &Id<C>) -> Scope<C>;

    /// The place itself.
    #[doc(hidden)]
    fn here(&self) -> Place;
}

/// Something that is, or is in, one `T`: a [`Scope`], a [`Record`], or the request for a singleton.
///
/// ```
/// use rtk::{At, realtime_kit::*};
///
/// async fn head_count(session: &impl At<Session>) -> Result<usize, rtk::Error> {
///     Ok(session.participants().all().await?.len())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a place inside one `{T}`",
    label = "not inside a `{T}`",
    note = "a place inside one is a `Scope<{T}>`, a `Record<{T}>`, or the request for a singleton"
)]
pub trait At<T: Resource> {
    /// The place inside it.
    fn at(&self) -> Scope<T>;
}

/// Something that holds the attributes of a `T`: a [`Record`]. What `belongs_to` declares needs one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no attributes of `{T}`",
    label = "not loaded",
    note = "what belongs to a `{T}` is named by its attributes: load it first, with `find` or `load`"
)]
pub trait Loaded<T: Resource>: At<T> {
    /// The attributes.
    fn loaded(&self) -> &T;
}

macro_rules! places {
    ($([$($generic:tt)*] $place:ty, $parent:ty;)*) => {$(
        impl<$($generic)* C: In<$parent>> Holds<C> for $place {
            fn relation(&self) -> Relation<C> {
                Relation::new(Whereabouts::whereabouts(self))
            }
        }

        impl<$($generic)* C: MemberIn<$parent>> Reaches<C> for $place {
            fn member(&self, id: &Id<C>) -> Scope<C> {
                Relation::new(Whereabouts::whereabouts(self)).member(id)
            }

            fn here(&self) -> Place {
                Whereabouts::whereabouts(self)
            }
        }
    )*};
}

places! {
    [T: Resource,] Scope<T>, T;
    [T: Resource,] Record<T>, T;
    [] Client, Client;
}

trait Whereabouts {
    fn whereabouts(&self) -> Place;
}

impl<T: Resource> Whereabouts for Scope<T> {
    fn whereabouts(&self) -> Place {
        self.place().clone()
    }
}

impl<T: Resource> Whereabouts for Record<T> {
    fn whereabouts(&self) -> Place {
        self.scope().place().clone()
    }
}

impl Whereabouts for Client {
    fn whereabouts(&self) -> Place {
        self.place()
    }
}

#[diagnostic::do_not_recommend]
impl<S: Holds<C>, C: Resource> Holds<C> for &S {
    fn relation(&self) -> Relation<C> {
        (**self).relation()
    }
}

#[diagnostic::do_not_recommend]
impl<S: Reaches<C>, C: Resource> Reaches<C> for &S {
    fn member(&self, id: &Id<C>) -> Scope<C> {
        (**self).member(id)
    }

    fn here(&self) -> Place {
        (**self).here()
    }
}

impl<T: Resource> At<T> for Scope<T> {
    fn at(&self) -> Scope<T> {
        self.clone()
    }
}

impl<T: Resource> At<T> for Record<T> {
    fn at(&self) -> Scope<T> {
        self.scope()
    }
}

impl<T: Singleton> At<T> for Request<Record<T>> {
    fn at(&self) -> Scope<T> {
        Scope::new(self.place().clone())
    }
}

impl<T: Resource> Loaded<T> for Record<T> {
    fn loaded(&self) -> &T {
        self
    }
}
