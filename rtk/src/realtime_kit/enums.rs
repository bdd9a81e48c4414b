//! Enumerated values. Each enum keeps the text of a value that it does not know in its variant `Other`.

use crate::OpenEnum;

/// Whether participants can join a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum MeetingStatus {
    /// Participants can join.
    Active,
    /// Participants cannot join, so no session starts.
    Inactive,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Status of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum SessionStatus {
    /// The session is in progress.
    Live,
    /// The session has ended.
    Ended,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Type of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SessionType {
    /// Session of a meeting.
    Meeting,
    /// Session of a livestream.
    Livestream,
    /// Session of a participant.
    Participant,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort key of a list of sessions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum SessionSort {
    /// Duration in minutes, summed over all participants.
    MinutesConsumed,
    /// Time of creation.
    CreatedAt,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort key of a list of session participants.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ParticipantSort {
    /// Time of joining.
    JoinedAt,
    /// Time spent in the session.
    Duration,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// How participant durations include time in breakout rooms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ParticipantView {
    /// Durations of the session alone.
    Raw,
    /// Durations of the session and its breakout rooms together.
    Consolidated,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort order of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum SortOrder {
    /// Smallest or oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Largest or newest first.
    #[attribute(wire = "DESC")]
    Descending,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Part of a peer report to return.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PeerFilter {
    /// Device.
    DeviceInfo,
    /// IP address and location.
    IpInformation,
    /// Network measurements taken before the call.
    PrecallNetworkInformation,
    /// Events of the connection.
    Events,
    /// Media quality.
    QualityStats,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// File format of a transcript.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum TranscriptFormat {
    /// `SubRip` subtitles.
    Srt,
    /// `WebVTT` subtitles.
    Vtt,
    /// JSON, with one object per utterance.
    Json,
    /// CSV, with one line per utterance.
    Csv,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Type of meeting that a preset is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PresetViewType {
    /// Video call in which everybody takes part.
    GroupCall,
    /// Webinar: a few present, the others watch.
    Webinar,
    /// Audio only.
    AudioRoom,
    /// Livestream.
    Livestream,
    /// Text chat only.
    Chat,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Language spoken in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum TranscriptLanguage {
    /// English (United States).
    #[attribute(wire = "en-US")]
    EnUs,
    /// English (India).
    #[attribute(wire = "en-IN")]
    EnIn,
    /// German.
    De,
    /// Hindi.
    Hi,
    /// Swedish.
    Sv,
    /// Russian.
    Ru,
    /// Polish.
    Pl,
    /// Greek.
    El,
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Text format of a summary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryFormat {
    /// Plain text.
    PlainText,
    /// Markdown.
    Markdown,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Style of a summary, by type of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryType {
    /// Any type of meeting.
    General,
    /// Team meeting.
    TeamMeeting,
    /// Sales call with a prospective customer.
    SalesCall,
    /// Check-in with a customer.
    ClientCheckIn,
    /// Interview.
    Interview,
    /// Daily stand-up.
    DailyStandup,
    /// Meeting of two people.
    OneOnOneMeeting,
    /// Lecture.
    Lecture,
    /// Code review.
    CodeReview,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Video codec of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum VideoCodec {
    /// H.264.
    H264,
    /// VP8.
    Vp8,
    /// VP9.
    Vp9,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Audio codec of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum AudioCodec {
    /// MP3.
    Mp3,
    /// AAC.
    Aac,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Audio channels of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum AudioChannel {
    /// One channel.
    Mono,
    /// Two channels.
    Stereo,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Corner in which a watermark is placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WatermarkPosition {
    /// Upper left corner.
    #[attribute(wire = "left top")]
    LeftTop,
    /// Upper right corner.
    #[attribute(wire = "right top")]
    RightTop,
    /// Lower left corner.
    #[attribute(wire = "left bottom")]
    LeftBottom,
    /// Lower right corner.
    #[attribute(wire = "right bottom")]
    RightBottom,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Storage provider.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum StorageType {
    /// Amazon S3.
    Aws,
    /// Azure Blob Storage.
    Azure,
    /// `DigitalOcean` Spaces.
    DigitalOcean,
    /// Google Cloud Storage.
    Gcs,
    /// An SFTP server.
    Sftp,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Authentication method of an SFTP server.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum StorageAuth {
    /// Private key.
    Key,
    /// Password.
    Password,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Event that a webhook receives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// A session started: the first participant joined.
    #[attribute(wire = "meeting.started")]
    MeetingStarted,
    /// A session ended.
    #[attribute(wire = "meeting.ended")]
    MeetingEnded,
    /// A participant joined.
    #[attribute(wire = "meeting.participantJoined")]
    ParticipantJoined,
    /// A participant left.
    #[attribute(wire = "meeting.participantLeft")]
    ParticipantLeft,
    /// The chat of a session is ready for download.
    #[attribute(wire = "meeting.chatSynced")]
    ChatSynced,
    /// The status of a recording changed.
    #[attribute(wire = "recording.statusUpdate")]
    RecordingStatusUpdate,
    /// The status of a livestream changed.
    #[attribute(wire = "livestreaming.statusUpdate")]
    LivestreamStatusUpdate,
    /// The transcript of a session is ready for download.
    #[attribute(wire = "meeting.transcript")]
    Transcript,
    /// The summary of a session is ready for download.
    #[attribute(wire = "meeting.summary")]
    Summary,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
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

/// Status of a livestream.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum LivestreamStatus {
    /// The livestream is live.
    Live,
    /// The livestream receives no video.
    Idle,
    /// The livestream failed.
    Errored,
    /// The livestream was requested and has not started yet.
    Invoked,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort order of a list of livestreams. Descending order is `DSC` here, not `DESC` as in [`SortOrder`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum LivestreamSortOrder {
    /// Oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Newest first.
    #[attribute(wire = "DSC", alias = "DESC")]
    Descending,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Event of a participant's connection (peer).
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PeerEventName {
    /// The connection was created.
    PeerCreated,
    /// The connection joined the session.
    PeerJoining,
    /// The connection left the session.
    PeerLeaving,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Resolution of a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum VideoQuality {
    /// 320 × 240 pixels.
    Qvga,
    /// 640 × 480 pixels.
    Vga,
    /// 1280 × 720 pixels.
    Hd,
    /// 1920 × 1080 pixels.
    Fhd,
    /// 3840 × 2160 pixels.
    Uhd,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Permission to send a kind of media, or to join the stage.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum MediaPermission {
    /// Allowed.
    Allowed,
    /// Not allowed.
    NotAllowed,
    /// Allowed after another participant accepts a request for it.
    CanRequest,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Access to a plugin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PluginAccess {
    /// Full access.
    FullAccess,
    /// View-only access.
    ViewOnly,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Type of recorder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecorderType {
    /// Records the meeting.
    Recorder,
    /// Livestreams the meeting.
    Livestreamer,
    /// Not a recorder: an ordinary participant.
    None,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// How participants pass the waiting room.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum WaitingRoomType {
    /// Participants join directly.
    Skip,
    /// Participants wait until a participant with more permissions joins.
    OnPrivilegedUserEntry,
    /// Participants wait until they are admitted.
    SkipOnAccept,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Style of the user interface's corners.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BorderRadius {
    /// Square corners.
    Sharp,
    /// Rounded corners.
    Rounded,
    /// Strongly rounded corners.
    ExtraRounded,
    /// Fully rounded corners.
    Circular,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Width of the user interface's borders.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BorderWidth {
    /// No borders.
    None,
    /// Thin borders.
    Thin,
    /// Thick borders.
    Fat,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Color theme of the user interface.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PresetTheme {
    /// Darkest theme.
    Darkest,
    /// Dark theme.
    Dark,
    /// Light theme.
    Light,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Factor that limits the quality of an outgoing video, as WebRTC reports it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QualityLimitation {
    /// CPU load.
    Cpu,
    /// Network bandwidth.
    Bandwidth,
    /// No limitation.
    None,
    /// Another factor: the value `other`.
    #[attribute(wire = "other")]
    Unnamed,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
