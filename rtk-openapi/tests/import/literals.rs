//! Words beside ids: which are reserved, and which are ids.

use rtk_openapi::plan::types::ResourcePlan;
use serde_json::{Value, json};

use crate::support::{action, document, ok, planned, resource};

fn shop() -> Value {
    json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}})
}

fn get(schema: &Value) -> Value {
    json!({"get": {"responses": ok(schema)}})
}

fn list() -> Value {
    json!({"type": "array", "items": shop()})
}

fn reserved(paths: &Value, name: &str) -> Vec<String> {
    let plan = planned(&document(paths, &json!({})));
    assert!(plan.outcomes.iter().all(|it| it.result.is_ok()), "{:?}", plan.outcomes);
    let ResourcePlan { reserved_ids, .. } = resource(&plan, name);
    reserved_ids.clone()
}

#[test]
fn words_are_reserved_if_a_request_with_such_an_id_would_reach_another_path() {
    let paths = json!({
        "/shops": get(&list()),
        "/shops/{shop_id}": get(&shop()),
        "/shops/{shop_id}/orders": get(&list()),
        // Two words behind the id, of which neither is in the place of an argument.
        "/shops/archive/by/year": get(&list()),
        "/shops/trash": {"get": {"responses": ok(&list())}, "delete": {"responses": {"204": {"description": ""}}}},
        "/shops/prices/orders": {"get": {"responses": ok(&list())}, "delete": {"responses": {"204": {"description": ""}}}},
    });
    assert_eq!(reserved(&paths, "Shop"), ["prices", "trash"]);
}

#[test]
fn words_that_a_placeholder_can_be_are_not_reserved() {
    let part = |name: &str, rest: &Value| {
        let mut parameter = json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}});
        parameter.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        parameter
    };
    for known in [json!({"schema": {"type": "string", "enum": ["global", "own"]}}), json!({"example": "global"})] {
        let paths = json!({
            "/notes/{scope}/{key}": {
                "parameters": [part("scope", &known), part("key", &json!({}))],
                "get": {"responses": ok(&shop())},
                "delete": {"responses": {"204": {"description": ""}}},
            },
            "/notes/global": get(&list()),
            "/notes/global/cards": {"get": {"responses": ok(&shop())}, "put": {"responses": ok(&shop())}},
        });
        let plan = planned(&document(&paths, &json!({})));
        let notes = plan.resources.iter().find(|it| it.id_param.as_deref() == Some("scope")).unwrap();
        assert_eq!(notes.reserved_ids, [""; 0], "{known}");
        // The derive reserves the words of its own actions, so that of an id belongs to another resource.
        assert!(notes.actions.iter().all(|it| !it.path.starts_with("global")), "{notes:#?}");
        assert_eq!(plan.outcomes.iter().filter(|it| it.result.is_ok()).count(), 5);
    }
}

#[test]
fn words_of_own_actions_need_no_declaration() {
    let paths = json!({
        "/shops": get(&list()),
        "/shops/{shop_id}": get(&shop()),
        "/shops/search": {"post": {"responses": ok(&shop())}},
    });
    let plan = planned(&document(&paths, &json!({})));
    let shop = resource(&plan, "Shop");
    assert!(action(shop, "search").on_collection);
    assert_eq!(shop.reserved_ids, [""; 0]);
}
