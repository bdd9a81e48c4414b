//! Names of actions.

use serde_json::{Value, json};

use crate::support::{body, collection, document, ok, planned, resource, verbs};

fn shop() -> Value {
    json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}})
}

/// Returns the names of the actions of a shop at these paths below one shop, each with a method.
fn names(actions: &[(&str, &str)]) -> Vec<String> {
    let mut paths = collection("/shops", "shop_id", &shop());
    let values = json!({"type": "object", "properties": {"done": {"type": "boolean"}}});
    for (method, path) in actions {
        let mut operation = json!({"responses": ok(&values)});
        if *method != "get" {
            operation["requestBody"] = body(&json!({"type": "array", "items": {"type": "string"}}));
        }
        let path = paths.entry(format!("/shops/{{shop_id}}/{path}")).or_insert_with(|| json!({}));
        path[*method] = operation;
    }
    let plan = planned(&document(&Value::Object(paths), &json!({})));
    resource(&plan, "Shop").actions.iter().map(|it| it.name.clone()).collect()
}

#[test]
fn actions_on_many_values_say_so() {
    let mut names = names(&[("put", "bulk"), ("post", "bulk/delete")]);
    names.sort_unstable();
    assert_eq!(names, ["delete_many", "write_many"]);
}

#[test]
fn action_on_another_thing_than_its_argument_is_of_it() {
    assert_eq!(names(&[("get", "metadata/{key_name}")]), ["metadata_of"]);
}

#[test]
fn singleton_whose_deletion_returns_it_has_an_action_for_that() {
    let hold = json!({"type": "object", "properties": {"hold": {"type": "boolean"}, "since": {"type": "string"}}});
    for (answer, expected) in [(hold.clone(), vec!["find"]), (json!({"type": "object"}), vec!["find", "destroy"])] {
        let paths = json!({"/hold": {"get": {"responses": ok(&hold)}, "delete": {"responses": ok(&answer)}}});
        let plan = planned(&document(&paths, &json!({})));
        let hold = resource(&plan, "Hold");
        assert_eq!(verbs(hold), expected);
        let names: Vec<&str> = hold.actions.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, if expected.len() == 1 { vec!["remove"] } else { vec![] });
    }
}
