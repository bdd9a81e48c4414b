//! `attributes`: what all attributes of a struct have in common, and `writable`.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/counters", attributes(read_only, loose))]
struct Counter {
    id: Id<Self>,
    #[attribute(required)]
    name: Option<String>,
    #[attribute(writable)]
    limit: Option<u32>,
    #[attribute(create_only)]
    place: Option<String>,
    #[attribute(update_only)]
    paused: Option<bool>,
    hits: u64,
    shares: Vec<f64>,
    ids: Option<Vec<u32>>,
    #[attribute(default)]
    is_full: bool,
    version: Option<String>,
    #[attribute(writable)]
    usage: Option<Usage>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(attributes(read_only, loose))]
struct Usage {
    used: Option<f64>,
    #[attribute(writable)]
    quota: Option<u32>,
    by: Option<String>,
}

fn counter() -> Value {
    json!({
        "id": "c", "name": "n", "limit": "7", "place": "here", "paused": "false", "hits": "12", "shares": ["0.5", 1], "ids": ["3", 4.0],
        "is_full": "true", "version": "7", "usage": {"used": "1.5", "quota": "9", "by": "3"},
    })
}

fn read(json: Value) -> Result<Counter, serde_json::Error> {
    serde_json::from_value(json)
}

fn sent(input: &impl serde::Serialize) -> Value {
    serde_json::to_value(input).unwrap()
}

#[test]
fn attributes_are_sent_if_they_say_so() {
    let directions: Vec<_> = Counter::DESCRIPTOR.attributes.iter().map(|it| (it.name, it.create, it.update)).collect();
    assert_eq!(
        directions,
        [
            ("id", false, false),
            ("name", true, true),
            ("limit", true, true),
            ("place", true, false),
            ("paused", false, true),
            ("hits", false, false),
            ("shares", false, false),
            ("ids", false, false),
            ("is_full", false, false),
            ("version", false, false),
            ("usage", true, true),
        ]
    );
    assert_eq!(Usage::ATTRIBUTES.iter().map(|it| it.create).collect::<Vec<_>>(), [false, true, false]);
    let new = NewCounter::new("n").limit(7_u32).place("here").usage(Usage::new().quota(9_u32));
    assert_eq!(sent(&new), json!({"name": "n", "limit": 7, "place": "here", "usage": {"quota": 9}}));
    assert_eq!(sent(&CounterChanges::new().paused(true)), json!({"paused": true}));
}

#[test]
fn attributes_that_are_numbers_or_booleans_are_loose() {
    let counter: Counter = read(counter()).unwrap();
    assert_eq!((counter.limit, counter.paused, counter.hits), (Some(7), Some(false), 12));
    assert_eq!((counter.shares, counter.ids, counter.is_full), (vec![0.5, 1.0], Some(vec![3, 4]), true));
    assert_eq!(counter.version.as_deref(), Some("7"));
    let usage = counter.usage.unwrap();
    assert_eq!((usage.used, usage.quota, usage.by.as_deref()), (Some(1.5), Some(9), Some("3")));
    // A text is no number's text.
    let error = read(json!({"id": "c", "hits": 1, "version": 7})).unwrap_err().to_string();
    assert!(error.contains("string"), "{error}");
}

#[test]
fn attributes_that_are_loose_have_their_usual_defaults() {
    let counter: Counter = read(json!({"id": "c", "hits": 1, "shares": null, "is_full": null})).unwrap();
    assert_eq!((counter.shares, counter.is_full, counter.limit), (Vec::new(), false, None));
}

/// A record in a body is sent with its id, and without what cannot be written.
#[tokio::test]
async fn attributes_that_are_read_only_are_in_no_request() {
    let counter: Counter = read(counter()).unwrap();
    let server = server(json!(null)).await;
    account(&server).counters().create(NewCounter::new("m").usage(counter.usage.clone())).await.unwrap_err();
    let body: Value = serde_json::from_slice(&server.sent().remove(0).body).unwrap();
    assert_eq!(body, json!({"name": "m", "usage": {"quota": 9}}));
}
