//! The store in which processes share one limit.

use std::error::Error;
use std::time::Duration;

use crate::platform::BoxFuture;

/// A store in which several processes count their requests against one limit. Set with [`Pacing::shared`](crate::Pacing::shared).
///
/// [`RedisStore`](crate::pacing::RedisStore), in the feature `pacing-redis`, keeps the count in Redis or Valkey. Implement the trait for
/// another database.
///
/// A store books slots: times at which one request may be sent. It has to book them so that no period of the length
/// [`Booking::window`] has more than [`Booking::limit`] of them, whoever booked them. This takes one atomic operation, for which the store
/// should use its own clock, because the clocks of the processes may differ.
///
/// This store keeps the time of the last slot of each key, and books the next one an interval later. It shares a limit between the
/// clients of one process:
///
/// ```
/// use std::collections::HashMap;
/// use std::error::Error;
/// use std::sync::Mutex;
/// use std::time::{Duration, Instant};
///
/// use rtk::pacing::{Booking, PacingStore, Slots};
/// use rtk::transport::BoxFuture;
/// use rtk::{Client, Pacing};
///
/// #[derive(Default)]
/// struct InMemory(Mutex<HashMap<String, Instant>>);
///
/// impl PacingStore for InMemory {
///     fn book<'a>(&'a self, booking: Booking<'a>) -> BoxFuture<'a, Result<Slots, Box<dyn Error + Send + Sync>>> {
///         Box::pin(async move {
///             let mut last = self.0.lock().map_err(|_| "the store is poisoned")?;
///             let now = Instant::now();
///             let interval = booking.window() / booking.limit();
///             // This store cannot be down, so it does not need `unbooked` and `unsettled`.
///             let mut slots = Slots::new(0); // it forgets nothing while the process runs
///             while slots.len() < booking.wanted() {
///                 let slot = last.get(booking.key()).map_or(now, |last| now.max(*last + interval));
///                 if !slots.is_empty() && slot > now + booking.horizon() {
///                     break;
///                 }
///                 last.insert(booking.key().to_owned(), slot);
///                 slots.push(slot - now);
///             }
///             Ok(slots)
///         })
///     }
/// }
///
/// let pacing = Pacing::new(100, Duration::from_secs(10)).shared(InMemory::default());
/// let client = Client::builder().token("a-token").pacing(pacing).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
pub trait PacingStore: Send + Sync + 'static {
    /// Counts the requests of [`Booking::unbooked`], and books up to [`Booking::wanted`] slots: at least one, unless that is 0.
    ///
    /// A client calls this once at a time, and drops the future if it takes longer than
    /// [`SharedPacing::store_timeout`](crate::pacing::SharedPacing::store_timeout). Slots that were booked nevertheless remain unused.
    ///
    /// # Errors
    ///
    /// After an error, the client continues with its local share of the limit, and tries the store again a second later. The text of
    /// the error appears in a `tracing` event and must not contain secrets.
    fn book<'a>(&'a self, booking: Booking<'a>) -> BoxFuture<'a, Result<Slots, Box<dyn Error + Send + Sync>>>;
}

/// A request to a [`PacingStore`] for slots.
#[derive(Debug, Clone, Copy)]
pub struct Booking<'a> {
    pub(crate) key: &'a str,
    pub(crate) limit: u32,
    pub(crate) window: Duration,
    pub(crate) wanted: u32,
    pub(crate) horizon: Duration,
    pub(crate) unbooked: &'a [(Duration, u32)],
    pub(crate) unsettled: Duration,
}

impl<'a> Booking<'a> {
    /// Returns the key of the limit. Clients with the same key count against the same limit.
    #[must_use]
    pub fn key(&self) -> &'a str {
        self.key
    }

    /// Returns how many slots a [`window`](Self::window) may have. At least 2.
    #[must_use]
    pub fn limit(&self) -> u32 {
        self.limit
    }

    /// Returns the length of the window. It is up to 5 % longer than that of the API's limit, so that the limit also holds if requests
    /// are sent a moment after their slots.
    #[must_use]
    pub fn window(&self) -> Duration {
        self.window
    }

    /// Returns how many slots to book at most. It is 0 if the client only reports [`unbooked`](Self::unbooked) requests.
    #[must_use]
    pub fn wanted(&self) -> usize {
        self.wanted as usize
    }

    /// Returns how far from now the second slot and the following ones may be. The first slot may be at any time.
    #[must_use]
    pub fn horizon(&self) -> Duration {
        self.horizon
    }

    /// Returns the requests of the last window that the client has sent without slots, because it could not use the store: how long ago,
    /// and how many of them. The oldest are first. Empty unless the store has failed before.
    ///
    /// The store counts them as if it had booked slots at those times. A store that does not may permit more requests than the limit
    /// after it was down.
    #[must_use]
    pub fn unbooked(&self) -> &'a [(Duration, u32)] {
        self.unbooked
    }

    /// Returns for how long other clients may still have [`unbooked`](Self::unbooked) requests to report. Zero unless this client has some.
    ///
    /// The store passes the rest of this time to every client, with [`Slots::unsettled_for`].
    #[must_use]
    pub fn unsettled(&self) -> Duration {
        self.unsettled
    }
}

/// The slots that a [`PacingStore`] has booked, each as the time from now until its request may be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slots {
    pub(crate) memory: u64,
    pub(crate) unsettled: Duration,
    pub(crate) waits: Vec<Duration>,
}

impl Slots {
    /// Creates an empty list.
    ///
    /// `memory` is any number that the store creates together with the count of a key, such as the time. When it changes, the store has lost
    /// its count, and the client continues with its local share for one window. A store that cannot lose its count passes a constant.
    #[must_use]
    pub fn new(memory: u64) -> Self {
        Self { memory, unsettled: Duration::ZERO, waits: Vec::new() }
    }

    /// Sets for how long the client keeps to its local share of the limit, in addition to the slots. Defaults to zero.
    ///
    /// After the store was down, it does not know all requests of the last window yet: see [`Booking::unsettled`].
    pub fn unsettled_for(&mut self, time: Duration) {
        self.unsettled = time;
    }

    /// Adds a slot that begins after `wait`. Slots are added in the order of time.
    pub fn push(&mut self, wait: Duration) {
        self.waits.push(wait);
    }

    /// Returns the number of slots.
    #[must_use]
    pub fn len(&self) -> usize {
        self.waits.len()
    }

    /// Returns whether there are no slots.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waits.is_empty()
    }
}
