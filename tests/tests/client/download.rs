//! Downloads of addresses in responses.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt as _;
use rtk::realtime_kit::*;
use rtk::{ErrorKind, Record, Response, Retry};
use serde_json::json;
use tokio::io::AsyncReadExt as _;

use crate::support::{Reply, Server, TOKEN};
use crate::{app, builder, half};

const TEXT: &str = "participant,message\nann,hello\n";

/// A recording in this storage.
fn recording(storage: &Server, expires: &str) -> Record<Recording> {
    recording_at(&format!("{}/a.txt?signature=s3cret", storage.origin()), expires, builder(storage))
}

fn recording_at(url: &str, expires: &str, builder: rtk::ClientBuilder) -> Record<Recording> {
    let json = json!({"id": "r", "download_url": url, "download_url_expiry": expires});
    app(builder).recordings().restore(json).unwrap()
}

const LATER: &str = "2100-01-01T00:00:00Z";

async fn holding(reply: Reply) -> Server {
    Server::always(reply).await
}

fn directory() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names(directory: &tempfile::TempDir) -> Vec<String> {
    let entries = std::fs::read_dir(directory.path()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn download_sends_neither_token_nor_layers_and_replaces_the_file() {
    struct Naming;

    impl rtk::transport::Layer for Naming {
        fn before(
            &self,
            _: &rtk::transport::Attempt<'_>,
            request: &mut http::Request<rtk::Body>,
        ) -> Result<(), rtk::transport::TransportError> {
            request.headers_mut().append("x-internal", http::HeaderValue::from_static("secret"));
            Ok(())
        }

        fn after(&self, _: &rtk::transport::Attempt<'_>, _: Result<&Response, &rtk::transport::TransportError>) {}
    }

    let storage = holding(Reply::new(200, &[], TEXT)).await;
    let url = format!("{}/a.txt?signature=s3cret", storage.origin());
    let record = recording_at(&url, LATER, builder(&storage).layer(Naming));
    let (directory, seen) = (directory(), Arc::new(Mutex::new(Vec::new())));
    let path = directory.path().join("chat.csv");
    std::fs::write(&path, "what was there before").unwrap();
    let message = Arc::clone(&seen);
    let download = record.download().on_progress(move |it| message.lock().unwrap().push((it.received, it.total)));
    assert!(!format!("{download:?}").contains("s3cret"), "{download:?}");
    let length = TEXT.len() as u64;
    assert_eq!(download.to_file(&path).await.unwrap(), length);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), TEXT);
    assert_eq!(names(&directory), ["chat.csv"]);
    assert_eq!(seen.lock().unwrap().last(), Some(&(length, Some(length))));
    let sent = &storage.sent()[0];
    assert_eq!((sent.line().as_str(), sent.header("authorization")), ("GET /a.txt?signature=s3cret", None));
    assert!(sent.headers.iter().all(|(name, value)| name != "x-internal" && !value.contains(TOKEN)));
}

#[cfg(unix)]
#[tokio::test]
async fn download_creates_a_file_with_the_usual_permissions() {
    use std::os::unix::fs::PermissionsExt as _;

    let storage = holding(Reply::new(200, &[], TEXT)).await;
    let directory = directory();
    let (path, other) = (directory.path().join("a"), directory.path().join("b"));
    recording(&storage, LATER).download().to_file(&path).await.unwrap();
    std::fs::write(&other, "").unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&path), mode(&other));
}

#[tokio::test]
async fn download_can_be_read_into_memory_a_writer_or_as_a_stream() {
    let storage = holding(Reply::new(200, &[], TEXT)).await;
    let record = recording(&storage, LATER);
    assert_eq!(record.download().to_bytes().await.unwrap(), TEXT);
    let (mut ours, theirs) = tokio::io::duplex(1024);
    assert_eq!(record.download().to_writer(theirs).await.unwrap(), TEXT.len() as u64);
    let mut text = String::new();
    ours.read_to_string(&mut text).await.unwrap();
    assert_eq!(text, TEXT);
    let progress = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&progress);
    let download = record.download().on_progress(move |progress| *seen.lock().unwrap() = progress.received);
    let stream = download.stream().await.unwrap();
    assert_eq!((stream.len(), stream.headers()["content-length"].to_str().unwrap()), (Some(30), "30"));
    let chunks: Vec<_> = stream.map(Result::unwrap).collect().await;
    assert_eq!((chunks.concat(), *progress.lock().unwrap()), (TEXT.as_bytes().to_vec(), 30));
    let small = recording_at(&format!("{}/x", storage.origin()), LATER, builder(&storage).response_limit(5));
    assert_eq!(small.download().to_bytes().await.unwrap_err().kind(), ErrorKind::ResponseTooLarge);
}

#[tokio::test]
async fn advice_for_a_download_without_a_record_is_about_the_link() {
    let gone = Server::always(Reply::new(403, &[], "")).await;
    let error = builder(&gone).build().unwrap().download(&format!("{}/x", gone.origin())).to_bytes().await.unwrap_err();
    let text = error.to_string();
    assert_eq!(error.kind(), ErrorKind::ExpiredLink);
    assert!(text.contains("; get a new link") && !text.contains("record"), "{text}");

    let moved = Server::always(Reply::new(304, &[], "")).await;
    let client = builder(&moved).build().unwrap();
    let text = client.download(&format!("{}/x", moved.origin())).to_bytes().await.unwrap_err().to_string();
    assert!(!text.contains("base URL"), "{text}");
}

#[tokio::test]
async fn download_of_an_expired_or_missing_link_sends_nothing() {
    let storage = holding(Reply::new(200, &[], TEXT)).await;
    let over = recording(&storage, "2020-01-01T00:00:00Z").download().to_bytes().await.unwrap_err();
    assert_eq!((over.kind(), over.may_have_been_sent()), (ErrorKind::ExpiredLink, false));
    let text = over.to_string();
    assert!(
        text.starts_with("GET {download_url} (Recording::download): the download link expired at 2020-01-01"),
        "{text}"
    );
    assert!(text.contains("; load the record again to get a new link"), "{text}");

    let none_yet = app(builder(&storage)).recordings().restore(json!({"id": "r"})).unwrap();
    let directory = directory();
    let none = none_yet.download().to_file(directory.path().join("r.mp4")).await.unwrap_err();
    assert_eq!(none.kind(), ErrorKind::MissingLink);
    assert!(none.to_string().contains("Recording::download"), "{none}");
    assert!(none_yet.download_audio().to_bytes().await.unwrap_err().to_string().contains("{audio_download_url}"));
    for url in ["http://storage.example/a?signature=s3cret", "ftp://127.0.0.1/a", "/a", "no url\n"] {
        let error = recording_at(url, LATER, builder(&storage)).download().to_bytes().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{url}");
        assert!(!format!("{error:?}").contains("s3cret"), "{error:?}");
    }
    assert!(storage.sent().is_empty() && names(&directory).is_empty());
}

#[tokio::test]
async fn download_with_an_error_status_is_an_expired_link_and_leaves_no_file() {
    for status in [400, 401, 403, 404, 410] {
        let storage = holding(Reply::new(status, &[], "<Error><Code>AccessDenied</Code></Error>")).await;
        let (record, directory) = (recording(&storage, "some day"), directory());
        let error = record.download().to_file(directory.path().join("a")).await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::ExpiredLink, status));
        assert!(error.may_have_been_sent() && !error.may_have_been_carried_out());
        assert_eq!((storage.sent().len(), names(&directory).len()), (1, 0));
        assert!(!format!("{error:?}").contains("s3cret"), "{error:?}");
    }
}

#[tokio::test]
async fn download_is_retried_until_bytes_arrive_and_not_after() {
    let count = std::sync::atomic::AtomicUsize::new(0);
    let storage = Server::replying(move |_| match count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
        0 => Reply::new(503, &[], "slow down"),
        1 => Reply::Bytes(Vec::new()),
        _ => Reply::new(200, &[], TEXT),
    })
    .await;
    assert_eq!(recording(&storage, LATER).download().to_bytes().await.unwrap(), TEXT);
    assert_eq!(storage.sent().len(), 3);

    let storage = holding(Reply::with_length(200, &[], TEXT, TEXT.len() + 1)).await;
    let directory = directory();
    let path = directory.path().join("chat.csv");
    std::fs::write(&path, "what was there before").unwrap();
    let error = recording(&storage, LATER).download().to_file(&path).await.unwrap_err();
    assert_eq!((error.kind(), storage.sent().len()), (ErrorKind::Interrupted, 1));
    assert_eq!(
        (std::fs::read_to_string(&path).unwrap().as_str(), names(&directory).len()),
        ("what was there before", 1)
    );

    let never = recording_at(&format!("{}/x", storage.origin()), LATER, builder(&storage).retry(Retry::never()));
    assert_eq!(never.download().to_bytes().await.unwrap_err().kind(), ErrorKind::Interrupted);
}

#[tokio::test]
async fn download_limits_each_read_and_the_whole() {
    let silent = holding(Reply::Never).await;
    let impatient = builder(&silent).attempt_timeout(Duration::from_millis(50)).retry(Retry::never());
    let record = recording_at(&format!("{}/x", silent.origin()), LATER, impatient);
    let error = record.download().to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("50ms"), "{error}");

    // Half of the body arrives, then nothing.
    let url = format!("{}/x", half().await);
    let half = recording_at(&url, LATER, builder(&silent).attempt_timeout(Duration::from_millis(50)));
    assert_eq!(half.download().to_bytes().await.unwrap_err().kind(), ErrorKind::Timeout);
    let patient = recording_at(&url, LATER, builder(&silent).attempt_timeout(Duration::from_secs(60)));
    let error = patient.download().timeout(Duration::from_millis(50)).to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);

    // A dropped future leaves no file behind.
    let directory = directory();
    let path = directory.path().join("a");
    let dropped = tokio::time::timeout(Duration::from_millis(100), patient.download().to_file(&path)).await;
    assert!(dropped.is_err());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(names(&directory).len(), 0);
}

#[tokio::test]
async fn download_that_cannot_be_written_is_an_io_error() {
    let storage = holding(Reply::new(200, &[], TEXT)).await;
    let record = recording(&storage, LATER);
    let directory = directory();
    let error = record.download().to_file(directory.path().join("none/a")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Io);
    assert!(storage.sent().is_empty());
    let error = record.download().to_file(directory.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Io, "{error}");
    let (theirs, ours) = tokio::io::duplex(8);
    drop(theirs);
    assert_eq!(record.download().to_writer(ours).await.unwrap_err().kind(), ErrorKind::Io);
}

#[test]
fn download_outside_a_runtime_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let record = runtime.block_on(async {
        let storage = holding(Reply::new(200, &[], TEXT)).await;
        recording(&storage, LATER)
    });
    let mut future = std::pin::pin!(record.download().to_file("never-made"));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = future.as_mut().poll(&mut context) else { panic!("it waits") };
    assert_eq!(error.kind(), ErrorKind::NoRuntime);
}
