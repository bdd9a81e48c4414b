//! Documents and what is imported for them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod action_names;
mod commands;
mod constraints;
mod descriptions;
mod downloads;
mod earlier;
mod generated_tests;
mod guide;
mod hostile;
mod literals;
mod mutated;
mod numbers;
mod order;
mod paging;
mod paragraphs;
mod parameter_names;
mod printed;
mod program;
mod reader;
mod references;
mod referred;
mod resources;
mod scopes;
mod security;
mod sentences;
mod support;
mod texts;
mod type_names;
