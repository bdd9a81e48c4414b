//! Meetings: their attributes and defaults.

use serde_json::{Map, Value};

use crate::store::Record;

/// Creates a meeting with the attributes of a POST body.
pub(crate) fn new(scope: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut meeting = Record::new(scope, id, Map::new());
    meeting.set("status", "ACTIVE");
    meeting.set("created_at", now);
    meeting.set("updated_at", now);
    replace_attributes(&mut meeting, sent);
    meeting
}

/// Sets all attributes except the status. Those that are not sent get their defaults.
pub(crate) fn replace_attributes(meeting: &mut Record, mut sent: Map<String, Value>) {
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

/// Sets an attribute. Null sets its default, or removes it if it has none: documented responses contain no null.
pub(crate) fn set(meeting: &mut Record, wire: &str, value: Value) {
    match (wire, value) {
        ("title" | "recording_config" | "ai_config", Value::Null) => meeting.unset(wire),
        ("session_keep_alive_time_in_secs", Value::Null) => meeting.set(wire, 60),
        (_, Value::Null) => meeting.set(wire, false),
        (_, value) => meeting.set(wire, value),
    }
}

pub(crate) fn is_inactive(meeting: &Record) -> bool {
    meeting.text("status") == "INACTIVE"
}
