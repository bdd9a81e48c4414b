//! The response headers `Ratelimit` and `Ratelimit-Policy`.

use std::time::Duration;

use http::header::HeaderMap;

/// One of the rate limits that a response reports in its `Ratelimit` and `Ratelimit-Policy` headers.
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
    /// Name of the limit, such as `default`.
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
    pub(crate) fn read_all(headers: &HeaderMap) -> Vec<Self> {
        let mut all = Vec::new();
        for header in ["ratelimit", "ratelimit-policy"] {
            for value in headers.get_all(header) {
                for item in value.to_str().unwrap_or_default().split(',') {
                    Self::read(item, &mut all);
                }
            }
        }
        all.sort_by_key(|limit| limit.remaining.unwrap_or(u64::MAX));
        all
    }

    /// Reads one item, such as `"default";r=50;t=30`, into `all`. Ignores parameters that it cannot parse.
    fn read(item: &str, all: &mut Vec<Self>) {
        let mut parts = item.split(';').map(str::trim);
        let policy = parts.next().unwrap_or_default().trim_matches('"');
        if policy.is_empty() {
            return;
        }
        let existing = all.iter().position(|limit| limit.policy == policy);
        let index = existing.unwrap_or_else(|| {
            all.push(Self { policy: policy.to_owned(), ..Self::default() });
            all.len() - 1
        });
        let limit = &mut all[index];
        for part in parts {
            let Some((key, Ok(value))) = part.split_once('=').map(|(key, value)| (key, value.parse::<u64>())) else {
                continue;
            };
            match key {
                "r" => limit.remaining = Some(value),
                "t" => limit.reset = Some(Duration::from_secs(value)),
                "q" => limit.quota = Some(value),
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

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read(pairs: &[(&'static str, &'static str)]) -> Vec<RateLimit> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        RateLimit::read_all(&headers)
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
    fn malformed_values_are_ignored() {
        for value in ["", ";", ",,", "\"\";r=1"] {
            assert_eq!(read(&[("ratelimit", value)]), []);
        }
        let all = read(&[("ratelimit", "\"a\";r=-1;t=x;z=4;r;t=9999999999999999999999")]);
        assert_eq!(all, [RateLimit { policy: "a".to_owned(), ..RateLimit::default() }]);
    }
}
