//! Meetings: lists, creation, update and replacement.

use serde_json::{Value, json};

use crate::support::http::Api;

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn meetings_in_a_list_have_no_ai_config() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    assert_eq!(all.paging(), [1, 7, 7]);
    assert!(all.items().iter().all(|meeting| meeting.get("ai_config").is_none()));
    let configured = api.get(&format!("/meetings/{}", all.ids()[6])).await;
    assert_eq!(configured.data()["ai_config"]["transcription"]["language"], "en-US");
    assert!(configured.data().get("title").is_none());
}

#[tokio::test]
async fn meetings_are_filtered() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    let ids = all.ids();
    assert_eq!(api.get("/meetings?status=INACTIVE").await.ids(), [ids[5]]);
    assert_eq!(api.get("/meetings?status=ACTIVE").await.ids().len(), 6);
    assert_eq!(api.get("/meetings?search=STAND-up").await.ids(), [ids[0]]);
    assert_eq!(api.get(&format!("/meetings?search={}", ids[3])).await.ids(), [ids[3]]);
    let made = all.items()[2]["created_at"].as_str().unwrap();
    assert_eq!(api.get(&format!("/meetings?start_time={made}&end_time={made}")).await.ids(), [ids[2]]);
    assert_eq!(api.get(&format!("/meetings?start_time={made}&search=&status=")).await.ids(), ids[2..]);
    assert_eq!(api.get(&format!("/meetings?end_time={made}")).await.ids(), ids[..3]);
}

#[tokio::test]
async fn meeting_is_created_without_a_body() {
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
async fn null_title_is_removed() {
    let api = Api::start().await;
    let made = api.send("POST", "/meetings", r#"{"title":null,"record_on_start":null,"status":"INACTIVE"}"#).await;
    assert_eq!(made.status, 201);
    assert!(made.data().get("title").is_none());
    assert_eq!(made.data()["record_on_start"], false);
    assert_eq!(made.data()["status"], "ACTIVE", "only PATCH sets it");
}

#[tokio::test]
async fn patch_keeps_other_attributes() {
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
async fn put_resets_other_attributes() {
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
async fn invalid_meeting_changes_nothing() {
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
        assert!(!refused.error_message().is_empty());
    }
    assert_eq!(api.get(&path).await.data()["title"], meeting["title"]);
    assert_eq!(api.send("PATCH", "/meetings/unknown", "{}").await.error_message(), "No such meeting");
    assert_eq!(api.send("PUT", "/meetings/unknown", "{}").await.status, 404);
}

#[tokio::test]
async fn write_only_keys_are_not_returned() {
    let api = Api::start().await;
    let storage = json!({ "type": "aws", "bucket": "b", "region": "eu-1", "access_key": "a", "secret": "s" });
    let body = json!({ "recording_config": { "max_seconds": 60, "storage_config": storage } });
    let made = api.send("POST", "/meetings", &body.to_string()).await;
    let config = &made.data()["recording_config"];
    assert_eq!(
        config,
        &json!({ "max_seconds": 60, "storage_config": { "type": "aws", "bucket": "b", "region": "eu-1" } })
    );
}
