//! Which schemas are the same, whatever they are called: equal numbers.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Document, Kind, ObjectSchema, Schema, Use};

/// How often signatures are refined at most, which is how deep schemas are compared.
const ROUNDS: usize = 24;

/// Returns a number for each schema, by its id. Schemas with the same number have the same keys and values.
///
/// Each round mixes the signatures of the parts into that of the whole, until no more schemas are told apart.
pub(super) fn signatures(document: &Document) -> Vec<u64> {
    let mut current = vec![0; document.schemas.len()];
    let mut classes = 0;
    for _ in 0..ROUNDS {
        current = document.schemas.iter().map(|schema| signature(schema, &current)).collect();
        let count = current.iter().collect::<HashSet<_>>().len();
        if count == classes {
            break;
        }
        classes = count;
    }
    current
}

fn signature(schema: &Schema, parts: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    let part = |value: &Use, hasher: &mut DefaultHasher| {
        (parts[value.schema.0], value.nullable, value.read_only, value.write_only).hash(hasher);
    };
    let object = |object: &ObjectSchema, hasher: &mut DefaultHasher| {
        let mut properties: Vec<_> = object.properties.iter().collect();
        properties.sort_by(|a, b| a.name.cmp(&b.name));
        for property in properties {
            (&property.name, property.required).hash(hasher);
            part(&property.value, hasher);
        }
        object.others.is_some().hash(hasher);
        object.others.iter().for_each(|others| part(others, hasher));
    };
    std::mem::discriminant(&schema.kind).hash(&mut hasher);
    match &schema.kind {
        Kind::Any | Kind::Null | Kind::Boolean | Kind::Integer(_) | Kind::Number => {}
        Kind::Text(text) => (&text.format, &text.values).hash(&mut hasher),
        Kind::List(inner) | Kind::Map(inner) => part(inner, &mut hasher),
        Kind::Object(own) => object(own, &mut hasher),
        Kind::Union(union) => {
            for variant in &union.variants {
                variant.tags.hash(&mut hasher);
                part(&variant.value, &mut hasher);
            }
            union.tag.as_ref().map(|tag| &tag.key).hash(&mut hasher);
            object(&union.common, &mut hasher);
        }
    }
    hasher.finish()
}
