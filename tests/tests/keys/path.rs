//! `path`: literals beside ids.

use rtk::{Body, Multipart, Response};
use serde::{Deserialize, Serialize};

use super::kit::*;
use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    get(in_year(year = u16, kind) = "by-year/{year}", query(kind(wire = "type") = String, deep = bool), returns = Vec<Thing>),
    get(latest = "latest", on = collection, returns = Option<Thing>),
    get(count = "count", on = collection, returns = Option<u64>, key = "total"),
    get(content = "content", returns = Response),
    get(notes = "notes", returns = Notes, envelope = rtk::Envelope::NONE),
    put(fill = "content", body = Body),
    put(arrange = "order", on = collection, body = Vec<Id<Thing>>),
    put(upload = "upload", on = collection, body = Multipart, returns = Thing),
    patch(change_all = "", on = collection, body = Notes, returns = Vec<Thing>),
    delete(destroy_all = "", on = collection),
    delete(drop_tag(tag) = "tags/{tag}", on = member),
    post(set_class(class) = "class", headers(class(wire = "x-class") = String)),
    post(reset = "", returns = Self),
)]
struct Thing {
    id: Id<Self>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Notes {
    text: String,
}

#[tokio::test]
async fn id_equal_to_a_literal_of_the_path_is_rejected() {
    let server = server(json!({"id": "latest"})).await;
    let error = account(&server).things().find("latest").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(
        error.to_string().contains("cannot be `latest`: in this path, the word stands for something else"),
        "{error}"
    );
    account(&server).things().find("later").await.unwrap();
    assert_eq!(lines(&server), ["GET /accounts/acc-1/things/later"]);
}

// "Ambiguous templates: `sessions/peer-report/{peer_id}` against `sessions/{session_id}/…`, `livestreams/sessions/{…}` against
// `livestreams/{livestream_id}/…`, `recordings/track` and `recordings/active-recording/{meeting_id}` against
// `recordings/{recording_id}`, `webhooks/all` against `webhooks/{webhook_id}`. Literals must win."
// "`{livestream-session-id}` has hyphens; all other parameters are snake case."
#[tokio::test]
async fn literals_of_paths_stand_beside_ids() {
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

/// The words of a more special path, one of which stands in the place of each argument.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/papers",
    only(),
    get(template(scope, key) = "templates/{scope}/{key}", on = member, returns = Response),
    get(schema(scope, key) = "templates/{scope}/{key}/schema", on = member, returns = Response),
    get(cards = "templates/global/cards", returns = Response),
    get(labels(key) = "templates/global/cards/{key}", on = member, returns = Response),
    get(file(path) = "files/{*path}", on = member, returns = Response),
    get(newest = "files/newest", returns = Response),
)]
struct Paper {
    id: Id<Self>,
}

#[tokio::test]
async fn argument_equal_to_a_literal_is_rejected_only_if_the_rest_of_the_path_is_the_same() {
    let server = server(json!({})).await;
    let paper = account(&server).paper("p-1");
    let is_refused = |error: rtk::Error| assert_eq!(error.kind(), ErrorKind::InvalidId, "{error}");
    is_refused(paper.template("global", "cards").await.unwrap_err());
    // `labels` has a placeholder in the place of `schema`.
    is_refused(paper.schema("global", "cards").await.unwrap_err());
    is_refused(paper.file("newest/1.txt").await.unwrap_err());
    paper.template("global", "other").await.unwrap();
    paper.template("enterprise", "cards").await.unwrap();
    paper.schema("global", "other").await.unwrap();
    paper.file("old/1.txt").await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/papers/p-1/templates/global/other",
            "GET /accounts/acc-1/papers/p-1/templates/enterprise/cards",
            "GET /accounts/acc-1/papers/p-1/templates/global/other/schema",
            "GET /accounts/acc-1/papers/p-1/files/old/1.txt",
        ]
    );
}
