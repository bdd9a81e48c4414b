//! Values with names. Each keeps the text of a name that it does not know.

use serde::{Deserialize, Serialize};

macro_rules! open_enum {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize, Serialize)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $wire)] $variant,)*
            /// A name that this version does not know. For reading: send it only if Cloudflare documents it.
            #[serde(untagged)]
            Other(String),
        }
    )*};
}

open_enum! {
    /// Whether people may join a meeting.
    MeetingStatus {
        /// They may.
        Active = "ACTIVE",
        /// They may not, and no session starts.
        Inactive = "INACTIVE",
    }
    /// Whether a session is going on.
    SessionStatus {
        /// Somebody is in it.
        Live = "LIVE",
        /// It is over.
        Ended = "ENDED",
    }
    /// What a session is a session of.
    SessionType {
        /// A meeting.
        Meeting = "meeting",
        /// A livestream.
        Livestream = "livestream",
        /// A participant.
        Participant = "participant",
    }
    /// What a list of sessions is sorted by.
    SessionSort {
        /// Minutes, summed over participants.
        MinutesConsumed = "minutesConsumed",
        /// When it was made.
        CreatedAt = "createdAt",
    }
    /// What a list of a session's participants is sorted by.
    ParticipantSort {
        /// When they joined.
        JoinedAt = "joinedAt",
        /// How long they stayed.
        Duration = "duration",
    }
    /// How the time that a person spent in breakout rooms is counted.
    ParticipantView {
        /// Breakout rooms are counted apart.
        Raw = "raw",
        /// The time in breakout rooms is added to the session's.
        Consolidated = "consolidated",
    }
    /// Which way a list is sorted.
    SortOrder {
        /// Smallest or oldest first.
        Ascending = "ASC",
        /// Largest or newest first.
        Descending = "DESC",
    }
    /// What is told of a peer.
    PeerFilter {
        /// Their device.
        DeviceInfo = "device_info",
        /// Their addresses.
        IpInformation = "ip_information",
        /// Their network before the call.
        PrecallNetworkInformation = "precall_network_information",
        /// What happened.
        Events = "events",
        /// The quality of their connection.
        QualityStats = "quality_stats",
    }
    /// The format of a transcript.
    TranscriptFormat {
        /// `SubRip` subtitles.
        Srt = "SRT",
        /// `WebVTT` subtitles.
        Vtt = "VTT",
        /// One object for each thing said.
        Json = "JSON",
        /// One line for each thing said.
        Csv = "CSV",
    }
    /// What kind of meeting a preset makes.
    PresetViewType {
        /// Everybody talks.
        GroupCall = "GROUP_CALL",
        /// A few talk, many listen.
        Webinar = "WEBINAR",
        /// Voices only.
        AudioRoom = "AUDIO_ROOM",
        /// A broadcast.
        Livestream = "LIVESTREAM",
        /// Text only.
        Chat = "CHAT",
    }
    /// What is spoken in a meeting.
    TranscriptLanguage {
        /// American English.
        EnUs = "en-US",
        /// Indian English.
        EnIn = "en-IN",
        /// German.
        De = "de",
        /// Hindi.
        Hi = "hi",
        /// Swedish.
        Sv = "sv",
        /// Russian.
        Ru = "ru",
        /// Polish.
        Pl = "pl",
        /// Greek.
        El = "el",
        /// French.
        Fr = "fr",
        /// Dutch.
        Nl = "nl",
    }
    /// How a summary is marked up.
    SummaryFormat {
        /// Not at all.
        PlainText = "plain_text",
        /// Markdown.
        Markdown = "markdown",
    }
    /// What kind of meeting a summary is for.
    SummaryType {
        /// Any.
        General = "general",
        /// A team's meeting.
        TeamMeeting = "team_meeting",
        /// A call with a customer to be.
        SalesCall = "sales_call",
        /// A call with a customer.
        ClientCheckIn = "client_check_in",
        /// An interview.
        Interview = "interview",
        /// A stand-up.
        DailyStandup = "daily_standup",
        /// Two people.
        OneOnOneMeeting = "one_on_one_meeting",
        /// A lecture.
        Lecture = "lecture",
        /// A code review.
        CodeReview = "code_review",
    }
    /// How the picture of a recording is coded.
    VideoCodec {
        /// H.264.
        H264 = "H264",
        /// VP8.
        Vp8 = "VP8",
        /// VP9.
        Vp9 = "VP9",
    }
    /// How the sound of a recording is coded.
    AudioCodec {
        /// MP3.
        Mp3 = "MP3",
        /// AAC.
        Aac = "AAC",
    }
    /// How many channels the sound of a recording has.
    AudioChannel {
        /// One.
        Mono = "mono",
        /// Two.
        Stereo = "stereo",
    }
    /// The corner of a watermark.
    WatermarkPosition {
        /// Upper left.
        LeftTop = "left top",
        /// Upper right.
        RightTop = "right top",
        /// Lower left.
        LeftBottom = "left bottom",
        /// Lower right.
        RightBottom = "right bottom",
    }
    /// A provider of storage.
    StorageType {
        /// Amazon S3.
        Aws = "aws",
        /// Azure Blob Storage.
        Azure = "azure",
        /// `DigitalOcean` Spaces.
        DigitalOcean = "digitalocean",
        /// Google Cloud Storage.
        Gcs = "gcs",
        /// A server of your own.
        Sftp = "sftp",
    }
    /// How an SFTP server knows the platform.
    StorageAuth {
        /// By a private key.
        Key = "KEY",
        /// By a password.
        Password = "PASSWORD",
    }
}
