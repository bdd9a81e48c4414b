//! RSA public keys: pinned, or fetched and kept for some time.

use std::io::Cursor;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use aws_lc_rs::digest::Digest;
use aws_lc_rs::rsa::PublicEncryptingKey;
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use rustls_pki_types::SubjectPublicKeyInfoDer;
use rustls_pki_types::pem::PemObject as _;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::{Error, ErrorKind};
use crate::client::Client;

/// How long a key is used before it is fetched again.
const MAX_AGE: Duration = Duration::from_secs(60 * 60);

/// How long the key is not fetched again after a check that failed.
const PAUSE_AFTER_CHECK: Duration = Duration::from_secs(60);

/// How long the key is not fetched again after a fetch that failed.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(5);

/// How long fetching the key may take. The sender waits for the response meanwhile.
const FETCH_TIMEOUT: Duration = Duration::from_secs(10);

/// The largest response with a key, in bytes. A key of 8192 bits has about 1,400.
const DOCUMENT_LIMIT: usize = 64 * 1024;

/// An RSA public key.
pub(super) struct PublicKey(ParsedPublicKey);

impl PublicKey {
    /// Reads a key in PEM. Line breaks may be written as a backslash and an `n`.
    pub(super) fn from_pem(pem: &str) -> Result<Self, &'static str> {
        let pem = pem.replace("\\r", "").replace("\\n", "\n");
        let der =
            SubjectPublicKeyInfoDer::from_pem_slice(pem.as_bytes()).map_err(|_| "the text is no public key in PEM")?;
        let refused = "the key is no RSA public key of 2048 to 8192 bits";
        // A `ParsedPublicKey` of another size is no error before the first signature.
        PublicEncryptingKey::from_der(der.as_ref()).map_err(|_| refused)?;
        ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der.as_ref()).map(Self).map_err(|_| refused)
    }

    fn is_right(&self, message: &Digest, signature: &[u8]) -> bool {
        self.0.verify_digest_sig(message, signature).is_ok()
    }
}

/// Where the key comes from.
#[derive(Clone)]
pub(super) enum KeySource {
    Pinned(Arc<PublicKey>),
    Fetched(Arc<FetchedKey>),
}

impl KeySource {
    pub(super) fn pinned(key: PublicKey) -> Self {
        Self::Pinned(Arc::new(key))
    }

    pub(super) fn fetched(client: Client, url: String) -> Self {
        let (current, last_fetch) = (RwLock::new(None), Mutex::new(None));
        Self::Fetched(Arc::new(FetchedKey { client, url, current, last_fetch }))
    }

    /// Verifies the signature of a message with this SHA-256.
    pub(super) async fn verify(&self, message: &Digest, signature: &[u8]) -> Result<(), Error> {
        let is_right = match self {
            Self::Pinned(key) => key.is_right(message, signature),
            Self::Fetched(source) => {
                let key = source.fresh().await?;
                key.key.is_right(message, signature)
                    || source.newer_than(&key).await?.is_some_and(|newer| newer.key.is_right(message, signature))
            }
        };
        if is_right { Ok(()) } else { Err(Error::new(ErrorKind::BadSignature, "the signature is wrong")) }
    }
}

/// A key that is fetched from a URL.
pub(super) struct FetchedKey {
    pub(super) client: Client,
    url: String,
    current: RwLock<Option<Current>>,
    /// The end of the last fetch, and whether it succeeded. Locked while the key is fetched, so that there is one fetch at a time.
    last_fetch: Mutex<Option<(Instant, bool)>>,
}

/// A key, and when it was fetched.
#[derive(Clone)]
struct Current {
    key: Arc<PublicKey>,
    fetched: Instant,
}

impl FetchedKey {
    fn current(&self) -> Option<Current> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns a key that is not too old, and fetches it if need be.
    async fn fresh(&self) -> Result<Current, Error> {
        let usable = || self.current().filter(|key| key.fetched.elapsed() < MAX_AGE);
        if let Some(key) = usable() {
            return Ok(key);
        }
        let mut last = self.last_fetch.lock().await;
        // Another delivery may have fetched it while this one waited.
        match (usable(), *last) {
            (Some(key), _) => Ok(key),
            (None, Some((at, false))) if at.elapsed() < PAUSE_AFTER_FAILURE => {
                Err(unavailable("it failed a moment ago"))
            }
            _ => self.fetch(&mut last).await,
        }
    }

    /// Returns a key that was fetched after `key`, and fetches one unless that happened a moment ago.
    async fn newer_than(&self, key: &Current) -> Result<Option<Current>, Error> {
        let mut last = self.last_fetch.lock().await;
        if let Some(newer) = self.current().filter(|current| current.fetched > key.fetched) {
            return Ok(Some(newer));
        }
        match *last {
            Some((at, true)) if at.elapsed() < PAUSE_AFTER_CHECK => Ok(None),
            Some((at, false)) if at.elapsed() < PAUSE_AFTER_FAILURE => Err(unavailable("it failed a moment ago")),
            _ => self.fetch(&mut last).await.map(Some),
        }
    }

    async fn fetch(&self, last: &mut Option<(Instant, bool)>) -> Result<Current, Error> {
        let result = self.request().await;
        let now = Instant::now();
        *last = Some((now, result.is_ok()));
        let current = Current { key: Arc::new(result?), fetched: now };
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(current.clone());
        Ok(current)
    }

    async fn request(&self) -> Result<PublicKey, Error> {
        let download = self.client.download(&self.url).timeout(FETCH_TIMEOUT);
        // Writing beyond the end is an error, so that a response without an end does not fill the memory.
        let mut document = vec![0; DOCUMENT_LIMIT];
        let length = download.to_writer(&mut Cursor::new(document.as_mut_slice())).await;
        let length = length.map_err(|error| unavailable("the request failed").with_source(error))?;
        let document = usize::try_from(length).ok().and_then(|length| document.get(..length));
        let document: Value = serde_json::from_slice(document.unwrap_or_default())
            .map_err(|_| unavailable("the server responded with something else than JSON"))?;
        if document.get("success") == Some(&Value::Bool(false)) {
            return Err(unavailable("the server responded with `success: false`"));
        }
        let key = document.pointer("/data/publicKey").or_else(|| document.get("publicKey")).and_then(Value::as_str);
        let key = key.ok_or_else(|| unavailable("the response has no `publicKey`"))?;
        PublicKey::from_pem(key).map_err(unavailable)
    }
}

fn unavailable(why: &str) -> Error {
    Error::new(ErrorKind::KeyUnavailable, format!("the public key cannot be fetched: {why}"))
}
