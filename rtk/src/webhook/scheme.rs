//! How a sender proves that a delivery comes from it.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, Uri};

use super::public_key::{KeySource, PublicKey};
use super::{Error, ErrorKind};
use crate::client::Client;
use crate::transport::host::is_loopback;
use crate::value::secret::Secret;

/// The server of RealtimeKit's public key.
const REALTIME_KIT: &str = "https://api.realtime.cloudflare.com";

/// The path of RealtimeKit's public key.
const KEY_PATH: &str = "/.well-known/webhooks.json";

/// How far the time of a delivery may be from the clock of this machine.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// How a sender proves that a delivery comes from it: the headers, the algorithm and the secrets.
///
/// | scheme | sender | proof |
/// | --- | --- | --- |
/// | [`realtime_kit`](Self::realtime_kit), [`realtime_kit_key`](Self::realtime_kit_key) | RealtimeKit | RSA-SHA256 over the body, in `rtk-signature` or `dyte-signature` |
/// | [`stream`](Self::stream) | Cloudflare Stream | HMAC-SHA256 over time and body, in `webhook-signature: time=…,sig1=…` |
/// | [`hmac`](Self::hmac) | GitHub, Shopify, many others | HMAC-SHA256 over the body, in a header such as `x-hub-signature-256` |
/// | [`header`](Self::header) | Cloudflare's notifications | a secret in a header, such as `cf-webhook-auth` |
/// | [`standard`](Self::standard) | senders that follow [Standard Webhooks](https://www.standardwebhooks.com) | HMAC-SHA256 over id, time and body, in `webhook-signature: v1,…` |
#[derive(Clone)]
pub struct Scheme(pub(super) Kind);

#[derive(Clone)]
pub(super) enum Kind {
    RealtimeKit(KeySource),
    Stream { secrets: Vec<Secret>, tolerance: Duration },
    Hmac { name: HeaderName, secrets: Vec<Secret> },
    Header { name: HeaderName, secrets: Vec<Secret> },
    Standard { secrets: Vec<Vec<u8>>, tolerance: Duration },
}

impl Scheme {
    /// Verifies RealtimeKit's signature with the public key at its well-known address.
    ///
    /// The key is fetched by the transport of `client`, without its credentials, when the first delivery arrives. It is kept for an hour.
    /// If a check fails, it is fetched again, at most once a minute. Deliveries that arrive meanwhile share one request.
    ///
    /// If the base URL of `client` leads to this machine, as in a test with `rtk-sandbox`, the key is fetched from that server, at
    /// `/.well-known/webhooks.json`. [`key_url`](Self::key_url) sets another address.
    ///
    /// The signature covers the body only, neither the time nor the webhook: see [`ReplayGuard`](super::ReplayGuard).
    #[must_use]
    pub fn realtime_kit(client: &Client) -> Self {
        let url = local_origin(client).unwrap_or_else(|| REALTIME_KIT.to_owned()) + KEY_PATH;
        Self(Kind::RealtimeKit(KeySource::fetched(client.clone(), url)))
    }

    /// Verifies RealtimeKit's signature with a public key in PEM. Line breaks may be written as `\\n`.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if `pem` contains no RSA public key.
    pub fn realtime_kit_key(pem: &str) -> Result<Self, Error> {
        let key = PublicKey::from_pem(pem).map_err(|why| Error::new(ErrorKind::InvalidSecret, why))?;
        Ok(Self(Kind::RealtimeKit(KeySource::pinned(key))))
    }

    /// Sets the address of the public key. For [`realtime_kit`](Self::realtime_kit) only; other schemes stay the same.
    #[must_use]
    pub fn key_url(mut self, url: impl Into<String>) -> Self {
        if let Kind::RealtimeKit(KeySource::Fetched(key)) = &self.0 {
            self.0 = Kind::RealtimeKit(KeySource::fetched(key.client.clone(), url.into()));
        }
        self
    }

    /// Verifies the signature of Cloudflare Stream, with the secret that creating the webhook returned.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if the secret is empty.
    pub fn stream(secret: impl Into<Secret>) -> Result<Self, Error> {
        Self(Kind::Stream { secrets: Vec::new(), tolerance: TOLERANCE }).or_secret(secret)
    }

    /// Verifies an HMAC-SHA256 of the body in a header: in hexadecimal or base64, with or without `sha256=` before it. Such as
    /// `x-hub-signature-256` of GitHub and `x-shopify-hmac-sha256` of Shopify.
    ///
    /// The signature covers the body only, not the time: see [`ReplayGuard`](super::ReplayGuard).
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if the secret is empty, or if `name` is not the name of a header.
    pub fn hmac(name: &str, secret: impl Into<Secret>) -> Result<Self, Error> {
        Self(Kind::Hmac { name: header_name(name)?, secrets: Vec::new() }).or_secret(secret)
    }

    /// Compares a header with a secret, such as `cf-webhook-auth` of Cloudflare's notifications.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if the secret is empty, or if `name` is not the name of a header.
    pub fn header(name: &str, secret: impl Into<Secret>) -> Result<Self, Error> {
        Self(Kind::Header { name: header_name(name)?, secrets: Vec::new() }).or_secret(secret)
    }

    /// Verifies the signature of a sender that follows [Standard Webhooks](https://www.standardwebhooks.com). The secret is base64, usually
    /// after `whsec_`.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if the secret is empty or not base64.
    pub fn standard(secret: impl Into<Secret>) -> Result<Self, Error> {
        Self(Kind::Standard { secrets: Vec::new(), tolerance: TOLERANCE }).or_secret(secret)
    }

    /// Accepts another secret as well. For the time of a rotation, when the sender uses either.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidSecret`](ErrorKind::InvalidSecret) if the secret is empty or malformed, or if the scheme has no secret.
    pub fn or_secret(mut self, secret: impl Into<Secret>) -> Result<Self, Error> {
        let secret: Secret = secret.into();
        let invalid = |why: &str| Err(Error::new(ErrorKind::InvalidSecret, why));
        if secret.expose_secret().is_empty() {
            return invalid("the secret is empty");
        }
        match &mut self.0 {
            Kind::Stream { secrets, .. } | Kind::Hmac { secrets, .. } | Kind::Header { secrets, .. } => {
                secrets.push(secret);
            }
            Kind::Standard { secrets, .. } => {
                let text = secret.expose_secret();
                match STANDARD.decode(text.strip_prefix("whsec_").unwrap_or(text)) {
                    Ok(bytes) if !bytes.is_empty() => secrets.push(bytes),
                    _ => return invalid("the secret is not base64"),
                }
            }
            Kind::RealtimeKit(_) => return invalid("RealtimeKit has a public key and no secret"),
        }
        Ok(self)
    }

    /// Sets how far the time of a delivery may be from the clock of this machine. Defaults to 5 minutes.
    ///
    /// For [`stream`](Self::stream) and [`standard`](Self::standard); the other schemes sign no time.
    #[must_use]
    pub fn tolerance(mut self, limit: Duration) -> Self {
        if let Kind::Stream { tolerance, .. } | Kind::Standard { tolerance, .. } = &mut self.0 {
            *tolerance = limit;
        }
        self
    }
}

fn header_name(name: &str) -> Result<HeaderName, Error> {
    let name = HeaderName::try_from(name);
    name.map_err(|_| Error::new(ErrorKind::InvalidSecret, "the name of the header is not valid"))
}

/// Returns scheme, host and port of the base URL if they are those of this machine.
fn local_origin(client: &Client) -> Option<String> {
    let url: Uri = client.base_url().parse().ok()?;
    let authority = url.authority().filter(|it| is_loopback(it.host()))?;
    Some(format!("{}://{authority}", url.scheme_str()?))
}

/// Omits the secrets.
impl std::fmt::Debug for Scheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match &self.0 {
            Kind::RealtimeKit(_) => "realtime_kit",
            Kind::Stream { .. } => "stream",
            Kind::Hmac { .. } => "hmac",
            Kind::Header { .. } => "header",
            Kind::Standard { .. } => "standard",
        };
        f.debug_tuple("Scheme").field(&name).finish()
    }
}
