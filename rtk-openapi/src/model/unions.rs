//! Completes unions once all schemas are built: nested ones become one, and the key that tells variants apart is found.

use std::collections::HashSet;

use super::schema::{Kind, Schema, SchemaId, Tag, UnionSchema, Variant};

/// How many variants a union can have once nested unions are part of it.
const MOST_VARIANTS: usize = 500;

/// How many variants are copied into other unions in all, so that long chains of unions need no memory without end.
const MOST_COPIES: usize = 100_000;

pub(super) fn complete(schemas: &mut [Schema]) {
    let mut copies = 0;
    for index in 0..schemas.len() {
        let Kind::Union(union) = &schemas[index].kind else { continue };
        let mut union = union.clone();
        let mut variants = Vec::new();
        let mut seen = HashSet::from([SchemaId(index)]);
        if copies < MOST_COPIES {
            flatten(schemas, &union.variants, &mut seen, &mut variants);
            copies += variants.len();
        } else {
            variants.clone_from(&union.variants);
        }
        if variants.is_empty() && union.common.properties.is_empty() {
            // It contains itself only.
            schemas[index].kind = Kind::Any;
            continue;
        }
        union.variants = variants;
        find_tag(schemas, &mut union);
        schemas[index].kind = Kind::Union(union);
    }
}

fn flatten(schemas: &[Schema], variants: &[Variant], seen: &mut HashSet<SchemaId>, all: &mut Vec<Variant>) {
    for variant in variants {
        if all.len() >= MOST_VARIANTS {
            return;
        }
        match &schemas[variant.value.schema.0].kind {
            // A union that is already part of this one adds nothing.
            Kind::Union(inner) if inner.common.properties.is_empty() && seen.len() < MOST_VARIANTS => {
                if seen.insert(variant.value.schema) {
                    flatten(schemas, &inner.variants, seen, all);
                }
            }
            _ => {
                if !all.iter().any(|it| it.value.schema == variant.value.schema && it.tags == variant.tags) {
                    all.push(variant.clone());
                }
            }
        }
    }
}

/// Finds the key whose values tell the variants apart, and the values of each.
fn find_tag(schemas: &[Schema], union: &mut UnionSchema) {
    let declared = union.tag.take();
    let keys: Vec<String> = match &declared {
        Some(tag) => vec![tag.key.clone()],
        None => common_keys(schemas, &union.variants),
    };
    for key in keys {
        let mut seen = HashSet::new();
        let mut tags = Vec::new();
        for variant in &union.variants {
            let mut values = constants(schemas, variant.value.schema, &key);
            if declared.is_some() && !variant.tags.is_empty() {
                values.clone_from(&variant.tags);
            }
            if declared.is_some() && values.is_empty() {
                // Without a mapping, the name of the component is the value.
                values.extend(schemas[variant.value.schema.0].name.clone());
            }
            if values.is_empty() || !values.iter().all(|value| seen.insert(value.clone())) {
                tags.clear();
                break;
            }
            tags.push(values);
        }
        if !tags.is_empty() && tags.len() == union.variants.len() && tags.len() > 1 {
            for (variant, values) in union.variants.iter_mut().zip(tags) {
                variant.tags = values;
            }
            union.tag = Some(Tag { key, is_declared: declared.is_some() });
            return;
        }
    }
    for variant in &mut union.variants {
        variant.tags.clear();
    }
}

/// Returns the keys with constants in each variant.
fn common_keys(schemas: &[Schema], variants: &[Variant]) -> Vec<String> {
    let Some(first) = variants.first() else { return Vec::new() };
    let Kind::Object(object) = &schemas[first.value.schema.0].kind else { return Vec::new() };
    let names = object.properties.iter().map(|it| it.name.clone());
    names.filter(|name| variants.iter().all(|it| !constants(schemas, it.value.schema, name).is_empty())).collect()
}

/// Returns the values of a key with few known values.
fn constants(schemas: &[Schema], schema: SchemaId, key: &str) -> Vec<String> {
    let Kind::Object(object) = &schemas[schema.0].kind else { return Vec::new() };
    let Some(property) = object.property(key) else { return Vec::new() };
    match &schemas[property.value.schema.0].kind {
        Kind::Text(text) => text.values.clone(),
        _ => Vec::new(),
    }
}
