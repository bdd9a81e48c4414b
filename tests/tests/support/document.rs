//! The `OpenAPI` document of RealtimeKit and its operations. Each binary adds what it needs of the schemas.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::Path;

use serde_json::Value;

pub(crate) struct Document(Value);

/// One operation of the document.
pub(crate) struct Documented<'d> {
    pub(crate) document: &'d Document,
    /// The path template.
    pub(crate) path: &'d str,
    pub(crate) method: String,
    pub(crate) json: &'d Value,
}

impl Document {
    pub(crate) fn load() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("witness/realtimekit.openapi.json");
        Self(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    }

    /// The groups of operations, in the order of Cloudflare's reference.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &str> {
        self.0["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap())
    }

    pub(crate) fn operations(&self) -> Vec<Documented<'_>> {
        let mut operations = Vec::new();
        for (path, methods) in self.0["paths"].as_object().unwrap() {
            for (method, json) in methods.as_object().unwrap() {
                operations.push(Documented { document: self, path, method: method.to_uppercase(), json });
            }
        }
        operations
    }

    pub(crate) fn operation(&self, id: &str) -> Documented<'_> {
        let found = self.operations().into_iter().find(|it| it.id() == id);
        found.unwrap_or_else(|| panic!("the document has no operation `{id}`"))
    }

    /// The operation of a request. Literal segments take precedence over placeholders.
    pub(crate) fn operation_for(&self, method: &str, path: &str) -> Option<Documented<'_>> {
        let path: Vec<_> = path.split('/').collect();
        let fits = |template: &str| {
            let template: Vec<_> = template.split('/').collect();
            let same = |(a, b): (&&str, &&str)| a == b || (a.starts_with('{') && !b.is_empty());
            template.len() == path.len() && template.iter().zip(&path).all(same)
        };
        let fitting = self.operations().into_iter().filter(|it| it.method == method && fits(it.path));
        fitting.min_by_key(|it| it.path.matches('{').count())
    }

    /// The schema that this one refers to, or itself.
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
