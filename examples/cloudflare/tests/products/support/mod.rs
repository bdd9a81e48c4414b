//! What the tests of the products share: named calls, comparison of requests, and the official package.

#![allow(dead_code, unused_imports, reason = "each product uses a part of it")]

mod body;
mod call;
mod declared;
#[path = "../../../../../tests/tests/support/numbers.rs"]
mod numbers;
mod official;
#[path = "../../../../../tests/tests/support/server.rs"]
pub(crate) mod server;
mod wire;
mod written;

pub(crate) use body::{Content, Part};
pub(crate) use call::{Call, call, sent};
pub(crate) use declared::uncalled;
pub(crate) use official::{Exception, official, ours};
pub(crate) use server::{Reply, Sent, Server, TOKEN};
pub(crate) use wire::Wire;
pub(crate) use written::{whole, written};
