//! Ids: any text.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    belongs_to(meeting = Meeting, key = associated_id),
    belongs_to(app = App, key = organization_id),
    has_many(participants = SessionParticipant),
    get(peer(peer_id) = "peer-report/{peer_id}", returns = SessionParticipant, key = "participant"),
)]
struct Session {
    id: Id<Self>,
    associated_id: Option<Id<Meeting>>,
    organization_id: Option<Id<App>>,
}

const UUID: &str = "0193f3a8-7a5c-7b1e-9c47-2c3f0a9e1b11";

// "UUID in bodies: meeting, …. Plain string: session, livestream, …. `meeting_id` below `active-session` may be a room name such
// as `abcdef-ghijkl` (so does `Session.associated_id`)."
#[tokio::test]
async fn id_can_be_any_text() {
    for id in [UUID, "abcdef-ghijkl", "sess-1", "a b/ü"] {
        let server = responding_data(&json!({"id": id, "associated_id": id, "title": "t"}).to_string()).await;
        let app = server.app();
        let meeting = app.meetings().find(id).await.unwrap();
        assert_eq!((meeting.id().as_str(), &meeting.id()), (id, &meeting.id));
        let session = app.session("s").load().await.unwrap();
        assert_eq!(session.associated_id, Some(meeting.id()));
        app.meeting(&meeting).active_session().await.unwrap();
        let encoded = id.replace(' ', "%20").replace('/', "%2F").replace('ü', "%C3%BC");
        assert_eq!(kit_lines(&server)[2], format!("GET app-1/meetings/{encoded}/active-session"));
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
struct ActiveSession {
    title: Option<String>,
}

/// A participant of an ended session.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant"
)]
struct SessionParticipant {
    id: Id<Self>,
    user_id: Option<String>,
    custom_participant_id: Option<String>,
    /// The preset, as the peer report names it.
    role: Option<String>,
}
