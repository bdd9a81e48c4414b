#![doc = include_str!("head.md")]
//!
//! ```
#![doc = include_str!("pools.rs")]
//! # fn main() {}
//! ```
//!
#![doc = include_str!("parts.md")]
