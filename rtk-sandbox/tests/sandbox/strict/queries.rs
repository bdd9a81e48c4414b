//! Query parameters and headers in strict mode.

use rtk::{Api, Authentication, Envelope, Id, Nested, OpenEnum, Paging, Resource};
use rtk_sandbox::Sandbox;

use crate::support::declared::{Fixture, failure, failure_of};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/notes",
    all(
        query(
            state = NoteState, size = u16, tags = Vec<String>, ids(join = ",") = Vec<u8>, name = Match, window(flatten) = Window,
            kind(wire = "type") = "note",
        ),
        headers(cf_view = u8),
    ),
    create(query(notify = bool)),
    replace,
    get(read(token) = "text", on = member, query(token = String)),
)]
pub(crate) struct Note {
    pub(crate) id: Id<Self>,
    pub(crate) text: Option<String>,
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct Match {
    pub(crate) contains: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase")]
pub(crate) struct Window {
    pub(crate) date_start: Option<String>,
    pub(crate) limit_days: Option<u8>,
}

#[derive(Debug, Clone, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub(crate) enum NoteState {
    Open,
    Other(String),
}

const NOTES: &str = "/accounts/acc-1/notes";

async fn strict() -> Fixture {
    Fixture::of(Sandbox::builder().serve::<Note>().strict()).await
}

async fn message(fixture: &Fixture, line: &str, headers: &[(&str, &str)]) -> String {
    let (status, body) = fixture.send_with(line, "", headers).await;
    assert_eq!(status, 400, "{line}: {body}");
    body["errors"][0]["message"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn declared_parameters_are_accepted() {
    let fixture = strict().await;
    let query = "state=archived&size=7&tags=a&tags=b&ids=1,2&name.contains=x&dateStart=2026-01-01&limitDays=3&type=note&page=1&per_page=5";
    assert_eq!(fixture.send(&format!("GET {NOTES}?{query}"), "").await.0, 200);
    assert_eq!(
        fixture.send(&format!("GET {NOTES}?type=note&size="), "").await.0,
        200,
        "null, as some clients write it"
    );
    let filter =
        NoteFilter::new().state(NoteState::Open).tags(["a"]).ids([1, 2]).window(Window::new().limit_days(3_u8));
    assert!(fixture.account.notes().filter(filter.cf_view(1_u8)).all().await.is_ok());
}

#[tokio::test]
async fn unknown_parameters_are_refused() {
    let fixture = strict().await;
    let known =
        "known: `state`, `size`, `tags`, `ids`, `name.contains`, `dateStart`, `limitDays`, `type`, `page`, `per_page`.";
    for key in ["perpage", "name.starts", "name", "window", "tags%5B%5D", "sizes"] {
        let decoded = key.replace("%5B%5D", "[]");
        let expected = format!("Unknown query parameter `{decoded}`; {known}");
        assert_eq!(message(&fixture, &format!("GET {NOTES}?{key}=1"), &[]).await, expected);
    }
    let unknown = fixture.account.get("notes").query(&[("sort", "up")]).error_for_status().await;
    assert_eq!(failure_of(unknown), failure(400, &format!("Unknown query parameter `sort`; {known}")));
    let none = message(&fixture, &format!("DELETE {NOTES}/n-1?force=true"), &[]).await;
    assert_eq!(none, "Unknown query parameter `force`; none is declared.");
}

#[tokio::test]
async fn replace_sends_the_parameters_of_create() {
    let fixture = strict().await;
    let note = fixture.account.notes().create(NewNote::new().text("a").notify(true)).await.unwrap();
    let mut note = fixture.account.notes().find(&note.id).await.unwrap();
    note.replace(NewNote::new().text("b").notify(false)).await.unwrap();
    let unknown = message(&fixture, &format!("PATCH {NOTES}/{}?notify=true", note.id), &[]).await;
    assert_eq!(unknown, "Unknown query parameter `notify`; none is declared.");
}

#[tokio::test]
async fn values_of_another_type_are_refused() {
    let fixture = strict().await;
    for (query, expected) in [
        ("size=big", "The query parameter `size` must be a whole number from 0 to 65535."),
        ("size=1&size=2", "The query parameter `size` is sent 2 times, and has one value."),
        ("ids=1,x", "The query parameter `ids` must be a whole number from 0 to 255."),
        ("limitDays=x", "The query parameter `limitDays` must be a whole number from 0 to 255."),
        ("type=page", "The query parameter `type` is always `note`."),
        ("page=first", "The query parameter `page` must be a whole number from 0 to 18446744073709551615."),
    ] {
        assert_eq!(message(&fixture, &format!("GET {NOTES}?{query}"), &[]).await, expected, "{query}");
    }
    let missing = message(&fixture, &format!("GET {NOTES}/n-1/text"), &[]).await;
    assert_eq!(missing, "The query parameter `token` is required.");
    let (status, _) = fixture.send(&format!("GET {NOTES}/n-1/text?token=t"), "").await;
    assert_eq!(status, 501, "the request is described, and the sandbox cannot carry it out");
}

#[tokio::test]
async fn headers_of_clients_are_accepted_and_others_refused() {
    let fixture = strict().await;
    let common = [
        ("accept", "*/*"),
        ("user-agent", "curl/8"),
        ("content-type", "application/json"),
        ("idempotency-key", "k"),
        ("traceparent", "00-0-0-01"),
        ("X-Stainless-Lang", "js"),
        ("sec-fetch-mode", "cors"),
        ("if-none-match", "\"e\""),
        ("CF-View", "2"),
    ];
    assert_eq!(fixture.send_with(&format!("GET {NOTES}"), "", &common).await.0, 200);
    let unknown = message(&fixture, &format!("GET {NOTES}"), &[("cf-jurisdiction", "eu")]).await;
    assert_eq!(unknown, "Unknown header `cf-jurisdiction`; known: `cf-view`.");
    let another = message(&fixture, &format!("GET {NOTES}"), &[("cf-view", "wide")]).await;
    assert_eq!(another, "The header `cf-view` must be a whole number from 0 to 255.");
}

/// An API with a header, a parameter and a token of its own.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.example.com",
    authentication = Authentication::header("x-key"),
    headers(x_version = "7"),
    query(tenant = "t-1"),
    envelope = Envelope { payload: "data", paging: "page" },
    paging = Paging::cursor("after", None, "next"),
)]
struct Example;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/regions/{region}/things", api = Example, scope = Region)]
struct Thing {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/regions", api = Example, id_param = region, only(find))]
struct Region {
    id: Id<Self>,
}

#[tokio::test]
async fn parameters_of_the_api_are_accepted() {
    let sandbox = Sandbox::builder().serve::<Thing>().strict().start().await.unwrap();
    let example = sandbox.client_of::<Example>();
    assert!(example.region("r-1").things().all().await.is_ok());
    let unknown = example.region("r-1").get("things").query(&[("page", "2")]).error_for_status().await;
    assert_eq!(failure_of(unknown), failure(400, "Unknown query parameter `page`; known: `tenant`, `after`."));
}

#[tokio::test]
async fn other_requests_are_ignored_by_default() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Note>()).await;
    assert_eq!(fixture.send_with(&format!("GET {NOTES}?perpage=5"), "", &[("cf-x", "1")]).await.0, 200);
}
