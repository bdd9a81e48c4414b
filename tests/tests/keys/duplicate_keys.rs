//! Keys that occur twice in a response: the last one counts.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Seat {
    row: u8,
    #[attribute(flatten)]
    rest: Map<String, Value>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/halls", list_key = "halls")]
struct Hall {
    id: Id<Self>,
    name: Option<String>,
    level: Option<u8>,
    seat: Option<Seat>,
    counts: BTreeMap<String, u8>,
    #[attribute(with = rtk::loose)]
    size: Option<u8>,
}

#[tokio::test]
async fn last_of_two_attributes_counts() {
    let hall =
        found::<Hall>(r#"{"id":"a","name":"n","level":1,"id":"b","size":"1","name":null,"level":2,"size":2}"#).await;
    assert_eq!((hall.id().as_str(), hall.name.as_ref(), hall.level, hall.size), ("b", None, Some(2), Some(2)));
}

#[tokio::test]
async fn last_of_two_undeclared_keys_counts() {
    let hall = found::<Hall>(r#"{"x":1,"id":"a","x":{"y":2,"y":3}}"#).await;
    assert_eq!(hall.extra().get("x"), Some(&json!({"y": 3})));
}

#[tokio::test]
async fn last_of_two_keys_counts_in_maps_and_nested_objects() {
    let json = r#"{"id":"a","seat":{"row":1,"x":1,"row":2,"x":2},"counts":{"k":1,"l":2,"k":3}}"#;
    let hall = found::<Hall>(json).await;
    let seat = hall.seat.as_ref().unwrap();
    assert_eq!((seat.row, seat.rest.get("x")), (2, Some(&json!(2))));
    assert_eq!(hall.counts, BTreeMap::from([("k".to_owned(), 3), ("l".to_owned(), 2)]));
}

#[tokio::test]
async fn last_of_two_payloads_counts() {
    let body = r#"{"result":{"id":"a"},"success":false,"result":{"id":"b"},"success":true}"#;
    let hall = Hall::find(&Canned::bodies(vec![body.into()]).account, "x").await.unwrap();
    assert_eq!(hall.id().as_str(), "b");

    let list = r#"{"result":{"halls":[{"id":"a"}],"halls":[{"id":"b"},{"id":"c"}]}}"#;
    let canned = Canned::bodies(vec![list.into(), r#"{"result":{"halls":[]}}"#.into()]);
    let halls = canned.account.halls().all().await.unwrap();
    assert_eq!(halls.iter().map(|hall| hall.id().to_string()).collect::<Vec<_>>(), ["b", "c"]);

    let body = r#"{"result":{"id":"a"},"result":null}"#;
    let error = Hall::find(&Canned::bodies(vec![body.into()]).account, "x").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
}

#[tokio::test]
async fn last_of_two_keys_counts_in_the_response_to_an_update() {
    let canned = Canned::results([r#"{"id":"a","name":"n"}"#, r#"{"name":"x","y":1,"name":"m","y":2}"#]);
    let mut hall = canned.account.halls().find("a").await.unwrap();
    hall.update(HallChanges::new().name("m")).await.unwrap();
    assert_eq!((hall.name.as_deref(), hall.attribute("y")), (Some("m"), Some(json!(2))));
}
