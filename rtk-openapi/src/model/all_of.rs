//! `allOf`: the members of a schema as one.

use super::build::{Builder, plain_use};
use super::schema::{Kind, ObjectSchema, Property, SchemaId, Text, UnionSchema, Use};
use crate::document::Place;

/// How deep properties of the same name are merged.
const DEPTH: usize = 8;

/// The members so far.
#[derive(Default)]
pub(super) struct Merged {
    kind: Option<Kind>,
}

impl Merged {
    pub(super) fn add(&mut self, builder: &mut Builder<'_>, place: &Place, member: &Use) {
        if builder.is_open(member.schema) {
            builder.warn(place, "`allOf` contains itself, so that member is ignored");
            return;
        }
        builder.build(member.schema);
        let kind = builder.schemas[member.schema.0].kind.clone();
        self.add_kind(builder, place, kind);
    }

    fn add_kind(&mut self, builder: &mut Builder<'_>, place: &Place, kind: Kind) {
        self.kind = Some(match self.kind.take() {
            Some(first) => merged(builder, place, first, kind, 0),
            None => kind,
        });
    }

    /// Returns all members and what stands beside them as one.
    pub(super) fn finish(mut self, builder: &mut Builder<'_>, place: &Place, own: Kind) -> Kind {
        let says_nothing = match &own {
            Kind::Any => true,
            Kind::Map(values) => is_any(builder, values),
            _ => false,
        };
        if !says_nothing || self.kind.is_none() {
            self.add_kind(builder, place, own);
        }
        self.kind.unwrap_or(Kind::Any)
    }
}

/// Returns values that are of both kinds. Where no value is, the second one counts.
fn merged(builder: &mut Builder<'_>, place: &Place, first: Kind, second: Kind, depth: usize) -> Kind {
    match (first, second) {
        (Kind::Object(first), Kind::Object(second)) => {
            Kind::Object(merged_objects(builder, place, first, second, depth))
        }
        (Kind::Object(first), Kind::Map(values)) | (Kind::Map(values), Kind::Object(first)) => {
            let others = first.others.or(Some(values)).filter(|it| !is_any(builder, it));
            Kind::Object(ObjectSchema { properties: first.properties, others })
        }
        (Kind::Object(object), Kind::Union(union)) | (Kind::Union(union), Kind::Object(object)) => {
            let common = merged_objects(builder, place, object, union.common, depth);
            Kind::Union(UnionSchema { common, ..union })
        }
        (Kind::Text(first), Kind::Text(second)) => {
            let values = if second.values.is_empty() { first.values } else { second.values };
            Kind::Text(Text { format: second.format.or(first.format), values })
        }
        (kind, Kind::Any) | (Kind::Any, kind) => kind,
        (_, second) => second,
    }
}

fn is_any(builder: &mut Builder<'_>, value: &Use) -> bool {
    builder.build(value.schema);
    matches!(builder.schemas[value.schema.0].kind, Kind::Any)
}

fn merged_objects(
    builder: &mut Builder<'_>,
    place: &Place,
    first: ObjectSchema,
    second: ObjectSchema,
    depth: usize,
) -> ObjectSchema {
    let mut properties = first.properties;
    for property in second.properties {
        match properties.iter().position(|it| it.name == property.name) {
            Some(index) => {
                let known = properties[index].clone();
                properties[index] = merged_properties(builder, place, known, property, depth);
            }
            None => properties.push(property),
        }
    }
    ObjectSchema { properties, others: second.others.or(first.others) }
}

fn merged_properties(
    builder: &mut Builder<'_>,
    place: &Place,
    first: Property,
    second: Property,
    depth: usize,
) -> Property {
    let schema = merged_schemas(builder, place, first.value.schema, second.value.schema, depth);
    Property {
        name: first.name,
        required: first.required || second.required,
        value: Use {
            schema,
            nullable: first.value.nullable && second.value.nullable,
            description: second.value.description.or(first.value.description),
            taken: false,
            read_only: first.value.read_only || second.value.read_only,
            write_only: first.value.write_only || second.value.write_only,
            deprecated: first.value.deprecated || second.value.deprecated,
            default: second.value.default.or(first.value.default),
        },
    }
}

fn merged_schemas(
    builder: &mut Builder<'_>,
    place: &Place,
    first: SchemaId,
    second: SchemaId,
    depth: usize,
) -> SchemaId {
    if first == second || builder.is_open(first) || depth >= DEPTH {
        return second;
    }
    if builder.is_open(second) {
        return second;
    }
    builder.build(first);
    builder.build(second);
    let kinds = (builder.schemas[first.0].kind.clone(), builder.schemas[second.0].kind.clone());
    match kinds {
        (Kind::Object(_), Kind::Object(_) | Kind::Map(_)) | (Kind::Text(_), Kind::Text(_)) => {
            let kind = merged(builder, place, kinds.0, kinds.1, depth + 1);
            builder.insert(place, kind)
        }
        (_, Kind::Any) => first,
        (Kind::List(first_item), Kind::List(second_item)) => {
            let item = merged_schemas(builder, place, first_item.schema, second_item.schema, depth + 1);
            if item == second_item.schema {
                second
            } else {
                builder.insert(place, Kind::List(Box::new(plain_use(item))))
            }
        }
        _ => second,
    }
}
