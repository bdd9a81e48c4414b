//! A delivery that was verified.

use std::fmt;

use bytes::Bytes;

use super::Error;
use super::in_progress::Claim;

/// A verified delivery: the event, and what is needed to drop duplicates.
pub struct Delivery<E> {
    pub(super) event: E,
    pub(super) id: Option<String>,
    pub(super) webhook_id: Option<String>,
    pub(super) body: Bytes,
    pub(super) content_key: String,
    pub(super) claim: Option<Claim>,
}

impl<E> Delivery<E> {
    /// Returns the event.
    #[must_use]
    pub fn event(&self) -> &E {
        &self.event
    }

    /// Returns the event by value, and drops the rest: [acknowledge](Self::ack) the delivery before.
    #[must_use]
    pub fn into_event(self) -> E {
        self.event
    }

    /// Returns the id that the sender gave the delivery, or `None` if it gave none, or several.
    ///
    /// RealtimeKit documents it for dropping duplicates. The signature does not cover it, and a repeated delivery was seen with another
    /// id; [`content_key`](Self::content_key) depends on neither.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Returns the id of the webhook that the delivery belongs to, or `None` if the sender does not name it. The signature does not cover it.
    #[must_use]
    pub fn webhook_id(&self) -> Option<&str> {
        self.webhook_id.as_deref()
    }

    /// Returns the body as it arrived.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns a hash of the content, in hexadecimal: of the body, and of the id if the scheme signs one.
    ///
    /// The time is not part of it, because a sender signs each attempt with a new time. Two deliveries with the same content have the same key, also
    /// if they were sent on purpose.
    #[must_use]
    pub fn content_key(&self) -> &str {
        &self.content_key
    }

    /// Acknowledges the delivery: from now on the verifier's [`ReplayGuard`](super::ReplayGuard) drops its repetitions. Call it once the event
    /// is stored.
    ///
    /// If it is not called, the next repetition is accepted, also if the handler failed, panicked or was dropped. Without a guard, it does
    /// nothing.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`GuardFailed`](super::ErrorKind::GuardFailed) if the store of the guard fails.
    pub async fn ack(&self) -> Result<(), Error> {
        match &self.claim {
            Some(claim) => claim.keep().await,
            None => Ok(()),
        }
    }
}

/// Omits the event and the body, because they can hold secrets.
impl<E> fmt::Debug for Delivery<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id)
            .field("webhook_id", &self.webhook_id)
            .field("content_key", &self.content_key)
            .finish_non_exhaustive()
    }
}
