//! `replace`: a PUT of all attributes.

use super::*;

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", replace)]
struct Room {
    id: Id<Self>,
    #[attribute(required, wire(request = "roomName", response = "name"))]
    name: Option<String>,
    #[attribute(required, nullable)]
    theme: Option<String>,
    tags: Vec<String>,
    #[attribute(default = 3)]
    level: u8,
    ends: Option<Option<String>>,
    #[attribute(read_only)]
    created: Option<String>,
    #[attribute(update_only)]
    status: Option<String>,
}

const ROOM: &str =
    r#"{"id":"r","name":"n","theme":null,"tags":["a"],"level":5,"ends":null,"created":"now","status":"on","odd":1}"#;

#[tokio::test]
async fn replace_sends_each_attribute_that_create_sends() {
    let canned = Canned::results([ROOM]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    let copy = NewRoom::from(&room);
    room.replace(copy.clone()).await.unwrap();
    room.replace(copy.name("m").theme("dark").ends("soon")).await.unwrap();
    room.replace(NewRoom::new("m", None)).await.unwrap();
    assert_eq!(
        canned.sent()[1..],
        [
            r#"PUT /accounts/a/rooms/r {"level":5,"roomName":"n","tags":["a"],"theme":null}"#,
            r#"PUT /accounts/a/rooms/r {"ends":"soon","level":5,"roomName":"m","tags":["a"],"theme":"dark"}"#,
            r#"PUT /accounts/a/rooms/r {"roomName":"m","theme":null}"#,
        ]
    );
}

#[tokio::test]
async fn copy_without_a_required_attribute_names_it() {
    let canned = Canned::results([r#"{"id":"r","name":null,"theme":null}"#]);
    let room = canned.account.rooms().find("r").await.unwrap();
    let error = canned.account.rooms().create(NewRoom::from(&room)).await.unwrap_err();
    assert!(
        error.to_string().contains("`name` is required, but the record does not have it: set it on the copy"),
        "{error}"
    );
    canned.account.rooms().create(NewRoom::from(&room).name("n")).await.unwrap();
    assert_eq!(canned.sent()[1..], [r#"POST /accounts/a/rooms {"level":3,"roomName":"n","tags":[],"theme":null}"#]);
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Active,
    Inactive,
    Other(String),
}

/// A resource with PUT and PATCH and without DELETE.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings", replace, without(destroy))]
struct Meeting {
    id: Id<Self>,
    title: Option<String>,
    #[attribute(update_only)]
    status: Option<Status>,
}

// "Meetings, presets, webhooks and participants have both PUT (full body) and PATCH." "A meeting is retired with PATCH
// `status: INACTIVE`." (`status` cannot be set by PUT.)
#[tokio::test]
async fn replace_of_a_meeting_is_a_put_and_update_a_patch() {
    let server = responding_data(r#"{"id":"m","title":"Stand-up","status":"ACTIVE"}"#).await;
    let mut meeting = server.app().meetings().find("m").await.unwrap();
    meeting.replace(NewMeeting::from(&meeting).title("Retro")).await.unwrap();
    meeting.update(MeetingChanges::new().title("Review")).await.unwrap();
    meeting.update(MeetingChanges::new().status(Status::Inactive)).await.unwrap();
    assert_eq!(
        kit_lines(&server)[1..],
        [
            r#"PUT app-1/meetings/m {"title":"Retro"}"#,
            r#"PATCH app-1/meetings/m {"title":"Review"}"#,
            r#"PATCH app-1/meetings/m {"status":"INACTIVE"}"#,
        ]
    );
    let verbs = |resource: &'static rtk::Descriptor| resource.operations.iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(verbs(Meeting::DESCRIPTOR), ["all", "find", "create", "update", "replace"]);
    assert_eq!(verbs(Recording::DESCRIPTOR), ["all", "find", "create", "command"]);
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
enum Action {
    Stop,
    Pause,
    Resume,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
struct Command {
    action: Action,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    put(command = "", body = Command, returns = Self),
)]
struct Recording {
    id: Id<Self>,
    status: Option<String>,
    #[attribute(required)]
    meeting_id: Option<Id<Meeting>>,
}
