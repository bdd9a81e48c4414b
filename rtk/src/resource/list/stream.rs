//! A list as a stream of items.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt as _;
use serde::Serialize;

use crate::call::Call;
use crate::client::retry::Retry;
use crate::error::Error;
use crate::paging::position::Position;
use crate::resource::list::item::Item;
use crate::resource::list::pager::Pager;
use crate::resource::list::params;

/// A [`Stream`] of the items of a list, which fetches pages as they are needed. Ends after an error.
///
/// [`try_next`](Self::try_next) works without importing an extension trait.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let mut sessions = app.sessions().stream().concurrency(4);
/// while let Some(session) = sessions.try_next().await? {
///     println!("{}", session.id());
/// }
/// # Ok(()) }
/// ```
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<I>(Pager<I>);

impl<I: Item> Items<I> {
    pub(crate) fn new(call: Call) -> Self {
        Self(Pager::new(call))
    }

    /// Sets the number of items per page. Defaults to the server's choice.
    #[doc(alias = "limit")]
    pub fn per_page(self, count: u64) -> Self {
        Self(self.0.map(|call| params::set_page_size(call, count)))
    }

    /// Sets how many pages may be buffered or in flight at once. Defaults to 1. Order is preserved.
    ///
    /// Prefetching several pages needs numbered pages and a reported total; with other lists, at most one page is prefetched.
    ///
    /// Pages by number and by offset shift when a record is inserted or removed while they are fetched, such as by a consumer that destroys the records
    /// of the stream. A record that is shifted onto the next page is returned once. If the total falls, records may have shifted onto pages that were
    /// fetched: these are fetched again, and each record is returned once. If so much was removed that this cannot be done, the stream ends with an
    /// error. Without a total or without ids, such records are missed; destroy the records of [`Relation::all`](crate::Relation::all) then.
    pub fn concurrency(self, pages: usize) -> Self {
        Self(self.0.concurrency(pages))
    }

    /// Sets how many pages are fetched at most. Defaults to the client's [`max_pages`](crate::ClientBuilder::max_pages). 0 is treated as 1.
    ///
    /// A list with more pages ends with the error [`TooManyPages`](crate::ErrorKind::TooManyPages), and can be continued from its
    /// [`position`](Self::position).
    pub fn max_pages(self, pages: u64) -> Self {
        Self(self.0.max_pages(pages.max(1)))
    }

    /// Sets the retry policy for each page request. Defaults to the client's.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::Retry;
    /// use rtk::realtime_kit::*;
    /// use std::time::Duration;
    ///
    /// let mut sessions = app.sessions().stream().retry(Retry::never()).timeout(Duration::from_secs(5)).header("x-trace", "7");
    /// while let Some(session) = sessions.try_next().await? {
    ///     println!("{}", session.id());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn retry(self, retry: Retry) -> Self {
        Self(self.0.map(|call| call.retry = Some(retry)))
    }

    /// Sets the total timeout of each page request. Defaults to the client's.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.map(|call| call.timeout = Some(timeout)))
    }

    /// Sets a header of each page request.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.map(|call| call.set_header(name, value)))
    }

    /// Sets query parameters of each page request, like [`Request::query`](crate::Request::query).
    pub fn query(self, query: &impl Serialize) -> Self {
        Self(self.0.map(|call| call.set_query(|set| set.extend(query))))
    }

    /// Returns the next item, or `None` at the end of the list.
    pub async fn try_next(&mut self) -> Result<Option<I>, Error> {
        self.0.next().await.transpose()
    }

    /// Returns the position just after the last record returned, also after an error. Store it and pass it to
    /// [`Relation::resume`](crate::Relation::resume): no record is returned twice, and none is skipped.
    ///
    /// At the end of the list, it is the position at which records that are added later start.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// # async fn store(session: rtk::Record<rtk::realtime_kit::Session>) -> Result<(), rtk::Error> { Ok(()) }
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example_of(app: &rtk::Scope<App>, stored: &str) -> Result<String, Box<dyn std::error::Error>> {
    /// let position: rtk::Position = stored.parse()?; // "" is the start of a list
    /// let mut sessions = app.sessions().resume(&position).stream();
    /// loop {
    ///     match sessions.try_next().await {
    ///         Ok(Some(session)) => store(session).await?,
    ///         Ok(None) => return Ok(sessions.position().to_string()), // the end: resume here for later records
    ///         Err(error) if error.is_retryable() => return Ok(sessions.position().to_string()), // resume here
    ///         Err(error) => return Err(error.into()),
    ///     }
    /// }
    /// # }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn position(&self) -> Position {
        self.0.position()
    }
}

impl<I: Item> Stream for Items<I> {
    type Item = Result<I, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

impl<I> fmt::Debug for Items<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (buffered, in_flight) = self.0.progress();
        f.debug_struct("Items").field("buffered", &buffered).field("in_flight", &in_flight).finish_non_exhaustive()
    }
}
