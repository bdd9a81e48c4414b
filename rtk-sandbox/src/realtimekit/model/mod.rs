//! RealtimeKit's records: how they are created, and how they change by requests, by a test's controls and over time.

pub(crate) mod artifact;
pub(crate) mod attendance;
pub(crate) mod events;
pub(crate) mod livestream;
pub(crate) mod meeting;
pub(crate) mod participant;
pub(crate) mod preset;
pub(crate) mod recording;
pub(crate) mod recording_files;
pub(crate) mod session;

use serde_json::{Map, Value};

/// Returns the members of a JSON object. Any other value has none.
pub(crate) fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
