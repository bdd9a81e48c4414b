//! `body`: what an action sends.

use rtk::{Body, Json, Multipart, Response};
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
    put(rename = "title", body = Json<String>, returns = Json<Vec<u8>>),
)]
struct Thing {
    id: Id<Self>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Notes {
    text: String,
}

#[tokio::test]
async fn body_can_be_bytes_a_stream_a_list_or_a_form() {
    let server = server(json!({"id": "t"})).await;
    let account = account(&server);
    account.thing("t").fill("a\u{0}b").header("content-type", "text/plain").await.unwrap();
    account.thing("t").fill(Body::from(vec![1_u8, 2])).await.unwrap();
    let chunks = ["ab", "cd"].map(|text| Ok(text.into()));
    account.thing("t").fill(Body::chunks(futures_util::stream::iter(chunks))).await.unwrap();
    Thing::arrange(&account, vec![Id::from("b"), Id::from("a")]).await.unwrap();
    let form =
        Multipart::new().json("metadata", &json!({"main": "x.js"})).file("x.js", "x.js", "text/javascript", "1;");
    Thing::upload(&account, form).await.unwrap();

    let sent = server.sent();
    assert_eq!((sent[0].body.as_slice(), sent[0].header("content-type")), (&b"a\0b"[..], Some("text/plain")));
    assert_eq!(
        (sent[1].body.as_slice(), sent[1].header("content-type")),
        (&[1, 2][..], Some("application/octet-stream"))
    );
    // A short stream that does not wait is sent with its length.
    assert_eq!((sent[2].body.as_slice(), sent[2].header("content-length")), (&b"abcd"[..], Some("4")));
    assert_eq!(line(&sent[3]), r#"PUT /accounts/acc-1/things/order ["b","a"]"#);
    let kind = sent[4].header("content-type").unwrap();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let form = String::from_utf8(sent[4].body.clone()).unwrap();
    assert!(form.starts_with(&format!("--{boundary}\r\n")) && form.ends_with(&format!("--{boundary}--\r\n")));
    assert!(form.contains("name=\"metadata\"\r\ncontent-type: application/json\r\n\r\n{\"main\":\"x.js\"}\r\n"));
}

#[tokio::test]
async fn body_of_a_form_is_the_same_when_its_files_are_streams() {
    let server = server(json!({"id": "t"})).await;
    let account = account(&server);
    let streamed = || Body::chunks(futures_util::stream::iter(["ab", "cd"].map(|text| Ok(text.into()))));
    let form = |first, second| {
        Multipart::new()
            .text("a", "1")
            .file("f", "f.bin", "x/y", first)
            .file("g", "g.bin", "x/y", second)
            .text("z", "2")
    };
    Thing::upload(&account, form(Body::from("abcd"), Body::from("abcd"))).await.unwrap();
    Thing::upload(&account, form(streamed(), streamed())).await.unwrap();
    let written = |sent: &Sent| {
        let kind = sent.header("content-type").unwrap();
        let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
        String::from_utf8(sent.body.clone()).unwrap().replace(boundary, "B")
    };
    let sent = server.sent();
    assert_eq!(written(&sent[0]), written(&sent[1]));
    assert!(written(&sent[1]).contains("filename=\"f.bin\"\r\ncontent-type: x/y\r\n\r\nabcd\r\n--B"));
    assert_eq!(sent[0].header("content-length"), sent[1].header("content-length"));
}

/// Parameters of verbs and actions with a literal instead of a type.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    all(query(kind(wire = "type") = "file", deep = true, since = u32)),
    find(headers(accept = "application/vnd.files+json")),
    update(query(version = 2)),
    get(content(part) = "content/{part}", on = member, query(part_of = "all", raw = bool), headers(accept = "text/plain"), returns = Response),
)]
struct File {
    id: Id<Self>,
    name: Option<String>,
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

/// A participant of a meeting.
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
async fn body_is_absent_without_the_key_and_has_no_content_type() {
    let server = responding_data(r#"{"token":"t","message":"stopped"}"#).await;
    let meeting = server.app().meeting("m");
    meeting.participant("p").refresh_token().await.unwrap();
    meeting.active_session().kick_all().await.unwrap();
    server.app().session("s").summary().generate().await.unwrap();
    assert_eq!(meeting.active_livestream().stop().await.unwrap(), "stopped");
    meeting.participant("p").destroy().await.unwrap();
    assert_eq!(
        kit_lines(&server),
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
async fn body_whose_keys_are_optional_can_be_empty() {
    let server = responding_data(r#"{"id":"m"}"#).await;
    server.app().meetings().create(NewMeeting::new()).await.unwrap();
    let live = || server.app().meeting("m").active_session();
    live().kick(People::new()).await.unwrap();
    live().mute(People::new().participant_ids(vec!["p".to_owned()])).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "POST app-1/meetings {}",
            "POST app-1/meetings/m/active-session/kick {}",
            r#"POST app-1/meetings/m/active-session/mute {"participant_ids":["p"]}"#,
        ]
    );
}

#[tokio::test]
async fn body_can_be_text_or_bytes_in_json() {
    let server = server(json!([1, 2])).await;
    let Json(bytes) = account(&server).thing("t").rename(Json("a \"b\"".to_owned())).await.unwrap();
    assert_eq!(bytes, [1, 2]);
    assert_eq!(lines(&server), [r#"PUT /accounts/acc-1/things/t/title "a \"b\"""#]);
}
