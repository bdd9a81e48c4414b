//! `operation`: the official name of an operation.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    create(operation = "create_meeting"),
    find(operation = "get_meeting")
)]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    find(operation = "GetActiveSession"),
    post(kick_participants = "kick", operation = "KickPartcipants")
)]
struct ActiveSession {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/presets",
    all(operation = "get-presets"),
    find(operation = "get-presets-preset_id")
)]
struct Preset {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{broadcast_id}",
    scope = Session,
    read_only,
    all(operation = "get-v2-livestreamsession-session-meetingId-active-livestream")
)]
struct Broadcast {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    find(operation = "GetSessionDetails")
)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks", create(operation = "addWebhook"))]
struct Webhook {
    id: Id<Self>,
}

// "Operation ids mix five styles (`create_meeting`, `GetSessions`, `addWebhook`, `get-presets`, `get-v2-…`), one is misspelt
// (`KickPartcipants`), one points to the wrong thing (`get-v2-livestreamsession-session-meetingId-active-livestream` takes a
// session id)."
#[tokio::test]
async fn operation_name_is_in_errors_and_in_the_descriptor() {
    let server = Server::always(Reply::new(500, &[], "")).await;
    let app = server.app();
    let errors = [
        app.meetings().create(NewMeeting::new()).await.unwrap_err(),
        app.session("s").load().await.unwrap_err(),
        app.webhooks().create(NewWebhook::new()).await.unwrap_err(),
        app.presets().all().await.unwrap_err(),
        app.preset("p").load().await.unwrap_err(),
        app.session("s").broadcasts().all().await.unwrap_err(),
        app.meeting("m").active_session().kick_participants().await.unwrap_err(),
    ];
    let names: Vec<_> = errors.iter().map(|error| error.operation_id().unwrap()).collect();
    assert_eq!(
        names,
        [
            "create_meeting",
            "GetSessionDetails",
            "addWebhook",
            "get-presets",
            "get-presets-preset_id",
            "get-v2-livestreamsession-session-meetingId-active-livestream",
            "KickPartcipants",
        ]
    );
    assert!(errors.iter().zip(&names).all(|(error, name)| error.to_string().contains(name)));
    let kick = ActiveSession::DESCRIPTOR.operation("kick_participants").unwrap();
    assert_eq!(kick.id, Some("KickPartcipants"));
}
