//! Error responses.

use rtk::{ErrorKind, Id, Resource};
use rtk_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::support::declared::Fixture;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    update(headers(if_match(required) = String), query(view(required) = String)),
    replace,
)]
pub(crate) struct Rule {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    #[attribute(required, nullable)]
    pub(crate) owner: Option<String>,
    pub(crate) size: Option<u8>,
    pub(crate) tags: Vec<String>,
    #[attribute(create_only)]
    pub(crate) region: Option<String>,
    #[attribute(update_only)]
    pub(crate) paused: Option<bool>,
    #[attribute(read_only)]
    pub(crate) hits: u64,
}

const PATH: &str = "/accounts/acc-1/rules";

fn error(status: u16, message: &str) -> (u16, Value) {
    let error = json!({"code": status, "message": message});
    (status, json!({"success": false, "errors": [error], "messages": [], "result": null}))
}

/// `/rules/{rule_id}` and `/rules/drafts`: a request about the rule `drafts` would reach the list of drafts.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules/drafts")]
struct Draft {
    id: Id<Self>,
}

#[tokio::test]
async fn sandbox_does_not_serve_ids_that_are_words_of_another_path() {
    let error =
        Sandbox::builder().serve::<Rule>().serve::<Draft>().start().await.expect_err("`drafts` is not reserved");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(error.to_string().ends_with("declare `reserved_ids(\"drafts\")` on `Rule`"), "{error}");
}

#[tokio::test]
async fn create_validates_the_body() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Rule>()).await;
    let create = format!("POST {PATH}");
    for (body, message) in [
        ("", "`name` is required"),
        ("[]", "The body must be a JSON object"),
        (r#"{"name":"a"}"#, "`owner` is required"),
        (r#"{"name":null,"owner":null}"#, "`name` must be a string"),
        (r#"{"name":"a","owner":1}"#, "`owner` must be a string or null"),
        (r#"{"name":"a","owner":null,"colour":"red"}"#, "Rule has no attribute `colour`"),
        (r#"{"name":"a","owner":null,"size":256}"#, "`size` must be a whole number from 0 to 255 or null"),
        (r#"{"name":"a","owner":null,"size":"1"}"#, "`size` must be a whole number from 0 to 255 or null"),
        (r#"{"name":"a","owner":null,"tags":["x",1]}"#, "`tags` must be a list in which each item is a string"),
        (r#"{"name":"a","owner":null,"hits":1}"#, "`hits` is read-only"),
        (r#"{"name":"a","owner":null,"id":"1"}"#, "`id` is read-only"),
        (r#"{"name":"a","owner":null,"paused":true}"#, "`paused` can only be set by an update"),
    ] {
        assert_eq!(fixture.send(&create, body).await, error(400, message), "{body}");
    }
    let (status, response) = fixture.send(&create, "{").await;
    let message = response["errors"][0]["message"].as_str().unwrap();
    assert!(status == 400 && message.starts_with("The body is not JSON: "), "{message}");
    assert!(fixture.account.rules().all().await.unwrap().is_empty(), "nothing was created");
}

#[tokio::test]
async fn update_validates_the_body_and_parameters() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Rule>()).await;
    let rule = fixture.account.rules().create(NewRule::new("a", None)).await.unwrap();
    let one = format!("{PATH}/{}", rule.id);
    let matching = [("if-match", "e")];
    for (method, body, message) in [
        ("PATCH", r#"{"region":"eu"}"#, "`region` cannot be changed"),
        ("PATCH", r#"{"name":7}"#, "`name` must be a string"),
        ("PATCH", r#"{"hits":7}"#, "`hits` is read-only"),
        ("PUT", r#"{"name":"b"}"#, "`owner` is required"),
        ("PUT", r#"{"name":"b","owner":null,"paused":true}"#, "`paused` can only be set by an update"),
    ] {
        assert_eq!(
            fixture.send_with(&format!("{method} {one}?view=all"), body, &matching).await,
            error(400, message),
            "{body}"
        );
    }
    let patch = format!("PATCH {one}?view=all");
    assert_eq!(fixture.send_with(&patch, r#"{"paused":true}"#, &matching).await.0, 200);
    assert_eq!(fixture.send(&patch, "{}").await, error(400, "The header `if-match` is required"));
    let without = fixture.send_with(&format!("PATCH {one}?view="), "{}", &matching).await;
    assert_eq!(without, error(400, "The query parameter `view` is required"));
    let (status, response) = fixture.send(&format!("GET {one}"), "").await;
    assert_eq!((status, &response["result"]["paused"], &response["result"]["name"]), (200, &json!(true), &json!("a")));
}

#[tokio::test]
async fn unknown_records_and_paths_are_not_found() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Rule>()).await;
    let missing = error(404, "No such Rule: `x`");
    assert_eq!(fixture.send(&format!("GET {PATH}/x"), "").await, missing);
    assert_eq!(fixture.send(&format!("DELETE {PATH}/x"), "").await, missing);
    assert_eq!(fixture.send(&format!("PUT {PATH}/x"), r#"{"name":"a","owner":null}"#).await, missing);

    let (status, response) = fixture.send("GET /accounts/acc-1/rulez", "").await;
    assert_eq!(
        (status, &response["errors"][0]["code"], &response["errors"][1]["code"]),
        (404, &json!(7003), &json!(7000))
    );
    let (status, response) = fixture.send(&format!("PATCH {PATH}"), "{}").await;
    assert_eq!((status, &response["errors"][0]["code"]), (405, &json!(10_405)));
    let (status, response) = fixture.send(&format!("GET {PATH}?page=first"), "").await;
    assert_eq!((status, response), error(400, "Query parameter `page` must be a whole number, 0 or more"));
}

#[tokio::test]
async fn wrong_token_is_unauthorized() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Rule>()).await;
    let client = rtk::Client::builder().token("wrong").base_url(fixture.sandbox.base_url()).build().unwrap();
    let refused = client.account("acc-1").rules().all().await.unwrap_err();
    assert_eq!((refused.kind(), refused.code()), (ErrorKind::Unauthorized, Some(10_000)));
}
