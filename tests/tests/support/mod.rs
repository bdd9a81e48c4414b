//! What the tests of the wire share.

#![allow(dead_code, unused_imports, reason = "each test uses a part of it")]

mod captured;
mod document;
mod environment;
mod numbers;
mod server;

pub(crate) use captured::{capture_logs, captured_logs};
pub(crate) use document::{Document, Documented};
pub(crate) use environment::in_environment;
pub(crate) use numbers::whole_numbers;
pub(crate) use server::{Reply, Sent, Server, TOKEN};
