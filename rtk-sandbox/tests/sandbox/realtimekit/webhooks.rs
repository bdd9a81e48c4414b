//! Webhooks.

use rtk::realtime_kit::*;
use serde_json::json;

use crate::support::documented::{Fixture, failure, failure_of};

const NONE: &str = "No such webhook: the app has none";

fn hook(name: &str) -> NewWebhook {
    let events = [WebhookEvent::MeetingStarted, WebhookEvent::ParticipantJoined];
    NewWebhook::new(name, format!("https://example.com/{name}"), events)
}

#[tokio::test]
async fn webhook_supports_every_verb() {
    let fixture = Fixture::start().await;
    let webhooks = fixture.app.webhooks();
    assert_eq!(failure_of(webhooks.all().await), failure(404, NONE));

    let mut made = webhooks.create(hook("one")).await.unwrap();
    assert_eq!((made.name.as_deref(), made.enabled), (Some("one"), Some(true)));
    let other = webhooks.create(hook("other").enabled(false)).await.unwrap();
    assert_eq!(other.enabled, Some(false));
    assert_eq!(webhooks.find(made.id.clone()).await.unwrap(), made);
    let listed: Vec<_> = webhooks.all().await.unwrap().into_iter().map(|hook| hook.id.clone()).collect();
    assert_eq!(listed, [made.id.clone(), other.id.clone()]);

    let made_at = made.updated_at.clone();
    made.update(WebhookChanges::new().enabled(false).events([WebhookEvent::Summary])).await.unwrap();
    assert_ne!(made.updated_at, made_at);
    let changed = webhooks.find(made.id.clone()).await.unwrap();
    assert_eq!((changed.enabled, &changed.events[..]), (Some(false), &[WebhookEvent::Summary][..]));
    assert_eq!(changed.name.as_deref(), Some("one"));

    // `enabled` is not sent and is reset to true.
    made.replace(hook("two")).await.unwrap();
    let replaced = webhooks.find(made.id.clone()).await.unwrap();
    assert_eq!((replaced.name.as_deref(), replaced.enabled), (Some("two"), Some(true)));

    let whole = fixture.data();
    replaced.destroy().await.unwrap();
    assert_eq!(fixture.data(), whole, "the response is the deleted webhook");
    assert_eq!(failure_of(webhooks.find(made.id.clone()).await), failure(404, "No such webhook"));
    assert_eq!(failure_of(made.update(WebhookChanges::new()).await), failure(404, "No such webhook"));
    assert_eq!(webhooks.all().await.unwrap().len(), 1);
    other.destroy().await.unwrap();
    assert_eq!(failure_of(webhooks.all().await), failure(404, NONE));
}

#[tokio::test]
async fn url_is_unique() {
    let fixture = Fixture::start().await;
    let mut one = fixture.app.webhooks().create(hook("one")).await.unwrap();
    fixture.app.webhooks().create(hook("other")).await.unwrap();
    let twice = failure(409, "The app already has a webhook with this URL");
    assert_eq!(failure_of(fixture.app.webhooks().create(hook("other")).await), twice);
    assert_eq!(failure_of(one.update(WebhookChanges::new().url("https://example.com/other")).await), twice);
    assert_eq!(failure_of(one.replace(hook("other")).await), twice);
    one.replace(hook("one")).await.unwrap();
    assert_eq!(fixture.app.webhooks().all().await.unwrap().len(), 2);
}

/// The path `webhooks/all` is not the webhook with id `all`.
#[tokio::test]
async fn events_are_listed() {
    let fixture = Fixture::start().await;
    let events = Webhook::events(&fixture.app).await.unwrap();
    assert_eq!(events.len(), 9);
    assert!(events.iter().all(|event| !matches!(event, WebhookEvent::Other(_))), "{events:?}");
    let every = NewWebhook::new("every", "https://example.com/every", events.clone());
    assert_eq!(fixture.app.webhooks().create(every).await.unwrap().events, events);
}

#[tokio::test]
async fn body_is_validated() {
    let fixture = Fixture::start().await;
    let right = json!({ "name": "a", "url": "https://example.com/a", "events": ["meeting.ended"] });
    for (key, value, message) in [
        ("name", json!(null), "`name` must be a string"),
        ("url", json!("example"), "`url` must be an http or https URL"),
        ("events", json!("meeting.ended"), "`events` must be a list"),
        ("enabled", json!("yes"), "`enabled` must be a boolean"),
    ] {
        let mut body = right.clone();
        body[key] = value;
        assert_eq!(fixture.send_invalid("POST", "webhooks", &body).await, failure(400, message));
    }
    let unknown = json!({ "name": "a", "url": "https://example.com/a", "events": ["meeting.paused"] });
    let (status, message) = fixture.send_invalid("POST", "webhooks", &unknown).await;
    assert_eq!((status, message.starts_with("`events.0` must be one of meeting.started, ")), (400, true));
    let lacking = json!({ "name": "a", "url": "https://example.com/a" });
    assert_eq!(fixture.send_invalid("POST", "webhooks", &lacking).await, failure(400, "`events` is required"));
    assert_eq!(failure_of(fixture.app.webhooks().all().await), failure(404, NONE));
}
