//! Code shared by the benchmarks.

pub(crate) mod by_hand;
pub(crate) mod clock;
pub(crate) mod responses;
pub(crate) mod server;

pub(crate) const TOKEN: &str = "t0ken-0f-the-benchmarks";

/// Returns a runtime with one thread, as in a program with sequential calls.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}
