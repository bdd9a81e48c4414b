//! Other documents that are wrong on purpose: whatever they are, the import ends, and declares what it declares without them.

use rtk_openapi::Document;
use serde_json::{Map, Value, json};

use super::{object, of_schema};
use crate::support::{files, ok, with};

fn own() -> Document {
    let shop = object(&json!({"id": {"type": "string"}, "name": {"type": "string"}}));
    let paths = json!({"/shops": {"get": {"parameters": [{"name": "city", "in": "query"}],
        "responses": ok(&json!({"type": "array", "items": shop}))}}});
    Document::parse(&with(&paths, &json!({}))).unwrap()
}

/// Takes the descriptions of a text, and returns how many there were.
fn taken(text: &str) -> usize {
    let mut document = own();
    let taken = document.take_descriptions(&Document::parse(text).unwrap());
    let names: Vec<String> = files(&document).into_keys().collect();
    assert_eq!(names, files(&own()).into_keys().collect::<Vec<_>>(), "{text}");
    taken.total()
}

#[test]
fn other_documents_that_describe_nothing_are_taken_for_that() {
    let refer = json!({"$ref": "#/components/schemas/A"});
    let of = |schema: Value, schemas: Value| {
        with(
            &json!({"/shops": {"get": {"parameters": [{"name": "city", "in": "query", "schema": schema}], "responses": ok(&schema)}}}),
            &json!({"schemas": schemas}),
        )
    };
    for text in [
        json!({"openapi": "3.1.0"}).to_string(),
        with(&json!([]), &json!({})),
        with(
            &json!({"/shops": {"get": {"description": 1, "summary": ["x"], "parameters": {}, "responses": []}}}),
            &json!({}),
        ),
        of(refer.clone(), json!({})),
        of(refer.clone(), json!({"A": refer})),
        of(refer.clone(), json!({"A": {"allOf": [refer, refer]}})),
        of(refer.clone(), json!({"A": {"oneOf": [refer, {"type": "array", "items": refer}]}})),
        of(refer.clone(), json!({"A": {"type": "array", "items": refer}})),
        of(refer.clone(), json!({"A": {"type": "object", "additionalProperties": refer}})),
        of(json!({"properties": {"name": {"description": {"text": "x"}}}}), json!({})),
        of(
            json!({"type": "array", "items": {"properties": {"name": {"type": "string", "description": "\u{202e} ***"}}}}),
            json!({}),
        ),
    ] {
        assert_eq!(taken(&text), 0, "{text}");
    }
}

#[test]
fn descriptions_of_all_kinds_are_safe() {
    let item = |text: &str| object(&json!({"name": {"type": "string", "description": text}}));
    for text in [
        "```\nfn main() { loop {} }\n```",
        "a\u{202e}b\r\n*/ #![feature(x)] \\ \"",
        &"long ".repeat(100_000),
        "<script>[x](y)</script>",
    ] {
        let paths = json!({"/shops": {"get": {"summary": text, "responses": ok(&json!({"type": "array", "items": item(text)}))}}});
        let mut document = own();
        assert_eq!(document.take_descriptions(&Document::parse(&with(&paths, &json!({}))).unwrap()).total(), 2);
        let file = &files(&document)["shop.rs"];
        assert!(file.len() < 10_000 && !file.contains('\u{202e}') && !file.contains("<script>"), "{file}");
        assert!(file.matches("```").count() % 2 == 0, "{file}");
    }
}

/// Each schema contains all others, those of keys at some distance.
fn all_with_all(count: usize, distance: fn(usize) -> usize, description: &Value) -> Document {
    let schemas: Map<String, Value> = (0..count)
        .map(|own| {
            let keys = (0..count).map(|key| {
                let target = (own + distance(key)) % count;
                (
                    format!("k{key}"),
                    json!({"$ref": format!("#/components/schemas/S{target}"), "description": description}),
                )
            });
            (format!("S{own}"), json!({"type": "object", "properties": keys.collect::<Map<_, _>>()}))
        })
        .collect();
    of_schema(&json!({"$ref": "#/components/schemas/S0"}), &Value::Object(schemas))
}

#[test]
fn schemas_that_pair_each_with_each_end_with_a_warning() {
    // A prime number, so that each distance leads to another pair.
    let count = 149;
    let mut document = all_with_all(count, |key| key, &Value::Null);
    let before = document.warnings.len();
    let taken = document.take_descriptions(&all_with_all(count, |key| key * key, &json!("The same everywhere.")));
    assert!(taken.properties > 0, "{taken}");
    assert_eq!(document.warnings.len(), before + 1);
    assert!(document.warnings[before].message.contains("too many to compare"), "{:?}", document.warnings[before]);
}

/// Sets of variants that lead to other sets of variants: as many as there are subsets.
#[test]
fn sets_of_variants_end() {
    let count = 24;
    let schemas: Map<String, Value> = (0..count)
        .map(|own| {
            let refer = |to: usize| json!({"$ref": format!("#/components/schemas/S{}", to % count)});
            let both = json!({"oneOf": [refer(own + 1), refer(own * 3 + 1)]});
            (format!("S{own}"), json!({"type": "object", "title": own.to_string(), "properties": {"a": both, "b": refer(own + 1), "c": refer(own * 2)}}))
        })
        .collect();
    let from = of_schema(&json!({"$ref": "#/components/schemas/S0"}), &Value::Object(schemas));
    let tree = json!({"Tree": {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Tree"}, "b": {"$ref": "#/components/schemas/Tree"},
        "c": {"$ref": "#/components/schemas/Tree"}}}});
    let mut document = of_schema(&json!({"$ref": "#/components/schemas/Tree"}), &tree);
    assert_eq!(document.take_descriptions(&from).total(), 0);
}

#[test]
fn long_chains_of_both_documents_end() {
    let chain = |count: usize, description: Value| {
        let schemas: Map<String, Value> = (0..count)
            .map(|own| {
                let next = json!({"$ref": format!("#/components/schemas/S{}", own + 1)});
                (
                    format!("S{own}"),
                    object(&json!({"next": next, "name": {"type": "string", "description": description}})),
                )
            })
            .chain([(format!("S{count}"), json!({"type": "string"}))])
            .collect();
        of_schema(&json!({"$ref": "#/components/schemas/S0"}), &Value::Object(schemas))
    };
    let mut document = chain(5_000, Value::Null);
    assert_eq!(document.take_descriptions(&chain(4_000, json!("Of each."))).properties, 4_000);
}
