//! Lists: one response, one page, or a stream over all pages.

pub(crate) mod batch;
pub(crate) mod output;
pub(crate) mod page;
pub(crate) mod pager;
pub(crate) mod params;
pub(crate) mod stream;
