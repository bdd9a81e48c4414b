//! Values with names. Each keeps the text of a name that it does not know.

use crate::OpenEnum;

/// Whether people may join a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum MeetingStatus {
    /// They may.
    Active,
    /// They may not, and no session starts.
    Inactive,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Whether a session is going on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum SessionStatus {
    /// Somebody is in it.
    Live,
    /// It is over.
    Ended,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a session is a session of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SessionType {
    /// A meeting.
    Meeting,
    /// A livestream.
    Livestream,
    /// A participant.
    Participant,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a list of sessions is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum SessionSort {
    /// Minutes, summed over participants.
    MinutesConsumed,
    /// When it was made.
    CreatedAt,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a list of a session's participants is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ParticipantSort {
    /// When they joined.
    JoinedAt,
    /// How long they stayed.
    Duration,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How the time that a person spent in breakout rooms is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ParticipantView {
    /// Breakout rooms are counted apart.
    Raw,
    /// The time in breakout rooms is added to the session's.
    Consolidated,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Which way a list is sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum SortOrder {
    /// Smallest or oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Largest or newest first.
    #[attribute(wire = "DESC")]
    Descending,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What is told of a peer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PeerFilter {
    /// Their device.
    DeviceInfo,
    /// Their addresses.
    IpInformation,
    /// Their network before the call.
    PrecallNetworkInformation,
    /// What happened.
    Events,
    /// The quality of their connection.
    QualityStats,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The format of a transcript.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum TranscriptFormat {
    /// `SubRip` subtitles.
    Srt,
    /// `WebVTT` subtitles.
    Vtt,
    /// One object for each thing said.
    Json,
    /// One line for each thing said.
    Csv,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What kind of meeting a preset makes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PresetViewType {
    /// Everybody talks.
    GroupCall,
    /// A few talk, many listen.
    Webinar,
    /// Voices only.
    AudioRoom,
    /// A broadcast.
    Livestream,
    /// Text only.
    Chat,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What is spoken in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum TranscriptLanguage {
    /// American English.
    #[attribute(wire = "en-US")]
    EnUs,
    /// Indian English.
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
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How a summary is marked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryFormat {
    /// Not at all.
    PlainText,
    /// Markdown.
    Markdown,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What kind of meeting a summary is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryType {
    /// Any.
    General,
    /// A team's meeting.
    TeamMeeting,
    /// A call with a customer to be.
    SalesCall,
    /// A call with a customer.
    ClientCheckIn,
    /// An interview.
    Interview,
    /// A stand-up.
    DailyStandup,
    /// Two people.
    OneOnOneMeeting,
    /// A lecture.
    Lecture,
    /// A code review.
    CodeReview,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How the picture of a recording is coded.
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
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How the sound of a recording is coded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum AudioCodec {
    /// MP3.
    Mp3,
    /// AAC.
    Aac,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How many channels the sound of a recording has.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum AudioChannel {
    /// One.
    Mono,
    /// Two.
    Stereo,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The corner of a watermark.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WatermarkPosition {
    /// Upper left.
    #[attribute(wire = "left top")]
    LeftTop,
    /// Upper right.
    #[attribute(wire = "right top")]
    RightTop,
    /// Lower left.
    #[attribute(wire = "left bottom")]
    LeftBottom,
    /// Lower right.
    #[attribute(wire = "right bottom")]
    RightBottom,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// A provider of storage.
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
    /// A server of your own.
    Sftp,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How an SFTP server knows the platform.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum StorageAuth {
    /// By a private key.
    Key,
    /// By a password.
    Password,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a webhook is told of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// Somebody was the first to join.
    #[attribute(wire = "meeting.started")]
    MeetingStarted,
    /// Everybody has left.
    #[attribute(wire = "meeting.ended")]
    MeetingEnded,
    /// Somebody joined.
    #[attribute(wire = "meeting.participantJoined")]
    ParticipantJoined,
    /// Somebody left.
    #[attribute(wire = "meeting.participantLeft")]
    ParticipantLeft,
    /// The chat can be downloaded.
    #[attribute(wire = "meeting.chatSynced")]
    ChatSynced,
    /// A recording has got further.
    #[attribute(wire = "recording.statusUpdate")]
    RecordingStatusUpdate,
    /// A livestream has got further.
    #[attribute(wire = "livestreaming.statusUpdate")]
    LivestreamStatusUpdate,
    /// The transcript can be downloaded.
    #[attribute(wire = "meeting.transcript")]
    Transcript,
    /// The summary can be downloaded.
    #[attribute(wire = "meeting.summary")]
    Summary,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How far a recording is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecordingStatus {
    /// It was asked for.
    Invoked,
    /// It goes on.
    Recording,
    /// It is over, and being stored.
    Uploading,
    /// It can be downloaded.
    Uploaded,
    /// It failed.
    Errored,
    /// It goes on when it is resumed.
    Paused,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a list of recordings is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RecordingSort {
    /// When they were asked for.
    InvokedTime,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The form of metadata beside a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum InteractiveType {
    /// ID3 tags.
    Id3,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What a track recording records.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MediaKind {
    /// Sound.
    Audio,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Why a recording began.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum RecordingStartCause {
    /// Somebody asked for it.
    ApiCall,
    /// The meeting says so.
    RecordOnStart,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Why a recording ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum RecordingStopCause {
    /// Somebody asked for it.
    ApiCall,
    /// The platform failed.
    InternalError,
    /// Nobody was left.
    AllPeersLeft,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Who began or ended a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecordingCallerType {
    /// Whoever has the account's token.
    Organization,
    /// A person in the meeting.
    User,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How far a livestream is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum LivestreamStatus {
    /// It can be watched.
    Live,
    /// Nothing is sent to it.
    Idle,
    /// It failed.
    Errored,
    /// It was asked for.
    Invoked,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Which way a list of livestreams is sorted. It has a word of its own for one of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum LivestreamSortOrder {
    /// Oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Newest first.
    #[attribute(wire = "DSC", alias = "DESC")]
    Descending,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What happened to a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PeerEventName {
    /// It was made.
    PeerCreated,
    /// It joins.
    PeerJoining,
    /// It leaves.
    PeerLeaving,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The size of a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum VideoQuality {
    /// 320 by 240.
    Qvga,
    /// 640 by 480.
    Vga,
    /// 1280 by 720.
    Hd,
    /// 1920 by 1080.
    Fhd,
    /// 3840 by 2160.
    Uhd,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Whether something may be done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum MediaPermission {
    /// It may.
    Allowed,
    /// It may not.
    NotAllowed,
    /// It may if somebody agrees.
    CanRequest,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How a plugin may be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PluginAccess {
    /// In full.
    FullAccess,
    /// By looking at it.
    ViewOnly,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Whether somebody is a machine.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecorderType {
    /// It records.
    Recorder,
    /// It broadcasts.
    Livestreamer,
    /// They are a person.
    None,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// Whether people have to wait before they are let in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum WaitingRoomType {
    /// They do not.
    Skip,
    /// Until somebody with more permissions is there.
    OnPrivilegedUserEntry,
    /// Until somebody lets them in.
    SkipOnAccept,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The corners of what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BorderRadius {
    /// Pointed.
    Sharp,
    /// Round.
    Rounded,
    /// Rounder.
    ExtraRounded,
    /// As round as can be.
    Circular,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// The borders of what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BorderWidth {
    /// There are none.
    None,
    /// Thin ones.
    Thin,
    /// Thick ones.
    Fat,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// How dark it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PresetTheme {
    /// As dark as can be.
    Darkest,
    /// Dark.
    Dark,
    /// Light.
    Light,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}

/// What held back the quality of a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QualityLimitation {
    /// The processor.
    Cpu,
    /// The network.
    Bandwidth,
    /// Nothing.
    None,
    /// Something else, which Cloudflare calls `other`.
    #[attribute(wire = "other")]
    Unnamed,
    /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
    Other(String),
}
