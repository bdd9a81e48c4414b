//! `update`: how the response changes the record.

use super::*;

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", replace)]
struct Room {
    id: Id<Self>,
    #[attribute(required, wire(request = "roomName", response = "name"))]
    name: Option<String>,
    #[attribute(required, nullable)]
    theme: Option<String>,
    tags: Vec<String>,
    #[attribute(default = 3)]
    level: u8,
    ends: Option<Option<String>>,
    #[attribute(read_only)]
    created: Option<String>,
    #[attribute(update_only)]
    status: Option<String>,
}

const ROOM: &str =
    r#"{"id":"r","name":"n","theme":null,"tags":["a"],"level":5,"ends":null,"created":"now","status":"on","odd":1}"#;

/// The record after an update with this response.
async fn after(response: &str) -> String {
    let canned = Canned::results([ROOM, response]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    room.update(RoomChanges::new().tags(["b"])).await.unwrap();
    assert_eq!(canned.sent()[1], r#"PATCH /accounts/a/rooms/r {"tags":["b"]}"#);
    serde_json::to_string(&room).unwrap()
}

#[tokio::test]
async fn update_merges_the_keys_of_the_response() {
    assert_eq!(after(r#"{"tags":["b"]}"#).await, ROOM.replace(r#"["a"]"#, r#"["b"]"#));
    assert_eq!(after(r#"{"id":"r","name":"m","odd":2}"#).await, ROOM.replace(r#""n""#, r#""m""#).replace(":1", ":2"));
    assert_eq!(after(r#"{"id":"other"}"#).await, ROOM.replace(r#""r""#, r#""other""#));
    assert_eq!(after(&ROOM.replace("on", "off")).await, ROOM.replace("on", "off"));
}

#[tokio::test]
async fn update_with_an_empty_response_changes_nothing() {
    for response in ["null", "{}"] {
        assert_eq!(after(response).await, ROOM, "{response}");
    }
    for body in [r#"{"success":true}"#, ""] {
        let found = format!(r#"{{"result":{ROOM}}}"#);
        let canned = Canned::bodies(vec![found.into(), body.into()]);
        let mut room = canned.account.rooms().find("r").await.unwrap();
        room.update(RoomChanges::new()).await.unwrap();
        assert_eq!(serde_json::to_string(&room).unwrap(), ROOM, "{body}");
    }
}

#[tokio::test]
async fn update_with_null_empties_an_attribute_or_restores_its_default() {
    assert_eq!(
        after(r#"{"name":null,"theme":"dark","tags":null,"level":null,"ends":"soon","created":null}"#).await,
        r#"{"id":"r","name":null,"theme":"dark","tags":[],"level":3,"ends":"soon","created":null,"status":"on","odd":1}"#
    );
}

#[tokio::test]
async fn update_that_cannot_be_decoded_leaves_the_record_unchanged() {
    for (response, path) in [
        (r#"{"name":"m","level":"high"}"#, "at `result.level`: invalid type: string, expected u8"),
        (r#"{"name":"m","id":null}"#, "at `result.id`: invalid type: null"),
        (r#"{"name":"m","tags":[1]}"#, "at `result.tags[0]`: invalid type: integer"),
        ("[1]", "at `result`: invalid type: sequence, expected a map"),
        (r#""text""#, "at `result`: invalid type: string, expected a map"),
    ] {
        let canned = Canned::results([ROOM, response]);
        let mut room = canned.account.rooms().find("r").await.unwrap();
        let error = room.update(RoomChanges::new().name("m")).await.unwrap_err();
        assert!(error.to_string().contains(path), "{error}");
        assert_eq!(serde_json::to_string(&room).unwrap(), ROOM);
    }
}
