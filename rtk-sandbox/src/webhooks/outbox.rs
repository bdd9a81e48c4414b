//! What the API, the controls and the sending task share.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Notify;

use super::delivery::Delivery;
use super::matching::receivers;
use super::queue::Queue;
use super::signing::{Keys, Tampering};
use crate::error::ControlError;
use crate::store::{Record, Store};

/// How deliveries are sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    /// How long a receiver may take to respond, in real time.
    pub(crate) timeout: Duration,
    /// Whether each attempt has another `rtk-uuid`.
    pub(crate) renews_uuids: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(10), renews_uuids: false }
    }
}

/// The deliveries, and the keys with which they are signed.
pub(crate) struct Outbox {
    queue: Mutex<Queue>,
    pub(super) keys: Keys,
    pub(super) timeout: Duration,
    /// Notified when a delivery may be sent.
    pub(super) work: Notify,
    /// Notified when an attempt has ended.
    ended: Notify,
}

impl Outbox {
    pub(crate) fn new(store: &Store, settings: Settings) -> Self {
        let queue = Mutex::new(Queue::new(store.seed, settings.renews_uuids, store.unix_now()));
        Self { queue, keys: Keys::default(), timeout: settings.timeout, work: Notify::new(), ended: Notify::new() }
    }

    pub(super) fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds deliveries for what happened in the store, and reads its clock. The store must be locked.
    pub(crate) fn collect(&self, store: &mut Store) {
        let events = store.take_events();
        let mut queue = self.queue();
        let mut has_work = queue.advance_to(store.unix_now());
        for event in events {
            let body = Bytes::from(event.body.to_string());
            for webhook in receivers(store, &event) {
                queue.push(webhook, event.name, body.clone());
                has_work = true;
            }
        }
        if has_work {
            self.work.notify_one();
        }
    }

    /// Adds a delivery of any body. Returns its id.
    pub(crate) fn push(&self, webhook: &Record, event: &str, body: Bytes) -> String {
        let uuid = self.queue().push(webhook, event, body);
        self.work.notify_one();
        uuid
    }

    /// Sends a delivery once more.
    pub(crate) fn repeat(&self, uuid: &str) -> Result<(), ControlError> {
        self.queue().repeat(uuid)?;
        self.work.notify_one();
        Ok(())
    }

    /// Sends a forged copy of a delivery. Returns its id.
    pub(crate) fn tamper(&self, uuid: &str, how: Tampering) -> Result<String, ControlError> {
        let uuid = self.queue().tamper(uuid, how)?;
        self.work.notify_one();
        Ok(uuid)
    }

    pub(crate) fn all(&self) -> Vec<Delivery> {
        self.queue().all()
    }

    /// Waits until no delivery is queued or being sent.
    pub(crate) async fn settled(&self) {
        loop {
            // Created before the check, so that an end between the two is not missed.
            let ended = self.ended.notified();
            if self.queue().is_settled() {
                return;
            }
            ended.await;
        }
    }

    /// Tells those who wait for [`settled`](Self::settled) that an attempt has ended.
    pub(super) fn notify_ended(&self) {
        self.ended.notify_waiters();
    }

    /// Returns the public key in PEM. Generates the key pair if need be, which takes some tenths of a second.
    pub(crate) fn public_pem(&self) -> Option<String> {
        self.keys.public_pem()
    }
}
