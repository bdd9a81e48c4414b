use std::time::{Duration, SystemTime};

use rtk::ErrorKind;
use rtk::realtime_kit::*;

use crate::support::{Reply, Server};
use crate::{after, app, builder};

fn refused(headers: &[(&str, &str)]) -> Reply {
    let body = r#"{"success":false,"errors":[{"code":971,"message":"Please wait and consider throttling your request speed"}]}"#;
    Reply::new(429, headers, body)
}

#[tokio::test]
async fn retry_after_is_waited_for_in_full() {
    let server = after([refused(&[("retry-after", "1")])]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    assert!(response.elapsed() >= Duration::from_secs(1), "{:?}", response.elapsed());
    assert_eq!(response.retries(), 1);
}

#[tokio::test]
async fn retry_after_can_be_a_date() {
    let date = httpdate(SystemTime::now() + Duration::from_secs(3));
    let server = after([refused(&[("retry-after", &date)])]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    // The date has whole seconds, and some time passed before the call.
    assert!(response.elapsed() >= Duration::from_millis(900), "{:?}", response.elapsed());
}

#[tokio::test]
async fn retry_after_beyond_the_timeout_is_an_error() {
    for message in ["300", "300.0", "299.5"] {
        let server = Server::always(refused(&[("retry-after", message), ("cf-ray", "ray-1")])).await;
        let error = Meeting::create(&app(builder(&server)), NewMeeting::new()).await.unwrap_err();
        assert!(error.is_rate_limited() && error.is_retryable() && error.retries() == 0, "{error:?}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(300)));
        assert_eq!(error.headers().unwrap()["retry-after"], message);
        assert_eq!(
            error.to_string(),
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings (Meeting::create, create_meeting): \
             429 Too Many Requests: Please wait and consider throttling your request speed (code 971); \
             request id ray-1; wait 300s before the next request"
        );
        server.only();
    }
}

#[tokio::test]
async fn timeout_of_a_request_limits_the_wait() {
    let server = after([refused(&[("retry-after", "1")])]).await;
    let app = app(builder(&server));
    let short = Session::find(&app, "x").timeout(Duration::from_millis(900)).await.unwrap_err();
    assert_eq!((short.kind(), short.retries()), (ErrorKind::RateLimited, 0));
    let server = after([refused(&[("retry-after", "1")])]).await;
    let app = crate::app(builder(&server));
    assert!(Session::find(&app, "x").timeout(Duration::from_secs(5)).send_raw().await.is_ok());
}

#[tokio::test]
async fn reset_of_an_exhausted_rate_limit_is_waited_for() {
    let limits = [("ratelimit", r#""default";r=0;t=1"#), ("ratelimit-policy", r#""default";q=1200;w=300"#)];
    let server = after([refused(&limits)]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    assert!(response.elapsed() >= Duration::from_secs(1), "{:?}", response.elapsed());
}

#[tokio::test]
async fn rate_limit_that_is_no_429_is_waited_for() {
    let limited = |headers: &[(&str, &str)]| {
        Reply::new(403, headers, r#"{"message":"You have exceeded a secondary rate limit."}"#)
    };
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let (soon, past) = ((now + 3).to_string(), (now - 1000).to_string());
    for (headers, millis) in [
        (&[("retry-after", "1")][..], 1000),
        (&[("retry-after-ms", "700")], 700),
        (&[("retry-after", "30"), ("retry-after-ms", "700")], 700),
        (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1")], 1000),
        (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", &soon)], 0),
        (&[("x-rate-limit-remaining", "0"), ("x-rate-limit-reset", &past)], 0),
        (&[("ratelimit", "limit=5, remaining=0, reset=1")], 1000),
    ] {
        let server = after([limited(headers)]).await;
        // A create as well: a limit refuses before it carries out.
        let response = Meeting::create(&app(builder(&server)), NewMeeting::new()).send_raw().await.unwrap();
        assert!(response.elapsed() >= Duration::from_millis(millis), "{headers:?}: {:?}", response.elapsed());
        assert_eq!(response.retries(), 1, "{headers:?}");
    }
    let server = Server::always(limited(&[("retry-after", "300")])).await;
    let error = Session::find(&app(builder(&server)), "x").await.unwrap_err();
    assert!(error.is_rate_limited() && error.is_retryable() && !error.may_have_been_carried_out(), "{error:?}");
    assert!(
        error
            .to_string()
            .ends_with("403 Forbidden: You have exceeded a secondary rate limit.; wait 300s before the next request"),
        "{error}"
    );
    server.only();
}

#[tokio::test]
async fn missing_permission_is_no_rate_limit() {
    for headers in [
        &[][..],
        &[("retry-after", "soon")],
        &[("x-ratelimit-remaining", "41"), ("x-ratelimit-reset", "1")],
        &[("x-ratelimit-remaining", "0")],
        &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "NaN")],
        &[("x-ratelimit-remaining", "-1"), ("x-ratelimit-reset", "-1")],
    ] {
        let server = Server::always(Reply::new(403, headers, "{}")).await;
        let error = Session::find(&app(builder(&server)), "x").await.unwrap_err();
        assert_eq!(
            (error.kind(), error.retries(), error.retry_after()),
            (ErrorKind::Forbidden, 0, None),
            "{headers:?}"
        );
    }
}

#[tokio::test]
async fn reset_in_a_year_is_reported_and_not_waited_for() {
    let year = 365 * 24 * 60 * 60;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    for reset in [year.to_string(), (now + year).to_string(), ((now + year) * 1000).to_string()] {
        let server = Server::always(refused(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", &reset)])).await;
        let error = Session::find(&app(builder(&server)), "x").await.unwrap_err();
        let days = error.retry_after().unwrap().as_secs().div_ceil(24 * 60 * 60);
        assert_eq!((error.kind(), error.retries(), days), (ErrorKind::RateLimited, 0, 365), "{reset}");
    }
}

#[tokio::test]
async fn retry_after_that_cannot_be_parsed_is_ignored() {
    for message in ["", "soon", "-1", "1e3", "Wed, 99 Nov 2026 12:00:00 GMT"] {
        let server = after([refused(&[("retry-after", message)])]).await;
        let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
        assert_eq!(response.retries(), 1, "{message}");
    }
}

#[tokio::test]
async fn rate_limits_of_a_response_are_parsed() {
    let headers = [("ratelimit", r#""default";r=7;t=30"#), ("ratelimit-policy", r#""default";q=1200;w=300"#)];
    let server = Server::always(Reply::new(200, &headers, "{}")).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    let limit = response.rate_limit().unwrap();
    assert_eq!((limit.policy.as_str(), limit.remaining, limit.quota), ("default", Some(7), Some(1200)));
    assert_eq!((limit.reset, limit.window), (Some(Duration::from_secs(30)), Some(Duration::from_secs(300))));
    assert_eq!(response.rate_limits(), [limit]);
}

fn httpdate(time: SystemTime) -> String {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let moment = jiff::Timestamp::from_second(i64::try_from(seconds).unwrap()).unwrap();
    moment.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
