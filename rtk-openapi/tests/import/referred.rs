//! `$ref`s in places other than schemas, to files beside the document.

use rtk_openapi::Document;
use rtk_openapi::plan::types::Type;
use serde_json::{Value, json};

use crate::support::{planned, resource};

fn opened(path_item: &Value, files: &[(&str, Value)]) -> Document {
    let folder = tempfile::tempdir().unwrap();
    let document = json!({"openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "paths": {"/shops/{id}": path_item},
        "components": {"securitySchemes": {"key": {"$ref": "parts.json#/key"}}}});
    std::fs::write(folder.path().join("shops.json"), document.to_string()).unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text.to_string()).unwrap();
    }
    Document::open(folder.path().join("shops.json")).unwrap()
}

fn shop() -> Value {
    json!({"type": "object", "properties": {"$ref": "parts.json#/properties"}})
}

fn parts() -> Value {
    json!({
        "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
        "content": {"application/json": {"schema": shop()}},
        "json": {"schema": shop()},
        "response": {"description": "OK", "content": {"$ref": "#/content"}, "headers": {"$ref": "#/headers"}},
        "responses": {"200": {"$ref": "#/response"}},
        "headers": {"X-Total": {"schema": {"type": "integer"}}},
        "view": {"name": "view", "in": "query", "schema": {"type": "string"}, "examples": {"$ref": "#/examples"}},
        "parameters": [{"$ref": "#/view"}],
        "examples": {"one": {"$ref": "#/example"}, "two": {"value": "small"}},
        "example": {"value": "large"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    })
}

#[test]
fn refs_to_files_are_followed_everywhere() {
    for responses in [
        json!({"200": {"description": "OK", "content": {"$ref": "parts.json#/content"}}}),
        json!({"200": {"description": "OK", "content": {"application/json": {"$ref": "parts.json#/json"}}}}),
        json!({"200": {"$ref": "parts.json#/response"}}),
        json!({"$ref": "parts.json#/responses"}),
    ] {
        for parameters in [json!([{"$ref": "parts.json#/view"}]), json!({"$ref": "parts.json#/parameters"})] {
            let document =
                opened(&json!({"get": {"parameters": parameters, "responses": responses}}), &[("parts.json", parts())]);
            let warnings: Vec<String> = document.warnings.iter().map(ToString::to_string).collect();
            assert_eq!(warnings.len(), 1, "the placeholder only: {warnings:?}");
            let plan = planned(&document);
            let shop = resource(&plan, "Shop");
            let fields: Vec<_> = shop.fields.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(fields, ["id", "name"], "{responses}");
            assert_eq!(shop.verbs[0].parameters[0].name, "view");
            let view = document.operations[0].parameters.iter().find(|it| it.name == "view").unwrap();
            let examples: Vec<String> = view.examples.iter().map(ToString::to_string).collect();
            assert_eq!(examples.len(), 2, "{examples:?}");
            assert_eq!(document.security.len(), 1);
        }
    }
    let whole =
        opened(&json!({"get": {"responses": {"200": {"$ref": "parts.json#/response"}}}}), &[("parts.json", parts())]);
    assert_eq!(whole.operations[0].responses[0].headers, ["x-total"]);
}

#[test]
fn operation_in_a_file_of_its_own_is_read() {
    let get = json!({"operationId": "getShop", "responses": {"200": {"$ref": "parts.json#/response"}}});
    let document = opened(
        &json!({"get": {"$ref": "get.json"}, "delete": {"$ref": "none.json"}}),
        &[("parts.json", parts()), ("get.json", get)],
    );
    let ids: Vec<_> = document.operations.iter().map(|it| it.id.as_deref()).collect();
    assert_eq!(ids, [Some("getShop")]);
    assert!(document.warnings.iter().any(|it| it.place.ends_with("/delete")), "{:?}", document.warnings);
    assert_eq!(resource(&planned(&document), "Shop").fields.len(), 2);
}

#[test]
fn refs_that_lead_nowhere_are_warnings_and_no_responses_of_bytes() {
    for (responses, place) in [
        (json!({"200": {"description": "OK", "content": {"$ref": "none.json#/content"}}}), "responses/200/content"),
        (json!({"200": {"$ref": "none.json"}}), "responses/200"),
        (json!({"$ref": "none.json"}), "responses"),
        (
            json!({"200": {"description": "OK", "content": {"application/json": {"$ref": "parts.json#/none"}}}}),
            "application~1json",
        ),
    ] {
        let document = opened(&json!({"post": {"responses": responses}}), &[("parts.json", parts())]);
        assert!(document.warnings.iter().any(|it| it.place.ends_with(place)), "{place}: {:?}", document.warnings);
        let plan = planned(&document);
        let returns: Vec<_> = plan.resources.iter().flat_map(|it| &it.actions).map(|it| &it.returns).collect();
        assert!(returns.iter().all(|it| **it != Some(Type::Response)), "{place}: {returns:?}");
    }
}
