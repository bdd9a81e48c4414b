//! Webhooks: who is told what happens. They are kept and never called.
//!
//! ```text
//! GET      no paging; 404 while there is none at all, which is how the service was seen to behave
//! POST     201   409 for an address that another webhook of the app has; `enabled` is true unless sent
//! PATCH    200   what is not sent stays
//! PUT      200   what is not sent goes back to its default. The service was seen to answer with a part of the webhook, the
//!                document says all of it: all of it here
//! DELETE   200   with all of what is deleted
//! ```
//!
//! GET, PATCH, PUT and DELETE of one document 400 and not 404. One that does not exist is 404 here, as everything is.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Call;
use crate::api::WEBHOOK;
use crate::body::{self, Field, Kind};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

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

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let webhooks = store.within(WEBHOOK, &[app]);
    if webhooks.is_empty() {
        return Err(Refusal::not_found("webhook: the app has none"));
    }
    Ok(call.reply(webhooks.into_iter().map(|webhook| webhook.without(&[]).into()).collect::<Vec<Value>>()))
}

pub(super) fn events(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    call.app(store)?;
    Ok(call.reply(EVENTS.to_vec()))
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    Ok(call.reply(webhook(store, call)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let sent = with_defaults(body::read(&call.body, FIELDS)?);
    is_free(store, app, &sent, None)?;
    let now = store.now();
    let mut webhook = Record::new(&[app], store.rng.uuid(), sent);
    webhook.set("created_at", now.as_str());
    webhook.set("updated_at", now);
    let shown = webhook.without(&[]);
    store.insert(WEBHOOK, webhook);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, body::read_part(&call.body, FIELDS))
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, body::read(&call.body, FIELDS).map(with_defaults))
}

fn with_defaults(mut sent: Map<String, Value>) -> Map<String, Value> {
    sent.entry("enabled").or_insert(json!(true));
    sent
}

fn change(store: &mut Store, call: &Call, sent: Result<Map<String, Value>, Refusal>) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let id = webhook(store, call)?.id().to_owned();
    let sent = sent?;
    is_free(store, app, &sent, Some(&id))?;
    let now = store.now();
    let webhook = store.get_mut(WEBHOOK, &[app], &id).ok_or_else(missing)?;
    for (wire, value) in sent {
        webhook.set(&wire, value);
    }
    webhook.set("updated_at", now);
    Ok(call.reply(webhook.without(&[])))
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let removed = store.remove(WEBHOOK, &[app], call.id()).ok_or_else(missing)?;
    Ok(call.reply(removed.without(&[])))
}

/// The address that is sent, if one is, must be no other webhook's.
fn is_free(store: &Store, app: &str, sent: &Map<String, Value>, own: Option<&str>) -> Result<(), Refusal> {
    let Some(url) = sent.get("url").and_then(Value::as_str) else { return Ok(()) };
    let mut others = store.within(WEBHOOK, &[app]).into_iter().filter(|webhook| Some(webhook.id()) != own);
    if others.any(|webhook| webhook.text("url") == url) {
        return Err(Refusal::new(StatusCode::CONFLICT, "The app has a webhook with this URL already"));
    }
    Ok(())
}

fn webhook<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, Refusal> {
    let app = call.app(store)?;
    store.get(WEBHOOK, &[app], call.id()).ok_or_else(missing)
}

fn missing() -> Refusal {
    Refusal::not_found("webhook")
}
