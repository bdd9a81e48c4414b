//! `id_param`: the name of the id in paths.

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

/// A participant of a meeting.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants")]
struct Participant {
    id: Id<Self>,
    #[attribute(required)]
    custom_participant_id: Option<String>,
    preset_name: Option<String>,
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

/// A participant of an active session.
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
async fn participants_of_three_types_share_one_path_parameter() {
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
