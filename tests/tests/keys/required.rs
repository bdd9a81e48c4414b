//! `required`: an argument of `new`.

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Poll {
    question: String,
    #[attribute(required)]
    options: Vec<String>,
    #[attribute(default = 5, with = rtk::loose)]
    minutes: u32,
    #[attribute(nullable)]
    by: Option<String>,
}

#[test]
fn required_list_and_nullable_option_of_an_object_are_arguments() {
    let poll = Poll::new("Tea?", ["yes", "no"], None).minutes(3_u32);
    let json = r#"{"question":"Tea?","options":["yes","no"],"minutes":3,"by":null}"#;
    assert_eq!(serde_json::to_string(&poll).unwrap(), json);
    assert_eq!(serde_json::from_str::<Poll>(json).unwrap(), poll);
    let null = json.replace('3', "null");
    assert_eq!(serde_json::from_str::<Poll>(&null).unwrap().minutes, 5, "null is as good as a missing key");
}
