//! Participants of a meeting.

use serde_json::{Value, json};

use crate::support::http::Api;

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn participants_are_read_without_a_token() {
    let api = Api::start().await;
    let meetings = api.get("/meetings").await;
    let path = format!("/meetings/{}/participants", meetings.ids()[0]);
    let all = api.get(&path).await;
    assert_eq!(all.paging(), [1, 6, 6]);
    assert!(all.items().iter().all(|participant| participant.get("token").is_none()));
    let one = api.get(&format!("{path}/{}", all.ids()[1])).await;
    assert_eq!(one.data(), &all.items()[1]);
    assert_eq!(one.data()["name"], "Björn Åkesson");
    assert!(one.data()["picture"].is_null());
    assert_eq!(api.get(&format!("{path}/unknown")).await.error_message(), "No such participant");
    // A participant belongs to one meeting.
    let elsewhere = format!("/meetings/{}/participants/{}", meetings.ids()[1], all.ids()[1]);
    assert_eq!(api.get(&elsewhere).await.status, 404);
}

#[tokio::test]
async fn tokens_are_returned_by_writes_only() {
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

    let tokens: Vec<&str> = [&made, &patched, &unset, &replaced, &refreshed]
        .iter()
        .map(|response| text(response.data(), "token"))
        .collect();
    let distinct: std::collections::HashSet<_> = tokens.iter().collect();
    assert_eq!(distinct.len(), tokens.len());
    assert!(api.get(&one).await.data().get("token").is_none());
    assert!(api.get(&path).await.items().iter().all(|participant| participant.get("token").is_none()));
}

#[tokio::test]
async fn participant_requires_its_keys() {
    let api = Api::start().await;
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    for (body, message) in [
        ("", "`custom_participant_id` is required"),
        (r#"{"custom_participant_id":"a"}"#, "`preset_name` is required"),
        (r#"{"custom_participant_id":"a","preset_name":null}"#, "`preset_name` must be a string"),
    ] {
        let refused = api.send("POST", &path, body).await;
        assert_eq!((refused.status, refused.error_message()), (400, message));
    }
    let one = format!("{path}/{}", api.get(&path).await.ids()[0]);
    assert_eq!(api.send("PUT", &one, "{}").await.status, 400);
    assert_eq!(api.send("POST", &format!("{path}/unknown/token"), "").await.error_message(), "No such participant");
}

#[tokio::test]
async fn removed_participant_is_returned_without_its_id() {
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
    assert_eq!((again.status, again.error_message()), (404, "No such participant"));
    assert_eq!(api.get(&path).await.ids(), people.ids()[2..]);
}

#[tokio::test]
async fn inactive_meeting_accepts_no_participants() {
    let api = Api::start().await;
    let meeting = api.get("/meetings?status=INACTIVE").await.ids()[0].to_owned();
    let path = format!("/meetings/{meeting}/participants");
    let body = r#"{"custom_participant_id":"a","preset_name":"host"}"#;
    let refused = api.send("POST", &path, body).await;
    assert_eq!((refused.status, refused.error_message()), (400, "The meeting is inactive: nobody can be added to it"));
    assert_eq!(api.get(&path).await.items().len(), 2);
    api.send("PATCH", &format!("/meetings/{meeting}"), r#"{"status":"ACTIVE"}"#).await;
    assert_eq!(api.send("POST", &path, body).await.status, 201);
}
