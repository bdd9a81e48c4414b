//! What becomes of a delivery by the receiver's response.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk_sandbox::{Delivery, DeliveryState, Sandbox};

use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, Reply};

/// Sends one event to a receiver that responds like this.
async fn deliver(sandbox: Sandbox, replies: &[Reply]) -> (Fixture, Receiver) {
    let fixture = Fixture::within(sandbox, NewMeeting::new()).await;
    let receiver = Receiver::start(replies).await;
    fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    (fixture, receiver)
}

async fn started(replies: &[Reply]) -> (Fixture, Receiver) {
    deliver(Sandbox::start().await.unwrap(), replies).await
}

/// A sandbox that waits for its receivers longer than any test takes.
async fn patient() -> Sandbox {
    Sandbox::builder().webhook_timeout(Duration::from_secs(3600)).start().await.unwrap()
}

/// Waits, and returns the only delivery.
async fn settled(fixture: &Fixture) -> Delivery {
    let mut all = fixture.sandbox.deliveries().settled().await;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn statuses(delivery: &Delivery) -> Vec<u16> {
    delivery.attempts().iter().map(|it| it.status().map_or(0, |status| status.as_u16())).collect()
}

#[tokio::test]
async fn delivery_ends_with_2xx() {
    for status in [200, 204, 299] {
        let (fixture, receiver) = started(&[Reply::Status(status)]).await;
        let delivery = settled(&fixture).await;
        assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Delivered, vec![status]));
        assert_eq!(delivery.error(), None);
        fixture.sandbox.advance(Duration::from_secs(1_000_000));
        settled(&fixture).await;
        assert_eq!(receiver.requests().len(), 1);
    }
}

#[tokio::test]
async fn delivery_is_not_retried_after_a_status_below_500() {
    for status in [302, 400, 401, 404, 409, 429] {
        let (fixture, receiver) = started(&[Reply::Status(status)]).await;
        let delivery = settled(&fixture).await;
        assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Failed, vec![status]));
        fixture.sandbox.advance(Duration::from_secs(1_000_000));
        settled(&fixture).await;
        assert_eq!(receiver.requests().len(), 1);
    }
}

#[tokio::test]
async fn delivery_is_retried_after_503_and_a_lost_connection() {
    let (fixture, receiver) = started(&[Reply::Status(503), Reply::Lost]).await;
    let delivery = settled(&fixture).await;
    assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Waiting, vec![503]));

    fixture.sandbox.advance(Duration::from_secs(55));
    assert_eq!(settled(&fixture).await.attempts().len(), 1, "not before a minute");
    fixture.sandbox.advance(Duration::from_secs(60));
    let delivery = settled(&fixture).await;
    assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Waiting, vec![503, 0]));
    assert!(delivery.error().unwrap().starts_with("the connection was lost"), "{delivery:?}");

    fixture.sandbox.advance(Duration::from_secs(290));
    assert_eq!(settled(&fixture).await.attempts().len(), 2, "not before five minutes");
    fixture.sandbox.advance(Duration::from_secs(300));
    let delivery = settled(&fixture).await;
    assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Delivered, vec![503, 0, 200]));
    assert_eq!(delivery.error(), None);

    let times: Vec<_> = delivery.attempts().iter().map(|it| it.at().to_jiff().unwrap().as_second()).collect();
    assert_eq!((times[1] - times[0], times[2] - times[1]), (115, 590), "by the sandbox's clock");
    let requests = receiver.requests();
    assert_eq!(requests.len(), 3);
    for name in ["rtk-signature", "rtk-uuid", "rtk-webhook-id"] {
        assert!(requests.iter().all(|it| it.header(name) == requests[0].header(name)), "{name} is the same");
    }
    assert!(requests.iter().all(|it| it.body == requests[0].body));
}

#[tokio::test]
async fn delivery_is_retried_after_a_timeout() {
    let sandbox = Sandbox::builder().webhook_timeout(Duration::from_millis(50)).start().await.unwrap();
    let (fixture, _receiver) = deliver(sandbox, &[Reply::Silent]).await;
    let delivery = settled(&fixture).await;
    assert_eq!(delivery.state(), DeliveryState::Waiting);
    assert_eq!(delivery.error(), Some("the receiver did not respond within 50ms"));
}

#[tokio::test]
async fn delivery_is_retried_where_nothing_listens() {
    let fixture = Fixture::new().await;
    let port = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{port}/");
    fixture.app.webhooks().create(NewWebhook::new("a", url, [WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    let delivery = settled(&fixture).await;
    assert_eq!(delivery.state(), DeliveryState::Waiting);
    assert!(delivery.error().unwrap().starts_with("no connection"), "{delivery:?}");
}

#[tokio::test]
async fn delivery_fails_after_six_attempts() {
    let (fixture, receiver) = started(&[Reply::Status(500); 10]).await;
    for attempts in 1..6 {
        let delivery = settled(&fixture).await;
        assert_eq!((delivery.state(), delivery.attempts().len()), (DeliveryState::Waiting, attempts));
        fixture.sandbox.advance(Duration::from_secs(12 * 60 * 60));
    }
    let delivery = settled(&fixture).await;
    assert_eq!((delivery.state(), statuses(&delivery)), (DeliveryState::Failed, vec![500; 6]));
    fixture.sandbox.advance(Duration::from_secs(1_000_000));
    settled(&fixture).await;
    assert_eq!(receiver.requests().len(), 6);
}

#[tokio::test]
async fn uuid_can_be_another_one_for_each_attempt() {
    let sandbox = Sandbox::builder().new_uuid_for_each_attempt().start().await.unwrap();
    let (fixture, receiver) = deliver(sandbox, &[Reply::Status(503)]).await;
    let first = settled(&fixture).await;
    fixture.sandbox.advance(Duration::from_secs(60));
    let delivery = settled(&fixture).await;
    let uuids: Vec<_> = delivery.attempts().iter().map(|it| it.uuid().to_owned()).collect();
    let requests = receiver.requests();
    assert_eq!(requests.iter().map(|it| it.header("rtk-uuid")).collect::<Vec<_>>(), uuids);
    assert_eq!((&*uuids[0], delivery.uuid()), (first.uuid(), first.uuid()));
    assert_ne!(uuids[0], uuids[1]);
    assert_eq!(requests[0].header("rtk-signature"), requests[1].header("rtk-signature"));
    fixture.sandbox.deliveries().repeat(&uuids[1]).unwrap();
    assert_eq!(settled(&fixture).await.attempts().len(), 3, "each of its ids names the delivery");
}

#[tokio::test]
async fn api_responds_while_a_receiver_does_not() {
    let (fixture, receiver) = deliver(patient().await, &[Reply::Silent]).await;
    receiver.arrival().await;
    assert_eq!(fixture.sandbox.deliveries().all()[0].state(), DeliveryState::Sending);
    for _ in 0..20 {
        fixture.meeting.active_session().await.unwrap();
    }
    fixture.room().end().unwrap();
    assert_eq!(fixture.sandbox.deliveries().all()[0].state(), DeliveryState::Sending);
}

#[tokio::test]
async fn silent_receiver_does_not_hold_up_another_one() {
    let (fixture, _silent) = deliver(patient().await, &[Reply::Silent]).await;
    let other = Receiver::start(&[]).await;
    fixture.app.webhooks().create(other.hook([WebhookEvent::MeetingEnded])).await.unwrap();
    fixture.room().end().unwrap();
    other.arrival().await;
    assert_eq!(other.events(), ["meeting.ended"]);
    assert_eq!(fixture.sandbox.deliveries().all()[0].attempts().len(), 0);
}
