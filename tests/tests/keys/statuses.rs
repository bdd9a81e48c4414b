//! Statuses of success.

use super::*;

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

// "Creates that answer 200: app, recording, track recording. 201: meeting, participant, … One `2XX`." "A GET with a documented
// 201 (recordings list)."
#[tokio::test]
async fn status_from_200_to_299_is_a_success() {
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
