//! Which numbers have no fraction.

use serde_json::{Value, json};

use crate::support::{document, files, ok};

fn type_of(name: &str, schema: &Value) -> String {
    let item = json!({"type": "object", "required": [name], "properties": {name: schema}});
    let files = files(&document(&json!({"/settings": {"get": {"responses": ok(&item)}}}), &json!({})));
    let text = files.values().find(|text| text.contains("derive(Debug, Clone, PartialEq, Resource)")).unwrap();
    let field = text.lines().find_map(|line| line.trim().strip_prefix(&format!("pub {name}: ")).map(str::to_owned));
    field.unwrap_or_else(|| panic!("{text}")).trim_end_matches(',').to_owned()
}

#[test]
fn number_is_whole_if_the_document_says_so() {
    for (name, schema, expected) in [
        ("width", json!({"type": "number"}), "f64"),
        ("width", json!({"type": "number", "example": 2}), "f64"),
        ("width", json!({"type": "number", "example": 2.5, "minimum": 0}), "f64"),
        ("width", json!({"type": "number", "example": 2, "minimum": 0}), "u64"),
        ("width", json!({"type": "number", "default": 2, "minimum": -1}), "i64"),
        ("temperature", json!({"type": "number", "example": 0, "minimum": 0, "maximum": 2}), "f64"),
        ("width", json!({"type": "number", "multipleOf": 1}), "u64"),
        ("shift", json!({"type": "number", "format": "int64"}), "i64"),
        ("shift", json!({"type": "number", "format": "int32", "minimum": 0, "maximum": 200}), "u8"),
        ("shift", json!({"type": "number", "multipleOf": 0.5}), "f64"),
        // What is counted has no fraction, unless the document shows one.
        ("ttl", json!({"type": "number"}), "u64"),
        ("ttl", json!({"type": "number", "example": 0.5}), "f64"),
    ] {
        assert_eq!(type_of(name, &schema), expected, "{name} {schema}");
    }
}
