//! The files of a recording: links to them, and how long they are kept.

use serde_json::Value;

use super::recording::{HAS_AUDIO, HAS_VIDEO};
use crate::realtimekit::downloads::{self, File};
use crate::store::clock::{DAY, after, unix};
use crate::store::{Record, Store};

/// Seconds for which files are kept, from the end of the recording.
const RETENTION: i64 = 7 * DAY;

/// Links to the files of a recording, and the size of the video. Everything is `None` until the recording is uploaded.
#[derive(Debug, Default)]
pub(crate) struct Files {
    pub(crate) video: Option<String>,
    pub(crate) audio: Option<String>,
    pub(crate) size: Option<usize>,
    pub(crate) expiry: Option<String>,
}

impl Files {
    pub(crate) fn of(store: &Store, app: &str, recording: &Record) -> Self {
        let Some(expiry) = expiry(store, recording) else { return Self::default() };
        let link = |file, has: &str| {
            let has = recording.get(has) != &Value::Bool(false);
            has.then(|| downloads::link(store, file, app, recording.id(), &expiry))
        };
        let (video, audio) = (link(File::Recording, HAS_VIDEO), link(File::Audio, HAS_AUDIO));
        Self { video, audio, size: Some(downloads::size(File::Recording)), expiry: Some(expiry) }
    }
}

/// Returns when links that are generated now expire. If the files are no longer kept, the time is in the past.
fn expiry(store: &Store, recording: &Record) -> Option<String> {
    let end = retention_end(recording)?;
    Some(if is_past(store, &end) { end } else { downloads::expiry(store) })
}

/// Returns whether the files are no longer kept. A recording without files has not expired.
pub(crate) fn is_expired(store: &Store, recording: &Record) -> bool {
    retention_end(recording).is_some_and(|end| is_past(store, &end))
}

fn retention_end(recording: &Record) -> Option<String> {
    (recording.text("status") == "UPLOADED").then(|| after(recording.text("stopped_time"), RETENTION))
}

fn is_past(store: &Store, end: &str) -> bool {
    unix(end).is_some_and(|end| end <= store.unix_now())
}
