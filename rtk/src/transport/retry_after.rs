//! The response header `Retry-After`, and its forms in milliseconds.

use std::time::{Duration, SystemTime};

use http::header::{HeaderMap, RETRY_AFTER};

/// More exact than `Retry-After`, which some servers send beside them, rounded.
const IN_MILLISECONDS: [&str; 2] = ["retry-after-ms", "x-ms-retry-after-ms"];

/// Returns the delay that the headers request: that of `own`, the header of the API, or else of the common ones. If there are several values, the
/// longest one. Malformed values are ignored.
pub(crate) fn read(headers: &HeaderMap, own: Option<&str>, now: SystemTime) -> Option<Duration> {
    let longest = |name: &str, parse: &dyn Fn(&str) -> Option<Duration>| {
        headers.get_all(name).iter().filter_map(|value| parse(value.to_str().ok()?.trim())).max()
    };
    let milliseconds = |name: &str| longest(name, &|text| number(text).map(Duration::from_millis));
    let seconds = |name: &str| longest(name, &|text| delay(text, now));
    let own = own.and_then(|name| if name.ends_with("-ms") { milliseconds(name) } else { seconds(name) });
    own.or_else(|| IN_MILLISECONDS.iter().find_map(|name| milliseconds(name))).or_else(|| seconds(RETRY_AFTER.as_str()))
}

/// Parses a number of seconds, or a date in one of the three formats of HTTP. A date in the past is a delay of zero.
fn delay(text: &str, now: SystemTime) -> Option<Duration> {
    number(text).map(Duration::from_secs).or_else(|| until(text, now))
}

/// Parses a number. One that overflows becomes the maximum. A fraction is rounded up, so that a retry never comes too early.
pub(super) fn number(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number =
        !whole.is_empty() && [whole, fraction].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let rounding = u64::from(fraction.bytes().any(|byte| byte != b'0'));
    is_number.then(|| whole.parse().unwrap_or(u64::MAX).saturating_add(rounding))
}

/// Parses a date of HTTP. Returns the time until then, or zero if it is in the past.
pub(super) fn until(text: &str, now: SystemTime) -> Option<Duration> {
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read_pairs(pairs: &[(&'static str, &str)]) -> Option<Duration> {
        let now = httpdate::parse_http_date("Wed, 25 Nov 2026 12:00:00 GMT").unwrap();
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        read(&headers, None, now)
    }

    fn seconds_of(values: &[&str]) -> Option<u64> {
        let pairs: Vec<_> = values.iter().map(|value| ("retry-after", *value)).collect();
        read_pairs(&pairs).map(|delay| delay.as_secs())
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
    fn numbers_of_milliseconds_take_precedence() {
        let millis = |pairs: &[(&'static str, &str)]| read_pairs(pairs).map(|delay| delay.as_millis());
        assert_eq!(millis(&[("retry-after-ms", "250")]), Some(250));
        assert_eq!(millis(&[("retry-after", "1"), ("retry-after-ms", "250.5")]), Some(251));
        assert_eq!(millis(&[("retry-after", "1"), ("x-ms-retry-after-ms", "40")]), Some(40));
        for malformed in ["", "-5", "NaN", "1s"] {
            assert_eq!(millis(&[("retry-after", "1"), ("retry-after-ms", malformed)]), Some(1000), "{malformed}");
        }
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
