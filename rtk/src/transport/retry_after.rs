//! The response header `Retry-After`.

use std::time::{Duration, SystemTime};

use http::header::{HeaderMap, RETRY_AFTER};

/// Returns the delay that the headers request. If there are several values, the longest one. Malformed values are ignored.
pub(crate) fn read(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    headers.get_all(RETRY_AFTER).iter().filter_map(|value| parse(value.to_str().ok()?.trim(), now)).max()
}

/// Parses a number of seconds, or a date in one of the three formats of HTTP. A date in the past is a delay of zero.
fn parse(text: &str, now: SystemTime) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number =
        !whole.is_empty() && [whole, fraction].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if is_number {
        // A number that overflows becomes the maximum. A fraction is rounded up, so that a retry never comes too early.
        let seconds = whole.parse().unwrap_or(u64::MAX);
        let rounding = u64::from(fraction.bytes().any(|byte| byte != b'0'));
        return Some(Duration::from_secs(seconds.saturating_add(rounding)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn seconds_of(values: &[&str]) -> Option<u64> {
        let now = httpdate::parse_http_date("Wed, 25 Nov 2026 12:00:00 GMT").unwrap();
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(RETRY_AFTER, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        read(&headers, now).map(|delay| delay.as_secs())
    }

    #[test]
    fn numbers_of_seconds() {
        assert_eq!(seconds_of(&["0"]), Some(0));
        assert_eq!(seconds_of(&[" 120 "]), Some(120));
        assert_eq!(seconds_of(&["1.5"]), Some(2));
        assert_eq!(seconds_of(&["2.000"]), Some(2));
        assert_eq!(seconds_of(&["99999999999999999999999"]), Some(u64::MAX));
    }

    #[test]
    fn dates() {
        assert_eq!(seconds_of(&["Wed, 25 Nov 2026 12:05:00 GMT"]), Some(300));
        assert_eq!(seconds_of(&["Wednesday, 25-Nov-26 12:05:00 GMT"]), Some(300));
        assert_eq!(seconds_of(&["Wed Nov 25 12:05:00 2026"]), Some(300));
        assert_eq!(seconds_of(&["Wed, 25 Nov 2026 11:00:00 GMT"]), Some(0));
        assert_eq!(seconds_of(&["Fri, 31 Dec 9999 23:59:59 GMT"]).map(|seconds| seconds > 1 << 37), Some(true));
    }

    #[test]
    fn malformed_values_are_ignored() {
        for value in
            ["", "soon", "-5", "+5", "5s", "1e9", "0x10", "1.2.3", ".5", "Wed, 99 Nov 2026 12:00:00 GMT", "\u{e9}"]
        {
            assert_eq!(seconds_of(&[value]), None, "{value}");
        }
    }

    #[test]
    fn the_longest_of_several_values_wins() {
        assert_eq!(seconds_of(&["3", "soon", "7", "5"]), Some(7));
        assert_eq!(seconds_of(&[]), None);
    }
}
