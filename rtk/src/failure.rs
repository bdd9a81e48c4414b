//! Answers that are errors, or that cannot be read: what is said of them, without repeating what they hold.

use std::time::SystemTime;

use bytes::Bytes;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeSeed;
use serde_json::Value;

use crate::api_error::ApiError;
use crate::call::Call;
use crate::envelope::EnvelopeSeed;
use crate::error::{Answer, Error, ErrorKind};
use crate::paging::{Next, Style};
use crate::path;
use crate::response::Response;
use crate::retry_after;
use crate::trail::Lost;

/// How much of a body an error keeps.
const KEPT: usize = 64 * 1024;

/// A status other than success. Whatever the body is, the status says what happened.
pub(crate) fn status(call: &Call, response: &Response) -> Error {
    let body: Value = serde_json::from_slice(response.bytes()).unwrap_or_default();
    let mut errors = errors_of(&body);
    if is_problem(response) {
        // Beside them, the key can hold something else: an object by field, say.
        errors.retain(Value::is_array);
        errors.insert(0, body);
    } else if errors.is_empty() && body.get("message").is_some_and(Value::is_string) {
        errors.push(body);
    }
    error(call, response, kind(response.status()), String::new(), &errors)
}

/// Whether the body is problem details (RFC 9457), which say so themselves.
fn is_problem(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/problem+json")
}

/// What a status other than success means.
pub(crate) fn kind(status: StatusCode) -> ErrorKind {
    match status {
        StatusCode::UNAUTHORIZED => ErrorKind::Unauthorized,
        StatusCode::FORBIDDEN => ErrorKind::Forbidden,
        StatusCode::NOT_FOUND => ErrorKind::NotFound,
        StatusCode::REQUEST_TIMEOUT => ErrorKind::Timeout,
        StatusCode::CONFLICT => ErrorKind::Conflict,
        StatusCode::TOO_MANY_REQUESTS => ErrorKind::RateLimited,
        status if status.is_client_error() => ErrorKind::Rejected,
        status if status.is_server_error() => ErrorKind::Server,
        _ => ErrorKind::UnexpectedStatus,
    }
}

pub(crate) fn unsuccessful(call: &Call, response: &Response, errors: &[Value]) -> Error {
    error(call, response, ErrorKind::Unsuccessful, "the answer says `success: false`".to_owned(), errors)
}

pub(crate) fn missing(call: &Call, response: &Response) -> Error {
    let key = path::dotted(call.envelope().payload, call.key());
    let detail =
        if key.is_empty() { "the answer is empty".to_owned() } else { format!("the answer has nothing at `{key}`") };
    error(call, response, ErrorKind::MissingPayload, detail, &[])
}

/// An answer that could not be read: it is said how, and where.
pub(crate) fn unreadable<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &'de Response,
    first: &serde_json::Error,
    envelope: EnvelopeSeed<impl Fn() -> S>,
) -> Error {
    let body: Value = match serde_json::from_slice(response.bytes()) {
        Ok(body) => body,
        Err(broken) => {
            let (kind, detail) = match broken.is_eof() {
                true => (ErrorKind::Interrupted, "the answer stops half-way"),
                false => (ErrorKind::NotJson, "the answer is no JSON"),
            };
            return error(call, response, kind, detail.to_owned(), &[]).with_source(broken);
        }
    };
    // What an unsuccessful answer has for a payload does not matter.
    if body.get("success") == Some(&Value::Bool(false)) {
        return unsuccessful(call, response, &errors_of(&body));
    }
    // Only now, since it costs time: the same again, with the path kept.
    let mut json = serde_json::Deserializer::from_slice(response.bytes());
    let mut track = serde_path_to_error::Track::new();
    match envelope.deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track)) {
        Err(cause) => unfit(call, response, &track.path().to_string(), &cause),
        Ok(_) => unfit(call, response, "", first),
    }
}

/// An answer of another shape than declared. The cause is no source: it can repeat values.
pub(crate) fn unfit(call: &Call, response: &Response, path: &str, cause: &serde_json::Error) -> Error {
    misfit(call, response, path, &without_values(cause))
}

/// An answer after which its list cannot be followed.
pub(crate) fn lost(call: &Call, response: &Response, lost: &Lost) -> Error {
    let paging = call.envelope().paging;
    let path = match call.paging().0 {
        Style::Cursor { next: Next::At(next) | Next::Link(next), .. } => path::dotted(paging, next),
        Style::Cursor { next: Next::LinkHeader, .. } => "Link".to_owned(),
        Style::Single | Style::Numbered { .. } | Style::Offset { .. } => paging.to_owned(),
    };
    misfit(call, response, &path, &lost.0)
}

fn misfit(call: &Call, response: &Response, path: &str, how: &str) -> Error {
    let path = call.scrub(path);
    error(call, response, ErrorKind::Decode, format!("at `{path}`: {how}"), &[])
}

fn errors_of(body: &Value) -> Vec<Value> {
    ["errors", "error"].iter().filter_map(|key| body.get(key).cloned()).collect()
}

fn error(call: &Call, response: &Response, kind: ErrorKind, detail: String, errors: &[Value]) -> Error {
    let scrub = |text: &str| call.scrub(text);
    let mut answer = kept(call, response);
    answer.errors = errors.iter().flat_map(|errors| ApiError::read_all(errors, &scrub)).collect();
    Error::new(kind, detail).with_answer(answer).with_asked(call.asked()).with_effort(response.effort())
}

/// What an error of a call keeps of an answer.
pub(crate) fn kept(call: &Call, response: &Response) -> Answer {
    let mut answer = answer(response);
    answer.request_id = answer.request_id.as_deref().map(|id| call.scrub(id));
    answer
}

/// What an error keeps of an answer.
pub(crate) fn answer(response: &Response) -> Answer {
    Answer {
        status: response.status(),
        errors: Vec::new(),
        request_id: response.request_id().map(str::to_owned),
        headers: response.headers().clone(),
        retry_after: retry_after::read(response.headers(), SystemTime::now()),
        // A copy: a slice would keep all of the answer in memory as long as the error lives.
        body: Bytes::copy_from_slice(&response.bytes()[..response.bytes().len().min(KEPT)]),
    }
}

/// What serde says, without the value that it says it of: a value can be secret.
pub(crate) fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    let expected = text.rsplit_once(", expected ").map(|(_, expected)| expected);
    for said in ["invalid type", "invalid value", "unknown variant", "unknown field"] {
        let Some(rest) = text.strip_prefix(said) else { continue };
        // `: string "…"`, `: integer `7``, ` `…``: the word before the value says what it is.
        let kind = rest.split(['`', '"', ',']).next().unwrap_or_default().trim_end();
        return match expected {
            Some(expected) => format!("{said}{kind}, expected {expected}"),
            None => format!("{said}{kind}"),
        };
    }
    let is_told =
        ["missing field `", "duplicate field `", "invalid length "].iter().any(|known| text.starts_with(known));
    let is_ours = text.starts_with('`') && text.contains("` lacks `");
    if is_told || is_ours { text.to_owned() } else { "its type does not take this value".to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::de::{DeserializeOwned, Error as _};

    use super::*;

    fn said<T: DeserializeOwned>(json: &str) -> String {
        match serde_json::from_str::<T>(json) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => without_values(&error),
        }
    }

    #[derive(Debug, serde::Deserialize)]
    enum Closed {
        Open,
    }

    #[test]
    fn a_value_is_not_repeated() {
        assert_eq!(said::<u8>(r#""a, expected b""#), "invalid type: string, expected u8");
        assert_eq!(said::<u8>("300"), "invalid value: integer, expected u8");
        assert_eq!(said::<BTreeMap<String, u8>>("[1]"), "invalid type: sequence, expected a map");
        assert_eq!(said::<Closed>(r#""secret""#), "unknown variant, expected `Open`");
        assert_eq!(said::<(u8, u8)>("[1]"), "invalid length 1, expected a tuple of size 2");
        assert_eq!(without_values(&serde_json::Error::custom("bad date: secret")), "its type does not take this value");
        assert_eq!(without_values(&serde_json::Error::custom("`T` lacks `id`")), "`T` lacks `id`");
        assert!(matches!(serde_json::from_str(r#""Open""#), Ok(Closed::Open)));
    }
}
