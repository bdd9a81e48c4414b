//! Checks the JSON body of a write against its documented keys: required keys, types and null, at any depth.

mod field;

pub(crate) use field::{Field, Kind};

use serde_json::{Map, Value};

use crate::wire::ApiError;
use field::Mode;

/// Checks a body and returns its documented keys. An empty body equals `{}`. Undocumented keys are dropped, for example `status`
/// in a new meeting.
pub(crate) fn read<'f>(
    body: &[u8],
    fields: impl IntoIterator<Item = &'f Field>,
) -> Result<Map<String, Value>, ApiError> {
    field::members(parse(body)?, fields, Mode::Complete, "")
}

/// Checks the body of a partial update, in which required keys may be missing at any depth.
pub(crate) fn read_part<'f>(
    body: &[u8],
    fields: impl IntoIterator<Item = &'f Field>,
) -> Result<Map<String, Value>, ApiError> {
    field::members(parse(body)?, fields, Mode::Partial, "")
}

/// Parses a body as a JSON object. An empty body equals `{}`.
pub(crate) fn parse(body: &[u8]) -> Result<Map<String, Value>, ApiError> {
    match body {
        [] => Ok(Map::new()),
        body => match serde_json::from_slice(body) {
            Ok(Value::Object(sent)) => Ok(sent),
            Ok(_) => Err(ApiError::bad_request("The body must be a JSON object")),
            Err(error) => Err(ApiError::bad_request(format!("The body is not JSON: {error}"))),
        },
    }
}

/// Merges a change into a value: objects are merged recursively, any other value is replaced.
pub(crate) fn merge(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                merge(whole.entry(key).or_insert(Value::Null), value);
            }
        }
        (whole, part) => *whole = part,
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Kind, merge, read, read_part};
    use serde_json::json;

    const FIELDS: &[Field] = &[
        Field::text("name").required(),
        Field::text("picture").nullable(),
        Field::flag("on"),
        Field::between("seconds", 60.0, 600.0),
        Field::one_of("status", &["ACTIVE", "INACTIVE"]),
        Field::object("config"),
    ];

    /// Returns the accepted body, or the message of the error.
    fn outcome(body: &str) -> String {
        match read(body.as_bytes(), FIELDS) {
            Ok(read) => serde_json::Value::Object(read).to_string(),
            Err(error) => error.message().to_owned(),
        }
    }

    #[test]
    fn read_drops_unknown_keys() {
        assert_eq!(outcome(r#"{"name":"a","other":1}"#), r#"{"name":"a"}"#);
        assert_eq!(outcome(r#"{"name":"a","picture":null}"#), r#"{"name":"a","picture":null}"#);
    }

    #[test]
    fn read_names_the_wrong_key() {
        assert_eq!(outcome(""), "`name` is required");
        assert_eq!(outcome("[]"), "The body must be a JSON object");
        assert!(outcome("{").starts_with("The body is not JSON: "));
        assert_eq!(outcome(r#"{"name":null}"#), "`name` must be a string");
        assert_eq!(outcome(r#"{"name":"a","picture":1}"#), "`picture` must be a string or null");
        assert_eq!(outcome(r#"{"name":"a","on":"yes"}"#), "`on` must be a boolean");
        assert_eq!(outcome(r#"{"name":"a","seconds":5}"#), "`seconds` must be a number from 60 to 600");
        assert_eq!(outcome(r#"{"name":"a","status":"OPEN"}"#), "`status` must be one of ACTIVE, INACTIVE");
        assert_eq!(outcome(r#"{"name":"a","config":[]}"#), "`config` must be an object");
    }

    const DEEP: &[Field] = &[
        Field::fields("media", &[Field::whole("rate", 0, 30).required(), Field::text("note")]).required(),
        Field::list("tags", &Kind::Text),
        Field::map("plugins", &Kind::Open(&[Field::flag("on")])),
        Field::url("logo"),
        Field::from("scale", 1.0),
    ];

    /// Returns the results of `read` and `read_part`, or the messages of their errors.
    fn both(body: &str) -> [String; 2] {
        [read(body.as_bytes(), DEEP), read_part(body.as_bytes(), DEEP)].map(|read| match read {
            Ok(read) => serde_json::Value::Object(read).to_string(),
            Err(error) => error.message().to_owned(),
        })
    }

    #[test]
    fn read_part_accepts_missing_keys() {
        assert_eq!(both("{}"), ["`media` is required", "{}"]);
        assert_eq!(both(r#"{"media":{"note":"n"}}"#), ["`media.rate` is required", r#"{"media":{"note":"n"}}"#]);
        assert_eq!(both(r#"{"media":{"rate":7,"other":1}}"#), [r#"{"media":{"rate":7}}"#; 2]);
    }

    #[test]
    fn read_checks_nested_keys() {
        for (members, message) in [
            (r#""rate":31"#, "`media.rate` must be a whole number from 0 to 30"),
            (r#""rate":1.5"#, "`media.rate` must be a whole number from 0 to 30"),
            (r#""rate":7,"note":null"#, "`media.note` must be a string"),
        ] {
            assert_eq!(both(&format!(r#"{{"media":{{{members}}}}}"#)), [message; 2]);
        }
        for (member, message) in [
            (r#""tags":"a""#, "`tags` must be a list"),
            (r#""tags":["a",1]"#, "`tags.1` must be a string"),
            (r#""plugins":{"a":{"on":"yes"}}"#, "`plugins.a.on` must be a boolean"),
            (r#""logo":"picture.png""#, "`logo` must be an http or https URL"),
            (r#""scale":0.5"#, "`scale` must be a number, 1 or more"),
        ] {
            assert_eq!(both(&format!(r#"{{"media":{{"rate":1}},{member}}}"#)), [message; 2]);
        }
        let right = r#"{"logo":"https://a.example/b","media":{"rate":1},"plugins":{"a":{"any":[1],"on":true}},"scale":1,"tags":[]}"#;
        assert_eq!(both(right), [right; 2]);
    }

    #[test]
    fn merge_is_recursive() {
        let mut whole = json!({ "a": { "b": 1, "c": [1, 2] }, "d": 1 });
        merge(&mut whole, json!({ "a": { "c": [3], "e": {} }, "d": null }));
        assert_eq!(whole, json!({ "a": { "b": 1, "c": [3], "e": {} }, "d": null }));
    }
}
