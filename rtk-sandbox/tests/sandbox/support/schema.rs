//! Compares responses with the `OpenAPI` document. Undocumented keys are mistakes, too.

use rtk_openapi::Document;
use rtk_openapi::model::{Kind, Use};
use serde_json::Value;

/// Operations that are documented to return one object with `paging` inside. The sandbox returns none or several as a list.
const ONE_OR_MANY: [&str; 2] =
    ["fetch_all_livestreams", "get-v2-livestreamsession-session-meetingId-active-livestream"];

/// A key that the schema lacks and the sample response in Cloudflare's API reference has.
const IN_THE_SAMPLE: (&str, &str) = ("GetSessionParticipants", "/data/paging is not documented");

/// Returns the differences between a response and the document.
pub(crate) fn mistakes(document: &Document, operation: &str, status: u16, body: &Value) -> Vec<String> {
    let documented =
        document.operation(operation).unwrap_or_else(|| panic!("the document has no operation `{operation}`"));
    let of_status = |status: &str| documented.responses.iter().find(|it| it.status == status);
    let Some(response) = of_status(&status.to_string()).or_else(|| of_status("2XX")) else {
        return vec![format!("{status} is not documented")];
    };
    let schema = response.contents.iter().find(|content| content.is_json()).and_then(|it| it.schema.as_ref()).unwrap();
    let check = Check { document };
    let mut mistakes = Vec::new();
    match body["data"].as_array() {
        Some(items) if ONE_OR_MANY.contains(&operation) => {
            let one = check.member(schema, "data");
            for item in items {
                check.value(item, one, "/data/*", &mut mistakes);
            }
            check.value(&body["paging"], check.member(one, "paging"), "/paging", &mut mistakes);
        }
        _ => check.value(body, schema, "", &mut mistakes),
    }
    mistakes.retain(|mistake| (operation, mistake.as_str()) != IN_THE_SAMPLE);
    mistakes
}

/// Compares values with schemas.
struct Check<'d> {
    document: &'d Document,
}

impl<'d> Check<'d> {
    fn member(&self, schema: &Use, key: &str) -> &'d Use {
        let Kind::Object(object) = &self.document.of(schema).kind else { panic!("no object with `{key}`") };
        &object.property(key).unwrap().value
    }

    fn value(&self, value: &Value, schema: &Use, at: &str, mistakes: &mut Vec<String>) {
        if value.is_null() && schema.nullable {
            return;
        }
        let kind = &self.document.of(schema).kind;
        match (kind, value) {
            (Kind::Any, _)
            | (Kind::Null, Value::Null)
            | (Kind::Boolean, Value::Bool(_))
            | (Kind::Number, Value::Number(_)) => {}
            (Kind::Integer(integer), Value::Number(number)) if number.is_i64() || number.is_u64() => {
                let number = number.as_f64().unwrap();
                let (least, most) = (integer.minimum, integer.maximum);
                if least.is_some_and(|it| number < it) || most.is_some_and(|it| number > it) {
                    mistakes.push(format!("{at} is {value}, out of {least:?} to {most:?}"));
                }
            }
            (Kind::Text(text), Value::String(own)) => {
                if !text.values.is_empty() && !text.values.contains(own) {
                    mistakes.push(format!("{at} is {value}, not one of {:?}", text.values));
                }
                if let Some(format) = text.format.as_deref().filter(|format| !has_format(own, Some(format))) {
                    mistakes.push(format!("{at} is {value}, no {format}"));
                }
            }
            (Kind::List(item), Value::Array(items)) => {
                for value in items {
                    self.value(value, item, &format!("{at}/*"), mistakes);
                }
            }
            (Kind::Map(below), Value::Object(members)) => {
                members.iter().for_each(|(key, value)| self.value(value, below, &format!("{at}/{key}"), mistakes));
            }
            (Kind::Object(object), Value::Object(members)) => {
                for property in object.properties.iter().filter(|it| it.required && !members.contains_key(&it.name)) {
                    mistakes.push(format!("{at}/{} is missing", property.name));
                }
                for (key, value) in members {
                    let at = format!("{at}/{key}");
                    match object.property(key).map(|it| &it.value).or(object.others.as_deref()) {
                        Some(schema) => self.value(value, schema, &at, mistakes),
                        None => mistakes.push(format!("{at} is not documented")),
                    }
                }
            }
            (Kind::Union(union), _) => {
                let tried = union.variants.iter().map(|variant| {
                    let mut mistakes = Vec::new();
                    self.value(value, &variant.value, at, &mut mistakes);
                    mistakes
                });
                mistakes.extend(tried.min_by_key(Vec::len).unwrap());
            }
            _ => mistakes.push(format!("{at} is {value}, not {}", name(kind))),
        }
    }
}

fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Any => "any JSON",
        Kind::Null => "null",
        Kind::Boolean => "a boolean",
        Kind::Integer(_) => "an integer",
        Kind::Number => "a number",
        Kind::Text(_) => "a string",
        Kind::List(_) => "a list",
        Kind::Map(_) | Kind::Object(_) => "an object",
        Kind::Union(_) => "one of several",
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
    use crate::support::document::document;
    use serde_json::{Value, json};

    fn webhook() -> Value {
        json!({
            "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "name": "a", "url": "https://a.example/b", "enabled": true,
            "events": ["meeting.started"], "created_at": "2026-06-01T00:00:00Z", "updated_at": "2026-06-01T00:00:00Z",
        })
    }

    fn mistakes(operation: &str, status: u16, data: &Value) -> Vec<String> {
        super::mistakes(&document(), operation, status, &json!({ "success": true, "data": data }))
    }

    #[test]
    fn mistakes_are_empty_for_a_documented_response() {
        assert_eq!(mistakes("getWebhook", 200, &webhook()), [""; 0]);
    }

    #[test]
    fn mistakes_report_what_is_not_documented() {
        for (key, value, mistake) in [
            ("id", json!("1"), r#"/data/id is "1", no uuid"#),
            ("name", json!(7), "/data/name is 7, not a string"),
            ("enabled", json!("true"), r#"/data/enabled is "true", not a boolean"#),
            ("url", json!("a"), r#"/data/url is "a", no uri"#),
            ("created_at", json!("today"), r#"/data/created_at is "today", no date-time"#),
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
