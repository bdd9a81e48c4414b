//! Paragraphs about a resource, from what the document says of its operations.

use serde_json::{Value, json};

use crate::support::{action, body, collection, document, ok, planned, resource};

#[test]
fn resource_says_what_its_operations_say_beyond_their_names() {
    let bucket = json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}});
    let mut paths = collection("/buckets", "bucket_name", &bucket);
    paths["/buckets"]["get"]["description"] = json!("Lists all buckets.");
    paths["/buckets/{bucket_name}"]["delete"] =
        json!({"responses": {"204": {}}, "description": "Deletes a bucket. Only an empty bucket can be deleted."});
    paths.insert(
        "/buckets/{bucket_name}/copy".to_owned(),
        json!({"post": {
            "description": "Copy the bucket somewhere. The copy takes a while.",
            "requestBody": body(&json!({"type": "object", "properties": {"to": {"type": "string"}}})),
            "responses": ok(&json!({"type": "object", "properties": {"done": {"type": "boolean"}}})),
        }}),
    );
    let plan = planned(&document(&Value::Object(paths), &json!({})));
    let bucket = resource(&plan, "Bucket");
    assert_eq!(
        bucket.docs,
        "A bucket. Its name is its id.\n\nOnly an empty bucket can be deleted.\n\n`copy`: The copy takes a while."
    );
    assert_eq!(action(bucket, "copy").docs.as_deref(), Some("Copies the bucket somewhere."));
}
