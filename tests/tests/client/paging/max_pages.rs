//! `max_pages`: servers that report more pages for ever.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::declared::*;
use super::*;

/// A list by cursor of one bucket on each page, which never ends.
async fn endless() -> Server {
    let requested = AtomicUsize::new(0);
    Server::replying(move |_| {
        let number = requested.fetch_add(1, Ordering::SeqCst);
        let buckets = json!([{"name": format!("b{number}")}]);
        Reply::json(200, &json!({"result": {"buckets": buckets}, "result_info": {"cursor": format!("c{number}")}}))
    })
    .await
}

fn check(error: &Error, pages: usize, records: usize) {
    assert_eq!(error.kind(), ErrorKind::TooManyPages, "{error}");
    let said = format!(
        "200 OK: the list goes on after {pages} pages with {records} records, which is the limit; if the list is that long"
    );
    assert!(error.to_string().contains(&said), "{error}");
    assert!(!error.is_retryable() && !error.may_have_been_carried_out());
}

#[tokio::test]
async fn endless_list_ends_with_an_error() {
    let server = endless().await;
    let client = rtk::Client::builder().token("t").base_url(server.url()).max_pages(7).build().unwrap();
    let buckets = client.account("a").buckets();
    check(&buckets.all().await.unwrap_err(), 7, 7);
    check(&buckets.all_results().await.unwrap_err(), 7, 7);
    assert_eq!(server.sent().len(), 14);
    // A request has a limit of its own.
    check(&buckets.all().max_pages(3).await.unwrap_err(), 3, 3);
    check(&buckets.all().max_pages(0).await.unwrap_err(), 1, 1);
    assert_eq!(server.sent().len(), 18);
}

#[tokio::test]
async fn default_limit_is_ten_thousand_pages() {
    let server = endless().await;
    assert!(format!("{:?}", server.client()).contains("max_pages: 10000"), "{:?}", server.client());
}

#[tokio::test]
async fn stream_with_too_many_pages_continues_from_its_position() {
    for concurrency in [1, 8] {
        let server = endless().await;
        let buckets = account(&server).buckets();
        let mut stream = buckets.stream().max_pages(5).concurrency(concurrency);
        let mut records = Vec::new();
        let error = loop {
            match stream.try_next().await {
                Ok(record) => records.push(record.unwrap()),
                Err(error) => break error,
            }
        };
        check(&error, 5, 5);
        assert_eq!((records.len(), server.sent().len()), (5, 5), "concurrency {concurrency}");
        assert!(stream.try_next().await.unwrap().is_none());
        assert_eq!(stream.position(), Position::cursor("c4"));
        let rest = buckets.resume(stream.position()).stream().max_pages(2);
        assert_eq!(drained(rest).await.0, ["b5", "b6"]);
    }
}

#[tokio::test]
async fn pages_requested_ahead_count() {
    let total = u64::MAX >> 12;
    let server = Server::replying(move |sent| {
        let ids = json!([{"id": format!("l{}", sent.page())}]);
        Reply::json(
            200,
            &json!({"result": ids, "result_info": {"page": sent.page(), "per_page": 1, "total_count": total}}),
        )
    })
    .await;
    // As many pages as are allowed, and not as many as the total promises.
    let (records, error) = drained(account(&server).lists().stream().max_pages(20).concurrency(usize::MAX)).await;
    check(&error.unwrap(), 20, 20);
    assert_eq!((records.len(), server.sent().len()), (20, 20));
}

#[tokio::test]
async fn page_next_fails_after_too_many_pages() {
    let server = endless().await;
    let mut page = account(&server).buckets().page(1).max_pages(3).await.unwrap();
    let error = loop {
        assert!(page.has_next);
        match page.next().await {
            Ok(next) => page = next,
            Err(error) => break error,
        }
    };
    assert_eq!((error.kind(), error.may_have_been_sent(), server.sent().len()), (ErrorKind::TooManyPages, false, 3));
    assert!(error.to_string().contains("the list goes on after 3 pages with 3 records"), "{error}");
    assert_eq!(page.next_position(), Some(Position::cursor("c2")));
}

#[tokio::test]
async fn list_with_as_many_pages_as_allowed_is_no_error() {
    let server = twos(6).await;
    assert_eq!(ids(&server.app().meetings().all().max_pages(3).await.unwrap()), expected(6));
    assert!(server.app().meetings().first().await.unwrap().is_some());
    assert_eq!(server.app().meetings().count().await.unwrap(), Some(6));
}
