//! Remembers which deliveries were handled.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::transport::BoxFuture;

/// Remembers which deliveries were handled, so that their repetitions are dropped.
///
/// [`Verifier::verify`](super::Verifier::verify) looks up the [content key](super::Delivery::content_key) of each delivery, and
/// [`Delivery::ack`](super::Delivery::ack) remembers it. A repetition of what is remembered is an error of kind
/// [`Duplicate`](super::ErrorKind::Duplicate), with status 200. A repetition that arrives while the first is handled in this process is one of kind
/// [`InProgress`](super::ErrorKind::InProgress), with status 503. So a delivery that was not acknowledged is never lost, whatever happened to its handler.
///
/// [`MemoryGuard`] remembers them in this process. With several processes, keep the keys in a store that they share, such as a table with a unique
/// column:
///
/// ```
/// use rtk::transport::BoxFuture;
/// use rtk::webhook::ReplayGuard;
///
/// type Failure = Box<dyn std::error::Error + Send + Sync>;
/// # struct Database;
/// # impl Database {
/// #     async fn exists(&self, _: &str, _: &str) -> Result<bool, Failure> { Ok(true) }
/// #     async fn execute(&self, _: &str, _: &str) -> Result<(), Failure> { Ok(()) }
/// # }
///
/// struct InDatabase(Database);
///
/// impl ReplayGuard for InDatabase {
///     fn is_known<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Failure>> {
///         Box::pin(self.0.exists("SELECT 1 FROM deliveries WHERE key = $1", key))
///     }
///
///     fn remember<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Failure>> {
///         Box::pin(self.0.execute("INSERT INTO deliveries (key) VALUES ($1) ON CONFLICT DO NOTHING", key))
///     }
/// }
/// ```
///
/// Two processes that receive the same delivery at the same moment can both accept it. To handle it exactly once nevertheless, store the key in the
/// transaction that stores the event, and take a key that exists for a duplicate. Then you need no guard.
pub trait ReplayGuard: Send + Sync + 'static {
    /// Returns whether a key is remembered.
    ///
    /// # Errors
    ///
    /// Returns any error of the store. The delivery is then refused with status 503.
    fn is_known<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Box<dyn std::error::Error + Send + Sync>>>;

    /// Remembers a key. It can be remembered already.
    ///
    /// # Errors
    ///
    /// Returns any error of the store.
    fn remember<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Box<dyn std::error::Error + Send + Sync>>>;
}

/// A [`ReplayGuard`] in the memory of this process. It forgets everything when the process ends.
#[derive(Debug)]
pub struct MemoryGuard {
    capacity: usize,
    max_age: Duration,
    keys: Mutex<Keys>,
}

#[derive(Debug, Default)]
struct Keys {
    /// From the oldest to the newest.
    order: VecDeque<(Instant, String)>,
    known: HashSet<String>,
}

impl MemoryGuard {
    /// Creates a guard that remembers at most `capacity` deliveries, each for at most `max_age`. When it is full, it forgets the oldest.
    #[must_use]
    pub fn new(capacity: usize, max_age: Duration) -> Self {
        Self { capacity, max_age, keys: Mutex::default() }
    }

    /// Returns the keys that are not too old.
    fn keys(&self) -> MutexGuard<'_, Keys> {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let Keys { order, known } = &mut *keys;
        while order.front().is_some_and(|(at, _)| at.elapsed() >= self.max_age) {
            order.pop_front().map(|(_, key)| known.remove(&key));
        }
        keys
    }
}

/// Remembers 10,000 deliveries for at most a day.
impl Default for MemoryGuard {
    fn default() -> Self {
        Self::new(10_000, Duration::from_secs(24 * 60 * 60))
    }
}

impl ReplayGuard for MemoryGuard {
    fn is_known<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Box<dyn std::error::Error + Send + Sync>>> {
        let is_known = self.keys().known.contains(key);
        Box::pin(std::future::ready(Ok(is_known)))
    }

    fn remember<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Box<dyn std::error::Error + Send + Sync>>> {
        let mut keys = self.keys();
        let Keys { order, known } = &mut *keys;
        if known.insert(key.to_owned()) {
            order.push_back((Instant::now(), key.to_owned()));
        }
        if order.len() > self.capacity {
            order.pop_front().map(|(_, key)| known.remove(&key));
        }
        Box::pin(std::future::ready(Ok(())))
    }
}
