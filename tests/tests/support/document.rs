//! The `OpenAPI` document of RealtimeKit and its operations.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::ops::Deref;
use std::path::Path;

use rtk_openapi::model::Operation;

pub(crate) struct Document(rtk_openapi::Document);

impl Document {
    pub(crate) fn load() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("witness/realtimekit.openapi.json");
        let document = rtk_openapi::Document::open(path).unwrap();
        assert_eq!(document.warnings, []);
        Self(document)
    }

    /// The operation of a request. Literal segments take precedence over placeholders.
    pub(crate) fn operation_for(&self, method: &str, path: &str) -> Option<&Operation> {
        let path: Vec<_> = path.split('/').collect();
        let fits = |template: &str| {
            let template: Vec<_> = template.split('/').collect();
            let same = |(a, b): (&&str, &&str)| a == b || (a.starts_with('{') && !b.is_empty());
            template.len() == path.len() && template.iter().zip(&path).all(same)
        };
        let fitting = self.operations.iter().filter(|it| it.method == method && fits(&it.path));
        fitting.min_by_key(|it| it.path.matches('{').count())
    }
}

impl Deref for Document {
    type Target = rtk_openapi::Document;

    fn deref(&self) -> &rtk_openapi::Document {
        &self.0
    }
}
