//! Small documents.

use std::collections::BTreeMap;

use rtk_openapi::plan::types::{OperationPlan, Plan, ResourcePlan};
use rtk_openapi::{Document, not_declared, plan, print, report, select};
use serde_json::{Value, json};

/// Returns a document of OpenAPI 3.1 with these paths and schemas.
pub(crate) fn document(paths: &Value, schemas: &Value) -> Document {
    at_server("https://api.example.com", paths, schemas)
}

/// Returns a document of Cloudflare's API.
pub(crate) fn cloudflare(paths: &Value) -> Document {
    at_server("https://api.cloudflare.com/client/v4", paths, &json!({}))
}

fn at_server(url: &str, paths: &Value, schemas: &Value) -> Document {
    let text = json!({
        "openapi": "3.1.0",
        "info": {"title": "Shops API", "version": "1"},
        "servers": [{"url": url}],
        "paths": paths,
        "components": {"schemas": schemas},
    });
    Document::parse(&text.to_string()).unwrap()
}

/// Plans all operations of a document.
pub(crate) fn planned(document: &Document) -> Plan {
    plan(document, &select(document, &[], &[], &[]))
}

/// Returns the files for a document.
pub(crate) fn files(document: &Document) -> BTreeMap<String, String> {
    print(&planned(document))
}

/// Returns a response with JSON of this schema.
pub(crate) fn ok(schema: &Value) -> Value {
    json!({"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}})
}

/// Returns a body of JSON of this schema.
pub(crate) fn body(schema: &Value) -> Value {
    json!({"required": true, "content": {"application/json": {"schema": schema}}})
}

/// Returns the operations of a collection of this schema, below a path.
pub(crate) fn collection(path: &str, member: &str, schema: &Value) -> serde_json::Map<String, Value> {
    let list = json!({"get": {"responses": ok(&json!({"type": "array", "items": schema}))}});
    let one = json!({"get": {"responses": ok(schema)}});
    serde_json::Map::from_iter([(path.to_owned(), list), (format!("{path}/{{{member}}}"), one)])
}

pub(crate) fn resource<'p>(plan: &'p Plan, name: &str) -> &'p ResourcePlan {
    let names: Vec<&str> = plan.resources.iter().map(|it| it.name.as_str()).collect();
    plan.resources.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no {name} among {names:?}"))
}

pub(crate) fn verbs(resource: &ResourcePlan) -> Vec<&str> {
    resource.verbs.iter().map(|it| it.name.as_str()).collect()
}

pub(crate) fn action<'p>(resource: &'p ResourcePlan, name: &str) -> &'p OperationPlan {
    let names: Vec<&str> = resource.actions.iter().map(|it| it.name.as_str()).collect();
    resource.actions.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no {name} among {names:?}"))
}

/// Reads a document, plans and prints it. Returns all messages.
pub(crate) fn messages(text: &str) -> String {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return error.to_string(),
    };
    let plan = planned(&document);
    assert_eq!(plan.outcomes.len(), document.operations.len());
    let files = print(&plan);
    for name in files.keys() {
        let is_safe =
            name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || "_./".contains(char));
        assert!(is_safe && !name.contains("..") && !name.starts_with('/'), "{name}");
    }
    let _ = report(&document, &plan);
    let mut all: Vec<String> = document.warnings.iter().map(ToString::to_string).collect();
    all.extend(not_declared(&plan));
    all.extend(plan.values.iter().map(|it| format!("{}: {}", it.attribute, it.why)));
    all.join("\n")
}

/// Returns the text of a document with these paths and components.
pub(crate) fn with(paths: &Value, components: &Value) -> String {
    json!({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, "components": components})
        .to_string()
}

/// Returns the text of a document in which one operation returns this schema.
pub(crate) fn of_schema(schema: &Value, schemas: &Value) -> String {
    with(&json!({"/things": {"get": {"responses": ok(schema)}}}), &json!({"schemas": schemas}))
}

/// Asserts that the messages of each document contain a text. A case is a name, a document and the text.
pub(crate) fn all_say(cases: &[(&str, String, &str)]) {
    for (name, text, expected) in cases {
        let messages = messages(text);
        assert!(messages.contains(expected), "{name}: {messages}");
    }
}
