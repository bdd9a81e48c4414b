//! Signatures of deliveries, right and wrong ones.

use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::Value;

use super::key::SigningKey;

/// What is wrong with a delivery that [`Deliveries::tamper`](crate::Deliveries::tamper) sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tampering {
    /// The body has another key, `"tampered": true`, than the one that was signed. It can still be decoded.
    Body,
    /// One bit of the signature is flipped.
    Signature,
    /// The signature is that of another key pair.
    OtherKey,
    /// The header `rtk-signature` is missing.
    NoSignature,
}

impl Tampering {
    /// Every kind, with its name in the HTTP controls.
    pub(crate) const NAMES: [(&'static str, Self); 4] = [
        ("body", Self::Body),
        ("signature", Self::Signature),
        ("other_key", Self::OtherKey),
        ("no_signature", Self::NoSignature),
    ];

    /// Returns the body that is sent in place of a signed one.
    pub(super) fn forged_body(self, signed: &Bytes) -> Bytes {
        match (self, serde_json::from_slice(signed)) {
            (Self::Body, Ok(Value::Object(mut members))) => {
                members.insert("tampered".to_owned(), true.into());
                Value::Object(members).to_string().into()
            }
            (Self::Body, _) => [signed, &b" "[..]].concat().into(),
            _ => signed.clone(),
        }
    }
}

/// The key pair of a sandbox, and another one for forged deliveries. Each is generated when it is needed first.
#[derive(Default)]
pub(super) struct Keys {
    own: OnceLock<Option<SigningKey>>,
    other: OnceLock<Option<SigningKey>>,
}

impl Keys {
    /// Returns the public key in PEM, or `None` if no key pair could be generated.
    pub(super) fn public_pem(&self) -> Option<String> {
        own_or_new(&self.own)?.public_pem().ok()
    }

    /// Returns the value of the header `rtk-signature`: `Ok(None)` if the delivery has none, an error if no key pair could be generated.
    pub(super) fn signature(&self, body: &[u8], tampering: Option<Tampering>) -> Result<Option<String>, &'static str> {
        let key = match tampering {
            Some(Tampering::NoSignature) => return Ok(None),
            Some(Tampering::OtherKey) => &self.other,
            _ => &self.own,
        };
        let mut signature =
            own_or_new(key).and_then(|key| key.sign(body).ok()).ok_or("the delivery cannot be signed")?;
        if let (Some(Tampering::Signature), Some(byte)) = (tampering, signature.first_mut()) {
            *byte ^= 1;
        }
        Ok(Some(STANDARD.encode(signature)))
    }
}

fn own_or_new(key: &OnceLock<Option<SigningKey>>) -> Option<&SigningKey> {
    key.get_or_init(|| SigningKey::generate().ok()).as_ref()
}
