//! Documents in which one value is replaced by another kind of JSON, at each place in turn. None of them may panic.

use serde_json::{Value, json};

use crate::support::messages;

/// What takes the place of a value.
fn replacements() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(""),
        json!("a\u{202e}\r\n\"`{}"),
        json!([]),
        json!([null, [], "x"]),
        json!({}),
        json!({"": {"": 1}}),
        json!({"$ref": "#"}),
        json!({"$ref": "#/components/schemas/Order"}),
        json!({"allOf": [{"$ref": "#/components/schemas/Order"}, true], "type": ["null", "array"], "enum": [null, {}]}),
    ]
}

/// Collects the JSON pointers of all values.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                pointers(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// A document with a bit of everything.
fn everything() -> Value {
    let pet = json!({"$ref": "#/components/schemas/Pet"});
    let page = json!({"type": "object", "required": ["data"], "properties": {
        "data": {"type": "array", "items": pet}, "meta": {"type": "object", "properties": {"next_cursor": {"type": ["string", "null"]}}}}});
    let one = json!({"type": "object", "properties": {"data": pet}});
    let response = |schema: &Value| {
        json!({"200": {"description": "OK", "headers": {"ETag": {"schema": {"type": "string"}}},
        "content": {"application/json": {"schema": schema, "example": {"data": []}}}}})
    };
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Pets API", "version": "1", "description": "Pets."},
        "servers": [{"url": "https://{region}.example.com/v1", "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}],
        "security": [{"key": []}],
        "tags": [{"name": "Pets", "description": "All of them"}],
        "paths": {
            "/pets": {
                "summary": "Pets",
                "parameters": [{"$ref": "#/components/parameters/Trace"}],
                "get": {"operationId": "pets.list", "tags": ["Pets"], "deprecated": true, "parameters": [
                    {"name": "cursor", "in": "query", "schema": {"type": "string"}},
                    {"name": "kind", "in": "query", "explode": false, "schema": {"type": "array", "items": {"type": "string", "enum": ["cat", "dog"]}}},
                    {"name": "born", "in": "query", "style": "deepObject", "schema": {"type": "object", "properties": {"gte": {"type": "integer"}}}}],
                    "responses": response(&page)},
                "post": {"operationId": "pets.create", "requestBody": {"$ref": "#/components/requestBodies/Pet"}, "responses": response(&one)}},
            "/pets/{pet_id}": {
                "parameters": [{"name": "pet_id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "get": {"operationId": "pets.get", "responses": response(&one)},
                "put": {"operationId": "pets.photo", "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object",
                    "properties": {"photo": {"type": "string", "format": "binary"}, "note": {"type": "string"}}}}}}, "responses": {"204": {"description": ""}}}},
        },
        "components": {
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
            "parameters": {"Trace": {"name": "X-Trace", "in": "header", "schema": {"type": "string", "default": "no"}}},
            "requestBodies": {"Pet": {"required": true, "content": {"application/json": {"schema": pet}}}},
            "schemas": {
                "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "readOnly": true}}},
                "Pet": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "required": ["name"], "properties": {
                    "name": {"type": "string", "minLength": 1, "description": "What it is called"},
                    "born": {"type": "string", "format": "date-time"},
                    "weight": {"type": "number", "minimum": 0, "maximum": 1e300},
                    "mother": {"$ref": "#/components/schemas/Pet"},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                    "food": {"oneOf": [{"$ref": "#/components/schemas/Meat"}, {"$ref": "#/components/schemas/Fish"}],
                        "discriminator": {"propertyName": "kind", "mapping": {"meat": "#/components/schemas/Meat"}}}}}]},
                "Meat": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "meat"}, "grams": {"type": "integer"}}},
                "Fish": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["fish"]}, "salted": {"type": "boolean", "default": false}}}
            }
        }
    })
}

#[test]
fn value_of_another_kind_at_any_place_is_no_panic() {
    let document = everything();
    assert_eq!(messages(&document.to_string()), "");
    let mut places = Vec::new();
    pointers(&document, "", &mut places);
    let replacements = replacements();
    let mut with_message = 0;
    // Each place gets three of the replacements, which differ from place to place.
    for (index, place) in places.iter().enumerate() {
        for replacement in (0..3).map(|it| &replacements[(index + it * 4) % replacements.len()]) {
            let mut changed = document.clone();
            *changed.pointer_mut(place).unwrap() = replacement.clone();
            let text = changed.to_string();
            let messages = std::panic::catch_unwind(|| messages(&text));
            let messages = messages.unwrap_or_else(|_| panic!("{place} = {replacement}"));
            with_message += usize::from(!messages.is_empty());
        }
    }
    assert!(with_message > places.len(), "{with_message} of {}", places.len() * 3);
}
