//! The response headers that report rate limits: `Ratelimit`, `Ratelimit-Policy`, and the older `X-RateLimit-…`.

use std::time::{Duration, SystemTime};

use http::header::HeaderMap;

use crate::descriptor::rate_limit_format::RateLimitFormat;
use crate::transport::retry_after::{number, until};

/// The headers of one limit each: the number of requests left, the reset, and the quota.
const WITHOUT_NAME: [[&str; 3]; 3] = [
    ["x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-limit"],
    ["x-rate-limit-remaining", "x-rate-limit-reset", "x-rate-limit-limit"],
    ["ratelimit-remaining", "ratelimit-reset", "ratelimit-limit"],
];

/// One of the rate limits that a response reports in its `Ratelimit` and `Ratelimit-Policy` headers, or in older ones.
///
/// The older headers are `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, `X-Rate-Limit-…` and `RateLimit-…`. Servers write
/// their reset in two ways, as a number of seconds from now and as a Unix time, which are told apart by their size.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let response = app.sessions().page(1).send_raw().await?;
/// if let Some(limit) = response.rate_limit() {
///     println!("{:?} of {:?} requests left; resets in {:?}", limit.remaining, limit.quota, limit.reset);
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// Name of the limit, such as `default`. Empty for a limit in the older headers, which have no names.
    pub policy: String,
    /// Number of requests left in the current window (`r`).
    pub remaining: Option<u64>,
    /// Time until the window resets (`t`), in whole seconds.
    pub reset: Option<Duration>,
    /// Number of requests that one window allows (`q`).
    pub quota: Option<u64>,
    /// Length of a window (`w`), in whole seconds.
    pub window: Option<Duration>,
}

impl RateLimit {
    /// Reads all limits that the headers report, ordered by `remaining`, lowest first.
    pub(crate) fn read_all(headers: &HeaderMap, format: &RateLimitFormat, now: SystemTime) -> Vec<Self> {
        let mut all = Vec::new();
        for header in ["ratelimit", "ratelimit-policy"] {
            for value in headers.get_all(header) {
                for item in value.to_str().unwrap_or_default().split(',') {
                    Self::read(item, &mut all);
                }
            }
        }
        let without_name = WITHOUT_NAME.iter().chain(&format.headers);
        all.extend(without_name.filter_map(|names| Self::read_without_name(headers, names, now)));
        all.sort_by_key(|limit| limit.remaining.unwrap_or(u64::MAX));
        all
    }

    /// Reads a limit whose parts are in separate headers.
    fn read_without_name(headers: &HeaderMap, [remaining, reset, quota]: &[&str; 3], now: SystemTime) -> Option<Self> {
        let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
        let (remaining, quota) = (text(remaining).and_then(number), text(quota).and_then(number));
        let reset = text(reset).and_then(|text| read_reset(text, now));
        let limit = Self { policy: String::new(), remaining, reset, quota, window: None };
        (limit != Self::default()).then_some(limit)
    }

    /// Reads one item, such as `"default";r=50;t=30`, into `all`. Ignores parameters that it cannot parse.
    fn read(item: &str, all: &mut Vec<Self>) {
        let mut parts = item.split(';').map(str::trim);
        let policy = parts.next().unwrap_or_default().trim_matches('"');
        // An earlier form of this header: `limit=100, remaining=0, reset=30`.
        let (policy, earlier) = if policy.contains('=') { ("", Some(policy)) } else { (policy, None) };
        if policy.is_empty() && earlier.is_none() {
            return;
        }
        let existing = all.iter().position(|limit| limit.policy == policy);
        let index = existing.unwrap_or_else(|| {
            all.push(Self { policy: policy.to_owned(), ..Self::default() });
            all.len() - 1
        });
        let limit = &mut all[index];
        for part in earlier.into_iter().chain(parts) {
            let Some((key, Ok(value))) = part.split_once('=').map(|(key, value)| (key, value.parse::<u64>())) else {
                continue;
            };
            match key {
                "r" | "remaining" => limit.remaining = Some(value),
                "t" | "reset" => limit.reset = Some(Duration::from_secs(value)),
                "q" | "limit" => limit.quota = Some(value),
                "w" => limit.window = Some(Duration::from_secs(value)),
                _ => {}
            }
        }
    }

    /// Returns the time to wait if the limit is exhausted.
    pub(crate) fn wait(&self) -> Option<Duration> {
        self.reset.filter(|_| self.remaining == Some(0))
    }
}

/// Parses a reset: seconds from now, seconds or milliseconds since 1970, or a date.
fn read_reset(text: &str, now: SystemTime) -> Option<Duration> {
    let since_1970 = match number(text) {
        None => return until(text, now),
        Some(seconds @ 0..FIRST_UNIX_TIME) => return Some(Duration::from_secs(seconds)),
        Some(seconds @ FIRST_UNIX_TIME..FIRST_IN_MILLISECONDS) => Duration::from_secs(seconds),
        Some(milliseconds) => Duration::from_millis(milliseconds),
    };
    let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Some(since_1970.saturating_sub(now))
}

/// The year 2001 in seconds since 1970. As seconds from now, it is more than 30 years.
const FIRST_UNIX_TIME: u64 = 1_000_000_000;

/// The year 2001 in milliseconds since 1970.
const FIRST_IN_MILLISECONDS: u64 = 1_000_000_000_000;

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read(pairs: &[(&'static str, &'static str)]) -> Vec<RateLimit> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        RateLimit::read_all(&headers, &RateLimitFormat::DEFAULT, now)
    }

    #[test]
    fn both_headers_are_merged_into_one_limit() {
        let all = read(&[("ratelimit", "\"default\";r=50;t=30"), ("ratelimit-policy", "\"default\";q=1200;w=300")]);
        let (reset, window) = (Some(Duration::from_secs(30)), Some(Duration::from_secs(300)));
        let policy = "default".to_owned();
        assert_eq!(all, [RateLimit { policy, remaining: Some(50), reset, quota: Some(1200), window }]);
    }

    #[test]
    fn limits_are_ordered_by_remaining_requests() {
        let all = read(&[
            ("ratelimit", "\"day\"; r=900; t=4000, \"burst\"; r=0; t=3"),
            ("ratelimit-policy", "\"other\";q=1"),
        ]);
        assert_eq!(all.iter().map(|limit| &*limit.policy).collect::<Vec<_>>(), ["burst", "day", "other"]);
        assert_eq!(all[0].wait(), Some(Duration::from_secs(3)));
        assert_eq!(all[1].wait(), None);
    }

    #[test]
    fn limits_in_separate_headers_are_read() {
        let all = read(&[
            ("x-ratelimit-limit", "60"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "1700000042"),
            ("ratelimit-remaining", "9"),
        ]);
        let unnamed = RateLimit { remaining: Some(9), ..RateLimit::default() };
        let (remaining, reset, quota) = (Some(0), Some(Duration::from_secs(42)), Some(60));
        assert_eq!(all, [RateLimit { remaining, reset, quota, ..RateLimit::default() }, unnamed]);
        assert_eq!(all[0].wait(), Some(Duration::from_secs(42)));
        assert_eq!(read(&[("ratelimit", "limit=60, remaining=0, reset=42")]), all[..1]);
    }

    #[test]
    fn resets_are_told_apart_by_their_size() {
        for (text, millis) in [
            ("0", Some(0)),
            ("42", Some(42_000)),
            ("1.2", Some(2_000)),
            ("86400", Some(86_400_000)),
            ("999999999", Some(999_999_999_000)),
            ("1000000000", Some(0)),
            ("1699999999", Some(0)),
            ("1700000042", Some(42_000)),
            ("1700000000250", Some(250)),
            ("Tue, 14 Nov 2023 22:14:20 GMT", Some(60_000)),
            ("-5", None),
            ("NaN", None),
            ("inf", None),
            ("6m0s", None),
            ("", None),
        ] {
            let all = read(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", text)]);
            assert_eq!(all[0].wait().map(|wait| wait.as_millis()), millis, "{text}");
        }
    }

    #[test]
    fn malformed_values_are_ignored() {
        for value in ["", ";", ",,", "\"\";r=1"] {
            assert_eq!(read(&[("ratelimit", value)]), []);
        }
        let all = read(&[("ratelimit", "\"a\";r=-1;t=x;z=4;r;t=9999999999999999999999")]);
        assert_eq!(all, [RateLimit { policy: "a".to_owned(), ..RateLimit::default() }]);
    }
}
