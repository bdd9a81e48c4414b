//! What is told: arguments and setters, directions of attributes, copies of records.

use super::*;

use rtk::{Id, Resource, Secret};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Owner {
    name: String,
}

#[allow(clippy::option_option, reason = "missing, null and a value are three things here")]
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
    /// Told by name, read as an object.
    #[attribute(input = String)]
    owner: Option<Owner>,
    #[attribute(read_only, default = 3)]
    level: u8,
    tags: Vec<String>,
    /// Null means something else than nothing.
    #[attribute(wire = "end")]
    ends: Option<Option<String>>,
}

fn room() -> Value {
    json!({"id": "r", "name": "n", "theme": null, "region": "eu", "status": "on", "owner": {"name": "ann"}, "tags": ["a"]})
}

#[tokio::test]
async fn each_attribute_is_told_when_it_can_be() {
    let server = server(room()).await;
    let rooms = account(&server).rooms();
    let new =
        NewRoom::new("n", None).region("eu").password("p").seed(1).owner("ann").tags(["a"]).ends(None).trial(true);
    let mut room = rooms.create(new).await.unwrap();
    let changes = RoomChanges::new().status("off").password("q").owner(None).ends("soon").theme("dark");
    room.update(changes).await.unwrap();
    assert_eq!(
        all_said(&server),
        [
            r#"POST /accounts/acc-1/rooms?dry=true {"end":null,"name":"n","owner":"ann","password":"p","region":"eu","seed":1,"tags":["a"],"theme":null}"#,
            r#"PATCH /accounts/acc-1/rooms/r {"end":"soon","owner":null,"password":"q","status":"off","theme":"dark"}"#,
        ]
    );
    assert_eq!((room.level, room.owner.as_ref().map(|it| it.name.as_str())), (3, Some("ann")));
}

#[tokio::test]
async fn a_record_can_be_copied_and_replaced_as_a_whole() {
    let server = server(room()).await;
    let rooms = account(&server).rooms();
    let mut room = rooms.find("r").await.unwrap();
    let error = room.replace(NewRoom::from(&room)).await.unwrap_err();
    assert!(error.to_string().contains("`owner` is told in another form than it is read"), "{error}");
    room.replace(NewRoom::from(&room).name("m").theme("light").owner("ann")).await.unwrap();
    let expected = r#"{"name":"m","owner":"ann","region":"eu","tags":["a"],"theme":"light"}"#;
    assert_eq!(all_said(&server)[1], format!("PUT /accounts/acc-1/rooms/r {expected}"));
}

#[tokio::test]
async fn a_copy_that_lacks_what_is_required_is_not_sent() {
    let server = server(json!({"id": "r", "theme": "t"})).await;
    let rooms = account(&server).rooms();
    let room = rooms.find("r").await.unwrap();
    let error = rooms.create(NewRoom::from(&room)).await.unwrap_err();
    assert!(error.to_string().contains("`name` is required, and the record does not hold it"), "{error}");
    assert!(!error.may_have_been_sent());
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn what_makes_one_is_a_part_of_what_makes_many() {
    let written = |new: &NewRoom| serde_json::to_string(&[new]).map_err(|error| error.to_string());
    let new = NewRoom::new("n", None).ends(None).password("p");
    assert_eq!(written(&new).unwrap(), r#"[{"end":null,"name":"n","password":"p","theme":null}]"#);
    assert_eq!(serde_json::to_value(RoomChanges::new().status("off")).unwrap(), json!({"status": "off"}));
    assert_eq!(written(&new.trial(true)).unwrap_err(), "`dry` goes beside a body, so it cannot be in one");

    let server = server(json!({"id": "r", "theme": "t"})).await;
    let lacking = NewRoom::from(&account(&server).rooms().find("r").await.unwrap());
    assert_eq!(written(&lacking).unwrap_err(), "`name` is required, and the record does not hold it");
}

/// Whoever makes one chooses its id.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", create(on = member) = put, post(batch = "batch", on = collection, body = Vec<NewScript>))]
struct Script {
    id: Id<Self>,
    text: Option<String>,
}

#[tokio::test]
async fn an_id_that_was_chosen_is_not_lost_in_a_body() {
    let server = server(json!({"id": "a", "text": "t"})).await;
    let account = account(&server);
    let error = Script::batch(&account, vec![NewScript::new("a").text("t")]).await.unwrap_err();
    assert!(error.to_string().contains("the id that was chosen goes into the path"), "{error}");
    let script = account.scripts().find("a").await.unwrap();
    Script::batch(&account, vec![NewScript::from(&script)]).await.unwrap();
    assert_eq!(all_said(&server)[1..], [r#"POST /accounts/acc-1/scripts/batch [{"text":"t"}]"#]);
}
