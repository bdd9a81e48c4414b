use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use rtk::ErrorKind::{self, Decode, Interrupted, MissingPayload, NotJson, Unsuccessful};

use super::{GOOD, answer, bytes, head};
use crate::faults::TOKEN;
use crate::faults::expected::Case;

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn cases() -> Vec<Case> {
    let packed = gzip(GOOD.as_bytes());
    let encoded = |what: &str, encoding: &str, body: &[u8]| {
        Case::unknown(what, answer(200, &format!("content-encoding: {encoding}\r\n"), body), Interrupted)
    };
    let nested = format!(r#"{{"data":{{"id":"x-1","x":{}{}}}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    let mut cases = vec![
        encoded("says gzip and sends none", "gzip", GOOD.as_bytes()),
        encoded("stops in its gzip", "gzip", &packed[..packed.len() / 2]),
        encoded("says br and sends none", "br", GOOD.as_bytes()),
        encoded("says zstd and sends none", "zstd", GOOD.as_bytes()),
        Case::harmless("sends gzip", answer(200, "content-encoding: gzip\r\n", &packed)),
        Case::harmless("says a key twice", answer(200, "", r#"{"data":{"id":"x-0"},"data":{"id":"x-1","id":"x-1"}}"#)),
        Case::harmless(
            "answers `errors: null`",
            answer(200, "", r#"{"data":{"id":"x-1"},"errors":null,"error":null}"#),
        ),
        Case::lasting(
            "tells a length that is too short",
            bytes([head(200, "content-length: 9\r\n"), GOOD.into()].concat()),
            Interrupted,
        ),
        Case::lasting("answers 204", bytes(head(204, "")), MissingPayload),
    ];
    let of: [(&str, &[u8], ErrorKind); 24] = [
        ("half of its JSON", &GOOD.as_bytes()[..20], Interrupted),
        ("nothing", b"", MissingPayload),
        ("blanks", b" \r\n\t ", MissingPayload),
        ("no payload", br#"{"success":true}"#, MissingPayload),
        ("null for a payload", br#"{"success":true,"data":null}"#, MissingPayload),
        ("a list for one", br#"{"data":[{"id":"x-1"}]}"#, Decode),
        ("a record without an id", br#"{"data":{"name":"x"}}"#, Decode),
        ("a number for an id", br#"{"data":{"id":true}}"#, Decode),
        ("a page of HTML", b"<html>hello</html>", NotJson),
        ("bytes that are no UTF-8", b"{\"data\":{\"id\":\"\xff\xfe\"}}", NotJson),
        ("NUL bytes", b"\0\0\0\0", NotJson),
        ("NUL bytes in its JSON", b"{\"data\":{\"id\":\"a\0b\"}}", NotJson),
        ("JSON behind a byte order mark", b"\xef\xbb\xbf{\"data\":{\"id\":\"x-1\"}}", NotJson),
        ("JSON and more", br#"{"data":{"id":"x-1"}} and more"#, NotJson),
        ("JSON twice", br#"{"data":{"id":"x-1"}}{"data":{"id":"x-1"}}"#, NotJson),
        ("half a surrogate", br#"{"data":{"id":"\ud800"}}"#, NotJson),
        ("a number beyond all numbers", br#"{"data":{"id":"x-1","x":1e999}}"#, NotJson),
        ("JSON nested 10,000 deep", nested.as_bytes(), NotJson),
        ("10,000 brackets", &[b'['; 10_000], NotJson),
        ("a comment", b"// {\"data\":{\"id\":\"x-1\"}}", NotJson),
        ("a list", b"[]", Decode),
        ("a text", br#""hello""#, Decode),
        ("`success: false` and errors", br#"{"success":false,"errors":[{"code":1000,"message":"no"}]}"#, Unsuccessful),
        ("`success: false` and an error", br#"{"error":{"code":400,"message":"no"},"success":false}"#, Unsuccessful),
    ];
    cases.extend(
        of.map(|(what, body, kind)| Case::lasting(format!("answers 200 with {what}"), answer(200, "", body), kind)),
    );
    let echo = format!(r#"{{"success":false,"errors":[{{"message":"no {TOKEN}","code":"{TOKEN}"}}]}}"#);
    cases.push(Case::lasting("repeats the token in an error", answer(200, "", echo), Unsuccessful));
    let escaped = TOKEN.chars().fold(String::new(), |all, it| format!("{all}\\u{:04x}", u32::from(it)));
    let echo = format!(r#"{{"success":false,"error":{{"message":"{escaped}","documentation_url":"{escaped}"}}}}"#);
    cases.push(Case::lasting("repeats the token in escapes", answer(200, "", echo), Unsuccessful));
    let echo = format!(r#"{{"data":{{"id":"x-1","started_at":["{TOKEN}"],"created_at":{{"{TOKEN}":1}}}}}}"#);
    cases.push(Case::lasting("repeats the token where it does not fit", answer(200, "", echo), Decode));
    cases
}
