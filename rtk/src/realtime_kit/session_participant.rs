use super::{PeerReport, PresetViewType, Session, SortOrder};
use crate::{Id, Nested, OpenEnum, Resource, Timestamp};

/// A person who took part in a session.
///
/// The people who may join a meeting are [`Participant`](super::Participant)s, with different ids.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let people = app.session("sess-1").participants();
/// for person in people.filter(SessionParticipantFilter::new().search("Ann")).all().await? {
///     println!("{:?} stayed {:?} minutes", person.display_name, person.duration);
/// }
/// # Ok(()) }
/// ```
///
/// Operations: [Sessions](super#sessions).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant",
    list_key = "participants",
    all(operation = "GetSessionParticipants", query(
        search = String, sort_by = ParticipantSort, sort_order = SortOrder, view = ParticipantView,
        include_peer_events = bool,
    )),
    find(operation = "GetParticipantDetails", query(filters = PeerFilter, include_peer_events = bool)),
)]
#[non_exhaustive]
pub struct SessionParticipant {
    /// Id of the participant within the session.
    pub id: Id<Self>,
    /// Id of the session. Only `find_participant_by_peer_id` returns it.
    pub session_id: Option<Id<Session>>,
    /// Id that the platform assigned to the person.
    pub user_id: Option<String>,
    /// Id of the person in your own system, as set when the participant was created.
    pub custom_participant_id: Option<String>,
    /// Name that other participants saw.
    pub display_name: Option<String>,
    /// Name of the participant's preset. `find_participant_by_peer_id` returns it in `role`.
    pub preset_name: Option<String>,
    /// Name of the participant's preset, as returned by `find_participant_by_peer_id`.
    pub role: Option<String>,
    /// Time in the session, in minutes.
    pub duration: Option<f64>,
    /// Time at which the participant joined.
    pub joined_at: Option<Timestamp>,
    /// Time at which the participant left. `None` while the participant is in the session.
    pub left_at: Option<Timestamp>,
    /// Time at which the platform created the entry.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
    /// Events of the participant's connections. Empty unless `include_peer_events` is set.
    pub peer_events: Vec<PeerEvent>,
    /// Statistics of the participant's connection. Only `find_participant_by_peer_id` returns them.
    pub peer_report: Option<PeerReport>,
}

/// An event of one of a participant's connections (peers). A participant can have several: one for each tab or
/// device.
#[derive(Debug, Clone, PartialEq, Default, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerEvent {
    /// Id of the event.
    pub id: Option<String>,
    /// Type of the event.
    pub event_name: Option<PeerEventName>,
    /// Id of the connection.
    pub peer_id: Option<String>,
    /// Id of the participant.
    pub participant_id: Option<Id<SessionParticipant>>,
    /// Id of the session.
    pub session_id: Option<Id<Session>>,
    /// Id of the socket session.
    pub socket_session_id: Option<String>,
    /// Type of meeting set by the participant's preset.
    pub preset_view_type: Option<PresetViewType>,
    /// Minutes attributed to the event.
    pub minutes_consumed: Option<f64>,
    /// Time at which the event occurred.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
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
