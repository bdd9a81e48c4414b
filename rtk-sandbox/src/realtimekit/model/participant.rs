//! Participants of a meeting: the people who may join it.

use serde_json::{Map, Value};

use crate::store::Record;

/// Creates a participant with the attributes of a POST body.
pub(crate) fn new(scope: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut participant = Record::new(scope, id, Map::new());
    participant.set("created_at", now);
    participant.set("updated_at", now);
    replace_attributes(&mut participant, sent);
    participant
}

/// Sets all attributes. Those that are not sent are null in responses.
pub(crate) fn replace_attributes(participant: &mut Record, mut sent: Map<String, Value>) {
    for wire in ["custom_participant_id", "preset_name", "name", "picture"] {
        participant.set(wire, sent.remove(wire).unwrap_or(Value::Null));
    }
}
