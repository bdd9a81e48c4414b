//! Random input for parsers and writers of external text: paths, envelopes, undeclared keys and `Retry-After`.
//!
//! Each target runs some cases as a test; `FUZZ_SECONDS=600 cargo test --release -p rtk-tests --test fuzz` runs each for ten
//! minutes. The seeds of a target contain inputs that failed once.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod envelopes;
mod paths;
mod retry_after;
mod undeclared;

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// Runs a target with random input, and reports the smallest input that fails.
fn fuzz<S: Strategy>(input: &S, check: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S::Value: Debug,
{
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(0));
    let mut round = 0_u64;
    loop {
        // The first round is the same in each run, so that a test that passes keeps passing.
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
