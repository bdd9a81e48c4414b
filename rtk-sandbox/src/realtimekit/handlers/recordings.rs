//! Recordings: started, paused, resumed and stopped, never removed.
//!
//! ```text
//! POST            200   the recording, INVOKED
//! POST …/track    200   the recording, one level deeper and with fewer attributes
//! PUT             200   the recording after `action`
//! ```
//!
//! A meeting has one active recording at a time unless `allow_multiple_recordings` is sent. A second one, and a recording of an
//! INACTIVE meeting, are 400: the documents name no status. Recordings of tracks do not count.

use serde_json::{Map, Value, json};

use super::recording_json::{self, Shape};
use super::{Call, meetings, recording_config};
use crate::realtimekit::filter::{self, Key, Search, Window};
use crate::realtimekit::model::{attendance, recording as model, recording_files};
use crate::realtimekit::names::{MEETING, RECORDING};
use crate::store::Store;
use crate::wire::body::{self, Field, Kind};
use crate::wire::{ApiError, Reply};

const FIELDS: &[Field] = &[
    Field::text("meeting_id").required(),
    Field::url("url"),
    Field::flag("allow_multiple_recordings"),
    recording_config::MAX_SECONDS,
    recording_config::FILE_NAME_PREFIX,
    recording_config::VIDEO,
    recording_config::AUDIO,
    recording_config::STORAGE,
    recording_config::BUCKET,
    Field::fields("rtmp_out_config", recording_config::RTMP),
    Field::fields("interactive_config", &[Field::one_of("type", &["ID3"])]),
];

const TRACK_FIELDS: &[Field] = &[
    Field::text("meeting_id").required(),
    Field::list("user_ids", &Kind::Text),
    Field::map("layers", &Kind::Fields(&[Field::one_of("media_kind", &["audio"]), recording_config::FILE_NAME_PREFIX])),
];

const ACTION: &[Field] = &[Field::one_of("action", model::ACTIONS).required()];

const SORT_KEYS: &[(&str, Key)] = &[("invokedTime", Key::Time("invoked_time"))];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let query = &call.query;
    let search = Search::read(query);
    let window = Window::read(query)?;
    let statuses = query.any_of("status", model::STATUSES)?;
    let expired = query.one_of("expired", &["true", "false"])?.map(|text| text == "true");
    let meeting = query.text("meeting_id");
    let mut recordings = store.within(RECORDING, &[app]);
    recordings.retain(|recording| {
        search.matches(recording, &["id", model::MEETING_ID, "output_file_name"])
            && window.contains(recording, "invoked_time")
            && (statuses.is_empty() || statuses.contains(&recording.text("status")))
            && expired.is_none_or(|expired| recording_files::is_expired(store, recording) == expired)
            && meeting.is_none_or(|meeting| recording.text(model::MEETING_ID) == meeting)
    });
    filter::sort(&mut recordings, query, Key::Time("invoked_time"), SORT_KEYS)?;
    let page = call.page(recordings)?;
    let items = page.items.iter().map(|recording| recording_json::build(store, app, recording, Shape::ListItem));
    let reply = call.reply(items.collect::<Vec<Value>>()).paging_beside(call.descriptor.envelope, page.paging());
    let ids: Vec<String> = page.items.iter().map(|recording| recording.id().to_owned()).collect();
    for id in ids {
        model::progress(store, app, &id);
    }
    Ok(reply)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let recording = store.get(RECORDING, &[app], call.id()).ok_or_else(not_found)?;
    let reply = call.reply(recording_json::build(store, app, recording, Shape::Full));
    model::progress(store, app, call.id());
    Ok(reply)
}

/// Returns the oldest active recording of a meeting.
pub(super) fn find_active(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let active = model::active(store, app, meeting).next().ok_or_else(|| ApiError::not_found("active recording"))?;
    let id = active.id().to_owned();
    let reply = call.reply(recording_json::build(store, app, active, Shape::Short));
    model::progress(store, app, &id);
    Ok(reply)
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let mut sent = body::read(&call.body, FIELDS)?;
    recording_config::remove_secrets(&mut sent, "")?;
    let meeting = active_meeting(store, app, &sent)?;
    let is_recorded = model::active(store, app, &meeting).any(|recording| recording.get(model::OF_TRACKS) != true);
    if is_recorded && sent.get("allow_multiple_recordings") != Some(&json!(true)) {
        return Err(ApiError::bad_request("The meeting is already being recorded"));
    }
    start(store, call, &meeting, &sent, Shape::Full)
}

pub(super) fn start_tracks(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let sent = body::read(&call.body, TRACK_FIELDS)?;
    let meeting = active_meeting(store, app, &sent)?;
    start(store, call, &meeting, &sent, Shape::Short)
}

fn start(
    store: &mut Store,
    call: &Call,
    meeting: &str,
    sent: &Map<String, Value>,
    shape: Shape,
) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let now = store.now();
    let mut recording = model::new(app, meeting, store.rng.uuid(), &now, sent);
    // Null while nobody is in the meeting.
    recording.set("session_id", attendance::live_session(store, app, meeting).map(|session| session.id));
    recording.set("start_reason", model::reason(app, "API_CALL"));
    recording.set(model::OF_TRACKS, shape == Shape::Short);
    let shown = recording_json::build(store, app, &recording, shape);
    model::insert(store, app, recording);
    Ok(call.reply(shown))
}

/// Pauses, resumes or stops a recording, as `action` says.
pub(super) fn act(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    store.get(RECORDING, &[app], call.id()).ok_or_else(not_found)?;
    let sent = body::read(&call.body, ACTION)?;
    let action = sent.get("action").and_then(Value::as_str).unwrap_or("");
    let now = store.now();
    model::act(store, app, call.id(), action, &now)?;
    let recording = store.get(RECORDING, &[app], call.id()).ok_or_else(not_found)?;
    Ok(call.reply(recording_json::build(store, app, recording, Shape::Full)))
}

/// Returns the id of the meeting that a body names. The meeting must exist and be ACTIVE.
fn active_meeting(store: &Store, app: &str, sent: &Map<String, Value>) -> Result<String, ApiError> {
    let id = sent.get("meeting_id").and_then(Value::as_str).unwrap_or("");
    let meeting = store.get(MEETING, &[app], id).ok_or_else(|| ApiError::not_found("meeting"))?;
    meetings::check_active(meeting, "it cannot be recorded")?;
    Ok(meeting.id().to_owned())
}

fn not_found() -> ApiError {
    ApiError::not_found("recording")
}
