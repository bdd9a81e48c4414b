//! Documents that grow without end where a reader copies or visits what is referred to, and long ones.

use rtk_openapi::{Document, print};
use serde_json::{Map, Value, json};

use crate::support::{body, messages, of_schema, ok, planned, with};

fn refer(number: usize) -> Value {
    json!({"$ref": format!("#/components/schemas/A{number}")})
}

/// Returns a document of schemas, each made from the number of the one before it, with the last one in a response and a body.
fn chain(count: usize, next: impl Fn(usize) -> Value) -> String {
    let mut schemas = Map::new();
    schemas.insert("A0".to_owned(), json!({"type": "object", "properties": {"id": {"type": "string"}}}));
    for number in 1..count {
        schemas.insert(format!("A{number}"), next(number - 1));
    }
    let last = refer(count - 1);
    let operations =
        json!({"get": {"responses": ok(&last)}, "post": {"requestBody": body(&last), "responses": ok(&refer(1))}});
    with(&json!({"/things": operations}), &json!({"schemas": schemas}))
}

/// Plans and prints a document, and returns how many bytes are written for it.
fn written(text: &str) -> usize {
    let _ = messages(text);
    let files = print(&planned(&Document::parse(text).unwrap()));
    files.values().map(String::len).sum()
}

/// Each schema has the one before it twice: written out, the last one would be 2^59 as long.
#[test]
fn schemas_that_double_are_not_written_out() {
    for text in [
        chain(60, |it| json!({"allOf": [refer(it), refer(it)]})),
        chain(60, |it| json!({"oneOf": [refer(it), refer(it)]})),
        chain(60, |it| json!({"oneOf": [refer(it), {"type": "array", "items": refer(it)}]})),
        chain(60, |it| json!({"oneOf": [refer(it), refer(it)], "properties": {"k": {"type": "string"}}})),
        chain(60, |it| json!({"type": "object", "properties": {"a": refer(it), "b": refer(it)}})),
        chain(60, |it| {
            let variant = |kind: &str| json!({"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}, "value": refer(it)}});
            json!({"oneOf": [variant("a"), variant("b")]})
        }),
    ] {
        let size = written(&text);
        assert!(size < 100_000, "{size} bytes for {text}");
    }
}

/// 30 schemas that each contain all the others.
#[test]
fn schemas_that_all_contain_each_other_are_written_once() {
    let others = |own: usize| (0..30).filter(move |it| *it != own).map(refer);
    let forms: [&dyn Fn(usize) -> Value; 4] = [
        &|own| json!({"oneOf": others(own).collect::<Vec<_>>()}),
        &|own| json!({"oneOf": others(own).chain([json!({"type": "string"})]).collect::<Vec<_>>(), "properties": {"k": {"type": "string"}}}),
        &|own| json!({"allOf": others(own).chain([json!({"properties": {format!("p{own}"): {"type": "string"}}})]).collect::<Vec<_>>()}),
        &|own| {
            let properties: Map<String, Value> = (0..30).map(|it| (format!("p{it}"), refer(it))).collect();
            json!({"type": "object", "title": own.to_string(), "properties": properties})
        },
    ];
    for form in forms {
        let schemas: Map<String, Value> = (0..30).map(|it| (format!("A{it}"), form(it))).collect();
        let text = of_schema(&json!({"type": "array", "items": refer(0)}), &Value::Object(schemas));
        let size = written(&text);
        assert!(size < 200_000, "{size} bytes");
    }
}

/// Long enough to overflow the stack of a reader that follows them by recursion.
#[test]
fn long_chains_of_schemas_end() {
    for text in [
        chain(3_000, |it| json!({"oneOf": [refer(it), {"type": "string"}]})),
        chain(3_000, |it| json!({"oneOf": [refer(it), {"type": "string"}], "properties": {"k": {"type": "string"}}})),
        chain(3_000, |it| json!({"type": "array", "items": refer(it)})),
        chain(3_000, |it| json!({"type": "object", "additionalProperties": refer(it)})),
        chain(3_000, |it| json!({"allOf": [refer(it), {"properties": {"k": {"type": "string"}}}]})),
        chain(3_000, refer),
    ] {
        let size = written(&text);
        assert!(size < 20_000, "{size} bytes");
    }
}

#[test]
fn large_objects_and_long_paths_are_declared() {
    let mut properties: Map<String, Value> =
        (0..1_000).map(|it| (format!("f{it}"), json!({"type": "string"}))).collect();
    // Keys that are the same words.
    properties.extend((1..100).map(|it| (format!("a{}b", "-".repeat(it)), json!({"type": "string"}))));
    let parameters: Vec<Value> =
        (0..1_000).map(|it| json!({"name": format!("p{it}"), "in": "query", "schema": {"type": "string"}})).collect();
    let thing = json!({"type": "object", "properties": properties});
    let segments: Vec<String> = (0..100).map(|it| format!("/s{it}/{{p{it}}}")).collect();
    let long = segments.concat();
    let paths = json!({
        "/things": {"get": {"parameters": parameters, "responses": ok(&json!({"type": "array", "items": thing}))},
            "post": {"requestBody": body(&thing), "responses": ok(&thing)}},
        long: {"get": {"responses": {}}},
        "/r/{id}/{Id}/{ID}": {"get": {"responses": {}}},
    });
    let text = with(&paths, &json!({}));
    let messages = messages(&text);
    assert!(!messages.contains("not declared: "), "{messages}");
    let files = print(&planned(&Document::parse(&text).unwrap()));
    let all: String = files.values().map(String::as_str).collect();
    assert_eq!(all.matches("    pub f").count(), 1_000);
    assert!(all.contains("p999 = String"), "{all}");
    assert!(all.contains("{item_id}/{other_item_id}/{other_other_item_id}"), "{}", files["r.rs"]);
}
