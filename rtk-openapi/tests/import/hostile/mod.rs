//! Documents that are wrong on purpose: each ends with a message or a warning, and nothing panics.

mod files;
mod sizes;
mod texts;

use std::fmt::Write as _;

use rtk_openapi::{Document, print};
use serde_json::{Value, json};

use crate::support::{all_say, body, messages, of_schema, ok, planned, with};

#[test]
fn files_that_are_no_documents() {
    all_say(&[
        ("empty", String::new(), "no key `openapi`"),
        ("a list", "[]".to_owned(), "no key `openapi`"),
        ("text", "hello".to_owned(), "no key `openapi`"),
        ("cut off", "{\"openapi\": \"3.1.0\", ".to_owned(), "no JSON"),
        ("not YAML", "a: [1\nb: }".to_owned(), "no YAML"),
        ("a key twice", "{\"openapi\": \"3.1.0\", \"openapi\": \"3.1.0\"}".to_owned(), "twice"),
        ("a key twice in YAML", "openapi: 3.1.0\nopenapi: 3.1.0".to_owned(), "twice"),
        ("Swagger", json!({"swagger": "2.0", "paths": {}}).to_string(), "Swagger 2.0"),
        ("Swagger in YAML", "swagger: 2.0".to_owned(), "Swagger"),
        ("version 4", json!({"openapi": "4.0.0"}).to_string(), "only 3.0 and 3.1"),
        ("a number as the version", "openapi: 3".to_owned(), "only 3.0 and 3.1"),
        ("no paths", json!({"openapi": "3.1.0"}).to_string(), "no paths"),
        ("paths are text", json!({"openapi": "3.1.0", "paths": "none"}).to_string(), "no paths"),
        ("1,000 deep", format!("{}1{}", "{\"a\":".repeat(1000), "}".repeat(1000)), "recursion limit"),
        ("1,000 deep in YAML", format!("a: {}{}", "[".repeat(1000), "]".repeat(1000)), "recursion limit"),
    ]);
}

#[test]
fn anchors_that_explode() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for number in 1..12 {
        let previous = number - 1;
        let items = vec![format!("*a{previous}"); 10].join(", ");
        writeln!(text, "a{number}: &a{number} [{items}]").unwrap();
    }
    all_say(&[
        ("nine times ten", text, "anchors repeat"),
        ("an anchor in itself", "a: &a [*a]".to_owned(), "no YAML"),
        ("an unknown anchor", "a: *b".to_owned(), "no YAML"),
    ]);
}

#[test]
fn references_that_lead_nowhere() {
    all_say(&[
        (
            "a dangling schema",
            of_schema(&json!({"$ref": "#/components/schemas/None"}), &json!({})),
            "nothing of that name",
        ),
        (
            "itself",
            of_schema(&json!({"$ref": "#/components/schemas/A"}), &json!({"A": {"$ref": "#/components/schemas/A"}})),
            "refers to itself",
        ),
        (
            "a circle of two",
            of_schema(
                &json!({"$ref": "#/components/schemas/A"}),
                &json!({"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}),
            ),
            "refers to itself",
        ),
        (
            "`allOf` in a circle",
            of_schema(
                &json!({"$ref": "#/components/schemas/A"}),
                &json!({"A": {"allOf": [{"$ref": "#/components/schemas/B"}, {"properties": {"id": {}}}]}, "B": {"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"x": {}}}]}}),
            ),
            "`allOf` contains itself",
        ),
        ("elsewhere", of_schema(&json!({"$ref": "http://example.com/a.json"}), &json!({})), "not fetched"),
        ("a file beside no file", of_schema(&json!({"$ref": "other.json"}), &json!({})), "no files beside it"),
        ("a name without a pointer", of_schema(&json!({"$ref": "#Anchor"}), &json!({})), "only JSON pointers"),
        (
            "a dangling parameter",
            with(
                &json!({"/a": {"get": {"parameters": [{"$ref": "#/components/parameters/X"}], "responses": {}}}}),
                &json!({}),
            ),
            "nothing of that name",
        ),
        (
            "a dangling path",
            with(&json!({"/a": {"$ref": "#/components/pathItems/X"}}), &json!({})),
            "nothing of that name",
        ),
        (
            "a dangling body",
            with(&json!({"/a": {"post": {"requestBody": {"$ref": "#/x"}, "responses": {}}}}), &json!({})),
            "nothing of that name",
        ),
        (
            "a dangling response",
            with(&json!({"/a": {"get": {"responses": {"200": {"$ref": "#/x"}}}}}), &json!({})),
            "nothing of that name",
        ),
        (
            "a mapping to nothing",
            of_schema(
                &json!({"oneOf": [{"type": "object"}, {"type": "string"}], "discriminator": {"propertyName": "a", "mapping": {"x": "#/none"}}}),
                &json!({}),
            ),
            "the mapping",
        ),
    ]);
}

#[test]
fn schemas_that_are_none() {
    all_say(&[
        ("text", of_schema(&json!("string"), &json!({})), "no schema"),
        ("false", of_schema(&json!(false), &json!({})), "no schema"),
        ("a type of its own", of_schema(&json!({"type": "money"}), &json!({})), "`money` is no type"),
        (
            "several types",
            of_schema(
                &json!({"type": "object", "properties": {"id": {"type": "string"}, "a": {"type": ["string", "object"]}}}),
                &json!({}),
            ),
            "text",
        ),
        (
            "null only",
            of_schema(
                &json!({"type": "object", "properties": {"id": {"type": "string"}, "a": {"type": "null"}}}),
                &json!({}),
            ),
            "null only",
        ),
    ]);
}

#[test]
fn operations_that_are_wrong() {
    all_say(&[
        ("no operation", with(&json!({"/a": {"get": "x"}}), &json!({})), "no operation"),
        ("no path item", with(&json!({"/a": []}), &json!({})), "no path item"),
        (
            "one id twice",
            with(
                &json!({"/a": {"get": {"operationId": "x", "responses": {}}}, "/b": {"get": {"operationId": "x", "responses": {}}}}),
                &json!({}),
            ),
            "another operation has the id",
        ),
        (
            "placeholders that differ",
            with(&json!({"/a/{x}": {"get": {"responses": {}}}, "/a/{y}": {"get": {"responses": {}}}}), &json!({})),
            "placeholders only",
        ),
        (
            "an undeclared placeholder",
            with(&json!({"/a/{x}": {"get": {"responses": {}}}}), &json!({})),
            "not declared as a parameter",
        ),
        (
            "a parameter twice",
            with(
                &json!({"/a": {"get": {"parameters": [{"name": "x", "in": "query"}, {"name": "x", "in": "query"}], "responses": {}}}}),
                &json!({}),
            ),
            "declared twice",
        ),
        (
            "a parameter in the body",
            with(&json!({"/a": {"get": {"parameters": [{"name": "x", "in": "body"}], "responses": {}}}}), &json!({})),
            "where it is sent",
        ),
        (
            "a parameter without a name",
            with(&json!({"/a": {"get": {"parameters": [{"in": "query"}], "responses": {}}}}), &json!({})),
            "no name",
        ),
        (
            "a cookie",
            with(&json!({"/a": {"get": {"parameters": [{"name": "x", "in": "cookie"}], "responses": {}}}}), &json!({})),
            "cookie",
        ),
        ("no slash", with(&json!({"a": {"get": {"responses": {}}}}), &json!({})), "does not begin with a slash"),
        ("a slash at the end", with(&json!({"/a/": {"get": {"responses": {}}}}), &json!({})), "empty segment"),
        ("the root", with(&json!({"/": {"get": {"responses": {}}}}), &json!({})), "empty segment"),
        ("dots", with(&json!({"/a/../../etc": {"get": {"responses": {}}}}), &json!({})), "leaves the path"),
        ("a space", with(&json!({"/a b": {"get": {"responses": {}}}}), &json!({})), "percent-encoded"),
        ("a quote", with(&json!({"/a\"b": {"get": {"responses": {}}}}), &json!({})), "percent-encoded"),
        ("half a placeholder", with(&json!({"/a/{x": {"get": {"responses": {}}}}), &json!({})), "part of a segment"),
        (
            "two placeholders",
            with(&json!({"/a/{x}{y}": {"get": {"responses": {}}}}), &json!({})),
            "several placeholders",
        ),
    ]);
}

/// Everything here is declared, under names that Rust accepts.
#[test]
fn names_of_all_kinds() {
    let names = [
        "type", "self", "Self", "crate", "😀", "🎉", "a-b", "a_b", "aB", "A_b", "1st", "", " ", "new", "default",
        "from", "into", "clone", "Straße", "日本", "\"", "\\", "*/",
    ];
    let properties: serde_json::Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))).collect();
    let mut all = properties.clone();
    all.insert("id".to_owned(), json!({"type": "string"}));
    let input = json!({"type": "object", "properties": properties});
    let thing = json!({"type": "object", "properties": all});
    let many: Vec<String> = (0..2000).map(|number| format!("value {number}")).collect();
    let parameters: Vec<Value> = names
        .iter()
        .filter(|it| !it.is_empty())
        .map(|name| json!({"name": name, "in": "query", "schema": {"type": "string"}}))
        .collect();
    let values: Vec<&str> = names.to_vec();
    let paths = json!({
        "/type": {"get": {"operationId": "fn", "tags": ["../../etc"], "responses": ok(&json!({"type": "array", "items": thing}))},
            "post": {"operationId": "../x", "parameters": parameters, "requestBody": body(&input), "responses": ok(&thing)}},
        "/type/{self}": {"get": {"parameters": parameters, "responses": ok(&thing)}},
        "/type/{self}/😀": {"post": {"responses": {}}},
        "/type/{self}/async": {"post": {"parameters": parameters, "requestBody": body(&input), "responses": ok(&json!({"type": "object", "properties": {
            "many": {"type": "string", "enum": many}, "odd": {"type": "string", "enum": values}, "numbers": {"enum": [1, 2, -3]}, "mixed": {"enum": ["a", 1, null, true]}}}))}},
    });
    let text = with(&paths, &json!({}));
    let messages = messages(&text);
    assert!(messages.contains("😀") && messages.contains("a key without a name"), "{messages}");
    let document = Document::parse(&text).unwrap();
    let files = print(&planned(&document));
    let file = files.iter().find(|(name, _)| name.starts_with("type")).map(|(_, text)| text).unwrap();
    assert!(file.contains("pub r#type: Option<String>") && file.contains("pub from_value: Option<String>"), "{file}");
    for (name, text) in &files {
        let _ = name;
        assert!(!text.contains("pub : ") && !text.contains("pub self:"), "{text}");
    }
}

/// A chain of references as long as a document can hold, and a list of schemas that contain each other.
#[test]
fn long_chains_and_circles() {
    let count = 5_000;
    let mut schemas = serde_json::Map::new();
    for number in 0..count {
        let next = format!("#/components/schemas/S{}", (number + 1) % count);
        schemas.insert(
            format!("S{number}"),
            json!({"type": "object", "properties": {"id": {"type": "string"}, format!("s{number}"): {"type": "string"}, "next": {"$ref": next}}}),
        );
    }
    let text =
        of_schema(&json!({"type": "array", "items": {"$ref": "#/components/schemas/S0"}}), &Value::Object(schemas));
    let messages = messages(&text);
    assert!(messages.contains("nested too deep"), "{messages}");
    let tree = json!({"Tree": {"type": "object", "properties": {"id": {"type": "string"}, "left": {"$ref": "#/components/schemas/Tree"},
        "inner": {"type": "object", "properties": {"tree": {"$ref": "#/components/schemas/Tree"}, "own": {"$ref": "#/components/schemas/Leaf"}}}}},
        "Leaf": {"type": "object", "properties": {"leaf": {"$ref": "#/components/schemas/Leaf"}}}});
    let text = of_schema(&json!({"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}), &tree);
    let document = Document::parse(&text).unwrap();
    let files = print(&planned(&document));
    let file = &files["thing.rs"];
    assert!(file.contains("Option<Box<"), "{file}");
}
