use rtk::realtime_kit::*;
use serde_json::json;

use crate::stage::{Stage, is, told};

const NONE: &str = "No such webhook: the app has none";

fn hook(name: &str) -> NewWebhook {
    let events = [WebhookEvent::MeetingStarted, WebhookEvent::ParticipantJoined];
    NewWebhook::new(name, format!("https://example.com/{name}"), events)
}

#[tokio::test]
async fn a_life() {
    let stage = Stage::set().await;
    let webhooks = stage.app.webhooks();
    assert_eq!(told(webhooks.all().await), is(404, NONE));

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

    // Without `enabled`, which goes back to true.
    made.replace(hook("two")).await.unwrap();
    let replaced = webhooks.find(made.id.clone()).await.unwrap();
    assert_eq!((replaced.name.as_deref(), replaced.enabled), (Some("two"), Some(true)));

    let whole = stage.data();
    replaced.destroy().await.unwrap();
    assert_eq!(stage.data(), whole, "all of what is deleted");
    assert_eq!(told(webhooks.find(made.id.clone()).await), is(404, "No such webhook"));
    assert_eq!(told(made.update(WebhookChanges::new()).await), is(404, "No such webhook"));
    assert_eq!(webhooks.all().await.unwrap().len(), 1);
    other.destroy().await.unwrap();
    assert_eq!(told(webhooks.all().await), is(404, NONE));
}

#[tokio::test]
async fn an_address_is_had_once() {
    let stage = Stage::set().await;
    let mut one = stage.app.webhooks().create(hook("one")).await.unwrap();
    stage.app.webhooks().create(hook("other")).await.unwrap();
    let twice = is(409, "The app has a webhook with this URL already");
    assert_eq!(told(stage.app.webhooks().create(hook("other")).await), twice);
    assert_eq!(told(one.update(WebhookChanges::new().url("https://example.com/other")).await), twice);
    assert_eq!(told(one.replace(hook("other")).await), twice);
    one.replace(hook("one")).await.unwrap();
    assert_eq!(stage.app.webhooks().all().await.unwrap().len(), 2);
}

/// `webhooks/all` is no webhook of that id.
#[tokio::test]
async fn events_are_nine() {
    let stage = Stage::set().await;
    let events = Webhook::events(&stage.app).await.unwrap();
    assert_eq!(events.len(), 9);
    assert!(events.iter().all(|event| !matches!(event, WebhookEvent::Other(_))), "{events:?}");
    let every = NewWebhook::new("every", "https://example.com/every", events.clone());
    assert_eq!(stage.app.webhooks().create(every).await.unwrap().events, events);
}

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let stage = Stage::set().await;
    let right = json!({ "name": "a", "url": "https://example.com/a", "events": ["meeting.ended"] });
    for (key, value, message) in [
        ("name", json!(null), "`name` must be a string"),
        ("url", json!("example"), "`url` must be an http or https URL"),
        ("events", json!("meeting.ended"), "`events` must be a list"),
        ("enabled", json!("yes"), "`enabled` must be a boolean"),
    ] {
        let mut body = right.clone();
        body[key] = value;
        assert_eq!(stage.refused("POST", "webhooks", &body).await, is(400, message));
    }
    let unknown = json!({ "name": "a", "url": "https://example.com/a", "events": ["meeting.paused"] });
    let (status, message) = stage.refused("POST", "webhooks", &unknown).await;
    assert_eq!((status, message.starts_with("`events.0` must be one of meeting.started, ")), (400, true));
    let lacking = json!({ "name": "a", "url": "https://example.com/a" });
    assert_eq!(stage.refused("POST", "webhooks", &lacking).await, is(400, "`events` is required"));
    assert_eq!(told(stage.app.webhooks().all().await), is(404, NONE));
}
