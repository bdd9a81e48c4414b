//! Meetings: created, read, updated and replaced, never removed.
//!
//! ```text
//! POST   201   the status is ACTIVE whatever is sent
//! PATCH  200   the only way to set a status
//! PUT    200   attributes that are not sent are reset to their defaults, except the status
//! ```
//!
//! Null is documented for `title`, `record_on_start` and `live_stream_on_start` in POST and PUT. PATCH accepts it too and resets
//! the attribute to its default.

use http::StatusCode;
use serde_json::{Map, Value};

use super::{Call, recording_config};
use crate::realtimekit::filter::{Search, Window};
use crate::realtimekit::model::meeting as model;
use crate::realtimekit::names::MEETING;
use crate::store::{Record, Store};
use crate::wire::body::{self, Field};
use crate::wire::{ApiError, Reply};

const STATUSES: &[&str] = &["ACTIVE", "INACTIVE"];

const FIELDS: &[Field] = &[
    Field::text("title").nullable(),
    Field::flag("record_on_start").nullable(),
    Field::flag("live_stream_on_start").nullable(),
    Field::flag("persist_chat"),
    Field::flag("summarize_on_end"),
    Field::flag("transcribe_on_end"),
    Field::between("session_keep_alive_time_in_secs", 60.0, 600.0),
    Field::fields("recording_config", recording_config::FIELDS),
    Field::object("ai_config"),
];

const STATUS: Field = Field::one_of("status", STATUSES);

/// Attributes that items of a list do not contain.
pub(super) const OMITTED_IN_LIST: &[&str] = &["ai_config"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let search = Search::read(&call.query);
    let window = Window::read(&call.query)?;
    let status = call.query.one_of("status", STATUSES)?;
    let mut meetings = store.within(MEETING, &[app]);
    meetings.retain(|meeting| {
        search.matches(meeting, &["id", "title"])
            && window.contains(meeting, "created_at")
            && status.is_none_or(|status| meeting.text("status") == status)
    });
    call.list(meetings, OMITTED_IN_LIST)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let meeting = call.meeting(store)?;
    Ok(call.reply(meeting.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let sent = read(call, &[])?;
    let now = store.now();
    let meeting = model::new(&[app], store.rng.uuid(), &now, sent);
    let shown = meeting.without(&[]);
    store.insert(MEETING, meeting);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, &[STATUS], |meeting, sent| {
        for (wire, value) in sent {
            model::set(meeting, &wire, value);
        }
    })
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, &[], model::replace_attributes)
}

fn change(
    store: &mut Store,
    call: &Call,
    more: &[Field],
    apply: impl FnOnce(&mut Record, Map<String, Value>),
) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let id = call.meeting(store)?.id().to_owned();
    let sent = read(call, more)?;
    let now = store.now();
    let meeting = store.get_mut(MEETING, &[app], &id).ok_or_else(|| ApiError::not_found("meeting"))?;
    apply(meeting, sent);
    meeting.set("updated_at", now);
    Ok(call.reply(meeting.without(&[])))
}

fn read(call: &Call, more: &[Field]) -> Result<Map<String, Value>, ApiError> {
    let mut sent = body::read(&call.body, FIELDS.iter().chain(more))?;
    if let Some(config) = sent.get_mut("recording_config").and_then(Value::as_object_mut) {
        recording_config::remove_secrets(config, "recording_config.")?;
    }
    Ok(sent)
}

/// Returns 400 if a meeting is INACTIVE. Nobody can be added to such a meeting, and nothing starts in it.
pub(super) fn check_active(meeting: &Record, consequence: &str) -> Result<(), ApiError> {
    if model::is_inactive(meeting) {
        return Err(ApiError::bad_request(format!("The meeting is inactive: {consequence}")));
    }
    Ok(())
}
