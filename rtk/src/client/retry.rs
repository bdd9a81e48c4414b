//! The retry policy: a pure function that decides whether and when a call is retried.

use std::time::Duration;

use http::StatusCode;

use crate::error::kind;
use crate::transport::response::Response;

/// A retry policy: how many times a call is retried after a failure, and how long it backs off. Set for a client
/// ([`ClientBuilder::retry`](crate::ClientBuilder::retry)) or for one request ([`Request::retry`](crate::Request::retry)).
///
/// The policy does not change which failures can be retried:
///
/// | failure | retried |
/// | --- | --- |
/// | no connection; `REFUSED_STREAM` or `GOAWAY` of HTTP/2; a rate limit | always: the server has not carried out the request |
/// | 408; 5xx except 501 and 505; timeout; interrupted connection | if the operation is idempotent: GET, PUT, DELETE, and operations declared `idempotent` or with an `idempotency_key` |
/// | 401 | once, if the [`CredentialsProvider`](crate::CredentialsProvider) may have new credentials; does not count against [`max_retries`](Self::max_retries) |
/// | anything else | never |
///
/// A request with a streamed body is never retried, because the body can be sent only once. A file
/// ([`Body::from_file`](crate::Body::from_file)) is opened again.
///
/// A rate limit is a 429, or another 4xx with the header `Retry-After` (or `retry-after-ms`), or a 403 with a limit that is used up
/// (`x-ratelimit-remaining: 0`). A 401, 404, 408, 409, 410 or 412 never is.
///
/// If the response has `Retry-After`, the call waits for that time; for a 429 or 403 without one, until the limit resets
/// ([`RateLimit`](crate::RateLimit)). A random part of the time is added, up to a quarter (at most one minute) or the back-off if that is longer, so
/// that calls that were refused together do not come back together. If the call's [`timeout`](crate::ClientBuilder::timeout) is over earlier, the
/// call fails at once, and [`Error::retry_after`](crate::Error::retry_after) returns the requested delay. Without these headers, the back-off is
/// random, up to a limit that doubles with each retry.
///
/// All calls of a client share a retry budget, see [`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget).
///
/// ```
/// use std::time::Duration;
/// use rtk::Retry;
///
/// let patient = Retry::default().max_retries(5).backoff(Duration::from_secs(1), Duration::from_secs(30));
/// let client = rtk::Client::builder().token("a-token").retry(patient).build()?;
///
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
/// let session = Session::find(app, "sess-1").retry(Retry::never()).await?;
/// # Ok(()) }
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Retry {
    max: u32,
    base: Duration,
    cap: Duration,
}

/// Two retries, after random back-offs of at most 0.5 and 1 second.
impl Default for Retry {
    fn default() -> Self {
        Self { max: 2, base: Duration::from_millis(500), cap: Duration::from_secs(8) }
    }
}

impl Retry {
    /// Never retries, except once after a 401 as described above.
    pub const fn never() -> Self {
        Self { max: 0, base: Duration::ZERO, cap: Duration::ZERO }
    }

    /// Sets the maximum number of retries of a call. Defaults to 2.
    pub const fn max_retries(self, count: u32) -> Self {
        Self { max: count, ..self }
    }

    /// Sets the limits of the random back-off.
    ///
    /// `base` limits the back-off before the first retry. The limit doubles with each further retry, up to `cap`. Defaults to 0.5 and
    /// 8 seconds.
    pub const fn backoff(self, base: Duration, cap: Duration) -> Self {
        Self { base, cap, ..self }
    }

    /// Returns the longest back-off before a retry, counted from 1.
    fn limit(self, retry: u32) -> Duration {
        let doubled = 1_u32.checked_shl(retry - 1).and_then(|factor| self.base.checked_mul(factor));
        doubled.unwrap_or(self.cap).min(self.cap)
    }
}

/// The outcome of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// There was no connection, so the server has not received the request.
    NotSent,
    /// The server said that it did not process the request.
    NotProcessed,
    /// The response is missing or incomplete. The server may have carried out the request.
    Unknown,
    /// A response that a rate limit refused the request.
    Limited(StatusCode),
    /// Any other response.
    Status(StatusCode),
}

impl From<&Response> for Outcome {
    fn from(response: &Response) -> Self {
        match response.is_rate_limited() {
            true => Self::Limited(response.status()),
            false => Self::Status(response.status()),
        }
    }
}

impl Outcome {
    /// Whether the server may have carried out the request.
    pub(crate) fn may_be_done(self) -> bool {
        match self {
            Self::NotSent | Self::NotProcessed | Self::Limited(_) => false,
            Self::Unknown => true,
            Self::Status(status) => status == StatusCode::REQUEST_TIMEOUT || status.is_server_error(),
        }
    }

    /// Whether the same request may succeed later.
    pub(crate) fn is_transient(self) -> bool {
        match self {
            Self::NotSent | Self::NotProcessed | Self::Unknown | Self::Limited(_) => true,
            Self::Status(status) => kind::is_transient(status),
        }
    }
}

/// The input of [`decide`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct RetryInput {
    pub(crate) outcome: Outcome,
    /// Number of retries so far.
    pub(crate) retries: u32,
    /// Whether the operation is idempotent, by its method or by its declaration.
    pub(crate) idempotent: bool,
    /// Whether the body can be sent again.
    pub(crate) repeatable: bool,
    /// The delay that the server requested.
    pub(crate) retry_after: Option<Duration>,
    /// The time left before the call times out.
    pub(crate) left: Duration,
    /// A random number from 0 to 1, for the back-off.
    pub(crate) random: f64,
}

/// Returns the delay before the next retry, or `None` if the call is not retried.
pub(crate) fn decide(policy: Retry, input: &RetryInput) -> Option<Duration> {
    let allowed = input.outcome.is_transient() && (input.idempotent || !input.outcome.may_be_done());
    if !allowed || !input.repeatable || input.retries >= policy.max {
        return None;
    }
    let back_off = policy.limit(input.retries + 1);
    let delay = match input.retry_after {
        Some(requested) => {
            let left = input.left.checked_sub(requested).filter(|left| !left.is_zero())?;
            requested + spread(requested).max(back_off).min(left / 2).mul_f64(input.random)
        }
        None => Duration::try_from_secs_f64(back_off.as_secs_f64() * input.random).unwrap_or(back_off),
    };
    (delay < input.left).then_some(delay)
}

/// Over how much time calls are spread that all wait for the same moment.
pub(crate) fn spread(wait: Duration) -> Duration {
    (wait / 4).min(Duration::from_secs(60))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: Retry = Retry::never().max_retries(2).backoff(Duration::from_secs(1), Duration::from_secs(3));

    fn input(outcome: Outcome) -> RetryInput {
        let left = Duration::from_secs(60);
        RetryInput { outcome, retries: 0, idempotent: true, repeatable: true, retry_after: None, left, random: 1.0 }
    }

    const LIMITED: Outcome = Outcome::Limited(StatusCode::TOO_MANY_REQUESTS);

    fn status(code: u16) -> Outcome {
        Outcome::Status(StatusCode::from_u16(code).unwrap())
    }

    #[test]
    fn retries_depend_on_outcome_and_idempotency() {
        // The outcome; whether an idempotent operation is retried; whether another operation is.
        let table = [
            (Outcome::NotSent, true, true),
            (Outcome::NotProcessed, true, true),
            (Outcome::Unknown, true, false),
            (LIMITED, true, true),
            (Outcome::Limited(StatusCode::FORBIDDEN), true, true),
            (status(200), false, false),
            (status(204), false, false),
            (status(302), false, false),
            (status(400), false, false),
            (status(401), false, false),
            (status(403), false, false),
            (status(404), false, false),
            (status(408), true, false),
            (status(409), false, false),
            (status(425), false, false),
            (status(500), true, false),
            (status(501), false, false),
            (status(502), true, false),
            (status(503), true, false),
            (status(504), true, false),
            (status(505), false, false),
            (status(520), true, false),
            (status(530), true, false),
        ];
        for (outcome, if_idempotent, if_not) in table {
            for (idempotent, is_retried) in [(true, if_idempotent), (false, if_not)] {
                let input = RetryInput { idempotent, ..input(outcome) };
                assert_eq!(decide(POLICY, &input).is_some(), is_retried, "{input:?}");
                assert_eq!(
                    decide(POLICY, &RetryInput { repeatable: false, ..input }),
                    None,
                    "streamed body: {input:?}"
                );
                assert_eq!(decide(Retry::never(), &input), None, "no retries allowed: {input:?}");
            }
        }
    }

    #[test]
    fn delays_are_random_and_grow_up_to_the_cap() {
        let policy = POLICY.max_retries(u32::MAX);
        for (retries, random, millis) in [
            (0, 1.0, 1000),
            (1, 1.0, 2000),
            (2, 1.0, 3000),
            (31, 1.0, 3000),
            (500, 1.0, 3000),
            (0, 0.0, 0),
            (1, 0.25, 500),
        ] {
            let input = RetryInput { retries, random, ..input(status(503)) };
            assert_eq!(decide(policy, &input), Some(Duration::from_millis(millis)), "{input:?}");
        }
    }

    #[test]
    fn retries_stop_at_the_maximum() {
        for (retries, is_retried) in [(0, true), (1, true), (2, false), (3, false)] {
            assert_eq!(decide(POLICY, &RetryInput { retries, ..input(status(503)) }).is_some(), is_retried);
        }
    }

    #[test]
    fn retry_after_is_waited_for_in_full_or_not_at_all() {
        for (requested, left, delay) in [(0, 60, Some(0)), (59, 60, Some(59)), (60, 60, None), (300, 60, None)] {
            let (requested, left) = (Duration::from_secs(requested), Duration::from_secs(left));
            let input = RetryInput { retry_after: Some(requested), left, random: 0.0, ..input(LIMITED) };
            assert_eq!(decide(POLICY, &input), delay.map(Duration::from_secs), "{input:?}");
        }
    }

    #[test]
    fn retries_after_one_retry_after_are_spread() {
        // A quarter of the time and the back-off of one second, whichever is longer; at most half of the time that is left.
        for (requested, left, random, millis) in [
            (0, 60, 1.0, 1_000),
            (2, 60, 1.0, 3_000),
            (8, 60, 0.0, 8_000),
            (8, 60, 0.5, 9_000),
            (8, 60, 1.0, 10_000),
            (1_000, 5_000, 1.0, 1_060_000),
            (50, 51, 1.0, 50_500),
        ] {
            let (requested, left) = (Duration::from_secs(requested), Duration::from_secs(left));
            let input = RetryInput { retry_after: Some(requested), left, random, ..input(LIMITED) };
            assert_eq!(decide(POLICY, &input), Some(Duration::from_millis(millis)), "{input:?}");
        }
        let endless = RetryInput { retry_after: Some(Duration::MAX), left: Duration::MAX, ..input(LIMITED) };
        assert_eq!(decide(POLICY, &endless), None);
        let long = RetryInput { retry_after: Some(Duration::MAX / 2), ..endless };
        assert_eq!(decide(POLICY, &long), Some(Duration::MAX / 2 + Duration::from_secs(60)));
    }

    #[test]
    fn a_delay_longer_than_the_time_left_means_no_retry() {
        for (left, is_retried) in [(0, false), (1, false), (2, true)] {
            let input = RetryInput { left: Duration::from_secs(left), ..input(status(503)) };
            assert_eq!(decide(POLICY, &input).is_some(), is_retried, "{input:?}");
        }
    }
}
