//! Requests that the store does not know, because they were sent while it could not be used.

use std::collections::VecDeque;
use std::time::Duration;

use crate::platform::Instant;

/// Number of intervals into which a report divides the window.
const GROUPS: u32 = 256;

/// The times of the requests, in the order of time.
#[derive(Default)]
pub(super) struct Unbooked(VecDeque<Instant>);

impl Unbooked {
    pub(super) fn add(&mut self, time: Instant) {
        self.0.push_back(time);
    }

    /// Returns how long ago the requests of the last window were sent, with their number, the oldest first. Requests of about the same
    /// time are reported as one group, with the time of the last.
    pub(super) fn report(&mut self, now: Instant, window: Duration) -> Vec<(Duration, u32)> {
        let width = (window / GROUPS).max(Duration::from_micros(1));
        while self.0.front().is_some_and(|first| now.saturating_duration_since(*first) >= window) {
            self.0.pop_front();
        }
        let mut groups: Vec<(Duration, u32)> = Vec::new();
        let mut begin = None;
        for time in &self.0 {
            let age = now.saturating_duration_since(*time);
            match (begin, groups.last_mut()) {
                (Some(begin), Some((last, count))) if *time - begin < width => (*last, *count) = (age, *count + 1),
                _ => {
                    begin = Some(*time);
                    groups.push((age, 1));
                }
            }
        }
        groups
    }

    /// Forgets the requests of a report.
    pub(super) fn forget(&mut self, report: &[(Duration, u32)]) {
        let count: usize = report.iter().map(|(_, count)| *count as usize).sum();
        self.0.drain(..count.min(self.0.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn millis(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[tokio::test(start_paused = true)]
    async fn requests_of_about_the_same_time_are_one_group() {
        let (mut unbooked, start) = (Unbooked::default(), Instant::now());
        for time in [0, 5000, 5001, 5002, 5600] {
            unbooked.add(start + millis(time));
        }
        let window = millis(2560);
        let report = unbooked.report(start + millis(6000), window);
        assert_eq!(report, [(millis(998), 3), (millis(400), 1)]);
        unbooked.add(start + millis(6000));
        unbooked.forget(&report);
        assert_eq!(unbooked.report(start + millis(6001), window), [(millis(1), 1)]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_report_has_few_groups() {
        let (mut unbooked, start) = (Unbooked::default(), Instant::now());
        (0..10_000).for_each(|time| unbooked.add(start + millis(time)));
        let groups = unbooked.report(start + millis(10_000), millis(20_000));
        assert!(groups.len() <= 257, "{}", groups.len());
        assert_eq!(groups.iter().map(|(_, count)| count).sum::<u32>(), 10_000);
    }
}
