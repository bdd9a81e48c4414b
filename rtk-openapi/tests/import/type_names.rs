//! Names of types.

use serde_json::{Value, json};

use crate::support::{collection, document, ok, planned};

fn names(properties: &Value) -> Vec<String> {
    let mut properties = properties.clone();
    properties["id"] = json!({"type": "string"});
    let bucket = json!({"type": "object", "required": ["id"], "properties": properties});
    let plan = planned(&document(&Value::Object(collection("/buckets", "bucket_id", &bucket)), &json!({})));
    plan.types.iter().filter(|it| it.same_as.is_none()).map(|it| it.name.clone()).collect()
}

fn object(name: &str, value: &Value) -> Value {
    json!({"type": "object", "properties": {name: value}})
}

#[test]
fn name_of_several_words_stands_alone_and_one_word_has_its_owner() {
    let place = json!({"type": "string", "enum": ["eu", "us"]});
    assert_eq!(names(&json!({"storage_class": place})), ["StorageClass"]);
    assert_eq!(names(&json!({"location": place})), ["BucketLocation"]);
}

#[test]
fn part_of_a_status_has_the_name_of_what_has_the_status() {
    let status = object("ownership", &json!({"type": "string", "enum": ["pending", "active"]}));
    assert_eq!(names(&json!({"status": status})), ["BucketStatus", "BucketOwnership"]);
}

#[test]
fn plural_of_an_object_stays_and_items_are_singular() {
    let options = object("ttl", &json!({"type": "integer"}));
    assert_eq!(names(&json!({"cache_options": options})), ["CacheOptions"]);
    assert_eq!(names(&json!({"rules": {"type": "array", "items": options}})), ["BucketRule"]);
}

#[test]
fn values_that_are_equal_have_one_type() {
    let place = |title: &str| json!({"type": "string", "title": title, "enum": ["eu", "us"]});
    assert_eq!(names(&json!({"region": place("a"), "second_region": place("b")})), ["BucketRegion"]);
}

#[test]
fn accessor_is_no_method_of_scopes() {
    let paths = json!({"/shops/{shop_id}/delete": {"get": {"responses": ok(&object("note", &json!({"type": "string"})))},
        "put": {"responses": ok(&object("note", &json!({"type": "string"})))}},
        "/shops/{shop_id}": {"get": {"responses": ok(&json!({"type": "object", "properties": {"id": {"type": "string"}}}))}}});
    let plan = planned(&document(&paths, &json!({})));
    let accessors: Vec<_> =
        plan.resources.iter().filter(|it| it.name == "Delete").map(|it| it.singular.as_deref()).collect();
    assert_eq!(accessors, [Some("shop_delete")]);
}
