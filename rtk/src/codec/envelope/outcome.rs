//! Whether a response reports a failure, whatever its status.

use serde_json::Value;

/// Reads `success`: also `"true"`, 1, `"false"` and 0. Any other value says nothing.
pub(crate) fn success(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(success) => Some(*success),
        Value::String(text) => match text.trim() {
            text if text.eq_ignore_ascii_case("true") => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        },
        Value::Number(number) => match number.as_i64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        _ => None,
    }
}

/// Returns whether the response reports a failure. `success: true` is believed, also beside errors: a write that was carried out must not
/// look like one that failed.
pub(crate) fn is_failure<'v>(success: Option<bool>, errors: impl IntoIterator<Item = &'v Value>) -> bool {
    match success {
        Some(success) => !success,
        None => errors.into_iter().any(is_error),
    }
}

/// Returns whether a value of `errors` or `error` reports something: it is not null, false, 0 or empty.
fn is_error(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(is_error) => *is_error,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => items.iter().any(is_error),
        Value::Object(members) => !members.is_empty(),
    }
}

/// Keys of bodies that report a failure and hold no data.
const KEYS_OF_FAILURES: &[&str] =
    &["success", "errors", "error", "messages", "message", "code", "status", "result", "data", "request_id"];

/// Returns whether a body without an envelope reports a failure, as a gateway does in front of the API. Keys in `declared` are data.
///
/// `success`, `errors` and `error` can be attributes that are not declared. So the errors have to be objects with a message or a code, and the
/// body has to say that it has no success, or has to have no other data.
pub(crate) fn is_bare_failure(body: &Value, declared: impl Fn(&str) -> bool) -> bool {
    let Value::Object(members) = body else { return false };
    let member = |key: &str| members.get(key).filter(|_| !declared(key));
    let is_error = |value: &Value| ["message", "code"].iter().any(|key| value.get(key).is_some_and(|it| !it.is_null()));
    let has_errors = member("error").is_some_and(is_error)
        || member("errors").and_then(Value::as_array).is_some_and(|errors| errors.first().is_some_and(is_error));
    let has_no_data = || {
        members.iter().all(|(key, value)| {
            let is_payload = matches!(key.as_str(), "result" | "data") && !value.is_null();
            KEYS_OF_FAILURES.contains(&key.as_str()) && !declared(key) && !is_payload
        })
    };
    has_errors
        && match member("success").and_then(success) {
            Some(success) => !success,
            None => has_no_data(),
        }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn success_is_read_from_other_types() {
        for (value, expected) in [
            (json!(true), Some(true)),
            (json!("True"), Some(true)),
            (json!(1), Some(true)),
            (json!(false), Some(false)),
            (json!("false"), Some(false)),
            (json!(0), Some(false)),
            (json!(null), None),
            (json!("partly"), None),
            (json!(7), None),
            (json!([]), None),
        ] {
            assert_eq!(success(&value), expected, "{value}");
        }
    }

    #[test]
    fn empty_errors_report_nothing() {
        for nothing in [json!(null), json!([]), json!({}), json!(""), json!(false), json!(0), json!([null, {}])] {
            assert!(!is_failure(None, [&nothing]), "{nothing}");
        }
        for something in [json!([{"code": 1}]), json!({"message": "no"}), json!("no"), json!(true), json!(["no"])] {
            assert!(is_failure(None, [&something]), "{something}");
            assert!(!is_failure(Some(true), [&something]), "{something}");
        }
        assert!(is_failure(Some(false), []));
    }

    #[test]
    fn data_without_an_envelope_is_no_failure() {
        let nothing = |_: &str| false;
        for failure in [
            json!({"success": false, "errors": [{"code": 7, "message": "no"}], "result": null}),
            json!({"success": false, "errors": [{"message": "no"}], "id": "x"}),
            json!({"error": {"code": "NO", "message": "no"}}),
            json!({"data": null, "error": {"code": 7}}),
            json!({"errors": [{"message": "no"}], "request_id": "r"}),
        ] {
            assert!(is_bare_failure(&failure, nothing), "{failure}");
            assert!(!is_bare_failure(&failure, |key| key.starts_with("error")), "{failure}");
        }
        for data in [
            json!({"id": "job", "error": {"code": 7, "message": "the job failed"}}),
            json!({"success": false, "errors": 3}),
            json!({"success": false}),
            json!({"success": true, "errors": [{"message": "a warning"}]}),
            json!({"data": {"id": "x"}, "errors": [{"message": "no"}]}),
            json!([{"error": {"code": 7}}]),
        ] {
            assert!(!is_bare_failure(&data, nothing), "{data}");
        }
    }
}
