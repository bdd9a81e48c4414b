//! Which schemas are the same, whatever they are called: those with the same number.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Document, Kind, ObjectSchema, Schema, Use};

/// How often signatures are refined at most, which is how deep schemas are compared.
const ROUNDS: usize = 24;

/// Returns a number for each schema, by its id. Schemas with the same number have the same keys and values.
///
/// Each round mixes the signatures of the parts into that of the whole, until no more schemas are told apart.
pub(super) fn signatures(document: &Document) -> Vec<u64> {
    let outlines: Vec<Outline> = document.schemas.iter().map(Outline::of).collect();
    let mut current = vec![0; outlines.len()];
    let mut classes = 0;
    for _ in 0..ROUNDS {
        current = outlines.iter().map(|outline| outline.signature(&current)).collect();
        let count = current.iter().collect::<HashSet<_>>().len();
        if count == classes {
            break;
        }
        classes = count;
    }
    current
}

/// A schema without its parts.
struct Outline {
    own: u64,
    /// Index of each part.
    parts: Vec<usize>,
}

impl Outline {
    fn of(schema: &Schema) -> Self {
        let mut hasher = DefaultHasher::new();
        let mut parts = Vec::new();
        std::mem::discriminant(&schema.kind).hash(&mut hasher);
        match &schema.kind {
            Kind::Any | Kind::Null | Kind::Boolean | Kind::Integer(_) | Kind::Number => {}
            Kind::Text(text) => (&text.format, &text.values).hash(&mut hasher),
            Kind::List(inner) | Kind::Map(inner) => add(inner, &mut hasher, &mut parts),
            Kind::Object(object) => add_object(object, &mut hasher, &mut parts),
            Kind::Union(union) => {
                for variant in &union.variants {
                    variant.tags.hash(&mut hasher);
                    add(&variant.value, &mut hasher, &mut parts);
                }
                union.tag.as_ref().map(|tag| &tag.key).hash(&mut hasher);
                add_object(&union.common, &mut hasher, &mut parts);
            }
        }
        Self { own: hasher.finish(), parts }
    }

    fn signature(&self, parts: &[u64]) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.own.hash(&mut hasher);
        for part in &self.parts {
            parts[*part].hash(&mut hasher);
        }
        hasher.finish()
    }
}

fn add(value: &Use, hasher: &mut DefaultHasher, parts: &mut Vec<usize>) {
    (value.nullable, value.read_only, value.write_only).hash(hasher);
    parts.push(value.schema.0);
}

fn add_object(object: &ObjectSchema, hasher: &mut DefaultHasher, parts: &mut Vec<usize>) {
    let mut properties: Vec<_> = object.properties.iter().collect();
    properties.sort_by(|a, b| a.name.cmp(&b.name));
    for property in properties {
        (&property.name, property.required).hash(hasher);
        add(&property.value, hasher, parts);
    }
    object.others.is_some().hash(hasher);
    if let Some(others) = &object.others {
        add(others, hasher, parts);
    }
}
