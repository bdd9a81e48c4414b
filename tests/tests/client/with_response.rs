//! `Request::with_response`: the output of a request together with its response.

use futures_util::FutureExt as _;
use rtk::http::StatusCode;
use rtk::{ErrorKind, Id, Resource, Response};
use serde_json::json;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/jobs",
    find(query(deep = bool)),
    get(log = "log", returns = Response),
    get(next = "next", on = collection, returns = Option<Job>),
    post(start = "start"),
)]
struct Job {
    id: Id<Self>,
    title: Option<String>,
}

fn account(server: &Server) -> Scope<rtk::Account> {
    builder(server).build().unwrap().account("acc-1")
}

async fn tagged(code: u16) -> Server {
    let body = json!({"success": true, "result": {"id": "j-1", "title": "new"}}).to_string();
    Server::always(Reply::new(code, &[("etag", "\"v1\""), ("x-token-echo", TOKEN)], &body)).await
}

#[tokio::test]
async fn response_comes_with_a_record_that_was_found_created_or_updated() {
    let server = tagged(202).await;
    let jobs = account(&server).jobs();
    let (found, response) = jobs.find("j-1").deep(true).with_response().await.unwrap();
    assert_eq!((found.id().as_str(), response.status()), ("j-1", StatusCode::ACCEPTED));
    assert_eq!((response.etag(), response.bytes().is_empty()), (Some("\"v1\""), false));
    let (mut created, response) = jobs.create(NewJob::new().title("old")).with_response().await.unwrap();
    assert_eq!(response.status(), 202);
    let ((), response) = created.update(JobChanges::new().title("x")).with_response().await.unwrap();
    assert_eq!((created.title.as_deref(), response.etag()), (Some("new"), Some("\"v1\"")));
    let ((), response) = created.destroy().with_response().await.unwrap();
    assert_eq!((response.status().as_u16(), response.retries()), (202, 0));
    assert!(server.sent()[0].target.ends_with("/jobs/j-1?deep=true"), "{:?}", server.lines());
}

#[tokio::test]
async fn response_comes_with_any_output_of_one_response() {
    let server = tagged(200).await;
    let account = account(&server);
    let (next, response) = Job::next(&account).with_response().await.unwrap();
    assert_eq!(
        (next.map(|job| job.id().as_str().to_owned()).as_deref(), response.etag()),
        (Some("j-1"), Some("\"v1\""))
    );
    let ((), response) = account.job("j-1").start().with_response().await.unwrap();
    assert_eq!(response.status(), 200);
    let (log, response) = account.job("j-1").log().with_response().await.unwrap();
    assert_eq!(log.bytes(), response.bytes());
    let (value, _) = account.get("x").json::<serde_json::Value>().with_response().await.unwrap();
    assert_eq!(value["title"], "new");
}

#[tokio::test]
async fn response_of_a_retried_call_says_so_and_marks_the_credentials() {
    let server = after([status(503)]).await;
    let (_, response) = Meeting::find(&app(builder(&server)), "x-1").with_response().await.unwrap();
    assert_eq!(response.retries(), 1);
    let server = tagged(200).await;
    let (_, response) = account(&server).job("j-1").load().with_response().await.unwrap();
    assert!(response.headers()["x-token-echo"].is_sensitive());
}

#[tokio::test]
async fn response_that_is_an_error_or_has_no_record_is_an_error() {
    let server = Server::always(status(404)).await;
    let error = account(&server).job("j-1").load().with_response().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::NotFound, Some("find")));
    let server = Server::always(Reply::new(202, &[], "")).await;
    let error = account(&server).jobs().create(NewJob::new()).with_response().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
    let ((), response) = account(&server).job("j-1").start().with_response().await.unwrap();
    assert_eq!(response.status(), 202);
}

#[tokio::test]
async fn response_of_a_list_or_a_stream_is_refused() {
    let server = after([]).await;
    let account = account(&server);
    for error in [
        account.jobs().all().with_response().await.unwrap_err(),
        account.jobs().page(1).with_response().await.unwrap_err(),
        account.get("x").stream().with_response().await.unwrap_err(),
        account.get("x").stream().if_none_match("\"v1\"").await.unwrap_err(),
        account.job("j").load().dry_run().with_response().await.unwrap_err(),
    ] {
        check(&error, ErrorKind::InvalidRequest, false, &["several responses or none"]);
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn response_of_a_request_that_has_begun_is_an_error() {
    let server = after([]).await;
    let mut request = account(&server).job("j").load();
    // The connection takes longer than one poll.
    assert!((&mut request).now_or_never().is_none());
    let error = request.with_response().await.unwrap_err();
    assert!(error.to_string().contains("has been sent already"), "{error}");
}
