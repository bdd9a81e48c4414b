//! Resources of other APIs than Cloudflare: numbers as ids, errors in the form of the API, headers, credentials, pages after the last id.

use rtk::realtime_kit::AppAccess as _;
use rtk::{Api, Authentication, Client, Envelope, ErrorFormat, Id, OpenEnum, Paging, Resource};
use rtk_sandbox::{Builder, MockError, Sandbox};
use serde_json::{Value, json};

/// Its errors are `{"message": …}`, its lists are arrays.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.forge.example",
    errors = ErrorFormat::DEFAULT.at("").code("kind"),
    paging = Paging::link_header("page", Some("per_page")),
    request_id = "x-forge-request-id"
)]
pub(crate) struct Forge;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/issues",
    api = Forge,
    id_key = number,
    all(query(state = ListedState)),
    post(lock = "lock", returns = Self)
)]
pub(crate) struct Issue {
    #[attribute(with = rtk::loose)]
    pub(crate) number: Id<Self>,
    #[attribute(required)]
    pub(crate) title: String,
    pub(crate) state: Option<State>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/issues/{issue_id}/comments", scope = Issue)]
pub(crate) struct Comment {
    #[attribute(with = rtk::loose)]
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub(crate) enum State {
    Open,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub(crate) enum ListedState {
    Open,
    All,
    Other(String),
}

/// A key in a header, `{"errors": […]}`, pages after the last id.
#[derive(Debug, Api)]
#[api(
    base_url = "https://pay.example",
    authentication = Authentication::header("x-pay-key"),
    envelope = Envelope { payload: "data", paging: "" },
    errors = ErrorFormat::DEFAULT.at("errors").message("detail"),
    paging = Paging::after_last_id("starting_after", Some("limit"), Some("has_more"))
)]
pub(crate) struct Pay;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/charges", api = Pay)]
pub(crate) struct Charge {
    pub(crate) id: Id<Self>,
    pub(crate) amount: Option<u64>,
}

/// Takes no token.
#[derive(Debug, Api)]
#[api(base_url = "https://weather.example", authentication = Authentication::NONE)]
pub(crate) struct Weather;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/towns", api = Weather)]
pub(crate) struct Town {
    pub(crate) id: Id<Self>,
}

/// Returns the status and the body of a request with this header.
async fn send(sandbox: &Sandbox, line: &str, (name, value): (&str, &str)) -> (u16, Value) {
    let (method, path) = line.split_once(' ').unwrap();
    let url = format!("{}{path}", sandbox.base_url());
    let response =
        reqwest::Client::new().request(method.parse().unwrap(), url).header(name, value).send().await.unwrap();
    (response.status().as_u16(), serde_json::from_slice(&response.bytes().await.unwrap()).unwrap())
}

const TOKEN: (&str, &str) = ("authorization", "Bearer sandbox");

async fn forge(builder: Builder) -> (Sandbox, Client<Forge>) {
    let sandbox = builder.serve_all([Issue::DESCRIPTOR, Comment::DESCRIPTOR]).start().await.unwrap();
    let client = sandbox.client_of::<Forge>();
    (sandbox, client)
}

#[tokio::test]
async fn loose_id_is_a_rising_number() {
    let (sandbox, forge) = forge(Sandbox::builder()).await;
    let first = forge.issues().create(NewIssue::new("a")).await.unwrap();
    let second = forge.issues().create(NewIssue::new("b")).await.unwrap();
    assert_eq!((first.id().as_str(), second.id().as_str()), ("1", "2"));
    let (_, body) = send(&sandbox, "GET /issues/2", TOKEN).await;
    assert_eq!((&body["number"], &body["title"]), (&json!(2), &json!("b")));
    let comment = second.comments().create(NewComment::new()).await.unwrap();
    assert_eq!((comment.id().as_str(), second.comments().all().await.unwrap().len()), ("1", 1));
    assert_eq!(send(&sandbox, "DELETE /issues/2", TOKEN).await, (200, json!({"number": 2})));
    assert_eq!(forge.issues().create(NewIssue::new("c")).await.unwrap().id().as_str(), "3");
    sandbox.insert::<Issue>(&[], json!({"number": 70, "title": "d"})).unwrap();
    assert_eq!(forge.issues().find("70").await.unwrap().title, "d");
    assert_eq!(forge.issues().create(NewIssue::new("e")).await.unwrap().id().as_str(), "71");
    assert_eq!(forge.issues().all().per_page(2).await.unwrap().len(), 4);
}

#[tokio::test]
async fn errors_have_the_form_of_the_api() {
    let (sandbox, _) = forge(Sandbox::builder()).await;
    for (line, header, status, message) in [
        ("GET /issues/9", TOKEN, 404, "No such Issue: `9`"),
        ("POST /issues", TOKEN, 400, "`title` is required"),
        ("GET /issues", ("authorization", "Bearer wrong"), 401, "The token is missing or wrong"),
        ("GET /other", TOKEN, 404, "There is nothing at /client/v4/other"),
        ("PUT /issues", TOKEN, 405, "PUT is not allowed here"),
    ] {
        assert_eq!(send(&sandbox, line, header).await, (status, json!({ "message": message })), "{line}");
    }
    let pay = Sandbox::builder().serve::<Charge>().start().await.unwrap();
    let (status, body) = send(&pay, "GET /charges/c", ("x-pay-key", "sandbox")).await;
    assert_eq!((status, body), (404, json!({"errors": [{"detail": "No such Charge: `c`"}]})));
    assert_eq!(send(&pay, "GET /charges", TOKEN).await.0, 401, "the key is in another header");
    let error = pay.client_of::<Pay>().charges().find("c").await.unwrap_err();
    assert_eq!(error.message(), Some("No such Charge: `c`"));
}

#[tokio::test]
async fn function_sets_code_body_and_headers() {
    let builder = Sandbox::builder().header("x-ratelimit-remaining", "42").answer::<Issue>("lock", |request| {
        request.set_header("etag", "\"v2\"");
        request.set_header("x-ratelimit-remaining", "41");
        match (request.id("issue_id"), request.header("x-mood")) {
            (_, Some("bad")) => Err(MockError::new(403, "slow down").code("abuse").header("retry-after", "60")),
            (_, Some("worse")) => {
                Err(MockError::new(422, "").body(json!({"message": "no", "errors": [{"field": "x"}]})))
            }
            (_, Some("wrong")) => Err(MockError::new(403, "no").header("a b", "c")),
            _ => request.record().ok_or_else(|| MockError::new(404, "no such issue")),
        }
    });
    let (_sandbox, forge) = forge(builder).await;
    let (issue, response) = forge.issues().create(NewIssue::new("a")).with_response().await.unwrap();
    assert_eq!(response.headers()["x-ratelimit-remaining"], "42");
    assert!(response.headers().contains_key("x-forge-request-id") && !response.headers().contains_key("cf-ray"));
    let (_, response) = issue.lock().with_response().await.unwrap();
    assert_eq!(
        (response.etag(), &response.headers()["x-ratelimit-remaining"]),
        (Some("\"v2\""), &"41".parse().unwrap())
    );
    let refused = |mood| issue.lock().header("x-mood", mood).timeout(std::time::Duration::from_secs(20));
    let error = refused("bad").await.unwrap_err();
    assert_eq!(
        (error.is_rate_limited(), error.code_text(), error.retry_after().unwrap().as_secs()),
        (true, Some("abuse"), 60)
    );
    let error = refused("worse").await.unwrap_err();
    assert_eq!((error.message(), &error.errors()[0].json()["errors"][0]["field"]), (Some("no"), &json!("x")));
    let error = refused("wrong").await.unwrap_err();
    assert_eq!(error.message(), Some("The function set the header `a b`, whose name or value cannot be sent"));
}

#[tokio::test]
async fn header_that_cannot_be_sent_is_an_error_of_the_builder() {
    let error = Sandbox::builder().header("a b", "c").start().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (std::io::ErrorKind::InvalidInput, "the header `a b` cannot be sent")
    );
}

#[tokio::test]
async fn list_continues_after_the_last_id() {
    let sandbox = Sandbox::builder().serve::<Charge>().start().await.unwrap();
    let charges = sandbox.client_of::<Pay>().charges();
    for amount in 1..=5_u64 {
        charges.create(NewCharge::new().amount(amount)).await.unwrap();
    }
    let amounts =
        charges.all().per_page(2).await.unwrap().iter().filter_map(|charge| charge.amount).collect::<Vec<_>>();
    assert_eq!(amounts, [1, 2, 3, 4, 5]);
    let (_, body) = send(&sandbox, "GET /charges?limit=5", ("x-pay-key", "sandbox")).await;
    let keys: Vec<_> = body.as_object().unwrap().keys().cloned().collect();
    assert_eq!((keys, &body["has_more"]), (vec!["data".to_owned(), "has_more".to_owned()], &json!(false)));
    let error = charges.resume(rtk::Position::cursor("gone")).all().await.unwrap_err();
    assert_eq!(error.message(), Some("Query parameter `starting_after` must be the id of an item"));
}

#[tokio::test]
async fn filter_of_another_enum_is_not_implemented() {
    let (_sandbox, forge) = forge(Sandbox::builder()).await;
    forge.issues().create(NewIssue::new("a").state(State::Open)).await.unwrap();
    let error = forge.issues().filter(IssueFilter::new().state(ListedState::All)).all().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 501);
    let message = error.message().unwrap();
    assert!(message.contains("`state=All`") && message.contains("`Builder::answer::<Issue>(\"all\", …)`"), "{message}");

    let builder = Sandbox::builder().answer::<Issue>("all", |request| {
        let mut issues = request.records();
        if let Some(state) = request.query("state").filter(|state| *state != "All") {
            issues.retain(|issue| issue["state"] == state);
        }
        Ok(issues.into())
    });
    let (_sandbox, forge) = self::forge(builder).await;
    forge.issues().create(NewIssue::new("a").state(State::Open)).await.unwrap();
    forge.issues().create(NewIssue::new("b")).await.unwrap();
    for (state, count) in [(ListedState::All, 2), (ListedState::Open, 1)] {
        let filter = IssueFilter::new().state(state);
        assert_eq!(forge.issues().filter(filter).all().await.unwrap().len(), count);
    }
}

#[tokio::test]
async fn two_apis_are_served_side_by_side() {
    let sandbox = Sandbox::builder().serve::<Issue>().serve::<Charge>().serve::<Town>().start().await.unwrap();
    sandbox.client_of::<Forge>().issues().create(NewIssue::new("a")).await.unwrap();
    sandbox.client_of::<Pay>().charges().create(NewCharge::new()).await.unwrap();
    sandbox.client_of::<Weather>().towns().create(NewTown::new()).await.unwrap();
    assert_eq!(sandbox.client().account("acc-1").apps().all().await.unwrap().len(), 2);
    assert_eq!(send(&sandbox, "GET /charges", TOKEN).await.0, 401);
    assert_eq!(send(&sandbox, "GET /none", TOKEN).await.1["errors"][0]["code"], 7003, "Cloudflare's gateway");
}
