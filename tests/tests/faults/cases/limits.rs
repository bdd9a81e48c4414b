use rtk::ErrorKind::{Interrupted, NotFound, Server, Timeout, TooLarge};

use super::bodies::gzip;
use super::{answer, head};
use crate::expected::Case;
use crate::server::Act::{Flood, Read, Send};

/// 64 KiB.
const CHUNK: usize = 1 << 16;
/// How many of them are 1 GiB.
const TIMES: usize = 1 << 14;

pub(crate) fn cases() -> Vec<Case> {
    let flood =
        |status: u16, headers: &str, chunk: Vec<u8>| vec![Read, Send(head(status, headers)), Flood(chunk, TIMES)];
    let chunk = || format!("{CHUNK:x}\r\n{}\r\n", " ".repeat(CHUNK)).into_bytes();
    let announced = format!("content-length: {}\r\n", CHUNK * TIMES);
    let chunked = "transfer-encoding: chunked\r\n";
    let gone_on = b"HTTP/1.1 100 Continue\r\n\r\n".repeat(1000);
    vec![
        Case::lasting("sends a body of 1 GiB", flood(200, &announced, vec![b' '; CHUNK]), TooLarge),
        Case::lasting("sends 1 GiB in chunks", flood(200, chunked, chunk()), TooLarge),
        Case::lasting("sends 1 GiB until it closes", flood(200, "", vec![b' '; CHUNK]), TooLarge),
        Case::lasting(
            "sends a gzip bomb",
            answer(200, "content-encoding: gzip\r\n", gzip(&vec![b' '; 64 << 20])),
            TooLarge,
        ),
        Case::unknown("answers 500 with 1 GiB", flood(500, &announced, vec![b' '; CHUNK]), Server),
        Case::lasting("answers 404 with 1 GiB in chunks", flood(404, chunked, chunk()), NotFound),
        Case::unknown(
            "sends headers without end",
            vec![Read, Send(b"HTTP/1.1 200 OK\r\n".to_vec()), Flood(b"x: y\r\n".repeat(1000), TIMES)],
            Interrupted,
        ),
        Case::unknown("tells to go on without end", vec![Read, Flood(gone_on, usize::MAX)], Timeout),
    ]
}
