//! `anyOf`, `oneOf` and `allOf` that limit an object and say nothing about its shape.

use rtk_openapi::model::Kind;
use rtk_openapi::plan::types::{BodyPlan, Type};
use serde_json::{Value, json};

use crate::support::{action, body, document, files, ok, planned, resource};

fn limits() -> Value {
    json!([{"required": ["name"]}, {"title": "By company", "required": ["company"]}, {"type": "object", "not": {"required": ["name"]}}])
}

fn properties() -> Value {
    json!({"id": {"type": "string"}, "name": {"type": "string"}, "company": {"type": "string"}})
}

#[test]
fn required_alone_leaves_an_object_as_it_is() {
    for schema in [
        json!({"type": "object", "required": ["id"], "properties": properties(), "anyOf": limits()}),
        json!({"required": ["id"], "properties": properties(), "oneOf": limits()}),
        json!({"allOf": [{"type": "object", "required": ["id"], "properties": properties()}, {"anyOf": limits()}]}),
        json!({"allOf": [{"oneOf": limits()}, {"anyOf": [{"allOf": limits()}]}], "type": "object", "required": ["id"], "properties": properties()}),
    ] {
        let list = json!({"type": "array", "items": {"$ref": "#/components/schemas/Address"}});
        let paths = json!({
            "/addresses": {"get": {"responses": ok(&list)}, "post": {"requestBody": body(&schema), "responses": ok(&schema)}},
            "/addresses/{id}": {"get": {"responses": ok(&schema)}},
            "/addresses/check": {"post": {"requestBody": body(&schema), "responses": {"204": {"description": ""}}}},
        });
        let document = document(&paths, &json!({"Address": schema}));
        let plan = planned(&document);
        assert_eq!(plan.values, [], "{schema}");
        let address = resource(&plan, "Address");
        let fields: Vec<_> = address.fields.iter().map(|it| (it.name.as_str(), it.required)).collect();
        assert_eq!(fields, [("id", true), ("company", false), ("name", false)], "{schema}");
        assert!(matches!(action(address, "check").body, BodyPlan::Value(Type::Named(_))));
    }
}

#[test]
fn required_beside_shapes_is_a_shape_without_keys() {
    let schema = json!({"type": "object", "properties": {"name": {"type": "string"}}, "oneOf": [
        {"type": "object", "required": ["size"], "properties": {"size": {"type": "integer"}}},
        {"required": ["name"]},
    ]});
    let document = document(
        &json!({"/box": {"get": {"responses": ok(&json!({"type": "object", "properties": {"a": schema}}))}}}),
        &json!({}),
    );
    let files = files(&document);
    let text = files.values().find(|text| text.contains("pub size:")).unwrap();
    assert!(text.contains("pub name: Option<String>,\n") && text.contains("pub size: Option<u64>,\n"), "{text}");
}

#[test]
fn limits_of_a_text_leave_it_a_text() {
    let limits = json!([{"format": "date"}, {"format": "date-time", "description": "With a time"}, {"pattern": "^now$", "maxLength": 3}]);
    let schema = json!({"type": "string", "anyOf": limits});
    let document = document(&json!({"/a": {"get": {"responses": ok(&schema)}}}), &json!({}));
    let used = document.operations[0].success().unwrap().contents[0].schema.clone().unwrap();
    assert!(matches!(document.of(&used).kind, Kind::Text(_)), "{:?}", document.of(&used).kind);
}
