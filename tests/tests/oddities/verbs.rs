//! Verbs.

use super::*;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Active,
    Inactive,
    Other(String),
}

/// PUT and PATCH, and no DELETE.
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
async fn a_meeting_is_replaced_updated_and_retired() {
    let server = server(r#"{"id":"m","title":"Stand-up","status":"ACTIVE"}"#).await;
    let mut meeting = server.app().meetings().find("m").await.unwrap();
    meeting.replace(NewMeeting::from(&meeting).title("Retro")).await.unwrap();
    meeting.update(MeetingChanges::new().title("Review")).await.unwrap();
    meeting.update(MeetingChanges::new().status(Status::Inactive)).await.unwrap();
    assert_eq!(
        said(&server)[1..],
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

// "Recordings have PUT only, and it is a command (`action`: stop, pause, resume). Apps have neither." (Apps are in `paths`.)
#[tokio::test]
async fn a_put_can_be_a_command() {
    let server = server(r#"{"id":"r","status":"PAUSED"}"#).await;
    let recording = server.app().recording("r").command(Command::new(Action::Pause)).await.unwrap();
    assert_eq!(recording.status.as_deref(), Some("PAUSED"));
    assert_eq!(said(&server), [r#"PUT app-1/recordings/r {"action":"pause"}"#]);
}

/// A person in a meeting.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
    post(refresh_token = "token", returns = Secret, key = "token"),
)]
struct Participant {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    post(kick = "kick", body = People),
    post(mute = "mute", body = People),
    post(kick_all = "kick-all"),
)]
struct ActiveSession {
    live_participants: Option<u64>,
}

#[derive(Debug, Clone, Nested)]
struct People {
    participant_ids: Option<Vec<String>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
    scope = Session,
    singleton,
    post(generate = "", returns = Value),
)]
struct Summary {
    text: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream",
    singleton,
    post(stop = "stop", returns = String, key = "message"),
)]
struct ActiveLivestream {
    name: Option<String>,
}

// "No DELETE has a request body. Four POSTs have no body at all: token, kick-all, summary, active-livestream/stop."
#[tokio::test]
async fn what_has_no_body_claims_none() {
    let server = server(r#"{"token":"t","message":"stopped"}"#).await;
    let meeting = server.app().meeting("m");
    meeting.participant("p").refresh_token().await.unwrap();
    meeting.active_session().kick_all().await.unwrap();
    server.app().session("s").summary().generate().await.unwrap();
    assert_eq!(meeting.active_livestream().stop().await.unwrap(), "stopped");
    meeting.participant("p").destroy().await.unwrap();
    assert_eq!(
        said(&server),
        [
            "POST app-1/meetings/m/participants/p/token",
            "POST app-1/meetings/m/active-session/kick-all",
            "POST app-1/sessions/s/summary",
            "POST app-1/meetings/m/active-livestream/stop",
            "DELETE app-1/meetings/m/participants/p",
        ]
    );
    assert!(server.sent().iter().all(|sent| sent.header("content-type").is_none()));
}

// "In three the body is optional: meeting create, kick, mute." One without members stands for none.
#[tokio::test]
async fn a_body_that_is_optional_can_be_empty() {
    let server = server(r#"{"id":"m"}"#).await;
    server.app().meetings().create(NewMeeting::new()).await.unwrap();
    let live = || server.app().meeting("m").active_session();
    live().kick(People::new()).await.unwrap();
    live().mute(People::new().participant_ids(vec!["p".to_owned()])).await.unwrap();
    assert_eq!(
        said(&server),
        [
            "POST app-1/meetings {}",
            "POST app-1/meetings/m/active-session/kick {}",
            r#"POST app-1/meetings/m/active-session/mute {"participant_ids":["p"]}"#,
        ]
    );
}

// "Creates that answer 200: app, recording, track recording. 201: meeting, participant, … One `2XX`." "A GET with a documented
// 201 (recordings list)."
#[tokio::test]
async fn any_status_of_success_is_one() {
    for status in [200, 201, 202, 206, 299] {
        let body = r#"{"success":true,"data":{"id":"x"}}"#;
        let server = Server::always(Reply::new(status, &[], body)).await;
        server.app().recordings().create(NewRecording::new("m")).await.unwrap();
        server.app().session("s").summary().generate().await.unwrap();
        let list = r#"{"success":true,"data":[{"id":"r"}],"paging":{"end_offset":1,"total_count":1}}"#;
        let server = Server::always(Reply::new(status, &[], list)).await;
        assert_eq!(server.app().recordings().all().await.unwrap().len(), 1, "{status}");
    }
}
