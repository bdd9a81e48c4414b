//! The JSON of livestreams and broadcasts in responses, which differs between operations:
//!
//! ```text
//! livestream   `disabled` is a string in lists, in `find` and in a meeting's active livestream; a boolean after a create and
//!              in a meeting's livestreams
//!              a missing `name` is null in a meeting's livestreams; elsewhere the key is omitted
//! broadcast    seconds are numbers; strings in the active broadcast and in a meeting's broadcasts
//! ```

use serde_json::{Map, Value};

use crate::store::Record;

/// Keys that are omitted rather than null, as the document has no null for them.
const NOT_NULL: &[&str] = &["name", "meeting_id"];

/// Returns a livestream as in a list and in `find`.
pub(super) fn plain(livestream: &Record) -> Map<String, Value> {
    let mut shown = of_meeting(livestream);
    shown.retain(|wire, value| !(value.is_null() && NOT_NULL.contains(&wire.as_str())));
    shown
}

/// Returns a livestream as in a meeting's active livestream.
pub(super) fn of_meeting(livestream: &Record) -> Map<String, Value> {
    let mut shown = livestream.without(&[]);
    as_text(&mut shown, &["disabled"]);
    shown
}

/// Returns a livestream as in a meeting's livestreams.
pub(super) fn in_meeting(livestream: &Record) -> Map<String, Value> {
    livestream.without(&[])
}

/// Returns a livestream that was created without a meeting. `meeting_id` is null.
pub(super) fn created(livestream: &Record) -> Map<String, Value> {
    let mut shown = livestream.without(&["created_at", "updated_at"]);
    shown.retain(|wire, value| !(value.is_null() && wire == "name"));
    shown
}

/// Returns a livestream that was started for a meeting.
pub(super) fn started(livestream: &Record) -> Map<String, Value> {
    livestream.without(&["created_at", "updated_at", "name", "meeting_id", "disabled"])
}

/// Returns a broadcast as in `find` of its livestream.
pub(super) fn broadcast(broadcast: &Record) -> Map<String, Value> {
    broadcast.without(&[])
}

/// Returns the active broadcast of a livestream.
pub(super) fn active_broadcast(broadcast: &Record) -> Map<String, Value> {
    let mut shown = broadcast.without(&[]);
    as_text(&mut shown, &["ingest_seconds", "viewer_seconds"]);
    shown
}

/// Returns a broadcast as in a meeting's livestreams.
pub(super) fn broadcast_of_meeting(broadcast: &Record) -> Map<String, Value> {
    let mut shown = broadcast.without(&["viewer_seconds"]);
    as_text(&mut shown, &["ingest_seconds"]);
    shown
}

fn as_text(shown: &mut Map<String, Value>, wires: &[&str]) {
    for wire in wires {
        if let Some(value) = shown.get_mut(*wire) {
            *value = Value::String(value.to_string());
        }
    }
}
