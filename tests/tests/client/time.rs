use std::time::{Duration, Instant};

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Retry};

use crate::support::{Reply, Server};
use crate::{app, builder};

const SHORT: Duration = Duration::from_millis(60);

#[tokio::test]
async fn each_attempt_has_its_limit() {
    let server = Server::always(Reply::Never).await;
    let app = app(builder(&server).attempt_timeout(SHORT));
    let error = Session::find(&app, "x").await.unwrap_err();
    assert!(error.is_timeout() && error.retries() == 2, "{error}");
    assert!(
        error.to_string().contains("no whole answer in 60ms, the client's `attempt_timeout`; attempt 3 of a call of "),
        "{error}"
    );
    assert!(error.elapsed() >= 3 * SHORT && error.elapsed() < Duration::from_secs(5), "{error}");
}

#[tokio::test]
async fn the_whole_call_has_its_limit() {
    let server = Server::always(Reply::Never).await;
    let app = app(builder(&server).attempt_timeout(SHORT).timeout(2 * SHORT + SHORT / 2));
    let patient = Retry::default().max_retries(1000).backoff(Duration::ZERO, Duration::ZERO);
    let error = Session::find(&app, "x").retry(patient).await.unwrap_err();
    assert!(error.is_timeout() && (1..=2).contains(&error.retries()), "{error:?}");
    assert!(error.elapsed() < Duration::from_secs(2), "{error}");
}

#[tokio::test]
async fn a_body_that_stalls_is_within_the_limit_too() {
    let stalled = Server::start(|_| async { Reply::with_length(200, &[], "{\"da", 4000) }).await;
    let app = app(builder(&stalled).attempt_timeout(SHORT).retry(Retry::never()));
    let error = Session::find(&app, "x").await.unwrap_err();
    // The connection is closed rather than kept open: either is said, and what came is kept.
    assert!(matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Interrupted), "{error:?}");
    assert_eq!((error.status().map(|it| it.as_u16()), error.body()), (Some(200), Some(&b"{\"da"[..])));
}

#[tokio::test]
async fn dropping_a_call_ends_it() {
    let server = Server::always(Reply::Never).await;
    let client = builder(&server).max_in_flight(1).build().unwrap();
    let app = client.account("acc-1").app("app-1");
    let under_way = tokio::time::timeout(SHORT, Session::find(&app, "x")).await;
    assert!(under_way.is_err());
    assert!(format!("{client:?}").contains("free_in_flight: Some(1)"), "{client:?}");
    server.only();
}

#[tokio::test]
async fn no_time_at_all_is_an_error_at_once() {
    let server = Server::always(Reply::Never).await;
    let began = Instant::now();
    let error = Session::find(&app(builder(&server)), "x").timeout(Duration::ZERO).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent(), server.sent().len()), (ErrorKind::Throttled, false, 0));
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_call_outside_a_runtime_is_an_error_and_no_panic() {
    let client = rtk::Client::builder().token("a-token").base_url("http://127.0.0.1:1").build().unwrap();
    let mut request = Box::pin(Session::find(&client.account("a").app("b"), "x").into_future());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = request.as_mut().poll(&mut context) else { panic!("no error") };
    assert_eq!(error.kind(), ErrorKind::NoRuntime);
    assert!(error.to_string().ends_with("await it inside a tokio runtime") && !error.may_have_been_sent(), "{error}");
}
