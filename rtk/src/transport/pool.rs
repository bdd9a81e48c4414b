//! A pool of connections, and when it is to be replaced.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The connections of a client, and when the last response came from one.
pub(crate) struct Pool<C> {
    pub(crate) client: C,
    created: Instant,
    /// When the last response arrived, in nanoseconds since `created`. 0 if there was none.
    last_response: AtomicU64,
}

impl<C> Pool<C> {
    pub(crate) fn new(client: C) -> Self {
        Self { client, created: Instant::now(), last_response: AtomicU64::new(0) }
    }

    /// Notes that a response arrived.
    pub(crate) fn responded(&self) {
        let age = u64::try_from(self.created.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.last_response.store(age.max(1), Ordering::Relaxed);
    }

    /// Whether an attempt that began at `started` and timed out may have used a connection that is dead.
    ///
    /// It did not if the pool is younger than the attempt, or if a response arrived since. A pool that has never had a response is kept
    /// for `connect_timeout`: it may still be connecting, and with a timeout shorter than that, a new pool would never get further.
    pub(crate) fn may_be_dead(&self, started: Instant, connect_timeout: Duration) -> bool {
        let Some(began) = started.checked_duration_since(self.created) else { return false };
        match self.last_response.load(Ordering::Relaxed) {
            0 => self.created.elapsed() > connect_timeout,
            age => Duration::from_nanos(age) <= began,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn pool_that_responded_before_the_attempt_but_not_since_may_be_dead() {
        let pool = Pool::new(());
        pool.responded();
        let started = Instant::now();
        assert!(pool.may_be_dead(started, HOUR));
        std::thread::sleep(Duration::from_millis(1));
        pool.responded();
        assert!(!pool.may_be_dead(started, HOUR));
    }

    #[test]
    fn pool_that_began_after_the_attempt_is_not_dead() {
        let started = Instant::now();
        std::thread::sleep(Duration::from_millis(1));
        let pool = Pool::new(());
        pool.responded();
        assert!(!pool.may_be_dead(started, Duration::ZERO));
    }

    #[test]
    fn pool_without_a_response_may_be_connecting() {
        let pool = Pool::new(());
        let started = Instant::now();
        assert!(!pool.may_be_dead(started, HOUR));
        std::thread::sleep(Duration::from_millis(1));
        assert!(pool.may_be_dead(started, Duration::ZERO));
    }
}
