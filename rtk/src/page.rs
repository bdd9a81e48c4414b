//! One page of a list.

use std::fmt;

use crate::batch::Batch;
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::position::Position;
use crate::record::Record;
use crate::request::Request;
use crate::resource::Resource;

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
    /// Its records.
    pub items: Vec<Record<T>>,
    /// How many records the whole list has, if the answer tells.
    pub total: Option<u64>,
    /// Whether there is another page after this one. Where the answer does not tell, only an empty page says no.
    pub has_next: bool,
    call: Box<Call>,
    next: Option<Position>,
}

impl<T: Resource> Page<T> {
    pub(crate) fn new(batch: Batch<Record<T>>) -> Self {
        let Batch { items, total, next, call, response: _ } = batch;
        Self { items, total, has_next: next.is_some(), call: Box::new(call), next }
    }

    /// The page after this one. Without one, an error and no request.
    pub fn next(&self) -> Request<Self> {
        let call = self.call.again();
        Request::page(match &self.next {
            Some(position) => call.at(position),
            None => {
                let mut call = call;
                call.refuse(Error::new(ErrorKind::InvalidRequest, "this is the last page"));
                call
            }
        })
    }

    /// Where the list goes on after this page, to be kept and given to [`Relation::resume`](crate::Relation::resume). `None` for the
    /// last page, and where pages have numbers.
    ///
    /// ```
    /// # use rtk::{Id, Paging, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/buckets", paging = Paging::CURSOR)]
    /// # pub struct Bucket { pub id: Id<Self> }
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let buckets = client.account("acc-1").buckets();
    /// let first = buckets.page(1).await?;
    /// if let Some(cursor) = first.next_cursor() {
    ///     let all_others = buckets.resume(cursor).all().await?;
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn next_cursor(&self) -> Option<&str> {
        match &self.next {
            Some(Position::Cursor(cursor)) => Some(cursor),
            Some(Position::Page(_) | Position::Offset(_)) | None => None,
        }
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
