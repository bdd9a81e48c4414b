//! Recordings: begun, told to pause, resume and stop, never removed.
//!
//! ```text
//! POST            200   INVOKED
//! POST …/track    200   one level deeper, and fewer attributes
//! PUT             200   `action`, whatever state that leads to
//! ```
//!
//! A meeting is recorded once at a time unless `allow_multiple_recordings` is sent. What is refused, and an INACTIVE meeting
//! with it, is 400: no document names a status. Tracks are recorded beside anything else, and anything else beside them.

mod show;
mod state;

use serde_json::{Map, Value, json};

use super::{Call, meetings, recording_config};
use crate::api::{MEETING, RECORDING};
use crate::body::{self, Field, Kind};
use crate::control::life;
use crate::filter::{self, Key, Search, Window};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};
use show::Shape;

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

const ACTION: &[Field] = &[Field::one_of("action", state::ACTIONS).required()];

const SORT_KEYS: &[(&str, Key)] = &[("invokedTime", Key::Time("invoked_time"))];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let query = &call.query;
    let search = Search::read(query);
    let window = Window::read(query)?;
    let statuses = query.any_of("status", state::STATUSES)?;
    let expired = query.one_of("expired", &["true", "false"])?.map(|text| text == "true");
    let meeting = query.text("meeting_id");
    let mut recordings = store.within(RECORDING, &[app]);
    recordings.retain(|recording| {
        search.finds(recording, &["id", show::MEETING_ID, "output_file_name"])
            && window.holds(recording, "invoked_time")
            && (statuses.is_empty() || statuses.contains(&recording.text("status")))
            && expired.is_none_or(|expired| show::is_expired(store, recording) == expired)
            && meeting.is_none_or(|meeting| recording.text(show::MEETING_ID) == meeting)
    });
    filter::sort(&mut recordings, query, Key::Time("invoked_time"), SORT_KEYS)?;
    let page = call.page(recordings)?;
    let items = page.items.iter().map(|recording| show::show(store, app, recording, Shape::Item));
    let reply = call.reply(items.collect::<Vec<Value>>()).paging_beside(call.descriptor.envelope, page.paging());
    let ids: Vec<String> = page.items.iter().map(|recording| recording.id().to_owned()).collect();
    for id in ids {
        move_on(store, app, &id);
    }
    Ok(reply)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let recording = store.get(RECORDING, &[app], call.id()).ok_or_else(missing)?;
    let reply = call.reply(show::show(store, app, recording, Shape::Whole));
    move_on(store, app, call.id());
    Ok(reply)
}

/// Of several that go on at once, the one that was begun first.
pub(super) fn find_active(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let active = active(store, app, meeting).next().ok_or_else(|| Refusal::not_found("active recording"))?;
    let id = active.id().to_owned();
    let reply = call.reply(show::show(store, app, active, Shape::Base));
    move_on(store, app, &id);
    Ok(reply)
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let mut sent = body::read(&call.body, FIELDS)?;
    recording_config::take_secrets(&mut sent, "")?;
    let meeting = meeting(store, app, &sent)?;
    let busy = active(store, app, &meeting).any(|recording| recording.get(show::OF_TRACKS) != true);
    if busy && sent.get("allow_multiple_recordings") != Some(&json!(true)) {
        return Err(Refusal::invalid("The meeting is being recorded already"));
    }
    begin(store, call, &meeting, &sent, Shape::Whole)
}

pub(super) fn start_tracks(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let sent = body::read(&call.body, TRACK_FIELDS)?;
    let meeting = meeting(store, app, &sent)?;
    begin(store, call, &meeting, &sent, Shape::Base)
}

fn begin(
    store: &mut Store,
    call: &Call,
    meeting: &str,
    sent: &Map<String, Value>,
    shape: Shape,
) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let now = store.now();
    let mut recording = new(app, meeting, store.rng.uuid(), &now, sent);
    // Null while nobody is in the meeting.
    recording.set("session_id", life::live(store, app, meeting).map(|session| session.id));
    recording.set("start_reason", reason(app, "API_CALL"));
    recording.set(show::OF_TRACKS, shape == Shape::Base);
    let shown = show::show(store, app, &recording, shape);
    store.insert(RECORDING, recording);
    Ok(call.reply(shown))
}

/// A recording as it is when it was asked for; the seed makes its own in the same way.
pub(crate) fn new(app: &str, meeting: &str, id: String, now: &str, sent: &Map<String, Value>) -> Record {
    let prefix = sent.get("file_name_prefix").and_then(Value::as_str).unwrap_or(meeting).to_owned();
    let mut recording = Record::new(&[app], id, Map::new());
    recording.set("status", "INVOKED");
    recording.set("invoked_time", now);
    recording.set("output_file_name", format!("{prefix}_{}.mp4", recording.id()));
    for wire in ["session_id", "started_time", "stopped_time"] {
        recording.set(wire, Value::Null);
    }
    if let Some(storage) = sent.get("storage_config") {
        recording.set("storage_config", storage.clone());
    }
    recording.set(show::MEETING_ID, meeting);
    for (own, config) in [(show::HAS_VIDEO, "video_config"), (show::HAS_AUDIO, "audio_config")] {
        let exported = sent.get(config).and_then(|config| config.get("export_file"));
        recording.set(own, exported != Some(&json!(false)));
    }
    recording
}

/// Who begins and ends a recording here is the account. It has no id of its own in this API: the app's stands for it.
pub(crate) fn reason(app: &str, reason: &str) -> Value {
    json!({ "reason": reason, "caller": { "name": "Sandbox", "type": "ORGANIZATION", "user_Id": app } })
}

/// Pause, resume and stop are one operation.
pub(super) fn act(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    store.get(RECORDING, &[app], call.id()).ok_or_else(missing)?;
    let sent = body::read(&call.body, ACTION)?;
    let action = sent.get("action").and_then(Value::as_str).unwrap_or("");
    let now = store.now();
    let recording = store.get_mut(RECORDING, &[app], call.id()).ok_or_else(missing)?;
    state::act(recording, action, &now, reason(app, "API_CALL"))?;
    let recording = store.get(RECORDING, &[app], call.id()).ok_or_else(missing)?;
    Ok(call.reply(show::show(store, app, recording, Shape::Whole)))
}

/// What was asked for in an empty meeting belongs to the session that then begins.
pub(crate) fn join_session(store: &mut Store, app: &str, meeting: &str, session: &str) {
    let waiting: Vec<String> = active(store, app, meeting).map(|recording| recording.id().to_owned()).collect();
    for id in waiting {
        if let Some(recording) = store.get_mut(RECORDING, &[app], &id) {
            recording.set("session_id", session);
        }
    }
}

/// Whatever recorded a session stops when it ends.
pub(crate) fn end_with_session(store: &mut Store, app: &str, session: &str, at: &str) {
    let running = store.within(RECORDING, &[app]).into_iter();
    let running = running.filter(|recording| recording.text("session_id") == session && state::is_active(recording));
    let running: Vec<String> = running.map(|recording| recording.id().to_owned()).collect();
    for id in running {
        if let Some(recording) = store.get_mut(RECORDING, &[app], &id) {
            state::end(recording, at, reason(app, "ALL_PEERS_LEFT"));
        }
    }
}

fn move_on(store: &mut Store, app: &str, id: &str) {
    if let Some(recording) = store.get_mut(RECORDING, &[app], id) {
        state::move_on(recording);
    }
}

/// The meeting in a body, which must be there and open.
fn meeting(store: &Store, app: &str, sent: &Map<String, Value>) -> Result<String, Refusal> {
    let id = sent.get("meeting_id").and_then(Value::as_str).unwrap_or("");
    let meeting = store.get(MEETING, &[app], id).ok_or_else(|| Refusal::not_found("meeting"))?;
    meetings::must_be_active(meeting, "it cannot be recorded")?;
    Ok(meeting.id().to_owned())
}

fn active<'s>(store: &'s Store, app: &str, meeting: &str) -> impl Iterator<Item = &'s Record> {
    let recordings = store.within(RECORDING, &[app]).into_iter();
    recordings.filter(move |recording| recording.text(show::MEETING_ID) == meeting && state::is_active(recording))
}

fn missing() -> Refusal {
    Refusal::not_found("recording")
}
