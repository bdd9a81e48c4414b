//! Accepted differences: patterns, what is left, and patterns that are no longer needed.

use rtk::{Id, Resource};
use rtk_openapi::{Accepted, Drift};
use serde_json::json;

use crate::drift;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", only(find), get(open = "open", returns = Self))]
struct Shop {
    id: Id<Self>,
}

fn shops() -> Drift {
    drift(
        "
paths:
  /accounts/{a}/shops/{id}:
    get:
      operationId: getShop
      parameters: [{name: deep, in: query, schema: {type: boolean}}]
      responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Result'}}}}}
  /accounts/{a}/shops/{id}/open:
    get:
      operationId: openShop
      responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Result'}}}}}
  /beta/shops: {get: {operationId: betaShops, responses: {'200': {description: a}}}}
components:
  schemas:
    Result: {type: object, properties: {result: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}, tax_id: {type: string}}}}}
",
        &[Shop::DESCRIPTOR],
    )
}

#[test]
fn drift_is_a_list_of_lines() {
    let text = shops().to_string();
    assert_eq!(
        text,
        "4 differences:\n\n- operation betaShops: not declared\n  GET /beta/shops\n- query deep: not declared\n  in getShop\n\
         - response Shop.name: not declared\n  in getShop, openShop\n- response Shop.tax_id: not declared\n  in getShop, openShop\n"
    );
}

#[test]
fn patterns_accept_by_subject_path_and_operation() {
    for (pattern, left) in [
        ("response Shop.name: not declared", 3),
        ("response result.name: not declared", 3),
        ("response Shop.*: not declared", 2),
        ("response *: *", 2),
        ("response Shop.name: not declared (getShop)", 4),
        ("response Shop.name: not declared (get*, open*)", 3),
        ("operation GET /beta/*: not declared", 3),
        ("operation beta*: not declared", 3),
        ("`query deep`: not declared", 3),
        ("* *: not declared", 0),
    ] {
        let report = shops().report(&Accepted::new().accept(pattern, "A reason.").unwrap());
        assert_eq!((report.differences.len(), report.stale.len()), (left, 0), "{pattern}");
    }
}

#[test]
fn unneeded_patterns_are_stale() {
    let accepted = Accepted::parse(
        "
## Names

They are shown nowhere.

- `response Shop.*: not declared`
- `query dep: not declared`

## Beta

It changes from week to week.

- `operation */beta/*: not declared`
- `query deep: not declared`
",
    );
    let report = shops().report(&accepted.unwrap());
    assert!(!report.is_empty() && report.differences.is_empty());
    assert_eq!(
        report.to_string(),
        "These are accepted, and no longer differ. Remove them:\n\n- query dep: not declared\n"
    );
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["stale"], json!(["query dep: not declared"]));
    let deep =
        json["accepted"].as_array().unwrap().iter().find(|it| it["pattern"] == "query deep: not declared").unwrap();
    assert_eq!(deep["reason"], "It changes from week to week.");
    assert_eq!(
        deep["differences"],
        json!([{"part": "query", "subject": "deep", "what": "not declared", "kind": "not_declared", "operations": {"getShop": ["deep"]}}])
    );
}

#[test]
fn patterns_need_a_form_and_a_reason() {
    for (markdown, message) in [
        ("## A\n\n- response Shop.name: not declared\n", "`response Shop.name: not declared` has no reason"),
        ("## A\n\nWhy.\n\n- response Shop.name\n", "`response Shop.name` is no pattern"),
        ("Why.\n\n- query a: b\n- query a: b\n", "`query a: b` stands twice"),
        ("## A\n\nWhy.\n\n- query a: b\n\n## B\n\n- query c: d\n", "`query c: d` has no reason"),
    ] {
        let error = Accepted::parse(markdown).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
}
