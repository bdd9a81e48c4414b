//! Tests that an import writes.

use std::collections::BTreeMap;

use rtk_openapi::add_tests;
use serde_json::{Value, json};

use crate::support::{body, document, files, ok, planned};

/// Returns the files of an import with tests, and what has none.
fn with_tests(paths: &Value, schemas: &Value) -> (BTreeMap<String, String>, Vec<String>) {
    let document = document(paths, schemas);
    let mut files = files(&document);
    let missing = add_tests(&mut files, &document, &planned(&document));
    (files, missing)
}

fn shops() -> Value {
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}});
    let input = json!({
        "type": "object",
        "required": ["name", "address"],
        "properties": {
            "name": {"type": "string", "minLength": 3, "example": "Corner shop"},
            "address": {"$ref": "#/components/schemas/Address"},
            "plan": {"type": "string", "enum": ["free", "pro"], "default": "pro"},
            "size": {"type": "integer", "minimum": 10, "multipleOf": 4},
            "code": {"type": "string", "pattern": "^[A-F0-9]{4}$"},
            "opened": {"type": "string", "format": "date-time"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "any": {},
        },
    });
    let state = json!({"name": "state", "in": "query", "schema": {"type": "string", "enum": ["open", "closed"]}});
    let id = json!({"name": "shop_id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}});
    json!({
        "/shops": {
            "get": {"operationId": "listShops", "parameters": [state], "responses": ok(&json!({"type": "array", "items": shop}))},
            "post": {"operationId": "openShop", "requestBody": body(&input), "responses": ok(&shop)},
        },
        "/shops/{shop_id}": {"parameters": [id], "get": {"operationId": "getShop", "responses": ok(&shop)}},
    })
}

fn address() -> Value {
    json!({"Address": {"type": "object", "required": ["street"], "properties": {"street": {"type": "string"}, "floor": {"type": "integer"}}}})
}

#[test]
fn operation_is_called_with_what_it_requires_and_with_everything() {
    let (files, missing) = with_tests(&shops(), &address());
    assert_eq!(missing, [""; 0]);
    let text = &files["tests/shop.rs"];
    let expected = r#"//! Tests of [`Shop`].

use super::super::*;

/// Calls `listShops` with its required arguments.
#[tokio::test]
#[ignore = "needs a server: SHOPS_TEST_URL"]
async fn all() -> Result<(), rtk::Error> {
    let client = super::client()?;
    client.shops().first().await?;
    Ok(())
}

/// Calls `listShops` with all arguments.
#[tokio::test]
#[ignore = "needs a server: SHOPS_TEST_URL"]
async fn all_with_everything() -> Result<(), rtk::Error> {
    let client = super::client()?;
    let filter = ShopFilter::new().state(ShopState::Open);
    client.shops().filter(filter).first().await?;
    Ok(())
}
"#;
    assert!(text.starts_with(expected), "{text}");
    let required = r#"    let client = super::client()?;
    let new = NewShop::new("Corner shop", Address::new("street"));
    client.shops().create(new).await?;
"#;
    assert!(text.contains(required), "{text}");
    // Values are examples, defaults, or what limits, patterns and formats allow.
    for setter in [
        ".plan(ShopPlan::Pro)",
        ".size(12_u64)",
        ".code(\"1111\")",
        ".opened(\"2026-05-01T12:00:00Z\")",
        ".tags([\"tag\"])",
        ".any(serde_json::json!({}))",
    ] {
        assert!(text.contains(setter), "{setter} in\n{text}");
    }
    assert!(text.contains(".find(\"7f0e4bb6-5a4f-4d0c-9a5b-3c1e2f6d8a90\")"), "{text}");
    // There is nothing optional, so there is one test.
    assert!(text.contains("async fn find()") && !text.contains("find_with_everything"));
}

#[test]
fn module_declares_its_tests_and_shares_the_client() {
    let (files, _) = with_tests(&shops(), &address());
    assert!(files["mod.rs"].ends_with("\n#[cfg(test)]\nmod tests;\n"), "{}", files["mod.rs"]);
    let shared = &files["tests/mod.rs"];
    for line in [
        "//! SHOPS_TEST_URL=http://127.0.0.1:4010 cargo test -- --ignored",
        "mod shop;",
        "use super::Shops;",
        "fn client() -> Result<Client<Shops>, Error> {",
    ] {
        assert!(shared.contains(line), "{line} in\n{shared}");
    }
}

#[test]
fn folder_of_tests_has_another_name_beside_a_file_of_that_name() {
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}});
    let of = |tag: &str| json!({"get": {"tags": [tag], "responses": ok(&json!({"type": "array", "items": shop}))}});
    let mut paths: serde_json::Map<String, Value> = (0..60).map(|index| (format!("/a{index}s"), of("Shops"))).collect();
    paths.insert("/checks".to_owned(), of("Tests"));
    let (files, missing) = with_tests(&Value::Object(paths), &json!({}));
    assert_eq!(missing, [""; 0]);
    assert!(files.contains_key("tests/check.rs") && files.contains_key("api_tests/mod.rs"), "{:?}", files.keys());
}

#[test]
fn id_is_no_word_of_another_path() {
    let one = ok(&json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}));
    let id = json!({"name": "shop_id", "in": "path", "required": true, "schema": {"type": "string", "enum": ["main", "second"], "example": "main"}});
    let paths = json!({
        "/shops/{shop_id}": {"parameters": [id], "get": {"responses": one}},
        "/shops/main": {"get": {"responses": one}},
    });
    let (files, _) = with_tests(&paths, &json!({}));
    let text = &files["tests/shop.rs"];
    assert!(text.contains("(\"second\")") && !text.contains("(\"main\")"), "{text}");
}

#[test]
fn form_with_files_has_its_parts() {
    let schema = json!({"type": "object", "required": ["file"], "properties": {
        "file": {"type": "string", "format": "binary"},
        "name": {"type": "string"},
        "meta": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
    }});
    let body = json!({"required": true, "content": {"multipart/form-data": {"schema": schema}}});
    let paths =
        json!({"/files/{file_id}/content": {"post": {"requestBody": body, "responses": {"204": {"description": ""}}}}});
    let (files, missing) = with_tests(&paths, &json!({}));
    assert_eq!(missing, [""; 0]);
    let text: String =
        files.iter().filter(|(name, _)| name.starts_with("tests/")).map(|(_, text)| text.as_str()).collect();
    for part in [
        r#".file("file", "file.txt", "text/plain", "content")"#,
        r#".text("name", "name")"#,
        r#".json("meta", &serde_json::json!({"a":1}))"#,
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn types_that_contain_themselves_end() {
    let node = json!({"Node": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string"}, "left": {"$ref": "#/components/schemas/Node"},
        "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}}}});
    let input = json!({"type": "object", "properties": {"node": {"$ref": "#/components/schemas/Node"}}});
    let paths = json!({"/trees": {"post": {"requestBody": body(&input), "responses": {"204": {"description": ""}}}}});
    let (files, missing) = with_tests(&paths, &node);
    assert_eq!(missing, [""; 0]);
    let text: String =
        files.iter().filter(|(name, _)| name.starts_with("tests/")).map(|(_, text)| text.as_str()).collect();
    assert_eq!(text.matches("Node::new(\"name\")").count(), 1, "{text}");
}

#[test]
fn tests_of_realtime_kit_are_complete_and_the_same_each_time() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/witness/realtimekit.openapi.json");
    let import = || {
        let document = rtk_openapi::Document::open(&path).unwrap();
        let mut files = BTreeMap::new();
        let missing = add_tests(&mut files, &document, &planned(&document));
        (files, missing)
    };
    let (files, missing) = import();
    assert_eq!(missing, [""; 0]);
    assert_eq!(import().0, files);
    let tests: usize = files.values().map(|text| text.matches("#[tokio::test]").count()).sum();
    let everything: usize = files.values().map(|text| text.matches("_with_everything()").count()).sum();
    // 62 operations, one of which is three actions: it pauses, resumes or stops a recording.
    assert_eq!(tests - everything, 64);
}
