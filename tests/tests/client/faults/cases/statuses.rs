use rtk::ErrorKind::{
    self, BadRequest, Conflict, Forbidden, NotFound, Server, Timeout, Unauthorized, UnexpectedStatus,
};

use super::{bytes, head, response};
use crate::faults::TOKEN;
use crate::faults::expected::Case;

const HTML: &str = "<!DOCTYPE html><html><title>502 Bad Gateway</title></html>";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = redirects();
    let lasting: [(u16, ErrorKind); 20] = [
        (304, UnexpectedStatus),
        (400, BadRequest),
        (401, Unauthorized),
        (402, BadRequest),
        (403, Forbidden),
        (404, NotFound),
        (405, BadRequest),
        (407, BadRequest),
        (409, Conflict),
        (410, BadRequest),
        (413, BadRequest),
        (415, BadRequest),
        (421, BadRequest),
        (422, BadRequest),
        (425, BadRequest),
        (426, BadRequest),
        (431, BadRequest),
        (451, BadRequest),
        (501, Server),
        (505, Server),
    ];
    cases.extend(
        lasting.map(|(code, kind)| Case::lasting(format!("responds with {code}"), response(code, "", ""), kind)),
    );
    cases.push(Case::unknown("responds with 408", response(408, "", ""), Timeout));
    let passing = [500, 502, 503, 504, 507].into_iter().chain(520..=530);
    cases.extend(passing.map(|code| {
        Case::unknown(
            format!("responds with {code} in HTML"),
            response(code, "content-type: text/html\r\n", HTML),
            Server,
        )
    }));
    let errors: [(&str, String); 8] = [
        (
            "several errors",
            r#"{"success":false,"errors":[{"code":7003,"message":"no route"},{"code":7000,"message":"no"}]}"#.into(),
        ),
        ("a single error", r#"{"success":false,"error":{"code":400,"message":"no"}}"#.into()),
        ("a code above 65535", r#"{"errors":[{"code":81053,"message":"no"}]}"#.into()),
        ("an error without a code", r#"{"errors":[{"message":"no"}]}"#.into()),
        (
            "a chain of errors",
            r#"{"errors":[{"code":1,"message":"no","error_chain":[{"code":2,"message":"since"}]}]}"#.into(),
        ),
        ("errors that are strings", r#"{"errors":["no","really"]}"#.into()),
        ("errors that are numbers", r#"{"errors":7,"error":[[]]}"#.into()),
        (
            "the token in each field",
            format!(
                r#"{{"errors":[{{"code":1,"message":"{TOKEN}","source":{{"pointer":"/{TOKEN}"}},"error_chain":[{{"message":"{TOKEN}"}}]}}]}}"#
            ),
        ),
    ];
    cases.extend(errors.map(|(what, body)| {
        Case::lasting(format!("responds with 400 and {what}"), response(400, "", body), BadRequest)
    }));
    cases.push(Case::lasting(
        "responds with 400 and a request id of 64 kB",
        bytes(format!("HTTP/1.1 400 No\r\nconnection: close\r\ncf-ray: {}\r\n\r\n", "x".repeat(64_000))),
        BadRequest,
    ));
    cases.push(Case::lasting(
        "responds with 404 and half of its body",
        bytes([head(404, "content-length: 90\r\n"), b"{".to_vec()].concat()),
        NotFound,
    ));
    cases.push(Case::unknown(
        "responds with 500 and half of its body",
        bytes([head(500, "content-length: 90\r\n"), b"{".to_vec()].concat()),
        Server,
    ));
    cases
}

fn redirects() -> Vec<Case> {
    let to = |what: &str, code: u16, target: &str| {
        Case::lasting(
            format!("redirects {what} ({code})"),
            response(code, &format!("location: {target}\r\n"), ""),
            UnexpectedStatus,
        )
    };
    vec![
        to("to another host", 302, "https://127.0.0.2:9/client/v4"),
        to("to another host", 307, "https://127.0.0.2:9/client/v4"),
        to("to itself", 301, "/client/v4/accounts/acc-1"),
        to("to itself", 308, ""),
        to("to plain http", 302, "http://127.0.0.2:9/"),
        to("to a file", 303, "file:///etc/passwd"),
        to("to an invalid URL", 300, ":://"),
    ]
}
