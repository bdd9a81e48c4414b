//! Keeping below a limit, instead of running into it.

use std::num::NonZeroU32;
use std::sync::Mutex;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use tokio::time::Instant;

/// How many requests a client sends at most, with all its clones together. See [`ClientBuilder::pacing`](crate::ClientBuilder::pacing).
///
/// Half of them may be sent at once, the others are spread over the window: so no window of that length sees more than is allowed,
/// whenever it begins.
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
    /// Cloudflare's general limit: 1,200 requests in 5 minutes. It counts all that a user or a token asks for, also from elsewhere.
    pub const CLOUDFLARE: Self = Self::new(1200, Duration::from_secs(300));

    /// So many requests in a window of that length; at least 2.
    pub const fn new(requests: u32, window: Duration) -> Self {
        Self { requests, window }
    }
}

/// The state that all clones share.
pub(crate) struct Pacer {
    limiter: DefaultDirectRateLimiter,
    /// The server has said that nothing is left until then.
    wall: Mutex<Option<Instant>>,
}

impl Pacer {
    pub(crate) fn new(pacing: Pacing) -> Self {
        let half = NonZeroU32::new(pacing.requests / 2).unwrap_or(NonZeroU32::MIN);
        let each = (pacing.window / half.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(each).unwrap_or(Quota::per_second(half)).allow_burst(half);
        Self { limiter: RateLimiter::direct(quota), wall: Mutex::new(None) }
    }

    /// Waits for its turn.
    pub(crate) async fn acquire(&self) {
        loop {
            let wall = *self.wall.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if let Some(wall) = wall.filter(|wall| *wall > Instant::now()) {
                tokio::time::sleep_until(wall).await;
                continue;
            }
            match self.limiter.check() {
                Ok(()) => return,
                Err(early) => tokio::time::sleep(early.wait_time_from(DefaultClock::default().now())).await,
            }
        }
    }

    /// The server has said that nothing is left for so long.
    pub(crate) fn stop_for(&self, wait: Duration) {
        let Some(until) = Instant::now().checked_add(wait) else { return };
        let mut wall = self.wall.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *wall = (*wall).max(Some(until));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn half_at_once_and_the_others_spread() {
        let pacer = Pacer::new(Pacing::new(10, Duration::from_secs(1)));
        let began = std::time::Instant::now();
        for _ in 0..5 {
            pacer.acquire().await;
        }
        assert!(began.elapsed() < Duration::from_millis(400), "{:?}", began.elapsed());
        pacer.acquire().await;
        pacer.acquire().await;
        assert!(began.elapsed() > Duration::from_millis(380), "{:?}", began.elapsed());
    }

    #[tokio::test]
    async fn a_wall_stops_everybody() {
        let pacer = Pacer::new(Pacing::CLOUDFLARE);
        let began = std::time::Instant::now();
        pacer.stop_for(Duration::from_millis(80));
        pacer.stop_for(Duration::from_millis(10));
        pacer.stop_for(Duration::MAX);
        pacer.acquire().await;
        assert!(began.elapsed() >= Duration::from_millis(80));
    }
}
