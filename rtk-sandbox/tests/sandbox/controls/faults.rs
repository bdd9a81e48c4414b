//! Faults, as a client of `rtk` sees them.

use std::time::{Duration, Instant};

use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind};
use rtk_openapi::model::Operation;
use rtk_sandbox::{ControlError, Fault};
use std::io::ErrorKind as IoErrorKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::document::document;
use crate::support::meeting::Fixture;

/// Returns the error kind and the number of attempts of a read and of a write. The kind is `None` on success.
async fn outcome(fixture: &Fixture, fault: Fault) -> [(Option<ErrorKind>, u32); 2] {
    let counted = |error: Error| (Some(error.kind()), error.retries() + 1);
    fixture.sandbox.fail("get_meeting", fault.clone()).unwrap();
    fixture.sandbox.fail("create_meeting", fault).unwrap();
    let read = Meeting::find(&fixture.app, fixture.meeting.id()).timeout(Duration::from_secs(2)).await;
    let write = fixture.app.meetings().create(NewMeeting::new()).timeout(Duration::from_secs(2)).await;
    fixture.sandbox.clear_faults();
    [read.map_or_else(counted, |_| (None, 1)), write.map_or_else(counted, |_| (None, 1))]
}

#[tokio::test]
async fn fault_becomes_the_expected_error() {
    let fixture = Fixture::new().await;
    let (server, rate) = (Some(ErrorKind::Server), Some(ErrorKind::RateLimited));
    let interrupted = Some(ErrorKind::Interrupted);
    for (fault, read, write) in [
        (Fault::status(500), (server, 3), (server, 1)),
        (Fault::status(429).retry_after(0), (rate, 3), (rate, 3)),
        (Fault::status(429).retry_after(3600), (rate, 1), (rate, 1)),
        (Fault::status(403), (Some(ErrorKind::Forbidden), 1), (Some(ErrorKind::Forbidden), 1)),
        (Fault::status(409), (Some(ErrorKind::Conflict), 1), (Some(ErrorKind::Conflict), 1)),
        (Fault::bad_gateway(), (server, 3), (server, 1)),
        (Fault::reset(), (interrupted, 3), (interrupted, 1)),
        (Fault::reset().carried_out(), (interrupted, 3), (interrupted, 1)),
        (Fault::reset_in_body(), (interrupted, 3), (interrupted, 1)),
        (Fault::truncated(), (interrupted, 1), (interrupted, 1)),
        (Fault::latency(Duration::from_millis(1)), (None, 1), (None, 1)),
    ] {
        assert_eq!(outcome(&fixture, fault.clone()).await, [read, write], "{fault:?}");
    }
    assert_eq!(outcome(&fixture, Fault::status(500).times(0)).await, [(None, 1), (None, 1)]);
}

#[tokio::test]
async fn silence_becomes_a_timeout() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("create_meeting", Fault::silence()).unwrap();
    let began = Instant::now();
    let call = fixture.app.meetings().create(NewMeeting::new()).timeout(Duration::from_millis(200));
    assert_eq!(call.await.unwrap_err().kind(), ErrorKind::Timeout);
    assert!(began.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn latency_delays_the_response() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("get_meeting", Fault::latency(Duration::from_millis(150)).times(1)).unwrap();
    let began = Instant::now();
    Meeting::find(&fixture.app, fixture.meeting.id()).await.unwrap();
    assert!(began.elapsed() >= Duration::from_millis(150));
    fixture.sandbox.fail("get_meeting", Fault::status(503).after(Duration::from_millis(150)).times(1)).unwrap();
    let began = Instant::now();
    Meeting::find(&fixture.app, fixture.meeting.id()).await.expect("the second attempt succeeds");
    assert!(began.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn status_has_the_error_body_of_the_product() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("create_meeting", Fault::status(503).retry_after(7)).unwrap();
    let error = fixture.app.meetings().create(NewMeeting::new()).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!((error.code(), error.message()), (Some(503), Some("The sandbox injected this failure")));
}

async fn meetings(fixture: &Fixture) -> usize {
    fixture.app.meetings().all().await.unwrap().len()
}

#[tokio::test]
async fn carried_out_decides_whether_the_operation_takes_effect() {
    let fixture = Fixture::new().await;
    for (fault, more) in [
        (Fault::reset(), 0),
        (Fault::status(500), 0),
        (Fault::bad_gateway(), 0),
        (Fault::reset().carried_out(), 1),
        (Fault::status(500).carried_out(), 1),
        (Fault::reset_in_body(), 1),
        (Fault::truncated(), 1),
        (Fault::silence(), 0),
        (Fault::silence().carried_out(), 1),
        (Fault::latency(Duration::from_secs(60)), 1),
    ] {
        let before = meetings(&fixture).await;
        fixture.sandbox.fail("create_meeting", fault.clone()).unwrap();
        let error = fixture.app.meetings().create(NewMeeting::new()).timeout(Duration::from_secs(1)).await.unwrap_err();
        assert!(error.may_have_been_sent(), "{fault:?}");
        fixture.sandbox.clear_faults();
        assert_eq!(meetings(&fixture).await - before, more, "{fault:?}");
    }
}

#[tokio::test]
async fn fault_is_limited_to_its_operation_and_times() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("create_meeting", Fault::status(500).times(2)).unwrap();
    fixture.sandbox.fail("create_meeting", Fault::status(403).times(1)).unwrap();
    assert!(fixture.app.meetings().page(1).await.is_ok());
    let mut kinds = Vec::new();
    for _ in 0..4 {
        kinds.push(fixture.app.meetings().create(NewMeeting::new()).await.err().map(|error| error.kind()));
    }
    assert_eq!(kinds, [Some(ErrorKind::Server), Some(ErrorKind::Server), Some(ErrorKind::Forbidden), None]);

    fixture.sandbox.fail_any(Fault::status(403));
    assert!(fixture.app.meetings().page(1).await.is_err() && fixture.app.sessions().page(1).await.is_err());
    fixture.sandbox.clear_faults();
    assert!(fixture.app.meetings().page(1).await.is_ok());

    let unknown = fixture.sandbox.fail("create_meting", Fault::status(500)).unwrap_err();
    assert_eq!(unknown, ControlError::NoSuchOperation("create_meting".to_owned()));
}

#[tokio::test]
async fn reset_affects_one_connection_only() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("create_meeting", Fault::silence()).unwrap();
    fixture.sandbox.fail("get_meeting", Fault::reset().times(1)).unwrap();
    let silent = fixture.app.meetings().create(NewMeeting::new()).timeout(Duration::from_millis(500));
    let read = Meeting::find(&fixture.app, fixture.meeting.id());
    let (silent, read) = tokio::join!(silent, read);
    assert_eq!(silent.unwrap_err().kind(), ErrorKind::Timeout);
    assert_eq!(read.unwrap().id, fixture.meeting.id());
}

/// Returns what a socket receives, and how the connection ends.
async fn read_raw(fixture: &Fixture) -> (String, std::io::Result<usize>) {
    let (host, _) = fixture.sandbox.base_url()["http://".len()..].split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let path = format!("/client/v4/accounts/a/realtime/kit/{}/meetings", fixture.sandbox.app_id());
    let head =
        format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer sandbox\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).await;
    (String::from_utf8(bytes).unwrap(), end)
}

#[tokio::test]
async fn reset_closes_the_connection_with_a_reset() {
    let fixture = Fixture::new().await;
    fixture.sandbox.fail("get_all_meetings", Fault::reset().times(1)).unwrap();
    let (text, end) = read_raw(&fixture).await;
    assert_eq!((text.as_str(), end.unwrap_err().kind()), ("", IoErrorKind::ConnectionReset));

    fixture.sandbox.fail("get_all_meetings", Fault::reset_in_body().times(1)).unwrap();
    let (text, end) = read_raw(&fixture).await;
    assert_eq!(end.unwrap_err().kind(), IoErrorKind::ConnectionReset);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    assert_eq!(body.len(), length.parse::<usize>().unwrap() / 2, "half of the body was received");
}

#[tokio::test]
async fn fail_accepts_every_documented_operation() {
    let ids: Vec<String> = document().operations.iter().map(Operation::name).collect();
    assert_eq!(ids.len(), 62);
    let fixture = Fixture::new().await;
    for id in &ids {
        assert_eq!(fixture.sandbox.fail(id, Fault::status(500)), Ok(()));
    }
}
