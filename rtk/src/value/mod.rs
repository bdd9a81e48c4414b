//! The values that attributes, ids and requests hold.

pub(crate) mod id;
pub mod loose;
pub(crate) mod method;
pub(crate) mod open_enum;
pub(crate) mod or_raw;
pub(crate) mod secret;
pub(crate) mod timestamp;
