//! The session that goes on in a meeting: not found while nobody is in it.
//!
//! ```text
//! kick       those who are named leave; whoever is not in it is passed over
//! kick-all   everybody leaves, and the session ends at once
//! mute       says who was muted: nothing that can be read tells who is
//! poll       201; nobody answers it, and it cannot be read again
//! ```

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Call;
use crate::api::{PARTICIPANT, SESSION};
use crate::body::{self, Field, Kind};
use crate::control::life::{self, Live};
use crate::control::people;
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

/// Both lists may be left out, and then nobody is meant.
const SELECTION: &[Field] =
    &[Field::list("participant_ids", &Kind::Text), Field::list("custom_participant_ids", &Kind::Text)];

const MUTE_ALL: &[Field] = &[Field::flag("allow_unmute").required()];

const POLL: &[Field] = &[
    Field::text("question").required(),
    Field::list("options", &Kind::Text).required(),
    Field::flag("anonymous"),
    Field::flag("hide_votes"),
];

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let live = live(store, call)?;
    let session = store.get(SESSION, &[&live.app], &live.id).ok_or_else(nobody)?;
    Ok(call.reply(session.without(&[])))
}

pub(super) fn kick(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let live = live(store, call)?;
    let chosen = chosen(store, call, &live)?;
    let shown = shown(store, &chosen);
    let ids: Vec<String> = chosen.iter().map(|person| person.id().to_owned()).collect();
    let now = store.now();
    people::go(store, &live, &ids, &now);
    Ok(with_action(call, call.reply(shown), "kick"))
}

pub(super) fn kick_all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let live = live(store, call)?;
    let count = people::present(store, &live).len();
    life::finish(store, &live);
    Ok(call.reply(json!({ "action": "kick-all", "kicked_participants_count": count })))
}

pub(super) fn mute(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let live = live(store, call)?;
    let shown = shown(store, &chosen(store, call, &live)?);
    Ok(with_action(call, call.reply(shown), "mute"))
}

pub(super) fn mute_all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let live = live(store, call)?;
    body::read(&call.body, MUTE_ALL)?;
    let count = people::present(store, &live).len();
    Ok(call.reply(json!({ "action": "mute-all", "muted_participants_count": count })))
}

pub(super) fn create_poll(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    live(store, call)?;
    let sent = body::read(&call.body, POLL)?;
    let options = sent.get("options").and_then(Value::as_array).cloned().unwrap_or_default();
    if options.is_empty() {
        return Err(Refusal::invalid("`options` must hold one at least"));
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

fn live(store: &Store, call: &Call) -> Result<Live, Refusal> {
    let meeting = call.meeting(store)?.id();
    let live = life::live(store, call.app(store)?, meeting).ok_or_else(nobody)?;
    if people::present(store, &live).is_empty() { Err(nobody()) } else { Ok(live) }
}

fn nobody() -> Refusal {
    Refusal::not_found("active session")
}

/// Those in the session whom the body names.
fn chosen(store: &Store, call: &Call, live: &Live) -> Result<Vec<Record>, Refusal> {
    let sent = body::read(&call.body, SELECTION)?;
    let names = |list: &str, id: &str| {
        sent.get(list).and_then(Value::as_array).is_some_and(|ids| ids.iter().any(|named| named.as_str() == Some(id)))
    };
    let mut people = people::present(store, live);
    people.retain(|person| {
        let ids = [person.id(), person.text("user_id")];
        ids.into_iter().any(|id| names("participant_ids", id))
            || names("custom_participant_ids", person.text("custom_participant_id"))
    });
    Ok(people.into_iter().cloned().collect())
}

/// A shape of their own, neither a participant of the meeting nor one of the session.
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

/// What was done is told beside the payload.
fn with_action(call: &Call, mut reply: Reply, action: &str) -> Reply {
    if let Some(data) = reply.body.get_mut(call.descriptor.envelope.payload).and_then(Value::as_object_mut) {
        data.insert("action".to_owned(), action.into());
    }
    reply
}
