//! What becomes of a record when it is changed, and what a replacement is made of.

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

/// The record after an update that was answered so.
async fn after(answer: &str) -> String {
    let canned = Canned::results([ROOM, answer]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    room.update(RoomChanges::new().tags(["b"])).await.unwrap();
    assert_eq!(canned.sent()[1], r#"PATCH /accounts/a/rooms/r {"tags":["b"]}"#);
    serde_json::to_string(&room).unwrap()
}

#[tokio::test]
async fn what_the_answer_tells_is_merged_in() {
    assert_eq!(after(r#"{"tags":["b"]}"#).await, ROOM.replace(r#"["a"]"#, r#"["b"]"#));
    assert_eq!(after(r#"{"id":"r","name":"m","odd":2}"#).await, ROOM.replace(r#""n""#, r#""m""#).replace(":1", ":2"));
    assert_eq!(after(r#"{"id":"other"}"#).await, ROOM.replace(r#""r""#, r#""other""#));
    assert_eq!(after(&ROOM.replace("on", "off")).await, ROOM.replace("on", "off"));
}

#[tokio::test]
async fn an_answer_that_tells_nothing_changes_nothing() {
    for answer in ["null", "{}"] {
        assert_eq!(after(answer).await, ROOM, "{answer}");
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
async fn null_in_the_answer_empties_and_defaults_come_back() {
    assert_eq!(
        after(r#"{"name":null,"theme":"dark","tags":null,"level":null,"ends":"soon","created":null}"#).await,
        r#"{"id":"r","name":null,"theme":"dark","tags":[],"level":3,"ends":"soon","created":null,"status":"on","odd":1}"#
    );
}

#[tokio::test]
async fn an_answer_that_does_not_fit_leaves_the_record_as_it_was() {
    for (answer, path) in [
        (r#"{"name":"m","level":"high"}"#, "at `result.level`: invalid type: string, expected u8"),
        (r#"{"name":"m","id":null}"#, "at `result.id`: invalid type: null"),
        (r#"{"name":"m","tags":[1]}"#, "at `result.tags[0]`: invalid type: integer"),
        ("[1]", "at `result`: invalid type: sequence, expected a map"),
        (r#""text""#, "at `result`: invalid type: string, expected a map"),
    ] {
        let canned = Canned::results([ROOM, answer]);
        let mut room = canned.account.rooms().find("r").await.unwrap();
        let error = room.update(RoomChanges::new().name("m")).await.unwrap_err();
        assert!(error.to_string().contains(path), "{error}");
        assert_eq!(serde_json::to_string(&room).unwrap(), ROOM);
    }
}

#[tokio::test]
async fn a_replacement_holds_everything_that_can_be_told() {
    let canned = Canned::results([ROOM]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    let copy = NewRoom::from(&room);
    room.replace(copy.clone()).await.unwrap();
    room.replace(copy.name("m").theme("dark").ends("soon")).await.unwrap();
    room.replace(NewRoom::new("m", None)).await.unwrap();
    assert_eq!(
        canned.sent()[1..],
        [
            r#"PUT /accounts/a/rooms/r {"level":5,"roomName":"n","tags":["a"],"theme":null}"#,
            r#"PUT /accounts/a/rooms/r {"ends":"soon","level":5,"roomName":"m","tags":["a"],"theme":"dark"}"#,
            r#"PUT /accounts/a/rooms/r {"roomName":"m","theme":null}"#,
        ]
    );
}

#[tokio::test]
async fn a_copy_says_what_it_lacks() {
    let canned = Canned::results([r#"{"id":"r","name":null,"theme":null}"#]);
    let room = canned.account.rooms().find("r").await.unwrap();
    let error = canned.account.rooms().create(NewRoom::from(&room)).await.unwrap_err();
    assert!(error.to_string().contains("`name` is required, and the record does not hold it"), "{error}");
    canned.account.rooms().create(NewRoom::from(&room).name("n")).await.unwrap();
    assert_eq!(canned.sent()[1..], [r#"POST /accounts/a/rooms {"level":3,"roomName":"n","tags":[],"theme":null}"#]);
}
