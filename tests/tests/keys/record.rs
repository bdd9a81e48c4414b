//! `Record`: attributes by name, storing and restoring.

use std::collections::HashSet;

use super::*;

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
    Other(Map<String, Value>),
}

fn round() -> Value {
    json!({"id": "r", "name": "n", "type": "round", "radius": 2, "colour": "red"})
}

#[tokio::test]
async fn record_returns_its_attributes_by_name() {
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
async fn record_can_be_stored_and_restored() {
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
async fn restore_rejects_json_that_does_not_fit() {
    let server = server(json!(null)).await;
    let rooms = account(&server).rooms();
    for (stored, said) in [
        (json!({"id": 7}), "the stored value is not a `Room` at `id`: invalid type: integer, expected a string"),
        (json!({"name": "n"}), "the stored value is not a `Room`: `Room` lacks `id`"),
        (json!([]), "the stored value is not a `Room`: invalid type: sequence, expected a `Room`"),
    ] {
        let error = rooms.restore(stored).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRecord);
        assert!(error.to_string().starts_with(said), "{error}");
        assert!(!error.may_have_been_sent());
    }
}
