//! `put`: actions that send a PUT.

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

// "Recordings have PUT only, and it is a command (`action`: stop, pause, resume). Apps have neither." (Apps are in `paths`.)
#[tokio::test]
async fn put_action_sends_a_command_to_the_member_path() {
    let server = responding_data(r#"{"id":"r","status":"PAUSED"}"#).await;
    let recording = server.app().recording("r").command(Command::new(Action::Pause)).await.unwrap();
    assert_eq!(recording.status.as_deref(), Some("PAUSED"));
    assert_eq!(kit_lines(&server), [r#"PUT app-1/recordings/r {"action":"pause"}"#]);
}
