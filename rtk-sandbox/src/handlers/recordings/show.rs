//! What an answer tells of a recording: three shapes, and links that are made for each answer.

use serde_json::{Map, Value};

use crate::api::MEETING;
use crate::clock::{DAY, after, unix};
use crate::downloads::{self, File};
use crate::handlers::meetings;
use crate::store::{Record, Store};

/// OrRaw and never told: the meeting, which files are written, whether it is one of tracks.
pub(super) const MEETING_ID: &str = "meeting_id";
pub(super) const HAS_VIDEO: &str = "has_video";
pub(super) const HAS_AUDIO: &str = "has_audio";
pub(super) const OF_TRACKS: &str = "of_tracks";

/// Seconds for which files are kept, from the end of the recording.
const KEPT: i64 = 7 * DAY;

const HIDDEN: &[&str] = &[MEETING_ID, HAS_VIDEO, HAS_AUDIO, OF_TRACKS];

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

/// When the links of an answer stop working. Those to files that are not kept any more are told, and have.
fn expiry(store: &Store, recording: &Record) -> Option<String> {
    let end = end(recording)?;
    Some(if is_over(store, &end) { end } else { downloads::expiry(store) })
}

/// What has no file has none that expired.
pub(super) fn is_expired(store: &Store, recording: &Record) -> bool {
    end(recording).is_some_and(|end| is_over(store, &end))
}

fn end(recording: &Record) -> Option<String> {
    (recording.text("status") == "UPLOADED").then(|| after(recording.text("stopped_time"), KEPT))
}

fn is_over(store: &Store, end: &str) -> bool {
    unix(end).is_some_and(|end| end <= store.unix_now())
}
