//! What the places on the way to a schema add to it: descriptions, null, and members that stand alone.

use crate::document::{Node, Object, Place};
use crate::model::schema::{SchemaId, Use};

/// Keys that describe a schema and leave its values as they are.
const ANNOTATIONS: [&str; 14] = [
    "description",
    "title",
    "readOnly",
    "writeOnly",
    "nullable",
    "deprecated",
    "default",
    "example",
    "examples",
    "externalDocs",
    "xml",
    "$comment",
    "$id",
    "$schema",
];

/// Returns the member of a schema that consists of one member and annotations, and whether null is a value beside it.
pub(super) fn only_member(place: &Place, node: &Node) -> Option<(Place, bool)> {
    let object = node.as_object()?;
    for key in ["allOf", "oneOf", "anyOf"] {
        let Some(members) = object.get(key).and_then(Node::as_list) else { continue };
        let is_alone = object.keys().all(|it| {
            it == key || ANNOTATIONS.contains(&it.as_str()) || it.starts_with("x-") || is_object_type(it, object)
        });
        let is_null = |member: &Node| {
            member.text("type") == Some("null")
                || (member.list("enum").len() == 1 && member.list("enum")[0] == Node::Null)
        };
        let rest: Vec<usize> =
            (0..members.len()).filter(|index| key == "allOf" || !is_null(&members[*index])).collect();
        return match rest.as_slice() {
            [only] if is_alone => Some((place.at(key).item(*only), members.len() > 1)),
            _ => None,
        };
    }
    None
}

/// `type: object` beside a single `allOf` says nothing more.
fn is_object_type(key: &str, object: &Object) -> bool {
    key == "type" && object.get("type").and_then(Node::as_text) == Some("object")
}

/// What the places on the way to a schema add to it.
#[derive(Default)]
pub(super) struct Added {
    pub(super) nullable: bool,
    pub(super) description: Option<String>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    pub(super) default: Option<Node>,
}

impl Added {
    pub(super) fn add(&mut self, object: &Object) {
        let flag = |key: &str| object.get(key).and_then(Node::as_bool).unwrap_or_default();
        let types = object.get("type").and_then(Node::as_list).unwrap_or_default();
        let values = object.get("enum").and_then(Node::as_list).unwrap_or_default();
        self.nullable |= flag("nullable")
            || types.iter().any(|it| it.as_text() == Some("null"))
            || values.contains(&Node::Null)
            || ["oneOf", "anyOf"].iter().any(|key| {
                let members = object.get(*key).and_then(Node::as_list).unwrap_or_default();
                members.iter().any(|it| it.text("type") == Some("null"))
            });
        self.read_only |= flag("readOnly");
        self.write_only |= flag("writeOnly");
        self.deprecated |= flag("deprecated");
        if self.description.is_none() {
            self.description = object.get("description").and_then(Node::as_text).map(str::to_owned);
        }
        if self.default.is_none() {
            self.default = object.get("default").cloned();
        }
    }

    pub(super) fn to(&self, schema: SchemaId) -> Use {
        Use {
            schema,
            nullable: self.nullable,
            description: self.description.clone(),
            taken: false,
            read_only: self.read_only,
            write_only: self.write_only,
            deprecated: self.deprecated,
            default: self.default.clone(),
        }
    }
}

/// Returns a use of a schema to which its place adds nothing.
pub(in crate::model) fn plain_use(schema: SchemaId) -> Use {
    Added::default().to(schema)
}
