//! Recordings of ended sessions. Their files have expired, and one recording failed.

use serde_json::{Map, Value};

use crate::realtimekit::model::recording;
use crate::realtimekit::names::{RECORDING, SESSION};
use crate::store::Store;
use crate::store::clock::after;

/// One of this number of ended sessions was recorded.
const RECORDED_EVERY: usize = 4;

pub(super) fn add(store: &mut Store, app: &str) {
    let sessions = store.within(SESSION, &[app]).into_iter().filter(|session| session.text("status") == "ENDED");
    let recorded: Vec<_> = sessions.step_by(RECORDED_EVERY).cloned().collect();
    for (index, session) in recorded.iter().enumerate() {
        let (id, started) = (store.rng.uuid(), session.text("started_at"));
        let mut record = recording::new(app, session.text("associated_id"), id, started, &Map::new());
        let errored = index + 1 == recorded.len();
        // Every session lasts at least five minutes.
        let seconds = 240 - 15 * i64::try_from(index).unwrap_or(0);
        record.set("session_id", session.id());
        record.set("start_reason", recording::reason(app, "RECORD_ON_START"));
        record.set("started_time", after(started, 2));
        record.set("stopped_time", after(started, 2 + seconds));
        record.set("recording_duration", seconds);
        record.set("status", if errored { "ERRORED" } else { "UPLOADED" });
        record.set("stop_reason", stop_reason(app, errored));
        store.insert(RECORDING, record);
    }
}

fn stop_reason(app: &str, errored: bool) -> Value {
    recording::reason(app, if errored { "INTERNAL_ERROR" } else { "API_CALL" })
}
