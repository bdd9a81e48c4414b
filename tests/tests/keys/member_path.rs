//! `member_path` and actions that find a resource by another id.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    get(peer(peer_id) = "peer-report/{peer_id}", returns = Person, key = "participant"),
)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant"
)]
struct Person {
    id: Id<Self>,
    session_id: Option<Id<Session>>,
}

/// Listed in a session and found in the app; its placeholder has hyphens in the document.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
    id_param = livestream_session_id,
    read_only
)]
struct Broadcast {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    find(key = "livestream"),
    get(on_air = "active-livestream-session", returns = Broadcast, key = "session"),
)]
struct Livestream {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    get(active(meeting_id = Id<Meeting>) = "active-recording/{meeting_id}", returns = Self),
    post(track = "track", on = collection, returns = Self, key = "recording"),
)]
struct Recording {
    id: Id<Self>,
}

/// Its singletons have the names of their paths.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    has_one(active_session = ActiveSession, active_livestream = ActiveLivestream, livestream = MeetingLivestream),
    post(start_livestream = "livestreams", body = Start, returns = Livestream),
)]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
struct Start {
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
struct ActiveSession {
    live_participants: Option<u64>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream", singleton)]
struct ActiveLivestream {
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestream", singleton)]
struct MeetingLivestream {
    livestreams: Vec<Livestream>,
}

// "A recording in progress is addressed by MEETING id, a session participant by peer id in one call and by participant id in
// another."
#[tokio::test]
async fn record_found_by_another_id_is_reloaded_by_its_own() {
    let server = Server::routes([
        ("GET app-1/sessions/peer-report/peer", json!({"participant": {"id": "p", "session_id": "s"}})),
        ("GET app-1/sessions/s/participants/p", json!({"participant": {"id": "p"}})),
        ("GET app-1/recordings/active-recording/m", json!({"id": "r"})),
        ("GET app-1/recordings/r", json!({"id": "r"})),
    ])
    .await;
    let app = server.app();
    let mut person = Session::peer(&app, "peer").await.unwrap();
    assert_eq!(person, app.session("s").persons().find("p").await.unwrap());
    person.reload().await.unwrap();
    let meeting: Id<Meeting> = "m".into();
    Recording::active(&app, &meeting).await.unwrap().reload().await.unwrap();
    assert_eq!(
        server.lines(),
        [
            "GET app-1/sessions/peer-report/peer",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/recordings/active-recording/m",
            "GET app-1/recordings/r",
        ]
    );
}
