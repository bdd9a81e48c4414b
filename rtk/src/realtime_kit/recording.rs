use std::collections::BTreeMap;

use super::{
    App, AudioConfig, LiveStreamingConfig, Meeting, RealtimekitBucketConfig, Session, SortOrder, StorageConfig,
    VideoConfig,
};
use crate::{Id, Nested, OpenEnum, Resource, Timestamp};

/// A recording of a meeting. Creating one starts it; a recording cannot be deleted.
///
/// A meeting has one recording at a time, unless [`allow_multiple_recordings`](Self::allow_multiple_recordings) is
/// set. A recording ends when it is stopped, after [`max_seconds`](Self::max_seconds), or about a minute after the
/// last participant has left. Its files are kept in the platform's storage for 7 days, or uploaded to storage of your
/// own.
///
/// The options of a recording are sent when it starts. Responses do not contain them, so those fields are `None` in a
/// record.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let recording = app.recordings().create(NewRecording::new(meeting.id()).max_seconds(3600)).await?;
/// recording.pause().await?;
/// recording.resume().await?;
/// let mut recording = recording.stop().await?; // a new record; the previous one is unchanged
///
/// recording.wait_until(|recording| recording.status != Some(RecordingStatus::Uploading)).await?;
/// recording.download().on_progress(|it| println!("{} bytes", it.received)).to_file("stand-up.mp4").await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Recordings](super#recordings).
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
    attributes(read_only, loose),
)]
#[non_exhaustive]
pub struct Recording {
    /// Id of the recording, a UUID.
    pub id: Id<Self>,
    /// Id of the meeting to record. Responses contain `session_id` and, in lists, `meeting` instead.
    #[attribute(required, create_only, write_only)]
    pub meeting_id: Option<Id<Meeting>>,
    /// URL of a web page to record instead of the meeting.
    #[attribute(create_only, write_only)]
    pub url: Option<String>,
    /// Whether the recording may start while the meeting is already being recorded. Defaults to `false`: the request
    /// fails in that case.
    #[attribute(create_only, write_only)]
    pub allow_multiple_recordings: Option<bool>,
    /// Maximum duration in seconds, 60 to 86,400 (a day), after which the recording stops. Defaults to 86,400.
    #[attribute(create_only, write_only)]
    pub max_seconds: Option<u32>,
    /// Prefix of the file names.
    #[attribute(create_only, write_only)]
    pub file_name_prefix: Option<String>,
    /// Video codec, size and watermark of the recording.
    #[attribute(create_only, write_only)]
    pub video_config: Option<VideoConfig>,
    /// Audio codec and channels of the recording.
    #[attribute(create_only, write_only)]
    pub audio_config: Option<AudioConfig>,
    /// Storage of your own to which the files are uploaded.
    #[attribute(create_only)]
    pub storage_config: Option<StorageConfig>,
    /// Use of the platform's storage, which keeps the files for 7 days.
    #[attribute(create_only, write_only)]
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// RTMP server to which the recording is streamed as well.
    #[attribute(create_only, write_only)]
    pub rtmp_out_config: Option<LiveStreamingConfig>,
    /// Timed metadata to insert into the recording.
    #[attribute(create_only, write_only)]
    pub interactive_config: Option<InteractiveConfig>,
    /// Status of the recording.
    pub status: Option<RecordingStatus>,
    /// Id of the session. `None` until the session exists.
    pub session_id: Option<Id<Session>>,
    /// The meeting. Only lists return it. It is a plain value; use `app.meeting(&meeting.id)` to send requests.
    pub meeting: Option<Meeting>,
    /// Name of the file.
    pub output_file_name: Option<String>,
    /// Size of the file in bytes. `None` until it is uploaded.
    pub file_size: Option<u64>,
    /// Duration of the recording in seconds.
    pub recording_duration: Option<u64>,
    /// URL of the video file. `None` until it is uploaded. No authentication is needed until it expires: keep the URL
    /// secret.
    pub download_url: Option<String>,
    /// URL of the audio file. `None` until it is uploaded. No authentication is needed until it expires: keep the URL
    /// secret.
    pub audio_download_url: Option<String>,
    /// Time at which both URLs expire.
    pub download_url_expiry: Option<Timestamp>,
    /// Time at which the recording was requested.
    pub invoked_time: Option<Timestamp>,
    /// Time at which the recording started, usually a few seconds after `invoked_time`.
    pub started_time: Option<Timestamp>,
    /// Time at which the recording stopped. `None` until it stops.
    pub stopped_time: Option<Timestamp>,
    /// Why the recording started, and who started it.
    pub start_reason: Option<RecordingStartReason>,
    /// Why the recording stopped, and who stopped it.
    pub stop_reason: Option<RecordingStopReason>,
}

/// Timed metadata in a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct InteractiveConfig {
    /// Format of the metadata.
    pub r#type: Option<InteractiveType>,
}

/// Why a recording started, and who started it.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingStartReason {
    /// Reason why the recording started.
    pub reason: Option<RecordingStartCause>,
    /// Participant or app that started the recording.
    pub caller: Option<RecordingCaller>,
}

/// Why a recording stopped, and who stopped it.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingStopReason {
    /// Reason why the recording stopped.
    pub reason: Option<RecordingStopCause>,
    /// Participant or app that stopped the recording.
    pub caller: Option<RecordingCaller>,
}

/// Participant or app that started or stopped a recording.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingCaller {
    /// Name of the participant.
    pub name: Option<String>,
    /// Type of the caller.
    pub r#type: Option<RecordingCallerType>,
    /// User id of the participant.
    #[attribute(wire = "user_Id")]
    pub user_id: Option<String>,
}

/// Options of a track recording, which records the audio of each participant to a file of its own.
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
    /// Id of the meeting.
    pub meeting_id: Id<Meeting>,
    /// User ids of the participants to record. Defaults to all participants.
    pub user_ids: Option<Vec<String>>,
    /// Layers to record, by names of your own. Defaults to one layer with the audio of all participants.
    pub layers: Option<BTreeMap<String, TrackLayer>>,
}

/// A layer of a track recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TrackLayer {
    /// Kind of media to record.
    pub media_kind: Option<MediaKind>,
    /// Prefix of the layer's file names.
    pub file_name_prefix: Option<String>,
}

/// Status of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecordingStatus {
    /// The recording was requested and has not started yet.
    Invoked,
    /// The recording is running.
    Recording,
    /// The recording has stopped and its files are being uploaded.
    Uploading,
    /// The files are ready for download.
    Uploaded,
    /// The recording failed.
    Errored,
    /// The recording is paused and can be resumed.
    Paused,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort key of a list of recordings.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RecordingSort {
    /// Time at which the recording was requested.
    InvokedTime,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Format of timed metadata in a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum InteractiveType {
    /// ID3 tags.
    Id3,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Kind of media of a track recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MediaKind {
    /// Audio.
    Audio,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Reason why a recording started.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum RecordingStartCause {
    /// A request to the API.
    ApiCall,
    /// The setting `record_on_start` of the meeting.
    RecordOnStart,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Reason why a recording stopped.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum RecordingStopCause {
    /// A request to the API.
    ApiCall,
    /// An internal error of the platform.
    InternalError,
    /// All participants left.
    AllPeersLeft,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Type of caller that started or stopped a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecordingCallerType {
    /// The app, by a request with an API token.
    Organization,
    /// A participant of the meeting.
    User,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
