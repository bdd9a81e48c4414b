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
async fn it_is_waited_for_in_full() {
    let server = after([refused(&[("retry-after", "1")])]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    assert!(response.elapsed() >= Duration::from_secs(1), "{:?}", response.elapsed());
    assert_eq!(response.retries(), 1);
}

#[tokio::test]
async fn a_date_is_as_good() {
    let date = httpdate(SystemTime::now() + Duration::from_secs(3));
    let server = after([refused(&[("retry-after", &date)])]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    // The date has no fractions of seconds, and some time went before the call.
    assert!(response.elapsed() >= Duration::from_millis(900), "{:?}", response.elapsed());
}

#[tokio::test]
async fn what_exceeds_the_time_of_the_call_is_told() {
    for told in ["300", "300.0", "299.5"] {
        let server = Server::always(refused(&[("retry-after", told), ("cf-ray", "ray-1")])).await;
        let error = Meeting::create(&app(builder(&server)), NewMeeting::new()).await.unwrap_err();
        assert!(error.is_rate_limited() && error.is_retryable() && error.retries() == 0, "{error:?}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(300)));
        assert_eq!(error.headers().unwrap()["retry-after"], told);
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
async fn the_time_of_the_call_is_the_callers_to_set() {
    let server = after([refused(&[("retry-after", "1")])]).await;
    let app = app(builder(&server));
    let short = Session::find(&app, "x").timeout(Duration::from_millis(900)).await.unwrap_err();
    assert_eq!((short.kind(), short.retries()), (ErrorKind::RateLimited, 0));
    let server = after([refused(&[("retry-after", "1")])]).await;
    let app = crate::app(builder(&server));
    assert!(Session::find(&app, "x").timeout(Duration::from_secs(5)).send_raw().await.is_ok());
}

#[tokio::test]
async fn without_it_the_reset_of_what_is_exhausted_counts() {
    let limits = [("ratelimit", r#""default";r=0;t=1"#), ("ratelimit-policy", r#""default";q=1200;w=300"#)];
    let server = after([refused(&limits)]).await;
    let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
    assert!(response.elapsed() >= Duration::from_secs(1), "{:?}", response.elapsed());
}

#[tokio::test]
async fn what_cannot_be_read_is_as_good_as_absent() {
    for told in ["", "soon", "-1", "1e3", "Wed, 99 Nov 2026 12:00:00 GMT"] {
        let server = after([refused(&[("retry-after", told)])]).await;
        let response = Session::find(&app(builder(&server)), "x").send_raw().await.unwrap();
        assert_eq!(response.retries(), 1, "{told}");
    }
}

#[tokio::test]
async fn a_response_tells_of_its_limits() {
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
