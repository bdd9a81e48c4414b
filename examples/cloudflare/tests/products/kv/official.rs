//! The same calls by the official package and by rtk: the requests are equal.

use serde_json::json;

use crate::kv::calls;
use crate::support::{Content, Exception, Wire, official};

const EXCEPTIONS: [Exception; 1] = [("write with metadata, all", metadata_is_json)];

/// The package sends metadata as text, without the media type of JSON.
fn metadata_is_json(theirs: &mut Wire) {
    let Content::Form(parts) = &mut theirs.body else { panic!("a form was expected: {theirs:?}") };
    let metadata = parts.iter_mut().find(|part| part.name == "metadata").unwrap();
    assert_eq!((&metadata.value, &metadata.media_type), (&json!(r#"{"by":"ann"}"#), &None));
    metadata.value = json!({"by": "ann"});
    metadata.media_type = Some("application/json".to_owned());
}

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("kv.mjs", 16, calls::calls, &EXCEPTIONS).await;
}
