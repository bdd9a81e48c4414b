//! The resources of one kind in one scope.

use std::fmt;
use std::marker::PhantomData;

use futures_util::StreamExt as _;

use crate::call::Call;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::error::{Error, ErrorKind};
use crate::input::Filter as _;
use crate::input::params::Params;
use crate::input::values::IntoId;
use crate::paging::position::Position;
use crate::resource::Resource;
use crate::resource::list::page::Page;
use crate::resource::list::pager::Pager;
use crate::resource::list::stream::Items;
use crate::resource::list::{batch, params};
use crate::resource::output;
use crate::resource::record::Record;
use crate::resource::scope::Scope;
use crate::resource::verbs::{Create, Find, HasId, List};
use crate::resource::write::{WriteBody as _, WriteOutput as _};

/// The collection of `T`s in one scope. Creating a relation sends nothing.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live));
/// let everything = live.all().await?; // Vec<Record<Session>>, from every page
/// let page = live.page(2).per_page(50).await?; // Page<Record<Session>>
/// let mut stream = live.stream();
/// while let Some(session) = stream.try_next().await? {
///     println!("{}", session.id());
/// }
/// # Ok(()) }
/// ```
pub struct Relation<T> {
    scope: UntypedScope,
    params: Params,
    /// Where lists begin. `None` for the first record.
    from: Option<Position>,
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> Relation<T> {
    pub(crate) fn new(scope: UntypedScope) -> Self {
        Self { scope, params: Params::default(), from: None, of: PhantomData }
    }

    /// Sends the filter's query parameters with every list request. A second filter adds to the first.
    #[doc(alias("where", "filter_by", "search"))]
    #[must_use]
    pub fn filter(mut self, filter: T::Filter) -> Self
    where
        T: List,
    {
        self.params.merge(filter.into_params());
        self
    }

    /// Fetches every record, page after page, up to the client's [`max_pages`](crate::ClientBuilder::max_pages).
    #[doc(alias("list", "load", "fetch_all"))]
    pub fn all(&self) -> Request<Vec<Record<T>>>
    where
        T: List,
    {
        Request::run(self.list_call(), |call| Box::pin(Pager::new(*call).collect()))
    }

    /// Fetches every page like [`all`](Self::all), but decodes each element separately: an element that fails to decode yields an `Err` in
    /// its position instead of failing the whole call.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// for session in app.sessions().all_results().await? {
    ///     match session {
    ///         Ok(session) => println!("{}", session.id()),
    ///         Err(error) => eprintln!("{error}"), // … at `data.sessions[3].started_at`: invalid type …
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub fn all_results(&self) -> Request<Vec<Result<Record<T>, Error>>>
    where
        T: List,
    {
        Request::run(self.list_call(), |call| Box::pin(Pager::new(*call).collect_results()))
    }

    /// Fetches one page. Pages are counted from 1.
    ///
    /// A list that is paged by cursor or offset has only `page(1)`; [`Page::next`] fetches the others.
    #[doc(alias("paginate", "limit"))]
    pub fn page(&self, number: u64) -> Request<Page<Record<T>>>
    where
        T: List,
    {
        let mut call = self.list_call();
        params::set_page_number(&mut call, number);
        Request::of_page(call)
    }

    /// Returns a stream of every record, which fetches pages as they are needed.
    #[doc(alias("iter", "next", "into_stream"))]
    pub fn stream(&self) -> Items<Record<T>>
    where
        T: List,
    {
        Items::new(self.list_call())
    }

    /// Fetches the first record, or `None` if there is none. The page size is the server's default.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let live = SessionFilter::new().status(SessionStatus::Live);
    /// if let Some(session) = app.sessions().filter(live).first().await? {
    ///     println!("{} is live", session.id());
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "first_or")]
    pub fn first(&self) -> Request<Option<Record<T>>>
    where
        T: List,
    {
        Request::run(self.list_call(), |call| Box::pin(async { Pager::new(*call).next().await.transpose() }))
    }

    /// Returns the total reported by the first page, or `None` if the API does not report one. Decodes no records, and ignores any
    /// position set with [`resume`](Self::resume).
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// if let Some(count) = app.sessions().count().await? {
    ///     println!("{count} sessions");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("count_all", "len", "total"))]
    pub fn count(&self) -> Request<Option<u64>>
    where
        T: List,
    {
        Request::new(self.list_from_start(), |call, response| batch::total::<Record<T>>(&call, &response))
    }

    /// Starts lists at a position that was stored earlier, see [`Items::position`] and [`Page::next_position`].
    ///
    /// `all`, `all_results`, `stream` and `first` start at the position; `page(1)` returns the rest of the page that contains it. A position
    /// is only valid for the same list with the same filter.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), Box<dyn std::error::Error>> {
    /// use rtk::{Position, realtime_kit::*};
    ///
    /// let stored: Position = "page+7:3".parse()?; // after 7 records of page 3
    /// for session in app.sessions().resume(stored).all().await? {
    ///     println!("{}", session.id());
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn resume(mut self, position: impl Into<Position>) -> Self
    where
        T: List,
    {
        self.from = Some(position.into());
        self
    }

    /// Fetches the record with this id.
    #[doc(alias("get", "find_by"))]
    pub fn find(&self, id: impl IntoId<T>) -> Request<Record<T>>
    where
        T: Find + HasId,
    {
        self.member(id).load()
    }

    /// Creates a record.
    #[doc(alias("insert", "build", "add", "save"))]
    pub fn create<N, O>(&self, new: N) -> Request<O>
    where
        T: Create<New = N, Created = O>,
    {
        self.create_new(new)
    }

    /// Decodes a record from its wire form, such as one that was serialized and stored. Sends nothing.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # fn example(app: &rtk::Scope<App>, session: &rtk::Record<Session>) -> Result<(), Box<dyn std::error::Error>> {
    /// let stored = serde_json::to_value(session)?; // includes undeclared keys and secrets
    /// let session = app.sessions().restore(stored)?;
    /// # Ok(()) }
    /// ```
    pub fn restore(&self, stored: serde_json::Value) -> Result<Record<T>, Error> {
        output::stored_record(&self.scope, stored)
    }

    /// Returns the scope of the `T` with this id. Sends nothing.
    #[must_use]
    pub fn member(&self, id: impl IntoId<T>) -> Scope<T>
    where
        T: HasId,
    {
        Scope::with_id(&self.scope, &id.into_id())
    }

    /// The scope of a singleton, which has no id.
    pub(crate) fn singleton(&self) -> Scope<T> {
        Scope::new(self.scope.clone())
    }

    /// `create` takes an `N` that equals `T::New`, and returns an `O` that equals `T::Created`, because rustc's message about a missing
    /// `Create` is better then. Here they are `T::New` and `T::Created`.
    fn create_new(&self, new: T::New) -> Request<T::Created>
    where
        T: Create,
    {
        let mut call = Call::for_operation(self.scope.clone(), T::DESCRIPTOR, T::CREATE);
        T::Body::set(&mut call, new);
        T::Returns::request(call)
    }

    fn list_call(&self) -> Call
    where
        T: List,
    {
        let mut call = self.list_from_start();
        if let Some(position) = &self.from {
            params::resume(&mut call, position);
        }
        call
    }

    fn list_from_start(&self) -> Call
    where
        T: List,
    {
        let mut call = Call::for_operation(self.scope.clone(), T::DESCRIPTOR, T::LIST);
        call.set_params(self.params.clone());
        if let Some(missing) = params::missing(T::LIST, &self.params) {
            let (name, parameter) = (T::DESCRIPTOR.name, missing.name);
            let why = format!("a list of `{name}` needs the parameter `{parameter}`: set it with `filter`");
            call.defer_error(Error::new(ErrorKind::InvalidRequest, why));
        }
        call
    }
}

impl<T> Clone for Relation<T> {
    fn clone(&self) -> Self {
        Self { scope: self.scope.clone(), params: self.params.clone(), from: self.from.clone(), of: PhantomData }
    }
}

impl<T: Resource> fmt::Debug for Relation<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relation<{}> ", T::DESCRIPTOR.name)?;
        f.debug_map()
            .entries(self.scope.ids())
            .entries(self.params.query.pairs())
            .entries(self.from.iter().map(|it| ("from", it.to_string())))
            .finish()
    }
}
