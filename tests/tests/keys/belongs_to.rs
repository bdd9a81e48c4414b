//! `belongs_to`: a resource whose id is an attribute.

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

// "The session's meeting is `associated_id`, its app `organization_id`. `session_id` appears as `sessionId` in summary and
// transcript."
#[tokio::test]
async fn belongs_to_reads_the_id_from_the_named_attribute() {
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

/// A folder of another, which `Self` names.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/folders", belongs_to(parent = Self))]
struct Folder {
    id: Id<Self>,
    parent_id: Option<Id<Self>>,
}

#[tokio::test]
async fn belongs_to_can_name_the_resource_itself() {
    let server = server(json!({"id": "f-2", "parent_id": "f-1"})).await;
    let folder = server.client().account("acc-1").folder("f-2").load().await.unwrap();
    folder.parent().await.unwrap();
    assert_eq!(lines(&server), ["GET /accounts/acc-1/folders/f-2", "GET /accounts/acc-1/folders/f-1"]);
}
