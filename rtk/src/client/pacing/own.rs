//! The requests of one client in the last window, and how many its share of the limit still allows.

use std::collections::VecDeque;
use std::time::Duration;

use crate::client::pacing::LONGEST_WINDOW;
use crate::platform::Instant;

/// The times of the last requests of a client, including those of the slots that it has booked.
///
/// The share is used in halves: at most half of it in half of the window.
pub(super) struct Own {
    share: usize,
    window: Duration,
    /// Sorted; at most `share` entries.
    times: VecDeque<Instant>,
}

impl Own {
    /// Creates the count for one of `processes` processes.
    pub(super) fn new(limit: u32, window: Duration, processes: u32) -> Self {
        // A share of less than two requests is two in a longer window.
        let share = (limit / processes).max(2);
        let factor = f64::from(share) * f64::from(processes) / f64::from(limit);
        let window = window.mul_f64(factor.max(1.0)).min(LONGEST_WINDOW);
        Self { share: share as usize, window, times: VecDeque::new() }
    }

    /// Returns how many requests the share allows now, at least one, or how long to wait for the next.
    pub(super) fn free(&self, now: Instant) -> Result<u32, Duration> {
        let (whole, half) = (self.window, self.window / 2);
        let free = self.free_in(whole, self.share, now).min(self.free_in(half, self.share.div_ceil(2), now));
        if let Ok(free @ 1..) = u32::try_from(free) {
            return Ok(free);
        }
        Err(self.wait_in(whole, self.share, now).max(self.wait_in(half, self.share.div_ceil(2), now)))
    }

    fn free_in(&self, period: Duration, most: usize, now: Instant) -> usize {
        let older = self.times.partition_point(|time| now.saturating_duration_since(*time) >= period);
        most.saturating_sub(self.times.len() - older)
    }

    /// Returns how long until the period has fewer than `most` requests.
    fn wait_in(&self, period: Duration, most: usize, now: Instant) -> Duration {
        let first = self.times.len().checked_sub(most).and_then(|at| self.times.get(at));
        first.map_or(Duration::ZERO, |first| (*first + period).saturating_duration_since(now))
    }

    /// Counts a request that is sent at this time.
    pub(super) fn add(&mut self, time: Instant) {
        let at = self.times.partition_point(|other| *other <= time);
        self.times.insert(at, time);
        if self.times.len() > self.share {
            self.times.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Duration = Duration::from_secs(10);

    #[tokio::test(start_paused = true)]
    async fn half_of_the_share_is_free_in_half_of_the_window() {
        let (mut own, start) = (Own::new(80, WINDOW, 10), Instant::now());
        assert_eq!(own.free(start), Ok(4));
        (0..4).for_each(|_| own.add(start));
        assert_eq!(own.free(start), Err(Duration::from_secs(5)));
        let later = start + Duration::from_secs(5);
        assert_eq!(own.free(later), Ok(4));
        (0..3).for_each(|_| own.add(later));
        assert_eq!(own.free(later), Ok(1));
    }

    #[tokio::test(start_paused = true)]
    async fn slots_beyond_the_share_count_until_they_are_older_than_the_window() {
        let (mut own, start) = (Own::new(80, WINDOW, 10), Instant::now());
        (0..30).for_each(|second| own.add(start + Duration::from_secs(second)));
        let now = start + Duration::from_secs(20);
        // Of those at 0 to 29 seconds, less than 8 are in the window that ends at 32 seconds.
        assert_eq!(own.free(now), Err(Duration::from_secs(12)));
        assert_eq!(own.free(now + Duration::from_secs(12)), Ok(1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_small_share_is_two_requests_in_a_longer_window() {
        let (mut own, start) = (Own::new(2, WINDOW, 10), Instant::now());
        own.add(start);
        assert_eq!(own.free(start), Err(Duration::from_secs(50)));
        let huge = Own::new(2, LONGEST_WINDOW, u32::MAX);
        assert_eq!(huge.free(start), Ok(1));
    }
}
