//! `flatten`: keys of an object beside those of the other attributes.

use serde::{Deserialize, Serialize};

use super::*;

/// The keys of each type; the last variant keeps those of any other type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Data {
    A {
        content: String,
    },
    #[serde(rename = "MX")]
    Mx {
        content: String,
        priority: u16,
    },
    #[serde(rename = "CAA")]
    Caa {
        data: Caa,
    },
    #[serde(untagged)]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Caa {
    tag: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/dns_records")]
struct DnsRecord {
    id: Id<Self>,
    #[attribute(required)]
    name: String,
    #[attribute(flatten, required)]
    data: Data,
    ttl: Option<u32>,
    backups: Vec<Data>,
}

const A: &str = r#"{"id":"r","name":"a.com","content":"192.0.2.1","type":"A","ttl":1,"proxied":true}"#;

#[tokio::test]
async fn flattened_union_is_selected_by_its_tag() {
    let record = found::<DnsRecord>(A).await;
    assert_eq!(record.data, Data::A { content: "192.0.2.1".into() });
    assert_eq!(record.ttl, Some(1));
    assert_eq!(record.extra(), json!({"proxied": true}).as_object().unwrap(), "the union takes what is its own");
    assert_eq!(
        serde_json::to_string(&record).unwrap(),
        r#"{"id":"r","name":"a.com","content":"192.0.2.1","type":"A","ttl":1,"backups":[],"proxied":true}"#
    );
    let caa = found::<DnsRecord>(r#"{"id":"r","name":"n","type":"CAA","data":{"tag":"issue","value":"x"}}"#);
    assert_eq!(caa.await.data, Data::Caa { data: Caa { tag: "issue".into(), value: "x".into() } });
}

#[tokio::test]
async fn flattened_union_keeps_the_keys_of_an_unknown_tag() {
    let json = r#"{"id":"r","name":"n","port":99,"type":"SRV2","ttl":1,"backups":[]}"#;
    let record = found::<DnsRecord>(json).await;
    assert_eq!(record.data, Data::Other(json!({"port": 99, "type": "SRV2"}).as_object().unwrap().clone()));
    assert!(record.extra().is_empty());
    assert_eq!(serde_json::to_string(&record).unwrap(), json);
    let tagless = found::<DnsRecord>(r#"{"id":"r","name":"n"}"#).await;
    assert_eq!(tagless.data, Data::Other(Map::new()));
}

#[tokio::test]
async fn union_can_be_the_item_of_a_list() {
    let json = r#"{"id":"r","name":"n","content":"c","type":"A","ttl":null,"backups":[{"type":"MX","content":"m","priority":5},{"type":"NEW","x":1}]}"#;
    let record = found::<DnsRecord>(json).await;
    assert_eq!(record.backups[0], Data::Mx { content: "m".into(), priority: 5 });
    assert!(matches!(&record.backups[1], Data::Other(other) if other["x"] == 1));
    let written: Value = serde_json::from_str(&encode(&*record)).unwrap();
    assert_eq!(written, serde_json::from_str::<Value>(json).unwrap());
}

#[tokio::test]
async fn flattened_union_is_sent_beside_the_other_attributes() {
    let canned = Canned::results([A]);
    let records = canned.account.dns_records();
    let mx = |priority| Data::Mx { content: "m".into(), priority };
    let mut record = records.create(NewDnsRecord::new("a.com", mx(5)).ttl(60)).await.unwrap();
    record.update(DnsRecordChanges::new().data(mx(7)).backups(vec![mx(8)])).await.unwrap();
    records.create(NewDnsRecord::from(&record).name("b.com")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/dns_records {"content":"m","name":"a.com","priority":5,"ttl":60,"type":"MX"}"#,
            r#"PATCH /accounts/a/dns_records/r {"backups":[{"content":"m","priority":8,"type":"MX"}],"content":"m","priority":7,"type":"MX"}"#,
            r#"POST /accounts/a/dns_records {"backups":[],"content":"192.0.2.1","name":"b.com","ttl":1,"type":"A"}"#,
        ]
    );
}

#[tokio::test]
async fn flattened_union_can_change_its_variant_in_an_update() {
    let mx = r#"{"type":"MX","content":"m","priority":5}"#;
    let canned = Canned::results([A, mx, r#"{"ttl":9}"#]);
    let mut record = canned.account.dns_records().find("r").await.unwrap();
    record.update(DnsRecordChanges::new()).await.unwrap();
    assert_eq!(record.data, Data::Mx { content: "m".into(), priority: 5 });
    record.update(DnsRecordChanges::new()).await.unwrap();
    assert_eq!((record.ttl, &record.data), (Some(9), &Data::Mx { content: "m".into(), priority: 5 }));
}

#[tokio::test]
async fn flattened_union_is_an_attribute_of_its_rust_name() {
    let record = found::<DnsRecord>(A).await;
    assert_eq!(record.attribute("data"), Some(json!({"content": "192.0.2.1", "type": "A"})));
    assert_eq!(record.attributes().keys().collect::<Vec<_>>(), ["backups", "data", "id", "name", "ttl"]);
}

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
async fn flattened_change_is_sent_beside_the_other_changes() {
    let server = server(round()).await;
    let mut room = account(&server).rooms().create(NewRoom::new().shape(Shape::Round { radius: 2 })).await.unwrap();
    room.update(RoomChanges::new().name("m").shape(Shape::Round { radius: 3 })).await.unwrap();
    assert_eq!(
        lines(&server),
        [
            r#"POST /accounts/acc-1/rooms {"radius":2,"type":"round"}"#,
            r#"PATCH /accounts/acc-1/rooms/r {"name":"m","radius":3,"type":"round"}"#,
        ]
    );
    assert_eq!(room.extra().len(), 1, "what belongs to the shape is not extra");
}

#[tokio::test]
async fn flattened_union_leaves_no_key_of_the_former_variant() {
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
    let said = lines(&server);
    assert_eq!((said[1].as_str(), said[3].as_str()), (square, square), "a member may be called as its attribute");
}
