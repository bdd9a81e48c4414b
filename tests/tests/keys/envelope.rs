//! `envelope`: where a response has its payload.

use serde::{Deserialize, Serialize};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
    title: Option<String>,
}

// "The wrapper is `{success, data}`, never Cloudflare's usual `{success, errors, messages, result}`."
#[tokio::test]
async fn envelope_of_realtime_kit_has_its_payload_in_data() {
    let server = responding(r#"{"result":{"id":"no"},"success":true,"messages":[],"data":{"id":"m"}}"#).await;
    assert_eq!(server.app().meetings().find("m").await.unwrap().id().as_str(), "m");
    let server = responding(r#"{"success":true,"errors":[],"messages":[],"result":{"id":"no"}}"#).await;
    let error = server.app().meetings().find("m").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
}

// "`data` and `success` are required in some answers, optional in others. Treat a missing `data` on 2xx as an error of its own."
#[tokio::test]
async fn envelope_may_lack_success_and_not_data() {
    assert_eq!(responding(r#"{"data":{"id":"m"}}"#).await.app().meetings().find("m").await.unwrap().title, None);
    for body in [r#"{"success":true}"#, r#"{"success":true,"data":null}"#, "{}", ""] {
        let error = responding(body).await.app().meetings().find("m").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingPayload, "{body}");
        assert!(error.to_string().contains("nothing at `data`"), "{error}");
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Shape {
    Square { side: u8 },
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/flat", envelope = rtk::Envelope::FLAT)]
struct Flat {
    id: Id<Self>,
    level: u8,
}

#[tokio::test]
async fn flat_envelope_leaves_its_other_keys_to_the_payload() {
    let body = |text: &str| text.as_bytes().to_vec();
    let whole = r#"{"id":"f","success":true,"level":1,"errors":[],"messages":[],"more":2,"result_info":{"count":1}}"#;
    let canned = Canned::bodies(vec![body(whole)]);
    let flat = Flat::find(&canned.account, "f").await.unwrap();
    assert_eq!(*flat, Flat { id: "f".into(), level: 1 });
    assert_eq!(flat.extra().keys().collect::<Vec<_>>(), ["more"]);

    // With and without the payload, and in either order.
    for refused in [
        r#"{"success":false,"errors":[{"code":7,"message":"no"}],"messages":[]}"#,
        r#"{"id":"f","level":1,"errors":[{"code":7,"message":"no"}],"success":false}"#,
    ] {
        let error = Flat::find(&Canned::bodies(vec![body(refused)]).account, "f").await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Unsuccessful, Some(7)), "{error}");
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
async fn no_envelope_starts_paths_of_errors_at_the_attribute() {
    let body = |text: &str| text.as_bytes().to_vec();
    let good = body(r#"{"id":"b","type":"Square","side":1}"#);
    let canned = Canned::bodies(vec![body(r#"{"id":"b","level":"high","type":"Square","side":1}"#)]);
    let error = Bare::find(&canned.account, "b").await.unwrap_err();
    assert!(error.to_string().contains("at `level`: invalid type"), "{error}");
    for (payload, expected) in [
        (r#"{"level":"high"}"#, "at `level`: invalid type: string"),
        (r#"{"side":"x"}"#, "at `.`: `Bare` lacks `shape`: invalid type: string, expected u8"),
    ] {
        let canned = Canned::bodies(vec![good.clone(), body(payload)]);
        let mut bare = Bare::find(&canned.account, "b").await.unwrap();
        let error = bare.update(BareChanges::new()).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}
