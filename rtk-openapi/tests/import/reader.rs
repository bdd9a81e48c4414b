//! Documents as the model has them.

use rtk_openapi::Document;
use rtk_openapi::model::{Kind, SecurityScheme};
use serde_json::json;

use crate::support::{document, ok};

fn kind(schema: &serde_json::Value) -> (Kind, bool) {
    let document = document(
        &json!({"/a": {"get": {"responses": ok(schema)}}}),
        &json!({"Pet": {"type": "object", "properties": {"id": {}}}}),
    );
    let used = document.operations[0].success().unwrap().contents[0].schema.clone().unwrap();
    (document.of(&used).kind.clone(), used.nullable)
}

#[test]
fn null_is_read_in_the_forms_of_both_versions() {
    for schema in [
        json!({"type": "string", "nullable": true}),
        json!({"type": ["string", "null"]}),
        json!({"anyOf": [{"type": "string"}, {"type": "null"}]}),
        json!({"oneOf": [{"type": "null"}, {"type": "string"}]}),
        json!({"allOf": [{"type": "string"}], "nullable": true}),
    ] {
        let (kind, nullable) = kind(&schema);
        assert!(matches!(kind, Kind::Text(_)) && nullable, "{schema}: {kind:?}");
    }
    assert!(!kind(&json!({"type": "string"})).1);
}

#[test]
fn all_of_is_one_object() {
    let schema = json!({
        "allOf": [
            {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "size": {}}},
            {"properties": {"size": {"type": "integer"}}},
        ],
        "required": ["size"],
        "properties": {"name": {"type": "string"}},
    });
    let (Kind::Object(object), _) = kind(&schema) else { panic!("no object") };
    let names: Vec<(&str, bool)> = object.properties.iter().map(|it| (it.name.as_str(), it.required)).collect();
    assert_eq!(names, [("id", true), ("size", true), ("name", false)]);
}

#[test]
fn unions_find_their_tag() {
    let variant = |kind: &str| json!({"type": "object", "properties": {"kind": {"type": "string", "enum": [kind]}, "size": {"type": "number"}}});
    let (Kind::Union(union), _) = kind(&json!({"oneOf": [variant("a"), variant("b")]})) else { panic!("no union") };
    assert_eq!(union.tag.as_ref().map(|it| it.key.as_str()), Some("kind"));
    assert_eq!(union.variants[1].tags, ["b"]);
    // Two variants of one value cannot be told apart.
    let (Kind::Union(union), _) = kind(&json!({"oneOf": [variant("a"), variant("a"), variant("b")]})) else {
        panic!("no union")
    };
    assert_eq!(union.tag, None);
}

#[test]
fn yaml_is_read_as_json() {
    let text = "
openapi: 3.0.3
info: {title: Shops, version: 1.0}
x-ids: &ids
  id: {type: string}
paths:
  /shops/{shop_id}:
    get:
      responses:
        200:
          description: 'a: shop'
          content:
            application/json:
              schema:
                type: object
                properties:
                  <<: *ids
                  on: {type: boolean}
";
    let document = Document::parse(text).unwrap();
    let operation = &document.operations[0];
    assert_eq!(
        (operation.responses[0].status.as_str(), operation.responses[0].description.as_deref()),
        ("200", Some("a: shop"))
    );
    let used = operation.responses[0].contents[0].schema.clone().unwrap();
    let Kind::Object(object) = &document.of(&used).kind else { panic!("no object") };
    assert!(object.property("id").is_some() && object.property("on").is_some());
    assert_eq!(document.warnings.len(), 1, "{:?}", document.warnings);
    assert!(document.warnings[0].message.contains("`{shop_id}`"), "{:?}", document.warnings);
}

#[test]
fn files_beside_the_document_are_read_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("api");
    std::fs::create_dir_all(inner.join("parts")).unwrap();
    std::fs::write(folder.path().join("secret.json"), r#"{"Secret": {"type": "integer"}}"#).unwrap();
    std::fs::write(inner.join("parts/shop.yaml"), "Shop: {type: object, properties: {near: {$ref: '#/Shop'}}}")
        .unwrap();
    let refer = |to: &str| ok(&json!({"$ref": to}));
    let text = json!({
        "openapi": "3.0.0", "info": {"title": "t", "version": "1"},
        "paths": {
            "/a": {"get": {"responses": refer("parts/shop.yaml#/Shop")}},
            "/b": {"get": {"responses": refer("../secret.json#/Secret")}},
            "/c": {"get": {"responses": refer("https://example.com/x.json#/X")}},
            "/d": {"get": {"responses": refer("parts/none.yaml#/X")}},
        },
    });
    std::fs::write(inner.join("openapi.json"), text.to_string()).unwrap();
    let document = Document::open(inner.join("openapi.json")).unwrap();
    let kinds: Vec<bool> = document
        .operations
        .iter()
        .map(|it| {
            matches!(document.of(it.success().unwrap().contents[0].schema.as_ref().unwrap()).kind, Kind::Object(_))
        })
        .collect();
    assert_eq!(kinds, [true, false, false, false]);
    let warnings: Vec<&str> = document.warnings.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(warnings.len(), 3, "{warnings:?}");
    assert!(warnings.iter().any(|it| it.contains("outside of the document's folder")), "{warnings:?}");
    assert!(warnings.iter().any(|it| it.contains("not fetched")), "{warnings:?}");
}

#[test]
fn ways_to_authenticate_are_read() {
    let text = json!({
        "openapi": "3.0.0", "info": {"title": "t", "version": "1"}, "paths": {},
        "security": [{"key": []}],
        "components": {"securitySchemes": {
            "token": {"type": "http", "scheme": "bearer"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
        }},
    });
    let document = Document::parse(&text.to_string()).unwrap();
    let schemes: Vec<_> = document.security.iter().map(|it| (it.name.as_str(), it.scheme.clone())).collect();
    assert_eq!(schemes, [("key", SecurityScheme::Header("x-api-key".to_owned())), ("token", SecurityScheme::Bearer)]);
    assert_eq!(document.security_requirements, [["key"]]);
}
