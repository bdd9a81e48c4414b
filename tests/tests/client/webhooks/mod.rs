//! Receiving webhooks: which deliveries are accepted, and the status for the others.

mod axum;
mod guard;
mod hostile;
mod realtime_kit;
mod sender;
mod shared_secret;
mod vectors;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};
use rtk::webhook::{Delivery, Error, ErrorKind, Scheme, Verifier};
use serde_json::Value;

const BODY: &str = r#"{"event":"meeting.started","meeting":{"id":"m-1","title":"Stand-up"}}"#;

fn headers(list: &[(&str, &str)]) -> HeaderMap {
    let parse = |(name, value): &(&str, &str)| {
        (HeaderName::try_from(*name).unwrap(), HeaderValue::from_bytes(value.as_bytes()).unwrap())
    };
    let mut headers = HeaderMap::new();
    for (name, value) in list.iter().map(parse) {
        headers.append(name, value);
    }
    headers
}

fn verifier(scheme: &Scheme) -> Verifier<Value> {
    Verifier::new(scheme.clone())
}

async fn verify(scheme: &Scheme, list: &[(&str, &str)], body: &str) -> Result<Delivery<Value>, Error> {
    verifier(scheme).verify(&headers(list), body.as_bytes().to_vec()).await
}

/// The kind and the status of a refusal.
async fn refusal(scheme: &Scheme, list: &[(&str, &str)], body: &str) -> (ErrorKind, u16) {
    let error = verify(scheme, list, body).await.unwrap_err();
    (error.kind(), error.status().as_u16())
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

const BAD_SIGNATURE: (ErrorKind, u16) = (ErrorKind::BadSignature, 401);
const KEY_UNAVAILABLE: (ErrorKind, u16) = (ErrorKind::KeyUnavailable, 503);
