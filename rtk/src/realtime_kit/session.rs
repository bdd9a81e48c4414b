use super::{App, Chat, LivestreamSession, Meeting, PeerFilter, SessionParticipant, SessionSort, SessionStatus};
use super::{SessionType, SortOrder, Summary, Transcript};
use crate::{Id, Resource, Timestamp};

/// What happened when people joined a meeting. The platform makes sessions; a client only reads them. It begins with the first person, and ends
/// some time after the last (`session_keep_alive_time_in_secs` of the meeting). What was measured is kept for 6 months.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let ended = SessionFilter::new().status(SessionStatus::Ended).sort_by(SessionSort::CreatedAt);
/// for session in app.sessions().filter(ended).all().await? {
///     let people = session.participants().all().await?; // and session.chat(), summary(), transcript()
///     println!("{:?}: {} people", session.meeting_title, people.len());
/// }
/// # Ok(()) }
/// ```
///
/// All calls: [Sessions](super#sessions).
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
)]
#[non_exhaustive]
pub struct Session {
    /// Its own id.
    pub id: Id<Self>,
    /// The meeting that it is a session of; a room name for meetings of the first generation.
    pub associated_id: Option<Id<Meeting>>,
    /// The app.
    pub organization_id: Option<Id<App>>,
    /// The meeting's title when the session began.
    #[attribute(wire = "meeting_display_name")]
    pub meeting_title: Option<String>,
    /// Whether it is going on.
    pub status: Option<SessionStatus>,
    /// What it is a session of.
    pub r#type: Option<SessionType>,
    /// People in it now.
    #[attribute(with = crate::value::loose)]
    pub live_participants: Option<u64>,
    /// The most people that were in it at once.
    #[attribute(with = crate::value::loose)]
    pub max_concurrent_participants: Option<u64>,
    /// Minutes, summed over its participants.
    pub minutes_consumed: Option<f64>,
    /// When the first person joined.
    pub started_at: Option<Timestamp>,
    /// When it ended; empty while it is live.
    pub ended_at: Option<Timestamp>,
    /// When the platform wrote it down.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Filled only when `include_breakout_rooms` was asked for.
    pub breakout_rooms: Vec<Self>,
}
