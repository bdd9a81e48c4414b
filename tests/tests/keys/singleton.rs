//! `singleton`: a resource without an id.

use super::*;

/// The hold of a zone, with every verb on one path.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/hold", singleton, create, update, replace, destroy(query(include_subdomains = bool)))]
struct Hold {
    hold: Option<bool>,
}

#[tokio::test]
async fn singleton_can_have_every_verb() {
    let server = server(json!({"hold": true})).await;
    let zone = server.client().zone("z");
    let mut hold = Hold::create(&zone, NewHold::new().hold(true)).await.unwrap();
    hold.update(HoldChanges::new().hold(None)).await.unwrap();
    hold.replace(NewHold::new()).await.unwrap();
    hold.destroy().include_subdomains(true).await.unwrap();
    zone.hold().await.unwrap();
    assert_eq!(
        lines(&server),
        [
            r#"POST /zones/z/hold {"hold":true}"#,
            r#"PATCH /zones/z/hold {"hold":null}"#,
            "PUT /zones/z/hold {}",
            "DELETE /zones/z/hold?include_subdomains=true",
            "GET /zones/z/hold",
        ]
    );
}

/// A singleton without attributes: a scope for its actions.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/statistics", singleton, only(), get(today = "today", returns = u64))]
struct Statistics {}

#[tokio::test]
async fn singleton_without_find_is_a_scope() {
    let server = server(json!(7)).await;
    let statistics: Scope<Statistics> = server.client().zone("z").statistics();
    assert!(server.sent().is_empty());
    assert_eq!(statistics.today().await.unwrap(), 7);
    assert_eq!(lines(&server), ["GET /zones/z/statistics/today"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
struct ActiveSession {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream", singleton)]
struct ActiveLivestream {
    title: Option<String>,
}

/// Its path starts with recordings, and each meeting has one.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}", singleton)]
struct ActiveRecording {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams", read_only)]
struct Livestream {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session",
    singleton,
    key = "session"
)]
struct ActiveLivestreamSession {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat", singleton, read_only)]
struct Chat {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
    singleton,
    read_only
)]
struct Transcript {
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary", singleton, read_only)]
struct Summary {
    title: Option<String>,
}

// "`active-session`, `active-livestream`, `active-livestream-session`, `active-recording/{meeting_id}`, `chat`, `transcript`,
// `summary`: no id of their own"
#[tokio::test]
async fn singletons_of_realtime_kit_are_read_without_an_id() {
    let server = responding_data(r#"{"title":"t","session":{"title":"t"}}"#).await;
    let app = server.app();
    let (meeting, session) = (app.meeting("m"), app.session("s"));
    assert_eq!(meeting.active_session().await.unwrap().title.as_deref(), Some("t"));
    assert_eq!(meeting.active_livestream().await.unwrap().title.as_deref(), Some("t"));
    assert_eq!(meeting.active_recording().await.unwrap().title.as_deref(), Some("t"));
    assert_eq!(app.livestream("l").active_livestream_session().await.unwrap().title.as_deref(), Some("t"));
    assert_eq!(session.chat().await.unwrap().title.as_deref(), Some("t"));
    assert_eq!(session.transcript().await.unwrap().title.as_deref(), Some("t"));
    let mut summary = session.summary().await.unwrap();
    assert_eq!((summary.title.as_deref(), summary.id().as_str()), (Some("t"), ""));
    summary.reload().await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/meetings/m/active-session",
            "GET app-1/meetings/m/active-livestream",
            "GET app-1/recordings/active-recording/m",
            "GET app-1/livestreams/l/active-livestream-session",
            "GET app-1/sessions/s/chat",
            "GET app-1/sessions/s/transcript",
            "GET app-1/sessions/s/summary",
            "GET app-1/sessions/s/summary",
        ]
    );
}

// "404 is documented for two of them (presumably \"none now\")"
#[tokio::test]
async fn singleton_that_does_not_exist_is_not_found() {
    let server =
        Server::always(Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "none"}}))).await;
    let meeting = server.app().meeting("m");
    for error in [meeting.active_session().await.unwrap_err(), meeting.active_recording().await.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }
}
