//! What a resource is, and what can be done with it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::call::Call;
use crate::codec::Fields;
use crate::descriptor::Descriptor;
use crate::env::{self, FromEnv};
use crate::error::Error;
use crate::holds::{Holds, Reaches};
use crate::input::{Filter, Input};
use crate::record::Record;
use crate::request::{Finish, Request};
use crate::scope::Scope;
use crate::values::IntoId;

/// A struct that stands for one REST resource. Implemented by `#[derive(Resource)]` only.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a resource",
    label = "not a resource",
    note = "declare it: `#[derive(rtk::Resource)] #[resource(path = \"/accounts/{{account_id}}/…\")]`"
)]
pub trait Resource: Fields + DeserializeOwned + Serialize + Send + Sync + 'static {
    /// What the declaration says.
    const DESCRIPTOR: &'static Descriptor;

    /// What identifies this one; `None` for a singleton.
    #[doc(hidden)]
    fn identity(&self) -> Option<&str>;

    /// Every one in a place: each page is fetched.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let sessions = Session::all(app).filter(SessionFilter::new().status(SessionStatus::Ended)).await?;
    /// # Ok(()) }
    /// ```
    fn all<S: Holds<Self> + ?Sized>(at: &S) -> Request<Vec<Record<Self>>>
    where
        Self: List,
    {
        at.relation().all()
    }

    /// The one with that id.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let session = Session::find(app, "sess-1").await?;
    /// # Ok(()) }
    /// ```
    fn find<S: Reaches<Self> + ?Sized>(at: &S, id: impl IntoId<Self>) -> Request<Record<Self>>
    where
        Self: Find + Many,
    {
        at.member(&id.into_id()).load()
    }

    /// Makes one.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let meeting = Meeting::create(app, NewMeeting::new().title("Stand-up")).await?;
    /// # Ok(()) }
    /// ```
    fn create<S: Holds<Self> + ?Sized, N>(at: &S, new: N) -> Request<Record<Self>>
    where
        Self: Create<New = N>,
    {
        at.relation().create(new)
    }

    /// The one that the environment names. Nothing is sent.
    ///
    /// ```no_run
    /// use rtk::realtime_kit::*;
    ///
    /// let app = App::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_APP_ID
    /// # Ok::<(), rtk::Error>(())
    /// ```
    fn from_env() -> Result<Scope<Self>, Error>
    where
        Self: FromEnv,
    {
        env::scope()
    }

    /// Reads the one that the environment names. To say more of that request, [`from_env`](Self::from_env) and `load`.
    ///
    /// ```no_run
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example() -> Result<(), rtk::Error> {
    /// let app = App::current().await?;
    /// println!("{}: {:?}", app.id(), app.name);
    /// # Ok(()) }
    /// ```
    #[must_use = "nothing is sent before it is awaited"]
    fn current() -> impl Future<Output = Result<Record<Self>, Error>> + Send
    where
        Self: FromEnv + Find,
    {
        async { env::scope::<Self>()?.load().await }
    }
}

/// A resource of which a place can have many, each with an id.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no id: there is one in each place",
    label = "`{Self}` is a singleton",
    note = "read it by its accessor, such as `session.chat()`"
)]
pub trait Many: Resource {}

/// A resource of which each place has one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a singleton",
    label = "there can be many of it",
    note = "each has an id: reach it by `has_many`, or declare it a `singleton`"
)]
pub trait Singleton: Resource {}

/// A resource that can be listed.
///
/// ```
/// use rtk::{Holds, List, Record, Resource};
///
/// async fn count<T: List>(at: &impl Holds<T>) -> Result<usize, rtk::Error> {
///     Ok(T::all(at).await?.len())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be listed through the API",
    label = "`{Self}` has no list",
    note = "its declaration says `singleton`, `without(all)` or an `only(…)` that leaves `all` out"
)]
pub trait List: Resource {
    /// What a list can be narrowed by.
    type Filter: Filter;
}

/// A resource that can be read one by one.
///
/// ```
/// use rtk::{Find, Record, Scope};
///
/// async fn again<T: Find>(place: &Scope<T>) -> Result<Record<T>, rtk::Error> {
///     place.load().await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read one by one through the API",
    label = "`{Self}` has no `find`",
    note = "its declaration says `without(find)` or an `only(…)` that leaves `find` out; use `all` and search in it"
)]
pub trait Find: Resource {}

/// A resource that can be made.
///
/// ```
/// use rtk::{Create, Holds, Record, Resource};
///
/// async fn make_all<T: Create>(at: &impl Holds<T>, new: Vec<T::New>) -> Result<Vec<Record<T>>, rtk::Error> {
///     let mut made = Vec::new();
///     for new in new {
///         made.push(T::create(at, new).await?);
///     }
///     Ok(made)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be created through the API",
    label = "`{Self}` has no `create`",
    note = "its declaration says `read_only`, `without(create)` or an `only(…)` that leaves `create` out; the platform makes it"
)]
pub trait Create: Resource {
    /// What has to be told.
    type New: Input;
}

/// A resource that can be changed in part.
///
/// ```
/// use rtk::{Record, Update};
///
/// async fn change_all<T: Update>(records: &mut [Record<T>], changes: impl Fn() -> T::Changes) -> Result<(), rtk::Error> {
///     for record in records {
///         record.update(changes()).await?;
///     }
///     Ok(())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be updated through the API",
    label = "`{Self}` has no `update`",
    note = "its declaration says `read_only`, `without(update)` or an `only(…)` that leaves `update` out; where there is PUT, use `replace`; to read it again, `reload`"
)]
pub trait Update: Resource {
    /// What may change.
    type Changes: Input;
}

/// A resource that can be replaced as a whole.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// app.meeting("meet-1").replace(NewMeeting::new().title("Retro")).await?; // all else goes back to its default
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be replaced through the API",
    label = "`{Self}` has no `replace`",
    note = "its declaration does not say `replace`; use `update` if it has one"
)]
pub trait Replace: Resource {
    /// All that there is to tell.
    type New: Input;
}

/// A resource that can be removed.
///
/// ```
/// use rtk::{Destroy, Record};
///
/// async fn clear<T: Destroy>(records: Vec<Record<T>>) -> Result<(), rtk::Error> {
///     for record in records {
///         record.destroy().await?;
///     }
///     Ok(())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be destroyed through the API",
    label = "`{Self}` has no `destroy`",
    note = "its declaration says `read_only`, `without(destroy)` or an `only(…)` that leaves `destroy` out"
)]
pub trait Destroy: Resource {
    /// Marks its request, so that it has the query parameters that the declaration names; `()` if it names none.
    type Query: Finish<(), Output = ()> + Default;
}

/// Removes what is in that place. Where `Scope` and `Record` name the marker in their own signatures, as `T::Query`, rustc says of a
/// resource without `destroy` that bounds are not satisfied, and not which.
pub(crate) fn destroy<T: Destroy>(place: crate::place::Place) -> Request<(), T::Query> {
    Request::unit(Call::member::<T>(place, "destroy")).then(T::Query::default())
}

impl Call {
    /// A verb of one `T`.
    pub(crate) fn member<T: Resource>(place: crate::place::Place, verb: &'static str) -> Self {
        Self::declared(place, T::DESCRIPTOR, verb)
    }
}
