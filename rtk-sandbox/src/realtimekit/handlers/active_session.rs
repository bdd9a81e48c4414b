//! The active session of a meeting: 404 while nobody is in it.
//!
//! ```text
//! kick       removes the named participants; ignores those who are not in the session
//! kick-all   removes everybody and ends the session
//! mute       returns who was muted; has no effect on later responses
//! poll       201; has no effect on later responses
//! ```

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Call;
use crate::realtimekit::model::attendance::{self, LiveSession};
use crate::realtimekit::model::session;
use crate::realtimekit::names::{PARTICIPANT, SESSION};
use crate::store::{Record, Store};
use crate::wire::body::{self, Field, Kind};
use crate::wire::{ApiError, Reply};

/// Both lists are optional. Without them, nobody is selected.
const SELECTION: &[Field] =
    &[Field::list("participant_ids", &Kind::Text), Field::list("custom_participant_ids", &Kind::Text)];

const MUTE_ALL: &[Field] = &[Field::flag("allow_unmute").required()];

const POLL: &[Field] = &[
    Field::text("question").required(),
    Field::list("options", &Kind::Text).required(),
    Field::flag("anonymous"),
    Field::flag("hide_votes"),
];

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let live = active(store, call)?;
    let session = store.get(SESSION, &[&live.app], &live.id).ok_or_else(not_found)?;
    Ok(call.reply(session.without(&[])))
}

pub(super) fn kick(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let live = active(store, call)?;
    let selected = selected(store, call, &live)?;
    let shown = shown(store, &selected);
    let ids: Vec<String> = selected.iter().map(|person| person.id().to_owned()).collect();
    let now = store.now();
    attendance::leave(store, &live, &ids, &now);
    Ok(with_action(call, call.reply(shown), "kick"))
}

pub(super) fn kick_all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let live = active(store, call)?;
    let count = attendance::present(store, &live).len();
    session::finish(store, &live);
    Ok(call.reply(json!({ "action": "kick-all", "kicked_participants_count": count })))
}

pub(super) fn mute(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let live = active(store, call)?;
    let shown = shown(store, &selected(store, call, &live)?);
    Ok(with_action(call, call.reply(shown), "mute"))
}

pub(super) fn mute_all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let live = active(store, call)?;
    body::read(&call.body, MUTE_ALL)?;
    let count = attendance::present(store, &live).len();
    Ok(call.reply(json!({ "action": "mute-all", "muted_participants_count": count })))
}

pub(super) fn create_poll(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    active(store, call)?;
    let sent = body::read(&call.body, POLL)?;
    let options = sent.get("options").and_then(Value::as_array).cloned().unwrap_or_default();
    if options.is_empty() {
        return Err(ApiError::bad_request("`options` must not be empty"));
    }
    let option = |text: &Value| json!({ "text": text, "count": 0, "votes": [] });
    let poll = json!({
        "id": store.rng.uuid(),
        "question": sent.get("question"),
        "options": options.iter().map(option).collect::<Vec<_>>(),
        "anonymous": sent.get("anonymous").unwrap_or(&Value::Bool(false)),
        "hide_votes": sent.get("hide_votes").unwrap_or(&Value::Bool(false)),
        "voted": [],
    });
    Ok(with_action(call, call.reply_with(StatusCode::CREATED, poll), "poll"))
}

fn active(store: &Store, call: &Call) -> Result<LiveSession, ApiError> {
    let meeting = call.meeting(store)?.id();
    let live = attendance::live_session(store, call.app(store)?, meeting).ok_or_else(not_found)?;
    if attendance::present(store, &live).is_empty() { Err(not_found()) } else { Ok(live) }
}

fn not_found() -> ApiError {
    ApiError::not_found("active session")
}

/// Returns the people in the session whom the body names.
fn selected(store: &Store, call: &Call, live: &LiveSession) -> Result<Vec<Record>, ApiError> {
    let sent = body::read(&call.body, SELECTION)?;
    let names = |list: &str, id: &str| {
        sent.get(list).and_then(Value::as_array).is_some_and(|ids| ids.iter().any(|named| named.as_str() == Some(id)))
    };
    let mut people = attendance::present(store, live);
    people.retain(|person| {
        let ids = [person.id(), person.text("user_id")];
        ids.into_iter().any(|id| names("participant_ids", id))
            || names("custom_participant_ids", person.text("custom_participant_id"))
    });
    Ok(people.into_iter().cloned().collect())
}

/// Returns people in the shape of these responses, which is neither that of a participant nor that of a session participant.
fn shown(store: &Store, people: &[Record]) -> Vec<Value> {
    let one = |person: &Record| {
        let mut shown = Map::new();
        let invited = store.get(PARTICIPANT, &[], person.text("user_id"));
        for (wire, value) in [
            ("id", person.get("id")),
            ("name", person.get("display_name")),
            ("picture", invited.map_or(&Value::Null, |it| it.get("picture"))),
            ("created_at", person.get("created_at")),
            ("updated_at", person.get("updated_at")),
        ] {
            if !value.is_null() {
                shown.insert(wire.to_owned(), value.clone());
            }
        }
        Value::Object(shown)
    };
    people.iter().map(one).collect()
}

/// Adds `action` beside the payload.
fn with_action(call: &Call, mut reply: Reply, action: &str) -> Reply {
    if let Some(data) = reply.body.get_mut(call.descriptor.envelope.payload).and_then(Value::as_object_mut) {
        data.insert("action".to_owned(), action.into());
    }
    reply
}
