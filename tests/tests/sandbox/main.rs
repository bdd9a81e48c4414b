//! The sandbox as `rtk` sees it, each answer beside the `OpenAPI` document.
//!
//! One life of each resource: it is made, read back, found in a list, changed, removed, and then gone.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod analytics;
#[path = "../support/document.rs"]
mod document;
mod livestreams;
mod others;
mod presets;
mod recordings;
mod schema;
mod served;
mod stage;
mod webhooks;
