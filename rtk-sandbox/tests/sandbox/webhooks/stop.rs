//! Nothing is sent after a sandbox is dropped.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;

use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, Reply, every_event};

/// A sandbox that waits for its receivers longer than any test takes.
async fn patient() -> Fixture {
    let sandbox = Sandbox::builder().webhook_timeout(Duration::from_secs(3600)).start().await.unwrap();
    Fixture::within(sandbox, NewMeeting::new()).await
}

#[tokio::test]
async fn sandbox_that_is_dropped_closes_the_connection_of_a_delivery() {
    let fixture = patient().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    fixture.app.webhooks().create(NewWebhook::new("a", url, [WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    let (mut stream, _) = listener.accept().await.unwrap();
    drop(fixture);
    let mut request = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(600), stream.read_to_end(&mut request)).await;
    assert!(closed.is_ok(), "the delivery goes on");
}

#[tokio::test]
async fn sandbox_that_is_dropped_sends_none_of_its_queue() {
    let (fixture, receiver) = (patient().await, Receiver::start(&[Reply::Silent]).await);
    fixture.app.webhooks().create(receiver.hook(every_event())).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    receiver.arrival().await;
    assert_eq!(fixture.sandbox.deliveries().all().len(), 2);
    drop(fixture);
    // Another sandbox sends to the same receiver afterwards, so that a late request would be seen.
    let other = Fixture::new().await;
    other.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    other.room().join(&["ann-1"]).unwrap();
    other.sandbox.deliveries().settled().await;
    assert_eq!(receiver.events(), ["meeting.started", "meeting.started"]);
}
