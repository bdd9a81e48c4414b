//! Bodies, most of them signed as they are.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};

use super::*;

const MIB: usize = 1024 * 1024;

pub(super) fn cases() -> Vec<Case> {
    let row = |what, expected, body: fn() -> Vec<u8>| {
        case(what, expected, async move { send(&pinned(), Sent::signed(body())).await })
    };
    let text = |what, expected, body: &'static str| {
        case(what, expected, async move { send(&pinned(), Sent::signed(body)).await })
    };
    vec![
        case("100 MiB, which the request states", TOO_LARGE, async { hundred_mebibytes(true).await }),
        case("100 MiB, which the request does not state", TOO_LARGE, async { hundred_mebibytes(false).await }),
        case("a length that is not the body's: the body breaks off", INCOMPLETE, async {
            let parts = [Ok(Bytes::from(BODY)), Err(std::io::Error::other("connection reset"))];
            let mut request = Sent::signed(BODY).request();
            *request.body_mut() = Body::from_stream(stream::iter(parts));
            respond(&pinned(), request).await
        }),
        row("1 MiB", ACCEPTED, || padded(MIB)),
        row("1 MiB and one byte", TOO_LARGE, || padded(MIB + 1)),
        text("an event of an unknown kind", ACCEPTED, r#"{"event":"meeting.exploded","meeting":7}"#),
        text(
            "an event with keys that are not known",
            ACCEPTED,
            r#"{"event":"meeting.started","meeting":{"id":"m","x":[{}]},"y":0}"#,
        ),
        text("empty", UNDECODABLE, ""),
        text("blanks", UNDECODABLE, " \r\n\t"),
        row("not UTF-8", UNDECODABLE, || BODY.as_bytes().iter().map(|byte| byte | 0x80).collect()),
        row("a string in it that is not UTF-8", UNDECODABLE, || {
            [br#"{"event":"meeting.started","meeting":{"id":""#.as_slice(), &[0xff], br#""}}"#].concat()
        }),
        text("half a surrogate pair", UNDECODABLE, r#"{"event":"meeting.started","meeting":{"id":"\ud800"}}"#),
        text("HTML", UNDECODABLE, "<html><body>Stand-up</body></html>"),
        text("a form", UNDECODABLE, "event=meeting.started&meeting=Stand-up"),
        text("cut off", UNDECODABLE, &BODY[..BODY.len() - 1]),
        text("two events", UNDECODABLE, r#"{"event":"x"}{"event":"x"}"#),
        text("an array", UNDECODABLE, r#"[{"event":"x"}]"#),
        text("a number", UNDECODABLE, "1"),
        text("a string", UNDECODABLE, "\"Stand-up\""),
        text("null", UNDECODABLE, "null"),
        text("without `event`", UNDECODABLE, r#"{"meeting":{"id":"m-1"}}"#),
        text("a known event without its meeting", UNDECODABLE, r#"{"event":"meeting.started"}"#),
        text("a meeting that is text", UNDECODABLE, r#"{"event":"meeting.started","meeting":"Stand-up"}"#),
        text("an id that is a number", UNDECODABLE, r#"{"event":"meeting.started","meeting":{"id":1}}"#),
        text("an event whose name is a number", ACCEPTED, r#"{"event":1}"#),
        text("`event` twice", ACCEPTED, r#"{"event":"x","event":"meeting.started"}"#),
        text("the meeting twice", ACCEPTED, r#"{"event":"meeting.started","meeting":{"id":"a"},"meeting":{"id":"b"}}"#),
        text(
            "the meeting twice, once without an id",
            UNDECODABLE,
            r#"{"event":"meeting.started","meeting":{},"meeting":{"id":"b"}}"#,
        ),
        row("1,000 levels, in an unknown event", UNDECODABLE, || nested("x")),
        row("1,000 levels, in a known event", UNDECODABLE, || nested("meeting.started")),
        row("100,000 open brackets", UNDECODABLE, || "[".repeat(100_000).into()),
        text("a number beyond all limits", ACCEPTED, r#"{"event":"x","size":123456789012345678901234567890}"#),
        text("JSON with comments", UNDECODABLE, "/* Stand-up */ {}"),
    ]
}

/// A body of this length that is an event.
fn padded(length: usize) -> Vec<u8> {
    let mut body = BODY.as_bytes().to_vec();
    body.resize(length, b' ');
    body
}

fn nested(event: &str) -> Vec<u8> {
    let (open, close) = ("[".repeat(1000), "]".repeat(1000));
    format!(r#"{{"event":"{event}","meeting":{{"id":"m-1","x":{open}{close}}}}}"#).into()
}

/// Sends a body of 100 chunks of 1 MiB, of which at most two may be read.
async fn hundred_mebibytes(is_stated: bool) -> Answer {
    let (read, chunk) = (Arc::new(AtomicUsize::new(0)), Bytes::from(vec![b'1'; MIB]));
    let count = read.clone();
    let chunks = stream::iter(0..100).map(move |_| {
        count.fetch_add(1, SeqCst);
        Ok::<_, std::io::Error>(chunk.clone())
    });
    let mut request = Sent::signed("1").request();
    if is_stated {
        request.headers_mut().insert("content-length", HeaderValue::from(100 * MIB));
    }
    *request.body_mut() = Body::from_stream(chunks);
    let answer = respond(&pinned(), request).await;
    assert_eq!(read.load(SeqCst), if is_stated { 0 } else { 2 });
    answer
}
