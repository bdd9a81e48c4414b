//! Properties of any value and of any response. Each run uses the same cases.

mod bytes;
mod every;
mod json;
mod mutations;
mod survival;
mod values;

use proptest::test_runner::{Config, RngSeed};

use crate::support::Canned;
use every::Every;

/// A number of cases, the same in each run.
fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_261_124), failure_persistence: None, ..Config::default() }
}

/// Waits for a call that needs no network.
fn wait<T>(call: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(call)
}
