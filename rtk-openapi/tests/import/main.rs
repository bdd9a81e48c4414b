//! Documents and what is imported for them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod action_names;
mod commands;
mod descriptions;
mod downloads;
mod generated_tests;
mod guide;
mod hostile;
mod mutated;
mod order;
mod paragraphs;
mod printed;
mod program;
mod reader;
mod references;
mod resources;
mod scopes;
mod sentences;
mod support;
mod texts;
mod type_names;
