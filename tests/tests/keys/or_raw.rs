//! `OrRaw`: one item that cannot be decoded does not lose the others.

use std::collections::BTreeMap;

use rtk::OrRaw;

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Hop {
    host: String,
    millis: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/traces")]
struct Trace {
    id: Id<Self>,
    hops: Vec<OrRaw<Hop>>,
    first: Option<OrRaw<Hop>>,
    by_name: BTreeMap<String, OrRaw<u8>>,
}

const RESPONSE: &str = r#"{"id":"t","hops":[{"host":"a","millis":1},{"millis":"soon"},7,{"host":"b"}],"first":["s3cret"],"by_name":{"x":1,"y":"s3cret"}}"#;

#[test]
fn raw_value_is_kept_beside_decoded_values() {
    let trace: Trace = decode(RESPONSE);
    let hosts: Vec<_> = trace.hops.iter().filter_map(OrRaw::value).map(|hop| hop.host.as_str()).collect();
    assert_eq!(hosts, ["a", "b"]);
    assert_eq!(trace.hops[1], OrRaw::Raw(json!({"millis": "soon"})));
    assert_eq!(trace.first, Some(OrRaw::Raw(json!(["s3cret"]))));
    assert_eq!((trace.by_name["x"].value(), trace.by_name["y"].value()), (Some(&1), None));
    assert_eq!(encode(&trace), RESPONSE);
}

#[test]
fn raw_value_is_not_in_debug_output() {
    let shown = format!("{:?}", decode::<Trace>(RESPONSE));
    assert!(shown.contains("Raw(…)") && !shown.contains("s3cret"), "{shown}");
}

#[test]
fn absent_list_is_empty_and_null_is_none() {
    for json in [r#"{"id":"t"}"#, r#"{"id":"t","hops":null,"first":null,"by_name":null}"#] {
        assert_eq!(encode(&decode::<Trace>(json)), r#"{"id":"t","hops":[],"first":null,"by_name":{}}"#);
    }
}

#[tokio::test]
async fn object_in_place_of_the_list_is_an_error() {
    let message = decode_error::<Trace>(r#"{"id":"t","hops":{"host":"a"}}"#).await;
    assert!(message.contains("at `result.hops`: invalid type: map"), "{message}");
}

#[tokio::test]
async fn raw_value_is_sent_back_unchanged() {
    let canned = Canned::results([RESPONSE]);
    let trace = canned.account.traces().find("t").await.unwrap();
    let hops = trace.hops[1..3].to_vec();
    canned.account.trace("t").update(TraceChanges::new().hops(hops)).await.unwrap();
    assert_eq!(canned.sent()[1], r#"PATCH /accounts/a/traces/t {"hops":[{"millis":"soon"},7]}"#);
}
