//! Responses that do not fit a declaration: the error contains the JSON path and no value.

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

/// The error of the sample response with one part replaced.
async fn error_of(part: &str, other: &str) -> String {
    let bad = GOOD.replace(part, other);
    assert_ne!(bad, GOOD, "{part}");
    let message = decode_error::<Log>(&format!(r#"{{"log":{{"entry":{bad}}}}}"#)).await;
    assert!(!message.contains("s3cret"), "{message}");
    message
}

#[tokio::test]
async fn sample_response_is_decoded() {
    let log = found::<Log>(&format!(r#"{{"log":{{"entry":{GOOD}}}}}"#)).await;
    assert_eq!(log.events[0]["first"].at, 1);
}

#[tokio::test]
async fn value_of_another_type_is_reported_with_its_path() {
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
        let message = error_of(part, other).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn missing_key_is_reported_with_its_owner_and_path() {
    for (part, other, expected) in [
        (r#""at":1"#, r#""x":"s3cret""#, "at `result.log.entry.events[0].first`: `Event` lacks `at`"),
        (r#""kind":"Join""#, r#""x":"s3cret""#, "at `result.log.entry.events[0].first.detail`: `Detail` lacks `kind`"),
    ] {
        let message = error_of(part, other).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn missing_key_of_a_list_item_is_reported_with_its_index() {
    let list = format!(r#"{{"logs":[{GOOD},{{"type":"Square","side":1,"note":"s3cret"}}]}}"#);
    let canned = Canned::results([&list]);
    let message = Log::all(&canned.account).await.unwrap_err().to_string();
    assert!(message.contains("at `result.logs[1]`: `Log` lacks `id`") && !message.contains("s3cret"), "{message}");
}

#[tokio::test]
async fn flattened_value_that_does_not_fit_is_reported_by_its_attribute() {
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
        let message = error_of(part, other).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn with_module_error_is_reported_with_its_path() {
    let message = error_of(r#""kind":"Join""#, r#""kind":"Join","10_or_greater":"s3cret""#).await;
    let expected = "events[0].first.detail.10_or_greater`: invalid type: string, expected an integer from 0 to 255";
    assert!(message.contains(expected), "{message}");
}

#[tokio::test]
async fn update_reports_the_path_from_the_top() {
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
