//! What a client makes of each fault.

use std::time::{Duration, Instant};

use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind};
use rtk_sandbox::{ControlError, Fault};
use std::io::ErrorKind as ErrorOfIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Stage;

/// The kinds of error that a read and a write end with, and how many attempts each took. Nothing for what succeeds.
async fn outcome(stage: &Stage, fault: Fault) -> [(Option<ErrorKind>, u32); 2] {
    let counted = |error: Error| (Some(error.kind()), error.retries() + 1);
    stage.sandbox.fail("get_meeting", fault.clone()).unwrap();
    stage.sandbox.fail("create_meeting", fault).unwrap();
    let read = Meeting::find(&stage.app, stage.meeting.id()).timeout(Duration::from_secs(2)).await;
    let write = stage.app.meetings().create(NewMeeting::new()).timeout(Duration::from_secs(2)).await;
    stage.sandbox.clear_faults();
    [read.map_or_else(counted, |_| (None, 1)), write.map_or_else(counted, |_| (None, 1))]
}

#[tokio::test]
async fn each_fault_is_the_error_that_it_should_be() {
    let stage = Stage::new().await;
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
        assert_eq!(outcome(&stage, fault.clone()).await, [read, write], "{fault:?}");
    }
    assert_eq!(outcome(&stage, Fault::status(500).times(0)).await, [(None, 1), (None, 1)]);
}

#[tokio::test]
async fn silence_is_a_timeout() {
    let stage = Stage::new().await;
    stage.sandbox.fail("create_meeting", Fault::silence()).unwrap();
    let began = Instant::now();
    let call = stage.app.meetings().create(NewMeeting::new()).timeout(Duration::from_millis(200));
    assert_eq!(call.await.unwrap_err().kind(), ErrorKind::Timeout);
    assert!(began.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn latency_is_waited_for() {
    let stage = Stage::new().await;
    stage.sandbox.fail("get_meeting", Fault::latency(Duration::from_millis(150)).times(1)).unwrap();
    let began = Instant::now();
    Meeting::find(&stage.app, stage.meeting.id()).await.unwrap();
    assert!(began.elapsed() >= Duration::from_millis(150));
    stage.sandbox.fail("get_meeting", Fault::status(503).after(Duration::from_millis(150)).times(1)).unwrap();
    let began = Instant::now();
    Meeting::find(&stage.app, stage.meeting.id()).await.expect("the second attempt succeeds");
    assert!(began.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn errors_have_the_products_form() {
    let stage = Stage::new().await;
    stage.sandbox.fail("create_meeting", Fault::status(503).retry_after(7)).unwrap();
    let error = stage.app.meetings().create(NewMeeting::new()).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!((error.code(), error.message()), (Some(503), Some("The sandbox was told to fail")));
}

async fn meetings(stage: &Stage) -> usize {
    stage.app.meetings().all().await.unwrap().len()
}

#[tokio::test]
async fn what_was_carried_out_is_there() {
    let stage = Stage::new().await;
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
        let before = meetings(&stage).await;
        stage.sandbox.fail("create_meeting", fault.clone()).unwrap();
        let error = stage.app.meetings().create(NewMeeting::new()).timeout(Duration::from_secs(1)).await.unwrap_err();
        assert!(error.may_have_been_sent(), "{fault:?}");
        stage.sandbox.clear_faults();
        assert_eq!(meetings(&stage).await - before, more, "{fault:?}");
    }
}

#[tokio::test]
async fn only_what_was_named_fails_and_only_so_often() {
    let stage = Stage::new().await;
    stage.sandbox.fail("create_meeting", Fault::status(500).times(2)).unwrap();
    stage.sandbox.fail("create_meeting", Fault::status(403).times(1)).unwrap();
    assert!(stage.app.meetings().page(1).await.is_ok());
    let mut kinds = Vec::new();
    for _ in 0..4 {
        kinds.push(stage.app.meetings().create(NewMeeting::new()).await.err().map(|error| error.kind()));
    }
    assert_eq!(kinds, [Some(ErrorKind::Server), Some(ErrorKind::Server), Some(ErrorKind::Forbidden), None]);

    stage.sandbox.fail_any(Fault::status(403));
    assert!(stage.app.meetings().page(1).await.is_err() && stage.app.sessions().page(1).await.is_err());
    stage.sandbox.clear_faults();
    assert!(stage.app.meetings().page(1).await.is_ok());

    let unknown = stage.sandbox.fail("create_meting", Fault::status(500)).unwrap_err();
    assert_eq!(unknown, ControlError::NoSuchOperation("create_meting".to_owned()));
}

#[tokio::test]
async fn a_reset_leaves_other_connections_alone() {
    let stage = Stage::new().await;
    stage.sandbox.fail("create_meeting", Fault::silence()).unwrap();
    stage.sandbox.fail("get_meeting", Fault::reset().times(1)).unwrap();
    let silent = stage.app.meetings().create(NewMeeting::new()).timeout(Duration::from_millis(500));
    let read = Meeting::find(&stage.app, stage.meeting.id());
    let (silent, read) = tokio::join!(silent, read);
    assert_eq!(silent.unwrap_err().kind(), ErrorKind::Timeout);
    assert_eq!(read.unwrap().id, stage.meeting.id());
}

/// What comes over a socket before it ends, and how it ends.
async fn read_raw(stage: &Stage) -> (String, std::io::Result<usize>) {
    let (host, _) = stage.sandbox.base_url()["http://".len()..].split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let path = format!("/client/v4/accounts/a/realtime/kit/{}/meetings", stage.sandbox.app_id());
    let head =
        format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer sandbox\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).await;
    (String::from_utf8(bytes).unwrap(), end)
}

#[tokio::test]
async fn a_reset_is_one() {
    let stage = Stage::new().await;
    stage.sandbox.fail("get_all_meetings", Fault::reset().times(1)).unwrap();
    let (text, end) = read_raw(&stage).await;
    assert_eq!((text.as_str(), end.unwrap_err().kind()), ("", ErrorOfIo::ConnectionReset));

    stage.sandbox.fail("get_all_meetings", Fault::reset_in_body().times(1)).unwrap();
    let (text, end) = read_raw(&stage).await;
    assert_eq!(end.unwrap_err().kind(), ErrorOfIo::ConnectionReset);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    assert_eq!(body.len(), length.parse::<usize>().unwrap() / 2, "half of it came");
}

#[tokio::test]
async fn every_documented_operation_can_fail() {
    let document: serde_json::Value =
        serde_json::from_str(include_str!("../../witness/realtimekit.openapi.json")).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let ids: Vec<&str> = operations.filter_map(|operation| operation["operationId"].as_str()).collect();
    assert_eq!(ids.len(), 62);
    let stage = Stage::new().await;
    for id in ids {
        assert_eq!(stage.sandbox.fail(id, Fault::status(500)), Ok(()));
    }
}
