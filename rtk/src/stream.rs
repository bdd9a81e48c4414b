//! A list, record by record.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;

use crate::call::Call;
use crate::error::Error;
use crate::pager::Pager;
use crate::record::Record;
use crate::resource::Resource;

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
        Self(self.0.per_page(count))
    }

    /// How many pages may be under way at once. The order stays; at most that many pages are held. Otherwise one.
    ///
    /// The first page tells how many there are; where it does not, pages are fetched one by one. So are those of a list
    /// that goes on by cursor or by offset: where a page begins, only the one before can tell.
    pub fn concurrency(self, pages: usize) -> Self {
        Self(self.0.concurrency(pages))
    }

    /// The next record; `None` at the end.
    pub async fn try_next(&mut self) -> Result<Option<Record<T>>, Error> {
        self.0.next().await.transpose()
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
