//! One page of a list.

use std::fmt;

use crate::batch::Batch;
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::failure;
use crate::position::{At, Position};
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
    /// Whether there is another page after this one. Where the answer does not tell, only a page without new records says no.
    pub has_next: bool,
    call: Box<Call>,
    next: Option<At>,
}

impl<T: Resource> Page<T> {
    pub(crate) async fn fetch(call: Call) -> Result<Self, Error> {
        let end = call.trail.may_end().then(|| call.again());
        match (Batch::fetch_whole(call).await, end) {
            (Ok(batch), _) => Self::read(batch),
            // The end of a list that does not tell it.
            (Err(error), Some(call)) if error.is_not_found() => {
                Ok(Self { items: Vec::new(), total: None, has_next: false, call: Box::new(call), next: None })
            }
            (Err(error), _) => Err(error),
        }
    }

    fn read(mut batch: Batch<Record<T>>) -> Result<Self, Error> {
        let mut trail = std::mem::take(&mut batch.call.trail);
        let given = usize::try_from(trail.given()).unwrap_or(usize::MAX);
        let step = trail.step(&batch);
        let next = step.next.map_err(|lost| failure::lost(&batch.call, &batch.response, &lost))?;
        let Batch { mut items, broken: _, info, mut call, response: _ } = batch;
        items.drain(..given.min(items.len()));
        call.trail = trail;
        Ok(Self { items, total: info.total(), has_next: next.is_some(), call: Box::new(call), next })
    }

    /// The page after this one. Without one, an error and no request.
    pub fn next(&self) -> Request<Self> {
        let call = self.call.again();
        Request::page(match &self.next {
            Some(at) => call.at(at),
            None => {
                let mut call = call;
                call.refuse(Error::new(ErrorKind::InvalidRequest, "this is the last page"));
                call
            }
        })
    }

    /// Where the list goes on after this page, to be kept and given to [`Relation::resume`](crate::Relation::resume). `None` for
    /// the last page.
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
        self.next.as_ref().map(|at| self.call.position(at.clone(), 0))
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
