//! Slots of a shared limit: books them in the store, several at once if there is need, and falls back to the local share of the limit.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Mutex as AsyncMutex;
use tracing::{debug, info, warn};

use crate::client::pacing::ahead::Ahead;
use crate::client::pacing::own::Own;
use crate::client::pacing::shared::SharedPacing;
use crate::client::pacing::store::{Booking, PacingStore, Slots};
use crate::client::pacing::unbooked::Unbooked;
use crate::client::pacing::{LONGEST_WINDOW, Pacing};
use crate::platform::{self, Instant};

/// How long the store is not used after it failed.
const PAUSE: Duration = Duration::from_secs(1);

/// A limit that several processes share.
pub(crate) struct SharedLimit {
    store: Box<dyn PacingStore>,
    key: String,
    limit: u32,
    window: Duration,
    /// The window in the store is longer by this time. Therefore, a slot may be used up to half of it late, and the request may take the
    /// other half to reach the API.
    margin: Duration,
    timeout: Duration,
    /// Held by the call that books for all that wait.
    turn: AsyncMutex<()>,
    waiting: AtomicU32,
    state: Mutex<State>,
}

struct State {
    /// Booked and not used, in the order of time.
    slots: VecDeque<Instant>,
    /// The last slot that was booked.
    last: Option<Instant>,
    /// The number by which the store shows that it remembers.
    memory: Option<u64>,
    ahead: Ahead,
    own: Own,
    /// The requests that were sent within the local share.
    unbooked: Unbooked,
    /// Until this time, booked slots are limited to the local share.
    unsettled_until: Option<Instant>,
    /// Until when the local share is used.
    local_until: Option<Instant>,
    is_failing: bool,
}

/// Permission to send one request.
pub(crate) struct Slot<'a> {
    limit: &'a SharedLimit,
    /// `None` for a request of the local share.
    time: Option<Instant>,
    is_used: bool,
}

impl Slot<'_> {
    /// Takes the slot for a request that is sent now.
    pub(crate) fn use_up(mut self) {
        self.is_used = true;
    }
}

/// Gives back the slot of a cancelled call. A request of the local share stays counted.
impl Drop for Slot<'_> {
    fn drop(&mut self) {
        if let (Some(time), false) = (self.time, self.is_used) {
            let mut state = self.limit.state();
            let at = state.slots.partition_point(|other| *other < time);
            state.slots.insert(at, time);
        }
    }
}

/// Counts a call that waits, until it is dropped.
struct Waiting<'a>(&'a AtomicU32);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl SharedLimit {
    pub(crate) fn new(shared: SharedPacing, key: String) -> Self {
        let Pacing { requests, window } = shared.pacing;
        let (limit, window) = (requests.max(2), window.clamp(Duration::from_millis(1), LONGEST_WINDOW));
        let margin = (window / 20).min(Duration::from_secs(2));
        let state = State {
            slots: VecDeque::new(),
            last: None,
            memory: None,
            ahead: Ahead::default(),
            own: Own::new(limit, window + margin, shared.processes),
            unbooked: Unbooked::default(),
            unsettled_until: None,
            local_until: None,
            is_failing: false,
        };
        Self {
            store: shared.store,
            key,
            limit,
            window,
            margin,
            timeout: shared.timeout,
            turn: AsyncMutex::new(()),
            waiting: AtomicU32::new(0),
            state: Mutex::new(state),
        }
    }

    /// Waits for the next slot.
    pub(crate) async fn next_slot(&self) -> Slot<'_> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let waiting = Waiting(&self.waiting);
        loop {
            if let Some(until) = self.local_until() {
                match self.take_of_share() {
                    Ok(()) => {
                        debug!("pacing: the request is sent within the local share of the limit");
                        return Slot { limit: self, time: None, is_used: false };
                    }
                    Err(wait) => platform::sleep(wait.min(until.saturating_duration_since(Instant::now()))).await,
                }
                continue;
            }
            if let Some(time) = self.take() {
                drop(waiting);
                let slot = Slot { limit: self, time: Some(time), is_used: false };
                platform::sleep_until(time).await;
                return slot;
            }
            let _turn = self.turn.lock().await;
            if self.local_until().is_some() || self.has_slots() {
                continue;
            }
            // A process books the next slots shortly before the last ones are used, so that all processes get some.
            let now = Instant::now();
            let until_last = self.state().last.map(|last| last.saturating_duration_since(now));
            if let Some(wait) = until_last.and_then(|until| until.checked_sub(self.margin / 2)) {
                platform::sleep(wait).await;
                if self.has_slots() {
                    continue;
                }
            }
            if let Some(wait) = self.wait_for_share() {
                platform::sleep(wait).await;
                continue;
            }
            self.book().await;
        }
    }

    /// Books slots for all calls that wait, and some for those that are expected.
    async fn book(&self) {
        let waiting = self.waiting.load(Ordering::Relaxed).max(1);
        let (now, window) = (Instant::now(), self.window + self.margin);
        let (wanted, unbooked) = {
            let mut state = self.state();
            if state.is_failing {
                // The other calls do not wait for this attempt.
                state.local_until = Some(now + PAUSE);
            }
            let ahead = state.ahead.wanted(now, self.margin / 4);
            let free = if state.is_unsettled(now) { state.own.free(now).unwrap_or(0) } else { u32::MAX };
            let wanted = waiting.saturating_add(ahead).min((self.limit / 4).max(1)).min(free);
            (wanted, state.unbooked.report(now, window))
        };
        let booking = Booking {
            key: &self.key,
            limit: self.limit,
            window,
            wanted,
            horizon: self.margin,
            unbooked: &unbooked,
            unsettled: if unbooked.is_empty() { Duration::ZERO } else { self.settling() },
        };
        match platform::timeout(self.timeout, self.store.book(booking)).await {
            Ok(Ok(slots)) if slots.is_empty() && wanted > 0 => self.fail(&"it booked no slot"),
            Ok(Ok(slots)) => self.accept(&slots, &unbooked),
            Ok(Err(error)) => self.fail(&error),
            Err(_) => self.fail(&format_args!("no response within {:?}", self.timeout)),
        }
    }

    /// Notes what the store has booked and counted.
    fn accept(&self, slots: &Slots, unbooked: &[(Duration, u32)]) {
        let now = Instant::now();
        let mut state = self.state();
        let before = state.memory.replace(slots.memory);
        state.unbooked.forget(unbooked);
        let mut unsettled = slots.unsettled.min(LONGEST_WINDOW);
        if std::mem::take(&mut state.is_failing) {
            info!("pacing: the store can be used again");
            unsettled = unsettled.max(self.settling());
        }
        state.unsettled_until = state.unsettled_until.max(Some(now + unsettled));
        if before.is_some_and(|before| before != slots.memory) {
            let window = self.window;
            warn!(
                ?window,
                "pacing: the store has lost its count; continuing with the local share of the limit for one window"
            );
            state.slots.clear();
            state.last = None;
            state.local_until = Some(now + window);
            return;
        }
        state.local_until = None;
        for wait in &slots.waits {
            let time = now + (*wait).min(LONGEST_WINDOW);
            state.slots.push_back(time);
            state.own.add(time);
        }
        state.last = state.slots.back().copied();
    }

    fn fail(&self, why: &dyn std::fmt::Display) {
        let mut state = self.state();
        if !state.is_failing {
            warn!("pacing: the store cannot be used ({why}); continuing with the local share of the limit");
        }
        state.is_failing = true;
        state.local_until = Some(Instant::now() + PAUSE);
    }

    /// Counts a request of the local share, or returns how long to wait for the next one.
    fn take_of_share(&self) -> Result<(), Duration> {
        let now = Instant::now();
        let mut state = self.state();
        state.own.free(now)?;
        state.own.add(now);
        state.unbooked.add(now);
        Ok(())
    }

    /// Returns how long to wait before the next booking, because the local share is used up.
    fn wait_for_share(&self) -> Option<Duration> {
        let now = Instant::now();
        let state = self.state();
        let settled = state.unsettled_until.filter(|until| *until > now && !state.is_failing)?;
        state.own.free(now).err().map(|wait| wait.min(settled - now))
    }

    /// Returns the longest time until other clients notice that the store can be used again, and report their requests.
    fn settling(&self) -> Duration {
        PAUSE + self.timeout
    }

    fn local_until(&self) -> Option<Instant> {
        self.state().local_until.filter(|until| *until > Instant::now())
    }

    fn has_slots(&self) -> bool {
        !self.state().slots.is_empty()
    }

    /// Takes the first slot that is not too old.
    fn take(&self) -> Option<Instant> {
        let now = Instant::now();
        let mut state = self.state();
        while let Some(slot) = state.slots.pop_front() {
            if slot + self.margin / 2 >= now {
                state.ahead.used();
                return Some(slot);
            }
            state.ahead.expired();
        }
        None
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Returns whether the store may not know all requests of the last window.
    fn is_unsettled(&self, now: Instant) -> bool {
        self.is_failing || self.unsettled_until.is_some_and(|until| until > now)
    }
}

#[cfg(test)]
mod tests;
