//! `returns`: the output of an action.

use rtk::{Body, Multipart, Response};
use serde::{Deserialize, Serialize};

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
async fn returns_option_is_none_for_a_null_payload() {
    let null = server(json!(null)).await;
    assert!(Thing::latest(&account(&null)).await.unwrap().is_none());
    assert_eq!(Thing::count(&account(&null)).await.unwrap(), None);
    let some = server(json!({"id": "t", "total": 7})).await;
    assert_eq!(Thing::latest(&account(&some)).await.unwrap().unwrap().id().as_str(), "t");
    assert_eq!(Thing::count(&account(&some)).await.unwrap(), Some(7));
}

#[tokio::test]
async fn returns_response_gives_bytes_and_no_envelope_gives_bare_json() {
    let server = Server::replying(|sent| match sent.path().rsplit('/').next() {
        Some("content") => Reply::new(200, &[("content-type", "text/plain"), ("expiration", "7")], "a\u{0}b"),
        _ => Reply::json(200, &json!({"text": "hello"})),
    })
    .await;
    let thing = account(&server).thing("t");
    let content = thing.content().await.unwrap();
    assert_eq!(content.bytes(), "a\u{0}b");
    assert_eq!(content.headers().get("expiration").unwrap(), "7");
    assert_eq!(thing.notes().await.unwrap(), Notes { text: "hello".into() });
}

#[tokio::test]
async fn returns_response_with_an_error_status_is_an_error() {
    let server = Server::replying(|_| Reply::new(404, &[], "nothing here")).await;
    let error = account(&server).thing("t").content().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

/// Setters accept text, maps and JSON literals.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/notices",
    get(anything = "anything", returns = Value),
    get(nothing = "nothing", returns = ()),
    get(number = "number", returns = u64),
)]
struct Notice {
    id: Id<Self>,
    labels: std::collections::BTreeMap<String, String>,
    counts: std::collections::HashMap<String, u32>,
    metadata: Option<Value>,
}

#[tokio::test]
async fn returns_value_and_unit_accept_null() {
    let server = server(Value::Null).await;
    let notice = account(&server).notice("n");
    assert_eq!(notice.anything().await.unwrap(), Value::Null);
    notice.nothing().await.unwrap();
    assert_eq!(notice.number().await.unwrap_err().kind(), ErrorKind::MissingPayload);
    let new = NewNotice::new().labels([("a", "b")]).counts([("c", 7)]).metadata("image/png");
    let _ = account(&server).notices().create(new).await;
    let last = lines(&server).pop().unwrap();
    assert_eq!(last, r#"POST /accounts/acc-1/notices {"counts":{"c":7},"labels":{"a":"b"},"metadata":"image/png"}"#);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
    post(refresh_token = "token", returns = Token),
)]
struct Participant {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Token {
    token: Secret,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream",
    singleton,
    post(stop = "stop", returns = Stopped),
)]
struct ActiveLivestream {
    name: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Stopped {
    message: String,
}

// "token, active-livestream/stop" — "answer is `{token}` only", "answer is `{message}`"
#[tokio::test]
async fn returns_object_of_one_key_is_decoded() {
    let server = responding_data(r#"{"token":"jwt","message":"stopped"}"#).await;
    let meeting = server.app().meeting("m");
    let token = meeting.participant("p").refresh_token().await.unwrap();
    assert_eq!(token.token.expose_secret(), "jwt");
    assert!(!format!("{token:?}").contains("jwt"));
    assert_eq!(meeting.active_livestream().stop().await.unwrap().message, "stopped");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
    singleton,
    read_only,
    rename_all = "camelCase",
    post(generate = "", returns = Job),
)]
struct Summary {
    session_id: Option<Id<Session>>,
    summary_download_url: String,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Job {
    session_id: Option<Id<Session>>,
    status: Option<String>,
}

// "summary (POST)" — "sub-action; same path as the GET, another shape (`session_id` in snake case)"
#[tokio::test]
async fn returns_type_of_a_post_can_differ_from_the_resource() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"sessionId": "s", "summaryDownloadUrl": "u"})),
        _ => Reply::data(&json!({"session_id": "s", "status": "QUEUED"})),
    })
    .await;
    let session = server.app().session("s");
    let job = session.summary().generate().await.unwrap();
    assert_eq!((job.session_id.unwrap().as_str(), job.status.as_deref()), ("s", Some("QUEUED")));
    let summary = session.summary().await.unwrap();
    assert_eq!((summary.session_id.as_ref().unwrap().as_str(), summary.summary_download_url.as_str()), ("s", "u"));
    assert_eq!(kit_lines(&server), ["POST app-1/sessions/s/summary", "GET app-1/sessions/s/summary"]);
}
