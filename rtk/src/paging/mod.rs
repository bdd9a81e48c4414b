//! Following a list from page to page: what a response reports about it, where it continues, and when it ends.

mod cycle;
mod going_back;
pub(crate) mod ids;
mod link;
pub(crate) mod page_info;
pub(crate) mod position;
pub(crate) mod signs;
pub(crate) mod tracker;
