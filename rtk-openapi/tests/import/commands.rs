//! Bodies of one word, which are an action for each word.

use rtk_openapi::plan::types::BodyPlan;
use serde_json::{Value, json};

use crate::support::{action, body, collection, document, ok, planned, resource};

fn with_body(key: &str) -> rtk_openapi::Document {
    let recording = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "seconds": {"type": "integer"}}});
    let words = json!({"type": "object", "required": [key], "properties": {key: {"type": "string", "enum": ["pause", "resume"]}}});
    let mut paths = collection("/recordings", "recording_id", &recording);
    paths["/recordings/{recording_id}"]["put"] = json!({"requestBody": body(&words), "responses": ok(&recording)});
    document(&Value::Object(paths), &json!({}))
}

#[test]
fn body_of_one_command_is_an_action_for_each_word() {
    let plan = planned(&with_body("action"));
    let recording = resource(&plan, "Recording");
    for word in ["pause", "resume"] {
        let own = action(recording, word);
        assert_eq!(own.body, BodyPlan::Constant("action".to_owned(), word.to_owned()));
        assert_eq!((own.method.as_str(), own.path.as_str()), ("put", ""));
    }
    assert_eq!(plan.outcomes.iter().filter(|it| it.result.is_ok()).count(), 3);
}

#[test]
fn body_of_one_value_that_is_no_command_stays_a_body() {
    let plan = planned(&with_body("mode"));
    let constants = resource(&plan, "Recording").actions.iter();
    assert_eq!(constants.filter(|it| matches!(it.body, BodyPlan::Constant(..))).count(), 0);
}
