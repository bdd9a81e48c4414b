//! Bodies of requests, down the tree.

use std::collections::BTreeMap;

use rtk::{Form, Id, Multipart, Nested, Resource};

use crate::{drift, lines};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    only(create, update),
    post(pause(reason) = "state", on = member, body(reason = String, action = "pause"), operation = "state"),
    post(close = "state", body(action = "close", days = u8), operation = "state"),
    post(label = "label", body = Form<Label>),
    post(upload = "upload", body = Multipart),
    post(ping = "ping"),
)]
struct Shop {
    id: Id<Self>,
    #[attribute(required)]
    name: String,
    note: Option<String>,
    #[attribute(required, nullable)]
    owner: Option<String>,
    hours: Option<Hours>,
    labels: BTreeMap<String, Label>,
    #[attribute(create_only)]
    region: Option<String>,
    #[attribute(read_only)]
    visits: u64,
}

#[derive(Debug, Clone, Nested)]
struct Hours {
    open: String,
    close: Option<u8>,
    next: Option<Box<Hours>>,
}

#[derive(Debug, Clone, Nested)]
struct Label {
    text: String,
}

const COMPONENTS: &str = "
components:
  schemas:
    Shop:
      type: object
      required: [name, region]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        note: {type: [string, 'null']}
        owner: {type: string}
        hours: {$ref: '#/components/schemas/Hours'}
        labels: {type: object, additionalProperties: {$ref: '#/components/schemas/Label'}}
        region: {type: string}
        visits: {type: integer, readOnly: true}
        vat: {type: string}
    Hours:
      type: object
      required: [open, close]
      properties:
        open: {type: boolean}
        close: {type: integer}
        next: {$ref: '#/components/schemas/Hours'}
        lunch: {type: string}
    Label: {type: object, properties: {text: {type: string}, color: {type: string}}}
";

#[test]
fn bodies_are_compared_down_the_tree() {
    let paths = "
paths:
  /accounts/{a}/shops:
    post:
      operationId: create
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}
      responses: {'204': {description: a}}
";
    let found = drift(&format!("{paths}{COMPONENTS}"), &[Shop::DESCRIPTOR]);
    let found: Vec<String> = lines(&found).into_iter().filter(|line| line.starts_with("request")).collect();
    assert_eq!(
        found,
        [
            "request Hours.close: documented as required, declared as optional (create)",
            "request Hours.lunch: not declared (create)",
            "request Hours.open: documented as boolean, declared as string (create)",
            "request Label.color: not declared (create)",
            "request Label.text: documented as optional, declared as required (create)",
            "request Shop.hours: not documented as nullable, can be sent as null (create)",
            "request Shop.owner: documented as optional, declared as required (create)",
            "request Shop.owner: not documented as nullable, can be sent as null (create)",
            "request Shop.region: documented as required, declared as optional (create)",
            "request Shop.region: not documented as nullable, can be sent as null (create)",
            "request Shop.vat: not declared (create)",
        ]
    );
}

#[test]
fn updates_send_what_changes() {
    let paths = "
paths:
  /accounts/{a}/shops/{id}:
    patch:
      operationId: update
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [note], properties: {name: {type: string}, note: {type: [string, 'null']}, region: {type: string}}}
      responses: {'204': {description: a}}
";
    let found = drift(paths, &[Shop::DESCRIPTOR]);
    let found: Vec<String> = lines(&found).into_iter().filter(|line| line.starts_with("request")).collect();
    assert_eq!(
        found,
        [
            "request Shop.hours: not documented (update)",
            "request Shop.labels: not documented (update)",
            "request Shop.note: documented as required, declared as optional (update)",
            "request Shop.owner: not documented (update)",
            "request Shop.region: not declared (update)",
        ]
    );
}

#[test]
fn bodies_of_actions_are_compared_together() {
    let paths = "
paths:
  /accounts/{a}/shops/{id}/state:
    post:
      operationId: state
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [action]
              properties: {action: {enum: [pause, open]}, reason: {type: string}, until: {type: string}, days: {type: integer}}
      responses: {'204': {description: a}}
  /accounts/{a}/shops/{id}/label:
    post:
      operationId: label
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}
      responses: {'204': {description: a}}
  /accounts/{a}/shops/{id}/upload:
    post:
      operationId: upload
      requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}}}}
      responses: {'204': {description: a}}
  /accounts/{a}/shops/{id}/ping:
    post:
      operationId: ping
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {'204': {description: a}}
";
    let found = drift(&format!("{paths}{COMPONENTS}"), &[Shop::DESCRIPTOR]);
    let found: Vec<String> = lines(&found).into_iter().filter(|line| line.starts_with("request")).collect();
    assert_eq!(
        found,
        [
            "request label: documented as application/json, declared as a form (label)",
            "request ping: a body is documented, none is declared (ping)",
            "request state.action: value `close` not documented (state)",
            "request state.action: value `open` not declared (state)",
            "request state.reason: documented as optional, declared as required (state)",
            "request state.until: not declared (state)",
        ]
    );
}
