use super::{App, Chat, LivestreamSession, Meeting, PeerFilter, SessionParticipant, SortOrder, Summary, Transcript};
use crate::{Id, OpenEnum, Resource, Timestamp};

/// A session of a meeting. It starts when the first participant joins, and ends some time after the last one has left
/// (the meeting's `session_keep_alive_time_in_secs`).
///
/// Sessions are read-only: the platform creates them. Call statistics are kept for 6 months.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let ended = SessionFilter::new().status(SessionStatus::Ended).sort_by(SessionSort::CreatedAt);
/// for session in app.sessions().filter(ended).all().await? {
///     let participants = session.participants().all().await?; // also: session.chat(), .summary(), .transcript()
///     println!("{:?}: {} participants", session.meeting_title, participants.len());
/// }
/// # Ok(()) }
/// ```
///
/// Operations: [Sessions](super#sessions).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    list_key = "sessions",
    all(operation = "GetSessions", query(
        associated_id = Id<Meeting>, status = SessionStatus, search = String, participants = String,
        start_time = Timestamp, end_time = Timestamp, sort_by = SessionSort, sort_order = SortOrder,
    )),
    find(operation = "GetSessionDetails", query(include_breakout_rooms = bool)),
    get(
        find_participant_by_peer_id(peer_id) = "peer-report/{peer_id}", returns = SessionParticipant, key = "participant",
        operation = "GetParticipantDataFromPeerId", query(filters = PeerFilter, include_peer_events = bool),
    ),
    has_many(participants = SessionParticipant, livestream_sessions = LivestreamSession),
    has_one(chat = Chat, summary = Summary, transcript = Transcript),
    belongs_to(meeting = Meeting, key = associated_id),
    attributes(loose),
)]
#[non_exhaustive]
pub struct Session {
    /// Id of the session.
    pub id: Id<Self>,
    /// Id of the meeting; for a meeting of the first API version, a room name such as `abcdef-ghijkl`.
    pub associated_id: Option<Id<Meeting>>,
    /// Id of the app in which the session took place.
    pub organization_id: Option<Id<App>>,
    /// Title that the meeting had when the session started.
    #[attribute(wire = "meeting_display_name")]
    pub meeting_title: Option<String>,
    /// Whether the session is live or has ended.
    pub status: Option<SessionStatus>,
    /// Type of the session.
    pub r#type: Option<SessionType>,
    /// Number of participants currently in the session.
    pub live_participants: Option<u64>,
    /// Maximum number of participants that were in the session at the same time.
    pub max_concurrent_participants: Option<u64>,
    /// Duration in minutes, summed over all participants.
    pub minutes_consumed: Option<f64>,
    /// Time at which the first participant joined.
    pub started_at: Option<Timestamp>,
    /// Time at which the session ended. `None` while it is live.
    pub ended_at: Option<Timestamp>,
    /// Time at which the platform created the session.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
    /// Sessions of the breakout rooms. Empty unless `include_breakout_rooms` is set.
    pub breakout_rooms: Vec<Self>,
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
