//! The sandbox's clock. It does not follow the system clock, so that a record has the same times in every run.
//!
//! Expiry times of download links are the exception: clients compare them with the system clock, so they are derived from it.

use jiff::Timestamp;

/// Start of the seeded history: 2026-01-05T09:00:00Z, a Monday.
const HISTORY: i64 = 1_767_603_600;
/// Time at which the sandbox starts: 2026-06-01T00:00:00Z, after all of the seeded history.
const START: i64 = 1_780_272_000;

pub(crate) const MINUTE: i64 = 60;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;

/// Formats the time `seconds` after the start of the seeded history as RFC 3339.
pub(crate) fn history(seconds: i64) -> String {
    format_unix(HISTORY.saturating_add(seconds))
}

/// Adds seconds to an RFC 3339 time.
pub(crate) fn after(time: &str, seconds: i64) -> String {
    time.parse::<Timestamp>()
        .map_or_else(|_| time.to_owned(), |time| format_unix(time.as_second().saturating_add(seconds)))
}

/// Parses an RFC 3339 time into Unix seconds.
pub(crate) fn unix(time: &str) -> Option<i64> {
    time.parse::<Timestamp>().ok().map(Timestamp::as_second)
}

/// Formats Unix seconds as RFC 3339.
pub(crate) fn format_unix(unix: i64) -> String {
    Timestamp::from_second(unix).unwrap_or(Timestamp::MAX).to_string()
}

/// A clock that advances by one second with each call of [`Clock::now`], and by calls of `advance`.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ticks: i64,
    advanced: i64,
}

impl Clock {
    /// Returns the current time as RFC 3339 and advances by one second.
    pub(crate) fn now(&mut self) -> String {
        let now = format_unix(self.peek());
        self.ticks = self.ticks.saturating_add(1);
        now
    }

    /// Returns the current time in Unix seconds without advancing.
    pub(crate) fn peek(&self) -> i64 {
        START.saturating_add(self.ticks).saturating_add(self.advanced)
    }

    /// Returns the system time in Unix seconds, plus the seconds by which this clock was advanced.
    pub(crate) fn wall_clock(&self) -> i64 {
        Timestamp::now().as_second().saturating_add(self.advanced)
    }

    pub(crate) fn advance(&mut self, seconds: i64) {
        self.advanced = self.advanced.saturating_add(seconds);
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, DAY, after, history};
    use jiff::Timestamp;

    #[test]
    fn clock_starts_at_a_constant_and_advances_by_one_second() {
        assert_eq!(history(0), "2026-01-05T09:00:00Z");
        assert_eq!(history(DAY), "2026-01-06T09:00:00Z");
        assert_eq!(after(&history(0), 90), "2026-01-05T09:01:30Z");
        let mut clock = Clock::default();
        assert_eq!(clock.now(), "2026-06-01T00:00:00Z");
        assert_eq!(clock.now(), "2026-06-01T00:00:01Z");
        clock.advance(DAY);
        assert_eq!((clock.peek(), clock.now()), (1_780_272_002 + DAY, "2026-06-02T00:00:02Z".to_owned()));
        assert!(clock.wall_clock() >= Timestamp::now().as_second() + DAY - 1);
    }
}
