//! Documentation that is made of names.

use serde_json::{Value, json};

use crate::support::{collection, document, files, ok, planned, resource};

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
        ("bucket", &flag, "Whether the bucket is enabled."),
        ("bucket_after", &text, "Time after which the bucket applies."),
        ("bucket_until", &time, "Time until which the bucket applies."),
        ("valid_from", &time, "Time from which the bucket is valid."),
        ("not_before", &time, "Time before which the bucket is not valid."),
        ("include_objects", &text, "Which objects to include."),
        ("include_objects", &flag, "Whether to include objects."),
        ("support_email", &text, "Email address of the support."),
        ("when", &text, "When the bucket applies."),
        ("include", &text, "What to include."),
        ("proxied", &text, "Proxied."),
        ("triggered_by_id", &text, "Triggered by id of the bucket."),
        ("when", &time, "Time of the bucket."),
        ("record_on_start", &flag, "Whether to record on start."),
        ("live_stream_on_start", &flag, "Whether to live stream on start."),
        ("owned_by", &text, "Owner of the bucket."),
        ("uploaded_by", &text, "Who uploaded the bucket."),
        ("timeout_in_ms", &number, "Timeout in milliseconds."),
        ("max_seconds", &number, "Maximum duration in seconds."),
        ("sas_token", &text, "SAS token of the bucket."),
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
        ("Indicates whether you can subscribe to this plan.", "Whether you can subscribe to the plan."),
        ("Whether or not the bucket is public", "Whether the bucket is public."),
        ("If set to true, the bucket will be emptied.", "Whether the bucket will be emptied."),
        ("If true, return all of it.", "If true, return all of it."),
        ("Set to true to keep logs.", "Whether to keep logs."),
        ("True if keys are decoded. Defaults to false.", "Whether keys are decoded. Defaults to false."),
        ("A boolean that indicates whether it works.", "Whether it works."),
        ("Flag to indicate if it works", "Whether it works."),
        ("When set to `true`, users skip it.", "When set to `true`, users skip it."),
        ("If `true`, this bucket is the default.", "Whether the bucket is the default."),
        ("Specifies the type of the index.", "Type of the index."),
        ("Specifies the type the index must have.", "The type the index must have."),
        ("The plan name.", "Plan name."),
        ("The frequency at which you will be billed.", "Frequency at which you will be billed."),
        ("The plan is paid.", "The plan is paid."),
        ("The ID of the parent.", "Id of the parent."),
        ("ID of the token..", "Id of the token."),
        ("Region of the bucket (AWS only)", "Region of the bucket (AWS only)."),
        ("Token  from the [dashboard](https://example.com/tokens).", "Token from the dashboard."),
        ("Token, see [here](https://example.com/tokens).", "Token, see [here](https://example.com/tokens)."),
    ] {
        assert_eq!(docs("thing", &json!({"type": "string", "description": description})), expected);
    }
}

#[test]
fn descriptions_of_ids_times_and_lists_say_what_they_are() {
    let time = json!({"type": "string", "format": "date-time"});
    let list = json!({"type": "array", "items": {"type": "string"}});
    let flag = json!({"type": "boolean"});
    let text = json!({"type": "string"});
    for (name, schema, description, expected) in [
        ("id", &text, "Bucket identifier tag.", "Id of the bucket."),
        ("id", &text, "The unique identifier that represent a bucket. Copy it.", "Id of the bucket. Copy it."),
        ("id", &text, "Unique identifier for this bucket.", "Id of the bucket."),
        (
            "rule_id",
            &text,
            "The ID of the rule in your account (e.g. 'abc').",
            "Id of the rule in the account (such as `abc`).",
        ),
        ("opened", &time, "When the bucket was opened.", "Time at which the bucket was opened."),
        ("opened", &time, "The date and time at which it was opened", "Time at which it was opened."),
        ("created_at", &time, "Creation timestamp.", "Time at which the bucket was created."),
        ("names", &list, "A list of the names of it.", "Names of it."),
        ("kind", &text, "The value will always be `bucket`.", "Always `bucket`."),
        ("title", &text, "Bucket title.", "Title of the bucket."),
        ("first_name", &text, "User's first name", "First name of the user."),
        ("access_key", &text, "Access Key of a bucket", "Access key of a bucket."),
        ("logs", &flag, "Enable logs. It takes a while.", "Whether to enable logs. It takes a while."),
        ("logs", &flag, "When true, CSP reports will be sent.", "Whether CSP reports will be sent."),
        ("logs", &text, "Name of this Bucket.", "Name of the bucket."),
    ] {
        let mut schema = schema.clone();
        schema["description"] = json!(description);
        assert_eq!(docs(name, &schema), expected, "{description}");
    }
}

#[test]
fn schema_says_what_the_description_does_not() {
    for (name, schema, expected) in [
        ("size", json!({"type": "integer", "minimum": 1, "maximum": 50_000}), "Size of the bucket, 1 to 50,000."),
        ("size", json!({"type": "integer", "minimum": 60}), "Size of the bucket, at least 60."),
        (
            "size",
            json!({"type": "integer", "description": "The size it has.", "minimum": 1, "maximum": 9}),
            "Size it has. From 1 to 9.",
        ),
        (
            "size",
            json!({"type": "integer", "description": "Size, at most 9.", "minimum": 1, "maximum": 9}),
            "Size, at most 9.",
        ),
        ("currency", json!({"type": "string", "example": "USD"}), "Currency of the bucket, such as `USD`."),
        (
            "currency",
            json!({"type": "string", "example": "023e105f4ecef8ad9ca31a8372d0c353"}),
            "Currency of the bucket.",
        ),
        ("name", json!({"type": "string", "example": "Films"}), "Name of the bucket."),
    ] {
        assert_eq!(docs(name, &schema), expected, "{schema}");
    }
}

/// Returns the documentation of the variants of an enum, which an attribute of a bucket has.
fn variants(name: &str, values: &[&str]) -> Vec<String> {
    let schema = json!({"type": "string", "enum": values});
    let bucket = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, name: schema}});
    let files = files(&document(&Value::Object(collection("/buckets", "bucket_id", &bucket)), &json!({})));
    let (_, text) = files["bucket.rs"].split_once("pub enum").unwrap();
    let mut docs: Vec<String> = text.lines().filter_map(|it| it.strip_prefix("    /// ")).map(str::to_owned).collect();
    assert_eq!(docs.pop().unwrap(), "A value that this version does not know, with its text.");
    docs
}

#[test]
fn variants_of_an_enum_have_one_form() {
    assert_eq!(variants("state", &["paid", "failed"]), ["The bucket is paid.", "The bucket has failed."]);
    assert_eq!(
        variants("state", &["trial", "paid", "awaiting_payment"]),
        ["The bucket is in trial.", "The bucket is paid.", "The bucket is awaiting payment."]
    );
}

#[test]
fn variants_of_a_state_that_no_sentence_says_are_words() {
    assert_eq!(variants("state", &["gold", "paid"]), ["Gold.", "Paid."]);
}

#[test]
fn codes_of_places_are_places() {
    assert_eq!(variants("region", &["apac", "weur"]), ["Asia-Pacific.", "Western Europe."]);
    assert_eq!(variants("jurisdiction", &["eu", "fedramp"]), ["European Union.", "Fedramp."]);
}

#[test]
fn variants_that_are_codes_are_shown_as_code() {
    assert_eq!(variants("tier", &["apac", "eeur", "enam", "wnam"]), ["`apac`.", "`eeur`.", "`enam`.", "`wnam`."]);
    assert_eq!(variants("protocol", &["tcp", "udp"]), ["TCP.", "UDP."]);
    assert_eq!(variants("protocol", &["vnc", "remote_desktop"]), ["`vnc`.", "Remote desktop."]);
    assert_eq!(variants("size", &["small", "big", "great"]), ["Small.", "Big.", "Great."]);
}

#[test]
fn parameters_with_a_description_that_says_their_name_have_none() {
    let bucket = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}});
    for (name, description, expected) in [
        ("order", "Field to order buckets by.", None),
        ("direction", "Direction to order buckets.", None),
        ("name_contains", "Bucket names to filter by.", None),
        ("region", "The regions of the results to return", None),
        ("start_after", "Bucket name to start searching after.", Some("Bucket name to start searching after.")),
        (
            "force",
            "If set to true, the bucket will be emptied. It takes a while.",
            Some("Whether the bucket will be emptied."),
        ),
    ] {
        let mut paths = collection("/buckets", "bucket_id", &bucket);
        let parameter =
            json!([{"name": name, "in": "query", "description": description, "schema": {"type": "string"}}]);
        paths["/buckets"]["get"]["parameters"] = parameter;
        let plan = planned(&document(&Value::Object(paths), &json!({})));
        let all = resource(&plan, "Bucket").verbs.iter().find(|it| it.name == "all").unwrap();
        let found = all.parameters.iter().find(|it| it.name == name).unwrap();
        assert_eq!(found.docs.as_deref(), expected, "{name}");
    }
}

#[test]
fn resource_with_the_name_of_a_product_has_no_article() {
    let answer = |description: &str| {
        ok(&json!({"type": "object", "properties": {"enabled": {"type": "boolean", "description": description}}}))
    };
    for (description, expected) in [("State of Sippy for this bucket.", "Sippy."), ("State.", "The sippy.")] {
        let paths =
            json!({"/sippy": {"get": {"responses": answer(description)}, "put": {"responses": answer(description)}}});
        let plan = planned(&document(&paths, &json!({})));
        assert_eq!(resource(&plan, "Sippy").docs, expected);
    }
}

#[test]
fn sentence_with_html_and_links_of_code_is_markdown() {
    let described = |text: &str| json!({"type": "string", "description": text});
    let settings = json!({"type": "object", "properties": {
        "a": described("<p>List of <code>types</code>:</p><ul><li>red &amp; blue</li><li>green</li></ul>"),
        "b": described("Needs the [`kinds`](https://example.com/{id}/kinds) to contain **PreActive**"),
    }});
    let paths = json!({"/settings": {"get": {"responses": ok(&settings)}}});
    let files = files(&document(&paths, &json!({})));
    let text = files.values().find(|text| text.contains("pub a:")).unwrap();
    assert!(text.contains("    /// List of `types`:\n    ///\n    /// - red & blue\n    /// - green\n"), "{text}");
    assert!(text.contains("    /// Needs the `kinds` to contain **`PreActive`**.\n"), "{text}");
}

#[test]
fn code_in_brackets_is_code() {
    let description =
        "Fails if no id (client_id) is given, or with the code http_status:[code] at (accounts/:account_id/images).";
    let paths = json!({"/shops/{id}": {"get": {"responses": ok(&json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string"}, "state": {"type": "string", "description": description}}}))}}});
    let text = &files(&document(&paths, &json!({})))["shop.rs"];
    let text = text.replace("\n    ///", "");
    assert!(text.contains("(`client_id`)") && text.contains("`http_status:[code]`"), "{text}");
    assert!(text.contains("(`accounts/:account_id/images`)."), "{text}");
}
