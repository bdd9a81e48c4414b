//! Each place of a description, and which of two descriptions counts.

use serde_json::{Value, json};

use super::{at, described, object, of_schema, parsed};
use crate::support::{body, files, ok};

/// A document with a description `{what} {of}` at each place, or without any.
fn paths(what: Option<&str>) -> Value {
    let text = |of: &str| what.map_or(Value::Null, |what| json!(format!("{what} {of}.")));
    let typed = |kind: &str, of: &str| json!({"type": kind, "description": text(of)});
    let owner =
        json!({"type": "object", "description": text("owner"), "properties": {"email": typed("string", "email")}});
    let shop = json!({"type": "object", "description": text("shop"), "required": ["id"], "properties": {
        "id": {"type": "string"},
        "name": typed("string", "name"),
        "owner": owner,
        "rooms": {"type": "array", "items": object(&json!({"size": typed("integer", "size")}))},
        "hours": {"type": "object", "additionalProperties": object(&json!({"from": typed("string", "from")}))},
    }});
    let new = object(&json!({"name": typed("string", "new name")}));
    json!({
        "/shops": {
            "get": {"tags": ["Shops"], "summary": text("summary of list"), "description": text("list"),
                "parameters": [
                    {"name": "city", "in": "query", "description": text("city"), "schema": {"type": "string"}},
                    {"name": "X-Trace", "in": "header", "schema": typed("string", "trace")},
                ],
                "responses": ok(&json!({"type": "array", "items": shop}))},
            "post": {"tags": ["Shops"], "summary": text("create"), "requestBody": body(&new), "responses": ok(&shop)},
        },
        "/shops/{shop_id}": {
            "parameters": [{"name": "shop_id", "in": "path", "required": true, "description": text("id"), "schema": {"type": "string"}}],
            "get": {"tags": ["Shops"], "description": text("find"), "responses": ok(&shop)},
        },
    })
}

#[test]
fn descriptions_of_all_places_are_taken() {
    let from = parsed(&paths(Some("Another")), &json!({}));
    let mut document = parsed(&paths(None), &json!({}));
    let taken = document.take_descriptions(&from);
    assert_eq!((taken.shared, taken.operations, taken.parameters), (3, 3, 3));
    // Three times a shop with an owner and the keys `name`, `owner`, `email`, `size` and `from`; and the name in the body.
    assert_eq!((taken.schemas, taken.properties, taken.tags), (3 * 2, 3 * 5 + 1, 0));
    assert_eq!(document.taken, Some(taken));
    // Nothing is left to take, and nothing differs from a document that always had them.
    assert_eq!(document.take_descriptions(&from).total(), 0);
    let described = parsed(&paths(Some("Another")), &json!({}));
    assert_eq!(format!("{:?}", document.operations), format!("{:?}", described.operations));
    assert_eq!(format!("{:?}", document.schemas), format!("{:?}", described.schemas));
}

#[test]
fn description_of_the_document_stays() {
    let from = parsed(&paths(Some("Another")), &json!({}));
    let mut document = parsed(&paths(Some("Own")), &json!({}));
    let before = format!("{:?}", (&document.operations, &document.schemas));
    let taken = document.take_descriptions(&from);
    assert_eq!((taken.shared, taken.total()), (3, 0));
    assert_eq!(format!("{:?}", (&document.operations, &document.schemas)), before);
}

/// A description of the other document would be printed instead of the summary.
#[test]
fn operation_with_a_summary_takes_no_description() {
    let operation = |text: Value| parsed(&json!({"/shops": {"get": text}}), &json!({}));
    let from = operation(json!({"description": "Lists shops that were open in 2024.", "responses": {}}));
    let own = operation(json!({"summary": "Lists shops.", "responses": {}}));
    assert_eq!(described(own, &from).operations[0].description, None);
    // This summary only repeats the id.
    let own = operation(json!({"operationId": "shops.list", "summary": "shops list", "responses": {}}));
    let document = described(own, &from);
    assert_eq!(document.operations[0].description.as_deref(), Some("Lists shops that were open in 2024."));
}

#[test]
fn description_that_repeats_the_name_gives_way() {
    let schema = |description: &str| object(&json!({"owner_name": {"type": "string", "description": description}}));
    let take = |own: &str, other: &str| {
        let from = of_schema(&schema(other), &json!({}));
        described(of_schema(&schema(own), &json!({})), &from)
    };
    assert_eq!(at(&take("Owner name", "Who signed the lease."), "owner_name"), Some("Who signed the lease."));
    assert_eq!(at(&take("Owner name", "owner_name"), "owner_name"), Some("Owner name"));
    assert_eq!(at(&take("Who pays.", "Who signed the lease."), "owner_name"), Some("Who pays."));
    assert_eq!(at(&take("", "所有者の名前"), "owner_name"), Some("所有者の名前"));
}

#[test]
fn first_of_several_documents_counts() {
    let schema = |name: Value, size: Value| {
        of_schema(
            &object(
                &json!({"name": {"type": "string", "description": name}, "size": {"type": "integer", "description": size}}),
            ),
            &json!({}),
        )
    };
    let mut document = schema(Value::Null, Value::Null);
    let first = document.take_descriptions(&schema(json!("Name over the door."), Value::Null));
    let second = document.take_descriptions(&schema(json!("Name in the register."), json!("Square metres.")));
    assert_eq!((first.properties, second.properties), (1, 1));
    assert_eq!(document.taken.map(|it| it.properties), Some(2));
    assert_eq!((at(&document, "name"), at(&document, "size")), (Some("Name over the door."), Some("Square metres.")));
}

#[test]
fn tags_are_described_whether_listed_or_not() {
    let document = |tags: Value| {
        let get = |tag: &str| json!({"get": {"tags": [tag], "responses": {}}});
        let text = json!({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "tags": tags,
            "paths": {"/a": get("dns-records"), "/b": get("Own"), "/c": get("Other")}});
        rtk_openapi::Document::parse(&text.to_string()).unwrap()
    };
    let from = document(json!([
        {"name": "DNS Records", "description": "Names and addresses."}, {"name": "Own", "description": "Not this."}, {"name": "Other"},
        {"name": "Unused", "description": "Of no operation."},
    ]));
    let mut document = document(json!([{"name": "Own", "description": "This one."}]));
    assert_eq!(document.take_descriptions(&from).tags, 1);
    let tags: Vec<_> = document.tags.iter().map(|(name, text)| (name.as_str(), text.as_deref())).collect();
    assert_eq!(tags, [("Own", Some("This one.")), ("dns-records", Some("Names and addresses."))]);
}

#[test]
fn taken_descriptions_become_documentation() {
    let from = parsed(&paths(Some("Another")), &json!({}));
    let document = described(parsed(&paths(None), &json!({})), &from);
    let file = &files(&document)["shop.rs"];
    for line in ["/// Another shop.\n", "    /// Another name.\n", "/// Another owner.\n", "    /// Another size.\n"] {
        assert!(file.contains(line), "{line}{file}");
    }
    assert!(file.contains("doc = \"Another city.\""), "{file}");
}
