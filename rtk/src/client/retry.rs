//! Whether a call is made again, and when: one decision, taken from input, without side effects.

use std::time::Duration;

use http::StatusCode;

use crate::error::kind;

/// When a call is made again after it failed. Of a client ([`ClientBuilder::retry`](crate::ClientBuilder::retry)), or of one
/// request ([`Request::retry`](crate::Request::retry)).
///
/// | what happened | is made again |
/// | --- | --- |
/// | no connection; 429 | whatever the method: the server has done nothing |
/// | 408, 500 and above (not 501, 505), no answer in time, a broken connection | GET, PUT and DELETE, and what is declared `idempotent` |
/// | 401, where a [`CredentialsProvider`](crate::CredentialsProvider) may have others | once, whatever the method and whatever is said here |
/// | anything else | never |
///
/// A body that is a stream can be sent once, so such a call is never made again.
///
/// Before each retry it waits as long as the server's `Retry-After` (or the reset of an exhausted `Ratelimit`) says, in full;
/// where that is more than is left of the call's [`timeout`](crate::ClientBuilder::timeout), the call fails at once, and
/// [`Error::retry_after`](crate::Error::retry_after) says how long to wait. Without such a header the pause is random, up to a limit that
/// doubles each time. All calls of a client share a budget of retries ([`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget)).
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

/// Two retries, after a random pause of at most 0.5 and 1 second.
impl Default for Retry {
    fn default() -> Self {
        Self { max: 2, base: Duration::from_millis(500), cap: Duration::from_secs(8) }
    }
}

impl Retry {
    /// Nothing is made again, but for a 401 as said above.
    pub const fn never() -> Self {
        Self { max: 0, base: Duration::ZERO, cap: Duration::ZERO }
    }

    /// How often a call is made again at most. Otherwise twice.
    pub const fn max_retries(self, count: u32) -> Self {
        Self { max: count, ..self }
    }

    /// The limit of the first random pause, and what doubling it stops at. Otherwise 0.5 and 8 seconds.
    pub const fn backoff(self, base: Duration, cap: Duration) -> Self {
        Self { base, cap, ..self }
    }

    /// The longest pause before that retry, counted from 1.
    fn limit(self, retry: u32) -> Duration {
        let doubled = 1_u32.checked_shl(retry - 1).and_then(|times| self.base.checked_mul(times));
        doubled.unwrap_or(self.cap).min(self.cap)
    }
}

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// No connection: the server has not seen the request.
    NotSent,
    /// No answer, or not the whole of one: the server may have carried it out.
    Unknown,
    /// An answer.
    Status(StatusCode),
}

impl Outcome {
    /// Whether the server may have done what was asked.
    pub(crate) fn may_be_done(self) -> bool {
        match self {
            Self::NotSent => false,
            Self::Unknown => true,
            Self::Status(status) => status == StatusCode::REQUEST_TIMEOUT || status.is_server_error(),
        }
    }

    /// Whether the same call can have another outcome later.
    pub(crate) fn is_transient(self) -> bool {
        match self {
            Self::NotSent | Self::Unknown => true,
            Self::Status(status) => kind::is_transient(status),
        }
    }
}

/// What a decision is taken from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RetryInput {
    pub(crate) outcome: Outcome,
    /// How often it was made again already.
    pub(crate) retries: u32,
    /// To do it twice is to do it once: by its method, or as the declaration says.
    pub(crate) idempotent: bool,
    /// The body can be sent again.
    pub(crate) repeatable: bool,
    /// What the server says.
    pub(crate) retry_after: Option<Duration>,
    /// What is left of the call's time.
    pub(crate) left: Duration,
    /// From 0 to 1.
    pub(crate) random: f64,
}

/// How long to wait before the call is made again; `None`: it is not.
pub(crate) fn decide(policy: Retry, input: &RetryInput) -> Option<Duration> {
    let allowed = input.outcome.is_transient() && (input.idempotent || !input.outcome.may_be_done());
    if !allowed || !input.repeatable || input.retries >= policy.max {
        return None;
    }
    let pause = match input.retry_after {
        Some(told) => told,
        None => policy.limit(input.retries + 1).mul_f64(input.random),
    };
    (pause < input.left).then_some(pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: Retry = Retry::never().max_retries(2).backoff(Duration::from_secs(1), Duration::from_secs(3));

    fn input(outcome: Outcome) -> RetryInput {
        let left = Duration::from_secs(60);
        RetryInput { outcome, retries: 0, idempotent: true, repeatable: true, retry_after: None, left, random: 1.0 }
    }

    fn status(code: u16) -> Outcome {
        Outcome::Status(StatusCode::from_u16(code).unwrap())
    }

    #[test]
    fn what_is_made_again() {
        // The outcome; whether what is idempotent is made again, and what is not.
        let table = [
            (Outcome::NotSent, true, true),
            (Outcome::Unknown, true, false),
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
            (status(429), true, true),
            (status(500), true, false),
            (status(501), false, false),
            (status(502), true, false),
            (status(503), true, false),
            (status(504), true, false),
            (status(505), false, false),
            (status(520), true, false),
            (status(530), true, false),
        ];
        for (outcome, idempotent, other) in table {
            for (is_idempotent, again) in [(true, idempotent), (false, other)] {
                let input = RetryInput { idempotent: is_idempotent, ..input(outcome) };
                assert_eq!(decide(POLICY, &input).is_some(), again, "{input:?}");
                assert_eq!(decide(POLICY, &RetryInput { repeatable: false, ..input }), None, "a stream: {input:?}");
                assert_eq!(decide(Retry::never(), &input), None, "off: {input:?}");
            }
        }
    }

    #[test]
    fn pauses_grow_up_to_the_cap_and_are_random() {
        let policy = POLICY.max_retries(u32::MAX);
        for (retries, random, pause) in [
            (0, 1.0, 1000),
            (1, 1.0, 2000),
            (2, 1.0, 3000),
            (31, 1.0, 3000),
            (500, 1.0, 3000),
            (0, 0.0, 0),
            (1, 0.25, 500),
        ] {
            let input = RetryInput { retries, random, ..input(status(503)) };
            assert_eq!(decide(policy, &input), Some(Duration::from_millis(pause)), "{input:?}");
        }
    }

    #[test]
    fn no_more_than_allowed() {
        for (retries, again) in [(0, true), (1, true), (2, false), (3, false)] {
            assert_eq!(decide(POLICY, &RetryInput { retries, ..input(status(503)) }).is_some(), again);
        }
    }

    #[test]
    fn what_the_server_says_is_kept_to_in_full_or_not_at_all() {
        for (told, left, pause) in [(0, 60, Some(0)), (59, 60, Some(59)), (60, 60, None), (300, 60, None)] {
            let (told, left) = (Duration::from_secs(told), Duration::from_secs(left));
            let input = RetryInput { retry_after: Some(told), left, random: 0.5, ..input(status(429)) };
            assert_eq!(decide(POLICY, &input), pause.map(Duration::from_secs), "{input:?}");
        }
    }

    #[test]
    fn no_time_no_retry() {
        for (left, again) in [(0, false), (1, false), (2, true)] {
            let input = RetryInput { left: Duration::from_secs(left), ..input(status(503)) };
            assert_eq!(decide(POLICY, &input).is_some(), again, "{input:?}");
        }
    }
}
