//! The pages of a list, one after the other or several at once.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;

use crate::batch::{Batch, Element, Mark};
use crate::call::Call;
use crate::error::Error;
use crate::position::Position;
use crate::transport::BoxFuture;

/// A stream of a list's elements. An error is the last thing that it gives.
pub(crate) struct Pager<E> {
    ready: VecDeque<E>,
    pages: FuturesOrdered<BoxFuture<'static, Result<Batch<E>, Error>>>,
    first: Option<Box<Call>>,
    /// The list, to ask for another page of it; there once the first page is.
    list: Option<Box<Call>>,
    /// The page to ask for next; `None`: what is under way will tell.
    next: Option<Position>,
    /// The last page there is, once an answer told how many elements there are.
    last: Option<u64>,
    concurrency: usize,
    /// What marks the page before: a server that answers the same again does not heed where it is told to begin.
    before: Option<Mark>,
}

impl<E> Pager<E> {
    pub(crate) fn new(call: Call) -> Self {
        Self {
            ready: VecDeque::new(),
            pages: FuturesOrdered::new(),
            first: Some(Box::new(call)),
            list: None,
            next: None,
            last: None,
            concurrency: 1,
            before: None,
        }
    }

    pub(crate) fn per_page(mut self, count: u64) -> Self {
        self.first = self.first.map(|call| Box::new(call.with_page_size(count)));
        self
    }

    pub(crate) fn concurrency(mut self, pages: usize) -> Self {
        self.concurrency = pages.max(1);
        self
    }

    /// How many elements are there already, and how many pages are not.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.ready.len(), self.pages.len())
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

    /// Asks for as many pages as may be under way.
    fn ask(&mut self) {
        if let Some(first) = self.first.take() {
            self.pages.push_back(Box::pin(Batch::fetch(*first)));
        }
        while self.pages.len() < self.concurrency {
            let (Some(list), Some(position)) = (&self.list, &self.next) else { return };
            self.pages.push_back(Box::pin(Batch::fetch(list.again().at(position))));
            self.next = position.ahead(self.last);
        }
    }

    /// Takes in a page, and sees whether another is to be asked for.
    fn absorb(&mut self, page: Batch<E>) -> Result<(), Error> {
        let mark = Some(page.mark());
        if mark == self.before {
            self.stop();
            return if page.call.paging().is_by_cursor() { Err(page.again()) } else { Ok(()) };
        }
        self.before = mark;
        let count = page.items.len() as u64;
        self.ready.extend(page.items);
        let Some(next) = page.next else {
            self.stop();
            return Ok(());
        };
        if self.list.is_none() {
            self.last = page.total.map(|total| total.div_ceil(count.max(1)));
        }
        // The newest call, since it knows which cursors there were.
        self.list = Some(Box::new(page.call));
        if self.pages.is_empty() && self.next.is_none() {
            self.next = Some(next);
        }
        Ok(())
    }

    fn stop(&mut self) {
        self.next = None;
        self.pages = FuturesOrdered::new();
    }
}

impl<E> Unpin for Pager<E> {}

impl<E: Element> Stream for Pager<E> {
    type Item = Result<E, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(element) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(element)));
            }
            self.ask();
            let absorbed = match self.pages.poll_next_unpin(cx) {
                Poll::Ready(Some(page)) => page.and_then(|page| self.absorb(page)),
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            };
            if let Err(error) = absorbed {
                self.stop();
                return Poll::Ready(Some(Err(error)));
            }
        }
    }
}
