//! Recordings and their states:
//!
//! ```text
//! INVOKED ──→ RECORDING ⇄ PAUSED
//!                 └──────────┴── stop ──→ UPLOADING ──→ UPLOADED
//! ```
//!
//! The unlabelled transitions happen after a read: a response contains the state that a write left, the next response the state
//! after it. A client therefore has to poll, as with the service, but no test has to wait. They also happen when a test advances the
//! clock, so that a program that waits for webhooks need not poll.

use serde_json::{Map, Value, json};

use super::events;
use crate::realtimekit::names::RECORDING;
use crate::store::clock::{after, unix};
use crate::store::{Record, Store};
use crate::wire::ApiError;

pub(crate) const STATUSES: &[&str] = &["INVOKED", "RECORDING", "UPLOADING", "UPLOADED", "ERRORED", "PAUSED"];
pub(crate) const ACTIONS: &[&str] = &["stop", "pause", "resume"];

// Stored attributes that no response contains: the meeting, which files are written, and whether it records tracks.
pub(crate) const MEETING_ID: &str = "meeting_id";
pub(crate) const HAS_VIDEO: &str = "has_video";
pub(crate) const HAS_AUDIO: &str = "has_audio";
pub(crate) const OF_TRACKS: &str = "of_tracks";

/// Creates a recording in state INVOKED, with the attributes of a POST body.
pub(crate) fn new(app: &str, meeting: &str, id: String, now: &str, sent: &Map<String, Value>) -> Record {
    let prefix = sent.get("file_name_prefix").and_then(Value::as_str).unwrap_or(meeting).to_owned();
    let mut recording = Record::new(&[app], id, Map::new());
    recording.set("status", "INVOKED");
    recording.set("invoked_time", now);
    recording.set("output_file_name", format!("{prefix}_{}.mp4", recording.id()));
    for wire in ["session_id", "started_time", "stopped_time"] {
        recording.set(wire, Value::Null);
    }
    if let Some(storage) = sent.get("storage_config") {
        recording.set("storage_config", storage.clone());
    }
    recording.set(MEETING_ID, meeting);
    for (own, config) in [(HAS_VIDEO, "video_config"), (HAS_AUDIO, "audio_config")] {
        let exported = sent.get(config).and_then(|config| config.get("export_file"));
        recording.set(own, exported != Some(&json!(false)));
    }
    recording
}

/// Returns a start or stop reason. The caller is the account, which has no id in this API, so that the app's id is used.
pub(crate) fn reason(app: &str, reason: &str) -> Value {
    json!({ "reason": reason, "caller": { "name": "Sandbox", "type": "ORGANIZATION", "user_Id": app } })
}

/// Returns whether a recording can be paused, resumed and stopped.
pub(crate) fn is_active(recording: &Record) -> bool {
    matches!(recording.text("status"), "INVOKED" | "RECORDING" | "PAUSED")
}

/// Returns the active recordings of a meeting, oldest first.
pub(crate) fn active<'s>(store: &'s Store, app: &str, meeting: &str) -> impl Iterator<Item = &'s Record> {
    let recordings = store.within(RECORDING, &[app]).into_iter();
    recordings.filter(move |recording| recording.text(MEETING_ID) == meeting && is_active(recording))
}

/// Adds a recording that has just been started.
pub(crate) fn insert(store: &mut Store, app: &str, recording: Record) {
    let id = recording.id().to_owned();
    store.insert(RECORDING, recording);
    events::recording_changed(store, app, &id);
}

fn set_status(store: &mut Store, app: &str, id: &str, status: &str) {
    let Some(recording) = store.get_mut(RECORDING, &[app], id) else { return };
    if recording.text("status") != status {
        recording.set("status", status);
        events::recording_changed(store, app, id);
    }
}

/// Changes the state after a read.
pub(crate) fn progress(store: &mut Store, app: &str, id: &str) {
    begin(store, app, id);
    let recording = store.get(RECORDING, &[app], id);
    if recording.is_some_and(|recording| recording.text("status") == "UPLOADING") {
        set_status(store, app, id, "UPLOADED");
    }
}

/// Changes the state of every recording, as after a read.
pub(crate) fn progress_all(store: &mut Store) {
    let recordings = store.within(RECORDING, &[]).into_iter();
    let changing = recordings.filter(|it| matches!(it.text("status"), "INVOKED" | "UPLOADING"));
    let changing: Vec<_> = changing.map(|it| (it.ancestor_id(0).to_owned(), it.id().to_owned())).collect();
    for (app, id) in changing {
        progress(store, &app, &id);
    }
}

/// Starts an INVOKED recording, one second after the request.
fn begin(store: &mut Store, app: &str, id: &str) {
    let Some(recording) = store.get_mut(RECORDING, &[app], id) else { return };
    if recording.text("status") == "INVOKED" {
        recording.set("started_time", after(recording.text("invoked_time"), 1));
        set_status(store, app, id, "RECORDING");
    }
}

/// Pauses, resumes or stops a recording. Idempotent, as HTTP defines PUT. Pausing or resuming an ended recording is an error.
pub(crate) fn act(store: &mut Store, app: &str, id: &str, action: &str, now: &str) -> Result<(), ApiError> {
    let Some(recording) = store.get(RECORDING, &[app], id) else { return Ok(()) };
    if !is_active(recording) {
        let ended = format!("The recording is {}: it has ended", recording.text("status"));
        return if action == "stop" { Ok(()) } else { Err(ApiError::bad_request(ended)) };
    }
    begin(store, app, id);
    match action {
        "pause" => set_status(store, app, id, "PAUSED"),
        "resume" => set_status(store, app, id, "RECORDING"),
        _ => end(store, app, id, now, "API_CALL"),
    }
    Ok(())
}

/// Stops an active recording. Its duration includes pauses; the documents do not say otherwise.
fn end(store: &mut Store, app: &str, id: &str, now: &str, why: &str) {
    begin(store, app, id);
    let Some(recording) = store.get_mut(RECORDING, &[app], id) else { return };
    let seconds = unix(now).zip(unix(recording.text("started_time"))).map_or(0, |(end, start)| end - start);
    recording.set("stopped_time", now);
    recording.set("recording_duration", seconds.max(0));
    recording.set("stop_reason", reason(app, why));
    set_status(store, app, id, "UPLOADING");
}

/// Assigns recordings that were started in an empty meeting to the session that begins.
pub(crate) fn join_session(store: &mut Store, app: &str, meeting: &str, session: &str) {
    let waiting: Vec<String> = active(store, app, meeting).map(|recording| recording.id().to_owned()).collect();
    for id in waiting {
        if let Some(recording) = store.get_mut(RECORDING, &[app], &id) {
            recording.set("session_id", session);
        }
    }
}

/// Stops the active recordings of a session that ends.
pub(crate) fn end_with_session(store: &mut Store, app: &str, session: &str, now: &str) {
    let running = store.within(RECORDING, &[app]).into_iter();
    let running = running.filter(|recording| recording.text("session_id") == session && is_active(recording));
    let running: Vec<String> = running.map(|recording| recording.id().to_owned()).collect();
    for id in running {
        end(store, app, &id, now, "ALL_PEERS_LEFT");
    }
}
