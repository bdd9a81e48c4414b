//! The `OpenAPI` document of RealtimeKit, and its operations.

use std::path::Path;

use serde_json::Value;

pub(crate) struct Document(Value);

/// An operation of the document.
pub(crate) struct Documented<'d> {
    /// The path template.
    pub(crate) path: &'d str,
    pub(crate) method: String,
    pub(crate) json: &'d Value,
}

impl Document {
    pub(crate) fn load() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/witness/realtimekit.openapi.json");
        Self(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    }

    pub(crate) fn operations(&self) -> Vec<Documented<'_>> {
        let mut operations = Vec::new();
        for (path, methods) in self.0["paths"].as_object().unwrap() {
            for (method, json) in methods.as_object().unwrap() {
                operations.push(Documented { path, method: method.to_uppercase(), json });
            }
        }
        operations
    }

    pub(crate) fn operation(&self, id: &str) -> Documented<'_> {
        let found = self.operations().into_iter().find(|it| it.id() == id);
        found.unwrap_or_else(|| panic!("the document has no operation `{id}`"))
    }

    /// Follows the `$ref` of a schema.
    pub(crate) fn resolved<'d>(&'d self, schema: &'d Value) -> &'d Value {
        match schema["$ref"].as_str() {
            Some(reference) => self.resolved(self.0.pointer(reference.trim_start_matches('#')).unwrap()),
            None => schema,
        }
    }
}

impl<'d> Documented<'d> {
    pub(crate) fn id(&self) -> &'d str {
        self.json["operationId"].as_str().unwrap()
    }
}
