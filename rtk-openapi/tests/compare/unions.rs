//! Unions: kinds, and the keys of each.

use rtk::{Id, Nested, OtherKind, Resource, Union};

use crate::{drift, lines};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/records", only(find))]
struct Record {
    id: Id<Self>,
    #[attribute(flatten)]
    data: Option<Data>,
    target: Option<Target>,
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all = "UPPERCASE")]
enum Data {
    A { content: String },
    Mx { content: String, priority: u16 },
    Srv(Service),
    Other(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Service {
    port: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "kind", content = "value", rename_all = "lowercase")]
enum Target {
    Url { href: String },
    Other(OtherKind),
}

#[test]
fn kinds_are_compared_with_the_variants_of_their_tag() {
    let found = drift(
        "
paths:
  /zones/{z}/records/{id}:
    get:
      operationId: get
      responses:
        '200':
          description: a
          content: {application/json: {schema: {type: object, properties: {result: {$ref: '#/components/schemas/Record'}}}}}
components:
  schemas:
    Record:
      allOf:
        - {type: object, required: [id], properties: {id: {type: string}, note: {type: string}, target: {$ref: '#/components/schemas/Target'}}}
        - oneOf:
            - {type: object, properties: {type: {enum: [A]}, content: {type: string}, ttl: {type: integer}}}
            - {type: object, properties: {type: {enum: [MX]}, content: {type: string}, priority: {type: string}}}
            - {type: object, properties: {type: {enum: [SRV]}, port: {type: integer}, weight: {type: integer}}}
            - {type: object, properties: {type: {enum: [TXT]}, content: {type: string}}}
    Target:
      oneOf:
        - {type: object, properties: {kind: {enum: [url]}, value: {type: object, properties: {href: {type: integer}}}}}
        - {type: object, properties: {kind: {enum: [page]}, value: {type: string}}}
",
        &[Record::DESCRIPTOR],
    );
    assert_eq!(
        lines(&found),
        [
            "response Data.content: documented as optional, declared as required (get)",
            "response Data.priority: documented as optional, declared as required (get)",
            "response Data.priority: documented as string, declared as integer (get)",
            "response Data.type: value `TXT` not declared (get)",
            "response Record.note: not declared (get)",
            "response Record.ttl: not declared (get)",
            "response Record.weight: not declared (get)",
            "response Target.href: documented as integer, declared as string (get)",
            "response Target.href: documented as optional, declared as required (get)",
            "response Target.kind: value `page` not declared (get)",
        ]
    );
}
