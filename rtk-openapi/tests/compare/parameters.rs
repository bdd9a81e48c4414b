//! Query parameters and headers.

use rtk::{Id, Nested, OpenEnum, Resource};

use crate::{drift, lines};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    only(all, find),
    all(
        query(
            order = Order, limit = u8, ids(join = ",") = Vec<u64>, tags = Vec<String>, name = Match, region(required) = String,
            window(flatten) = Window, kind = "shop",
        ),
        headers(x_view = String),
    ),
    find(query(old = bool)),
)]
struct Shop {
    id: Id<Self>,
}

#[derive(Debug, Clone, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
enum Order {
    Asc,
    Random,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
struct Match {
    contains: Option<String>,
}

#[derive(Debug, Clone, Nested)]
struct Window {
    since: Option<String>,
}

#[test]
fn parameters_are_compared_on_either_side() {
    let found = drift(
        "
paths:
  /accounts/{a}/shops:
    get:
      operationId: list
      parameters:
        - {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
        - {name: limit, in: query, schema: {type: string}}
        - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
        - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string, enum: [a, b]}}}
        - {name: name.contains, in: query, schema: {type: string}}
        - {name: name.exact, in: query, schema: {type: string}}
        - {name: region, in: query, schema: {type: string}}
        - {name: since, in: query, required: true, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: kind, in: query, schema: {type: string, enum: [market]}}
        - {name: X-View, in: header, schema: {type: integer}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: X-Tenant, in: header, required: true, schema: {type: string}}
        - {name: zone, in: query, required: true, schema: {type: string}}
        - {name: Authorization, in: header, schema: {type: string}}
      responses: {'200': {description: a}}
  /accounts/{a}/shops/{id}:
    get: {operationId: get, responses: {'200': {description: a}}}
",
        &[Shop::DESCRIPTOR],
    );
    assert_eq!(
        lines(&found),
        [
            "query ids: documented as repeated, declared as one value: remove `join` (list)",
            "query kind: value `shop` not documented (list)",
            "query limit: documented as string, declared as integer (list)",
            "query name.exact: not declared (list)",
            "query old: not documented (get)",
            "query order: value `desc` not declared (list)",
            "query order: value `random` not documented (list)",
            "query per_page: sent to select a page, not documented (list)",
            "query region: documented as optional, declared as required (list)",
            "query since: documented as required, declared as optional (list)",
            "query tags: documented as enum, declared as string (list)",
            "query tags: documented as one value, declared as repeated: add `join = \",\"` (list)",
            "query zone: documented as required, not declared (list)",
            "header x-tenant: documented as required, not declared (list)",
            "header x-trace: not declared (list)",
            "header x-view: documented as integer, declared as string (list)",
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
struct Jurisdiction {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets", scope = rtk::Account,
    path = "/accounts/{account_id}/r2/buckets", scope = Jurisdiction,
    only(create, replace), replace,
    create(query(dry = bool)),
)]
struct Bucket {
    id: Id<Self>,
    name: Option<String>,
}

#[test]
fn ids_in_headers_and_parameters_of_create_are_declared() {
    let body = "requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: [string, 'null']}}}}}}";
    let found = drift(
        &format!(
            "
paths:
  /accounts/{{a}}/r2/buckets:
    post:
      operationId: create
      {body}
      parameters: [{{name: cf-r2-jurisdiction, in: header, schema: {{type: string}}}}, {{name: dry, in: query, schema: {{type: boolean}}}}]
      responses: {{'204': {{description: a}}}}
  /accounts/{{a}}/r2/buckets/{{b}}:
    put:
      operationId: replace
      {body}
      parameters: [{{name: dry, in: query, schema: {{type: boolean}}}}]
      responses: {{'204': {{description: a}}}}
"
        ),
        &[Jurisdiction::DESCRIPTOR, Bucket::DESCRIPTOR],
    );
    assert_eq!(lines(&found), [""; 0]);
}
