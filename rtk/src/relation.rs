//! A collection of `T` in one place.

use std::fmt;
use std::marker::PhantomData;

use futures_util::StreamExt as _;

use crate::answer;
use crate::call::Call;
use crate::error::Error;
use crate::id::Id;
use crate::input::{Filter as _, Pairs};
use crate::page::Page;
use crate::pager::Pager;
use crate::place::Place;
use crate::position::Position;
use crate::record::Record;
use crate::request::Request;
use crate::resource::{Create, Find, List, Many, Resource};
use crate::scope::Scope;
use crate::stream::Records;
use crate::values::IntoId;

/// A collection of `T` in one place. To get one, nothing is sent.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live));
/// let everything = live.all().await?; // Vec<Record<Session>>: each page is fetched
/// let page = live.page(2).per_page(50).await?; // Page<Session>
/// let mut stream = live.stream();
/// while let Some(session) = stream.try_next().await? {
///     println!("{}", session.id());
/// }
/// # Ok(()) }
/// ```
pub struct Relation<T> {
    place: Place,
    beside: Pairs,
    /// Where lists begin.
    from: Option<Position>,
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> Relation<T> {
    pub(crate) fn new(place: Place) -> Self {
        Self { place, beside: Pairs::default(), from: None, of: PhantomData }
    }

    /// Narrows it. A second filter adds to the first.
    #[must_use]
    pub fn filter(mut self, filter: T::Filter) -> Self
    where
        T: List,
    {
        self.beside.merge(filter.into_pairs());
        self
    }

    /// Everything: pages are fetched one after the other until there are no more.
    pub fn all(&self) -> Request<Vec<Record<T>>>
    where
        T: List,
    {
        Request::list(self.list())
    }

    /// Every one, each for itself: an element that cannot be read is an error in its place. All pages are fetched, as by
    /// [`all`](Self::all); what fails a page as a whole fails this.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// for session in app.sessions().each().await? {
    ///     match session {
    ///         Ok(session) => println!("{}", session.id()),
    ///         Err(error) => eprintln!("{error}"), // … at `data.sessions[3].started_at`: invalid type …
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub fn each(&self) -> Request<Vec<Result<Record<T>, Error>>>
    where
        T: List,
    {
        Request::each(self.list())
    }

    /// One page of it, counted from 1. Of a list that goes on by cursor or offset, the first one:
    /// [`Page::next`] leads to the others.
    pub fn page(&self, number: u64) -> Request<Page<T>>
    where
        T: List,
    {
        Request::page(self.list().at_page(number))
    }

    /// Everything, record by record, as pages arrive.
    pub fn stream(&self) -> Records<T>
    where
        T: List,
    {
        Records::new(self.list())
    }

    /// The first record; `None`: there is none. The server chooses the size of the page that is asked for.
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
    pub fn first(&self) -> Request<Option<Record<T>>>
    where
        T: List,
    {
        Request::new(self.list(), |call| Box::pin(async { Pager::new(*call).next().await.transpose() }))
    }

    /// How many records there are, as the first page tells; `None`: it does not tell. No record is read, and what a list was
    /// [resumed](Self::resume) from does not matter.
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
    pub fn count(&self) -> Request<Option<u64>>
    where
        T: List,
    {
        Request::new(self.whole_list(), |call| Box::pin(answer::total::<T>(call)))
    }

    /// Goes on from a position that was kept, see [`Records::position`] and [`Page::next_position`]: `all`, `each`, `stream` and
    /// `first` begin there, and `page(1)` is what is left of the page there. A position is that of one list: it means nothing to
    /// another, or with another filter.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), Box<dyn std::error::Error>> {
    /// use rtk::{Position, realtime_kit::*};
    ///
    /// let kept: Position = "page+7:3".parse()?; // 7 records of page 3 were read
    /// for session in app.sessions().resume(kept).all().await? {
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

    /// The one with that id.
    pub fn find(&self, id: impl IntoId<T>) -> Request<Record<T>>
    where
        T: Find + Many,
    {
        self.one(id).load()
    }

    /// Makes one.
    pub fn create<N>(&self, new: N) -> Request<Record<T>>
    where
        T: Create<New = N>,
    {
        self.create_new(new)
    }

    /// A record of this place from its wire form, such as one that was serialized and stored. Nothing is sent.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # fn example(app: &rtk::Scope<App>, session: &rtk::Record<Session>) -> Result<(), Box<dyn std::error::Error>> {
    /// let stored = serde_json::to_value(session)?; // with what is not declared, and with secrets
    /// let session = app.sessions().restore(stored)?;
    /// # Ok(()) }
    /// ```
    pub fn restore(&self, stored: serde_json::Value) -> Result<Record<T>, Error> {
        answer::stored(&self.place, stored)
    }

    /// The place inside the one with that id. Nothing is sent.
    #[must_use]
    pub fn one(&self, id: impl IntoId<T>) -> Scope<T>
    where
        T: Many,
    {
        self.member(&id.into_id())
    }

    pub(crate) fn member(&self, id: &Id<T>) -> Scope<T> {
        Scope::new(self.place.within(T::DESCRIPTOR, id.as_str()))
    }

    /// The place of the only one.
    pub(crate) fn singleton(&self) -> Scope<T> {
        Scope::new(self.place.clone())
    }

    /// `create` binds an `N` that is `T::New`, for the sake of its error message; here it is plainly that.
    fn create_new(&self, new: T::New) -> Request<Record<T>>
    where
        T: Create,
    {
        Request::record(Call::declared(self.place.clone(), T::DESCRIPTOR, "create").with_input(new))
    }

    fn list(&self) -> Call {
        match &self.from {
            Some(position) => self.whole_list().resumed(position),
            None => self.whole_list(),
        }
    }

    fn whole_list(&self) -> Call {
        Call::declared(self.place.clone(), T::DESCRIPTOR, "all").with_pairs(&self.beside)
    }
}

impl<T> Clone for Relation<T> {
    fn clone(&self) -> Self {
        Self { place: self.place.clone(), beside: self.beside.clone(), from: self.from.clone(), of: PhantomData }
    }
}

impl<T: Resource> fmt::Debug for Relation<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relation<{}> ", T::DESCRIPTOR.name)?;
        f.debug_map()
            .entries(self.place.names())
            .entries(self.beside.parameters.pairs())
            .entries(self.from.iter().map(|it| ("from", it.to_string())))
            .finish()
    }
}
