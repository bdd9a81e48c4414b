//! Resources that accounts and zones both have.

use serde_json::{Value, json};

use crate::support::{cloudflare, collection, files, planned, resource};

fn rule(more: &str) -> Value {
    json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, more: {"type": "string"}}})
}

fn both(of_zones: &Value) -> serde_json::Map<String, Value> {
    let mut paths = collection("/accounts/{account_id}/rules", "rule_id", &rule("note"));
    paths.extend(collection("/zones/{zone_id}/rules", "rule_id", of_zones));
    paths
}

#[test]
fn resource_of_accounts_and_zones_is_one_with_two_paths() {
    let document = cloudflare(&Value::Object(both(&rule("note"))));
    let text = &files(&document)["rule.rs"];
    let paths = "    path = \"/accounts/{account_id}/rules\",\n    path = \"/zones/{zone_id}/rules\",\n";
    assert!(text.contains(paths), "{text}");
    let plan = planned(&document);
    assert_eq!(plan.resources.len(), 1);
    let methods: Vec<_> = plan.outcomes.iter().map(|it| it.result.as_ref().unwrap().method.as_str()).collect();
    assert_eq!(methods, ["Rule::all", "Rule::find", "Rule::all", "Rule::find"]);
}

#[test]
fn operation_of_one_scope_names_that_scope() {
    let mut paths = both(&rule("note"));
    paths["/accounts/{account_id}/rules/{rule_id}"]["delete"] = json!({"responses": {"204": {"description": ""}}});
    let plan = planned(&cloudflare(&Value::Object(paths)));
    let rule = resource(&plan, "Rule");
    let scopes: Vec<_> = rule.verbs.iter().map(|it| (it.name.as_str(), it.only_scope)).collect();
    assert_eq!(scopes, [("all", None), ("find", None), ("destroy", Some("Account"))]);
}

#[test]
fn resources_that_differ_stay_two() {
    let plan = planned(&cloudflare(&Value::Object(both(&rule("comment")))));
    assert_eq!(plan.resources.len(), 2);
}

#[test]
fn resources_with_different_children_stay_two() {
    let mut paths = both(&rule("note"));
    paths.extend(collection("/zones/{zone_id}/rules/{rule_id}/versions", "version_id", &rule("text")));
    let plan = planned(&cloudflare(&Value::Object(paths)));
    assert_eq!(plan.resources.len(), 3);
}

#[test]
fn path_continues_that_of_its_scope() {
    let mut paths = both(&rule("note"));
    for scope in ["/accounts/{account_id}", "/zones/{zone_id}"] {
        paths.extend(collection(&format!("{scope}/rules/{{rule_id}}/versions"), "version_id", &rule("text")));
    }
    let text = &files(&cloudflare(&Value::Object(paths)))["version.rs"];
    assert!(
        text.contains("scope = Rule,\n    path = \"versions\",") || text.contains("scope = Rule, path = \"versions\","),
        "{text}"
    );
}
