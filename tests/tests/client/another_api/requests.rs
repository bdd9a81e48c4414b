//! Requests for a record, its child and an action.

use rtk::http::StatusCode;

use crate::another_api::library::*;
use crate::another_api::server::library;
use crate::another_api::{KEY, client, lines};

#[tokio::test]
async fn parent_child_and_action_send_the_declared_requests() {
    let server = library().await;
    let branch = client(&server).branches().find("b-1").await.unwrap();
    assert_eq!(branch.city.as_deref(), Some("Graz"));
    assert_eq!(branch.extra().get("steps"), Some(&7.into()));

    let mut book = branch.books().create(NewBook::new("Emma").shelf_mark("A 1")).await.unwrap();
    assert_eq!((book.isbn.as_str(), book.title.as_deref()), ("i-9", Some("Emma")));
    book.update(BookChanges::new().shelf_mark("B/2")).await.unwrap();
    assert_eq!((book.title.as_deref(), book.shelf_mark.as_deref()), (Some("Emma"), Some("B/2")));
    let loan = book.lend(LoanRequest::new("r-1").days(14)).await.unwrap();
    assert_eq!((loan.reader.as_str(), loan.due.as_str()), ("r-1", "2026-12-09"));
    book.destroy().await.unwrap();
    assert_eq!(client(&server).reader(&loan.reader).load().await.unwrap().id.as_str(), "r-1");

    assert_eq!(
        lines(&server),
        [
            "GET /branches/b-1",
            r#"POST /branches/b-1/books {"shelfMark":"A 1","title":"Emma"}"#,
            r#"PATCH /branches/b-1/books/i-9 {"shelfMark":"B/2"}"#,
            r#"POST /branches/b-1/books/i-9/loans {"reader":"r-1","days":14}"#,
            "DELETE /branches/b-1/books/i-9",
            "GET /readers/r-1",
        ]
    );
}

#[tokio::test]
async fn headers_are_exactly_the_expected_ones() {
    let server = library().await;
    client(&server).branch("b-1").books().create(NewBook::new("Emma")).await.unwrap();
    let sent = server.only();
    let mut headers = sent.headers.clone();
    headers.sort();
    let host = server.origin().replace("http://", "");
    let agent = format!("rtk/{}", env!("CARGO_PKG_VERSION"));
    let expected = [
        ("accept", "application/json"),
        ("accept-encoding", "zstd,gzip,br"),
        ("content-length", "16"),
        ("content-type", "application/json"),
        ("host", &host),
        ("user-agent", &agent),
        ("x-library-key", KEY),
    ];
    assert_eq!(headers, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(sent.body, br#"{"title":"Emma"}"#);
}

#[tokio::test]
async fn raw_responses_are_returned_unchanged() {
    let server = library().await;
    let raw = client(&server).readers().find("nobody").send_raw().await.unwrap();
    assert_eq!(raw.status(), StatusCode::NOT_FOUND);
    assert_eq!(raw.headers()["content-type"], "application/problem+json; charset=utf-8");
    assert_eq!(raw.json::<serde_json::Value>().unwrap()["title"], "No such reader");

    let free = client(&server).branch("b-1").get("books").query(&[("max", 1)]).json::<serde_json::Value>();
    assert_eq!(free.await.unwrap(), serde_json::json!([{"isbn": "i-1"}]), "the envelope of the branch");
    assert_eq!(lines(&server), ["GET /readers/nobody", "GET /branches/b-1/books?max=1"]);
}
