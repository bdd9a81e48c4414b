//! The second choice: what another document says of the same resource in the responses of other operations.
//!
//! Requests are no such choice: `Item to attach the comment to` is what a request says of the item.

use std::collections::HashMap;

use super::operations::shapes;
use super::schemas::Walk;
use crate::model::{Document, Kind, Operation, SchemaId};

/// Keys of a response that hold the resource.
const PAYLOADS: [&str; 2] = ["result", "data"];

/// What the operations of each resource of a document return, by its path.
pub(super) struct Resources {
    known: [HashMap<String, Vec<SchemaId>>; 2],
}

impl Resources {
    pub(super) fn of(document: &Document) -> Self {
        let mut known: [HashMap<_, Vec<SchemaId>>; 2] = Default::default();
        for operation in &document.operations {
            for (map, shape) in known.iter_mut().zip(shapes(document, operation)) {
                map.entry(resource(&shape).to_owned()).or_default().extend(returned(document, operation));
            }
        }
        Self { known }
    }

    /// Adds what an operation of another document sends and returns, each as a pair with all that the operations of the same resource return.
    pub(super) fn add(&self, document: &Document, operation: &Operation, walk: &mut Walk<'_>) {
        let mut ways = self.known.iter().zip(shapes(document, operation));
        let Some(all) = ways.find_map(|(map, shape)| map.get(resource(&shape))) else { return };
        for root in sent(document, operation).into_iter().chain(returned(document, operation)) {
            if walk.afford(all.len()) {
                walk.add(root, all.clone(), false);
            }
        }
    }
}

/// Returns the path of a collection from the path of its members: `/zones` of `/zones/{}`.
fn resource(shape: &str) -> &str {
    let mut path = shape;
    while let Some(shorter) = path.strip_suffix("/{}") {
        path = shorter;
    }
    path
}

/// Returns what an operation sends.
fn sent(document: &Document, operation: &Operation) -> Vec<SchemaId> {
    let contents = operation.body.iter().flat_map(|it| &it.contents);
    contents.filter_map(|it| it.schema.as_ref()).map(|it| item(document, it.schema)).collect()
}

/// Returns what an operation returns, without the envelope and the list around it.
fn returned(document: &Document, operation: &Operation) -> Vec<SchemaId> {
    let contents = operation.success().into_iter().flat_map(|it| &it.contents);
    let payload = |body: SchemaId| {
        let Kind::Object(object) = &document.schema(body).kind else { return body };
        let payload = PAYLOADS.iter().find_map(|key| object.property(key));
        payload.map_or(body, |it| it.value.schema)
    };
    contents.filter_map(|it| it.schema.as_ref()).map(|it| item(document, payload(it.schema))).collect()
}

fn item(document: &Document, schema: SchemaId) -> SchemaId {
    match &document.schema(schema).kind {
        Kind::List(item) => item.schema,
        _ => schema,
    }
}
