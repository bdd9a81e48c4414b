//! `copied`: the input of an attribute is made from its value in copies of a record.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", replace)]
struct Application {
    id: Id<Self>,
    #[attribute(required)]
    name: Option<String>,
    #[attribute(input = Vec<PolicyRef>, copied)]
    policies: Vec<Policy>,
    #[attribute(input = Vec<PolicyRef>, copied)]
    drafts: Option<Vec<Policy>>,
    #[attribute(input = String, copied)]
    owner: Option<Owner>,
    #[attribute(input = String, copied)]
    deputy: Option<Option<Owner>>,
    #[attribute(input = PolicyRef, copied, required)]
    main: Policy,
    #[attribute(input = String)]
    contact: Option<Owner>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Policy {
    id: String,
    name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct PolicyRef {
    id: String,
    precedence: Option<u8>,
    #[attribute(read_only)]
    seen: Option<bool>,
}

impl From<&Policy> for PolicyRef {
    fn from(policy: &Policy) -> Self {
        Self { seen: Some(true), ..Self::new(policy.id.as_str()) }
    }
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Owner {
    name: String,
}

impl From<&Owner> for String {
    fn from(owner: &Owner) -> Self {
        owner.name.clone()
    }
}

fn application(rest: &Value) -> rtk::Record<Application> {
    let mut json = json!({
        "id": "a", "name": "n", "policies": [{"id": "p", "name": "x"}, {"id": "q"}], "drafts": [], "owner": {"name": "ann"},
        "main": {"id": "m"},
    });
    json.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    rtk::Client::builder().token("t").build().unwrap().account("acc-1").applications().restore(json).unwrap()
}

fn sent(input: &impl serde::Serialize) -> Value {
    serde_json::to_value(input).unwrap()
}

#[test]
fn copied_inputs_are_made_from_the_values() {
    let application = application(&json!({"deputy": {"name": "bob"}}));
    let copy = json!({
        "name": "n", "policies": [{"id": "p"}, {"id": "q"}], "drafts": [], "owner": "ann", "deputy": "bob", "main": {"id": "m"},
    });
    assert_eq!(sent(&NewApplication::from(&application)), copy);
    assert_eq!(sent(&ApplicationChanges::from(&application)), copy);
}

#[test]
fn copied_inputs_can_be_set_on_the_copy() {
    let application = application(&json!({}));
    let copy = NewApplication::from(&application).owner("cat").policies([PolicyRef::new("r").precedence(1_u8)]);
    let copy = sent(&copy);
    assert_eq!((&copy["owner"], &copy["policies"]), (&json!("cat"), &json!([{"id": "r", "precedence": 1}])));
}

#[test]
fn copied_inputs_without_a_value_are_not_sent() {
    let application = application(&json!({"owner": null, "deputy": null, "policies": null, "drafts": null}));
    assert_eq!(sent(&NewApplication::from(&application)), json!({"name": "n", "policies": [], "main": {"id": "m"}}));
}

#[tokio::test]
async fn inputs_that_are_not_copied_have_to_be_set() {
    let application = application(&json!({"contact": {"name": "dan"}}));
    let server = server(json!({"id": "b", "main": {"id": "m"}})).await;
    let apps = account(&server).applications();
    let error = apps.create(NewApplication::from(&application)).await.unwrap_err();
    assert!(error.to_string().contains("`contact`"), "{error}");
    apps.create(NewApplication::from(&application).contact("dan")).await.unwrap();
    let body: Value = serde_json::from_slice(&server.sent().remove(0).body).unwrap();
    assert_eq!((&body["contact"], &body["owner"]), (&json!("dan"), &json!("ann")));
}
