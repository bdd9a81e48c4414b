//! Bookshop.

mod api;
mod order;
mod shop;

pub use api::*;
pub use order::*;
pub use rtk::Resource as _;
pub use shop::*;

/// Descriptors of the 2 resources of this module.
pub const RESOURCES: [&rtk::Descriptor; 2] = [Order::DESCRIPTOR, Shop::DESCRIPTOR];
