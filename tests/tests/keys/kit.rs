//! Resources with the names and paths of RealtimeKit's, reduced to what the tests of paths and accessors need.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    get(peer(peer_id) = "peer-report/{peer_id}", returns = Person, key = "participant"),
)]
pub(crate) struct Session {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant"
)]
pub(crate) struct Person {
    pub(crate) id: Id<Self>,
    pub(crate) session_id: Option<Id<Session>>,
}

/// Listed in a session and found in the app; its placeholder has hyphens in the document.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
    id_param = livestream_session_id,
    read_only
)]
pub(crate) struct Broadcast {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    find(key = "livestream"),
    get(on_air = "active-livestream-session", returns = Broadcast, key = "session"),
)]
pub(crate) struct Livestream {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    get(active(meeting_id = Id<Meeting>) = "active-recording/{meeting_id}", returns = Self),
    post(track = "track", on = collection, returns = Self, key = "recording"),
)]
pub(crate) struct Recording {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
    paging = Paging::SINGLE,
    get(events = "all", on = collection, returns = Vec<String>),
)]
pub(crate) struct Webhook {
    pub(crate) id: Id<Self>,
}

/// Its singletons have the names of their paths.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    has_one(active_session = ActiveSession, active_livestream = ActiveLivestream, livestream = MeetingLivestream),
    post(start_livestream = "livestreams", body = Start, returns = Livestream),
)]
pub(crate) struct Meeting {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct Start {
    pub(crate) name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
pub(crate) struct ActiveSession {
    pub(crate) live_participants: Option<u64>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream", singleton)]
pub(crate) struct ActiveLivestream {
    pub(crate) name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestream", singleton)]
pub(crate) struct MeetingLivestream {
    pub(crate) livestreams: Vec<Livestream>,
}
