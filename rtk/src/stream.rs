//! A list, record by record.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;

use crate::answer;
use crate::call::Call;
use crate::error::Error;
use crate::id::Id;
use crate::page::Page;
use crate::record::Record;
use crate::resource::Resource;
use crate::transport::BoxFuture;

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
pub struct Records<T> {
    ready: VecDeque<Record<T>>,
    pages: FuturesOrdered<BoxFuture<'static, Result<Page<T>, Error>>>,
    first: Option<Box<Call>>,
    /// The list, to ask for another page of it; there once the first page is.
    list: Option<Box<Call>>,
    /// The page to ask for next; `None`: what is under way will tell.
    next: Option<u64>,
    /// The last page there is, once an answer told how many records there are.
    last: Option<u64>,
    concurrency: usize,
    /// What the page before began with: a server that answers the same again has nothing more.
    began: Option<Id<T>>,
}

impl<T: Resource> Records<T> {
    pub(crate) fn new(call: Call) -> Self {
        Self {
            ready: VecDeque::new(),
            pages: FuturesOrdered::new(),
            first: Some(Box::new(call)),
            list: None,
            next: None,
            last: None,
            concurrency: 1,
            began: None,
        }
    }

    /// How many records one page has. Otherwise the server's choice.
    pub fn per_page(mut self, count: u64) -> Self {
        self.first = self.first.map(|call| Box::new(call.with_page_size(count)));
        self
    }

    /// How many pages may be under way at once. The order stays; at most that many pages are held. Otherwise one.
    ///
    /// The first page tells how many there are; where it does not, pages are fetched one by one.
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.concurrency = pages.max(1);
        self
    }

    /// The next record; `None` at the end.
    pub async fn try_next(&mut self) -> Result<Option<Record<T>>, Error> {
        self.next().await.transpose()
    }

    pub(crate) async fn collect(mut self) -> Result<Vec<Record<T>>, Error> {
        let mut all = Vec::new();
        while let Some(record) = self.try_next().await? {
            all.push(record);
        }
        Ok(all)
    }

    /// Asks for as many pages as may be under way.
    fn ask(&mut self) {
        if let Some(first) = self.first.take() {
            self.pages.push_back(Box::pin(answer::page(*first)));
        }
        while self.pages.len() < self.concurrency {
            let (Some(list), Some(number)) = (&self.list, self.next) else { return };
            self.pages.push_back(Box::pin(answer::page(list.again().at_page(number))));
            self.next = self.last.filter(|last| number < *last).map(|_| number + 1);
        }
    }

    /// Takes in a page, and sees whether another is to be asked for.
    fn absorb(&mut self, page: Page<T>) {
        let total = page.total;
        let (items, next, call) = page.into_parts();
        let began = items.first().map(Record::id);
        let Some(next) = next.filter(|_| began != self.began) else {
            if began != self.began {
                self.ready.extend(items);
            }
            return self.stop();
        };
        if self.list.is_none() {
            let count = items.len() as u64;
            self.last = total.map(|total| total.div_ceil(count));
            self.list = Some(Box::new(call));
        }
        if self.pages.is_empty() && self.next.is_none() {
            self.next = Some(next);
        }
        self.began = began;
        self.ready.extend(items);
    }

    fn stop(&mut self) {
        self.next = None;
        self.pages = FuturesOrdered::new();
    }
}

impl<T> Unpin for Records<T> {}

impl<T: Resource> Stream for Records<T> {
    type Item = Result<Record<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(record) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(record)));
            }
            self.ask();
            match self.pages.poll_next_unpin(cx) {
                Poll::Ready(Some(Ok(page))) => self.absorb(page),
                Poll::Ready(Some(Err(error))) => {
                    self.stop();
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl<T> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records")
            .field("ready", &self.ready.len())
            .field("under_way", &self.pages.len())
            .finish_non_exhaustive()
    }
}
