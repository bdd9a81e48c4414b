//! Presets: permissions and appearance for participants.

use serde_json::{Map, Value};

use crate::realtimekit::names::PRESET;
use crate::store::{Record, Rng, Store};

/// Creates a preset with the attributes of a POST body.
pub(crate) fn new(scope: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut preset = Record::new(scope, id, sent);
    preset.set("created_at", now);
    preset.set("updated_at", now);
    preset
}

/// Returns the id of the preset with a name.
///
/// For an unknown name, the id is derived from app and name. The documents do not say that a participant with an unknown preset is
/// an error, and the response to deleting the participant contains the preset's id.
pub(crate) fn id_of(store: &Store, app: &str, name: &str) -> String {
    let preset = store.within(PRESET, &[app]).into_iter().find(|preset| preset.text("name") == name);
    preset.map_or_else(|| Rng::from_text(&format!("{app}/{name}")).uuid(), |preset| preset.id().to_owned())
}
