//! The cases of the table.

use rtk::ErrorKind::{Interrupted, NotProcessed, Timeout};

use super::frames::{End, Frame, Last, OK, frame, header};
use super::server::{Act, Script};
use crate::faults::cases::GOOD;
use crate::faults::expected::{self, Case};
use Act::{Close, Cut, Head, Read, Send, Silence};

/// The error codes that say nothing about what was processed.
const RESETS: [(&str, u32); 9] = [
    ("NO_ERROR", 0),
    ("PROTOCOL_ERROR", 1),
    ("INTERNAL_ERROR", 2),
    ("FLOW_CONTROL_ERROR", 3),
    ("STREAM_CLOSED", 5),
    ("CANCEL", 8),
    ("ENHANCE_YOUR_CALM", 0xb),
    ("INADEQUATE_SECURITY", 0xc),
    ("HTTP_1_1_REQUIRED", 0xd),
];
const REFUSED_STREAM: u32 = 7;
const ENHANCE_YOUR_CALM: u32 = 0xb;
const INTERNAL_ERROR: u32 = 2;
const MAX_CONCURRENT_STREAMS: u16 = 3;

fn script(acts: Vec<Act>) -> expected::Script {
    expected::Script::Http2(Script { settings: Vec::new(), acts })
}

fn head(end: End) -> Frame {
    Frame::Headers(OK.to_vec(), end)
}

fn body() -> Frame {
    Frame::Data(GOOD.into(), End::Last)
}

fn half() -> Frame {
    Frame::Data(br#"{"data":{"id":""#.to_vec(), End::More)
}

pub(crate) fn good() -> Script {
    Script { settings: Vec::new(), acts: vec![Read, Send(vec![head(End::More), body()])] }
}

pub(crate) fn cases() -> Vec<Case> {
    [refusals(), resets(), endings(), broken(), harmless()].into_iter().flatten().collect()
}

/// The server says that it did not process the request.
fn refusals() -> Vec<Case> {
    let refused = |what: &str, acts| Case::refused(what, script(acts), NotProcessed);
    let go_away = |code| Send(vec![Frame::GoAway(Last::Before, code)]);
    vec![
        refused("resets the stream with `REFUSED_STREAM`", vec![Read, Send(vec![Frame::Reset(REFUSED_STREAM)])]),
        refused("resets it so before it reads the body", vec![Head, Send(vec![Frame::Reset(REFUSED_STREAM)])]),
        refused("sends a `GOAWAY` that does not include the request", vec![Read, go_away(0), Silence]),
        refused("sends such a `GOAWAY` and closes", vec![Read, go_away(0), Close]),
        refused("sends such a `GOAWAY` with `ENHANCE_YOUR_CALM`", vec![Read, go_away(ENHANCE_YOUR_CALM), Close]),
        refused("sends such a `GOAWAY` with `INTERNAL_ERROR`", vec![Read, go_away(INTERNAL_ERROR), Close]),
    ]
}

fn resets() -> Vec<Case> {
    let mut cases: Vec<Case> = RESETS
        .into_iter()
        .map(|(name, code)| {
            let acts = vec![Read, Send(vec![Frame::Reset(code)])];
            Case::unknown_after(format!("resets the stream with `{name}`"), script(acts), Interrupted)
        })
        .collect();
    let reset =
        |what: &str, frames: Vec<Frame>| Case::unknown_after(what, script(vec![Read, Send(frames)]), Interrupted);
    cases.extend([
        reset("resets it with `REFUSED_STREAM` after the head", vec![head(End::More), Frame::Reset(REFUSED_STREAM)]),
        reset(
            "resets it with `REFUSED_STREAM` in the body",
            vec![head(End::More), half(), Frame::Reset(REFUSED_STREAM)],
        ),
        reset("resets it with `CANCEL` in the body", vec![head(End::More), half(), Frame::Reset(8)]),
    ]);
    cases
}

/// The connection ends, or goes silent.
fn endings() -> Vec<Case> {
    let unknown = |what: &str, acts, kind| Case::unknown_after(what, script(acts), kind);
    let go_away = |code| Send(vec![Frame::GoAway(Last::This, code)]);
    let begun = || Send(vec![head(End::More), half()]);
    let no_stream = Script { settings: vec![(MAX_CONCURRENT_STREAMS, 0)], acts: vec![Silence] };
    vec![
        unknown("sends a `GOAWAY` that includes the request and closes", vec![Read, go_away(0), Close], Interrupted),
        unknown("sends such a `GOAWAY` with `INTERNAL_ERROR`", vec![Read, go_away(INTERNAL_ERROR), Close], Interrupted),
        // hyper takes it for the end of the body.
        Case::lasting_after(
            "sends a `GOAWAY` that does not include the request after a part of the body",
            script(vec![Read, begun(), Send(vec![Frame::GoAway(Last::Before, 0)]), Close]),
            Interrupted,
        ),
        unknown("closes before the head", vec![Read, Close], Interrupted),
        unknown("closes in the body", vec![Read, begun(), Close], Interrupted),
        unknown("resets the connection before the head", vec![Read, Cut], Interrupted),
        unknown("resets the connection in the body", vec![Read, begun(), Cut], Interrupted),
        unknown("goes silent before the head", vec![Read, Silence], Timeout),
        unknown("goes silent in the body", vec![Read, begun(), Silence], Timeout),
        Case::unknown_after("allows no stream", expected::Script::Http2(no_stream), Timeout),
        unknown(
            "sends a `GOAWAY` that includes the request, and goes silent",
            vec![Read, go_away(0), Silence],
            Timeout,
        ),
    ]
}

/// Frames that break the protocol.
fn broken() -> Vec<Case> {
    let broken =
        |what: &str, frames: Vec<Frame>| Case::unknown_after(what, script(vec![Read, Send(frames)]), Interrupted);
    let with = |text: &[u8]| Frame::Headers([OK, text].concat(), End::More);
    vec![
        broken("sends a body without a head", vec![body()]),
        broken("sends a head without a status", vec![Frame::Headers(header("x", "y"), End::More), body()]),
        broken(
            "sends a head that is not HPACK",
            vec![Frame::Headers(vec![0xff, 0xff, 0xff, 0xff, 0xff, 0xff], End::More)],
        ),
        broken("sends a header of 64 KiB", vec![with(&header("x", &"y".repeat(1 << 16))), body()]),
        broken("sends a header name in capitals", vec![with(&header("X-Name", "y")), body()]),
        broken("sends a body longer than its length", vec![with(&header("content-length", "3")), body()]),
        broken("sends a body shorter than its length", vec![with(&header("content-length", "300")), body()]),
        broken("sends a frame that is too large", vec![Frame::Raw(frame(0, 0, 1, &vec![0; 1 << 20]))]),
        broken("pushes a response", vec![Frame::Raw(frame(5, 4, 1, &[0, 0, 0, 2, 0x88]))]),
        broken("sends HTTP/1.1", vec![Frame::Raw(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_vec())]),
        broken("overflows the window of the connection", vec![Frame::Raw(frame(8, 0, 0, &[0x7f, 0xff, 0xff, 0xff]))]),
    ]
}

fn harmless() -> Vec<Case> {
    let harmless = |what: &str, acts| Case::harmless_after(what, script(acts));
    let early = |status: &str| Frame::Headers([vec![0x08, 3], status.as_bytes().to_vec()].concat(), End::More);
    let trailers = || Frame::Headers(header("x-checksum", "1"), End::Last);
    let response = || Send(vec![head(End::More), body()]);
    vec![
        harmless("responds", vec![Read, response()]),
        harmless("responds and closes", vec![Read, response(), Close]),
        harmless(
            "sends a `GOAWAY` that includes the request, and responds",
            vec![Read, Send(vec![Frame::GoAway(Last::This, 0), head(End::More), body()])],
        ),
        harmless(
            "announces its shutdown, and responds",
            vec![Read, Send(vec![Frame::GoAway(Last::Max, 0), head(End::More), body()])],
        ),
        harmless(
            "responds, and resets the stream with `NO_ERROR`",
            vec![Read, Send(vec![head(End::More), body(), Frame::Reset(0)])],
        ),
        harmless(
            "sends `100 Continue` and `103 Early Hints` before its response",
            vec![Read, Send(vec![early("100"), early("103"), head(End::More), body()])],
        ),
        harmless(
            "sends trailers",
            vec![Read, Send(vec![head(End::More), Frame::Data(GOOD.into(), End::More), trailers()])],
        ),
    ]
}
