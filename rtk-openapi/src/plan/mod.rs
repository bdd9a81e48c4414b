//! What to declare for a document: resources, their operations and their types, as data.
//!
//! [`plan`] goes from the outside in. `planner` takes the operations of one server after the other. `tree` has their paths, `anchors`
//! finds the resources in it, and `declare` plans each of them, with the types that `shapes` makes of schemas. `files` says at the end
//! which file has what.

mod anchors;
mod answers;
mod api;
mod declare;
pub(crate) mod docs;
mod files;
mod names;
mod order;
mod paging;
mod parameters;
mod planner;
mod references;
mod security;
mod select;
mod shapes;
mod tree;
pub mod types;
pub(crate) mod words;

pub use planner::plan;
pub use select::select;
