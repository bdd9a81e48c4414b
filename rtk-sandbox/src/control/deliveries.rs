use std::fmt;

use bytes::Bytes;
use serde_json::Value;

use crate::error::ControlError;
use crate::realtimekit::names::WEBHOOK;
use crate::state::State;
use crate::webhooks::{Delivery, Tampering};

/// The deliveries of webhooks. Returned by [`Sandbox::deliveries`](crate::Sandbox::deliveries).
///
/// The page [`rehearsal`](crate::rehearsal#webhooks) describes what is sent, and when.
///
/// ```
/// use rtk::realtime_kit::*;
/// use rtk_sandbox::{DeliveryState, Sandbox};
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
/// // Nothing listens at this address. A test has the URL of its receiver here.
/// app.webhooks().create(NewWebhook::new("test", "http://127.0.0.1:1/", [WebhookEvent::MeetingStarted])).await?;
///
/// let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
/// meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
/// sandbox.meeting(meeting.id()).join(&["ann-1"])?;
///
/// let sent = sandbox.deliveries().settled().await;
/// assert_eq!((sent.len(), sent[0].event()), (1, "meeting.started"));
/// assert_eq!(sent[0].state(), DeliveryState::Waiting, "it is sent again a minute later");
/// # Ok(()) }
/// ```
#[must_use = "nothing happens until a method is called"]
pub struct Deliveries<'s> {
    state: &'s State,
}

impl<'s> Deliveries<'s> {
    pub(crate) fn new(state: &'s State) -> Self {
        Self { state }
    }

    /// Returns the deliveries as they are now, oldest first. The newest 10,000 are kept.
    #[must_use]
    pub fn all(&self) -> Vec<Delivery> {
        self.state.outbox.all()
    }

    /// Waits until no delivery is queued or being sent, and returns all of them.
    ///
    /// A delivery that waits for its next attempt counts as settled: that attempt follows when the clock is advanced.
    pub async fn settled(&self) -> Vec<Delivery> {
        self.state.outbox.settled().await;
        self.all()
    }

    /// Sends a delivery once more, with the same body, as the service does when it did not get the response.
    ///
    /// If the delivery is waiting for its next attempt, that attempt takes place now. If it is being sent, it is sent again afterwards.
    ///
    /// # Errors
    ///
    /// If there is no delivery with this `uuid`, or if it was refused.
    pub fn repeat(&self, uuid: impl AsRef<str>) -> Result<(), ControlError> {
        self.state.outbox.repeat(uuid.as_ref())
    }

    /// Sends a forged copy of a delivery, with an id of its own, which is returned. A receiver must refuse it.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # use rtk_sandbox::{Sandbox, Tampering};
    /// # async fn example(sandbox: Sandbox) -> Result<(), Box<dyn std::error::Error>> {
    /// let real = &sandbox.deliveries().settled().await[0];
    /// let forged = sandbox.deliveries().tamper(real.uuid(), Tampering::Body)?;
    ///
    /// let sent = sandbox.deliveries().settled().await;
    /// let forged = sent.iter().find(|it| it.uuid() == forged).expect("it was sent");
    /// assert_eq!(forged.attempts()[0].status().map(|status| status.as_u16()), Some(401));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no delivery with this `uuid`, or if it was refused.
    pub fn tamper(&self, uuid: impl AsRef<str>, how: Tampering) -> Result<String, ControlError> {
        self.state.outbox.tamper(uuid.as_ref(), how)
    }

    /// Sends any body to a webhook, signed, whatever its events are and whether it is enabled. Returns the id of the delivery.
    ///
    /// Use it for events in an older form, and for those that the documents do not list yet.
    ///
    /// # Errors
    ///
    /// If there is no webhook with this id.
    pub fn send(&self, webhook_id: impl AsRef<str>, body: &Value) -> Result<String, ControlError> {
        let id = webhook_id.as_ref();
        let store = self.state.store();
        let webhook = store.get(WEBHOOK, &[], id).ok_or_else(|| ControlError::NoSuchWebhook(id.to_owned()))?;
        let event = body.get("event").and_then(Value::as_str).unwrap_or("");
        Ok(self.state.outbox.push(webhook, event, Bytes::from(body.to_string())))
    }

    /// Returns the public key with which signatures are verified, in PEM. The sandbox serves it at `/.well-known/webhooks.json`.
    ///
    /// The key pair is generated when it is needed first, which takes some tenths of a second. It is different in each sandbox.
    ///
    /// # Errors
    ///
    /// If the system cannot generate a key pair.
    pub fn public_key(&self) -> Result<String, ControlError> {
        self.state.outbox.public_pem().ok_or(ControlError::NoKeyPair)
    }
}

impl fmt::Debug for Deliveries<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deliveries").finish_non_exhaustive()
    }
}
