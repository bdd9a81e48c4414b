//! Webhooks. What is sent to them is in `crate::webhooks`.
//!
//! ```text
//! GET      200   not paged; 404 if the app has no webhook, as observed from the service
//! POST     201   409 if another webhook of the app has the URL; `enabled` defaults to true
//! PATCH    200   attributes that are not sent are kept
//! PUT      200   attributes that are not sent are reset; the response is the whole webhook, as documented, where the service
//!                was observed to return a part
//! DELETE   200   the whole deleted webhook
//! ```
//!
//! The documents list 400 but not 404 for GET, PATCH, PUT and DELETE of one webhook. A webhook that does not exist is 404 here, as
//! any other resource.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Call;
use crate::realtimekit::names::WEBHOOK;
use crate::store::{Record, Store};
use crate::wire::body::{self, Field, Kind};
use crate::wire::{ApiError, Reply};

const EVENTS: &[&str] = &[
    "meeting.started",
    "meeting.ended",
    "meeting.participantJoined",
    "meeting.participantLeft",
    "meeting.chatSynced",
    "recording.statusUpdate",
    "livestreaming.statusUpdate",
    "meeting.transcript",
    "meeting.summary",
];

const FIELDS: &[Field] = &[
    Field::text("name").required(),
    Field::url("url").required(),
    Field::list("events", &Kind::OneOf(EVENTS)).required(),
    Field::flag("enabled"),
];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let webhooks = store.within(WEBHOOK, &[app]);
    if webhooks.is_empty() {
        return Err(ApiError::not_found("webhook: the app has none"));
    }
    Ok(call.reply(webhooks.into_iter().map(|webhook| webhook.without(&[]).into()).collect::<Vec<Value>>()))
}

pub(super) fn events(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    call.app(store)?;
    Ok(call.reply(EVENTS.to_vec()))
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    Ok(call.reply(webhook(store, call)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let sent = with_defaults(body::read(&call.body, FIELDS)?);
    check_url_is_unique(store, app, &sent, None)?;
    let now = store.now();
    let mut webhook = Record::new(&[app], store.rng.uuid(), sent);
    webhook.set("created_at", now.as_str());
    webhook.set("updated_at", now);
    let shown = webhook.without(&[]);
    store.insert(WEBHOOK, webhook);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, body::read_part(&call.body, FIELDS))
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, body::read(&call.body, FIELDS).map(with_defaults))
}

fn with_defaults(mut sent: Map<String, Value>) -> Map<String, Value> {
    sent.entry("enabled").or_insert(json!(true));
    sent
}

fn change(store: &mut Store, call: &Call, sent: Result<Map<String, Value>, ApiError>) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let id = webhook(store, call)?.id().to_owned();
    let sent = sent?;
    check_url_is_unique(store, app, &sent, Some(&id))?;
    let now = store.now();
    let webhook = store.get_mut(WEBHOOK, &[app], &id).ok_or_else(not_found)?;
    for (wire, value) in sent {
        webhook.set(&wire, value);
    }
    webhook.set("updated_at", now);
    Ok(call.reply(webhook.without(&[])))
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let removed = store.remove(WEBHOOK, &[app], call.id()).ok_or_else(not_found)?;
    Ok(call.reply(removed.without(&[])))
}

/// Returns 409 if another webhook of the app has the URL that is sent.
fn check_url_is_unique(store: &Store, app: &str, sent: &Map<String, Value>, own: Option<&str>) -> Result<(), ApiError> {
    let Some(url) = sent.get("url").and_then(Value::as_str) else { return Ok(()) };
    let mut others = store.within(WEBHOOK, &[app]).into_iter().filter(|webhook| Some(webhook.id()) != own);
    if others.any(|webhook| webhook.text("url") == url) {
        return Err(ApiError::new(StatusCode::CONFLICT, "The app already has a webhook with this URL"));
    }
    Ok(())
}

fn webhook<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, ApiError> {
    let app = call.app(store)?;
    store.get(WEBHOOK, &[app], call.id()).ok_or_else(not_found)
}

fn not_found() -> ApiError {
    ApiError::not_found("webhook")
}
