//! The limits of downloads: timeouts of writers and endless bodies, and `max_in_flight`.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, ClientBuilder, Download, ErrorKind, Id, Resource, Response};
use serde_json::json;

use crate::app;
use crate::support::TOKEN;

/// Responds to each request with a body of this many chunks, which are there at once.
struct Chunks(usize);

impl Transport for Chunks {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let chunks = futures_util::stream::iter((0..self.0).map(|_| Ok(bytes::Bytes::from_static(&[b'x'; 1024]))));
        Box::pin(async { Ok(http::Response::new(Body::chunks(chunks))) })
    }
}

fn client(chunks: usize) -> ClientBuilder {
    Client::builder().token(TOKEN).base_url("https://api.example.com").transport(Chunks(chunks))
}

fn download(builder: ClientBuilder) -> Download {
    let json = json!({"id": "r", "download_url": "https://storage.example/a"});
    app(builder).recordings().restore(json).unwrap().download()
}

#[tokio::test(start_paused = true)]
async fn download_timeout_covers_a_writer_that_stalls() {
    let (writer, _reader) = tokio::io::duplex(100);
    let download = download(client(1)).timeout(Duration::from_secs(5));
    let error = download.to_writer(writer).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("5s, the call's `timeout`"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn attempt_timeout_limits_each_wait_for_a_writer() {
    let (writer, _reader) = tokio::io::duplex(100);
    let error = download(client(1).attempt_timeout(Duration::from_secs(7))).to_writer(writer).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("the writer accepted nothing in 7s, the client's `attempt_timeout`"), "{error}");

    // A slow writer, which accepts a little at a time, is none that stalls.
    let (writer, mut reader) = tokio::io::duplex(100);
    let reading = tokio::spawn(async move {
        let mut all = Vec::new();
        let mut buffer = [0; 100];
        loop {
            tokio::time::sleep(Duration::from_secs(6)).await;
            match tokio::io::AsyncReadExt::read(&mut reader, &mut buffer).await.unwrap() {
                0 => return all.len(),
                read => all.extend_from_slice(&buffer[..read]),
            }
        }
    });
    let bytes = download(client(2).attempt_timeout(Duration::from_secs(7))).to_writer(writer).await.unwrap();
    assert_eq!((bytes, reading.await.unwrap()), (2048, 2048));
}

#[tokio::test]
async fn download_timeout_ends_a_body_that_never_has_to_be_waited_for() {
    let download = download(client(usize::MAX)).timeout(Duration::from_millis(50));
    let error = download.to_writer(tokio::io::sink()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
}

#[tokio::test(start_paused = true)]
async fn download_counts_as_in_flight_until_its_body_has_been_read() {
    let builder = client(4).max_in_flight(1).timeout(Duration::from_millis(500));
    let json = json!({"id": "r", "download_url": "https://storage.example/a"});
    let record = app(builder).recordings().restore(json).unwrap();
    let (writer, reader) = tokio::io::duplex(100);
    let first = tokio::spawn(record.download().to_writer(writer));
    // The clock is paused: it advances once the first download waits for its writer.
    tokio::time::sleep(Duration::from_millis(1)).await;
    // The writer stalls, so the first download holds the only slot.
    let held = record.download().to_bytes().await.unwrap_err();
    assert_eq!((held.kind(), held.may_have_been_sent()), (ErrorKind::Throttled, false));
    assert!(held.to_string().contains("`max_in_flight`"), "{held}");
    drop(reader);
    assert_eq!(first.await.unwrap().unwrap_err().kind(), ErrorKind::Io);
    assert_eq!(record.download().to_bytes().await.unwrap().len(), 4096);
}

#[tokio::test(start_paused = true)]
async fn download_gives_way_to_a_call_for_which_its_writer_waits() {
    let builder = client(4).max_in_flight(1);
    let json = json!({"id": "r", "download_url": "https://storage.example/a"});
    let record = app(builder).recordings().restore(json).unwrap();
    let (writer, mut reader) = tokio::io::duplex(100);
    let first = tokio::spawn(record.download().to_writer(writer));
    // The clock is paused: it advances once the first download waits for its writer.
    tokio::time::sleep(Duration::from_millis(1)).await;
    // What reads the first download sends a request of its own before it goes on.
    assert_eq!(record.download().to_bytes().await.unwrap().len(), 4096);
    let mut read = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut reader, &mut read).await.unwrap();
    assert_eq!((first.await.unwrap().unwrap(), read.len()), (4096, 4096));
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/blobs", read_only,
    get(content = "content", returns = Response),
    put(fill = "content", body = Body),
)]
pub(crate) struct Blob {
    pub(crate) id: Id<Self>,
}

#[tokio::test(start_paused = true)]
async fn stream_that_becomes_a_request_body_does_not_wait_for_itself() {
    let account = client(4).max_in_flight(1).build().unwrap().account("a");
    let from = account.blob("from").content().stream().await.unwrap();
    let error = account.blob("to").fill(from).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotJson, "it was sent: {error}");
}
