//! One page of a list.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::call::Call;
use crate::call::request::Request;
use crate::codec::envelope::beside::beside_list;
use crate::error::{Error, ErrorKind};
use crate::paging::position::{PageStart, Position};
use crate::resource::list::batch::Batch;
use crate::resource::list::item::Item;
use crate::resource::list::params;
use crate::transport::response::Response;

/// One page of a list, such as a `Page<Record<Session>>`.
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
pub struct Page<I> {
    /// The items of this page.
    pub items: Vec<I>,
    /// The number of items in the whole list, or `None` if the API does not report it.
    pub total: Option<u64>,
    /// Whether there may be another page. If the API does not report a total, this is `false` only after a page without new items.
    pub has_next: bool,
    call: Box<Call>,
    next: Option<PageStart>,
    /// `None` for a page that does not exist.
    response: Option<Response>,
    extra: OnceLock<Map<String, Value>>,
}

impl<I: Item> Request<Page<I>> {
    pub(crate) fn of_page(call: Call) -> Self {
        Self::run(call, |call| Box::pin(Page::fetch(*call)))
    }
}

impl<I: Item> Page<I> {
    async fn fetch(mut call: Call) -> Result<Self, Error> {
        loop {
            let after_end = call.tracker.may_end().then(|| call.duplicate());
            match (Batch::fetch(call).await.and_then(Batch::complete), after_end) {
                (Ok(batch), _) => match Self::from_batch(batch)? {
                    ControlFlow::Break(page) => return Ok(page),
                    ControlFlow::Continue(earlier) => call = earlier,
                },
                // The end of a list that does not report how many pages it has.
                (Err(error), Some(call)) if error.is_not_found() => {
                    let (items, call) = (Vec::new(), Box::new(call));
                    let extra = OnceLock::new();
                    return Ok(Self { items, total: None, has_next: false, call, next: None, response: None, extra });
                }
                (Err(error), _) => return Err(error),
            }
        }
    }

    /// Returns the page, or the request for an earlier one that has to be read again.
    fn from_batch(mut batch: Batch<I>) -> Result<ControlFlow<Self, Call>, Error> {
        let mut tracker = std::mem::take(&mut batch.call.tracker);
        let skipped = tracker.skip_next();
        let verdict = tracker.step(&batch.summary());
        let next = verdict.next.map_err(|why| batch.paging_error(&why))?;
        let Batch { mut items, error: _, info, mut call, response } = batch;
        call.tracker = tracker;
        if let Some(start) = next.as_ref().filter(|_| verdict.goes_back) {
            let mut earlier = call.duplicate();
            params::set_start(&mut earlier, start);
            return Ok(ControlFlow::Continue(earlier));
        }
        let is_returned =
            |index: usize| index as u64 >= skipped && !(verdict.is_repeated && verdict.duplicates.contains(index));
        if skipped > 0 || verdict.is_repeated {
            let mut index = 0..;
            items.retain(|_| index.next().is_some_and(is_returned));
        }
        Ok(ControlFlow::Break(Self {
            items,
            total: info.total(),
            has_next: next.is_some(),
            call: Box::new(call),
            next,
            response: Some(response),
            extra: OnceLock::new(),
        }))
    }

    /// Returns the keys of the response that are beside the list, with their values, without those of the envelope.
    ///
    /// They are decoded when this is called for the first time. For that, a page keeps the bytes of its response.
    ///
    /// ```
    /// # use rtk::{Id, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/stream", list_key = "videos")]
    /// # pub struct Video { pub id: Id<Self> }
    /// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
    /// let page = account.videos().page(1).await?; // {"result": {"videos": […], "range": 1000}, …}
    /// if let Some(range) = page.extra().get("range") {
    ///     println!("{} of {range}", page.items.len());
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn extra(&self) -> &Map<String, Value> {
        self.extra.get_or_init(|| {
            let body = self.response.as_ref().map_or(&[][..], Response::json_bytes);
            beside_list(body, self.call.envelope(), self.call.payload_key())
        })
    }

    /// Fetches the next page. Fails without sending anything if this is the last page, or if there are more pages than
    /// [`max_pages`](crate::ClientBuilder::max_pages) allows.
    ///
    /// If records were removed from a list with numbered pages or offsets in the meantime, others moved onto pages that have been fetched. Then the next
    /// page has these.
    pub fn next(&self) -> Request<Self> {
        let mut call = self.call.duplicate();
        let limit = call.tracker.limit(call.scope.client.0.max_pages);
        match (&self.next, limit) {
            (Some(_), Some(why)) => call.defer_error(Error::new(ErrorKind::TooManyPages, why.0)),
            (Some(start), None) => params::set_start(&mut call, start),
            (None, _) => call.defer_error(Error::new(ErrorKind::InvalidRequest, "this is the last page")),
        }
        Request::of_page(call)
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

impl<I> IntoIterator for Page<I> {
    type Item = I;
    type IntoIter = std::vec::IntoIter<I>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<I: fmt::Debug> fmt::Debug for Page<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { items, total, has_next, call: _, next: _, response: _, extra: _ } = self;
        f.debug_struct("Page").field("items", items).field("total", total).field("has_next", has_next).finish()
    }
}
