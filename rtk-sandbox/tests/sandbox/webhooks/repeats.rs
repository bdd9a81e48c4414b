//! Deliveries that a test repeats, and bodies of its own.

use rtk::realtime_kit::*;
use rtk::webhook::{ErrorKind, MemoryGuard, Scheme, Verifier};
use rtk_sandbox::{ControlError, DeliveryState};
use serde_json::json;

use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, Reply};

async fn started(replies: &[Reply]) -> (Fixture, Receiver) {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(replies).await);
    fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    (fixture, receiver)
}

#[tokio::test]
async fn repeated_delivery_is_the_same_and_is_found_by_a_replay_guard() {
    let (fixture, receiver) = started(&[]).await;
    let deliveries = fixture.sandbox.deliveries();
    let uuid = deliveries.settled().await[0].uuid().to_owned();
    deliveries.repeat(&uuid).unwrap();
    assert_eq!(deliveries.all()[0].state(), DeliveryState::Queued);
    let all = deliveries.settled().await;
    assert_eq!((all.len(), all[0].attempts().len(), all[0].state()), (1, 2, DeliveryState::Delivered));

    let requests = receiver.requests();
    assert_eq!((&requests[0].headers, &requests[0].body), (&requests[1].headers, &requests[1].body));
    let scheme = Scheme::realtime_kit(&fixture.sandbox.client());
    let verifier: Verifier<Event> = Verifier::new(scheme).replay_guard(MemoryGuard::default());
    let first = verifier.verify(&requests[0].headers, requests[0].body.clone()).await.unwrap();
    first.ack().await.unwrap();
    let again = verifier.verify(&requests[1].headers, requests[1].body.clone()).await;
    assert_eq!(again.unwrap_err().kind(), ErrorKind::Duplicate);
}

#[tokio::test]
async fn failed_delivery_can_be_repeated() {
    let (fixture, receiver) = started(&[Reply::Status(400), Reply::Status(503)]).await;
    let deliveries = fixture.sandbox.deliveries();
    for state in [DeliveryState::Failed, DeliveryState::Waiting, DeliveryState::Delivered] {
        let delivery = deliveries.settled().await.remove(0);
        assert_eq!(delivery.state(), state);
        deliveries.repeat(delivery.uuid()).unwrap();
    }
    deliveries.settled().await;
    assert_eq!(receiver.requests().len(), 4);
}

#[tokio::test]
async fn delivery_that_is_not_sent_yet_is_sent_as_often_as_it_is_repeated() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let hook = fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    let deliveries = fixture.sandbox.deliveries();
    let uuid = deliveries.send(&hook.id, &json!({ "event": "a" })).unwrap();
    deliveries.repeat(&uuid).unwrap();
    deliveries.repeat(&uuid).unwrap();
    let all = deliveries.settled().await;
    assert_eq!((all[0].attempts().len(), receiver.requests().len()), (3, 3));
}

#[tokio::test]
async fn body_of_a_test_is_sent_signed_whatever_its_event() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let hook = fixture.app.webhooks().create(receiver.hook([]).enabled(false)).await.unwrap();
    let body = json!({ "event": "meeting.paused", "meeting": { "id": "m-1" }, "by": "nobody" });
    let uuid = fixture.sandbox.deliveries().send(&hook.id, &body).unwrap();
    let all = fixture.sandbox.deliveries().settled().await;
    assert_eq!((all[0].uuid(), all[0].event(), all[0].state()), (&*uuid, "meeting.paused", DeliveryState::Delivered));
    let request = &receiver.requests()[0];
    let verifier: Verifier<Event> = Verifier::new(Scheme::realtime_kit(&fixture.sandbox.client()));
    let read = verifier.verify(&request.headers, request.body.clone()).await.unwrap();
    assert!(matches!(read.event(), Event::Other(_)), "{read:?}");
    assert_eq!(serde_json::to_value(read.event()).unwrap(), body);
}

#[tokio::test]
async fn unknown_ids_are_errors() {
    let fixture = Fixture::new().await;
    let deliveries = fixture.sandbox.deliveries();
    assert_eq!(deliveries.repeat("x"), Err(ControlError::NoSuchDelivery("x".to_owned())));
    let tampered = deliveries.tamper("x", rtk_sandbox::Tampering::Body);
    assert_eq!(tampered, Err(ControlError::NoSuchDelivery("x".to_owned())));
    assert_eq!(deliveries.send("x", &json!({})), Err(ControlError::NoSuchWebhook("x".to_owned())));
    assert_eq!(deliveries.settled().await.len(), 0);
}
