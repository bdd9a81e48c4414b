//! The `OpenAPI` document of RealtimeKit.

use std::path::Path;

use rtk_openapi::Document;

pub(crate) fn document() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/witness/realtimekit.openapi.json");
    let document = Document::open(path).unwrap();
    assert_eq!(document.warnings, []);
    document
}
