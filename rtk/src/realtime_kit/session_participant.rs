use super::{
    ParticipantSort, ParticipantView, PeerEventName, PeerFilter, PeerReport, PresetViewType, Session, SortOrder,
};
use crate::{Id, Nested, Resource, Timestamp};
/// A person who was in a session. Not the same thing as a [`Participant`](super::Participant) of the meeting.
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
/// All calls: [Sessions](super#sessions).
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
    /// Its own id.
    pub id: Id<Self>,
    /// The session; only `find_participant_by_peer_id` tells it.
    pub session_id: Option<Id<Session>>,
    /// The platform's id of the person.
    pub user_id: Option<String>,
    /// The id that your own system gave them.
    pub custom_participant_id: Option<String>,
    /// What other people saw.
    pub display_name: Option<String>,
    /// The preset that said what they might do; `find_participant_by_peer_id` calls it `role`.
    pub preset_name: Option<String>,
    /// The preset, as `find_participant_by_peer_id` calls it.
    pub role: Option<String>,
    /// Minutes.
    pub duration: Option<f64>,
    /// When they joined.
    pub joined_at: Option<Timestamp>,
    /// When they left; empty while they are in it.
    pub left_at: Option<Timestamp>,
    /// When the platform wrote it down.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Their comings and goings; filled only when `include_peer_events` was asked for.
    pub peer_events: Vec<PeerEvent>,
    /// What was measured of the connection; only `find_participant_by_peer_id` tells it.
    pub peer_report: Option<PeerReport>,
}

/// A coming or going of one of a person's connections. A person can have several: tabs, devices.
#[derive(Debug, Clone, PartialEq, Default, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerEvent {
    /// Its own id.
    pub id: Option<String>,
    /// What happened.
    pub event_name: Option<PeerEventName>,
    /// The connection.
    pub peer_id: Option<String>,
    /// The person.
    pub participant_id: Option<Id<SessionParticipant>>,
    /// The session.
    pub session_id: Option<Id<Session>>,
    /// The session of the socket.
    pub socket_session_id: Option<String>,
    /// What kind of meeting the person's preset makes it.
    pub preset_view_type: Option<PresetViewType>,
    /// Minutes.
    pub minutes_consumed: Option<f64>,
    /// When it happened.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}
