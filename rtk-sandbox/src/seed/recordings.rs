//! Recordings of sessions that ended: long uploaded, so that their files have expired, and one that went wrong.

use serde_json::{Map, Value};

use crate::api::{RECORDING, SESSION};
use crate::clock::after;
use crate::handlers::recordings;
use crate::store::Store;

/// One in so many ended sessions was recorded.
const RECORDED: usize = 4;

pub(super) fn add(store: &mut Store, app: &str) {
    let sessions = store.within(SESSION, &[app]).into_iter().filter(|session| session.text("status") == "ENDED");
    let recorded: Vec<_> = sessions.step_by(RECORDED).cloned().collect();
    for (index, session) in recorded.iter().enumerate() {
        let (id, started) = (store.rng.uuid(), session.text("started_at"));
        let mut recording = recordings::new(app, session.text("associated_id"), id, started, &Map::new());
        let errored = index + 1 == recorded.len();
        // Less than the five minutes that every session lasts.
        let seconds = 240 - 15 * i64::try_from(index).unwrap_or(0);
        recording.set("session_id", session.id());
        recording.set("start_reason", recordings::reason(app, "RECORD_ON_START"));
        recording.set("started_time", after(started, 2));
        recording.set("stopped_time", after(started, 2 + seconds));
        recording.set("recording_duration", seconds);
        recording.set("status", if errored { "ERRORED" } else { "UPLOADED" });
        recording.set("stop_reason", stop_reason(app, errored));
        store.insert(RECORDING, recording);
    }
}

fn stop_reason(app: &str, errored: bool) -> Value {
    recordings::reason(app, if errored { "INTERNAL_ERROR" } else { "API_CALL" })
}
