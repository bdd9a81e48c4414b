//! Client-side rate limiting.

use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use tokio::time::Instant;

/// A client-side rate limit, shared by all clones of a client. Set with [`ClientBuilder::pacing`](crate::ClientBuilder::pacing).
///
/// Half of the requests may be sent in one burst. The others are spread evenly over the window, so that the limit
/// is not exceeded in any period of that length.
///
/// ```
/// use std::time::Duration;
/// use rtk::{Client, Pacing};
///
/// let client = Client::builder().token("a-token").pacing(Pacing::CLOUDFLARE).build()?;
/// let gentle = Client::builder().token("a-token").pacing(Pacing::new(100, Duration::from_secs(60))).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Pacing {
    requests: u32,
    window: Duration,
}

impl Pacing {
    /// The general limit of the Cloudflare API: 1,200 requests per 5 minutes.
    ///
    /// Cloudflare counts all requests of a user or token, including those of other clients. If several clients share a token, use a
    /// lower limit for each.
    pub const CLOUDFLARE: Self = Self::new(1200, Duration::from_secs(300));

    /// Allows `requests` per `window`. The minimum is 2 requests per window; lower values are raised to it.
    pub const fn new(requests: u32, window: Duration) -> Self {
        Self { requests, window }
    }
}

/// A longer window is as good as none: ten years.
const LONGEST_WINDOW: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// The state of the rate limit.
pub(crate) struct Pacer {
    limiter: DefaultDirectRateLimiter,
    /// The time before which no request is sent, because the server requested a delay.
    stopped_until: Mutex<Option<Instant>>,
}

impl Pacer {
    pub(crate) fn new(pacing: Pacing) -> Self {
        let half = NonZeroU32::new(pacing.requests / 2).unwrap_or(NonZeroU32::MIN);
        // The limiter counts nanoseconds in 64 bits.
        let window = pacing.window.min(LONGEST_WINDOW);
        let interval = (window / half.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(interval).unwrap_or(Quota::per_second(half)).allow_burst(half);
        Self { limiter: RateLimiter::direct(quota), stopped_until: Mutex::new(None) }
    }

    /// Waits until a request may be sent.
    pub(crate) async fn acquire(&self) {
        loop {
            let stopped_until = *self.stopped_until.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(end) = stopped_until.filter(|end| *end > Instant::now()) {
                tokio::time::sleep_until(end).await;
                continue;
            }
            match self.limiter.check() {
                Ok(()) => return,
                Err(not_until) => tokio::time::sleep(not_until.wait_time_from(DefaultClock::default().now())).await,
            }
        }
    }

    /// Lets no request through for at least `wait`, the delay that the server requested.
    pub(crate) fn stop_for(&self, wait: Duration) {
        let Some(end) = Instant::now().checked_add(wait) else { return };
        let mut stopped_until = self.stopped_until.lock().unwrap_or_else(PoisonError::into_inner);
        *stopped_until = (*stopped_until).max(Some(end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn half_may_burst_and_the_others_are_spread() {
        let pacer = Pacer::new(Pacing::new(10, Duration::from_secs(1)));
        let started = std::time::Instant::now();
        for _ in 0..5 {
            pacer.acquire().await;
        }
        assert!(started.elapsed() < Duration::from_millis(400), "{:?}", started.elapsed());
        pacer.acquire().await;
        pacer.acquire().await;
        assert!(started.elapsed() > Duration::from_millis(380), "{:?}", started.elapsed());
    }

    #[tokio::test]
    async fn the_longest_stop_applies_to_all_requests() {
        let pacer = Pacer::new(Pacing::CLOUDFLARE);
        let started = std::time::Instant::now();
        pacer.stop_for(Duration::from_millis(80));
        pacer.stop_for(Duration::from_millis(10));
        pacer.stop_for(Duration::MAX);
        pacer.acquire().await;
        assert!(started.elapsed() >= Duration::from_millis(80));
    }
}
