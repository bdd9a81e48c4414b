//! What the benchmarks share.

pub(crate) mod answers;
pub(crate) mod by_hand;
pub(crate) mod clock;
pub(crate) mod server;

pub(crate) const TOKEN: &str = "t0ken-0f-the-benchmarks";

/// One thread, as a program that makes one call after the other has.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}
