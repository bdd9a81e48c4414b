//! Meetings: made, read, changed, replaced, never removed.
//!
//! ```text
//! POST   201   status is ACTIVE whatever is sent, title: null leaves none
//! PATCH  200   the only way to set a status
//! PUT    200   what is not sent goes back to its default; the status stays
//! ```
//!
//! Null is documented for `title`, `record_on_start` and `live_stream_on_start` in POST and PUT. PATCH takes it too, as a
//! return to the default: clients that tell null from absent have to be able to send it somewhere.

use http::StatusCode;
use serde_json::{Map, Value};

use super::{Call, recording_config};
use crate::api::MEETING;
use crate::body::{self, Field};
use crate::filter::{Search, Window};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

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

/// What list items lack.
pub(super) const LIST_LACKS: &[&str] = &["ai_config"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let search = Search::read(&call.query);
    let window = Window::read(&call.query)?;
    let status = call.query.one_of("status", STATUSES)?;
    let mut meetings = store.within(MEETING, &[app]);
    meetings.retain(|meeting| {
        search.finds(meeting, &["id", "title"])
            && window.holds(meeting, "created_at")
            && status.is_none_or(|status| meeting.text("status") == status)
    });
    call.list(meetings, LIST_LACKS)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let meeting = call.meeting(store)?;
    Ok(call.reply(meeting.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let sent = read(call, &[])?;
    let now = store.now();
    let meeting = new(&[app], store.rng.uuid(), &now, sent);
    let shown = meeting.without(&[]);
    store.insert(MEETING, meeting);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

/// A meeting as it is when it is made; the seed makes its own in the same way.
pub(crate) fn new(place: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut meeting = Record::new(place, id, Map::new());
    meeting.set("status", "ACTIVE");
    meeting.set("created_at", now);
    meeting.set("updated_at", now);
    replace_attributes(&mut meeting, sent);
    meeting
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, &[STATUS], |meeting, sent| {
        for (wire, value) in sent {
            set(meeting, &wire, value);
        }
    })
}

pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, &[], replace_attributes)
}

fn change(
    store: &mut Store,
    call: &Call,
    more: &[Field],
    apply: impl FnOnce(&mut Record, Map<String, Value>),
) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let id = call.meeting(store)?.id().to_owned();
    let sent = read(call, more)?;
    let now = store.now();
    let meeting = store.get_mut(MEETING, &[app], &id).ok_or_else(|| Refusal::not_found("meeting"))?;
    apply(meeting, sent);
    meeting.set("updated_at", now);
    Ok(call.reply(meeting.without(&[])))
}

fn read(call: &Call, more: &[Field]) -> Result<Map<String, Value>, Refusal> {
    let mut sent = body::read(&call.body, FIELDS.iter().chain(more))?;
    if let Some(config) = sent.get_mut("recording_config").and_then(Value::as_object_mut) {
        recording_config::take_secrets(config, "recording_config.")?;
    }
    Ok(sent)
}

/// An INACTIVE meeting takes nobody in, and nothing begins in it.
pub(super) fn must_be_active(meeting: &Record, consequence: &str) -> Result<(), Refusal> {
    if meeting.text("status") == "INACTIVE" {
        return Err(Refusal::invalid(format!("The meeting is inactive: {consequence}")));
    }
    Ok(())
}

fn replace_attributes(meeting: &mut Record, mut sent: Map<String, Value>) {
    for wire in [
        "title",
        "record_on_start",
        "live_stream_on_start",
        "persist_chat",
        "summarize_on_end",
        "transcribe_on_end",
        "session_keep_alive_time_in_secs",
        "recording_config",
        "ai_config",
    ] {
        set(meeting, wire, sent.remove(wire).unwrap_or(Value::Null));
    }
}

/// Null is the default, and where there is none, nothing: the documents have no null in answers.
fn set(meeting: &mut Record, wire: &str, value: Value) {
    match (wire, value) {
        ("title" | "recording_config" | "ai_config", Value::Null) => meeting.unset(wire),
        ("session_keep_alive_time_in_secs", Value::Null) => meeting.set(wire, 60),
        (_, Value::Null) => meeting.set(wire, false),
        (_, value) => meeting.set(wire, value),
    }
}
