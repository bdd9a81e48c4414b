//! The JSON of a recording in responses: three shapes, and download links that are generated for each response.

use serde_json::{Map, Value};

use super::meetings;
use crate::realtimekit::downloads::{self, File};
use crate::realtimekit::model::recording::{HAS_AUDIO, HAS_VIDEO, MEETING_ID, OF_TRACKS};
use crate::realtimekit::names::MEETING;
use crate::store::clock::{DAY, after, unix};
use crate::store::{Record, Store};

/// Seconds for which files are kept, from the end of the recording.
const RETENTION: i64 = 7 * DAY;

const HIDDEN: &[&str] = &[MEETING_ID, HAS_VIDEO, HAS_AUDIO, OF_TRACKS];

/// The attributes that a response contains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// The attributes that every shape has.
    Short,
    /// With start reason, stop reason and storage.
    Full,
    /// An item of a list: with storage, and with its meeting as in a list of meetings.
    ListItem,
}

pub(super) fn build(store: &Store, app: &str, recording: &Record, shape: Shape) -> Value {
    let omitted: &[&str] = match shape {
        Shape::Short => &["start_reason", "stop_reason", "storage_config"],
        Shape::Full => &[],
        Shape::ListItem => &["start_reason", "stop_reason"],
    };
    let mut shown = recording.without(&[HIDDEN, omitted].concat());
    add_files(store, app, recording, &mut shown);
    let meeting = store.get(MEETING, &[app], recording.text(MEETING_ID));
    if let (Shape::ListItem, Some(meeting)) = (shape, meeting) {
        shown.insert("meeting".to_owned(), meeting.without(meetings::OMITTED_IN_LIST).into());
    }
    Value::Object(shown)
}

/// Adds download links and file size. They are null until the recording is uploaded.
fn add_files(store: &Store, app: &str, recording: &Record, shown: &mut Map<String, Value>) {
    let expiry = expiry(store, recording);
    let link = |file, has: &str| {
        let expiry = expiry.as_deref().filter(|_| recording.get(has) != &Value::Bool(false));
        Value::from(expiry.map(|expiry| downloads::link(store, file, app, recording.id(), expiry)))
    };
    let size = expiry.as_ref().map(|_| downloads::size(File::Recording));
    shown.insert("download_url".to_owned(), link(File::Recording, HAS_VIDEO));
    shown.insert("audio_download_url".to_owned(), link(File::Audio, HAS_AUDIO));
    shown.insert("file_size".to_owned(), size.into());
    shown.insert("download_url_expiry".to_owned(), expiry.into());
}

/// Returns when the links in a response expire. If the files are no longer kept, the time is in the past.
fn expiry(store: &Store, recording: &Record) -> Option<String> {
    let end = retention_end(recording)?;
    Some(if is_past(store, &end) { end } else { downloads::expiry(store) })
}

/// Returns whether the files are no longer kept. A recording without files has not expired.
pub(super) fn is_expired(store: &Store, recording: &Record) -> bool {
    retention_end(recording).is_some_and(|end| is_past(store, &end))
}

fn retention_end(recording: &Record) -> Option<String> {
    (recording.text("status") == "UPLOADED").then(|| after(recording.text("stopped_time"), RETENTION))
}

fn is_past(store: &Store, end: &str) -> bool {
    unix(end).is_some_and(|end| end <= store.unix_now())
}
