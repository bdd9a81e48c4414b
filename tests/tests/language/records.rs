//! What a record is besides its attributes.

use super::*;

use std::collections::HashSet;

use rtk::{ErrorKind, Id, Resource};

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
struct Room {
    id: Id<Self>,
    name: Option<String>,
    #[attribute(flatten)]
    shape: Shape,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Shape {
    Round {
        radius: u8,
    },
    Square {
        shape: u8,
    },
    #[serde(untagged)]
    Other(serde_json::Map<String, Value>),
}

fn round() -> Value {
    json!({"id": "r", "name": "n", "type": "round", "radius": 2, "colour": "red"})
}

#[tokio::test]
async fn a_record_tells_its_attributes_by_name() {
    let server = server(round()).await;
    let room = account(&server).rooms().find("r").await.unwrap();
    assert_eq!(room.shape, Shape::Round { radius: 2 });
    let attributes = json!({"id": "r", "name": "n", "shape": {"type": "round", "radius": 2}});
    assert_eq!(Value::Object(room.attributes()), attributes);
    assert_eq!(
        (room.attribute("shape"), room.attribute("colour")),
        (Some(attributes["shape"].clone()), Some("red".into()))
    );
    assert_eq!(Value::Object(room.extra().clone()), json!({"colour": "red"}));
    assert_eq!((room.descriptor().name, room.scope().client().base_url()), ("Room", server.client().base_url()));
}

#[tokio::test]
async fn a_record_can_be_stored_and_restored() {
    let server = server(round()).await;
    let rooms = account(&server).rooms();
    let room = rooms.find("r").await.unwrap();
    let stored = serde_json::to_value(&room).unwrap();
    assert_eq!(stored, round());
    let again = rooms.restore(stored).unwrap();
    assert_eq!((&*again, again.extra(), &again), (&*room, room.extra(), &room));
    assert_eq!(HashSet::from([again, room]).len(), 1);
}

#[tokio::test]
async fn what_is_no_record_is_not_restored() {
    let server = server(json!(null)).await;
    let rooms = account(&server).rooms();
    for (stored, said) in [
        (json!({"id": 7}), "no `Room` at `id`: invalid type: integer, expected a string"),
        (json!({"name": "n"}), "no `Room`: `Room` lacks `id`"),
        (json!([]), "no `Room`: invalid type: sequence, expected a `Room`"),
    ] {
        let error = rooms.restore(stored).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRecord);
        assert!(error.to_string().starts_with(said), "{error}");
        assert!(!error.may_have_been_sent());
    }
}

#[tokio::test]
async fn a_change_of_what_is_flattened_stands_among_the_others() {
    let server = server(round()).await;
    let mut room = account(&server).rooms().create(NewRoom::new().shape(Shape::Round { radius: 2 })).await.unwrap();
    room.update(RoomChanges::new().name("m").shape(Shape::Round { radius: 3 })).await.unwrap();
    assert_eq!(
        all_said(&server),
        [
            r#"POST /accounts/acc-1/rooms {"radius":2,"type":"round"}"#,
            r#"PATCH /accounts/acc-1/rooms/r {"name":"m","radius":3,"type":"round"}"#,
        ]
    );
    assert_eq!(room.extra().len(), 1, "what belongs to the shape is not extra");
}

#[tokio::test]
async fn another_shape_leaves_nothing_of_the_former() {
    let server = Server::replying(|sent| {
        let result = if sent.method == "GET" { round() } else { json!({"type": "square", "shape": 4}) };
        Reply::json(200, &json!({"success": true, "result": result}))
    })
    .await;
    let rooms = account(&server).rooms();
    let mut room = rooms.find("r").await.unwrap();
    rooms.create(NewRoom::from(&room).shape(Shape::Square { shape: 4 })).await.unwrap_err();
    room.update(RoomChanges::new().shape(Shape::Square { shape: 4 })).await.unwrap();
    rooms.create(NewRoom::from(&room)).await.unwrap_err();

    assert_eq!((&room.shape, room.extra().len()), (&Shape::Square { shape: 4 }, 1));
    let square = r#"POST /accounts/acc-1/rooms {"name":"n","shape":4,"type":"square"}"#;
    let said = all_said(&server);
    assert_eq!((said[1].as_str(), said[3].as_str()), (square, square), "a member may be called as its attribute");
}
