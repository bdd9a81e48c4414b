//! Streams of bodies, in both directions.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use rtk::{Body, ErrorKind, Id, Resource, Response};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::support::peer;

/// A resource of the server that reports what it received.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/echo", read_only, put(fill = "content", body = Body, returns = Response))]
pub struct File {
    pub id: Id<Self>,
}

#[wasm_bindgen]
pub async fn stream_returns_chunks_while_they_arrive() {
    let client = peer().build().unwrap();
    let stream = client.get("drip").stream().await.unwrap();
    // The callback is not `Send`.
    let seen = Rc::new(Cell::new(0));
    let counter = Rc::clone(&seen);
    let mut stream = stream.on_progress(move |progress| counter.set(progress.received));
    let mut text = String::new();
    // The body never ends, so this would never return if it were read to its end first.
    while text.len() < 15 {
        text.push_str(std::str::from_utf8(&stream.next().await.unwrap().unwrap()).unwrap());
    }
    assert!(text.starts_with("drip\ndrip\ndrip\n"), "{text:?}");
    assert_eq!(seen.get(), text.len() as u64);
    drop(stream);
    // Dropping the stream aborts the request: the server sees the end of its connection.
    assert_eq!(client.get("aborted/drip").json::<u64>().await.unwrap(), 1);
}

#[wasm_bindgen]
pub async fn stream_is_read_to_its_end() {
    let client = peer().build().unwrap();
    let stream = client.get("megabyte").stream().await.unwrap();
    assert_eq!(stream.len(), Some(1 << 20));
    let mut written = Vec::new();
    assert_eq!(stream.to_writer(&mut written).await.unwrap(), 1 << 20);
    assert!(written.iter().all(|byte| *byte == b'm'));
}

#[wasm_bindgen]
pub async fn stream_reads_server_sent_events() {
    let client = peer().build().unwrap();
    let mut events = client.get("events").stream().await.unwrap().events();
    let mut all = Vec::new();
    while let Some(event) = events.next().await {
        all.push(event.unwrap().data);
    }
    assert_eq!(all, ["one", "two", "[DONE]"]);
}

#[wasm_bindgen]
pub async fn stream_that_stalls_times_out() {
    let client = peer().attempt_timeout(Duration::from_millis(200)).build().unwrap();
    let mut stream = client.get("stall").stream().await.unwrap();
    assert_eq!(&stream.next().await.unwrap().unwrap()[..], b"begun");
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(stream.next().await.is_none());
}

#[wasm_bindgen]
pub async fn stream_that_breaks_is_an_error() {
    let client = peer().build().unwrap();
    let stream = client.get("break").stream().await.unwrap();
    assert_eq!(stream.to_bytes().await.unwrap_err().kind(), ErrorKind::Interrupted);
}

#[wasm_bindgen]
pub async fn body_that_is_a_stream_is_sent() {
    let client = peer().build().unwrap();
    // Neither the stream nor what it holds is `Send`.
    let chunk: Rc<str> = Rc::from("chunk");
    let chunks = stream::iter(0..3).map(move |_| Ok(chunk.to_string().into()));
    let file = client.files().restore(json!({"id": "f-1"})).unwrap();
    let seen: Value = file.fill(Body::chunks(chunks)).await.unwrap().json().unwrap();
    assert_eq!(seen["result"]["body"], "chunkchunkchunk");
}

#[wasm_bindgen]
pub async fn body_that_fails_is_an_error_of_the_body() {
    let client = peer().build().unwrap();
    let chunks = stream::iter([Ok("chunk".into()), Err(rtk::transport::TransportError::interrupted("no more"))]);
    let file = client.files().restore(json!({"id": "f-1"})).unwrap();
    let error = file.fill(Body::chunks(chunks)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RequestBody, "{error}");
}
