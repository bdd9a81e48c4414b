//! `takes`: an attribute that is sent as another type than it is read.

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

fn room() -> Value {
    json!({"id": "r", "name": "n", "theme": null, "region": "eu", "status": "on", "owner": {"name": "ann"}, "tags": ["a"]})
}

#[tokio::test]
async fn input_type_is_sent_and_the_declared_type_is_decoded() {
    let server = server(room()).await;
    let rooms = account(&server).rooms();
    let new =
        NewRoom::new("n", None).region("eu").password("p").seed(1).owner("ann").tags(["a"]).ends(None).trial(true);
    let mut room = rooms.create(new).await.unwrap();
    let changes = RoomChanges::new().status("off").password("q").owner(None).ends("soon").theme("dark");
    room.update(changes).await.unwrap();
    assert_eq!(
        lines(&server),
        [
            r#"POST /accounts/acc-1/rooms?dry=true {"end":null,"name":"n","owner":"ann","password":"p","region":"eu","seed":1,"tags":["a"],"theme":null}"#,
            r#"PATCH /accounts/acc-1/rooms/r {"end":"soon","owner":null,"password":"q","status":"off","theme":"dark"}"#,
        ]
    );
    assert_eq!((room.level, room.owner.as_ref().map(|it| it.name.as_str())), (3, Some("ann")));
}

#[tokio::test]
async fn input_attribute_must_be_set_in_a_copy_before_replace() {
    let server = server(room()).await;
    let rooms = account(&server).rooms();
    let mut room = rooms.find("r").await.unwrap();
    let error = room.replace(NewRoom::from(&room)).await.unwrap_err();
    assert!(error.to_string().contains("`owner` has another type in requests than in responses"), "{error}");
    room.replace(NewRoom::from(&room).name("m").theme("light").owner("ann")).await.unwrap();
    let expected = r#"{"name":"m","owner":"ann","region":"eu","tags":["a"],"theme":"light"}"#;
    assert_eq!(lines(&server)[1], format!("PUT /accounts/acc-1/rooms/r {expected}"));
}
