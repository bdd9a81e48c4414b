//! The deliveries of a sandbox, and what becomes of each.
//!
//! ```text
//! Queued ──→ Sending ──→ Delivered     2xx
//!    ↑           ├─────→ Failed        any other status below 500, or no attempt is left
//!    │           └─────→ Waiting       5xx, no response
//!    └──── by the clock ────┘
//! ```

use std::collections::VecDeque;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use rtk::Timestamp;

use super::delivery::{Attempt, Delivery, DeliveryState};
use super::destination::Destination;
use super::signing::Tampering;
use crate::error::ControlError;
use crate::store::clock::{DAY, HOUR, MINUTE, format_unix};
use crate::store::{Record, Rng};
use crate::wire::JSON;

pub(super) const SIGNATURE: HeaderName = HeaderName::from_static("rtk-signature");
const UUID: HeaderName = HeaderName::from_static("rtk-uuid");
const WEBHOOK_ID: HeaderName = HeaderName::from_static("rtk-webhook-id");

/// Seconds between an attempt that failed and the next one. The service publishes none.
const SPACING: [i64; 5] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, DAY / 2];

/// Number of deliveries that are kept. Above it, the oldest are forgotten, unless they are still to be sent.
const KEPT: usize = 10_000;

/// All deliveries, oldest first.
pub(super) struct Queue {
    entries: VecDeque<Entry>,
    rng: Rng,
    renews_uuids: bool,
    /// The sandbox's time, in Unix seconds.
    now: i64,
    /// When the first of the waiting deliveries is sent again.
    next_due: i64,
}

struct Entry {
    delivery: Delivery,
    tampering: Option<Tampering>,
    /// Number of attempts that failed since the last one that a test asked for.
    failures: usize,
    /// Number of attempts that follow the one in progress.
    repeats: usize,
    /// When a waiting delivery is sent again.
    due: i64,
}

/// A delivery that is to be sent now.
pub(super) struct Job {
    /// The id of the delivery, which is not always that in the headers.
    pub(super) uuid: String,
    pub(super) destination: Destination,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) tampering: Option<Tampering>,
}

impl Queue {
    pub(super) fn new(seed: u64, renews_uuids: bool, now: i64) -> Self {
        // Not the store's numbers: with a webhook, records must get the same ids as without one.
        let rng = Rng::from_text(&format!("deliveries {seed}"));
        Self { entries: VecDeque::new(), rng, renews_uuids, now, next_due: i64::MAX }
    }

    /// Sets the time, and queues the deliveries whose next attempt is due. Returns whether there are any.
    pub(super) fn advance_to(&mut self, now: i64) -> bool {
        self.now = now;
        if now < self.next_due {
            return false;
        }
        self.next_due = i64::MAX;
        for Entry { delivery, due, .. } in &mut self.entries {
            if delivery.state != DeliveryState::Waiting {
            } else if *due <= now {
                delivery.state = DeliveryState::Queued;
            } else {
                self.next_due = self.next_due.min(*due);
            }
        }
        true
    }

    /// Adds a delivery to a webhook. Returns its id.
    pub(super) fn push(&mut self, webhook: &Record, event: &str, body: Bytes) -> String {
        let refusal = Destination::parse(webhook.text("url")).err();
        let delivery = Delivery {
            uuid: String::new(),
            webhook_id: webhook.id().to_owned(),
            url: webhook.text("url").to_owned(),
            event: event.to_owned(),
            body,
            headers: HeaderMap::from_iter([(CONTENT_TYPE, JSON), (WEBHOOK_ID, header(webhook.id()))]),
            state: if refusal.is_some() { DeliveryState::Refused } else { DeliveryState::Queued },
            attempts: Vec::new(),
            refusal,
        };
        self.add(delivery, None)
    }

    fn add(&mut self, mut delivery: Delivery, tampering: Option<Tampering>) -> String {
        if self.entries.len() >= KEPT {
            let ended = self.entries.iter().position(|it| is_ended(it.delivery.state));
            ended.map(|ended| self.entries.remove(ended));
        }
        let uuid = self.rng.uuid();
        delivery.uuid.clone_from(&uuid);
        delivery.headers.insert(UUID, header(&uuid));
        self.entries.push_back(Entry { delivery, tampering, failures: 0, repeats: 0, due: i64::MAX });
        uuid
    }

    /// Sends a delivery once more.
    pub(super) fn repeat(&mut self, uuid: &str) -> Result<(), ControlError> {
        let entry = self.find(uuid)?;
        match entry.delivery.state {
            DeliveryState::Refused => return Err(refused(&entry.delivery)),
            DeliveryState::Queued | DeliveryState::Sending => entry.repeats += 1,
            DeliveryState::Waiting | DeliveryState::Delivered | DeliveryState::Failed => {
                entry.delivery.state = DeliveryState::Queued;
                entry.failures = 0;
            }
        }
        Ok(())
    }

    /// Adds a forged copy of a delivery. Returns its id.
    pub(super) fn tamper(&mut self, uuid: &str, how: Tampering) -> Result<String, ControlError> {
        let Entry { delivery, .. } = self.find(uuid)?;
        if delivery.state == DeliveryState::Refused {
            return Err(refused(delivery));
        }
        let mut copy = Delivery { state: DeliveryState::Queued, attempts: Vec::new(), ..delivery.clone() };
        copy.headers.remove(SIGNATURE);
        Ok(self.add(copy, Some(how)))
    }

    fn find(&mut self, uuid: &str) -> Result<&mut Entry, ControlError> {
        let is = |it: &Delivery| it.uuid == uuid || it.attempts.iter().any(|attempt| attempt.uuid == uuid);
        let found = self.entries.iter_mut().find(|entry| is(&entry.delivery));
        found.ok_or_else(|| ControlError::NoSuchDelivery(uuid.to_owned()))
    }

    /// Returns the next delivery to send. To each webhook, one is sent at a time, in the order of the events.
    pub(super) fn take(&mut self) -> Option<Job> {
        let is = |state| move |entry: &&Entry| entry.delivery.state == state;
        let busy: Vec<&str> =
            self.entries.iter().filter(is(DeliveryState::Sending)).map(|it| &*it.delivery.webhook_id).collect();
        let next = self
            .entries
            .iter()
            .position(|entry| is(DeliveryState::Queued)(&entry) && !busy.contains(&&*entry.delivery.webhook_id))?;
        let Entry { delivery, tampering, .. } = self.entries.get_mut(next)?;
        let destination = match Destination::parse(&delivery.url) {
            Ok(destination) => destination,
            // Not reached: such a delivery was refused.
            Err(why) => {
                (delivery.state, delivery.refusal) = (DeliveryState::Refused, Some(why));
                return self.take();
            }
        };
        delivery.state = DeliveryState::Sending;
        if self.renews_uuids && !delivery.attempts.is_empty() {
            delivery.headers.insert(UUID, header(&self.rng.uuid()));
        }
        let (uuid, headers, body) = (delivery.uuid.clone(), delivery.headers.clone(), delivery.body.clone());
        Some(Job { uuid, destination, headers, body, tampering: *tampering })
    }

    /// Records how an attempt ended, and what was sent.
    pub(super) fn finish(&mut self, uuid: &str, headers: HeaderMap, body: Bytes, outcome: Result<StatusCode, String>) {
        let (now, next_due) = (self.now, self.next_due);
        let Ok(Entry { delivery, failures, repeats, due, .. }) = self.find(uuid) else { return };
        let sent = headers.get(UUID).and_then(|it| it.to_str().ok()).unwrap_or(uuid).to_owned();
        let may_retry = outcome.as_ref().map_or(true, StatusCode::is_server_error);
        let is_delivered = outcome.as_ref().is_ok_and(StatusCode::is_success);
        (delivery.headers, delivery.body) = (headers, body);
        delivery.attempts.push(Attempt { uuid: sent, at: Timestamp::from(format_unix(now)), outcome });
        delivery.state = match SPACING.get(*failures).filter(|_| may_retry) {
            _ if *repeats > 0 => {
                (*repeats, *failures) = (*repeats - 1, 0);
                DeliveryState::Queued
            }
            _ if is_delivered => DeliveryState::Delivered,
            Some(spacing) => {
                *failures += 1;
                *due = now.saturating_add(*spacing);
                DeliveryState::Waiting
            }
            None => DeliveryState::Failed,
        };
        self.next_due = next_due.min(*due);
    }

    pub(super) fn is_settled(&self) -> bool {
        self.entries.iter().all(|it| !matches!(it.delivery.state, DeliveryState::Queued | DeliveryState::Sending))
    }

    pub(super) fn all(&self) -> Vec<Delivery> {
        self.entries.iter().map(|entry| entry.delivery.clone()).collect()
    }
}

fn is_ended(state: DeliveryState) -> bool {
    matches!(state, DeliveryState::Delivered | DeliveryState::Failed | DeliveryState::Refused)
}

fn refused(delivery: &Delivery) -> ControlError {
    ControlError::RefusedDelivery(delivery.refusal.clone().unwrap_or_default())
}

/// Ids are UUIDs, so that they are valid in a header.
fn header(id: &str) -> HeaderValue {
    id.parse().unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, StatusCode};
    use serde_json::Map;

    use super::{DeliveryState, KEPT, Queue};
    use crate::store::Record;

    fn queue() -> Queue {
        Queue::new(1, false, 0)
    }

    fn push(queue: &mut Queue, webhook: &str) -> String {
        let mut record = Record::new(&["app"], webhook.to_owned(), Map::new());
        record.set("url", "http://127.0.0.1:1/");
        queue.push(&record, "meeting.started", "{}".into())
    }

    fn finish(queue: &mut Queue, uuid: &str, status: StatusCode) {
        queue.finish(uuid, HeaderMap::new(), "{}".into(), Ok(status));
    }

    #[test]
    fn take_returns_one_delivery_for_each_webhook_in_order() {
        let mut queue = queue();
        let [a1, a2, b1] = ["a", "a", "b"].map(|webhook| push(&mut queue, webhook));
        assert_eq!(queue.take().map(|job| job.uuid), Some(a1.clone()));
        assert_eq!(queue.take().map(|job| job.uuid), Some(b1));
        assert!(queue.take().is_none(), "one is being sent to each");
        finish(&mut queue, &a1, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(queue.take().map(|job| job.uuid), Some(a2.clone()), "a delivery that waits holds up no other");
        finish(&mut queue, &a2, StatusCode::OK);
        assert!(queue.take().is_none());
        assert!(!queue.advance_to(59) && queue.take().is_none());
        assert!(queue.advance_to(60));
        assert_eq!(queue.take().map(|job| job.uuid), Some(a1));
    }

    #[test]
    fn oldest_deliveries_that_have_ended_are_forgotten() {
        let mut queue = queue();
        let (waiting, ended) = (push(&mut queue, "a"), push(&mut queue, "b"));
        for (uuid, status) in [(&waiting, StatusCode::SERVICE_UNAVAILABLE), (&ended, StatusCode::OK)] {
            queue.take();
            finish(&mut queue, uuid, status);
        }
        for _ in 2..=KEPT {
            push(&mut queue, "c");
        }
        let all = queue.all();
        assert_eq!((all.len(), all[0].uuid(), all[0].state()), (KEPT, &*waiting, DeliveryState::Waiting));
        assert!(queue.find(&ended).is_err() && queue.find(&waiting).is_ok());
    }
}
