//! Times, none of which is now: a record made in one run has the same times in the next.
//!
//! The ends of download links are the exception. A client compares them with its own clock, so they go by that one.

use jiff::Timestamp;

/// When the seeded history begins: 2026-01-05T09:00:00Z, a Monday.
const HISTORY: i64 = 1_767_603_600;
/// When the first write of a run happens: 2026-06-01T00:00:00Z, after all of the history.
const RUN: i64 = 1_780_272_000;

pub(crate) const MINUTE: i64 = 60;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;

/// RFC 3339, so many seconds after the history began.
pub(crate) fn history(seconds: i64) -> String {
    text(HISTORY.saturating_add(seconds))
}

/// RFC 3339, so many seconds after another time of ours.
pub(crate) fn after(time: &str, seconds: i64) -> String {
    time.parse::<Timestamp>().map_or_else(|_| time.to_owned(), |time| text(time.as_second().saturating_add(seconds)))
}

/// Unix seconds of a time of ours.
pub(crate) fn unix(time: &str) -> Option<i64> {
    time.parse::<Timestamp>().ok().map(Timestamp::as_second)
}

/// RFC 3339.
pub(crate) fn text(unix: i64) -> String {
    Timestamp::from_second(unix).unwrap_or(Timestamp::MAX).to_string()
}

/// Goes on by one second for each look at it.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    looks: i64,
    advanced: i64,
}

impl Clock {
    pub(crate) fn now(&mut self) -> String {
        let now = text(self.peek());
        self.looks = self.looks.saturating_add(1);
        now
    }

    /// Unix seconds of the next look, without it.
    pub(crate) fn peek(&self) -> i64 {
        RUN.saturating_add(self.looks).saturating_add(self.advanced)
    }

    /// Unix seconds of the world outside, and what it was advanced by.
    pub(crate) fn outside(&self) -> i64 {
        Timestamp::now().as_second().saturating_add(self.advanced)
    }

    /// As if so many seconds had gone by.
    pub(crate) fn advance(&mut self, seconds: i64) {
        self.advanced = self.advanced.saturating_add(seconds);
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, DAY, after, history};
    use jiff::Timestamp;

    #[test]
    fn times_are_constants() {
        assert_eq!(history(0), "2026-01-05T09:00:00Z");
        assert_eq!(history(DAY), "2026-01-06T09:00:00Z");
        assert_eq!(after(&history(0), 90), "2026-01-05T09:01:30Z");
        let mut clock = Clock::default();
        assert_eq!(clock.now(), "2026-06-01T00:00:00Z");
        assert_eq!(clock.now(), "2026-06-01T00:00:01Z");
        clock.advance(DAY);
        assert_eq!((clock.peek(), clock.now()), (1_780_272_002 + DAY, "2026-06-02T00:00:02Z".to_owned()));
        assert!(clock.outside() >= Timestamp::now().as_second() + DAY - 1);
    }
}
