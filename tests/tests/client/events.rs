//! `ByteStream::events`: server-sent events.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{ByteStream, Client, Error, ErrorKind, ServerSentEvent, http};
use serde_json::json;

use crate::support::TOKEN;

/// Responds with a body in these chunks. A `None` breaks the connection.
struct Chunks {
    chunks: Vec<Option<Bytes>>,
    content_type: &'static str,
}

impl Transport for Chunks {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let chunks = self.chunks.clone().into_iter();
        let chunks = chunks.map(|chunk| chunk.ok_or_else(|| TransportError::interrupted("the connection broke")));
        let response = http::Response::builder().header("content-type", self.content_type);
        let response = response.body(Body::chunks(stream::iter(chunks))).unwrap();
        Box::pin(async { Ok(response) })
    }
}

async fn stream_of(chunks: Vec<Option<Bytes>>, content_type: &'static str) -> ByteStream {
    let client = Client::builder().token(TOKEN).transport(Chunks { chunks, content_type }).response_limit(64);
    client.build().unwrap().get("stream").stream().await.unwrap()
}

/// A streamed body in these chunks, of which a line has at most 64 bytes.
pub(crate) async fn body(chunks: &[&[u8]]) -> ByteStream {
    stream_of(chunks.iter().map(|chunk| Some(Bytes::copy_from_slice(chunk))).collect(), "").await
}

/// A body that breaks off after a text.
pub(crate) async fn broken(text: &'static str) -> ByteStream {
    stream_of(vec![Some(Bytes::from(text)), None, Some(Bytes::from(text))], "").await
}

async fn read(body: ByteStream) -> Vec<Result<ServerSentEvent, Error>> {
    body.events().collect().await
}

/// The events of a text, each as `event|data|id`.
async fn shown(body: ByteStream) -> Vec<String> {
    let show = |event: Result<ServerSentEvent, Error>| {
        let event = event.unwrap();
        format!("{}|{}|{}", event.event, event.data, event.id.as_deref().unwrap_or("-"))
    };
    read(body).await.into_iter().map(show).collect()
}

#[tokio::test]
async fn event_has_a_type_data_and_an_id() {
    let text = b"event: add\ndata: one\nid: 7\n\ndata:two\n\nevent\ndata:  three\n\nid\ndata\n\n";
    assert_eq!(shown(body(&[text]).await).await, ["add|one|7", "message|two|7", "message| three|7", "message||-"]);
}

#[tokio::test]
async fn event_can_have_data_over_several_lines() {
    let text = b"data: a\ndata:\ndata: {\"b\":\ndata: 1}\n\n";
    assert_eq!(shown(body(&[text]).await).await, ["message|a\n\n{\"b\":\n1}|-"]);
}

#[tokio::test]
async fn event_is_the_same_however_its_bytes_are_split() {
    let expected = ["message|é 😀|1", "x|b|1", "message|c|1"];
    for line_end in ["\n", "\r\n", "\r"] {
        let text = "\u{feff}: hi\ndata: é 😀\nid: 1\n\n\n:\nevent: x\ndata: b\n\ndata: c\n\n".replace('\n', line_end);
        let bytes = text.as_bytes();
        for at in 0..=bytes.len() {
            let (first, second) = bytes.split_at(at);
            assert_eq!(shown(body(&[first, second]).await).await, expected, "{line_end:?}, split at {at}");
        }
        let single: Vec<_> = bytes.chunks(1).collect();
        assert_eq!(shown(body(&single).await).await, expected, "{line_end:?}, byte by byte");
    }
}

#[tokio::test]
async fn event_is_given_as_soon_as_its_empty_line_has_begun() {
    // The line feed that belongs to the carriage return comes later, or never.
    let chunks = [Some(Bytes::from("data: a\r\n\r")), None];
    let mut events = stream_of(chunks.to_vec(), "").await.events();
    assert_eq!(events.next().await.unwrap().unwrap().data, "a");
    assert_eq!(events.next().await.unwrap().unwrap_err().kind(), ErrorKind::Interrupted);
}

#[tokio::test]
async fn event_at_the_end_needs_no_empty_line() {
    assert_eq!(shown(body(&[b"data: a\n\ndata: b\nid: 2"]).await).await, ["message|a|-", "message|b|2"]);
    assert_eq!(shown(body(&[b"data: a"]).await).await, ["message|a|-"]);
    assert!(shown(body(&[]).await).await.is_empty());
}

#[tokio::test]
async fn comments_unknown_fields_and_events_without_data_are_skipped() {
    let text =
        b": keep-alive\n\nevent: ping\n\nid: 3\n\ncolour: red\nDATA: x\n data: x\nretry: soon\n\ndata: a\nid: 4\0\n\n";
    assert_eq!(shown(body(&[text]).await).await, ["message|a|3"]);
}

#[tokio::test]
async fn retry_is_the_last_valid_one() {
    let mut events =
        body(&[b"retry: 1500\nretry: -1\nretry: 99999999999999999999\ndata: a\n\nretry\n\n"]).await.events();
    assert_eq!(events.retry(), None);
    events.next().await.unwrap().unwrap();
    assert_eq!(events.retry(), Some(Duration::from_millis(1500)));
    assert!(events.next().await.is_none() && events.next().await.is_none());
    assert_eq!(events.retry(), Some(Duration::from_millis(1500)));
}

#[tokio::test]
async fn json_of_an_event_is_decoded_and_errors_do_not_repeat_it() {
    let events = read(body(&[b"data: {\"a\": [1]}\n\ndata: [DONE]\n\ndata: \"s3cret\"\n\n"]).await).await;
    let events: Vec<_> = events.into_iter().map(Result::unwrap).collect();
    assert_eq!(events[0].json::<serde_json::Value>().unwrap(), json!({"a": [1]}));
    assert_eq!(events[1].json::<serde_json::Value>().unwrap_err().kind(), ErrorKind::Decode);
    let error = events[2].json::<u8>().unwrap_err();
    assert!(!format!("{error}{error:?}").contains("s3cret"), "{error:?}");
    assert!(!format!("{:?}", events[2]).contains("s3cret"));
}

#[tokio::test]
async fn line_or_event_that_is_too_long_ends_the_stream() {
    let endless = [b'x'; 65];
    let long_line = [b"data: a\n\ndata: ", &endless[..], b"\n\ndata: b\n\n"].concat();
    let long_event = [&b"data: a\n\n"[..], &b"data: 0123456789\n".repeat(7), b"\ndata: b\n\n"].concat();
    for (text, what) in [(long_line, "a line of the stream"), (long_event, "an event of the stream")] {
        for size in [1, 7, text.len()] {
            let chunks: Vec<_> = text.chunks(size).collect();
            let events = read(body(&chunks).await).await;
            assert_eq!(events.len(), 2, "{events:?}");
            let error = events[1].as_ref().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::ResponseTooLarge);
            assert!(error.to_string().contains(&format!("{what} is longer than 64 bytes")), "{error}");
            assert!(error.to_string().starts_with("GET /stream"), "{error}");
        }
    }
}

#[tokio::test]
async fn text_that_is_not_utf_8_ends_the_stream() {
    let events = read(body(&[b"data: a\n\ndata: \xff\n\ndata: b\n\n"]).await).await;
    assert_eq!(events.len(), 2, "{events:?}");
    assert_eq!(events[1].as_ref().unwrap_err().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn connection_that_breaks_ends_the_stream_without_half_an_event() {
    let events = read(broken("data: a\n\ndata: b\n").await).await;
    assert_eq!(events.len(), 2, "{events:?}");
    assert_eq!(events[0].as_ref().unwrap().data, "a");
    assert_eq!(events[1].as_ref().unwrap_err().kind(), ErrorKind::Interrupted);
}

#[tokio::test]
async fn body_of_another_media_type_is_an_error() {
    let with = |content_type| stream_of(vec![Some(Bytes::from("data: a\n\n"))], content_type);
    for content_type in ["", "text/event-stream", "Text/Event-Stream; charset=utf-8", "text/plain"] {
        assert_eq!(shown(with(content_type).await).await, ["message|a|-"], "{content_type}");
    }
    for content_type in ["application/json; charset=utf-8", "text/html"] {
        let events = read(with(content_type).await).await;
        assert_eq!(events.len(), 1, "{events:?}");
        let error = events[0].as_ref().unwrap_err();
        assert!(error.kind() == ErrorKind::Decode && error.to_string().contains("not a stream of events"), "{error}");
    }
}
