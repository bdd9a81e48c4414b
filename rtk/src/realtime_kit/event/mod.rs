mod navigation;

use super::{Meeting, Recording, RecordingStatus, Session};
use crate::{Extra, Id, Nested, OpenEnum, OtherKind, Secret, Timestamp, Union};

/// An event, as RealtimeKit sends it to a [`Webhook`](super::Webhook).
///
/// `rtk::webhook`, in the feature `webhooks`, verifies and decodes it. Deliveries can be repeated, and arrive in any order.
///
/// [`session`](Self::session) and [`meeting`](Self::meeting) lead to the API, [`download`](Self::download) to the file of an event, and
/// [`EventParticipant::find`] to a participant.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// # async fn example(app: &rtk::Scope<App>, event: Event) -> Result<(), rtk::Error> {
/// match &event {
///     Event::MeetingEnded { .. } => {
///         if let Some(session) = event.session(app) {
///             println!("{} people", session.participants().all().await?.len());
///         }
///     }
///     Event::ParticipantJoined { participant, .. } => {
///         let person = participant.find(app).await?;
///         println!("{:?} joined", person.display_name);
///     }
///     Event::Transcript { .. } => {
///         if let Some(download) = event.download(app.client()) {
///             download.to_file("transcript.csv").await?;
///         }
///     }
///     other => println!("{} is not handled", other.kind()),
/// }
/// # Ok(()) }
/// ```
///
/// The events of the former API (Dyte) are decoded too. An event of a kind that this version does not know is [`Other`](Self::Other). Keys that it
/// does not know are in the field `extra` of the object that has them.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "event", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Event {
    /// A session started: the first participant joined.
    #[union(wire = "meeting.started")]
    MeetingStarted {
        /// Meeting and session.
        meeting: EventMeeting,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// A session ended.
    #[union(wire = "meeting.ended")]
    MeetingEnded {
        /// Meeting and session.
        meeting: EventMeeting,
        /// Reason for the end.
        reason: Option<EndReason>,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// A participant joined.
    #[union(wire = "meeting.participantJoined")]
    ParticipantJoined {
        /// Meeting and session.
        meeting: EventMeeting,
        /// Connection that joined.
        participant: EventParticipant,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// A participant left.
    #[union(wire = "meeting.participantLeft")]
    ParticipantLeft {
        /// Meeting and session.
        meeting: EventMeeting,
        /// Connection that left.
        participant: EventParticipant,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// The chat of a session is ready for download.
    #[union(wire = "meeting.chatSynced")]
    ChatSynced(ChatSynced),
    /// The status of a recording changed.
    #[union(wire = "recording.statusUpdate")]
    RecordingStatusUpdate {
        /// Meeting and session.
        meeting: EventMeeting,
        /// The recording.
        recording: EventRecording,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// The status of a livestream changed.
    #[union(wire = "livestreaming.statusUpdate")]
    LivestreamStatusUpdate(LivestreamUpdate),
    /// The transcript of a session is ready for download.
    #[union(wire = "meeting.transcript")]
    Transcript {
        /// Meeting and session.
        meeting: EventMeeting,
        /// URL of the file. No authentication is needed until it expires: keep the URL secret.
        transcript_download_url: Secret,
        /// Time at which the URL expires.
        transcript_download_url_expiry: Option<Timestamp>,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// The summary of a session is ready for download.
    #[union(wire = "meeting.summary")]
    Summary {
        /// Meeting and session.
        meeting: EventMeeting,
        /// URL of the file. No authentication is needed until it expires: keep the URL secret.
        summary_download_url: Secret,
        /// Time at which the URL expires.
        summary_download_url_expiry: Option<Timestamp>,
        /// Keys that this version does not declare.
        #[attribute(flatten)]
        extra: Extra,
    },
    /// An event that this version does not know.
    Other(OtherKind),
}

/// The meeting of an event, and the session in it.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventMeeting {
    /// Id of the meeting, a UUID.
    pub id: Id<Meeting>,
    /// Id of the session. Events of livestreams lack it.
    pub session_id: Option<Id<Session>>,
    /// Title of the meeting.
    pub title: Option<String>,
    /// Name of the room: of a meeting of the former API its short name, otherwise the id of the meeting.
    pub room_name: Option<String>,
    /// Status of the session. It can be `LIVE` even when the session has ended: the kind of the event says what happened.
    pub status: Option<String>,
    /// Time at which the session was created.
    pub created_at: Option<Timestamp>,
    /// Time at which the session started.
    pub started_at: Option<Timestamp>,
    /// Time at which the session ended. `None` while it is live.
    pub ended_at: Option<Timestamp>,
    /// App or organization that the meeting belongs to.
    pub organized_by: Option<Organizer>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// App or organization that a meeting belongs to.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Organizer {
    /// Id of the app or organization.
    pub id: Option<String>,
    /// Name of the app or organization.
    pub name: Option<String>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// A connection of a participant to a session.
///
/// A participant can have several connections, for example one for each browser tab. It is not the participant's id:
/// [`Session::find_participant_by_peer_id`] returns the participant.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventParticipant {
    /// Id of the connection (peer), a UUID.
    pub peer_id: String,
    /// Name that is displayed in the meeting.
    pub user_display_name: Option<String>,
    /// Id that was given to the participant when it was added.
    pub custom_participant_id: Option<String>,
    /// Former name of `custom_participant_id`. Deprecated.
    pub client_specific_id: Option<String>,
    /// Time at which the participant joined.
    pub joined_at: Option<Timestamp>,
    /// Time at which the participant left.
    pub left_at: Option<Timestamp>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// The chat of a session, in [`Event::ChatSynced`].
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChatSynced {
    /// Id of the session.
    pub session_id: Option<Id<Session>>,
    /// Id of the meeting, a UUID.
    pub meeting_id: Option<Id<Meeting>>,
    /// Title of the meeting.
    pub title: Option<String>,
    /// URL of the file, in CSV. No authentication is needed until it expires: keep the URL secret.
    pub chat_download_url: Secret,
    /// Time at which the URL expires.
    pub chat_download_url_expiry: Option<Timestamp>,
    /// Time at which the session was created.
    pub created_at: Option<Timestamp>,
    /// Time at which the session started.
    pub started_at: Option<Timestamp>,
    /// Time at which the session ended.
    pub ended_at: Option<Timestamp>,
    /// App or organization that the meeting belongs to.
    pub organized_by: Option<Organizer>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// The recording of an event.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventRecording {
    /// Id of the recording, a UUID.
    pub id: Id<Recording>,
    /// The same id under another name.
    pub recording_id: Option<Id<Recording>>,
    /// Status of the recording.
    pub status: Option<RecordingStatus>,
    /// URL of the video file, once it is uploaded. No authentication is needed until it expires: keep the URL secret.
    pub download_url: Option<Secret>,
    /// URL of the audio file, once it is uploaded. No authentication is needed until it expires: keep the URL secret.
    pub audio_download_url: Option<Secret>,
    /// Time at which the URLs expire.
    pub download_url_expiry: Option<Timestamp>,
    /// Time at which the recording started.
    pub started_time: Option<Timestamp>,
    /// Time at which the recording stopped.
    pub stopped_time: Option<Timestamp>,
    /// Size of the video file in bytes. A number or a string.
    #[attribute(default, with = crate::loose)]
    pub file_size: Option<u64>,
    /// Name of the video file.
    pub output_file_name: Option<String>,
    /// Id of the meeting, a UUID.
    pub meeting_id: Option<Id<Meeting>>,
    /// Duration in seconds.
    #[attribute(default, with = crate::loose)]
    pub recording_duration: Option<u64>,
    /// Id of the organization.
    pub organization_id: Option<String>,
    /// Id of the session.
    #[attribute(wire = "roomUUID")]
    pub session_id: Option<Id<Session>>,
    /// Reason for the end, as text that is not JSON. Former events only.
    pub stop_reason: Option<String>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// A livestream whose status changed, in [`Event::LivestreamStatusUpdate`].
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct LivestreamUpdate {
    /// Id of the livestream.
    pub stream_id: String,
    /// Status of the livestream.
    pub status: Option<LivestreamEventStatus>,
    /// Whether the video comes from software of your own instead of the meeting.
    pub manual_ingest: Option<bool>,
    /// URL of the livestream for viewers.
    pub playback_url: Option<String>,
    /// RTMP server that receives the video.
    pub ingest_server: Option<Secret>,
    /// Key to send video to the server.
    pub stream_key: Option<Secret>,
    /// Meeting of the livestream, without its session.
    pub meeting: Option<EventMeeting>,
    /// Keys that this version does not declare.
    #[attribute(flatten)]
    pub extra: Extra,
}

/// Reason why a session ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum EndReason {
    /// A host ended the session for everyone.
    HostEndedMeeting,
    /// All participants left.
    AllParticipantsLeft,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of a livestream in an event. The API's own statuses are those of [`LivestreamStatus`](super::LivestreamStatus).
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum LivestreamEventStatus {
    /// The livestream is live.
    Live,
    /// The livestream ended.
    Offline,
    /// The livestream receives no video.
    Idle,
    /// A value that this version does not know, with its text.
    Other(String),
}
