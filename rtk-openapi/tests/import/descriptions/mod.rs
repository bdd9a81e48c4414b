//! Descriptions that a document takes from another one.

mod hostile;
mod matching;
mod places;
mod program;
mod slices;

use rtk_openapi::Document;
use rtk_openapi::model::{Kind, Property, Use};
use serde_json::{Value, json};

/// Returns a document of shops with these paths and components.
fn parsed(paths: &Value, components: &Value) -> Document {
    Document::parse(&crate::support::with(paths, components)).unwrap()
}

/// Returns a document whose only operation returns a schema.
fn of_schema(schema: &Value, schemas: &Value) -> Document {
    Document::parse(&crate::support::of_schema(schema, schemas)).unwrap()
}

/// Takes the descriptions of the second document for the first one.
fn described(mut document: Document, from: &Document) -> Document {
    document.take_descriptions(from);
    document
}

/// Returns what the first operation returns.
fn returned(document: &Document) -> &Use {
    document.operations[0].success().unwrap().contents[0].schema.as_ref().unwrap()
}

/// Returns a property of an object, or of the variants and what they have in common.
fn property<'d>(document: &'d Document, value: &Use, name: &str) -> &'d Property {
    match &document.of(value).kind {
        Kind::Object(object) => object.property(name).unwrap(),
        other => panic!("no object: {other:?}"),
    }
}

/// Returns the description at the end of a path of keys, in which `*` is the item of a list or the value of a map.
fn at<'d>(document: &'d Document, path: &str) -> Option<&'d str> {
    let mut value = returned(document);
    for key in path.split('/').filter(|key| !key.is_empty()) {
        value = match &document.of(value).kind {
            Kind::List(item) | Kind::Map(item) if key == "*" => item.as_ref(),
            _ => &property(document, value, key).value,
        };
    }
    value.description.as_deref()
}

/// Returns an object with these properties.
fn object(properties: &Value) -> Value {
    json!({"type": "object", "properties": properties})
}
