//! Accounts and zones, as declared in `rtk`, and five more products, as declared in `src`: what is sent, how responses are decoded, and what the official
//! package sends. One module for each product:
//!
//! - `calls` makes every call, under the names that `official/<product>.mjs` uses as well;
//! - `requests` compares the requests with the documented ones;
//! - `responses` decodes responses that have every key of the official package's types;
//! - `official` compares the requests with those of the official package;
//! - the others follow one resource over loopback.
//!
//! `reserved_ids` compares all declarations with one another, `operations` the names of their operations, and `strict` sends every request to a sandbox
//! that refuses what is not declared.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod accounts;
mod dns;
mod kv;
mod operations;
mod r2;
mod reserved_ids;
mod strict;
mod support;
mod workers;
mod zones;
