//! Headers, signature and public key.

use rtk::realtime_kit::*;
use rtk::webhook::{Scheme, Verifier};
use rtk_sandbox::{DeliveryState, Sandbox};
use serde_json::{Value, json};

use crate::support::http::send;
use crate::support::meeting::Fixture;
use crate::support::receiver::Receiver;

fn key_url(sandbox: &Sandbox) -> String {
    format!("{}/.well-known/webhooks.json", sandbox.base_url().strip_suffix("/client/v4").unwrap())
}

#[tokio::test]
async fn request_has_the_documented_headers() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    let hook = fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    let queued = fixture.sandbox.deliveries().all().remove(0);
    assert_eq!((queued.state(), queued.attempts().len()), (DeliveryState::Queued, 0));
    assert!(queued.headers().get("rtk-signature").is_none());

    let delivery = fixture.sandbox.deliveries().settled().await.remove(0);
    let request = receiver.requests().remove(0);
    assert_eq!(request.line, "POST /hook?from=test HTTP/1.1");
    assert_eq!(request.header("host"), receiver.origin.strip_prefix("http://").unwrap());
    assert_eq!(request.header("content-type"), "application/json");
    assert_eq!((request.header("rtk-webhook-id"), delivery.webhook_id()), (hook.id.as_str(), hook.id.as_str()));
    assert_eq!((request.header("rtk-uuid"), queued.uuid()), (delivery.uuid(), delivery.uuid()));
    for (name, value) in delivery.headers() {
        assert_eq!(request.headers.get(name), Some(value));
    }
    assert_eq!(delivery.headers().len(), 4);
    assert!(!request.headers.contains_key("authorization"));
}

#[tokio::test]
async fn public_key_is_served_in_the_documented_form_without_credentials() {
    let sandbox = Sandbox::start().await.unwrap();
    let response = send("GET", &key_url(&sandbox), None, "").await;
    let key = sandbox.deliveries().public_key().unwrap();
    assert_eq!((response.status, response.header("content-type")), (200, Some("application/json")));
    assert_eq!(response.body, json!({ "success": true, "data": { "publicKey": key }, "message": "" }));
    assert!(key.starts_with("-----BEGIN PUBLIC KEY-----\n") && key.ends_with("\n-----END PUBLIC KEY-----\n"), "{key}");
    assert!(key.lines().all(|line| line.len() <= 64));
    assert_eq!(send("GET", &key_url(&sandbox), None, "").await.body, response.body, "it stays the same");
    assert_ne!(Sandbox::start().await.unwrap().deliveries().public_key().unwrap(), key, "another sandbox has another");
}

#[tokio::test]
async fn signature_is_right_for_the_key_of_this_sandbox_only() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.sandbox.deliveries().settled().await;
    let request = receiver.requests().remove(0);
    let pinned = Scheme::realtime_kit_key(&fixture.sandbox.deliveries().public_key().unwrap()).unwrap();
    let fetched = Scheme::realtime_kit(&fixture.sandbox.client());
    let by_url = fetched.clone().key_url(key_url(&fixture.sandbox));
    for scheme in [pinned, fetched, by_url] {
        assert!(Verifier::<Value>::new(scheme).verify(&request.headers, request.body.clone()).await.is_ok());
    }
    let other = Sandbox::start().await.unwrap();
    let scheme = Scheme::realtime_kit(&other.client());
    let error = Verifier::<Value>::new(scheme).verify(&request.headers, request.body).await.unwrap_err();
    assert_eq!(error.status(), 401);
}
