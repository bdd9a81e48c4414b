//! Reads the fields of a control request's JSON body.
//!
//! Each function removes the field that it reads. A field that remains is an error: if it were ignored, a misspelled field would have no
//! effect, and a test would not notice.

use std::time::Duration;

use ::http::StatusCode;
use serde_json::{Map, Value};

use super::http::ErrorResponse;
use crate::faults::Fault;
use crate::webhooks::Tampering;

pub(super) fn bad_request(message: impl Into<String>) -> ErrorResponse {
    ErrorResponse(StatusCode::BAD_REQUEST, message.into())
}

/// Parses the body. An empty body equals `{}`.
pub(super) fn parse(body: &[u8]) -> Result<Map<String, Value>, ErrorResponse> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(bad_request("the body must be a JSON object")),
    }
}

/// Returns an error if a field was not read.
pub(super) fn check_empty(fields: &Map<String, Value>) -> Result<(), ErrorResponse> {
    fields.keys().next().map_or(Ok(()), |key| Err(bad_request(format!("unknown field `{key}`"))))
}

pub(super) fn participants(fields: &mut Map<String, Value>) -> Result<Vec<String>, ErrorResponse> {
    let error = || bad_request("`participants` must be a list of ids");
    let list = fields.remove("participants").ok_or_else(error)?;
    serde_json::from_value(list).map_err(|_| error())
}

pub(super) fn count(fields: &mut Map<String, Value>, key: &str) -> Result<Option<u64>, ErrorResponse> {
    let Some(value) = fields.remove(key) else { return Ok(None) };
    value.as_u64().map(Some).ok_or_else(|| bad_request(format!("`{key}` must be a whole number, 0 or more")))
}

fn text(fields: &mut Map<String, Value>, key: &str) -> Result<Option<String>, ErrorResponse> {
    let Some(value) = fields.remove(key) else { return Ok(None) };
    value.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| bad_request(format!("`{key}` must be a string")))
}

fn flag(fields: &mut Map<String, Value>, key: &str) -> Result<bool, ErrorResponse> {
    let Some(value) = fields.remove(key) else { return Ok(false) };
    value.as_bool().ok_or_else(|| bad_request(format!("`{key}` must be a boolean")))
}

/// Reads what is wrong with a forged delivery.
pub(super) fn tampering(fields: &mut Map<String, Value>) -> Result<Tampering, ErrorResponse> {
    let how = text(fields, "how")?.ok_or_else(|| bad_request("`how` is required"))?;
    let found = Tampering::NAMES.into_iter().find(|(name, _)| *name == how);
    found.map(|(_, tampering)| tampering).ok_or_else(|| {
        bad_request(format!("`how` must be one of {}", Tampering::NAMES.map(|(name, _)| name).join(", ")))
    })
}

/// Reads a fault and the operation to which it applies, if one is given.
pub(super) fn fault(fields: &mut Map<String, Value>) -> Result<(Option<String>, Fault), ErrorResponse> {
    let operation = text(fields, "operation")?;
    let kind = text(fields, "fault")?.ok_or_else(|| bad_request("`fault` is required"))?;
    let latency = count(fields, "latency_ms")?.map(Duration::from_millis);
    let mut fault = match kind.as_str() {
        "status" => Fault::status(status(fields)?),
        "latency" => Fault::latency(latency.ok_or_else(|| bad_request("`latency_ms` is required"))?),
        "bad_gateway" => Fault::bad_gateway(),
        "reset" => Fault::reset(),
        "reset_in_body" => Fault::reset_in_body(),
        "truncated" => Fault::truncated(),
        "silence" => Fault::silence(),
        _ => {
            let kinds = "status, latency, bad_gateway, reset, reset_in_body, truncated, silence";
            return Err(bad_request(format!("`fault` must be one of {kinds}")));
        }
    };
    if let Some(latency) = latency {
        fault = fault.after(latency);
    }
    if let Some(calls) = count(fields, "skip")? {
        fault = fault.skip(u32::try_from(calls).unwrap_or(u32::MAX));
    }
    if let Some(times) = count(fields, "times")? {
        fault = fault.times(u32::try_from(times).unwrap_or(u32::MAX));
    }
    if let Some(seconds) = count(fields, "retry_after")? {
        fault = fault.retry_after(seconds);
    }
    if flag(fields, "carried_out")? {
        fault = fault.carried_out();
    }
    check_empty(fields)?;
    Ok((operation, fault))
}

fn status(fields: &mut Map<String, Value>) -> Result<u16, ErrorResponse> {
    let status = count(fields, "status")?.and_then(|status| u16::try_from(status).ok());
    let status = status.filter(|status| (400..=599).contains(status));
    status.ok_or_else(|| bad_request("`status` must be a number from 400 to 599"))
}
