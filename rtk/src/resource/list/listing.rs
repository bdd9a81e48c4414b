//! A list that an action returns.

use std::fmt;
use std::marker::PhantomData;

use futures_util::StreamExt as _;

use crate::call::Call;
use crate::call::request::Request;
use crate::error::Error;
use crate::paging::position::Position;
use crate::resource::list::item::Item;
use crate::resource::list::page::Page;
use crate::resource::list::pager::Pager;
use crate::resource::list::stream::Items;
use crate::resource::list::{batch, params};

/// A list that an action returns, page by page. Creating it sends nothing.
///
/// A declaration says `returns = Listing<Rule>`, and the action returns a `Listing<Record<Rule>>`. Of a type that is no resource, the list has the values
/// themselves. Parameters of the action are set on the listing.
///
/// ```
/// use rtk::{Id, Listing, Resource};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(
///     path = "/accounts/{account_id}/rules",
///     get(search(q) = "search", on = collection, query(q = String, sort = String), returns = Listing<Rule>, key = "items"),
///     get(tags = "tags", returns = Listing<String>),
/// )]
/// pub struct Rule {
///     pub id: Id<Self>,
/// }
///
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let found = Rule::search(&account, "cats").sort("name");
/// println!("{:?} rules", found.count().await?);
/// for rule in found.all().await? {
///     println!("{}: {:?}", rule.id(), rule.tags().all().await?);
/// }
/// # Ok(()) }
/// ```
#[must_use = "a list does nothing until one of its requests is awaited"]
pub struct Listing<I, X = ()> {
    call: Box<Call>,
    /// Where the list begins. `None` for the first item.
    from: Option<Position>,
    /// The page size. `None` if the server chooses it.
    size: Option<u64>,
    /// The items, and the operation, which adds the setters of its parameters.
    of: PhantomData<fn() -> (I, X)>,
}

impl<I: Item, X> Listing<I, X> {
    pub(crate) fn new(call: Call) -> Self {
        Self { call: Box::new(call), from: None, size: None, of: PhantomData }
    }

    /// Fetches every item, page after page, up to the client's [`max_pages`](crate::ClientBuilder::max_pages).
    pub fn all(&self) -> Request<Vec<I>> {
        Request::run(self.list_call(), |call| Box::pin(Pager::new(*call).collect()))
    }

    /// Fetches every page like [`all`](Self::all), but decodes each item separately: an item that fails to decode yields an `Err` in its
    /// position instead of failing the whole call.
    pub fn all_results(&self) -> Request<Vec<Result<I, Error>>> {
        Request::run(self.list_call(), |call| Box::pin(Pager::new(*call).collect_results()))
    }

    /// Fetches one page. Pages are counted from 1.
    ///
    /// A list that is paged by cursor or offset has only `page(1)`; [`Page::next`] fetches the others.
    pub fn page(&self, number: u64) -> Request<Page<I>> {
        let mut call = self.list_call();
        params::set_page_number(&mut call, number);
        Request::of_page(call)
    }

    /// Returns a stream of every item, which fetches pages as they are needed.
    #[doc(alias("iter", "next", "into_stream"))]
    pub fn stream(&self) -> Items<I> {
        Items::new(self.list_call())
    }

    /// Fetches the first item, or `None` if there is none. The page size is the server's default.
    pub fn first(&self) -> Request<Option<I>> {
        Request::run(self.list_call(), |call| Box::pin(async { Pager::new(*call).next().await.transpose() }))
    }

    /// Returns the total reported by the first page, or `None` if the API does not report one. Decodes no items, and ignores any position set
    /// with [`resume`](Self::resume).
    pub fn count(&self) -> Request<Option<u64>> {
        Request::new(self.call.copy(), |call, response| batch::total::<I>(&call, &response))
    }

    /// Sets the number of items per page. Defaults to the server's choice.
    #[doc(alias = "limit")]
    pub fn per_page(mut self, count: u64) -> Self {
        self.size = Some(count);
        self
    }

    /// Sets how many pages are fetched at most. Defaults to the client's [`max_pages`](crate::ClientBuilder::max_pages). 0 is treated as 1.
    ///
    /// A list with more pages fails with [`TooManyPages`](crate::ErrorKind::TooManyPages).
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.call.tracker.max_pages = Some(pages.max(1));
        self
    }

    /// Starts the list at a position that was stored earlier, see [`Items::position`] and [`Page::next_position`].
    ///
    /// A position is only valid for the same list with the same parameters.
    pub fn resume(mut self, position: impl Into<Position>) -> Self {
        self.from = Some(position.into());
        self
    }

    fn list_call(&self) -> Call {
        let mut call = self.call.copy();
        if let Some(position) = &self.from {
            params::resume(&mut call, position);
        }
        if let Some(size) = self.size {
            params::set_page_size(&mut call, size);
        }
        call
    }

    pub(crate) fn map(mut self, change: impl FnOnce(&mut Call)) -> Self {
        change(&mut self.call);
        self
    }
}

impl<I, X> fmt::Debug for Listing<I, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Listing({})", self.call.request_info())
    }
}
