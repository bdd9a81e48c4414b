//! How many slots to book ahead of the calls that need them.

use std::time::Duration;

use crate::platform::Instant;

/// Slots for the calls that are expected, from the rate of the last ones. Doubles with each booking at most, and restarts from none when a
/// slot has expired unused, so that a process wastes few of them.
#[derive(Default)]
pub(super) struct Ahead {
    slots: u32,
    used: u32,
    since: Option<Instant>,
}

impl Ahead {
    /// Returns how many slots calls are expected to need in the next `period`.
    pub(super) fn wanted(&mut self, now: Instant, period: Duration) -> u32 {
        let since = self.since.replace(now);
        let used = std::mem::take(&mut self.used);
        let elapsed = since.map_or(Duration::MAX, |since| now - since).max(Duration::from_micros(1));
        let expected = f64::from(used) * (period.as_secs_f64() / elapsed.as_secs_f64());
        // Fewer calls than slots: the rest would expire.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to an integer saturates")]
        let expected = expected as u32;
        self.slots = expected.min(self.slots.saturating_mul(2).saturating_add(1));
        self.slots
    }

    /// Notes that a slot was used.
    pub(super) fn used(&mut self) {
        self.used = self.used.saturating_add(1);
    }

    /// Notes that a slot expired unused.
    pub(super) fn expired(&mut self) {
        (self.slots, self.used) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn slots_are_booked_ahead_at_a_high_rate_only() {
        let period = Duration::from_millis(125);
        let (mut ahead, now) = (Ahead::default(), Instant::now());
        assert_eq!(ahead.wanted(now, period), 0);
        ahead.used();
        // One call a second.
        assert_eq!(ahead.wanted(now + Duration::from_secs(1), period), 0);
        // A thousand calls a second.
        let mut wanted = Vec::new();
        for booking in 1..=10 {
            (0..10).for_each(|_| ahead.used());
            wanted.push(ahead.wanted(now + Duration::from_millis(1000 + 10 * booking), period));
        }
        assert_eq!(wanted, [1, 3, 7, 15, 31, 63, 125, 125, 125, 125]);
        ahead.expired();
        assert_eq!(ahead.wanted(now + Duration::from_millis(1110), period), 0);
    }
}
