//! Lists: what they consist of, one response, one page, or a stream over all pages.

pub(crate) mod batch;
mod buffered_page;
pub(crate) mod item;
pub(crate) mod listing;
pub(crate) mod output;
pub(crate) mod page;
pub(crate) mod pager;
pub(crate) mod params;
pub(crate) mod stream;
