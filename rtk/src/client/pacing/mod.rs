//! Client-side rate limiting.

#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
mod ahead;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
mod booking;
mod local;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
mod own;
#[cfg(all(feature = "pacing-redis", not(target_arch = "wasm32")))]
pub(crate) mod redis;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
pub(crate) mod shared;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
pub(crate) mod store;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
mod unbooked;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
use crate::client::pacing::booking::SharedLimit;
use crate::client::pacing::local::LocalLimit;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
use crate::client::pacing::shared::SharedPacing;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
use crate::client::pacing::store::PacingStore;
use crate::client::retry::spread;
use crate::platform::{self, Instant};

/// A client-side rate limit, shared by all clones of a client. Set with [`ClientBuilder::pacing`](crate::ClientBuilder::pacing).
///
/// Half of the requests may be sent in one burst. The others are spread evenly over the window, so that the limit
/// is not exceeded in any period of that length.
///
/// It counts the requests of one client. Clients of several processes can share one limit, with the feature `pacing-shared` or
/// `pacing-redis`: see [`guide::shared_pacing`](crate::guide::shared_pacing).
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

    /// Counts the requests of several processes against this limit, in a store that they share, such as
    /// [`RedisStore`](crate::pacing::RedisStore).
    ///
    /// The store of a client is also used for the requests of its clones. See [`SharedPacing`] for the settings, and
    /// [`guide::shared_pacing`](crate::guide::shared_pacing) for how it works.
    #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
    pub fn shared(self, store: impl PacingStore) -> SharedPacing {
        SharedPacing::new(self, store)
    }
}

/// What [`ClientBuilder::pacing`](crate::ClientBuilder::pacing) takes: a [`Pacing`] or a `SharedPacing`.
pub struct PacingPolicy(pub(crate) Policy);

pub(crate) enum Policy {
    Local(Pacing),
    #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
    Shared(SharedPacing),
}

impl From<Pacing> for PacingPolicy {
    fn from(pacing: Pacing) -> Self {
        Self(Policy::Local(pacing))
    }
}

#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
impl From<SharedPacing> for PacingPolicy {
    fn from(pacing: SharedPacing) -> Self {
        Self(Policy::Shared(pacing))
    }
}

/// A longer window is as good as none: ten years.
const LONGEST_WINDOW: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// The state of the rate limit.
pub(crate) struct Pacer {
    limit: Limit,
    /// Why no request is sent now, if the server requested a delay.
    stop: Mutex<Option<Stop>>,
}

/// Where requests are counted.
enum Limit {
    Local(LocalLimit),
    #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
    Shared(Box<SharedLimit>),
}

/// A delay that the server requested.
#[derive(Clone, Copy)]
struct Stop {
    until: Instant,
    /// Over how much time the waiting requests are spread afterwards.
    spread: Duration,
}

/// The longest time for which a response can stop a client. The next request finds out whether the limit still applies.
const MAX_STOP: Duration = Duration::from_secs(60 * 60);

impl Pacer {
    pub(crate) fn new(pacing: Pacing) -> Self {
        Self::with(Limit::Local(LocalLimit::new(pacing.requests, pacing.window)))
    }

    #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
    pub(crate) fn shared(pacing: SharedPacing, key: String) -> Self {
        Self::with(Limit::Shared(Box::new(SharedLimit::new(pacing, key))))
    }

    fn with(limit: Limit) -> Self {
        Self { limit, stop: Mutex::new(None) }
    }

    /// Waits until a request may be sent. `left` is how long the call can wait.
    pub(crate) async fn acquire(&self, left: Duration) {
        let started = Instant::now();
        loop {
            if let Some(stop) = self.current_stop() {
                let left = left.saturating_sub(stop.until - started);
                let spread = stop.spread.min(left / 2).mul_f64(fastrand::f64());
                platform::sleep_until(stop.until + spread).await;
                continue;
            }
            match &self.limit {
                Limit::Local(limit) => match limit.check() {
                    Ok(()) => return,
                    Err(wait) => platform::sleep(wait).await,
                },
                #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
                Limit::Shared(limit) => {
                    // Boxed: all calls would have room for it otherwise.
                    let slot = Box::pin(limit.next_slot()).await;
                    // A response may have stopped the client meanwhile.
                    if self.current_stop().is_none() {
                        slot.use_up();
                        return;
                    }
                }
            }
        }
    }

    fn current_stop(&self) -> Option<Stop> {
        let stop = *self.stop.lock().unwrap_or_else(PoisonError::into_inner);
        stop.filter(|stop| stop.until > Instant::now())
    }

    /// Lets no request through for at least `wait`, the delay that the server requested. At most for one hour.
    pub(crate) fn stop_for(&self, wait: Duration) {
        let wait = wait.min(MAX_STOP);
        let until = Instant::now() + wait;
        let mut stop = self.stop.lock().unwrap_or_else(PoisonError::into_inner);
        if stop.is_none_or(|stop| stop.until < until) {
            *stop = Some(Stop { until, spread: spread(wait) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn half_may_burst_and_the_others_are_spread() {
        let slow = LocalLimit::new(10, Duration::from_secs(10_000));
        for _ in 0..5 {
            assert_eq!(slow.check(), Ok(()));
        }
        assert!(slow.check().unwrap_err() > Duration::from_secs(1000));

        let pacer = Pacer::new(Pacing::new(10, Duration::from_secs(1)));
        let started = std::time::Instant::now();
        for _ in 0..7 {
            pacer.acquire(Duration::MAX).await;
        }
        assert!(started.elapsed() > Duration::from_millis(380), "{:?}", started.elapsed());
    }

    #[tokio::test]
    async fn the_longest_stop_applies_to_all_requests() {
        let pacer = Pacer::new(Pacing::CLOUDFLARE);
        let started = std::time::Instant::now();
        pacer.stop_for(Duration::from_millis(80));
        pacer.stop_for(Duration::from_millis(10));
        pacer.acquire(Duration::MAX).await;
        assert!(started.elapsed() >= Duration::from_millis(80));
    }

    #[tokio::test(start_paused = true)]
    async fn no_response_stops_a_client_for_ever() {
        for wait in [Duration::from_secs(365 * 24 * 60 * 60), Duration::MAX] {
            let (pacer, started) = (Pacer::new(Pacing::CLOUDFLARE), Instant::now());
            pacer.stop_for(wait);
            pacer.acquire(Duration::MAX).await;
            let waited = started.elapsed();
            assert!(waited >= MAX_STOP && waited <= MAX_STOP + Duration::from_secs(61), "{waited:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn requests_that_waited_for_one_stop_are_spread() {
        let (pacer, started) = (Pacer::new(Pacing::CLOUDFLARE), Instant::now());
        pacer.stop_for(Duration::from_secs(40));
        let acquire = |left| {
            let pacer = &pacer;
            async move {
                pacer.acquire(left).await;
                started.elapsed()
            }
        };
        let waited = futures_util::future::join_all((0..50).map(|_| acquire(Duration::MAX))).await;
        let (first, last) = (waited.iter().min().unwrap(), waited.iter().max().unwrap());
        assert!(*first >= Duration::from_secs(40) && *last <= Duration::from_millis(50_010), "{first:?} {last:?}");
        assert!(last.saturating_sub(*first) > Duration::from_secs(3), "{first:?} {last:?}");
        pacer.stop_for(Duration::from_secs(40));
        // A call with little time left is let through before it times out.
        let waited = acquire(Duration::from_secs(41)).await;
        assert!(waited <= started.elapsed() + Duration::from_secs(41), "{waited:?}");
    }
}
