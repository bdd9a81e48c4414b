//! A delivery, as a test sees it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use rtk::Timestamp;

/// An event that the sandbox sends to one webhook, and the attempts to send it. Returned by
/// [`Deliveries::all`](crate::Deliveries::all).
///
/// It is a copy: it does not change when the sandbox sends on.
#[derive(Clone)]
pub struct Delivery {
    pub(super) uuid: String,
    pub(super) webhook_id: String,
    pub(super) url: String,
    pub(super) event: String,
    pub(super) body: Bytes,
    pub(super) headers: HeaderMap,
    pub(super) state: DeliveryState,
    pub(super) attempts: Vec<Attempt>,
    pub(super) refusal: Option<String>,
}

impl Delivery {
    /// Returns the id of the delivery, which the header `rtk-uuid` contains.
    ///
    /// With [`Builder::new_uuid_for_each_attempt`](crate::Builder::new_uuid_for_each_attempt), it is the id of the first attempt.
    #[must_use]
    pub fn uuid(&self) -> &str {
        &self.uuid
    }

    /// Returns the id of the webhook.
    #[must_use]
    pub fn webhook_id(&self) -> &str {
        &self.webhook_id
    }

    /// Returns the URL to which the delivery is sent: that of the webhook at the time of the event.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the name of the event, such as `meeting.started`.
    #[must_use]
    pub fn event(&self) -> &str {
        &self.event
    }

    /// Returns the body that is sent.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the headers of the newest attempt. Before the first attempt, the signature is missing.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the state of the delivery.
    #[must_use]
    pub fn state(&self) -> DeliveryState {
        self.state
    }

    /// Returns the attempts to send the delivery, oldest first.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Returns why the delivery was refused, or the error of its newest attempt.
    #[must_use]
    pub fn error(&self) -> Option<&str> {
        self.refusal.as_deref().or_else(|| self.attempts.last()?.error())
    }
}

/// Omits the body, which contains links and stream keys.
impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { uuid, webhook_id, url, event, state, attempts, refusal, .. } = self;
        f.debug_struct("Delivery")
            .field("uuid", uuid)
            .field("event", event)
            .field("state", state)
            .field("webhook_id", webhook_id)
            .field("url", url)
            .field("attempts", attempts)
            .field("refusal", refusal)
            .finish_non_exhaustive()
    }
}

/// The state of a [`Delivery`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeliveryState {
    /// It will be sent at once, or after earlier deliveries to the same webhook.
    Queued,
    /// It is being sent.
    Sending,
    /// An attempt failed. The next one follows when the sandbox's clock has advanced.
    Waiting,
    /// The receiver responded with a 2xx status.
    Delivered,
    /// The receiver responded with a status that is neither 2xx nor 5xx, or the last attempt failed.
    Failed,
    /// It is not sent, because the URL is not `http` or leads to another machine. [`Delivery::error`] says why.
    Refused,
}

impl DeliveryState {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Refused => "refused",
        }
    }
}

/// One attempt to send a [`Delivery`], which has ended.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub(super) uuid: String,
    pub(super) at: Timestamp,
    pub(super) outcome: Result<StatusCode, String>,
}

impl Attempt {
    /// Returns the id that the header `rtk-uuid` contained.
    #[must_use]
    pub fn uuid(&self) -> &str {
        &self.uuid
    }

    /// Returns the time of the attempt, by the sandbox's clock.
    #[must_use]
    pub fn at(&self) -> &Timestamp {
        &self.at
    }

    /// Returns the status of the response, or `None` if there was none.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.outcome.as_ref().ok().copied()
    }

    /// Returns why there was no response, for example because the connection was lost or the time was over.
    #[must_use]
    pub fn error(&self) -> Option<&str> {
        self.outcome.as_ref().err().map(String::as_str)
    }
}
