//! `timeout` and `attempt_timeout`.

use crate::support::{Reply, Server};
use crate::{app, builder};
use rtk::realtime_kit::*;
use rtk::{ErrorKind, Retry};
use std::time::{Duration, Instant};

use super::*;

const SHORT: Duration = Duration::from_millis(60);

#[tokio::test]
async fn attempt_timeout_limits_each_attempt() {
    let server = Server::always(Reply::Never).await;
    let app = app(builder(&server).attempt_timeout(SHORT));
    let error = Session::find(&app, "x").await.unwrap_err();
    assert!(error.is_timeout() && error.retries() == 2, "{error}");
    assert!(
        error.to_string().contains("no complete response in 60ms, the `attempt_timeout`; failed on attempt 3 after "),
        "{error}"
    );
    assert!(error.elapsed() >= 3 * SHORT && error.elapsed() < Duration::from_secs(5), "{error}");
}

#[tokio::test]
async fn timeout_limits_the_whole_call() {
    let server = Server::always(Reply::Never).await;
    let app = app(builder(&server).attempt_timeout(SHORT).timeout(2 * SHORT + SHORT / 2));
    let patient = Retry::default().max_retries(1000).backoff(Duration::ZERO, Duration::ZERO);
    let error = Session::find(&app, "x").retry(patient).await.unwrap_err();
    assert!(error.is_timeout() && (1..=2).contains(&error.retries()), "{error:?}");
    assert!(error.elapsed() < Duration::from_secs(2), "{error}");
}

#[tokio::test]
async fn attempt_timeout_includes_the_body() {
    let stalled = Server::start(|_| async { Reply::with_length(200, &[], "{\"da", 4000) }).await;
    let app = app(builder(&stalled).attempt_timeout(SHORT).retry(Retry::never()));
    let error = Session::find(&app, "x").await.unwrap_err();
    // The server closes the connection: either error is right, and the error has the received part.
    assert!(matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Interrupted), "{error:?}");
    assert_eq!((error.status().map(|it| it.as_u16()), error.body()), (Some(200), Some(&b"{\"da"[..])));
}

#[tokio::test]
async fn dropped_call_releases_its_slot() {
    let server = Server::always(Reply::Never).await;
    let client = builder(&server).max_in_flight(1).build().unwrap();
    let app = client.account("acc-1").app("app-1");
    let under_way = tokio::time::timeout(SHORT, Session::find(&app, "x")).await;
    assert!(under_way.is_err());
    assert!(format!("{client:?}").contains("free_in_flight: Some(1)"), "{client:?}");
    server.only();
}

#[tokio::test]
async fn timeout_of_zero_sends_nothing() {
    let server = Server::always(Reply::Never).await;
    let began = Instant::now();
    let error = Session::find(&app(builder(&server)), "x").timeout(Duration::ZERO).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent(), server.sent().len()), (ErrorKind::Throttled, false, 0));
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[test]
fn call_outside_a_runtime_is_an_error() {
    let client = Client::builder().token("a-token").base_url("http://127.0.0.1:1").build().unwrap();
    let mut request = Box::pin(Session::find(&client.account("a").app("b"), "x").into_future());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = request.as_mut().poll(&mut context) else { panic!("no error") };
    assert_eq!(error.kind(), ErrorKind::NoRuntime);
    assert!(
        error.to_string().ends_with("await the request inside a tokio runtime") && !error.may_have_been_sent(),
        "{error}"
    );
}

#[tokio::test]
async fn response_that_is_late_is_a_timeout() {
    let short = Duration::from_millis(80);
    let body = r#"{"data":{"id":"s"}}"#;
    let half = Reply::with_length(200, &[], body, 100);
    for reply in [Reply::Never, half.after(Duration::from_secs(30))] {
        let server = Server::always(reply).await;
        let client = Client::builder().token(TOKEN).base_url(server.url()).timeout(short).build().unwrap();
        for request in
            [Session::find(&client.account("a").app("b"), "s"), Session::find(&server.app(), "s").timeout(short)]
        {
            let before = Instant::now();
            let error = request.await.unwrap_err();
            assert!(before.elapsed() < Duration::from_secs(5));
            check(&error, ErrorKind::Timeout, true, &["80ms", "try again later", "Session::find"]);
            assert!(error.is_timeout());
        }
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn body_that_stalls_is_a_timeout() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stalling = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"data\":").await.unwrap();
        std::future::pending::<()>().await;
    });
    let client = Client::builder().token(TOKEN).base_url(format!("http://{address}")).build().unwrap();
    let request = Session::find(&client.account("a").app("b"), "s").timeout(Duration::from_millis(80));
    check(
        &request.await.unwrap_err(),
        ErrorKind::Timeout,
        true,
        &["no complete response in 80ms, the call's `timeout`"],
    );
    stalling.abort();
}
