//! Bodies as iterators, and files.

use std::time::Duration;

use rtk::{Blocking as _, ErrorKind};
use serde::Deserialize;

use super::server;
use crate::support::Reply;

#[derive(Debug, PartialEq, Deserialize)]
struct Line {
    n: u32,
}

#[test]
fn blocking_json_lines_go_on_after_a_line_that_cannot_be_read() {
    let server = server(|_| Reply::new(200, &[], "{\"n\":1}\nnonsense\n{\"n\":3}\n"));
    let lines = server.client().get("lines").stream().wait().unwrap().json_lines::<Line>();
    let lines: Vec<_> = lines.into_iter().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[0].as_ref().unwrap().n, 1);
    assert_eq!(lines[1].as_ref().unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(lines[2].as_ref().unwrap().n, 3);
}

#[test]
fn blocking_events_are_read_one_after_the_other() {
    let head = [("content-type", "text/event-stream")];
    let server = server(move |_| Reply::new(200, &head, "event: add\ndata: one\n\ndata: two\n\n"));
    let events = server.client().get("events").stream().wait().unwrap().events();
    let data: Vec<_> = events.into_iter().map(|event| event.unwrap().data).collect();
    assert_eq!(data, ["one", "two"]);
}

#[test]
fn blocking_bytes_are_read_in_chunks() {
    let server = server(|_| Reply::new(200, &[], &"x".repeat(100_000)));
    let mut all = Vec::new();
    for chunk in server.client().get("bytes").stream().wait().unwrap() {
        all.extend_from_slice(&chunk.unwrap());
    }
    assert_eq!(all, "x".repeat(100_000).as_bytes());
}

#[test]
fn blocking_download_writes_a_file() {
    let server = server(|_| Reply::new(200, &[], "participant,message\nann,hello\n"));
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("chat.csv");
    let download = server.client().download(&format!("{}/chat.csv", server.origin()));
    assert_eq!(download.to_file(&path).wait().unwrap(), 30);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "participant,message\nann,hello\n");
    let again = server.client().download(&format!("{}/chat.csv", server.origin()));
    assert_eq!(again.to_bytes().wait().unwrap().len(), 30);
}

#[test]
fn blocking_download_that_stalls_ends_at_its_timeout() {
    let origin = super::started(crate::half());
    let client = rtk::Client::builder().token("a-token").base_url(&origin).build().unwrap();
    let download = client.download(&format!("{origin}/a")).timeout(Duration::from_millis(300));
    let error = download.to_bytes().wait().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
}
