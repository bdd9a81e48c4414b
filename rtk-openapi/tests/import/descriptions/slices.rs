//! Parts of real documents: nothing but documentation differs.

use std::collections::BTreeMap;

use rtk_openapi::plan::types::{FieldPlan, OperationPlan, Plan, TypeKind, VariantContent};
use rtk_openapi::{Document, add_tests, print};
use serde_json::{Value, json};

use crate::support::{files, planned};

const BOX: &str = include_str!("../../../../tests/witness/imports/box.openapi.json");
const CLOUDFLARE: &str = include_str!("../../../../tests/witness/imports/cloudflare.openapi.json");

/// Calls a function with each object of a document that is no map from names to others.
fn each_object(value: &mut Value, is_map: bool, change: &mut impl FnMut(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            if !is_map {
                change(object);
            }
            for (key, value) in object {
                let names =
                    ["properties", "schemas", "parameters", "responses", "content", "mapping", "examples", "paths"];
                each_object(value, !is_map && names.contains(&key.as_str()), change);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| each_object(it, false, change)),
        _ => {}
    }
}

/// Returns a document without its descriptions.
fn bare(text: &str) -> Value {
    let mut document: Value = serde_json::from_str(text).unwrap();
    each_object(&mut document, false, &mut |object| {
        // `remove` would change the order of keys.
        object.retain(|key, _| key != "description" && key != "summary");
    });
    document
}

fn parsed(document: &Value) -> Document {
    Document::parse(&document.to_string()).unwrap()
}

/// Removes the documentation of a plan.
fn remove_docs(plan: &mut Plan) {
    let fields = |fields: &mut Vec<FieldPlan>| fields.iter_mut().for_each(|it| it.docs.clear());
    let operation = |it: &mut OperationPlan| {
        it.docs = None;
        it.parameters.iter_mut().for_each(|it| it.docs = None);
    };
    plan.apis.iter_mut().for_each(|it| it.docs.clear());
    plan.modules.iter_mut().for_each(|it| it.docs.clear());
    for resource in &mut plan.resources {
        resource.docs.clear();
        fields(&mut resource.fields);
        resource.verbs.iter_mut().chain(&mut resource.actions).for_each(operation);
    }
    for ty in &mut plan.types {
        ty.docs.clear();
        match &mut ty.kind {
            TypeKind::Object(object) => fields(&mut object.fields),
            TypeKind::Enum(values) => values.docs.clear(),
            TypeKind::Union(union) => {
                for variant in &mut union.variants {
                    variant.docs.clear();
                    if let VariantContent::Fields(all) = &mut variant.content {
                        fields(all);
                    }
                }
            }
            TypeKind::Open => {}
        }
    }
}

/// Returns what is declared apart from documentation, and the tests of it.
fn declared(document: &Document) -> (String, BTreeMap<String, String>) {
    let mut plan = planned(document);
    let mut tests = print(&plan);
    add_tests(&mut tests, document, &plan);
    tests.retain(|name, _| name.contains("tests/"));
    remove_docs(&mut plan);
    (format!("{plan:#?}"), tests)
}

#[test]
fn document_that_lost_its_descriptions_gets_all_that_are_printed() {
    let from = parsed(&serde_json::from_str(BOX).unwrap());
    let mut document = parsed(&bare(BOX));
    let before = files(&document);
    let taken = document.take_descriptions(&from);
    assert_eq!(taken.shared, from.operations.len());
    let (whole, after) = (files(&from), files(&document));
    assert_ne!(before, after);
    assert_eq!(after.keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());
    // One key more is described: by the response, where the request lacks it.
    let lines = whole.iter().flat_map(|(name, text)| text.lines().map(move |line| (name, line)));
    let missing: Vec<&str> =
        lines.filter(|(name, line)| !after[*name].lines().any(|it| it == *line)).map(|(_, line)| line).collect();
    assert_eq!(missing, ["    /// Permissions of the link."]);
}

#[test]
fn descriptions_change_documentation_only() {
    for text in [BOX, CLOUDFLARE] {
        let bare = bare(text);
        // Everything that the other document states about values is wrong.
        let mut other = bare.clone();
        let mut count = 0;
        each_object(&mut other, false, &mut |object| {
            if object.contains_key("openapi") || object.contains_key("title") {
                return;
            }
            count += 1;
            object.insert("description".to_owned(), json!(format!("Description {count} of the other document.")));
            object.insert("readOnly".to_owned(), json!(count % 2 == 0));
            object.insert("nullable".to_owned(), json!(count % 3 == 0));
            object.insert("deprecated".to_owned(), json!(count % 5 == 0));
            object.insert("default".to_owned(), json!("wrong"));
            object.remove("required");
            if let Some(values) = object.get_mut("enum") {
                *values = json!(["wrong"]);
            }
            if matches!(object.get("type").and_then(Value::as_str), Some("integer" | "number" | "boolean")) {
                object["type"] = json!("string");
            }
        });
        let mut document = parsed(&bare);
        let before = declared(&document);
        let printed = files(&document);
        let taken = document.take_descriptions(&parsed(&other));
        assert!(taken.properties > 50 && taken.operations > 10, "{taken}");
        let after = declared(&document);
        assert!(before.0 == after.0, "the plans differ");
        assert_eq!(before.1, after.1);
        assert!(files(&document) != printed);
    }
}

#[test]
fn same_documents_give_the_same_descriptions() {
    let from = Document::parse(BOX).unwrap();
    let all: Vec<String> = (0..3)
        .map(|_| {
            let mut document = parsed(&bare(BOX));
            document.take_descriptions(&from);
            format!("{:?}", (document.operations, document.schemas))
        })
        .collect();
    assert!(all[0] == all[1] && all[1] == all[2]);
}
