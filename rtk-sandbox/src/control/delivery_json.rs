//! The JSON of a delivery in the HTTP controls.

use serde_json::{Map, Value, json};

use crate::webhooks::{Attempt, Delivery};

pub(super) fn build(delivery: &Delivery) -> Value {
    let headers: Map<String, Value> = delivery
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()))
        .collect();
    json!({
        "uuid": delivery.uuid(),
        "webhook_id": delivery.webhook_id(),
        "url": delivery.url(),
        "event": delivery.event(),
        // As a string, since the signature covers its bytes.
        "body": String::from_utf8_lossy(delivery.body()),
        "headers": headers,
        "state": delivery.state().name(),
        "error": delivery.error(),
        "attempts": delivery.attempts().iter().map(attempt).collect::<Vec<Value>>(),
    })
}

fn attempt(attempt: &Attempt) -> Value {
    json!({
        "uuid": attempt.uuid(),
        "at": attempt.at(),
        "status": attempt.status().map(|status| status.as_u16()),
        "error": attempt.error(),
    })
}
