//! What holds of any value and of any answer. The same cases in each run.

mod bytes;
mod every;
mod json;
mod mutations;
mod survival;
mod values;

use proptest::test_runner::{Config, RngSeed};

use super::canned::Canned;
use every::Every;

/// So many cases, always the same ones.
fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_261_124), failure_persistence: None, ..Config::default() }
}

/// Waits for a call that needs no network.
fn wait<T>(call: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(call)
}
