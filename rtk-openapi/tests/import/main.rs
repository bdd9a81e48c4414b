//! Documents and what is imported for them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod generated_tests;
mod guide;
mod hostile;
mod mutated;
mod printed;
mod program;
mod reader;
mod resources;
mod support;
