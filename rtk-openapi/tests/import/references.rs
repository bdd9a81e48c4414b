//! Attributes that are ids of other resources.

use serde_json::{Value, json};

use crate::support::{cloudflare, collection, document, files};

fn object(keys: &[&str]) -> Value {
    let properties: serde_json::Map<String, Value> =
        keys.iter().map(|key| ((*key).to_owned(), json!({"type": "string"}))).collect();
    json!({"type": "object", "required": ["id"], "properties": properties})
}

#[test]
fn attribute_named_like_another_resource_is_its_id() {
    let mut paths = collection("/shops", "shop_id", &object(&["id", "name"]));
    paths.extend(collection("/orders", "order_id", &object(&["id", "shop_id", "door_id"])));
    let text = &files(&document(&Value::Object(paths), &json!({})))["order.rs"];
    assert!(text.contains("pub shop_id: Option<Id<Shop>>,"), "{text}");
    // No resource is a door.
    assert!(text.contains("pub door_id: Option<String>,"), "{text}");
}

#[test]
fn number_is_no_id_of_another_resource() {
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}});
    let mut paths = collection("/shops", "shop_id", &shop);
    paths.extend(collection("/orders", "order_id", &object(&["id", "shop_id"])));
    let text = &files(&document(&Value::Object(paths), &json!({})))["order.rs"];
    assert!(text.contains("pub shop_id: Option<String>,"), "{text}");
}

#[test]
fn zone_id_is_that_of_a_zone_in_the_api_of_cloudflare_only() {
    let domain = object(&["id", "zone_id"]);
    let paths = Value::Object(collection("/accounts/{account_id}/domains", "domain_id", &domain));
    let text = &files(&cloudflare(&paths))["domain.rs"];
    assert!(text.contains("pub zone_id: Option<Id<Zone>>,") && text.contains("Zone}"), "{text}");
    let elsewhere = Value::Object(collection("/domains", "domain_id", &domain));
    let text = &files(&document(&elsewhere, &json!({})))["domain.rs"];
    assert!(text.contains("pub zone_id: Option<String>,"), "{text}");
}

#[test]
fn id_that_several_resources_have_is_that_of_the_one_beside_the_attribute() {
    let mut paths = serde_json::Map::new();
    for (outer, one) in [("scripts", "script_id"), ("workers", "worker_id")] {
        paths.extend(collection(&format!("/{outer}"), one, &object(&["id", "name"])));
        let versions = format!("/{outer}/{{{one}}}/versions");
        paths.extend(collection(&versions, "version_id", &object(&["id", outer])));
    }
    paths.extend(collection("/scripts/{script_id}/deployments", "deployment_id", &object(&["id", "version_id"])));
    let files = files(&document(&Value::Object(paths), &json!({})));
    let text = &files["deployment.rs"];
    let script = if files["version.rs"].contains("pub scripts") { "Version" } else { "ScriptVersion" };
    assert!(text.contains(&format!("pub version_id: Option<Id<{script}>>,")), "{text}");
}
