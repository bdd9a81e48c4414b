//! Resources: their verbs, their nesting, and the handles to them (scopes, records and relations).

pub(crate) mod copy;
pub(crate) mod from_env;
pub(crate) mod instead;
pub(crate) mod list;
pub(crate) mod nesting;
pub(crate) mod output;
mod raw;
pub(crate) mod record;
pub(crate) mod relation;
pub(crate) mod scope;
pub(crate) mod update;
pub(crate) mod verbs;
pub(crate) mod wait;
pub(crate) mod write;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::api::Api;
use crate::call::request::Request;
use crate::codec::Fields;
use crate::descriptor::shape::Described;
use crate::descriptor::{Descriptor, TypeShape};
use crate::error::Error;
use crate::input::values::IntoId;
use crate::platform::MaybeSend;
use from_env::FromEnv;
use nesting::{AncestorOf, ParentOf};
use record::Record;
use scope::Scope;
use verbs::{Create, Find, HasId, List};

/// A struct that stands for one REST resource. Implemented by `#[derive(Resource)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a resource",
    label = "not a resource",
    note = "declare it: `#[derive(rtk::Resource)] #[resource(path = \"/accounts/{{account_id}}/…\")]`"
)]
pub trait Resource: Fields + DeserializeOwned + Serialize + Send + Sync + 'static {
    /// The declaration as data: paths, attributes and operations.
    const DESCRIPTOR: &'static Descriptor;

    /// The API that the resource belongs to.
    type Api: Api;

    /// The id of this value; `None` for a singleton.
    #[doc(hidden)]
    fn identity(&self) -> Option<&str>;

    /// Makes the input of an attribute from its value. `None` if the attribute is not declared as `copied`, or has no value.
    #[doc(hidden)]
    fn copied_input(&self, attribute: &str) -> Option<Result<serde_json::Value, serde_json::Error>> {
        let _ = attribute;
        None
    }

    /// Lists the resources in `parent`. Fetches every page.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let sessions = Session::all(app).filter(SessionFilter::new().status(SessionStatus::Ended)).await?;
    /// # Ok(()) }
    /// ```
    fn all<P: ParentOf<Self> + ?Sized>(parent: &P) -> Request<Vec<Record<Self>>>
    where
        Self: List,
    {
        parent.relation().all()
    }

    /// Fetches the resource with this id.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let session = Session::find(app, "sess-1").await?;
    /// # Ok(()) }
    /// ```
    fn find<P: AncestorOf<Self> + ?Sized>(ancestor: &P, id: impl IntoId<Self>) -> Request<Record<Self>>
    where
        Self: Find + HasId,
    {
        ancestor.descendant(&id.into_id()).load()
    }

    /// Creates a resource in `parent`.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let meeting = Meeting::create(app, NewMeeting::new().title("Stand-up")).await?;
    /// # Ok(()) }
    /// ```
    fn create<P: ParentOf<Self> + ?Sized, N, O>(parent: &P, new: N) -> Request<O>
    where
        Self: Create<New = N, Created = O>,
    {
        parent.relation().create(new)
    }

    /// Returns the scope of the resource whose id is in the environment. Sends nothing.
    ///
    /// # Errors
    ///
    /// If a variable is missing. The message names every missing variable.
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
        from_env::scope()
    }

    /// Fetches the resource whose id is in the environment.
    ///
    /// To configure the request, use [`from_env`](Self::from_env) and then [`load`](Scope::load).
    ///
    /// ```no_run
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example() -> Result<(), rtk::Error> {
    /// let app = App::current().await?;
    /// println!("{}: {:?}", app.id(), app.name);
    /// # Ok(()) }
    /// ```
    #[must_use = "a request does nothing until it is awaited"]
    fn current() -> impl Future<Output = Result<Record<Self>, Error>> + MaybeSend
    where
        Self: FromEnv + Find,
    {
        async { from_env::scope::<Self>()?.load().await }
    }
}

#[doc(hidden)]
#[diagnostic::do_not_recommend]
impl<T: Resource> Described for T {
    fn shape() -> TypeShape {
        TypeShape::OfResource(T::DESCRIPTOR)
    }
}
