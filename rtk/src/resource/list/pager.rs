//! Fetches the pages of a list, one after the other or several at once.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::platform::Instant;
use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;

use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::paging::ids::Duplicates;
use crate::paging::position::{PageStart, Position};
use crate::paging::tracker::PageTracker;
use crate::resource::list::batch::{Attempt, Batch, Element};
use crate::resource::list::buffered_page::BufferedPage;
use crate::resource::list::item::Item;
use crate::resource::list::params;
use crate::transport::BoxFuture;

/// If the consumer does not poll us for longer than this, timeouts of in-flight pages are retried: they expired because nobody polled them.
const IDLE_LIMIT: Duration = Duration::from_secs(1);

/// A stream of the elements of a list. Ends after an error.
///
/// At most `concurrency` pages are in flight or buffered. With one, the next page is fetched after the last element of the previous one has
/// been taken. With more, pages are fetched while elements are taken.
pub(crate) struct Pager<E> {
    /// The request for a page of this list.
    list: Box<Call>,
    has_started: bool,
    concurrency: usize,
    tracker: PageTracker,
    in_flight: FuturesOrdered<BoxFuture<'static, Fetched<E>>>,
    /// When an element was last taken while pages were in flight.
    taken_at: Option<Instant>,
    /// When we were polled again after an idle time. Pages requested before that may have expired for want of polling.
    woken_at: Option<Instant>,
    /// The page that was requested last.
    last_requested: PageStart,
    /// The page to request when nothing is in flight.
    next: Option<PageStart>,
    buffer: VecDeque<BufferedPage<E>>,
    /// The position after the elements that have been taken.
    position: Position,
    /// The position after the last page that had new elements.
    last_new: Option<Position>,
    /// The error that comes after all buffered elements.
    error: Option<Error>,
}

/// A page, or why it could not be fetched.
struct Fetched<E> {
    start: PageStart,
    requested_at: Instant,
    result: Result<Batch<E>, Error>,
}

impl<E> Pager<E> {
    pub(crate) fn new(list: Call) -> Self {
        let (tracker, start) = (list.tracker.clone(), params::start(&list));
        Self {
            position: params::position(&list, start.clone(), tracker.skip_next()),
            list: Box::new(list),
            has_started: false,
            concurrency: 1,
            tracker,
            in_flight: FuturesOrdered::new(),
            taken_at: None,
            woken_at: None,
            last_requested: PageStart::First,
            next: Some(start),
            buffer: VecDeque::new(),
            last_new: None,
            error: None,
        }
    }

    /// Changes the requests, unless the first one has been sent.
    pub(crate) fn map(mut self, change: impl FnOnce(&mut Call)) -> Self {
        if !self.has_started {
            change(&mut self.list);
        }
        self
    }

    pub(crate) fn concurrency(mut self, pages: usize) -> Self {
        self.concurrency = pages.max(1);
        self
    }

    pub(crate) fn max_pages(mut self, pages: u64) -> Self {
        self.tracker.max_pages = Some(pages);
        self
    }

    /// Returns the position after the elements that have been taken.
    pub(crate) fn position(&self) -> Position {
        match self.buffer.front() {
            Some(page) => params::position(&self.list, page.start.clone(), page.index()),
            None => self.position.clone(),
        }
    }

    /// Returns the number of buffered elements, and of pages in flight.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.buffer.iter().map(BufferedPage::len).sum(), self.in_flight.len())
    }

    fn take_element(&mut self) -> Option<E> {
        let page = self.buffer.front_mut()?;
        let element = page.take();
        if page.len() == 0 {
            self.position = self.buffer.pop_front()?.after;
        }
        element
    }

    /// The position after everything that is buffered.
    fn end_position(&mut self) -> &mut Position {
        match self.buffer.back_mut() {
            Some(page) => &mut page.after,
            None => &mut self.position,
        }
    }

    fn stop(&mut self) {
        self.next = None;
        self.in_flight = FuturesOrdered::new();
    }

    /// Moves the end position back to the last page with new elements, which may grow.
    fn rewind_end(&mut self) {
        if let Some(position) = &self.last_new {
            *self.end_position() = position.clone();
        }
    }

    fn fail(&mut self, error: Error) {
        self.stop();
        self.error = Some(error);
    }
}

impl<E: Element> Pager<E> {
    pub(crate) async fn collect(mut self) -> Result<Vec<E>, Error> {
        let mut all = Vec::new();
        while let Some(element) = self.next().await {
            all.push(element?);
        }
        Ok(all)
    }

    /// Requests pages and takes in those that have arrived, until neither is possible.
    fn advance(&mut self, cx: &mut Context<'_>) {
        if self.taken_at.take().is_some_and(|taken_at| taken_at.elapsed() > IDLE_LIMIT) {
            self.woken_at = Some(Instant::now());
        }
        loop {
            self.request_pages();
            let Poll::Ready(Some(Fetched { start, requested_at, result })) = self.in_flight.poll_next_unpin(cx) else {
                return;
            };
            match result {
                Ok(batch) => self.take_in(start, batch),
                // The request expired for want of polling. Reading is safe to repeat.
                Err(error) if is_expired(&error) && self.woken_at.is_some_and(|woken_at| requested_at < woken_at) => {
                    let call = self.call_at(&start);
                    self.in_flight.push_front(Self::fetch(call, start));
                }
                // The end of a list that does not report how many pages it has.
                Err(error) if error.is_not_found() && self.tracker.may_end() => {
                    self.rewind_end();
                    self.stop();
                }
                Err(error) => self.fail(error),
            }
        }
    }

    /// Requests as many pages as `concurrency` allows.
    fn request_pages(&mut self) {
        // Without a known last page, only the next page can be requested ahead.
        let max = if self.tracker.last.is_some() { self.concurrency } else { self.concurrency.min(2) };
        let pages_left = self.tracker.pages_left(self.list.scope.client.0.max_pages);
        while self.in_flight.len() + self.buffer.len() < max && (self.in_flight.len() as u64) < pages_left {
            let ahead = || self.last_requested.ahead(self.tracker.last).filter(|_| !self.in_flight.is_empty());
            let Some(start) = self.next.take().or_else(ahead) else { return };
            self.last_requested = start.clone();
            let call = match std::mem::replace(&mut self.has_started, true) {
                // Only the first call can hold a deferred error.
                false => {
                    let duplicate = self.list.duplicate();
                    std::mem::replace(&mut *self.list, duplicate)
                }
                true => self.call_at(&start),
            };
            self.in_flight.push_back(Self::fetch(call, start));
        }
    }

    fn call_at(&self, start: &PageStart) -> Call {
        let mut call = self.list.duplicate();
        params::set_start(&mut call, start);
        call
    }

    fn fetch(call: Call, start: PageStart) -> BoxFuture<'static, Fetched<E>> {
        let requested_at = Instant::now();
        Box::pin(async move { Fetched { start, requested_at, result: Batch::fetch(call).await } })
    }

    fn take_in(&mut self, start: PageStart, mut batch: Batch<E>) {
        let skipped = self.tracker.skip_next();
        let count = batch.items.len() as u64;
        if let Some(error) = batch.error.take() {
            let duplicates = self.tracker.duplicates(&batch);
            let after = params::position(&self.list, start.clone(), count.max(skipped));
            self.buffer_page(start, batch.items, &duplicates, skipped, after);
            return self.fail(error);
        }
        let verdict = self.tracker.step(&batch.summary());
        let (next, error) = match verdict.next {
            Ok(next) => (next, verdict.short.map(|why| batch.paging_error(&why))),
            Err(why) => (None, Some(batch.paging_error(&why))),
        };
        let max_pages = self.list.scope.client.0.max_pages;
        let limit = || self.tracker.limit(max_pages).map(|why| batch.too_many_pages(&why));
        let error = error.or_else(|| next.as_ref().and_then(|_| limit()));
        if verdict.goes_back {
            self.in_flight = FuturesOrdered::new();
        }
        let has_new = verdict.duplicates.count(batch.items.len()) < batch.items.len();
        if has_new {
            self.last_new = Some(params::position(&self.list, start.clone(), count));
        }
        match &next {
            Some(next) => {
                let after = params::position(&self.list, next.clone(), 0);
                self.buffer_page(start, batch.items, &verdict.duplicates, skipped, after);
            }
            None if has_new => {
                let after = params::position(&self.list, start.clone(), count);
                self.buffer_page(start, batch.items, &verdict.duplicates, skipped, after);
            }
            // After an error because of empty pages, the list can be resumed behind them.
            None if count > 0 || error.is_none() => self.rewind_end(),
            None => {}
        }
        match error {
            Some(error) => self.fail(error),
            None if next.is_none() => self.stop(),
            // If pages are in flight, the first of them is the next one.
            None => self.next = next.filter(|_| self.in_flight.is_empty()),
        }
    }

    /// Buffers the elements that are neither skipped nor duplicates.
    fn buffer_page(&mut self, start: PageStart, items: Vec<E>, duplicates: &Duplicates, skipped: u64, after: Position) {
        let page = BufferedPage::new(start, items, duplicates, skipped, after);
        match page.len() {
            0 => *self.end_position() = page.after,
            _ => self.buffer.push_back(page),
        }
    }
}

impl<I: Item> Pager<Attempt<I>> {
    pub(crate) async fn collect_results(self) -> Result<Vec<Result<I, Error>>, Error> {
        Ok(self.collect().await?.into_iter().map(|attempt| attempt.0).collect())
    }
}

fn is_expired(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Interrupted)
}

impl<E> Unpin for Pager<E> {}

impl<E: Element> Stream for Pager<E> {
    type Item = Result<E, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // Even if there are elements in the buffer, so that the next pages arrive while these are consumed.
        self.advance(cx);
        match self.take_element() {
            Some(element) => {
                self.taken_at = if self.in_flight.is_empty() { None } else { Some(Instant::now()) };
                Poll::Ready(Some(Ok(element)))
            }
            None if !self.in_flight.is_empty() => Poll::Pending,
            None => Poll::Ready(self.error.take().map(Err)),
        }
    }
}
