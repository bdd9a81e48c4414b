//! The pages of a list, one after the other or several at once.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;
use tokio::time::Instant;

use crate::batch::{Batch, Element};
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::failure;
use crate::position::{At, Position};
use crate::trail::Trail;
use crate::transport::BoxFuture;

/// How long pages under way may be left alone before it counts: their limits of time go on, and servers hang up.
const LEFT_ALONE: Duration = Duration::from_secs(1);

/// A stream of a list's elements. An error is the last thing that it gives.
///
/// Pages are asked for while there is room: those that are under way and those that have elements left are at most as many as
/// was said. So one at a time is asked for when the one before has been given, and several are while elements are taken.
pub(crate) struct Pager<E> {
    /// The list, to ask for another page of it.
    list: Box<Call>,
    has_begun: bool,
    concurrency: usize,
    trail: Trail,
    under_way: FuturesOrdered<BoxFuture<'static, Arrival<E>>>,
    /// When an element was given while pages were under way, and when they were polled again after they had been left alone.
    given: Option<Instant>,
    woken: Option<Instant>,
    /// The page that was asked for last, and the one to ask for when nothing is under way.
    tip: At,
    next: Option<At>,
    arrived: VecDeque<Arrived<E>>,
    /// Where the list is gone on from after what has been given.
    position: Position,
    /// The end of the last page that had elements.
    end: Option<Position>,
    /// What comes after all that has arrived.
    error: Option<Error>,
}

/// A page, or why it did not come, and when it was asked for.
type Arrival<E> = (At, Instant, Result<Batch<E>, Error>);

/// A page with elements that have not been given.
struct Arrived<E> {
    at: At,
    /// With their places in the page.
    items: VecDeque<(u64, E)>,
    /// Where the list is gone on from when they have been given.
    after: Position,
}

impl<E> Pager<E> {
    pub(crate) fn new(list: Call) -> Self {
        let (trail, begin) = (list.trail.clone(), list.begin());
        Self {
            position: list.position(begin.clone(), trail.given()),
            list: Box::new(list),
            has_begun: false,
            concurrency: 1,
            trail,
            under_way: FuturesOrdered::new(),
            given: None,
            woken: None,
            tip: At::Start,
            next: Some(begin),
            arrived: VecDeque::new(),
            end: None,
            error: None,
        }
    }

    /// Says more of the calls, before the first is made.
    pub(crate) fn with(mut self, change: impl FnOnce(Call) -> Call) -> Self {
        if !self.has_begun {
            self.list = Box::new(change(*self.list));
        }
        self
    }

    pub(crate) fn concurrency(mut self, pages: usize) -> Self {
        self.concurrency = pages.max(1);
        self
    }

    /// Where the list is gone on from.
    pub(crate) fn position(&self) -> Position {
        match self.arrived.front().and_then(|page| Some((&page.at, page.items.front()?.0))) {
            Some((at, given)) => self.list.position(at.clone(), given),
            None => self.position.clone(),
        }
    }

    /// How many elements are there already, and how many pages are not.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.arrived.iter().map(|page| page.items.len()).sum(), self.under_way.len())
    }

    fn give(&mut self) -> Option<E> {
        let page = self.arrived.front_mut()?;
        let (_, element) = page.items.pop_front()?;
        if page.items.is_empty() {
            self.position = self.arrived.pop_front()?.after;
        }
        Some(element)
    }

    /// Where the list is gone on from after all that has arrived.
    fn tail(&mut self) -> &mut Position {
        match self.arrived.back_mut() {
            Some(page) => &mut page.after,
            None => &mut self.position,
        }
    }

    fn stop(&mut self) {
        self.next = None;
        self.under_way = FuturesOrdered::new();
    }

    /// What came last is not gone on from: the page before may grow.
    fn go_back(&mut self) {
        if let Some(end) = &self.end {
            *self.tail() = end.clone();
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

    /// Asks, takes in what has arrived, and asks again.
    fn advance(&mut self, cx: &mut Context<'_>) {
        if self.given.take().is_some_and(|given| given.elapsed() > LEFT_ALONE) {
            self.woken = Some(Instant::now());
        }
        loop {
            self.ask();
            let Poll::Ready(Some((at, asked, page))) = self.under_way.poll_next_unpin(cx) else { return };
            match page {
                Ok(page) => self.take_in(at, page),
                // It failed for want of polling, and reading is safe.
                Err(error) if is_lost(&error) && self.woken.is_some_and(|woken| asked < woken) => {
                    self.under_way.push_front(Self::fetch(self.list.again().at(&at), at));
                }
                // The end of a list that does not tell it.
                Err(error) if error.is_not_found() && self.trail.may_end() => {
                    self.go_back();
                    self.stop();
                }
                Err(error) => self.fail(error),
            }
        }
    }

    /// Asks for as many pages as there is room for.
    fn ask(&mut self) {
        // Where the last page is not known, each tells of the next one only.
        let most = if self.trail.last.is_some() { self.concurrency } else { self.concurrency.min(2) };
        while self.under_way.len() + self.arrived.len() < most {
            let ahead = || self.tip.ahead(self.trail.last).filter(|_| !self.under_way.is_empty());
            let Some(at) = self.next.take().or_else(ahead) else { return };
            self.tip = at.clone();
            let again = self.list.again();
            let call = match std::mem::replace(&mut self.has_begun, true) {
                // Only the first can be one that is refused.
                false => std::mem::replace(&mut *self.list, again),
                true => again.at(&at),
            };
            self.under_way.push_back(Self::fetch(call, at));
        }
    }

    fn fetch(call: Call, at: At) -> BoxFuture<'static, Arrival<E>> {
        let asked = Instant::now();
        Box::pin(async move { (at, asked, Batch::fetch(call).await) })
    }

    fn take_in(&mut self, at: At, mut page: Batch<E>) {
        let given = self.trail.given();
        let count = page.items.len() as u64;
        if let Some(error) = page.broken.take() {
            let again = self.trail.again(&page.items);
            let here = self.list.position(at.clone(), count.max(given));
            self.keep(at, page.items, &again, given, here);
            return self.fail(error);
        }
        let step = self.trail.step(&page);
        let lost = |lost| failure::lost(&page.call, &page.response, &lost);
        let (next, error) = match step.next {
            Ok(next) => (next, step.short.map(lost)),
            Err(why) => (None, Some(lost(why))),
        };
        let is_new = step.again.contains(&false);
        if is_new {
            self.end = Some(self.list.position(at.clone(), count));
        }
        match &next {
            Some(next) => {
                let after = self.list.position(next.clone(), 0);
                self.keep(at, page.items, &step.again, given, after);
            }
            None if is_new => {
                let after = self.list.position(at.clone(), count);
                self.keep(at, page.items, &step.again, given, after);
            }
            // An error that came of pages without elements is gone on from.
            None if count > 0 || error.is_none() => self.go_back(),
            None => {}
        }
        match error {
            Some(error) => self.fail(error),
            None if next.is_none() => self.stop(),
            // What is under way begins with it, or nothing is.
            None => self.next = next.filter(|_| self.under_way.is_empty()),
        }
    }

    /// Keeps what is to be given.
    fn keep(&mut self, at: At, items: Vec<E>, again: &[bool], given: u64, after: Position) {
        let places = (0..).zip(items).zip(again);
        let items: VecDeque<_> =
            places.filter(|((place, _), again)| *place >= given && !**again).map(|(element, _)| element).collect();
        match items.is_empty() {
            true => *self.tail() = after,
            false => self.arrived.push_back(Arrived { at, items, after }),
        }
    }
}

fn is_lost(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Interrupted)
}

impl<E> Unpin for Pager<E> {}

impl<E: Element> Stream for Pager<E> {
    type Item = Result<E, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // Also while there are elements: so the next pages come on while these are used.
        self.advance(cx);
        match self.give() {
            Some(element) => {
                self.given = if self.under_way.is_empty() { None } else { Some(Instant::now()) };
                Poll::Ready(Some(Ok(element)))
            }
            None if !self.under_way.is_empty() => Poll::Pending,
            None => Poll::Ready(self.error.take().map(Err)),
        }
    }
}
