//! Operations on one side only, and those that are found by method and path or by id.

use rtk::{Api, Id, Resource};

use crate::{drift, lines};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com/v1")]
struct Example;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops", api = Example, only(find, destroy), find(operation = "getShop"), post(open = "open", operation = "openShop"))]
struct Shop {
    id: Id<Self>,
}

#[test]
fn operations_are_found_by_method_and_path() {
    let found = drift(
        "
paths:
  /v1/shops/{id}:
    get: {operationId: getShop, responses: {'200': {description: a}}}
    put: {operationId: putShop, responses: {'200': {description: a}}}
    delete: {responses: {'204': {description: a}}}
  /shops/{name}/open:
    post: {operationId: openShop, responses: {'200': {description: a}}}
",
        &[Shop::DESCRIPTOR],
    );
    assert_eq!(lines(&found), ["operation putShop: not declared (putShop)"]);
}

#[test]
fn operations_are_otherwise_found_by_id() {
    let found = drift(
        "
paths:
  /shops/{id}/opening:
    post: {operationId: openShop, responses: {'200': {description: a}}}
  /shops/{id}:
    get: {operationId: showShop, responses: {'200': {description: a}}}
",
        &[Shop::DESCRIPTOR],
    );
    assert_eq!(
        lines(&found),
        [
            "operation Shop::destroy: not documented (Shop::destroy)",
            "operation openShop: documented as POST /shops/{id}/opening, declared as POST /shops/{shop_id}/open (openShop)",
            "operation showShop: declared as the operation `getShop` (showShop)",
        ]
    );
}
