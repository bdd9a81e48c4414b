//! The sandbox as any HTTP client sees it. No test uses `rtk` to look: a double that only its own client understands would
//! prove nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod binary;
mod client;
mod gateway;
mod lists;
mod sessions;
mod writes;
