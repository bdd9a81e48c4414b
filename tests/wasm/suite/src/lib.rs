//! Tests of rtk in Node. Each exported function is a test; `tests/wasm/run.mjs` calls them one after the other.
//!
//! A test fails by panicking. The script starts a sandbox and a small server for what the sandbox does not do (`peer.mjs`).

mod calls;
mod failures;
mod lists;
mod platform;
mod streams;
mod support;
mod threads;
