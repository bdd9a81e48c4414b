use rtk::ErrorKind::{Interrupted, UnexpectedStatus};

use super::{GOOD, answer, bytes, head};
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
        unreadable("answers in no protocol", bytes("what is this\r\n\r\n")),
        unreadable("answers as HTTP/0.9", bytes(GOOD)),
        unreadable("answers as HTTP/9.9", bytes("HTTP/9.9 200 OK\r\n\r\n")),
        unreadable("answers with the status 99", bytes("HTTP/1.1 99 Low\r\n\r\n")),
        unreadable("answers with the status 2000", bytes("HTTP/1.1 2000 High\r\n\r\n")),
        Case::lasting("answers with the status 999", answer(999, "", GOOD), UnexpectedStatus),
        unreadable("sends a header without a colon", with("what is this\r\n")),
        unreadable("sends a NUL in a header", with("x-nul: a\0b\r\n")),
        unreadable("folds a header over two lines", with("x-folded: a\r\n b\r\n")),
        unreadable("sends a header without a name", with(": a\r\n")),
        unreadable("sends 10,000 headers", with(&many)),
        unreadable("sends a header of 1 MiB", with(&long)),
        unreadable("tells two lengths", with("content-length: 36\r\ncontent-length: 3\r\n")),
        unreadable("tells a negative length", with("content-length: -1\r\n")),
        unreadable("tells a length that is no number", with("content-length: many\r\n")),
        unreadable("tells a length beyond all numbers", with("content-length: 99999999999999999999999\r\n")),
        unreadable(
            "sends a chunk without a size",
            bytes([head(200, "transfer-encoding: chunked\r\n"), b"zz\r\n{}".to_vec()].concat()),
        ),
        unreadable(
            "sends a chunk of more bytes than can be counted",
            bytes([head(200, "transfer-encoding: chunked\r\n"), b"fffffffffffffffff\r\n{}".to_vec()].concat()),
        ),
        Case::lasting("changes the protocol (101)", bytes(head(101, "upgrade: x\r\n")), UnexpectedStatus),
        Case::lasting("answers with the status 399", answer(399, "", ""), UnexpectedStatus),
        Case::harmless("tells a length and sends chunks", {
            let chunk = format!("{:x}\r\n{GOOD}\r\n0\r\n\r\n", GOOD.len());
            bytes([head(200, "content-length: 3\r\ntransfer-encoding: chunked\r\n"), chunk.into()].concat())
        }),
        Case::harmless("answers as HTTP/1.0", bytes(format!("HTTP/1.0 200 OK\r\n\r\n{GOOD}"))),
        Case::harmless("gives no reason", bytes(format!("HTTP/1.1 200\r\nconnection: close\r\n\r\n{GOOD}"))),
        Case::harmless("ends lines with LF alone", bytes(format!("HTTP/1.1 200 OK\nconnection: close\n\n{GOOD}"))),
        Case::harmless("tells no length and closes", with("")),
        Case::harmless("tells to go on before it answers", bytes(continued + GOOD)),
        Case::harmless("sends a header that is no UTF-8", with("content-length: 36\r\nx-text: \u{e9}\r\n")),
        Case::harmless("calls JSON something else", with("content-length: 36\r\ncontent-type: image/png\r\n")),
        Case::harmless(
            "names an encoding that nobody knows",
            with("content-length: 36\r\ncontent-encoding: x-none\r\n"),
        ),
    ]
}
