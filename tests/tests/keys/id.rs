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

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/databases",
    id_key = uuid,
    find(query(fields(join = ",") = Vec<String>)),
    replace,
    destroy(returns = Self),
    get(copy = "copy", returns = Self),
)]
struct Database {
    uuid: Id<Self>,
    name: Option<String>,
    size: Option<u64>,
}

#[tokio::test]
async fn id_of_the_request_is_that_of_a_record_without_one() {
    let server = server(json!({"name": "cats"})).await;
    let databases = account(&server).databases();
    let found = databases.find("d 1").fields(["name"]).await.unwrap();
    assert_eq!((found.id().as_str(), found.name.as_deref()), ("d 1", Some("cats")));
    let database = account(&server).database("d 1");
    assert_eq!(database.update(DatabaseChanges::new().name("cats")).await.unwrap().uuid.as_str(), "d 1");
    assert_eq!(database.replace(NewDatabase::new().name("cats")).await.unwrap().uuid.as_str(), "d 1");
    assert_eq!(database.destroy().await.unwrap().uuid.as_str(), "d 1");
    assert_eq!(lines(&server)[0], "GET /accounts/acc-1/databases/d%201?fields=name");
}

/// A list has no id in its path, and an action can return another resource.
#[tokio::test]
async fn id_of_the_request_is_that_of_verbs_of_one_resource_only() {
    let one = server(json!({"name": "cats"})).await;
    for error in [
        account(&one).database("d-1").copy().await.unwrap_err(),
        account(&one).databases().create(NewDatabase::new().name("cats")).await.unwrap_err(),
    ] {
        assert!(error.to_string().contains("lacks `uuid`"), "{error}");
    }
    let list = server(json!([{"name": "cats"}])).await;
    assert!(account(&list).databases().all().await.unwrap_err().to_string().contains("lacks `uuid`"));
}

#[tokio::test]
async fn id_in_a_response_is_kept_and_other_mistakes_are_reported() {
    let other = server(json!({"uuid": "d-2"})).await;
    assert_eq!(account(&other).database("d-1").load().await.unwrap().id().as_str(), "d-2");
    for (result, expected) in [
        (json!({"uuid": null}), "uuid"),
        (json!({"undeclared": "cats"}), "lacks `uuid`"),
        (json!({}), "lacks `uuid`"),
        (json!({"name": "cats", "size": "large"}), "size"),
        (json!({"uuid": "d-1", "size": "large"}), "size"),
        (json!(["d-1"]), "result"),
    ] {
        let server = server(result).await;
        let error = account(&server).database("d-1").load().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains(expected), "{error}");
    }
}
