//! One page of a list.

use std::fmt;

use crate::call::Call;
use crate::call::request::Request;
use crate::error::{Error, ErrorKind};
use crate::paging::position::{PageStart, Position};
use crate::resource::Resource;
use crate::resource::list::batch::Batch;
use crate::resource::list::params;
use crate::resource::record::Record;

/// One page of a list.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let mut page = app.meetings().page(1).per_page(50).await?;
/// println!("{} of {:?}", page.items.len(), page.total);
/// while page.has_next {
///     page = page.next().await?;
/// }
/// # Ok(()) }
/// ```
#[non_exhaustive]
pub struct Page<T> {
    /// The records of this page.
    pub items: Vec<Record<T>>,
    /// The number of records in the whole list, or `None` if the API does not report it.
    pub total: Option<u64>,
    /// Whether there may be another page. If the API does not report a total, this is `false` only after a page without new records.
    pub has_next: bool,
    call: Box<Call>,
    next: Option<PageStart>,
}

impl<T: Resource> Request<Page<T>> {
    pub(crate) fn page(call: Call) -> Self {
        Self::run(call, |call| Box::pin(Page::fetch(*call)))
    }
}

impl<T: Resource> Page<T> {
    async fn fetch(call: Call) -> Result<Self, Error> {
        let after_end = call.tracker.may_end().then(|| call.duplicate());
        match (Batch::fetch(call).await.and_then(Batch::complete), after_end) {
            (Ok(batch), _) => Self::from_batch(batch),
            // The end of a list that does not report how many pages it has.
            (Err(error), Some(call)) if error.is_not_found() => {
                Ok(Self { items: Vec::new(), total: None, has_next: false, call: Box::new(call), next: None })
            }
            (Err(error), _) => Err(error),
        }
    }

    fn from_batch(mut batch: Batch<Record<T>>) -> Result<Self, Error> {
        let mut tracker = std::mem::take(&mut batch.call.tracker);
        let skipped = usize::try_from(tracker.skip_next()).unwrap_or(usize::MAX);
        let summary = batch.summary(&tracker);
        let verdict = tracker.step(&summary);
        let next = verdict.next.map_err(|why| batch.paging_error(&why))?;
        let Batch { mut items, error: _, info, mut call, response: _ } = batch;
        items.drain(..skipped.min(items.len()));
        call.tracker = tracker;
        Ok(Self { items, total: info.total(), has_next: next.is_some(), call: Box::new(call), next })
    }

    /// Fetches the next page. Fails without sending anything if this is the last page.
    pub fn next(&self) -> Request<Self> {
        let mut call = self.call.duplicate();
        match &self.next {
            Some(start) => params::set_start(&mut call, start),
            None => call.defer_error(Error::new(ErrorKind::InvalidRequest, "this is the last page")),
        }
        Request::page(call)
    }

    /// Returns the position after this page, or `None` if this is the last page. Store it and pass it to
    /// [`Relation::resume`](crate::Relation::resume).
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let first = app.meetings().page(1).per_page(50).await?;
    /// if let Some(position) = first.next_position() {
    ///     let all_others = app.meetings().resume(position).all().await?;
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn next_position(&self) -> Option<Position> {
        self.next.as_ref().map(|start| params::position(&self.call, start.clone(), 0))
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = Record<T>;
    type IntoIter = std::vec::IntoIter<Record<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { items, total, has_next, call: _, next: _ } = self;
        f.debug_struct("Page").field("items", items).field("total", total).field("has_next", has_next).finish()
    }
}
