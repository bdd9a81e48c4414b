use rtk::ErrorKind::{Interrupted, UnexpectedStatus};

use super::{GOOD, bytes, head, response};
use crate::faults::expected::Case;

pub(crate) fn cases() -> Vec<Case> {
    let with = |headers: &str| bytes([head(200, headers), GOOD.as_bytes().to_vec()].concat());
    let many = "x-one-of-many: 1\r\n".repeat(10_000);
    let long = format!("x-long: {}\r\n", "x".repeat(1 << 20));
    let continued = format!(
        "{}{}",
        "HTTP/1.1 100 Continue\r\n\r\n".repeat(3),
        String::from_utf8_lossy(&head(200, "content-length: 36\r\n"))
    );
    let unreadable = |what: &str, script| Case::unknown(what, script, Interrupted);
    vec![
        unreadable("sends a response that is not HTTP", bytes("what is this\r\n\r\n")),
        unreadable("responds in HTTP/0.9", bytes(GOOD)),
        unreadable("responds in HTTP/9.9", bytes("HTTP/9.9 200 OK\r\n\r\n")),
        unreadable("responds with status 99", bytes("HTTP/1.1 99 Low\r\n\r\n")),
        unreadable("responds with status 2000", bytes("HTTP/1.1 2000 High\r\n\r\n")),
        Case::lasting("responds with status 999", response(999, "", GOOD), UnexpectedStatus),
        unreadable("sends a header without a colon", with("what is this\r\n")),
        unreadable("sends a NUL in a header", with("x-nul: a\0b\r\n")),
        unreadable("folds a header over two lines", with("x-folded: a\r\n b\r\n")),
        unreadable("sends a header without a name", with(": a\r\n")),
        unreadable("sends 10,000 headers", with(&many)),
        unreadable("sends a header of 1 MiB", with(&long)),
        unreadable("sends two content lengths", with("content-length: 36\r\ncontent-length: 3\r\n")),
        unreadable("sends a negative content length", with("content-length: -1\r\n")),
        unreadable("sends a content length that is not a number", with("content-length: many\r\n")),
        unreadable("sends a content length that overflows", with("content-length: 99999999999999999999999\r\n")),
        unreadable(
            "sends a chunk without a size",
            bytes([head(200, "transfer-encoding: chunked\r\n"), b"zz\r\n{}".to_vec()].concat()),
        ),
        unreadable(
            "sends a chunk size that overflows",
            bytes([head(200, "transfer-encoding: chunked\r\n"), b"fffffffffffffffff\r\n{}".to_vec()].concat()),
        ),
        Case::lasting("changes the protocol (101)", bytes(head(101, "upgrade: x\r\n")), UnexpectedStatus),
        Case::lasting("responds with status 399", response(399, "", ""), UnexpectedStatus),
        Case::harmless("sends a content length and chunks", {
            let chunk = format!("{:x}\r\n{GOOD}\r\n0\r\n\r\n", GOOD.len());
            bytes([head(200, "content-length: 3\r\ntransfer-encoding: chunked\r\n"), chunk.into()].concat())
        }),
        Case::harmless("responds in HTTP/1.0", bytes(format!("HTTP/1.0 200 OK\r\n\r\n{GOOD}"))),
        Case::harmless("sends no reason phrase", bytes(format!("HTTP/1.1 200\r\nconnection: close\r\n\r\n{GOOD}"))),
        Case::harmless("ends lines with LF alone", bytes(format!("HTTP/1.1 200 OK\nconnection: close\n\n{GOOD}"))),
        Case::harmless("sends no content length and closes", with("")),
        Case::harmless("sends `100 Continue` before its response", bytes(continued + GOOD)),
        Case::harmless("sends a header that is not UTF-8", with("content-length: 36\r\nx-text: \u{e9}\r\n")),
        Case::harmless(
            "sends JSON with another content type",
            with("content-length: 36\r\ncontent-type: image/png\r\n"),
        ),
        Case::harmless("names an unknown encoding", with("content-length: 36\r\ncontent-encoding: x-none\r\n")),
    ]
}
