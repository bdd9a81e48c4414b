//! Errors for a status other than 2xx and for a body that cannot be decoded. They contain no values from the response.

use http::header::CONTENT_TYPE;
use serde::de::DeserializeSeed;
use serde_json::Value;

use crate::call::Call;
use crate::codec::envelope::EnvelopeSeed;
use crate::descriptor::template;
use crate::error::api::ApiError;
use crate::error::{Error, ErrorKind, ResponseInfo, decode};
use crate::transport::response::Response;

/// Returns the error for a status other than 2xx, with any body.
pub(crate) fn status(call: &Call, response: &Response) -> Error {
    let body: Value = serde_json::from_slice(response.bytes()).unwrap_or_default();
    let mut errors = errors_in(&body);
    if is_problem_details(response) {
        // In problem details, `errors` can also be an extension member, such as an object of field names.
        errors.retain(Value::is_array);
        errors.insert(0, body);
    } else if errors.is_empty() && body.get("message").is_some_and(Value::is_string) {
        errors.push(body);
    }
    error(call, response, response.error_kind(), String::new(), &errors)
}

/// Whether the content type of the body is that of problem details (RFC 9457).
fn is_problem_details(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/problem+json")
}

pub(crate) fn unsuccessful(call: &Call, response: &Response, errors: &[Value]) -> Error {
    let detail = "the response says `success: false`".to_owned();
    error(call, response, ErrorKind::Unsuccessful, detail, errors)
}

pub(crate) fn missing_payload(call: &Call, response: &Response) -> Error {
    let key = template::dotted(call.envelope().payload, call.payload_key());
    let detail = match key.as_str() {
        "" => "the response is empty".to_owned(),
        key => format!("the response has nothing at `{key}`"),
    };
    error(call, response, ErrorKind::MissingPayload, detail, &[])
}

/// An error for a body that could not be decoded: names the path and what was expected there.
pub(crate) fn undecodable<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &'de Response,
    first_error: &serde_json::Error,
    envelope: EnvelopeSeed<impl Fn() -> S>,
) -> Error {
    let body: Value = match serde_json::from_slice(response.bytes()) {
        Ok(body) => body,
        Err(syntax) => {
            let (kind, detail) = match syntax.is_eof() {
                true => (ErrorKind::Interrupted, "the response is incomplete"),
                false => (ErrorKind::NotJson, "the response is not JSON"),
            };
            return error(call, response, kind, detail.to_owned(), &[]).with_source(syntax);
        }
    };
    // The payload of an unsuccessful response does not matter.
    if body.get("success") == Some(&Value::Bool(false)) {
        return unsuccessful(call, response, &errors_in(&body));
    }
    // Tracking the path is slow, so the body is decoded a second time with it only after an error.
    let mut json = serde_json::Deserializer::from_slice(response.bytes());
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
    let path = call.scrub(path);
    error(call, response, ErrorKind::Decode, format!("at `{path}`: {why}"), &[])
}

pub(crate) fn too_many_pages(call: &Call, response: &Response, why: &str) -> Error {
    error(call, response, ErrorKind::TooManyPages, why.to_owned(), &[])
}

fn errors_in(body: &Value) -> Vec<Value> {
    ["errors", "error"].iter().filter_map(|key| body.get(key).cloned()).collect()
}

fn error(call: &Call, response: &Response, kind: ErrorKind, detail: String, errors: &[Value]) -> Error {
    let scrub = |text: &str| call.scrub(text);
    let mut info = response_info(call, response);
    info.errors = errors.iter().flat_map(|errors| ApiError::read_all(errors, &scrub)).collect();
    Error::new(kind, detail).with_response(info).with_request(call.request_info()).with_stats(response.stats())
}

/// What an error reports about a response, without credentials that the server may have repeated.
pub(crate) fn response_info(call: &Call, response: &Response) -> ResponseInfo {
    let mut info = ResponseInfo::from(response);
    info.request_id = info.request_id.as_deref().map(|id| call.scrub(id));
    info
}
