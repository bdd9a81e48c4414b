//! Making, changing, replacing, removing.

use serde_json::{Value, json};

use crate::client::{Api, send};

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn a_new_app_answers_200_one_level_deeper() {
    let api = Api::start().await;
    let made = send("POST", &api.kit("/apps"), Some("Bearer sandbox"), r#"{"name":"Mine"}"#).await;
    assert_eq!(made.status, 200);
    let app = &made.data()["app"];
    assert_eq!(app["name"], "Mine");
    let read = send("GET", &api.kit(&format!("/apps/{}", text(app, "id"))), Some("Bearer sandbox"), "").await;
    assert_eq!(read.data(), app);
    let meetings = api.kit(&format!("/{}/meetings", text(app, "id")));
    assert_eq!(send("POST", &meetings, Some("Bearer sandbox"), "").await.status, 201);

    for body in ["", "{}", r#"{"name":7}"#, "[1]", "{"] {
        let refused = send("POST", &api.kit("/apps"), Some("Bearer sandbox"), body).await;
        assert_eq!(refused.status, 400, "{body}");
        assert!(!refused.refusal().is_empty());
    }
}

#[tokio::test]
async fn a_meeting_needs_no_body() {
    let api = Api::start().await;
    let made = api.send("POST", "/meetings", "").await;
    assert_eq!(made.status, 201);
    let meeting = made.data();
    assert_eq!(meeting["status"], "ACTIVE");
    assert_eq!(meeting["record_on_start"], false);
    assert_eq!(meeting["session_keep_alive_time_in_secs"], 60);
    assert_eq!(meeting["created_at"], meeting["updated_at"]);
    assert!(meeting.get("title").is_none() && meeting.get("ai_config").is_none());
    assert_eq!(api.get(&format!("/meetings/{}", text(meeting, "id"))).await.data(), meeting);
    assert_eq!(api.get("/meetings?per_page=100").await.ids().last(), Some(&text(meeting, "id")));
}

#[tokio::test]
async fn null_is_not_a_title() {
    let api = Api::start().await;
    let made = api.send("POST", "/meetings", r#"{"title":null,"record_on_start":null,"status":"INACTIVE"}"#).await;
    assert_eq!(made.status, 201);
    assert!(made.data().get("title").is_none());
    assert_eq!(made.data()["record_on_start"], false);
    assert_eq!(made.data()["status"], "ACTIVE", "only PATCH sets it");
}

#[tokio::test]
async fn patch_changes_what_is_sent() {
    let api = Api::start().await;
    let body =
        json!({ "title": "Retro", "record_on_start": true, "ai_config": { "summarization": { "word_limit": 200 } } });
    let made = api.send("POST", "/meetings", &body.to_string()).await;
    let path = format!("/meetings/{}", text(made.data(), "id"));

    let changed = api.send("PATCH", &path, r#"{"status":"INACTIVE"}"#).await;
    assert_eq!(changed.status, 200);
    assert_eq!(changed.data()["status"], "INACTIVE");
    assert_eq!(changed.data()["title"], "Retro");
    assert_eq!(changed.data()["ai_config"], body["ai_config"]);
    assert_eq!(changed.data()["created_at"], made.data()["created_at"]);
    assert_ne!(changed.data()["updated_at"], made.data()["updated_at"]);

    let nulled = api.send("PATCH", &path, r#"{"record_on_start":null,"title":null}"#).await;
    assert_eq!(nulled.data()["record_on_start"], false);
    assert!(nulled.data().get("title").is_none());
    assert_eq!(api.send("PATCH", &path, "").await.status, 200);
}

#[tokio::test]
async fn put_forgets_what_is_not_sent() {
    let api = Api::start().await;
    let made = api.send("POST", "/meetings", r#"{"title":"Old","persist_chat":true,"ai_config":{}}"#).await;
    let path = format!("/meetings/{}", text(made.data(), "id"));
    api.send("PATCH", &path, r#"{"status":"INACTIVE"}"#).await;
    let replaced = api.send("PUT", &path, r#"{"title":"New","status":"ACTIVE"}"#).await;
    assert_eq!(replaced.status, 200);
    let meeting = replaced.data();
    assert_eq!((&meeting["title"], &meeting["persist_chat"]), (&json!("New"), &json!(false)));
    assert!(meeting.get("ai_config").is_none());
    assert_eq!(meeting["status"], "INACTIVE", "PUT has no status");
    assert_eq!(meeting["created_at"], made.data()["created_at"]);
    assert_eq!(api.get(&path).await.data(), meeting);
}

#[tokio::test]
async fn wrong_meetings_are_refused_whole() {
    let api = Api::start().await;
    let meeting = api.get("/meetings").await.items()[0].clone();
    let path = format!("/meetings/{}", text(&meeting, "id"));
    for body in [
        r#"{"title":"x","session_keep_alive_time_in_secs":59}"#,
        r#"{"title":"x","session_keep_alive_time_in_secs":601}"#,
        r#"{"title":"x","persist_chat":null}"#,
        r#"{"title":"x","status":"PAUSED"}"#,
        r#"{"title":7}"#,
        r#"{"title":"x""#,
    ] {
        let refused = api.send("PATCH", &path, body).await;
        assert_eq!(refused.status, 400, "{body}");
        assert!(!refused.refusal().is_empty());
    }
    assert_eq!(api.get(&path).await.data()["title"], meeting["title"]);
    assert_eq!(api.send("PATCH", "/meetings/unknown", "{}").await.refusal(), "No such meeting");
    assert_eq!(api.send("PUT", "/meetings/unknown", "{}").await.status, 404);
}

#[tokio::test]
async fn write_only_keys_are_not_told() {
    let api = Api::start().await;
    let storage = json!({ "type": "aws", "bucket": "b", "region": "eu-1", "access_key": "a", "secret": "s" });
    let body = json!({ "recording_config": { "max_seconds": 60, "storage_config": storage } });
    let made = api.send("POST", "/meetings", &body.to_string()).await;
    let told = &made.data()["recording_config"];
    assert_eq!(
        told,
        &json!({ "max_seconds": 60, "storage_config": { "type": "aws", "bucket": "b", "region": "eu-1" } })
    );
}

#[tokio::test]
async fn tokens_come_with_writes_only() {
    let api = Api::start().await;
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    let body = json!({ "custom_participant_id": "ann/1", "preset_name": "host", "name": "Ann" });
    let made = api.send("POST", &path, &body.to_string()).await;
    assert_eq!(made.status, 201);
    let one = format!("{path}/{}", text(made.data(), "id"));
    assert!(made.data()["picture"].is_null());

    let patched = api.send("PATCH", &one, r#"{"name":"Anna","custom_participant_id":"other"}"#).await;
    assert_eq!(patched.data()["name"], "Anna");
    assert_eq!(patched.data()["custom_participant_id"], "ann/1", "PATCH cannot change it");
    let unset = api.send("PATCH", &one, r#"{"preset_name":null,"name":null}"#).await;
    assert_eq!(unset.data()["preset_name"], "group_call_host");
    assert!(unset.data()["name"].is_null());

    let body = r#"{"custom_participant_id":"ann-2","preset_name":"guest"}"#;
    let replaced = api.send("PUT", &one, body).await;
    assert_eq!(replaced.status, 200);
    assert_eq!(replaced.data()["custom_participant_id"], "ann-2");
    assert_eq!(replaced.data()["created_at"], made.data()["created_at"]);
    let refreshed = api.send("POST", &format!("{one}/token"), "").await;
    assert_eq!((refreshed.status, refreshed.data().as_object().unwrap().len()), (200, 1));

    let tokens: Vec<&str> =
        [&made, &patched, &unset, &replaced, &refreshed].iter().map(|answer| text(answer.data(), "token")).collect();
    let distinct: std::collections::HashSet<_> = tokens.iter().collect();
    assert_eq!(distinct.len(), tokens.len());
    assert!(api.get(&one).await.data().get("token").is_none());
    assert!(api.get(&path).await.items().iter().all(|participant| participant.get("token").is_none()));
}

#[tokio::test]
async fn participants_have_required_keys() {
    let api = Api::start().await;
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    for (body, message) in [
        ("", "`custom_participant_id` is required"),
        (r#"{"custom_participant_id":"a"}"#, "`preset_name` is required"),
        (r#"{"custom_participant_id":"a","preset_name":null}"#, "`preset_name` must be a string"),
    ] {
        let refused = api.send("POST", &path, body).await;
        assert_eq!((refused.status, refused.refusal()), (400, message));
    }
    let one = format!("{path}/{}", api.get(&path).await.ids()[0]);
    assert_eq!(api.send("PUT", &one, "{}").await.status, 400);
    assert_eq!(api.send("POST", &format!("{path}/unknown/token"), "").await.refusal(), "No such participant");
}

#[tokio::test]
async fn a_removed_participant_leaves_no_id() {
    let api = Api::start().await;
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    let people = api.get(&path).await;
    let preset = async |index: usize| {
        let removed = api.send("DELETE", &format!("{path}/{}", people.ids()[index]), "").await;
        assert_eq!(removed.status, 200);
        let keys: Vec<&String> = removed.data().as_object().unwrap().keys().collect();
        assert_eq!(keys, ["created_at", "custom_participant_id", "preset_id", "updated_at"]);
        assert_eq!(removed.data()["custom_participant_id"], people.items()[index]["custom_participant_id"]);
        removed.data()["preset_id"].clone()
    };
    assert_eq!(preset(0).await, preset(1).await, "one preset has one id");
    let again = api.send("DELETE", &format!("{path}/{}", people.ids()[0]), "").await;
    assert_eq!((again.status, again.refusal()), (404, "No such participant"));
    assert_eq!(api.get(&path).await.ids(), people.ids()[2..]);
}

#[tokio::test]
async fn nobody_is_added_to_an_inactive_meeting() {
    let api = Api::start().await;
    let meeting = api.get("/meetings?status=INACTIVE").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    let body = r#"{"custom_participant_id":"a","preset_name":"host"}"#;
    let refused = api.send("POST", &path, body).await;
    assert_eq!((refused.status, refused.refusal()), (400, "The meeting is inactive: nobody can be added to it"));
    assert_eq!(api.get(&path).await.items().len(), 2);
    api.send("PATCH", &format!("/meetings/{meeting}"), r#"{"status":"ACTIVE"}"#).await;
    assert_eq!(api.send("POST", &path, body).await.status, 201);
}
