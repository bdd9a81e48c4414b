//! Checks what a scheme signs.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest;
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;

use super::scheme::{Kind, Scheme};
use super::{Error, ErrorKind};

/// Senders list a signature for each secret during a rotation. More are not checked.
const MAX_SIGNATURES: usize = 16;

/// RealtimeKit's headers: the signature, the id of the delivery and that of the webhook.
const RTK: [&str; 3] = ["rtk-signature", "rtk-uuid", "rtk-webhook-id"];

/// The former names of these headers.
const DYTE: [&str; 3] = ["dyte-signature", "dyte-uuid", "dyte-webhook-id"];

/// What a verified delivery says about itself.
pub(super) struct Proof {
    pub(super) id: Option<String>,
    pub(super) webhook_id: Option<String>,
    pub(super) content_key: String,
}

/// Verifies the headers and the body.
pub(super) async fn verify(scheme: &Scheme, headers: &HeaderMap, body: &[u8]) -> Result<Proof, Error> {
    match &scheme.0 {
        Kind::RealtimeKit(key) => {
            let (signature, [name, id, webhook_id]) = match optional(headers, RTK[0])? {
                Some(signature) => (signature, RTK),
                None => match optional(headers, DYTE[0])? {
                    Some(signature) => (signature, DYTE),
                    None => return Err(malformed("the header `rtk-signature` is missing")),
                },
            };
            let signature =
                STANDARD.decode(signature).map_err(|_| malformed(format!("the header `{name}` is not base64")))?;
            let digest = digest::digest(&digest::SHA256, body);
            key.verify(&digest, &signature).await?;
            // The signature does not cover these: one that is repeated or empty is no reason to refuse the event.
            let unsigned = |name| optional(headers, name).ok().flatten().map(ToOwned::to_owned);
            Ok(Proof { id: unsigned(id), webhook_id: unsigned(webhook_id), content_key: hex(&digest) })
        }
        Kind::Stream { secrets, tolerance } => {
            let header = required(headers, "webhook-signature")?;
            let parts = || header.split(',').filter_map(|part| part.trim().split_once('='));
            let mut times = parts().filter(|(key, _)| *key == "time").map(|(_, value)| value);
            let (Some(time), None) = (times.next(), times.next()) else {
                return Err(malformed("the header `webhook-signature` does not contain `time=…` once"));
            };
            check_time(time, *tolerance)?;
            let signed = [time.as_bytes(), b".", body];
            let keys = secrets.iter().map(|secret| secret.expose_secret().as_bytes());
            let signatures = parts().filter(|(key, _)| *key == "sig1").filter_map(|(_, value)| decode_hex(value));
            check_hmac(keys, signatures, &signed)?;
            Ok(Proof { id: None, webhook_id: None, content_key: hash(&[body]) })
        }
        Kind::Hmac { name, secrets } => {
            let value = required(headers, name.as_str())?;
            let text = value.strip_prefix("sha256=").unwrap_or(value);
            let Some(signature) = decode_hex(text).or_else(|| STANDARD.decode(text).ok()) else {
                return Err(malformed(format!("the header `{name}` is neither hexadecimal nor base64")));
            };
            let keys = secrets.iter().map(|secret| secret.expose_secret().as_bytes());
            check_hmac(keys, std::iter::once(signature), &[body])?;
            Ok(Proof { id: None, webhook_id: None, content_key: hash(&[body]) })
        }
        Kind::Header { name, secrets } => {
            let value = required(headers, name.as_str())?;
            let is_right = secrets.iter().fold(false, |is_right, secret| {
                verify_slices_are_equal(value.as_bytes(), secret.expose_secret().as_bytes()).is_ok() | is_right
            });
            if !is_right {
                return Err(Error::new(ErrorKind::BadSignature, format!("the secret in `{name}` is wrong")));
            }
            Ok(Proof { id: None, webhook_id: None, content_key: hash(&[body]) })
        }
        Kind::Standard { secrets, tolerance } => {
            let id = required(headers, "webhook-id")?;
            let time = required(headers, "webhook-timestamp")?;
            let header = required(headers, "webhook-signature")?;
            check_time(time, *tolerance)?;
            let signed = [id.as_bytes(), b".", time.as_bytes(), b".", body];
            let signatures = header.split(' ').filter_map(|part| STANDARD.decode(part.strip_prefix("v1,")?).ok());
            check_hmac(secrets.iter().map(Vec::as_slice), signatures, &signed)?;
            Ok(Proof { id: Some(id.to_owned()), webhook_id: None, content_key: hash(&[id.as_bytes(), b".", body]) })
        }
    }
}

fn malformed(detail: impl Into<String>) -> Error {
    Error::new(ErrorKind::Malformed, detail)
}

/// Returns a header that appears at most once.
fn optional<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, Error> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => match value.to_str() {
            Ok(text) if !text.is_empty() => Ok(Some(text)),
            _ => Err(malformed(format!("the header `{name}` is empty or not text"))),
        },
        (Some(_), Some(_)) => Err(malformed(format!("the header `{name}` appears twice"))),
    }
}

fn required<'h>(headers: &'h HeaderMap, name: &str) -> Result<&'h str, Error> {
    optional(headers, name)?.ok_or_else(|| malformed(format!("the header `{name}` is missing")))
}

/// Checks a time in seconds since 1970.
fn check_time(time: &str, tolerance: Duration) -> Result<(), Error> {
    if time.is_empty() || !time.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(malformed("the time is not a number of seconds"));
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    match time.parse().map(Duration::from_secs) {
        Ok(time) if now.abs_diff(time) <= tolerance => Ok(()),
        _ => Err(Error::new(ErrorKind::Expired, "its time is too far from the clock of this machine")),
    }
}

/// Checks that one of the signatures belongs to one of the secrets.
fn check_hmac<'s>(
    secrets: impl Iterator<Item = &'s [u8]>,
    signatures: impl Iterator<Item = Vec<u8>>,
    signed: &[&[u8]],
) -> Result<(), Error> {
    let signatures: Vec<_> = signatures.take(MAX_SIGNATURES).collect();
    for secret in secrets {
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, secret));
        for part in signed {
            context.update(part);
        }
        let expected = context.sign();
        if signatures.iter().any(|signature| verify_slices_are_equal(signature, expected.as_ref()).is_ok()) {
            return Ok(());
        }
    }
    Err(Error::new(ErrorKind::BadSignature, "no signature belongs to the body and the secret"))
}

/// Returns the SHA-256 of the parts, in hexadecimal.
fn hash(parts: &[&[u8]]) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(part);
    }
    hex(&context.finish())
}

fn hex(digest: &digest::Digest) -> String {
    let mut text = String::with_capacity(2 * digest::SHA256_OUTPUT_LEN);
    for byte in digest.as_ref() {
        text.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
    text
}

/// Returns the bytes of a SHA-256 in hexadecimal, or `None` if it is malformed.
fn decode_hex(text: &str) -> Option<Vec<u8>> {
    if text.len() != 2 * digest::SHA256_OUTPUT_LEN || !text.is_ascii() {
        return None;
    }
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(byte).collect()
}
