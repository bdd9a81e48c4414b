//! The outputs of list requests, and the setters that these share.

use crate::call::request::Request;
use crate::error::Error;
use crate::input::Filter as _;
use crate::resource::Resource;
use crate::resource::list::item::Item;
use crate::resource::list::page::Page;
use crate::resource::list::params;
use crate::resource::record::Record;
use crate::resource::verbs::List;

/// The output of a list request: one page, every item, or a result for each.
///
/// ```
/// use rtk::bounds::ListOutput;
/// use rtk::{Request, realtime_kit::Session};
///
/// fn in_pages_of_fifty<O: ListOutput<Of = Session>>(sessions: Request<O>) -> Request<O> {
///     sessions.per_page(50)
/// }
/// # fn example(app: &rtk::Scope<rtk::realtime_kit::App>) {
/// use rtk::realtime_kit::*;
///
/// let all = in_pages_of_fifty(app.sessions().all());
/// let first = in_pages_of_fifty(app.sessions().page(1));
/// # drop((all, first));
/// # }
/// ```
pub trait ListOutput {
    /// The listed resource, or the type of the listed values.
    type Of;
}

impl<I: Item> ListOutput for Page<I> {
    type Of = I::Of;
}

impl<T: Resource> ListOutput for Vec<Record<T>> {
    type Of = T;
}

impl<T: Resource> ListOutput for Vec<Result<Record<T>, Error>> {
    type Of = T;
}

impl<O: ListOutput> Request<O> {
    /// Sends the filter's query parameters. A second filter adds to the first.
    pub fn filter(self, filter: <O::Of as List>::Filter) -> Self
    where
        O::Of: List,
    {
        self.map(|call| call.set_params(filter.into_params()))
    }

    /// Sets the number of items per page. Defaults to the server's choice.
    #[doc(alias("limit", "page_size"))]
    pub fn per_page(self, count: u64) -> Self {
        self.map(|call| params::set_page_size(call, count))
    }

    /// Sets how many pages are fetched at most. Defaults to the client's [`max_pages`](crate::ClientBuilder::max_pages). 0 is treated as 1.
    ///
    /// A list with more pages fails with [`TooManyPages`](crate::ErrorKind::TooManyPages). For a [`Page`], it is [`Page::next`] that fails.
    pub fn max_pages(self, pages: u64) -> Self {
        self.map(|call| call.tracker.max_pages = Some(pages.max(1)))
    }
}
