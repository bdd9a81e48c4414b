//! The JSON of a recording in responses: three shapes, and download links that are generated for each response.

use serde_json::{Map, Value};

use super::meetings;
use crate::realtimekit::model::recording::{HAS_AUDIO, HAS_VIDEO, MEETING_ID, OF_TRACKS};
use crate::realtimekit::model::recording_files::Files;
use crate::realtimekit::names::MEETING;
use crate::store::{Record, Store};

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
    let files = Files::of(store, app, recording);
    shown.insert("download_url".to_owned(), files.video.into());
    shown.insert("audio_download_url".to_owned(), files.audio.into());
    shown.insert("file_size".to_owned(), files.size.into());
    shown.insert("download_url_expiry".to_owned(), files.expiry.into());
}
