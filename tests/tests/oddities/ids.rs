//! Ids.

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

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary", singleton, read_only)]
struct Summary {
    #[attribute(wire = "sessionId")]
    session_id: Option<Id<Session>>,
}

const UUID: &str = "0193f3a8-7a5c-7b1e-9c47-2c3f0a9e1b11";

// "UUID in bodies: meeting, …. Plain string: session, livestream, …. `meeting_id` below `active-session` may be a room name such
// as `abcdef-ghijkl` (so does `Session.associated_id`)."
#[tokio::test]
async fn an_id_is_any_text() {
    for id in [UUID, "abcdef-ghijkl", "sess-1", "a b/ü"] {
        let server = server(&json!({"id": id, "associated_id": id, "title": "t"}).to_string()).await;
        let app = server.app();
        let meeting = app.meetings().find(id).await.unwrap();
        assert_eq!((meeting.id().as_str(), &meeting.id()), (id, &meeting.id));
        let session = app.session("s").load().await.unwrap();
        assert_eq!(session.associated_id, Some(meeting.id()));
        app.meeting(&meeting).active_session().await.unwrap();
        let encoded = id.replace(' ', "%20").replace('/', "%2F").replace('ü', "%C3%BC");
        assert_eq!(said(&server)[2], format!("GET app-1/meetings/{encoded}/active-session"));
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
struct ActiveSession {
    title: Option<String>,
}

// "The session's meeting is `associated_id`, its app `organization_id`. `session_id` appears as `sessionId` in summary and
// transcript."
#[tokio::test]
async fn a_key_of_any_name_is_the_id_of_another_thing() {
    let server = Server::routes([
        ("GET app-1/sessions/s", json!({"id": "s", "associated_id": "m", "organization_id": "app-2"})),
        ("GET app-1/meetings/m", json!({"id": "m"})),
        ("GET apps/app-2", json!({"id": "app-2", "name": "Demo"})),
        ("GET app-1/sessions/s/summary", json!({"sessionId": "s"})),
    ])
    .await;
    let session = server.app().session("s").load().await.unwrap();
    session.meeting().await.unwrap();
    assert_eq!(session.app().await.unwrap().name.as_deref(), Some("Demo"));
    assert_eq!(session.summary().await.unwrap().session_id, Some(session.id()));
    let lines = ["GET app-1/sessions/s", "GET app-1/meetings/m", "GET apps/app-2", "GET app-1/sessions/s/summary"];
    assert_eq!(server.lines(), lines);
}

/// Of a meeting.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants")]
struct Participant {
    id: Id<Self>,
    #[attribute(required)]
    custom_participant_id: Option<String>,
    preset_name: Option<String>,
}

/// Of a session that was.
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
    /// What the peer report calls the preset.
    role: Option<String>,
}

/// Of a live session.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct ActiveSessionParticipant {
    id: String,
    email: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
    preset_id: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    singular = live,
    post(kick_all = "kick", returns = Vec<ActiveSessionParticipant>, key = "participants"),
)]
struct Live {
    title: Option<String>,
}

// "Participants have `id`, `custom_participant_id` and (in sessions) `user_id`. \"Participant\" names three different types.
// The preset shows up as `preset_name`, `preset_id` or `role`."
#[tokio::test]
async fn one_name_is_three_things() {
    let person = json!({
        "id": "p", "custom_participant_id": "ann", "user_id": "u", "role": "host", "preset_name": "host", "preset_id": "pre",
        "created_at": "now", "updated_at": "now",
    });
    let server = Server::replying(move |sent| {
        let data = match (sent.path().contains("/sessions/"), sent.path().ends_with("kick")) {
            (true, _) => json!({"participant": person}),
            (_, true) => json!({"participants": [person]}),
            _ => person.clone(),
        };
        Reply::data(&data)
    })
    .await;
    let app = server.app();
    let of_meeting = app.meeting("m").participants().find("p").await.unwrap();
    assert_eq!(
        (of_meeting.custom_participant_id.as_deref(), of_meeting.preset_name.as_deref()),
        (Some("ann"), Some("host"))
    );
    let of_session = app.session("s").participants().find("p").await.unwrap();
    assert_eq!((of_session.user_id.as_deref(), of_session.role.as_deref()), (Some("u"), Some("host")));
    assert_eq!(of_session.custom_participant_id.as_deref(), Some("ann"));
    assert_eq!(Session::peer(&app, "x").await.unwrap().id(), of_session.id());
    let live = app.meeting("m").live().kick_all().await.unwrap();
    assert_eq!((live[0].id.as_str(), live[0].preset_id.as_deref()), ("p", Some("pre")));
    assert_eq!((&live[0].created_at, &live[0].updated_at, &live[0].email), (&"now".into(), &"now".into(), &None));
}
