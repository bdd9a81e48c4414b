//! The types of values in attributes, ids and requests.

pub(crate) mod extra;
pub(crate) mod id;
pub(crate) mod json;
pub mod loose;
pub(crate) mod method;
pub(crate) mod open_enum;
pub(crate) mod or_raw;
pub(crate) mod other_kind;
pub(crate) mod secret;
pub(crate) mod timestamp;
