//! A list, record by record.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt as _;
use serde::Serialize;

use crate::call::Call;
use crate::error::Error;
use crate::pager::Pager;
use crate::position::Position;
use crate::record::Record;
use crate::resource::Resource;
use crate::retry::Retry;

/// The records of a list, as pages arrive. A [`Stream`], with a [`try_next`](Self::try_next) of its own.
///
/// An error is the last thing that it gives.
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
pub struct Records<T>(Pager<Record<T>>);

impl<T: Resource> Records<T> {
    pub(crate) fn new(call: Call) -> Self {
        Self(Pager::new(call))
    }

    /// How many records one page has. Otherwise the server's choice.
    pub fn per_page(self, count: u64) -> Self {
        Self(self.0.with(|call| call.with_page_size(count)))
    }

    /// How many pages may be there or under way at once; otherwise one. The order stays, and an error comes after all records
    /// before it.
    ///
    /// With one, a page is asked for when it is needed. With more, the next ones are asked for while records are taken: of a list
    /// that tells how many pages it has, so many; where only the page before tells how to go on (by cursor, by offset, or
    /// without a total), one.
    ///
    /// Pages that have numbers move when a record is inserted or removed meanwhile. One that is pushed onto the next page is
    /// given once; one that is pulled onto the page before is not met, whatever this number.
    pub fn concurrency(self, pages: usize) -> Self {
        Self(self.0.concurrency(pages))
    }

    /// When the call for a page is made again. Otherwise as the client says.
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
        Self(self.0.with(|call| call.with_retry(retry)))
    }

    /// How long the call for a page may take. Otherwise the client's timeout.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.with(|call| call.with_timeout(timeout)))
    }

    /// Adds a header to the request for each page.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.with(|call| call.with_header(name, value)))
    }

    /// Adds query parameters to the request for each page, as [`Request::query`](crate::Request::query) does.
    pub fn query(self, query: &impl Serialize) -> Self {
        Self(self.0.with(|call| call.with_query(|set| set.extend(query))))
    }

    /// The next record; `None` at the end.
    pub async fn try_next(&mut self) -> Result<Option<Record<T>>, Error> {
        self.0.next().await.transpose()
    }

    /// Where the list is gone on from after the records that were given so far, also after an error: no record comes twice, and
    /// none is left out. At the end, it is where records that are added later will come.
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
    ///         Ok(None) => return Ok(sessions.position().to_string()), // the end; records that come later are behind it
    ///         Err(error) if error.is_retryable() => return Ok(sessions.position().to_string()), // later, from here
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

impl<T: Resource> Stream for Records<T> {
    type Item = Result<Record<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

impl<T> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ready, under_way) = self.0.progress();
        f.debug_struct("Records").field("ready", &ready).field("under_way", &under_way).finish_non_exhaustive()
    }
}
