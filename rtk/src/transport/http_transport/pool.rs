//! A pool of connections, and when it is to be replaced.

use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// Holds a pool once it is needed.
pub(crate) struct Slot<C>(OnceLock<RwLock<Arc<Pool<C>>>>);

impl<C> Default for Slot<C> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<C> Slot<C> {
    /// Returns the pool. The first call opens it.
    pub(crate) fn get<E>(&self, open: impl FnOnce() -> Result<C, E>) -> Result<Arc<Pool<C>>, E> {
        let lock = match self.0.get() {
            Some(lock) => lock,
            None => {
                let pool = RwLock::new(Arc::new(Pool::new(open()?)));
                self.0.get_or_init(|| pool)
            }
        };
        Ok(lock.read().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// Replaces the pool if it may be dead. Requests under way keep the old one.
    pub(crate) fn renew_if(&self, may_be_dead: impl Fn(&Pool<C>) -> bool, open: impl FnOnce() -> Option<C>) {
        let Some(lock) = self.0.get() else { return };
        if !may_be_dead(&lock.read().unwrap_or_else(PoisonError::into_inner)) {
            return;
        }
        let Some(connections) = open() else { return };
        let mut pool = lock.write().unwrap_or_else(PoisonError::into_inner);
        if may_be_dead(&pool) {
            *pool = Arc::new(Pool::new(connections));
        }
    }
}

/// Connections, and when the last response came from one.
pub(crate) struct Pool<C> {
    pub(crate) connections: C,
    created: Instant,
    last_response: Mutex<Option<Instant>>,
}

impl<C> Pool<C> {
    pub(crate) fn new(connections: C) -> Self {
        Self { connections, created: Instant::now(), last_response: Mutex::new(None) }
    }

    /// Notes that a response arrived.
    pub(crate) fn responded(&self) {
        *self.last_response.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether an attempt that began at `started` and timed out may have used a connection that is dead.
    ///
    /// It did not if the pool is younger than the attempt, or if a response arrived since. A pool that has never had a response is kept
    /// for `connect_timeout`: it may still be connecting, and with a timeout shorter than that, a new pool would never get further.
    pub(crate) fn may_be_dead(&self, started: Instant, connect_timeout: Duration) -> bool {
        if started < self.created {
            return false;
        }
        match *self.last_response.lock().unwrap_or_else(PoisonError::into_inner) {
            None => self.created.elapsed() > connect_timeout,
            Some(last) => last <= started,
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
