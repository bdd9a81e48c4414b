//! Text: which is a time, and which is a choice.

use rtk_openapi::Document;
use rtk_openapi::plan::types::{Mode, ResourcePlan, Type};
use serde_json::{Value, json};

use crate::support::{body, document, files, ok, planned, resource};

/// Returns a document with buckets, of which these are keys of responses and of what creates them.
fn buckets(responses: &Value, requests: &Value) -> Document {
    let with_id = |keys: &Value| {
        let mut keys = keys.clone();
        keys["id"] = json!({"type": "string"});
        json!({"type": "object", "required": ["id"], "properties": keys})
    };
    let one = ok(&with_id(responses));
    let input = json!({"type": "object", "properties": requests});
    let paths = json!({
        "/buckets": {
            "get": {"responses": ok(&json!({"type": "array", "items": with_id(responses)}))},
            "post": {"requestBody": body(&input), "responses": one},
        },
        "/buckets/{bucket_id}": {"get": {"responses": one}, "patch": {"requestBody": body(&json!({"type": "object", "properties": {"note": {"type": "string"}}})), "responses": one}},
    });
    document(&paths, &json!({}))
}

fn bucket(responses: &Value, requests: &Value) -> ResourcePlan {
    resource(&planned(&buckets(responses, requests)), "Bucket").clone()
}

fn r#type(schema: &Value) -> Type {
    let bucket = bucket(&json!({"thing": schema}), &json!({"thing": schema}));
    bucket.fields.iter().find(|it| it.name == "thing").unwrap().r#type.clone()
}

#[test]
fn text_that_the_document_calls_a_time_is_one() {
    for (description, expected) in [
        ("Timestamp by RFC 3339 at which it ends.", Type::Timestamp),
        ("The ISO 8601 date-time of it.", Type::Timestamp),
        ("Unix timestamp, or one by RFC 3339.", Type::Text),
        ("ISO 8601 duration.", Type::Text),
    ] {
        assert_eq!(r#type(&json!({"type": "string", "description": description})), expected, "{description}");
    }
    assert_eq!(r#type(&json!({"type": "string", "example": "2026-01-31T15:56:36Z"})), Type::Timestamp);
    assert_eq!(r#type(&json!({"type": "string", "example": "2026-01-31"})), Type::Text);
}

#[test]
fn only_value_of_what_is_sent_is_a_choice() {
    let one = json!({"type": "string", "enum": ["percentage"]});
    let choice = bucket(&json!({"strategy": one}), &json!({"strategy": one}));
    assert!(matches!(choice.fields[1].r#type, Type::Named(_)), "{:?}", choice.fields);
    let constant = bucket(&json!({"version": one}), &json!({"version": one}));
    assert_eq!(constant.fields[1].r#type, Type::Text);
}

#[test]
fn hint_of_a_request_is_the_attribute_of_the_response() {
    let place = json!({"type": "string", "enum": ["apac", "weur"]});
    let responses = json!({"location": place, "note": {"type": "string"}});
    let bucket = bucket(&responses, &json!({"locationHint": place}));
    let found = bucket.fields.iter().find(|it| it.name == "location").unwrap();
    assert_eq!((found.request_wire.as_deref(), found.mode), (Some("locationHint"), Mode::CreateOnly));
    assert_eq!(found.docs, "Location of the bucket. In requests, it is only a hint.");
}

#[test]
fn hint_of_other_values_is_an_attribute_of_its_own() {
    let place = json!({"type": "string", "enum": ["apac", "weur"]});
    let other = json!({"type": "string", "enum": ["near", "far"]});
    let bucket = bucket(&json!({"location": place, "note": {"type": "string"}}), &json!({"locationHint": other}));
    assert!(bucket.fields.iter().any(|it| it.name == "location_hint" && it.mode == Mode::WriteCreateOnly));
}

#[test]
fn key_that_some_kinds_have_says_which() {
    for (tag, both, one) in [
        ("provider", "Zone of the source. GCS and Azure only.", "Region of the source. AWS only."),
        ("kind", "Zone of the source. For the kinds `gcs` and `azure` only.", "For the kind `aws` only."),
    ] {
        let kind = |name: &str, key: &str| json!({"type": "object", "properties": {tag: {"type": "string", "enum": [name]}, key: {"type": "string"}}});
        let source = json!({"anyOf": [kind("aws", "region"), kind("gcs", "zone"), kind("azure", "zone")]});
        // What responses contain is one object.
        let text = json!({"type": "string"});
        let answer = json!({"type": "object", "properties": {tag: text, "region": text, "zone": text}});
        let text = &files(&buckets(&json!({"source": answer}), &json!({"source": source})))["bucket.rs"];
        assert!(text.contains(both) && text.contains(one), "{text}");
    }
}
