//! `Request::stream`: the body of a response as a stream of bytes.

use std::time::Duration;

use futures_util::StreamExt as _;
use rtk::testing::{Answer, Playback};
use rtk::{Body, ClientBuilder, ErrorKind, Id, Record, Resource, Response, Retry};
use serde_json::json;

use crate::support::{Reply, Server, TOKEN};
use crate::{after, builder, half, status};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/files",
    read_only,
    get(content = "content", returns = Response, query(part = u64)),
    put(fill = "content", body = Body),
    post(convert = "convert", returns = Response)
)]
struct File {
    id: Id<Self>,
}

fn file(builder: ClientBuilder) -> Record<File> {
    builder.build().unwrap().files().restore(json!({"id": "f-1"})).unwrap()
}

#[tokio::test]
async fn stream_gives_the_head_before_the_body() {
    let server = Server::always(Reply::new(200, &[("cf-ray", "ray-1"), ("x-kind", "notes")], "hello")).await;
    let mut stream = file(builder(&server)).content().stream().await.unwrap();
    assert_eq!((stream.len(), stream.request_id()), (Some(5), Some("ray-1")));
    assert_eq!(stream.headers()["x-kind"], "notes");
    assert!(!format!("{stream:?}").contains("notes"), "{stream:?}");
    let mut all = Vec::new();
    while let Some(piece) = stream.next().await {
        all.extend_from_slice(&piece.unwrap());
    }
    assert_eq!(all, b"hello");
    assert!(stream.next().await.is_none());
    assert_eq!(server.sent()[0].header("accept"), Some("*/*"));
}

#[tokio::test]
async fn stream_can_be_written_to_a_file_a_writer_memory_or_another_request() {
    let server = Server::always(Reply::new(200, &[], "hello")).await;
    let record = file(builder(&server).response_limit(5));
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("content");
    let (sender, seen) = std::sync::mpsc::channel();
    let stream = record.content().stream().await.unwrap().on_progress(move |it| sender.send(it).unwrap());
    assert_eq!(stream.to_file(&path).await.unwrap(), 5);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "hello");
    assert_eq!(seen.iter().last().map(|it| (it.received, it.total)), Some((5, Some(5))));

    let mut written = Vec::new();
    assert_eq!(record.content().stream().await.unwrap().to_writer(&mut written).await.unwrap(), 5);
    assert_eq!(written, b"hello");
    assert_eq!(record.content().part(2).stream().await.unwrap().to_bytes().await.unwrap(), "hello");
    let error = record.content().stream().await.unwrap().to_file(directory.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Io);

    let target = Server::always(Reply::data(&json!({}))).await;
    file(builder(&target)).fill(record.content().stream().await.unwrap()).await.unwrap();
    assert_eq!(target.sent()[0].body, b"hello");
}

#[tokio::test]
async fn response_limit_applies_to_bytes_in_memory_only() {
    let server = Server::always(Reply::new(200, &[], &"x".repeat(1000))).await;
    let record = file(builder(&server).response_limit(100));
    assert_eq!(record.content().await.unwrap_err().kind(), ErrorKind::ResponseTooLarge);
    let error = record.content().stream().await.unwrap().to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ResponseTooLarge);
    assert!(error.to_string().starts_with("GET /files/{file_id}/content (File::content)"), "{error}");
    assert_eq!(record.content().stream().await.unwrap().to_writer(tokio::io::sink()).await.unwrap(), 1000);
}

#[tokio::test]
async fn stream_is_retried_until_the_head_arrives_and_not_after() {
    let server = after([status(503), Reply::Bytes(Vec::new())]).await;
    assert!(file(builder(&server)).content().stream().await.is_ok());
    assert_eq!(server.sent().len(), 3);

    // A request that may have been carried out is not retried.
    let server = after([status(503)]).await;
    let error = file(builder(&server)).convert().stream().await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::Server, 1));

    let server = Server::always(Reply::with_length(200, &[], "hell", 5)).await;
    let mut stream = file(builder(&server)).content().stream().await.unwrap();
    let mut pieces = Vec::new();
    while let Some(piece) = stream.next().await {
        pieces.push(piece);
    }
    let error = pieces.pop().unwrap().unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::Interrupted, 1));
    assert!(pieces.iter().all(Result::is_ok), "{pieces:?}");
}

#[tokio::test]
async fn stream_with_an_error_status_is_an_error_with_its_message() {
    let error = json!({"success": false, "errors": [{"code": 10007, "message": "no such file"}]});
    let server = Server::always(Reply::json(404, &error)).await;
    let error = file(builder(&server)).content().stream().await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.errors()[0].message(), "no such file");

    // A raw path behaves in the same way.
    let error = builder(&server).build().unwrap().get("a/b").stream().await.unwrap_err();
    assert!(error.is_not_found());
}

#[tokio::test]
async fn attempt_timeout_limits_each_read_and_timeout_the_whole_stream() {
    let at = |limit| {
        let builder = rtk::Client::builder().token(TOKEN).retry(Retry::never()).attempt_timeout(limit);
        move |origin: &str| file(builder.base_url(origin))
    };
    let origin = half().await;
    let impatient = at(Duration::from_millis(50))(&origin);
    let mut stream = impatient.content().stream().await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "half");
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("50ms"), "{error}");
    assert!(stream.next().await.is_none());

    let patient = at(Duration::from_secs(60))(&origin);
    let stream = patient.content().timeout(Duration::from_millis(70)).stream().await.unwrap();
    let error = stream.to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("70ms"), "{error}");
}

#[tokio::test]
async fn stream_counts_as_in_flight_until_it_ends() {
    let server = Server::always(Reply::new(200, &[], "hello")).await;
    let record = file(builder(&server).max_in_flight(1));
    let stream = record.content().stream().await.unwrap();
    let held = record.content().timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!((held.kind(), server.sent().len()), (ErrorKind::Throttled, 1));
    drop(stream);
    let mut stream = record.content().timeout(Duration::from_secs(60)).stream().await.unwrap();
    while stream.next().await.transpose().unwrap().is_some() {}
    // A stream that was read to its end counts no longer, although it still exists.
    assert_eq!(record.content().timeout(Duration::from_secs(60)).await.unwrap().bytes(), "hello");
    assert_eq!(stream.len(), Some(5));
}

#[tokio::test]
async fn stream_that_failed_counts_as_in_flight_no_longer() {
    // The server closes the connection in the middle of each body.
    let server = Server::always(Reply::with_length(200, &[], "half", 8)).await;
    let record = file(builder(&server).max_in_flight(1));
    let mut stream = record.content().stream().await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "half");
    assert_eq!(stream.next().await.unwrap().unwrap_err().kind(), ErrorKind::Interrupted);
    let next = record.content().timeout(Duration::from_secs(60)).stream().await.unwrap();
    assert!(stream.next().await.is_none());
    assert_eq!(next.to_bytes().await.unwrap_err().kind(), ErrorKind::Interrupted);
}

#[tokio::test]
async fn response_text_is_decoded_as_utf_8() {
    let playback = Playback::new().answer(Answer::bytes("grüß dich")).answer(Answer::bytes(&b"gr\xfc\xdf"[..]));
    let record = file(playback.builder());
    assert_eq!(record.content().await.unwrap().text().unwrap(), "grüß dich");
    let error = record.content().await.unwrap().text().unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Decode, 200), "{error}");
}

#[tokio::test]
async fn playback_answer_can_be_streamed() {
    let playback = Playback::new().on("GET /files/{file_id}/content", Answer::bytes("hello"));
    let stream = file(playback.builder()).content().stream().await.unwrap();
    assert_eq!(stream.to_bytes().await.unwrap(), "hello");
}
