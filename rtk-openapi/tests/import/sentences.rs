//! Documentation that is made of names.

use serde_json::{Value, json};

use crate::support::{collection, document, planned, resource};

/// Returns the documentation of an attribute of a bucket.
fn docs(name: &str, schema: &Value) -> String {
    let bucket = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, name: schema}});
    let plan = planned(&document(&Value::Object(collection("/buckets", "bucket_id", &bucket)), &json!({})));
    resource(&plan, "Bucket").fields.iter().find(|it| it.wire == name).unwrap().docs.clone()
}

#[test]
fn names_are_sentences() {
    let text = json!({"type": "string"});
    let time = json!({"type": "string", "format": "date-time"});
    let flag = json!({"type": "boolean"});
    let number = json!({"type": "integer"});
    for (name, schema, expected) in [
        ("id", &text, "Id of the bucket."),
        ("location", &text, "Location of the bucket."),
        ("zone_name", &text, "Name of the zone."),
        ("owner_id", &text, "Id of the owner."),
        ("legacy_id", &text, "Legacy id of the bucket."),
        ("created_by", &text, "Who created the bucket."),
        ("created_at", &time, "Time at which the bucket was created."),
        ("modified_on", &time, "Time of the last change."),
        ("tags_modified_on", &time, "Time at which the tags were modified."),
        ("current_period_end", &time, "End of the current period."),
        ("enabled", &flag, "Whether the bucket is enabled."),
        ("is_default", &flag, "Whether the bucket is the default."),
        ("externally_managed", &flag, "Whether the bucket is externally managed."),
        ("locked_on_deployment", &flag, "Whether the bucket is locked on deployment."),
        ("previews_enabled", &flag, "Whether previews are enabled."),
        ("ipv4_only", &flag, "Whether only IPv4 is used."),
        ("flatten_cname", &flag, "Whether to flatten CNAME."),
        ("has_preview", &flag, "Whether the bucket has a preview."),
        ("private_routing", &flag, "Whether private routing is enabled."),
        ("successful_key_count", &number, "Number of successful keys."),
        ("total_records_parsed", &number, "Total number of records parsed."),
        ("startup_time_ms", &number, "Startup time in milliseconds."),
        ("max_age_seconds", &number, "Maximum age in seconds."),
    ] {
        assert_eq!(docs(name, schema), expected, "{name}");
    }
}

#[test]
fn description_that_repeats_the_name_is_replaced() {
    assert_eq!(docs("key_tag", &json!({"type": "string", "description": "Key Tag"})), "Key tag of the bucket.");
    assert_eq!(docs("key_tag", &json!({"type": "string", "description": "tag of its key"})), "Tag of its key.");
}

#[test]
fn descriptions_have_the_form_of_the_rest() {
    for (description, expected) in [
        ("Indicates whether you can subscribe to this plan.", "Whether you can subscribe to this plan."),
        ("Whether or not the bucket is public", "Whether the bucket is public."),
        ("If set to true, the bucket will be emptied.", "Whether the bucket will be emptied."),
        ("If true, return all of it.", "If true, return all of it."),
        ("Set to true to keep logs.", "Whether to keep logs."),
        ("True if keys are decoded. Defaults to false.", "Whether keys are decoded. Defaults to false."),
        ("A boolean that indicates whether it works.", "Whether it works."),
        ("The plan name.", "Plan name."),
        ("The frequency at which you will be billed.", "Frequency at which you will be billed."),
        ("The plan is paid.", "The plan is paid."),
        ("The ID of the parent.", "Id of the parent."),
        ("ID of the token", "Id of the token."),
        ("Region of the bucket (AWS only)", "Region of the bucket (AWS only)."),
        ("Token  from the [dashboard](https://example.com/tokens).", "Token from the dashboard."),
        ("Token, see [here](https://example.com/tokens).", "Token, see [here](https://example.com/tokens)."),
    ] {
        assert_eq!(docs("thing", &json!({"type": "string", "description": description})), expected);
    }
}
