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
