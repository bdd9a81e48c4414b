//! Errors for a status other than 2xx and for a body that cannot be decoded. They contain no values from the response.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use serde::de::DeserializeSeed;
use serde_json::Value;

use crate::call::Call;
use crate::codec::envelope::{EnvelopeSeed, outcome};
use crate::descriptor::envelope::Envelope;
use crate::descriptor::template;
use crate::error::api::ApiError;
use crate::error::format::{self, ErrorFormat};
use crate::error::{Error, ErrorKind, ResponseInfo, decode};
use crate::transport::location;
use crate::transport::response::Response;

/// Returns the error for a status other than 2xx, with any body.
pub(crate) fn status(call: &Call, response: &Response) -> Error {
    let errors = errors_of_failure(body_of(response), response);
    let detail = redirect(response).or_else(|| match foreign_body(response) {
        Some(what) if errors.is_empty() && !response.bytes().is_empty() => Some(format!("the response is {what}")),
        _ => None,
    });
    error(call, response, response.error_kind(), detail.unwrap_or_default(), &errors)
}

/// Returns the errors in the body of a response that is no success.
fn errors_of_failure(body: Value, response: &Response) -> Vec<Value> {
    let format = response.api().errors;
    if format.at == Some("") {
        return vec![body];
    }
    let mut errors = errors_in(&body, format);
    let has_message =
        |error: &Value| ["message", "detail", "title"].iter().any(|key| error.get(key).is_some()) || error.is_string();
    if is_problem_details(response) {
        // In problem details, `errors` can also be an extension member, such as an object of field names.
        errors.retain(Value::is_array);
        errors.insert(0, body);
    } else if body.get("message").is_some_and(Value::is_string) && format.at.is_none() {
        // A message beside errors that have none is that of the failure.
        let is_said = errors.iter().any(|error| match error {
            Value::Array(items) => items.iter().any(has_message),
            error => has_message(error),
        });
        if !is_said {
            errors.insert(0, body);
        }
    }
    errors
}

/// Says where a redirect leads.
fn redirect(response: &Response) -> Option<String> {
    let location = location::read(response.headers()).filter(|_| response.status().is_redirection())?;
    let shown = response.scrubber().scrub(&location::shown(&location));
    Some(format!(
        "it redirects to `{shown}`: to fetch that, send a request without these credentials to the `location` in `Error::headers`"
    ))
}

/// Says what a body is that cannot come from the API as it is: compressed, or an HTML page.
fn foreign_body(response: &Response) -> Option<&'static str> {
    let header =
        |name| response.headers().get(name).map_or(&b""[..], |value: &HeaderValue| value.as_bytes().trim_ascii());
    // The HTTP client removes the header when it decodes a body.
    for (encoding, what) in COMPRESSED {
        if header(CONTENT_ENCODING).eq_ignore_ascii_case(encoding.as_bytes()) {
            return Some(what);
        }
    }
    let begins_with =
        |text: &[u8], start: &[u8]| text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    let body = response.bytes().trim_ascii_start();
    let is_html = begins_with(header(CONTENT_TYPE), b"text/html")
        || [&b"<!doctype html"[..], b"<html"].iter().any(|start| begins_with(body, start));
    is_html.then_some("an HTML page, perhaps from a proxy or a captive portal instead of the API")
}

/// Compressed bodies, by their `content-encoding`.
const COMPRESSED: [(&str, &str); 4] = [
    ("gzip", "compressed (`content-encoding: gzip`): enable the feature `gzip` of rtk"),
    ("br", "compressed (`content-encoding: br`): enable the feature `brotli` of rtk"),
    ("zstd", "compressed (`content-encoding: zstd`): enable the feature `zstd` of rtk"),
    ("deflate", "compressed (`content-encoding: deflate`), which rtk cannot decode"),
];

/// Whether the content type of the body is that of problem details (RFC 9457).
fn is_problem_details(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/problem+json")
}

/// The error for a status of success whose body reports a failure.
pub(crate) fn unsuccessful(call: &Call, response: &Response) -> Error {
    let body = body_of(response);
    let detail = match body.get("success").and_then(outcome::success) {
        Some(false) => "the response says `success: false`",
        _ => "the response reports errors",
    };
    error(call, response, ErrorKind::Unsuccessful, detail.to_owned(), &errors_in(&body, response.api().errors))
}

/// Returns whether a response that was decoded reports a failure all the same: under the API's own key, or instead of a payload that is the whole
/// body.
pub(crate) fn is_bare_failure(call: &Call, response: &Response) -> bool {
    if response.api().errors.at.is_some() {
        return is_declared_failure(call, response);
    }
    if !call.envelope().payload.is_empty() {
        return false;
    }
    // Most bodies have no such key, and are not decoded a second time.
    let is_suspect = std::str::from_utf8(response.json_bytes())
        .is_ok_and(|text| text.trim_start().starts_with('{') && text.contains("\"error"));
    is_suspect && outcome::is_bare_failure(&body_of(response), |key| call.declares(key))
}

/// Returns whether the response has the key that the API declares for its errors.
fn is_declared_failure(call: &Call, response: &Response) -> bool {
    let format = response.api().errors;
    let first = format.at.and_then(|path| path.split('.').next()).unwrap_or_default();
    // Most bodies do not have the key, and are not decoded a second time.
    let quoted = format!("\"{first}\"");
    let is_suspect = !first.is_empty()
        && !call.declares(first)
        && std::str::from_utf8(response.json_bytes()).is_ok_and(|text| text.contains(&quoted));
    is_suspect && {
        let body = body_of(response);
        outcome::is_failure(body.get("success").and_then(outcome::success), &errors_in(&body, format))
    }
}

pub(crate) fn missing_payload(call: &Call, response: &Response) -> Error {
    let key = template::dotted(call.envelope().payload, call.payload_key());
    let detail = match key.as_str() {
        "" => "the response is empty".to_owned(),
        key => format!("the response has nothing at `{key}`"),
    };
    error(call, response, ErrorKind::MissingPayload, detail, &errors_in(&body_of(response), response.api().errors))
}

pub(crate) fn missing_header(call: &Call, response: &Response, name: &str) -> Error {
    error(call, response, ErrorKind::MissingPayload, format!("the response has no header `{name}`"), &[])
}

/// An error for a header that does not have the declared type.
pub(crate) fn header_mismatch(call: &Call, response: &Response, name: &str, cause: &serde_json::Error) -> Error {
    let detail = format!("in the header `{name}`: {}", decode::without_values(cause));
    error(call, response, ErrorKind::Decode, detail, &[])
}

/// An error for a body that could not be decoded: names the path and what was expected there.
pub(crate) fn undecodable<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &'de Response,
    first_error: &serde_json::Error,
    envelope: EnvelopeSeed<impl Fn() -> S>,
) -> Error {
    let body: Value = match serde_json::from_slice(response.json_bytes()) {
        Ok(body) => body,
        Err(syntax) => {
            let (kind, detail) = match (syntax.is_eof(), foreign_body(response)) {
                (false, Some(what)) => (ErrorKind::NotJson, format!("the response is not JSON but {what}")),
                (false, None) => (ErrorKind::NotJson, "the response is not JSON".to_owned()),
                (true, _) => (ErrorKind::Interrupted, "the response is incomplete".to_owned()),
            };
            return error(call, response, kind, detail, &[]).with_source(syntax);
        }
    };
    // The payload of an unsuccessful response does not matter.
    let errors = errors_in(&body, response.api().errors);
    let success = body.get("success").and_then(outcome::success);
    // Without an envelope, `errors` can be an attribute.
    let is_failure = match call.envelope() {
        &Envelope::NONE => success == Some(false) || outcome::is_bare_failure(&body, |key| call.declares(key)),
        _ => outcome::is_failure(success, &errors),
    };
    if is_failure {
        return unsuccessful(call, response);
    }
    // Tracking the path is slow, so the body is decoded a second time with it only after an error.
    let mut json = serde_json::Deserializer::from_slice(response.json_bytes());
    let mut track = serde_path_to_error::Track::new();
    match envelope.deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track)) {
        Err(cause) => mismatch(call, response, &track.path().to_string(), &cause),
        Ok(_) => mismatch(call, response, "", first_error),
    }
}

/// An error for JSON that does not have the declared shape. `cause` does not become the source, because it can quote values.
pub(crate) fn mismatch(call: &Call, response: &Response, path: &str, cause: &serde_json::Error) -> Error {
    mismatch_because(call, response, path, &decode::without_values(cause))
}

/// The same, with a reason that quotes no values.
pub(crate) fn mismatch_because(call: &Call, response: &Response, path: &str, why: &str) -> Error {
    let path = response.scrubber().scrub(path);
    error(call, response, ErrorKind::Decode, format!("at `{path}`: {why}"), &[])
}

pub(crate) fn too_many_pages(call: &Call, response: &Response, why: &str) -> Error {
    error(call, response, ErrorKind::TooManyPages, why.to_owned(), &[])
}

/// Returns the body as JSON, or null if it is not JSON.
fn body_of(response: &Response) -> Value {
    serde_json::from_slice(response.json_bytes()).unwrap_or_default()
}

fn errors_in(body: &Value, format: &ErrorFormat) -> Vec<Value> {
    match format.at {
        // The body is the error only of a response that is no success.
        Some("") => Vec::new(),
        Some(key) => format::at(body, key).cloned().into_iter().collect(),
        None => ["errors", "error"].iter().filter_map(|key| body.get(key).cloned()).collect(),
    }
}

fn error(call: &Call, response: &Response, kind: ErrorKind, detail: String, errors: &[Value]) -> Error {
    let scrub = |text: &str| response.scrubber().scrub(text);
    let mut info = ResponseInfo::from(response);
    info.errors = errors.iter().flat_map(|errors| ApiError::read_all(errors, response.api().errors, &scrub)).collect();
    Error::new(kind, detail).with_response(info).with_request(call.request_info()).with_stats(response.stats())
}
