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

/// A PUT that needs the title whenever it changes anything, and one that a POST does not need.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/outputs",
    update = put,
    replace(body = OutputChanges, operation = "PutOutput")
)]
struct Output {
    id: Id<Self>,
    #[attribute(required(create, update), wire(request = "outputTitle", response = "title"))]
    title: Option<String>,
    #[attribute(required(update), nullable)]
    note: Option<String>,
    #[attribute(required, create_only)]
    url: Option<String>,
    enabled: Option<bool>,
    #[attribute(update_only)]
    level: Option<u8>,
    #[attribute(read_only)]
    created: Option<String>,
}

const OUTPUT: &str = r#"{"id":"o","title":"t","note":null,"url":"u","enabled":true,"level":2,"created":"now"}"#;

#[tokio::test]
async fn required_of_an_update_is_an_argument_of_its_changes() {
    let canned = Canned::results([OUTPUT, OUTPUT, OUTPUT]);
    let mut output = canned.account.outputs().create(NewOutput::new("t", "u").note("n")).await.unwrap();
    output.update(OutputChanges::new("t", None).enabled(false)).await.unwrap();
    output.update(OutputChanges::new("t", "n").title("u")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/outputs {"note":"n","outputTitle":"t","url":"u"}"#,
            r#"PUT /accounts/a/outputs/o {"enabled":false,"note":null,"outputTitle":"t"}"#,
            r#"PUT /accounts/a/outputs/o {"note":"n","outputTitle":"u"}"#,
        ]
    );
}

/// A copy has everything that an update can send: what is `update_only`, but not what is `create_only`.
#[tokio::test]
async fn changes_from_a_record_have_what_an_update_can_send() {
    let canned = Canned::results([OUTPUT; 4]);
    let mut output = canned.account.outputs().find("o").await.unwrap();
    output.update(OutputChanges::from(&output).enabled(false)).await.unwrap();
    // A PUT of the whole resource without what only a POST takes.
    output.replace(OutputChanges::from(&output).title("u")).await.unwrap();
    assert_eq!(
        canned.sent()[1..],
        [
            r#"PUT /accounts/a/outputs/o {"enabled":false,"level":2,"note":null,"outputTitle":"t"}"#,
            r#"PUT /accounts/a/outputs/o {"enabled":true,"level":2,"note":null,"outputTitle":"u"}"#,
        ]
    );
}

#[tokio::test]
async fn changes_from_a_record_without_a_required_attribute_cannot_be_sent() {
    let canned = Canned::results([r#"{"id":"o","title":null,"note":null}"#, OUTPUT]);
    let mut output = canned.account.outputs().find("o").await.unwrap();
    let error = output.update(OutputChanges::from(&output)).await.unwrap_err();
    assert!(
        error.to_string().contains("`title` is required, but the record does not have it: set it on the copy"),
        "{error}"
    );
    output.update(OutputChanges::from(&output).title("t")).await.unwrap();
    assert_eq!(canned.sent()[1..], [r#"PUT /accounts/a/outputs/o {"note":null,"outputTitle":"t"}"#]);
}

#[test]
fn required_is_in_the_descriptor_for_each_verb() {
    let required = |name: &str| {
        let attribute = Output::DESCRIPTOR.attribute(name).unwrap();
        (attribute.required, attribute.required_in_update)
    };
    assert_eq!((required("title"), required("note")), ((true, true), (false, true)));
    assert_eq!((required("url"), required("enabled")), ((true, false), (false, false)));
}
