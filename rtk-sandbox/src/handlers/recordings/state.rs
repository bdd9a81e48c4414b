//! How far a recording is.
//!
//! ```text
//! INVOKED ──→ RECORDING ⇄ PAUSED
//!                 └──────────┴── stop ──→ UPLOADING ──→ UPLOADED
//! ```
//!
//! The arrows without a word are taken by reading: an answer shows the state that a write left, and the next one is further.
//! So whoever waits for a recording has to ask more than once, as with the service, and nobody has to wait.

use crate::clock::{after, unix};
use crate::reply::Refusal;
use crate::store::Record;

pub(super) const STATUSES: &[&str] = &["INVOKED", "RECORDING", "UPLOADING", "UPLOADED", "ERRORED", "PAUSED"];
pub(super) const ACTIONS: &[&str] = &["stop", "pause", "resume"];

/// It can be paused, resumed and stopped.
pub(super) fn is_active(recording: &Record) -> bool {
    matches!(recording.text("status"), "INVOKED" | "RECORDING" | "PAUSED")
}

/// What an answer that was read leaves behind.
pub(super) fn move_on(recording: &mut Record) {
    match recording.text("status") {
        "INVOKED" => begin(recording),
        "UPLOADING" => recording.set("status", "UPLOADED"),
        _ => {}
    }
}

/// A second after it was asked for.
fn begin(recording: &mut Record) {
    recording.set("status", "RECORDING");
    recording.set("started_time", after(recording.text("invoked_time"), 1));
}

/// To do it twice is to do it once, as HTTP promises of a PUT. What has ended cannot be paused.
pub(super) fn act(recording: &mut Record, action: &str, now: &str, reason: serde_json::Value) -> Result<(), Refusal> {
    if !is_active(recording) {
        let ended = format!("The recording is {}: it has ended", recording.text("status"));
        return if action == "stop" { Ok(()) } else { Err(Refusal::invalid(ended)) };
    }
    if recording.text("status") == "INVOKED" {
        begin(recording);
    }
    match action {
        "pause" => recording.set("status", "PAUSED"),
        "resume" => recording.set("status", "RECORDING"),
        _ => end(recording, now, reason),
    }
    Ok(())
}

/// For one that is active. Pauses count: no document says otherwise.
pub(super) fn end(recording: &mut Record, now: &str, reason: serde_json::Value) {
    if recording.text("status") == "INVOKED" {
        begin(recording);
    }
    let seconds = unix(now).zip(unix(recording.text("started_time"))).map_or(0, |(end, start)| end - start);
    recording.set("status", "UPLOADING");
    recording.set("stopped_time", now);
    recording.set("recording_duration", seconds.max(0));
    recording.set("stop_reason", reason);
}
