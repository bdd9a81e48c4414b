use std::collections::BTreeMap;

use super::{
    App, AudioConfig, LiveStreamingConfig, Meeting, RealtimekitBucketConfig, RecordingSort, RecordingStatus, Session,
};
use super::{InteractiveType, MediaKind, RecordingCallerType, RecordingStartCause, RecordingStopCause, SortOrder};
use super::{StorageConfig, VideoConfig};
use crate::{Id, Nested, Resource, Timestamp};

/// A recording of a meeting. It is made by starting it, and cannot be deleted.
///
/// A meeting has one at a time, unless [`allow_multiple_recordings`](Self::allow_multiple_recordings) says otherwise. It ends when it is stopped,
/// after [`max_seconds`](Self::max_seconds), or about a minute after the last person has left. Its files are kept for 7 days, or in storage of your own.
///
/// What says how it is made is told when it is started, and in no answer: of a record, those fields are empty.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let recording = app.recordings().create(NewRecording::new(meeting.id()).max_seconds(3600)).await?;
/// recording.pause().await?;
/// recording.resume().await?;
/// let mut recording = recording.stop().await?; // what it answers: the record before stays as it was
///
/// while recording.status == Some(RecordingStatus::Uploading) {
///     tokio::time::sleep(std::time::Duration::from_secs(5)).await;
///     recording.reload().await?;
/// }
/// recording.download().on_progress(|it| println!("{} bytes", it.received)).to_file("stand-up.mp4").await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Recordings](super#recordings).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    all(operation = "get_all_recordings", query(
        meeting_id = Id<Meeting>, status = Vec<RecordingStatus>, expired = bool, search = String,
        start_time = Timestamp, end_time = Timestamp, sort_by = RecordingSort, sort_order = SortOrder,
    )),
    find(operation = "get_one_recording"),
    create(operation = "start_recording"),
    get(
        find_active(meeting_id = Id<Meeting>) = "active-recording/{meeting_id}", returns = Self,
        operation = "get_active_recording",
    ),
    post(
        start_tracks = "track", on = collection, body = NewTrackRecording, returns = Self, key = "recording",
        operation = "startTrackRecordingForAMeeting",
    ),
    download(download = download_url, expires = download_url_expiry),
    download(download_audio = audio_download_url, expires = download_url_expiry),
    put(pause = "", body(action = "pause"), returns = Self, operation = "pause_resume_stop_recording"),
    put(resume = "", body(action = "resume"), returns = Self, operation = "pause_resume_stop_recording"),
    put(stop = "", body(action = "stop"), returns = Self, operation = "pause_resume_stop_recording"),
)]
#[non_exhaustive]
pub struct Recording {
    /// Its own id.
    pub id: Id<Self>,
    /// The meeting to record. No answer tells it: see `meeting` and `session_id`.
    #[attribute(required, create_only, write_only)]
    pub meeting_id: Option<Id<Meeting>>,
    /// A page to record in place of the meeting.
    #[attribute(create_only, write_only)]
    pub url: Option<String>,
    /// Record even if the meeting is being recorded already. Otherwise that is refused.
    #[attribute(create_only, write_only)]
    pub allow_multiple_recordings: Option<bool>,
    /// Seconds after which it stops by itself: 60 to 86,400, which is a day. Otherwise a day.
    #[attribute(create_only, write_only)]
    pub max_seconds: Option<u32>,
    /// What file names begin with.
    #[attribute(create_only, write_only)]
    pub file_name_prefix: Option<String>,
    /// The picture.
    #[attribute(create_only, write_only)]
    pub video_config: Option<VideoConfig>,
    /// The sound.
    #[attribute(create_only, write_only)]
    pub audio_config: Option<AudioConfig>,
    /// Storage of your own.
    #[attribute(create_only)]
    pub storage_config: Option<StorageConfig>,
    /// Storage of the platform, for 7 days.
    #[attribute(create_only, write_only)]
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// Where it is streamed to as well.
    #[attribute(create_only, write_only)]
    pub rtmp_out_config: Option<LiveStreamingConfig>,
    /// Metadata beside the picture.
    #[attribute(create_only, write_only)]
    pub interactive_config: Option<InteractiveConfig>,
    /// How far it is.
    #[attribute(read_only)]
    pub status: Option<RecordingStatus>,
    /// The session; empty until there is one.
    #[attribute(read_only)]
    pub session_id: Option<Id<Session>>,
    /// The meeting; only lists tell it. It is no record: go on with `app.meeting(&meeting.id)`.
    #[attribute(read_only)]
    pub meeting: Option<Meeting>,
    /// The name of the file.
    #[attribute(read_only)]
    pub output_file_name: Option<String>,
    /// Bytes; empty until it is uploaded.
    #[attribute(read_only, with = crate::value::loose)]
    pub file_size: Option<u64>,
    /// Seconds.
    #[attribute(read_only, with = crate::value::loose)]
    pub recording_duration: Option<u64>,
    /// Where the picture can be downloaded; empty until it is uploaded. Anybody who has the address can read it.
    #[attribute(read_only)]
    pub download_url: Option<String>,
    /// Where the sound can be downloaded, likewise.
    #[attribute(read_only)]
    pub audio_download_url: Option<String>,
    /// When both addresses stop working.
    #[attribute(read_only)]
    pub download_url_expiry: Option<Timestamp>,
    /// When it was asked for.
    #[attribute(read_only)]
    pub invoked_time: Option<Timestamp>,
    /// When it began.
    #[attribute(read_only)]
    pub started_time: Option<Timestamp>,
    /// When it ended.
    #[attribute(read_only)]
    pub stopped_time: Option<Timestamp>,
    /// Who or what began it.
    #[attribute(read_only)]
    pub start_reason: Option<RecordingStartReason>,
    /// Who or what ended it.
    #[attribute(read_only)]
    pub stop_reason: Option<RecordingStopReason>,
}

/// Metadata beside the picture of a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct InteractiveConfig {
    /// Its form.
    pub r#type: Option<InteractiveType>,
}

/// Who or what began a recording.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingStartReason {
    /// Why.
    pub reason: Option<RecordingStartCause>,
    /// Who.
    pub caller: Option<RecordingCaller>,
}

/// Who or what ended a recording.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingStopReason {
    /// Why.
    pub reason: Option<RecordingStopCause>,
    /// Who.
    pub caller: Option<RecordingCaller>,
}

/// Who began or ended a recording.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingCaller {
    /// What people call them.
    pub name: Option<String>,
    /// A person, or the account.
    pub r#type: Option<RecordingCallerType>,
    /// Their id.
    #[attribute(wire = "user_Id")]
    pub user_id: Option<String>,
}

/// What to record of a meeting, track by track: the sound of each person in a file of its own.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let layers = [("default", TrackLayer::new().media_kind(MediaKind::Audio))];
/// let recording = Recording::start_tracks(app, NewTrackRecording::new(meeting.id()).layers(layers)).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct NewTrackRecording {
    /// The meeting.
    pub meeting_id: Id<Meeting>,
    /// The people. Otherwise everybody.
    pub user_ids: Option<Vec<String>>,
    /// What is recorded, under names of your own.
    pub layers: Option<BTreeMap<String, TrackLayer>>,
}

/// One part of a track recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TrackLayer {
    /// What is recorded.
    pub media_kind: Option<MediaKind>,
    /// What file names begin with.
    pub file_name_prefix: Option<String>,
}
