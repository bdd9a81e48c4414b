//! Paths.

use rtk::Envelope;

use super::*;

/// An app of the user's own: its collection is no beginning of what is inside it.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/apps",
    children_path = "/accounts/{account_id}/realtime/kit/{own_app_id}",
    envelope = Envelope::REALTIME_KIT,
    paging = Paging::REALTIME_KIT,
    without(update, destroy),
    create(key = "app"),
    has_many = Room,
)]
struct OwnApp {
    id: Id<Self>,
    #[attribute(required)]
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{own_app_id}/meetings")]
struct Room {
    id: Id<Self>,
}

// "The app collection is `…/kit/apps`, its children are `…/kit/{app_id}/…`: the child path is not the collection path plus an
// id." "An app is `data` on read, `data.app` on create." "`apps/{app_id}` against `{app_id}/meetings`."
#[tokio::test]
async fn a_childs_path_need_not_continue_the_collections() {
    let server = Server::routes([
        ("POST apps", json!({"app": {"id": "a", "name": "n"}})),
        ("GET apps/a", json!({"id": "a", "name": "n"})),
        ("GET a/meetings/m", json!({"id": "m"})),
        ("GET apps/meetings/m", json!({"id": "m"})),
    ])
    .await;
    let account = server.client().account("acc-1");
    let mut app = account.own_apps().create(NewOwnApp::new("n")).await.unwrap();
    app.reload().await.unwrap();
    app.room("m").load().await.unwrap();
    account.own_app("apps").room("m").load().await.unwrap();
    assert_eq!(server.lines(), ["POST apps", "GET apps/a", "GET a/meetings/m", "GET apps/meetings/m"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    get(peer(peer_id) = "peer-report/{peer_id}", returns = Person, key = "participant"),
)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant"
)]
struct Person {
    id: Id<Self>,
    session_id: Option<Id<Session>>,
}

/// Listed in a session, read from the app; its placeholder has hyphens in the document.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
    id_param = livestream_session_id,
    read_only
)]
struct Broadcast {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    find(key = "livestream"),
    get(on_air = "active-livestream-session", returns = Broadcast, key = "session"),
)]
struct Livestream {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    get(active(meeting_id = Id<Meeting>) = "active-recording/{meeting_id}", returns = Self),
    post(track = "track", on = collection, returns = Self, key = "recording"),
)]
struct Recording {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
    paging = Paging::SINGLE,
    get(events = "all", on = collection, returns = Vec<String>),
)]
struct Webhook {
    id: Id<Self>,
}

// "Ambiguous templates: `sessions/peer-report/{peer_id}` against `sessions/{session_id}/…`, `livestreams/sessions/{…}` against
// `livestreams/{livestream_id}/…`, `recordings/track` and `recordings/active-recording/{meeting_id}` against
// `recordings/{recording_id}`, `webhooks/all` against `webhooks/{webhook_id}`. Literals must win."
// "`{livestream-session-id}` has hyphens; all other parameters are snake case."
#[tokio::test]
async fn literals_stand_beside_ids() {
    let server = Server::routes([
        ("GET app-1/sessions/peer-report/p", json!({"participant": {"id": "x", "session_id": "s"}})),
        ("GET app-1/sessions/s", json!({"id": "s"})),
        ("GET app-1/livestreams/sessions/b", json!({"id": "b"})),
        ("GET app-1/livestreams/l", json!({"livestream": {"id": "l"}})),
        ("POST app-1/recordings/track", json!({"recording": {"id": "t"}})),
        ("GET app-1/recordings/active-recording/m", json!({"id": "r"})),
        ("GET app-1/recordings/r", json!({"id": "r"})),
        ("GET app-1/webhooks/all", json!(["meeting.started"])),
        ("GET app-1/webhooks/w", json!({"id": "w"})),
    ])
    .await;
    let app = server.app();
    Session::peer(&app, "p").await.unwrap();
    app.session("s").load().await.unwrap();
    Broadcast::find(&app, "b").await.unwrap();
    app.livestream("l").load().await.unwrap();
    Recording::track(&app).await.unwrap();
    Recording::active(&app, "m").await.unwrap();
    app.recording("r").load().await.unwrap();
    assert_eq!(Webhook::events(&app).await.unwrap(), ["meeting.started"]);
    app.webhook("w").load().await.unwrap();
    assert_eq!(server.sent().len(), 9);
}

/// Its singletons are called as they are in the paths.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    has_one(active_session = ActiveSession, active_livestream = ActiveLivestream, livestream = MeetingLivestream),
    post(start_livestream = "livestreams", body = Start, returns = Livestream),
)]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
struct Start {
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session", singleton)]
struct ActiveSession {
    live_participants: Option<u64>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream", singleton)]
struct ActiveLivestream {
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestream", singleton)]
struct MeetingLivestream {
    livestreams: Vec<Livestream>,
}

// "Singular and plural of one thing: `active-session`, `active-livestream`, `livestream` (read), `livestreams` (start),
// `livestream-sessions`, `active-livestream-session`."
#[tokio::test]
async fn singular_and_plural_are_as_the_paths_have_them() {
    let server = server(r#"{"id":"x","session":{"id":"b"},"livestreams":[]}"#).await;
    let app = server.app();
    let meeting = app.meeting("m");
    meeting.active_session().await.unwrap();
    meeting.active_livestream().await.unwrap();
    MeetingExt::livestream(&meeting).await.unwrap();
    meeting.start_livestream(Start::new()).await.unwrap();
    app.livestream("l").on_air().await.unwrap();
    app.session("s").broadcasts().page(1).await.unwrap_err();
    assert_eq!(
        said(&server),
        [
            "GET app-1/meetings/m/active-session",
            "GET app-1/meetings/m/active-livestream",
            "GET app-1/meetings/m/livestream",
            "POST app-1/meetings/m/livestreams {}",
            "GET app-1/livestreams/l/active-livestream-session",
            "GET app-1/sessions/s/livestream-sessions?page_no=1",
        ]
    );
}

// "A recording in progress is addressed by MEETING id, a session participant by peer id in one call and by participant id in
// another."
#[tokio::test]
async fn one_thing_is_found_by_several_ids() {
    let server = Server::routes([
        ("GET app-1/sessions/peer-report/peer", json!({"participant": {"id": "p", "session_id": "s"}})),
        ("GET app-1/sessions/s/participants/p", json!({"participant": {"id": "p"}})),
        ("GET app-1/recordings/active-recording/m", json!({"id": "r"})),
        ("GET app-1/recordings/r", json!({"id": "r"})),
    ])
    .await;
    let app = server.app();
    let mut person = Session::peer(&app, "peer").await.unwrap();
    assert_eq!(person, app.session("s").persons().find("p").await.unwrap());
    person.reload().await.unwrap();
    let meeting: Id<Meeting> = "m".into();
    Recording::active(&app, &meeting).await.unwrap().reload().await.unwrap();
    assert_eq!(
        server.lines(),
        [
            "GET app-1/sessions/peer-report/peer",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/recordings/active-recording/m",
            "GET app-1/recordings/r",
        ]
    );
}
