//! The order of attributes.

use rtk_openapi::Document;

use crate::support::{planned, resource};

/// Returns the order in which the attributes of a shop are declared that has these keys.
fn order(keys: &[&str]) -> Vec<String> {
    // `serde_json` sorts keys, so the document is text.
    let properties: Vec<String> = keys.iter().map(|key| format!(r#""{key}": {{"type": "string"}}"#)).collect();
    let schema = format!(r#"{{"type": "object", "required": ["id"], "properties": {{{}}}}}"#, properties.join(", "));
    let response = |schema: &str| {
        format!(r#"{{"200": {{"description": "", "content": {{"application/json": {{"schema": {schema}}}}}}}}}"#)
    };
    let list = response(&format!(r#"{{"type": "array", "items": {schema}}}"#));
    let document = format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "Shops", "version": "1"}}, "servers": [{{"url": "https://api.example.com"}}],
            "paths": {{"/shops": {{"get": {{"responses": {list}}}}}, "/shops/{{shop_id}}": {{"get": {{"responses": {}}}}}}}}}"#,
        response(&schema)
    );
    let plan = planned(&Document::parse(&document).unwrap());
    resource(&plan, "Shop").fields.iter().map(|it| it.name.clone()).collect()
}

#[test]
fn attributes_that_are_sorted_by_name_are_put_in_the_order_of_reading() {
    assert_eq!(order(&["city", "created_at", "id", "name", "street"]), ["id", "name", "city", "street", "created_at"]);
}

#[test]
fn attributes_in_another_order_keep_it() {
    let keys = ["id", "street", "city", "owner", "created_at", "name", "zone", "door"];
    assert_eq!(order(&keys), keys);
}

#[test]
fn pairs_are_in_the_order_of_reading() {
    assert_eq!(
        order(&["currency", "id", "period_end", "period_start", "price"]),
        ["id", "price", "currency", "period_start", "period_end"]
    );
    assert_eq!(order(&["destination", "enabled", "id", "source"]), ["id", "source", "destination", "enabled"]);
    assert_eq!(order(&["bucket", "id", "provider", "region"]), ["id", "provider", "bucket", "region"]);
}
