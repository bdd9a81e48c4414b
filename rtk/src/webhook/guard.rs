//! Drops deliveries that were received before.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::transport::BoxFuture;

/// Remembers deliveries, so that one that is repeated is dropped.
///
/// [`Verifier::verify`](super::Verifier::verify) claims the [content key](super::Delivery::content_key) of each delivery. If the key is claimed
/// already, it returns an error of kind [`Duplicate`](super::ErrorKind::Duplicate), whose status is 200. If you cannot store an event, call
/// [`Verifier::release`](super::Verifier::release) before you respond with a 5xx status, so that the sender's next attempt is accepted.
///
/// [`MemoryGuard`] remembers them in this process. With several processes, keep the keys in a store that they share: `SET key 1 NX EX seconds` in
/// Redis, or an `INSERT` into a table with a unique column.
///
/// ```
/// use rtk::transport::BoxFuture;
/// use rtk::webhook::ReplayGuard;
///
/// type Failure = Box<dyn std::error::Error + Send + Sync>;
/// # struct Database;
/// # impl Database {
/// #     async fn insert(&self, _: &str) -> Result<bool, Failure> { Ok(true) }
/// #     async fn delete(&self, _: &str) -> Result<(), Failure> { Ok(()) }
/// # }
///
/// struct InDatabase(Database);
///
/// impl ReplayGuard for InDatabase {
///     fn claim<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Failure>> {
///         Box::pin(self.0.insert(key)) // false if the key exists
///     }
///
///     fn release<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Failure>> {
///         Box::pin(self.0.delete(key))
///     }
/// }
/// ```
pub trait ReplayGuard: Send + Sync + 'static {
    /// Remembers a key. Returns `false` if it is remembered already. Two claims of one key at the same time must not both return `true`.
    ///
    /// # Errors
    ///
    /// Returns any error of the store. The delivery is then refused with status 503.
    fn claim<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Box<dyn std::error::Error + Send + Sync>>>;

    /// Forgets a key.
    ///
    /// # Errors
    ///
    /// Returns any error of the store.
    fn release<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Box<dyn std::error::Error + Send + Sync>>>;
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
    /// From the oldest to the newest. A released key stays until its time comes.
    order: VecDeque<(Instant, String)>,
    known: HashSet<String>,
}

impl MemoryGuard {
    /// Creates a guard that remembers at most `capacity` deliveries, each for at most `max_age`. When it is full, it forgets the oldest.
    #[must_use]
    pub fn new(capacity: usize, max_age: Duration) -> Self {
        Self { capacity, max_age, keys: Mutex::default() }
    }
}

/// Remembers 10,000 deliveries for at most a day.
impl Default for MemoryGuard {
    fn default() -> Self {
        Self::new(10_000, Duration::from_secs(24 * 60 * 60))
    }
}

impl ReplayGuard for MemoryGuard {
    fn claim<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, Box<dyn std::error::Error + Send + Sync>>> {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let Keys { order, known } = &mut *keys;
        while order.front().is_some_and(|(at, _)| at.elapsed() >= self.max_age) {
            order.pop_front().map(|(_, key)| known.remove(&key));
        }
        let is_new = known.insert(key.to_owned());
        if is_new {
            order.push_back((Instant::now(), key.to_owned()));
        }
        if order.len() > self.capacity {
            order.pop_front().map(|(_, key)| known.remove(&key));
        }
        Box::pin(std::future::ready(Ok(is_new)))
    }

    fn release<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), Box<dyn std::error::Error + Send + Sync>>> {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.known.remove(key);
        keys.order.retain(|(_, known)| known != key);
        Box::pin(std::future::ready(Ok(())))
    }
}
