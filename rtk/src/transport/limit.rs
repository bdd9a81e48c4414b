//! Whether a response is the refusal of a rate limit, and how long the server wants the client to wait. The only code that decides either.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use crate::descriptor::rate_limit_format::RateLimitFormat;
use crate::platform::system_time;
use crate::transport::rate_limit::RateLimit;
use crate::transport::retry_after;

/// Whether the server refused the request because of a rate limit: with 429, or with another 4xx and the time to wait.
///
/// A limit that is used up makes only a 403 such a refusal. Servers report it with the last request that they carry out, too, and that request can
/// be invalid.
pub(crate) fn is_refusal(status: StatusCode, headers: &HeaderMap, format: &RateLimitFormat) -> bool {
    match status {
        _ if is_always_refusal(status, format) => true,
        StatusCode::FORBIDDEN => wait(status, headers, format, system_time()).is_some(),
        // These say something else about the request, and `Retry-After` when that may change.
        StatusCode::UNAUTHORIZED
        | StatusCode::NOT_FOUND
        | StatusCode::PROXY_AUTHENTICATION_REQUIRED
        | StatusCode::REQUEST_TIMEOUT
        | StatusCode::CONFLICT
        | StatusCode::GONE
        | StatusCode::PRECONDITION_FAILED => false,
        _ => status.is_client_error() && retry_after::read(headers, format.wait, system_time()).is_some(),
    }
}

fn is_always_refusal(status: StatusCode, format: &RateLimitFormat) -> bool {
    status == StatusCode::TOO_MANY_REQUESTS || format.statuses.contains(&status.as_u16())
}

/// Returns the time to wait before the next request: that of `Retry-After`, or for a refusal or a 403 the reset of a limit that is used up.
pub(crate) fn wait(
    status: StatusCode,
    headers: &HeaderMap,
    format: &RateLimitFormat,
    now: SystemTime,
) -> Option<Duration> {
    let retry_after = retry_after::read(headers, format.wait, now);
    let can_be_refusal = status == StatusCode::FORBIDDEN || is_always_refusal(status, format);
    retry_after.or_else(|| if can_be_refusal { reset(headers, format, now) } else { None })
}

/// Returns the time until the limits that are used up reset, whatever the status of the response.
pub(crate) fn reset(headers: &HeaderMap, format: &RateLimitFormat, now: SystemTime) -> Option<Duration> {
    RateLimit::read_all(headers, format, now).iter().filter_map(RateLimit::wait).max()
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn refusals_of_a_limit_have_many_forms() {
        let used_up = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30")];
        // The status; the headers; whether it is a limit; the seconds to wait.
        for (status, headers, expected, seconds) in [
            (429, &[][..], true, None),
            (429, &[("retry-after", "7")], true, Some(7)),
            (429, &[("retry-after", "7"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30")], true, Some(7)),
            (429, &[("retry-after", "soon"), ("ratelimit", "\"a\";r=0;t=9")], true, Some(9)),
            (429, &used_up, true, Some(30)),
            (429, &[("x-ratelimit-remaining", "1"), ("x-ratelimit-reset", "30")], true, None),
            (403, &[], false, None),
            (403, &[("retry-after", "7")], true, Some(7)),
            (403, &[("retry-after-ms", "1500")], true, Some(1)),
            (403, &[("retry-after", "soon")], false, None),
            (403, &used_up, true, Some(30)),
            (403, &[("x-ratelimit-remaining", "0")], false, None),
            (403, &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "NaN")], false, None),
            (403, &[("x-ratelimit-remaining", "41"), ("x-ratelimit-reset", "30")], false, None),
            (420, &[("retry-after", "7")], true, Some(7)),
            (423, &[("retry-after", "7")], true, Some(7)),
            (400, &used_up, false, None),
            (400, &[("retry-after", "7")], true, Some(7)),
            (401, &[("retry-after", "7")], false, Some(7)),
            (404, &[("retry-after", "7")], false, Some(7)),
            (408, &[("retry-after", "7")], false, Some(7)),
            (409, &[("retry-after", "7")], false, Some(7)),
            (503, &[("retry-after", "7")], false, Some(7)),
            (503, &used_up, false, None),
            (200, &used_up, false, None),
        ] {
            let pairs =
                headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            let (map, status) = (pairs.collect::<HeaderMap>(), StatusCode::from_u16(status).unwrap());
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
            assert_eq!(is_refusal(status, &map, &RateLimitFormat::DEFAULT), expected, "{status} {headers:?}");
            let wait = wait(status, &map, &RateLimitFormat::DEFAULT, now);
            assert_eq!(wait.map(|wait| wait.as_secs()), seconds, "{status} {headers:?}");
        }
    }
}
