//! A limit that counts the requests of this process only.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};

use crate::client::pacing::LONGEST_WINDOW;

/// Half of the requests of a window at once, and the other half spread over it.
pub(crate) struct LocalLimit(DefaultDirectRateLimiter);

impl LocalLimit {
    pub(crate) fn new(requests: u32, window: Duration) -> Self {
        let half = NonZeroU32::new(requests / 2).unwrap_or(NonZeroU32::MIN);
        // The limiter counts nanoseconds in 64 bits.
        let window = window.min(LONGEST_WINDOW);
        let interval = (window / half.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(interval).unwrap_or(Quota::per_second(half)).allow_burst(half);
        Self(RateLimiter::direct(quota))
    }

    /// Counts a request if it may be sent now. Otherwise, returns how long to wait before the next check.
    pub(crate) fn check(&self) -> Result<(), Duration> {
        self.0.check().map_err(|not_until| not_until.wait_time_from(DefaultClock::default().now()))
    }
}
