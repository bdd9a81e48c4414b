//! What a request to the sandbox itself says. Read strictly: a key that is misspelt would be a rehearsal of something else.

use std::time::Duration;

use http::StatusCode;
use serde_json::{Map, Value};

use super::http::Refused;
use crate::faults::Fault;

pub(super) fn wrong(message: impl Into<String>) -> Refused {
    Refused(StatusCode::BAD_REQUEST, message.into())
}

/// No body is the same as `{}`.
pub(super) fn object(body: &[u8]) -> Result<Map<String, Value>, Refused> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(told)) => Ok(told),
        _ => Err(wrong("the body must be a JSON object")),
    }
}

pub(super) fn nothing_else(told: &Map<String, Value>) -> Result<(), Refused> {
    told.keys().next().map_or(Ok(()), |key| Err(wrong(format!("`{key}` means nothing here"))))
}

pub(super) fn participants(told: &mut Map<String, Value>) -> Result<Vec<String>, Refused> {
    let refusal = || wrong("`participants` must be a list of ids");
    let list = told.remove("participants").ok_or_else(refusal)?;
    serde_json::from_value(list).map_err(|_| refusal())
}

pub(super) fn count(told: &mut Map<String, Value>, key: &str) -> Result<Option<u64>, Refused> {
    let Some(value) = told.remove(key) else { return Ok(None) };
    value.as_u64().map(Some).ok_or_else(|| wrong(format!("`{key}` must be a whole number, 0 or more")))
}

fn text(told: &mut Map<String, Value>, key: &str) -> Result<Option<String>, Refused> {
    let Some(value) = told.remove(key) else { return Ok(None) };
    value.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| wrong(format!("`{key}` must be a string")))
}

fn flag(told: &mut Map<String, Value>, key: &str) -> Result<bool, Refused> {
    let Some(value) = told.remove(key) else { return Ok(false) };
    value.as_bool().ok_or_else(|| wrong(format!("`{key}` must be a boolean")))
}

/// The operation, if there is one, and what happens in it.
pub(super) fn fault(told: &mut Map<String, Value>) -> Result<(Option<String>, Fault), Refused> {
    let operation = text(told, "operation")?;
    let kind = text(told, "fault")?.ok_or_else(|| wrong("`fault` is required"))?;
    let latency = count(told, "latency_ms")?.map(Duration::from_millis);
    let mut fault = match kind.as_str() {
        "status" => Fault::status(status(told)?),
        "latency" => Fault::latency(latency.ok_or_else(|| wrong("`latency_ms` is required"))?),
        "bad_gateway" => Fault::bad_gateway(),
        "reset" => Fault::reset(),
        "reset_in_body" => Fault::reset_in_body(),
        "truncated" => Fault::truncated(),
        "silence" => Fault::silence(),
        _ => {
            let kinds = "status, latency, bad_gateway, reset, reset_in_body, truncated, silence";
            return Err(wrong(format!("`fault` must be one of {kinds}")));
        }
    };
    if let Some(latency) = latency {
        fault = fault.after(latency);
    }
    if let Some(calls) = count(told, "skip")? {
        fault = fault.skip(u32::try_from(calls).unwrap_or(u32::MAX));
    }
    if let Some(times) = count(told, "times")? {
        fault = fault.times(u32::try_from(times).unwrap_or(u32::MAX));
    }
    if let Some(seconds) = count(told, "retry_after")? {
        fault = fault.retry_after(seconds);
    }
    if flag(told, "carried_out")? {
        fault = fault.carried_out();
    }
    nothing_else(told)?;
    Ok((operation, fault))
}

fn status(told: &mut Map<String, Value>) -> Result<u16, Refused> {
    let told = count(told, "status")?.and_then(|status| u16::try_from(status).ok());
    told.filter(|status| (400..=599).contains(status)).ok_or_else(|| wrong("`status` must be a number from 400 to 599"))
}
