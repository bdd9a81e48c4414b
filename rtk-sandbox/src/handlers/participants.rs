//! The people who may join a meeting.
//!
//! ```text
//! POST, PATCH, PUT   the participant, with a token
//! POST …/token       the token alone
//! GET                the participant, never a token
//! DELETE             what is left of it, without its id
//! ```

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{Call, meetings, presets};
use crate::api::PARTICIPANT;
use crate::body::{self, Field};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

const CUSTOM_ID: Field = Field::text("custom_participant_id").required();
const PRESET: Field = Field::text("preset_name");
const NAME: Field = Field::text("name").nullable();
const PICTURE: Field = Field::text("picture").nullable();

/// The documented default of `preset_name`, for a PATCH that sets it to null.
const DEFAULT_PRESET: &str = "group_call_host";

/// For POST and PUT.
const WHOLE: &[Field] = &[CUSTOM_ID, PRESET.required(), NAME, PICTURE];
/// For PATCH, which cannot change the caller's own id.
const PART: &[Field] = &[PRESET.nullable(), NAME, PICTURE];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    call.list(store.within(PARTICIPANT, &[app, meeting]), &[])
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let participant = store.get(PARTICIPANT, &[app, meeting], call.id());
    Ok(call.reply(participant.ok_or_else(missing)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?;
    meetings::must_be_active(meeting, "nobody can be added to it")?;
    let sent = body::read(&call.body, WHOLE)?;
    let meeting = meeting.id().to_owned();
    let now = store.now();
    let participant = new(&[app, &meeting], store.rng.uuid(), &now, sent);
    let shown = with_token(&participant, store.token());
    store.insert(PARTICIPANT, participant);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

/// A participant as it is when it is made; the seed makes its own in the same way.
pub(crate) fn new(place: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut participant = Record::new(place, id, Map::new());
    participant.set("created_at", now);
    participant.set("updated_at", now);
    replace_attributes(&mut participant, sent);
    participant
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, PART, |participant, sent| {
        for (wire, value) in sent {
            let unset = wire == "preset_name" && value.is_null();
            participant.set(&wire, if unset { DEFAULT_PRESET.into() } else { value });
        }
    })
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, WHOLE, replace_attributes)
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?.id().to_owned();
    let removed = store.remove(PARTICIPANT, &[app, &meeting], call.id()).ok_or_else(missing)?;
    let preset_id = presets::id_of(store, app, removed.text("preset_name"));
    Ok(call.reply(json!({
        "custom_participant_id": removed.get("custom_participant_id"),
        "preset_id": preset_id,
        "created_at": removed.get("created_at"),
        "updated_at": removed.get("updated_at"),
    })))
}

pub(super) fn refresh_token(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    store.get(PARTICIPANT, &[app, meeting], call.id()).ok_or_else(missing)?;
    Ok(call.reply(json!({ "token": store.token() })))
}

fn change(
    store: &mut Store,
    call: &Call,
    fields: &[Field],
    apply: impl FnOnce(&mut Record, Map<String, Value>),
) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?.id().to_owned();
    let id = call.id();
    store.get(PARTICIPANT, &[app, &meeting], id).ok_or_else(missing)?;
    let sent = body::read(&call.body, fields)?;
    let (now, token) = (store.now(), store.token());
    let participant = store.get_mut(PARTICIPANT, &[app, &meeting], id).ok_or_else(missing)?;
    apply(participant, sent);
    participant.set("updated_at", now);
    Ok(call.reply(with_token(participant, token)))
}

/// A name or picture that is not there is null in answers.
fn replace_attributes(participant: &mut Record, mut sent: Map<String, Value>) {
    for wire in ["custom_participant_id", "preset_name", "name", "picture"] {
        participant.set(wire, sent.remove(wire).unwrap_or(Value::Null));
    }
}

/// Tokens are made for the answer and forgotten: nothing here ever takes one.
fn with_token(participant: &Record, token: String) -> Map<String, Value> {
    let mut shown = participant.without(&[]);
    shown.insert("token".to_owned(), token.into());
    shown
}

fn missing() -> Refusal {
    Refusal::not_found("participant")
}
