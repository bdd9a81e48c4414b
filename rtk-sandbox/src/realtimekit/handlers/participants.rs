//! Participants: the people who may join a meeting.
//!
//! ```text
//! POST, PATCH, PUT   the participant with a token
//! POST …/token       a token only
//! GET                the participant without a token
//! DELETE             a few attributes of the participant, without its id
//! ```

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{Call, meetings};
use crate::realtimekit::model::{participant as model, preset};
use crate::realtimekit::names::PARTICIPANT;
use crate::store::{Record, Store};
use crate::wire::body::{self, Field};
use crate::wire::{ApiError, Reply};

const CUSTOM_ID: Field = Field::text("custom_participant_id").required();
const PRESET: Field = Field::text("preset_name");
const NAME: Field = Field::text("name").nullable();
const PICTURE: Field = Field::text("picture").nullable();

/// Documented default of `preset_name`, which a PATCH with null sets.
const DEFAULT_PRESET: &str = "group_call_host";

/// Keys of POST and PUT.
const FIELDS: &[Field] = &[CUSTOM_ID, PRESET.required(), NAME, PICTURE];
/// Keys of PATCH, which cannot change `custom_participant_id`.
const CHANGE_FIELDS: &[Field] = &[PRESET.nullable(), NAME, PICTURE];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    call.list(store.within(PARTICIPANT, &[app, meeting]), &[])
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let participant = store.get(PARTICIPANT, &[app, meeting], call.id());
    Ok(call.reply(participant.ok_or_else(not_found)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?;
    meetings::check_active(meeting, "nobody can be added to it")?;
    let sent = body::read(&call.body, FIELDS)?;
    let meeting = meeting.id().to_owned();
    let now = store.now();
    let participant = model::new(&[app, &meeting], store.rng.uuid(), &now, sent);
    let shown = with_token(&participant, store.token());
    store.insert(PARTICIPANT, participant);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, CHANGE_FIELDS, |participant, sent| {
        for (wire, value) in sent {
            let unset = wire == "preset_name" && value.is_null();
            participant.set(&wire, if unset { DEFAULT_PRESET.into() } else { value });
        }
    })
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, FIELDS, model::replace_attributes)
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?.id().to_owned();
    let removed = store.remove(PARTICIPANT, &[app, &meeting], call.id()).ok_or_else(not_found)?;
    let preset_id = preset::id_of(store, app, removed.text("preset_name"));
    Ok(call.reply(json!({
        "custom_participant_id": removed.get("custom_participant_id"),
        "preset_id": preset_id,
        "created_at": removed.get("created_at"),
        "updated_at": removed.get("updated_at"),
    })))
}

pub(super) fn refresh_token(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    store.get(PARTICIPANT, &[app, meeting], call.id()).ok_or_else(not_found)?;
    Ok(call.reply(json!({ "token": store.token() })))
}

fn change(
    store: &mut Store,
    call: &Call,
    fields: &[Field],
    apply: impl FnOnce(&mut Record, Map<String, Value>),
) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?.id().to_owned();
    let id = call.id();
    store.get(PARTICIPANT, &[app, &meeting], id).ok_or_else(not_found)?;
    let sent = body::read(&call.body, fields)?;
    let (now, token) = (store.now(), store.token());
    let participant = store.get_mut(PARTICIPANT, &[app, &meeting], id).ok_or_else(not_found)?;
    apply(participant, sent);
    participant.set("updated_at", now);
    Ok(call.reply(with_token(participant, token)))
}

/// Adds a token to a response. Tokens are not stored, since the sandbox never receives one.
fn with_token(participant: &Record, token: String) -> Map<String, Value> {
    let mut shown = participant.without(&[]);
    shown.insert("token".to_owned(), token.into());
    shown
}

fn not_found() -> ApiError {
    ApiError::not_found("participant")
}
