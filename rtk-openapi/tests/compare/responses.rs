//! Responses, down the tree.

use rtk::{Envelope, Id, Nested, OpenEnum, OrRaw, Resource, Timestamp};

use crate::{drift, lines};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    only(all, find, destroy),
    list_key = "shops",
    get(hours = "hours", returns = Vec<Hours>),
    get(first = "first", returns = Self, envelope = Envelope::NONE),
)]
struct Shop {
    id: Id<Self>,
    name: Option<String>,
    state: Option<State>,
    hours: Vec<OrRaw<Hours>>,
    opened_at: Timestamp,
    #[attribute(with = rtk::loose)]
    visits: Option<u64>,
    plan: Option<Plan>,
    parent: Option<Box<Shop>>,
    #[attribute(write_only)]
    password: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Hours {
    open: Option<String>,
}

#[derive(Debug, Clone, OpenEnum)]
enum State {
    Open,
    Other(String),
}

/// A type that only serde knows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Plan;

const COMPONENTS: &str = "
components:
  schemas:
    Shop:
      type: object
      required: [id, name, opened_at]
      properties:
        id: {type: string}
        name: {type: string}
        state: {type: string, enum: [Open, Closed]}
        hours: {type: array, items: {$ref: '#/components/schemas/Hours'}}
        opened_at: {type: [string, 'null']}
        visits: {type: string}
        plan: {type: object, properties: {name: {type: string}}}
        parent: {$ref: '#/components/schemas/Shop'}
        password: {type: string, writeOnly: true}
        vat: {type: string}
    Hours: {type: object, properties: {open: {type: string}, closed: {type: boolean}}}
";

#[test]
fn responses_are_compared_down_the_tree() {
    let paths = "
paths:
  /accounts/{a}/shops:
    get:
      operationId: list
      parameters: [{name: page, in: query, schema: {type: integer}}, {name: per_page, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: a
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  result_info: {type: object}
                  result:
                    type: object
                    properties: {shops: {type: array, items: {$ref: '#/components/schemas/Shop'}}, at: {type: string}}
  /accounts/{a}/shops/{id}:
    get:
      operationId: get
      responses:
        '200':
          description: a
          content: {application/json: {schema: {type: object, properties: {result: {$ref: '#/components/schemas/Shop'}}}}}
    delete:
      operationId: delete
      responses:
        '200':
          description: a
          content: {application/json: {schema: {type: object, properties: {result: {type: object, properties: {id: {type: string}}}}}}}
  /accounts/{a}/shops/{id}/hours:
    get:
      operationId: hours
      responses:
        '200':
          description: a
          content: {application/json: {schema: {type: object, properties: {result: {$ref: '#/components/schemas/Hours'}}}}}
  /accounts/{a}/shops/{id}/first:
    get:
      operationId: first
      responses:
        '200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}
";
    let found = drift(&format!("{paths}{COMPONENTS}"), &[Shop::DESCRIPTOR]);
    assert_eq!(
        lines(&found),
        [
            "response Hours.closed: not declared (first, get, list)",
            "response Shop.name: documented as required, declared as optional (first, get, list)",
            "response Shop.opened_at: documented as nullable, declared as not null (first, get, list)",
            "response Shop.opened_at: documented as string, declared as time (first, get, list)",
            "response Shop.plan: declared as `Plan`, which no derive of rtk describes (first, get, list)",
            "response Shop.state: value `Closed` not declared (first, get, list)",
            "response Shop.vat: not declared (first, get, list)",
            "response delete.result: not decoded (delete)",
            "response hours: documented as object, declared as list (hours)",
            "response list.result.at: not decoded (list)",
        ]
    );
    let vat = found.differences.iter().find(|it| it.subject == "Shop.vat").unwrap();
    assert_eq!(vat.operations["list"], ["result.shops[].vat"]);
    assert_eq!(vat.operations["first"], ["vat"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rooms",
    only(find),
    find(key = "room"),
    get(overview = "", returns = Overview),
)]
struct Room {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Overview {
    people: Option<u64>,
}

#[test]
fn what_one_of_several_operations_decodes_is_decoded() {
    let paths = "
paths:
  /accounts/{a}/rooms/{id}:
    get:
      operationId: get
      responses:
        '200':
          description: a
          content:
            application/json:
              schema:
                type: object
                properties:
                  result:
                    type: object
                    properties:
                      room: {type: object, required: [id], properties: {id: {type: string}, size: {type: integer}}}
                      people: {type: integer}
                      doors: {type: integer}
";
    let found = drift(paths, &[Room::DESCRIPTOR]);
    assert_eq!(
        lines(&found),
        ["response Overview.doors: not declared (get)", "response Room.size: not declared (get)"]
    );
}
