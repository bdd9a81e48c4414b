//! Verifies deliveries and decodes their events.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use serde::de::DeserializeOwned;

use super::in_progress::Guarded;
use super::{Delivery, Error, ErrorKind, ReplayGuard, Scheme, signed};
use crate::error::decode::without_values;

/// The largest body that is accepted by default, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

/// Verifies deliveries, and decodes their events as `E`. Cheap to clone: all clones share the public key and the [`ReplayGuard`].
///
/// ```no_run
/// use rtk::webhook::{MemoryGuard, Scheme, Verifier};
///
/// # fn example(client: &rtk::Client) -> Verifier<serde_json::Value> {
/// Verifier::new(Scheme::realtime_kit(client)).replay_guard(MemoryGuard::default())
/// # }
/// ```
pub struct Verifier<E> {
    scheme: Scheme,
    pub(super) body_limit: usize,
    guard: Option<Arc<Guarded>>,
    event: PhantomData<fn() -> E>,
}

impl<E> Verifier<E> {
    /// Creates a verifier without a replay guard.
    #[must_use]
    pub fn new(scheme: Scheme) -> Self {
        Self { scheme, body_limit: BODY_LIMIT, guard: None, event: PhantomData }
    }

    /// Sets the largest body that is accepted, in bytes. Defaults to 1 MiB.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Drops deliveries that were [acknowledged](Delivery::ack) before. Defaults to no guard.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard) -> Self {
        self.guard = Some(Arc::new(Guarded::new(guard)));
        self
    }

    /// Verifies a delivery, and decodes its event. `body` has to be the bytes as they arrived.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] whose [`status`](Error::status) is the one to respond with.
    pub async fn verify(&self, headers: &HeaderMap, body: impl Into<Bytes>) -> Result<Delivery<E>, Error>
    where
        E: DeserializeOwned,
    {
        let body = body.into();
        if body.len() > self.body_limit {
            return Err(self.too_large());
        }
        let signed::Proof { id, webhook_id, content_key } = signed::verify(&self.scheme, headers, &body).await?;
        let claim = match &self.guard {
            Some(guard) => Some(guard.claim(&content_key).await?),
            None => None,
        };
        // After the last `.await`, so that the future is `Send` whatever the event is.
        let event = decode(&body)?;
        Ok(Delivery { event, id, webhook_id, body, content_key, claim })
    }

    pub(super) fn too_large(&self) -> Error {
        let detail = format!("its body has more than {} bytes, see `Verifier::body_limit`", self.body_limit);
        Error::new(ErrorKind::TooLarge, detail)
    }
}

fn decode<E: DeserializeOwned>(body: &Bytes) -> Result<E, Error> {
    // Validating all bytes as UTF-8 at once is faster than string by string. Where a mistake is takes as long as decoding, and so is looked up only
    // if there is one.
    let text = std::str::from_utf8(body).map_err(serde::de::Error::custom);
    text.and_then(serde_json::from_str)
        .map_err(|_| Error::new(ErrorKind::Undecodable, mistake::<E>(body)).with_body(body.clone()))
}

/// Returns why a body cannot be decoded, and at which key.
fn mistake<E: DeserializeOwned>(body: &Bytes) -> String {
    let mut json = serde_json::Deserializer::from_slice(body);
    let mut track = serde_path_to_error::Track::new();
    match E::deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track)) {
        Ok(_) => "its body continues after the JSON".to_owned(),
        Err(error) if error.is_data() => format!("at `{}`: {}", track.path(), without_values(&error)),
        Err(_) => "its body is not JSON".to_owned(),
    }
}

impl<E> Clone for Verifier<E> {
    fn clone(&self) -> Self {
        let Self { scheme, body_limit, guard, .. } = self;
        Self { scheme: scheme.clone(), body_limit: *body_limit, guard: guard.clone(), event: PhantomData }
    }
}

impl<E> fmt::Debug for Verifier<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("scheme", &self.scheme)
            .field("body_limit", &self.body_limit)
            .finish_non_exhaustive()
    }
}
