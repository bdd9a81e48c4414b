//! `NewT::from(&record)` and `NewT` inside other bodies.

use serde::{Deserialize, Serialize};

use super::*;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Owner {
    name: String,
}

#[allow(clippy::option_option, reason = "missing, null and a value are three different inputs")]
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", replace, create(query(trial(wire = "dry") = bool)))]
struct Room {
    id: Id<Self>,
    #[attribute(required)]
    name: Option<String>,
    #[attribute(required, nullable)]
    theme: Option<String>,
    #[attribute(create_only)]
    region: Option<String>,
    #[attribute(update_only)]
    status: Option<String>,
    #[attribute(write_only)]
    password: Option<Secret>,
    #[attribute(write_only, create_only)]
    seed: Option<u8>,
    /// Sent as a name, read as an object.
    #[attribute(input = String)]
    owner: Option<Owner>,
    #[attribute(read_only, default = 3)]
    level: u8,
    tags: Vec<String>,
    /// Null and absent have different meanings.
    #[attribute(wire = "end")]
    ends: Option<Option<String>>,
}

#[tokio::test]
async fn copy_without_a_required_attribute_is_not_sent() {
    let server = server(json!({"id": "r", "theme": "t"})).await;
    let rooms = account(&server).rooms();
    let room = rooms.find("r").await.unwrap();
    let error = rooms.create(NewRoom::from(&room)).await.unwrap_err();
    assert!(
        error.to_string().contains("`name` is required, but the record does not have it: set it on the copy"),
        "{error}"
    );
    assert!(!error.may_have_been_sent());
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn new_value_can_be_an_item_of_another_body() {
    let written = |new: &NewRoom| serde_json::to_string(&[new]).map_err(|error| error.to_string());
    let new = NewRoom::new("n", None).ends(None).password("p");
    assert_eq!(written(&new).unwrap(), r#"[{"end":null,"name":"n","password":"p","theme":null}]"#);
    assert_eq!(serde_json::to_value(RoomChanges::new().status("off")).unwrap(), json!({"status": "off"}));
    assert_eq!(written(&new.trial(true)).unwrap_err(), "`dry` is a parameter, so it cannot be serialized into a body");

    let server = server(json!({"id": "r", "theme": "t"})).await;
    let lacking = NewRoom::from(&account(&server).rooms().find("r").await.unwrap());
    assert_eq!(
        written(&lacking).unwrap_err(),
        "`name` is required, but the record does not have it: set it on the copy"
    );
}

/// The caller chooses the id.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", create(on = member) = put, post(batch = "batch", on = collection, body = Vec<NewScript>))]
struct Script {
    id: Id<Self>,
    text: Option<String>,
}

#[tokio::test]
async fn chosen_id_cannot_be_part_of_a_body() {
    let server = server(json!({"id": "a", "text": "t"})).await;
    let account = account(&server);
    let error = Script::batch(&account, vec![NewScript::new("a").text("t")]).await.unwrap_err();
    assert!(error.to_string().contains("the chosen id belongs in the path"), "{error}");
    let script = account.scripts().find("a").await.unwrap();
    Script::batch(&account, vec![NewScript::from(&script)]).await.unwrap();
    assert_eq!(lines(&server)[1..], [r#"POST /accounts/acc-1/scripts/batch [{"text":"t"}]"#]);
}
