//! Random input for what reads or writes text from outside: paths, envelopes, `Retry-After`.
//!
//! Each target runs for some cases as a test; `FUZZ_SECONDS=600 cargo test --release -p rtk-tests --test fuzz` goes on for ten minutes
//! each. What was found once, or nearly, stands in the seeds of its target.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod envelopes;
mod paths;
mod retry_after;

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// Runs a target over random input, and says what the smallest one is that fails.
fn fuzz<S: Strategy>(input: &S, check: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S::Value: Debug,
{
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(0));
    let mut round = 0_u64;
    loop {
        // The first round is the same each time, so that a test that passes goes on to.
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&round.to_le_bytes());
        let config = Config { cases: 500, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
        runner.run(input, &check).unwrap_or_else(|failed| panic!("round {round}: {failed}"));
        round += 1;
        if Instant::now() >= until {
            return;
        }
    }
}
