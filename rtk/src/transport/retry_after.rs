//! `Retry-After`: how long the server asks to wait.

use std::time::{Duration, SystemTime};

use http::header::{HeaderMap, RETRY_AFTER};

/// How long to wait; of several the longest. What cannot be read is as good as absent.
pub(crate) fn read(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    headers.get_all(RETRY_AFTER).iter().filter_map(|value| parse(value.to_str().ok()?.trim(), now)).max()
}

/// Seconds, or a date in one of HTTP's three forms. A date that is over is no time at all.
fn parse(text: &str, now: SystemTime) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number =
        !whole.is_empty() && [whole, fraction].iter().all(|part| part.bytes().all(|it| it.is_ascii_digit()));
    if is_number {
        // More seconds than can be counted are as many as can be. A part of a second is waited for as a whole one.
        let seconds = whole.parse().unwrap_or(u64::MAX);
        let part = u64::from(fraction.bytes().any(|it| it != b'0'));
        return Some(Duration::from_secs(seconds.saturating_add(part)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn told(values: &[&str]) -> Option<u64> {
        let now = httpdate::parse_http_date("Wed, 25 Nov 2026 12:00:00 GMT").unwrap();
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(RETRY_AFTER, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        read(&headers, now).map(|told| told.as_secs())
    }

    #[test]
    fn seconds() {
        assert_eq!(told(&["0"]), Some(0));
        assert_eq!(told(&[" 120 "]), Some(120));
        assert_eq!(told(&["1.5"]), Some(2));
        assert_eq!(told(&["2.000"]), Some(2));
        assert_eq!(told(&["99999999999999999999999"]), Some(u64::MAX));
    }

    #[test]
    fn dates() {
        assert_eq!(told(&["Wed, 25 Nov 2026 12:05:00 GMT"]), Some(300));
        assert_eq!(told(&["Wednesday, 25-Nov-26 12:05:00 GMT"]), Some(300));
        assert_eq!(told(&["Wed Nov 25 12:05:00 2026"]), Some(300));
        assert_eq!(told(&["Wed, 25 Nov 2026 11:00:00 GMT"]), Some(0));
        assert_eq!(told(&["Fri, 31 Dec 9999 23:59:59 GMT"]).map(|told| told > 1 << 37), Some(true));
    }

    #[test]
    fn anything_else_is_nothing() {
        for value in
            ["", "soon", "-5", "+5", "5s", "1e9", "0x10", "1.2.3", ".5", "Wed, 99 Nov 2026 12:00:00 GMT", "\u{e9}"]
        {
            assert_eq!(told(&[value]), None, "{value}");
        }
    }

    #[test]
    fn the_longest_of_several_counts() {
        assert_eq!(told(&["3", "soon", "7", "5"]), Some(7));
        assert_eq!(told(&[]), None);
    }
}
