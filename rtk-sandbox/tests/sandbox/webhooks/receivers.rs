//! Which webhooks receive an event.

use rtk::realtime_kit::*;
use rtk_sandbox::DeliveryState;

use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, every_event};

#[tokio::test]
async fn event_goes_to_each_enabled_webhook_that_lists_it() {
    let fixture = Fixture::new().await;
    let receivers = [Receiver::start(&[]).await, Receiver::start(&[]).await, Receiver::start(&[]).await];
    let [all, some, off] = &receivers;
    let webhooks = fixture.app.webhooks();
    let made = webhooks.create(all.hook(every_event())).await.unwrap();
    webhooks.create(some.hook([WebhookEvent::ParticipantLeft, WebhookEvent::MeetingEnded])).await.unwrap();
    webhooks.create(off.hook(every_event()).enabled(false)).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();

    let deliveries = fixture.sandbox.deliveries().settled().await;
    let every = ["meeting.started", "meeting.participantJoined", "meeting.participantLeft", "meeting.ended"];
    assert_eq!(all.events(), [&every[..], &["meeting.chatSynced"]].concat(), "in the order of the events");
    assert_eq!(some.events(), every[2..]);
    assert_eq!(off.events(), [""; 0]);
    assert_eq!(deliveries.len(), 7);
    assert!(deliveries.iter().all(|it| it.state() == DeliveryState::Delivered), "{deliveries:?}");
    assert_eq!(deliveries.iter().filter(|it| it.webhook_id() == made.id.as_str()).count(), 5);
}

#[tokio::test]
async fn changed_webhook_receives_by_its_new_events_and_a_deleted_one_nothing() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let mut hook = fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    hook.update(WebhookChanges::new().events([WebhookEvent::ParticipantLeft])).await.unwrap();
    fixture.room().leave(&["ann-1"]).unwrap();
    hook.destroy().await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().leave(&["ann-1"]).unwrap();
    assert_eq!(fixture.sandbox.deliveries().settled().await.len(), 2);
    assert_eq!(receiver.events(), ["meeting.started", "meeting.participantLeft"]);
}

#[tokio::test]
async fn webhook_of_another_app_receives_nothing() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let apps = App::all(&fixture.sandbox.client().account(fixture.sandbox.account_id())).await.unwrap();
    let other = apps.iter().find(|app| app.id.as_str() != fixture.sandbox.app_id()).unwrap();
    other.webhooks().create(receiver.hook(every_event())).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    assert_eq!(fixture.sandbox.deliveries().settled().await.len(), 0);
}

#[tokio::test]
async fn url_of_another_machine_is_refused() {
    let fixture = Fixture::new().await;
    for (name, url) in [
        ("elsewhere", "http://example.com/hook"),
        ("private", "http://10.0.0.1/hook"),
        ("user", "http://127.0.0.1@example.com/hook"),
        ("tls", "https://127.0.0.1/hook"),
    ] {
        fixture.app.webhooks().create(NewWebhook::new(name, url, [WebhookEvent::MeetingStarted])).await.unwrap();
    }
    fixture.room().join(&["ann-1"]).unwrap();
    let deliveries = fixture.sandbox.deliveries().all();
    let errors: Vec<_> = deliveries.iter().map(|it| it.error().unwrap()).collect();
    assert!(
        errors[0]
            .starts_with("the sandbox sends webhooks to loopback addresses and `localhost` only, not to example.com")
    );
    assert!(errors[1].contains("not to 10.0.0.1"));
    assert!(errors[2].contains("no user name"));
    assert!(errors[3].starts_with("the sandbox sends webhooks by plain http only, not by https"));
    for delivery in &deliveries {
        assert_eq!((delivery.state(), delivery.attempts().len()), (DeliveryState::Refused, 0));
        let repeated = fixture.sandbox.deliveries().repeat(delivery.uuid()).unwrap_err();
        assert_eq!(repeated.to_string(), delivery.error().unwrap());
    }
    assert_eq!(fixture.sandbox.deliveries().settled().await.len(), 4, "a refused delivery is settled");
}

#[tokio::test]
async fn localhost_is_a_receiver() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let url = receiver.origin.replace("127.0.0.1", "localhost");
    fixture.app.webhooks().create(NewWebhook::new("a", url, [WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.sandbox.deliveries().settled().await;
    assert!(receiver.requests()[0].header("host").starts_with("localhost:"));
}
