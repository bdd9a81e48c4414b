//! What an answer tells of a livestream and of a broadcast. No two operations agree:
//!
//! ```text
//! livestream   `disabled` is text in lists, alone and as a meeting's active one; a boolean when it is made, and among
//!              those of a meeting
//!              `name` may be null where it is asked for by meeting; elsewhere a livestream without one has no such key
//! broadcast    seconds are numbers, or text where it is asked for as the active one or by meeting
//! ```

use serde_json::{Map, Value};

use crate::store::Record;

/// The document has no null for these, so that they are not there.
const NOT_NULL: &[&str] = &["name", "meeting_id"];

/// In a list, and alone.
pub(super) fn plain(livestream: &Record) -> Map<String, Value> {
    let mut shown = of_meeting(livestream);
    shown.retain(|wire, value| !(value.is_null() && NOT_NULL.contains(&wire.as_str())));
    shown
}

/// As the active one of a meeting.
pub(super) fn of_meeting(livestream: &Record) -> Map<String, Value> {
    let mut shown = livestream.without(&[]);
    as_text(&mut shown, &["disabled"]);
    shown
}

/// Among those of a meeting.
pub(super) fn in_meeting(livestream: &Record) -> Map<String, Value> {
    livestream.without(&[])
}

/// When it was made by itself: with `meeting_id`, which is null.
pub(super) fn created(livestream: &Record) -> Map<String, Value> {
    let mut shown = livestream.without(&["created_at", "updated_at"]);
    shown.retain(|wire, value| !(value.is_null() && wire == "name"));
    shown
}

/// When it was made for a meeting.
pub(super) fn started(livestream: &Record) -> Map<String, Value> {
    livestream.without(&["created_at", "updated_at", "name", "meeting_id", "disabled"])
}

/// The broadcast of a livestream.
pub(super) fn broadcast(broadcast: &Record) -> Map<String, Value> {
    broadcast.without(&[])
}

/// The active broadcast of a livestream.
pub(super) fn active_broadcast(broadcast: &Record) -> Map<String, Value> {
    let mut shown = broadcast.without(&[]);
    as_text(&mut shown, &["ingest_seconds", "viewer_seconds"]);
    shown
}

/// A broadcast of a meeting.
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
