#![doc = include_str!("head.md")]
#![doc = include_str!("declaring.md")]
#![doc = include_str!("doing.md")]
//!
//! # The whole
//!
//! All of that, for queues, in one file:
//!
//! ```
#![doc = include_str!("queues.rs")]
//! # fn main() {}
//! ```
//!
#![cfg_attr(not(doctest), doc = include_str!("trying.md"))]
