//! Answers that do not fit: an error names the JSON path, and repeats no value.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::*;

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Event {
    at: u64,
    detail: Option<Detail>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Detail {
    #[attribute(wire = "10_or_greater", with = rtk::loose)]
    ten: Option<u8>,
    kind: Kind,
    #[attribute(flatten)]
    shape: Shape,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Kind {
    Join,
    Leave,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Shape {
    Square { side: u8 },
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", read_only, key = "log.entry", list_key = "logs")]
struct Log {
    id: Id<Self>,
    events: Vec<BTreeMap<String, Event>>,
    #[attribute(flatten)]
    shape: Shape,
}

const GOOD: &str = r#"{"id":"l","type":"Square","side":1,"events":[{"first":{"at":1,"detail":{"kind":"Join","type":"Square","side":2}}}]}"#;

/// What is told if that part of the good answer is another one.
async fn told(part: &str, other: &str) -> String {
    let bad = GOOD.replace(part, other);
    assert_ne!(bad, GOOD, "{part}");
    let told = unread::<Log>(&format!(r#"{{"log":{{"entry":{bad}}}}}"#)).await;
    assert!(!told.contains("s3cret"), "{told}");
    told
}

#[tokio::test]
async fn the_good_answer_is_good() {
    let log = found::<Log>(&format!(r#"{{"log":{{"entry":{GOOD}}}}}"#)).await;
    assert_eq!(log.events[0]["first"].at, 1);
}

#[tokio::test]
async fn a_value_of_another_type_is_told_with_its_path() {
    for (part, other, expected) in [
        (
            r#""at":1"#,
            r#""at":"s3cret""#,
            "at `result.log.entry.events[0].first.at`: invalid type: string, expected u64",
        ),
        (r#""at":1"#, r#""at":-5"#, "at `result.log.entry.events[0].first.at`: invalid value: integer, expected u64"),
        (
            r#"{"first":"#,
            r#"{"ok":{"at":1},"first":[],"x":"#,
            "events[0].first`: invalid type: sequence, expected a `Event`",
        ),
        (r#"[{"first""#, r#"[7,{"first""#, "at `result.log.entry.events[0]`: invalid type: integer, expected a map"),
        (r#""kind":"Join""#, r#""kind":"s3cret""#, "first.detail.kind`: unknown variant, expected `Join` or `Leave`"),
        (
            r#""id":"l""#,
            r#""id":{"s3cret":"s3cret"}"#,
            "at `result.log.entry.id`: invalid type: map, expected a string",
        ),
    ] {
        let told = told(part, other).await;
        assert!(told.contains(expected), "{told}");
    }
}

#[tokio::test]
async fn what_is_missing_is_told_with_its_owner_and_path() {
    for (part, other, expected) in [
        (r#""at":1"#, r#""x":"s3cret""#, "at `result.log.entry.events[0].first`: `Event` lacks `at`"),
        (r#""kind":"Join""#, r#""x":"s3cret""#, "at `result.log.entry.events[0].first.detail`: `Detail` lacks `kind`"),
        (r#""id":"l""#, r#""x":"s3cret""#, "at `result.log.entry`: `Log` lacks `id`"),
    ] {
        let told = told(part, other).await;
        assert!(told.contains(expected), "{told}");
    }
}

#[tokio::test]
async fn what_is_missing_in_an_item_of_a_list_is_told_with_its_number() {
    let list = format!(r#"{{"logs":[{GOOD},{{"type":"Square","side":1,"note":"s3cret"}}]}}"#);
    let canned = Canned::results([&list]);
    let told = Log::all(&canned.account).await.unwrap_err().to_string();
    assert!(told.contains("at `result.logs[1]`: `Log` lacks `id`") && !told.contains("s3cret"), "{told}");
}

#[tokio::test]
async fn a_bad_flattened_value_is_told_by_its_attribute() {
    for (part, other, expected) in [
        (
            r#""side":1"#,
            r#""side":"s3cret""#,
            "at `result.log.entry`: `Log` lacks `shape`: invalid type: string, expected u8",
        ),
        (r#""side":1"#, r#""x":"s3cret""#, "at `result.log.entry`: `Log` lacks `shape`: missing field `side`"),
        (r#""side":2"#, r#""side":300"#, "first.detail`: `Detail` lacks `shape`: invalid value: integer, expected u8"),
        (
            r#""type":"Square","side":2"#,
            r#""type":"s3cret""#,
            "`Detail` lacks `shape`: unknown variant, expected `Square`",
        ),
    ] {
        let told = told(part, other).await;
        assert!(told.contains(expected), "{told}");
    }
}

#[tokio::test]
async fn a_bad_value_of_a_module_is_told_with_its_path() {
    let told = told(r#""kind":"Join""#, r#""kind":"Join","10_or_greater":"s3cret""#).await;
    let expected = "events[0].first.detail.10_or_greater`: invalid type: string, expected an integer from 0 to 255";
    assert!(told.contains(expected), "{told}");
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/flat", envelope = rtk::Envelope::FLAT)]
struct Flat {
    id: Id<Self>,
    level: u8,
}

#[tokio::test]
async fn beside_the_keys_of_an_envelope_the_payload_is_what_is_left() {
    let body = |text: &str| text.as_bytes().to_vec();
    let whole = r#"{"id":"f","success":true,"level":1,"errors":[],"messages":[],"more":2,"result_info":{"count":1}}"#;
    let canned = Canned::bodies(vec![body(whole)]);
    let flat = Flat::find(&canned.account, "f").await.unwrap();
    assert_eq!(*flat, Flat { id: "f".into(), level: 1 });
    assert_eq!(flat.extra().keys().collect::<Vec<_>>(), ["more"]);

    // Whether the payload is there or not, and whatever comes first.
    for refused in [
        r#"{"success":false,"errors":[{"code":7,"message":"no"}],"messages":[]}"#,
        r#"{"id":"f","level":1,"errors":[{"code":7,"message":"no"}],"success":false}"#,
    ] {
        let error = Flat::find(&Canned::bodies(vec![body(refused)]).account, "f").await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (rtk::ErrorKind::Unsuccessful, Some(7)), "{error}");
    }

    for (unfit, expected) in [
        (r#"{"success":true,"id":"f","level":"high"}"#, "at `level`: invalid type: string"),
        (r#"{"success":true,"id":"f"}"#, "at `.`: `Flat` lacks `level`"),
        ("[]", "expected an envelope"),
    ] {
        let error = Flat::find(&Canned::bodies(vec![body(unfit)]).account, "f").await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}

const NAKED: rtk::Envelope = rtk::Envelope::NONE;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bare", envelope = NAKED)]
struct Bare {
    id: Id<Self>,
    level: Option<u8>,
    #[attribute(flatten)]
    shape: Shape,
}

#[tokio::test]
async fn without_an_envelope_a_path_begins_with_the_attribute() {
    let body = |text: &str| text.as_bytes().to_vec();
    let good = body(r#"{"id":"b","type":"Square","side":1}"#);
    let canned = Canned::bodies(vec![body(r#"{"id":"b","level":"high","type":"Square","side":1}"#)]);
    let error = Bare::find(&canned.account, "b").await.unwrap_err();
    assert!(error.to_string().contains("at `level`: invalid type"), "{error}");
    for (answer, expected) in [
        (r#"{"level":"high"}"#, "at `level`: invalid type: string"),
        (r#"{"side":"x"}"#, "at `.`: `Bare` lacks `shape`: invalid type: string, expected u8"),
    ] {
        let canned = Canned::bodies(vec![good.clone(), body(answer)]);
        let mut bare = Bare::find(&canned.account, "b").await.unwrap();
        let error = bare.update(BareChanges::new()).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[tokio::test]
async fn an_update_names_the_path_from_the_top() {
    let canned = Canned::results([r#"{"id":"c","type":"Square","side":1}"#, r#"{"side":"x"}"#]);
    let mut crate_ = Crate::find(&canned.account, "c").await.unwrap();
    let error = crate_.update(CrateChanges::new()).await.unwrap_err();
    assert!(error.to_string().contains("at `result`: `Crate` lacks `shape`: invalid type: string"), "{error}");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/crates")]
struct Crate {
    id: Id<Self>,
    #[attribute(flatten)]
    shape: Shape,
}
