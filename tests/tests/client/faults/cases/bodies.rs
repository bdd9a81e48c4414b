use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use rtk::ErrorKind::{self, Decode, Interrupted, MissingPayload, NotJson, Unsuccessful};

use super::{GOOD, bytes, head, response};
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
        Case::unknown(what, response(200, &format!("content-encoding: {encoding}\r\n"), body), Interrupted)
    };
    let nested = format!(r#"{{"data":{{"id":"x-1","x":{}{}}}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    let mut cases = vec![
        encoded("declares gzip and sends plain JSON", "gzip", GOOD.as_bytes()),
        encoded("truncates its gzip", "gzip", &packed[..packed.len() / 2]),
        encoded("declares br and sends plain JSON", "br", GOOD.as_bytes()),
        encoded("declares zstd and sends plain JSON", "zstd", GOOD.as_bytes()),
        Case::harmless("sends gzip", response(200, "content-encoding: gzip\r\n", &packed)),
        Case::harmless(
            "sends a key twice",
            response(200, "", r#"{"data":{"id":"x-0"},"data":{"id":"x-1","id":"x-1"}}"#),
        ),
        Case::harmless(
            "puts a byte order mark before its JSON",
            response(200, "", [b"\xef\xbb\xbf", GOOD.as_bytes()].concat()),
        ),
        Case::harmless(
            "sends `errors: null`",
            response(200, "", r#"{"data":{"id":"x-1"},"errors":null,"error":null}"#),
        ),
        Case::lasting(
            "sends a content length that is too short",
            bytes([head(200, "content-length: 9\r\n"), GOOD.into()].concat()),
            Interrupted,
        ),
        Case::lasting("responds with 204", bytes(head(204, "")), MissingPayload),
    ];
    let of: [(&str, &[u8], ErrorKind); 25] = [
        ("half of its JSON", &GOOD.as_bytes()[..20], Interrupted),
        ("an empty body", b"", MissingPayload),
        ("whitespace", b" \r\n\t ", MissingPayload),
        ("no payload", br#"{"success":true}"#, MissingPayload),
        ("a null payload", br#"{"success":true,"data":null}"#, MissingPayload),
        ("a list instead of one record", br#"{"data":[{"id":"x-1"}]}"#, Decode),
        ("a record without an id", br#"{"data":{"undeclared":"x"}}"#, Decode),
        ("a number for an id", br#"{"data":{"id":true}}"#, Decode),
        ("a page of HTML", b"<html>hello</html>", NotJson),
        ("bytes that are not UTF-8", b"{\"data\":{\"id\":\"\xff\xfe\"}}", NotJson),
        ("NUL bytes", b"\0\0\0\0", NotJson),
        ("NUL bytes in its JSON", b"{\"data\":{\"id\":\"a\0b\"}}", NotJson),
        ("errors and no `success`", br#"{"data":{"id":"x-1"},"errors":[{"code":1000,"message":"no"}]}"#, Unsuccessful),
        ("UTF-16", b"\xff\xfe{\0}\0", NotJson),
        ("JSON and trailing text", br#"{"data":{"id":"x-1"}} and more"#, NotJson),
        ("JSON twice", br#"{"data":{"id":"x-1"}}{"data":{"id":"x-1"}}"#, NotJson),
        ("half a surrogate", br#"{"data":{"id":"\ud800"}}"#, NotJson),
        ("a number that overflows", br#"{"data":{"id":"x-1","x":1e999}}"#, NotJson),
        ("JSON nested 10,000 deep", nested.as_bytes(), NotJson),
        ("10,000 brackets", &[b'['; 10_000], NotJson),
        ("a comment", b"// {\"data\":{\"id\":\"x-1\"}}", NotJson),
        ("a list", b"[]", Decode),
        ("a string", br#""hello""#, Decode),
        ("`success: false` and errors", br#"{"success":false,"errors":[{"code":1000,"message":"no"}]}"#, Unsuccessful),
        ("`success: false` and an error", br#"{"error":{"code":400,"message":"no"},"success":false}"#, Unsuccessful),
    ];
    cases.extend(of.map(|(what, body, kind)| {
        Case::lasting(format!("responds with 200 and {what}"), response(200, "", body), kind)
    }));
    let echo = format!(r#"{{"success":false,"errors":[{{"message":"no {TOKEN}","code":"{TOKEN}"}}]}}"#);
    cases.push(Case::lasting("repeats the token in an error", response(200, "", echo), Unsuccessful));
    let escaped = TOKEN.chars().fold(String::new(), |all, it| format!("{all}\\u{:04x}", u32::from(it)));
    let echo = format!(r#"{{"success":false,"error":{{"message":"{escaped}","documentation_url":"{escaped}"}}}}"#);
    cases.push(Case::lasting("repeats the token in escapes", response(200, "", echo), Unsuccessful));
    let echo = format!(r#"{{"data":{{"id":"x-1","started_at":["{TOKEN}"],"created_at":{{"{TOKEN}":1}}}}}}"#);
    cases.push(Case::lasting("repeats the token in values of another type", response(200, "", echo), Decode));
    cases
}
