//! What is declared of a field, and the property of the document that it stands for.

use crate::model::{Document, Kind, Property, Use};
use crate::plan::types::{FieldPlan, Type};

/// Returns whether `new` of an object takes the field.
pub(super) fn is_argument(field: &FieldPlan) -> bool {
    field.required || field.nullable || !(field.optional || is_collection(&field.r#type))
}

pub(super) fn is_collection(r#type: &Type) -> bool {
    matches!(r#type, Type::List(_) | Type::Map(_) | Type::Rest)
}

pub(super) fn innermost(r#type: &Type) -> Option<usize> {
    match r#type {
        Type::Named(index) => Some(*index),
        Type::List(inner) | Type::Map(inner) => innermost(inner),
        _ => None,
    }
}

/// Returns the key of a field in requests.
pub(super) fn field_wire(field: &FieldPlan) -> &str {
    field.request_wire.as_deref().unwrap_or(&field.wire)
}

/// Returns a property of a schema: its own, one that all variants have, or one of a variant.
pub(super) fn property<'a>(document: &'a Document, value: Option<&Use>, name: &str) -> Option<&'a Property> {
    match &document.schemas.get(value?.schema.0)?.kind {
        Kind::Object(object) => object.property(name),
        Kind::Union(union) => {
            let of_variants = || union.variants.iter().find_map(|it| property_of_object(document, &it.value, name));
            union.common.property(name).or_else(of_variants)
        }
        _ => None,
    }
}

fn property_of_object<'a>(document: &'a Document, value: &Use, name: &str) -> Option<&'a Property> {
    match &document.schemas.get(value.schema.0)?.kind {
        Kind::Object(object) => object.property(name),
        _ => None,
    }
}

/// Returns whether a variant has this value of the tag only.
pub(super) fn says(document: &Document, value: &Use, tag: &str, wire: &str) -> bool {
    let Some(property) = property_of_object(document, value, tag) else { return false };
    matches!(&document.of(&property.value).kind, Kind::Text(text) if text.values.iter().any(|it| it == wire))
}
