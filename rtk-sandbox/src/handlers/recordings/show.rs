//! What an answer tells of a recording: three shapes, and links that are made for each answer.

use serde_json::{Map, Value};

use crate::api::MEETING;
use crate::clock::{after, unix};
use crate::downloads::{self, File, LIFE};
use crate::handlers::meetings;
use crate::store::{Record, Store};

/// Kept and never told: the meeting, and which files are written.
pub(super) const MEETING_ID: &str = "meeting_id";
pub(super) const HAS_VIDEO: &str = "has_video";
pub(super) const HAS_AUDIO: &str = "has_audio";

const HIDDEN: &[&str] = &[MEETING_ID, HAS_VIDEO, HAS_AUDIO];

/// Which of its attributes an answer has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// What all have.
    Base,
    /// With who began it, who ended it and where it is stored.
    Whole,
    /// In a list: with where it is stored, and with its meeting as lists of meetings show it.
    Item,
}

pub(super) fn show(store: &Store, app: &str, recording: &Record, shape: Shape) -> Value {
    let lacks: &[&str] = match shape {
        Shape::Base => &["start_reason", "stop_reason", "storage_config"],
        Shape::Whole => &[],
        Shape::Item => &["start_reason", "stop_reason"],
    };
    let mut shown = recording.without(&[HIDDEN, lacks].concat());
    add_files(store, app, recording, &mut shown);
    let meeting = store.get(MEETING, &[app], recording.text(MEETING_ID));
    if let (Shape::Item, Some(meeting)) = (shape, meeting) {
        shown.insert("meeting".to_owned(), meeting.without(meetings::LIST_LACKS).into());
    }
    Value::Object(shown)
}

/// Null until it is uploaded: these keys are always there.
fn add_files(store: &Store, app: &str, recording: &Record, shown: &mut Map<String, Value>) {
    let expiry = expiry(recording);
    let link = |file, has: &str| {
        let expiry = expiry.as_deref().filter(|_| recording.get(has) == &Value::Bool(true));
        Value::from(expiry.map(|expiry| downloads::link(store, file, app, recording.id(), expiry)))
    };
    let size = expiry.as_ref().map(|_| downloads::size(File::Recording));
    shown.insert("download_url".to_owned(), link(File::Recording, HAS_VIDEO));
    shown.insert("audio_download_url".to_owned(), link(File::Audio, HAS_AUDIO));
    shown.insert("file_size".to_owned(), size.into());
    shown.insert("download_url_expiry".to_owned(), expiry.into());
}

/// Files are kept for seven days from the end of the recording.
fn expiry(recording: &Record) -> Option<String> {
    (recording.text("status") == "UPLOADED").then(|| after(recording.text("stopped_time"), LIFE))
}

/// What has no file has none that expired.
pub(super) fn is_expired(store: &Store, recording: &Record) -> bool {
    expiry(recording).and_then(|expiry| unix(&expiry)).is_some_and(|expiry| expiry <= store.unix_now())
}
