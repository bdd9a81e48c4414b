//! `has_one`: names of singletons.

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

// "Singular and plural of one thing: `active-session`, `active-livestream`, `livestream` (read), `livestreams` (start),
// `livestream-sessions`, `active-livestream-session`."
#[tokio::test]
async fn has_one_names_the_accessors_of_a_meeting() {
    let server = responding_data(r#"{"id":"x","session":{"id":"b"},"livestreams":[]}"#).await;
    let app = server.app();
    let meeting = app.meeting("m");
    meeting.active_session().await.unwrap();
    meeting.active_livestream().await.unwrap();
    MeetingExt::livestream(&meeting).await.unwrap();
    meeting.start_livestream(Start::new()).await.unwrap();
    app.livestream("l").on_air().await.unwrap();
    app.session("s").broadcasts().page(1).await.unwrap_err();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/meetings/m/active-session",
            "GET app-1/meetings/m/active-livestream",
            "GET app-1/meetings/m/livestream",
            "POST app-1/meetings/m/livestreams {}",
            "GET app-1/livestreams/l/active-livestream-session",
            "GET app-1/sessions/s/livestream-sessions?page_no=1",
        ]
    );
}
