//! How the responses of an API report rate limits.

/// Which responses are the refusal of a rate limit, and which headers say how long to wait, as `#[api(rate_limits = …)]` declares it.
///
/// [`DEFAULT`](Self::DEFAULT) knows the common forms, which always count: declare only what an API does otherwise.
///
/// ```
/// use rtk::{Api, RateLimitFormat};
///
/// /// An API that refuses with 420 and `x-calm-down: 30`.
/// #[derive(Debug, Api)]
/// #[api(
///     base_url = "https://api.example.com",
///     rate_limits = RateLimitFormat::DEFAULT.statuses(&[420]).wait("x-calm-down"),
/// )]
/// pub struct Example;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimitFormat {
    pub(crate) statuses: &'static [u16],
    pub(crate) wait: Option<&'static str>,
    pub(crate) headers: Option<[&'static str; 3]>,
}

impl RateLimitFormat {
    /// The common forms: 429; another 4xx with `Retry-After` or `retry-after-ms`; a 403 with a limit that is used up. Limits are read from
    /// the headers that [`RateLimit`](crate::RateLimit) lists.
    pub const DEFAULT: Self = Self { statuses: &[], wait: None, headers: None };

    /// Sets statuses that, like 429, are always the refusal of a rate limit. The server has not carried out such a request, so it is retried
    /// whatever its method.
    #[must_use]
    pub const fn statuses(self, statuses: &'static [u16]) -> Self {
        Self { statuses, ..self }
    }

    /// Sets the response header with the time to wait: a number of seconds or a date, as in `Retry-After`, or a number of milliseconds if the
    /// name ends with `-ms`.
    #[must_use]
    pub const fn wait(self, header: &'static str) -> Self {
        Self { wait: Some(header), ..self }
    }

    /// Sets the response headers of a limit: the number of requests left, the reset, and the number of requests that a window allows.
    #[must_use]
    pub const fn headers(self, remaining: &'static str, reset: &'static str, quota: &'static str) -> Self {
        Self { headers: Some([remaining, reset, quota]), ..self }
    }
}
