//! Compares responses with the `OpenAPI` document. Undocumented keys are mistakes, too.

use serde_json::Value;

use super::document::Document;

/// Operations that are documented to return one object with `paging` inside. The sandbox returns none or several as a list.
const ONE_OR_MANY: [&str; 2] =
    ["fetch_all_livestreams", "get-v2-livestreamsession-session-meetingId-active-livestream"];

/// A key that the schema lacks and the sample response in Cloudflare's API reference has.
const IN_THE_SAMPLE: (&str, &str) = ("GetSessionParticipants", "/data/paging is not documented");

impl Document {
    /// Returns the differences between a response and the document.
    pub(crate) fn mistakes(&self, operation: &str, status: u16, body: &Value) -> Vec<String> {
        let responses = &self.operation(operation).json["responses"];
        let Some(documented) = responses.get(status.to_string()).or_else(|| responses.get("2XX")) else {
            return vec![format!("{status} is not documented")];
        };
        let schema = &documented["content"]["application/json"]["schema"];
        let mut mistakes = Vec::new();
        match body["data"].as_array() {
            Some(items) if ONE_OR_MANY.contains(&operation) => {
                let one = &schema["properties"]["data"];
                for item in items {
                    self.check(item, one, "/data/*", &mut mistakes);
                }
                let offsets = &self.resolved(one)["properties"]["paging"];
                self.check(&body["paging"], offsets, "/paging", &mut mistakes);
            }
            _ => self.check(body, schema, "", &mut mistakes),
        }
        mistakes.retain(|mistake| (operation, mistake.as_str()) != IN_THE_SAMPLE);
        mistakes
    }

    fn check(&self, value: &Value, schema: &Value, at: &str, mistakes: &mut Vec<String>) {
        let schema = self.resolved(schema);
        if let Some(forms) = schema["anyOf"].as_array() {
            let tried = forms.iter().map(|form| {
                let mut mistakes = Vec::new();
                self.check(value, form, at, &mut mistakes);
                mistakes
            });
            return mistakes.extend(tried.min_by_key(Vec::len).unwrap());
        }
        if !is_of_type(value, &schema["type"]) {
            return mistakes.push(format!("{at} is {value}, not {}", schema["type"]));
        }
        if schema["enum"].as_array().is_some_and(|values| !values.contains(value)) {
            mistakes.push(format!("{at} is {value}, not one of {}", schema["enum"]));
        }
        if schema.get("const").is_some_and(|it| it != value) {
            mistakes.push(format!("{at} is {value}, not {}", schema["const"]));
        }
        let number = value.as_f64().unwrap_or(0.0);
        let (least, most) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
        if value.is_number() && (least.is_some_and(|it| number < it) || most.is_some_and(|it| number > it)) {
            mistakes.push(format!("{at} is {value}, out of {least:?} to {most:?}"));
        }
        if value.as_str().is_some_and(|text| !has_format(text, schema["format"].as_str())) {
            mistakes.push(format!("{at} is {value}, no {}", schema["format"]));
        }
        for item in value.as_array().into_iter().flatten() {
            self.check(item, &schema["items"], &format!("{at}/*"), mistakes);
        }
        let Some(members) = value.as_object() else { return };
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !members.contains_key(key) {
                mistakes.push(format!("{at}/{key} is missing"));
            }
        }
        for (key, value) in members {
            let at = format!("{at}/{key}");
            match schema["properties"].get(key).or_else(|| schema.get("additionalProperties")) {
                Some(schema) if schema.is_object() => self.check(value, schema, &at, mistakes),
                Some(Value::Bool(true)) => {}
                _ => mistakes.push(format!("{at} is not documented")),
            }
        }
    }
}

fn is_of_type(value: &Value, wanted: &Value) -> bool {
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => panic!("the document has a type `{name}`"),
    };
    match wanted {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        _ => true,
    }
}

fn has_format(text: &str, format: Option<&str>) -> bool {
    match format {
        Some("date-time") => text.parse::<jiff::Timestamp>().is_ok(),
        Some("uri") => text.split_once("://").is_some_and(|(scheme, rest)| !scheme.is_empty() && !rest.is_empty()),
        Some("uuid") => text.split('-').map(str::len).eq([8, 4, 4, 4, 12]),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::Document;
    use serde_json::{Value, json};

    fn webhook() -> Value {
        json!({
            "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "name": "a", "url": "https://a.example/b", "enabled": true,
            "events": ["meeting.started"], "created_at": "2026-06-01T00:00:00Z", "updated_at": "2026-06-01T00:00:00Z",
        })
    }

    fn mistakes(operation: &str, status: u16, data: &Value) -> Vec<String> {
        Document::load().mistakes(operation, status, &json!({ "success": true, "data": data }))
    }

    #[test]
    fn mistakes_are_empty_for_a_documented_response() {
        assert_eq!(mistakes("getWebhook", 200, &webhook()), [""; 0]);
    }

    #[test]
    fn mistakes_report_what_is_not_documented() {
        for (key, value, mistake) in [
            ("id", json!("1"), r#"/data/id is "1", no "uuid""#),
            ("name", json!(7), r#"/data/name is 7, not "string""#),
            ("enabled", json!("true"), r#"/data/enabled is "true", not "boolean""#),
            ("url", json!("a"), r#"/data/url is "a", no "uri""#),
            ("created_at", json!("today"), r#"/data/created_at is "today", no "date-time""#),
            ("other", json!(1), "/data/other is not documented"),
        ] {
            let mut data = webhook();
            data[key] = value;
            assert_eq!(mistakes("getWebhook", 200, &data), [mistake]);
        }
        let mut data = webhook();
        data.as_object_mut().unwrap().remove("name");
        assert_eq!(mistakes("getWebhook", 200, &data), ["/data/name is missing"]);
        let mut data = webhook();
        data["events"] = json!(["meeting.started", "meeting.paused"]);
        assert!(
            mistakes("getWebhook", 200, &data)[0].starts_with(r#"/data/events/* is "meeting.paused", not one of ["#)
        );
        assert_eq!(mistakes("getWebhook", 201, &webhook()), ["201 is not documented"]);
    }

    #[test]
    fn mistakes_depend_on_the_operation() {
        let session = |seconds: &Value| json!({ "session": { "id": "a", "ingest_seconds": seconds } });
        let (numbers, texts) = ("get-v2-livestream-session-livestream-id", "get-v2-active-livestream-session-details");
        for (operation, right, wrong) in [(numbers, json!(1.5), json!("1")), (texts, json!("1"), json!(1.5))] {
            assert_eq!(mistakes(operation, 200, &session(&right)), [""; 0]);
            assert_eq!(mistakes(operation, 200, &session(&wrong)).len(), 1);
        }
    }
}
