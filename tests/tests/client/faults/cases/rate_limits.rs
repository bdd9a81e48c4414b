use rtk::ErrorKind::{RateLimited, Server};

use super::response;
use crate::faults::expected::{Case, Script};

const BODY: &str = r#"{"success":false,"errors":[{"code":10100,"message":"more than 1200 requests per 300 seconds"}]}"#;

pub(crate) fn cases() -> Vec<Case> {
    let again = |what: &str, headers: &str| {
        Case::refused(format!("responds with 429 {what}"), Script::Always(response(429, headers, BODY)), RateLimited)
    };
    let too_long = |what: &str, headers: &str| {
        Case::lasting(format!("responds with 429 {what}"), response(429, headers, BODY), RateLimited)
    };
    vec![
        again("and nothing else", ""),
        again("and `Retry-After: 0`", "retry-after: 0\r\n"),
        again("and `Retry-After: 0.0`", "retry-after: 0.0\r\n"),
        again("and a date in the past", "retry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
        again("and a date in the old form", "retry-after: Sunday, 06-Nov-94 08:49:37 GMT\r\n"),
        again("and a date in the form of C", "retry-after: Sun Nov  6 08:49:37 1994\r\n"),
        again("and `Retry-After: soon`", "retry-after: soon\r\n"),
        again("and `Retry-After: -5`", "retry-after: -5\r\n"),
        again("and an empty `Retry-After`", "retry-after: \r\n"),
        again("and a `Ratelimit` that is not exhausted", "ratelimit: \"default\";r=7;t=300\r\n"),
        again("and two `Retry-After`: not UTF-8, and 0", "retry-after: \u{e9}\r\nretry-after: 0\r\n"),
        again("and `Retry-After: 1e9`", "retry-after: 1e9\r\n"),
        again("and a date without a zone", "retry-after: Fri, 31 Dec 9999 23:59:59\r\n"),
        too_long("and 300 seconds", "retry-after: 300\r\n"),
        too_long("and 299.5 seconds", "retry-after: 299.5\r\n"),
        too_long("and a date in the far future", "retry-after: Fri, 31 Dec 9999 23:59:59 GMT\r\n"),
        too_long("and a number of seconds that overflows", "retry-after: 99999999999999999999999\r\n"),
        too_long("and two waits, one too long", "retry-after: 0\r\nretry-after: 300\r\n"),
        too_long("and an exhausted `Ratelimit`", "ratelimit: \"default\";r=0;t=300\r\n"),
        Case::lasting("responds with 503 and 300 seconds", response(503, "retry-after: 300\r\n", ""), Server),
        Case::unknown("responds with 503 and `Retry-After: 0`", response(503, "retry-after: 0\r\n", ""), Server),
    ]
}
