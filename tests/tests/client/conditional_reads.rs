//! `Request::if_none_match`: reads that return `None` if nothing has changed.

use rtk::{ErrorKind, Id, Resource, Response};
use serde_json::json;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes", find(query(deep = bool)), get(text = "text", returns = Response))]
struct Note {
    id: Id<Self>,
    title: Option<String>,
}

const ETAG: &str = "W/\"v1\"";

/// A server whose note has the `ETag` `W/"v1"` until it is `changed`.
async fn server(changed: bool) -> Server {
    Server::replying(move |sent| {
        if !changed && sent.header("if-none-match") == Some(ETAG) {
            return Reply::new(304, &[("etag", ETAG)], "");
        }
        let body = json!({"success": true, "result": {"id": "n-1", "title": "second"}}).to_string();
        Reply::new(200, &[("etag", "W/\"v2\"")], &body)
    })
    .await
}

fn note(server: &Server) -> Scope<Note> {
    builder(server).build().unwrap().account("acc-1").note("n-1")
}

#[tokio::test]
async fn read_of_an_unchanged_record_is_none_and_that_of_a_changed_one_is_the_record() {
    let unchanged = server(false).await;
    assert!(note(&unchanged).load().if_none_match(ETAG).await.unwrap().is_none());
    assert_eq!(unchanged.sent().len(), 1, "304 is not retried");
    let changed = server(true).await;
    let read = note(&changed).load().if_none_match(ETAG).await.unwrap();
    assert_eq!(read.unwrap().title.as_deref(), Some("second"));
    let account = note(&changed).client().account("acc-1");
    assert!(Note::find(&account, "n-1").deep(true).if_none_match(ETAG).await.unwrap().is_some());
    assert!(changed.sent()[1].target.ends_with("/notes/n-1?deep=true"), "{:?}", changed.lines());
}

#[tokio::test]
async fn reload_of_an_unchanged_record_leaves_it_as_it_is() {
    let unchanged = server(false).await;
    let mut record = note(&unchanged).load().await.unwrap();
    record = note(&unchanged)
        .client()
        .account("acc-1")
        .notes()
        .restore(json!({"id": record.id(), "title": "first"}))
        .unwrap();
    assert_eq!(record.reload().if_none_match(ETAG).await.unwrap(), None);
    assert_eq!(record.title.as_deref(), Some("first"));
    assert_eq!(record.reload().if_none_match("W/\"v0\"").await.unwrap(), Some(()));
    assert_eq!(record.title.as_deref(), Some("second"));
}

#[tokio::test]
async fn conditional_read_can_return_its_response() {
    let unchanged = server(false).await;
    let (read, response) = note(&unchanged).load().if_none_match(ETAG).with_response().await.unwrap();
    assert_eq!((read.is_none(), response.status().as_u16(), response.etag()), (true, 304, Some(ETAG)));
    let changed = server(true).await;
    let (read, response) = note(&changed).load().if_none_match(ETAG).with_response().await.unwrap();
    assert_eq!((read.is_some(), response.etag()), (true, Some("W/\"v2\"")));
    // In the other order, the response is that of a change.
    assert!(note(&unchanged).load().with_response().if_none_match(ETAG).await.unwrap().is_none());
    let (_, response) = note(&changed).load().with_response().if_none_match(ETAG).await.unwrap().unwrap();
    assert_eq!(response.status(), 200);
}

#[tokio::test]
async fn conditional_read_of_bytes_and_of_a_raw_request_is_none() {
    let unchanged = server(false).await;
    assert!(note(&unchanged).text().if_none_match(ETAG).await.unwrap().is_none());
    assert!(note(&unchanged).get("x").if_none_match(ETAG).await.unwrap().is_none());
    assert!(note(&unchanged).get("x").error_for_status().if_none_match(ETAG).await.unwrap().is_none());
    let json = note(&unchanged).get("x").json::<serde_json::Value>();
    assert!(json.if_none_match(ETAG).await.unwrap().is_none());
    let changed = note(&unchanged).get("x").if_none_match("\"other\"").await.unwrap();
    assert_eq!(changed.unwrap().status(), 200);
}

#[tokio::test]
async fn unconditional_read_with_304_stays_an_error() {
    let server = Server::always(status(304)).await;
    let error = note(&server).load().await.unwrap_err();
    check(&error, ErrorKind::UnexpectedStatus, true, &["304 means not modified, see `Request::if_none_match`"]);
}

#[tokio::test]
async fn conditional_read_that_fails_is_an_error() {
    let server = Server::always(status(404)).await;
    assert!(note(&server).load().if_none_match(ETAG).await.unwrap_err().is_not_found());
    let error = note(&server).load().if_none_match("\"a\r\nb\"").await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`if-none-match`"]);
    assert_eq!(server.sent().len(), 1);
}
