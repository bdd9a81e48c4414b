//! What the test binaries share: a server that records requests, responses from memory, and the `OpenAPI` document.

#![allow(dead_code, unused_imports, unused_macros, reason = "each binary uses a part of it")]

mod canned;
mod captured;
mod document;
mod environment;
mod kit;
mod numbers;
mod one_call;
mod server;

pub(crate) use canned::{Canned, decode, decode_error, encode, found};
pub(crate) use captured::{capture_logs, captured_logs};
pub(crate) use document::Document;
pub(crate) use environment::{block_on, in_own_process, own_process};
pub(crate) use kit::{kit_lines, responding, responding_data};
pub(crate) use numbers::whole_numbers;
pub(crate) use one_call::{line, sent};
pub(crate) use server::{Reply, Sent, Server, TOKEN};
