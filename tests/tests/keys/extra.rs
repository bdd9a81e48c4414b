//! `Record::extra`: keys that the resource does not declare.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
struct Room {
    id: Id<Self>,
    name: Option<String>,
}

const RESPONSE: &str = r#"{"new":[1,{"deep":null}],"id":"r","name":"n","other":{"a":1.5}}"#;

#[tokio::test]
async fn undeclared_key_is_kept_and_written_back() {
    let room = found::<Room>(RESPONSE).await;
    assert_eq!(room.extra(), json!({"new": [1, {"deep": null}], "other": {"a": 1.5}}).as_object().unwrap());
    assert_eq!(room.attribute("other"), Some(json!({"a": 1.5})));
    assert_eq!(
        serde_json::to_string(&room).unwrap(),
        r#"{"id":"r","name":"n","new":[1,{"deep":null}],"other":{"a":1.5}}"#
    );
    assert_eq!(encode(&*room), r#"{"id":"r","name":"n"}"#, "the attributes alone hold what is declared");
}

#[tokio::test]
async fn undeclared_value_is_not_in_debug_output() {
    let room = found::<Room>(r#"{"id":"r","token":"s3cret"}"#).await;
    let shown = format!("{room:?}");
    assert!(shown.contains("token") && !shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn undeclared_keys_of_an_update_are_merged() {
    let canned = Canned::results([RESPONSE, r#"{"name":"m","other":2,"third":3}"#]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    room.update(RoomChanges::new().name("m")).await.unwrap();
    assert_eq!(
        serde_json::to_string(&room).unwrap(),
        r#"{"id":"r","name":"m","new":[1,{"deep":null}],"other":2,"third":3}"#
    );
}

#[tokio::test]
async fn undeclared_keys_are_replaced_by_a_reload() {
    let canned = Canned::results([RESPONSE, r#"{"id":"r","third":3}"#]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    room.reload().await.unwrap();
    assert_eq!(serde_json::to_string(&room).unwrap(), r#"{"id":"r","name":null,"third":3}"#);
}

#[tokio::test]
async fn undeclared_keys_are_kept_for_each_item_of_a_list() {
    let canned = Canned::results([r#"[{"id":"a","x":1},{"id":"b","y":2},{"id":"c"}]"#, "[]"]);
    let rooms = canned.account.rooms().all().await.unwrap();
    assert_eq!(
        serde_json::to_string(&rooms).unwrap(),
        r#"[{"id":"a","name":null,"x":1},{"id":"b","name":null,"y":2},{"id":"c","name":null}]"#
    );
}
