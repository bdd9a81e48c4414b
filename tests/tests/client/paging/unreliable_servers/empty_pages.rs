//! Pages without records, before the list ends.

use super::*;

#[tokio::test]
async fn empty_page_before_the_total_is_an_error_at_the_end() {
    let server = || {
        lists(|number, _| {
            let ids: &[_] = [&["a", "b"][..], &[], &["c", "d"]][number - 1];
            page_with(ids, json!({"end_offset": number * 2, "total_count": 6}))
        })
    };
    let error = streamed_exactly(server, &["a", "b", "c", "d"], &[1, 2, 3]).await;
    fails(error, "reports 6 records, but ended after 4");
}

#[tokio::test]
async fn empty_page_that_loses_no_record_is_skipped() {
    // The total counts the visible records: all records of the empty page are hidden.
    let server = || {
        lists(|number, _| {
            let ids: &[_] = [&["a", "b"][..], &[], &["c", "d"], &["e"]][number - 1];
            page_with(ids, json!({"page": number, "total_pages": 4, "total_count": 5}))
        })
    };
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e"], &[1, 2, 3, 4]).await.is_none());
}

#[tokio::test]
async fn empty_pages_up_to_the_total_are_an_error() {
    let server = || lists(|number, _| page_with(&[], json!({"page": number, "per_page": 20, "total_count": 70})));
    fails(streamed_exactly(server, &[], &[1, 2, 3, 4]).await, "reports 70 records, but ended after 0");
    let server = || lists(|_, _| page_with(&[], json!({"end_offset": 0, "total_count": 7})));
    fails(streamed_exactly(server, &[], &[1, 2]).await, "reports 7 records, but ended after 0");
    let endless = (1..=100).collect::<Vec<_>>();
    let server = || lists(|number, _| page_with(&[], json!({"page": number, "per_page": 1, "total_count": 1_000_000})));
    let error = streamed(server, &[], &endless).await;
    fails(error, "100 pages in a row have no record");
}

#[tokio::test]
async fn empty_page_by_offset_is_an_error_at_the_end() {
    let server = responding([
        ("GET logs?limit=2", r#"{"result":[{"id":"a"},{"id":"b"}],"result_info":{"total_count":6}}"#),
        ("GET logs?limit=2&offset=2", r#"{"result":[],"result_info":{"total_count":6}}"#),
        ("GET logs?limit=2&offset=4", r#"{"result":[{"id":"e"},{"id":"f"}],"result_info":{"total_count":6}}"#),
    ])
    .await;
    let (records, error) = drained(account(&server).logs().stream().per_page(2).concurrency(8)).await;
    assert_eq!(records, ["a", "b", "e", "f"]);
    fails(error, "reports 6 records, but ended after 4");
    assert_eq!(server.sent().len(), 3);
}

#[tokio::test]
async fn endless_empty_pages_by_cursor_are_an_error() {
    let server = || buckets(|number| (vec![], json!(format!("c{number}"))));
    let cursors: Vec<_> = (0..99).map(|number| format!("?cursor=c{number}")).collect();
    let requested: Vec<_> = [""].into_iter().chain(cursors.iter().map(String::as_str)).collect();
    fails(by_cursor(server, &[], &requested).await, "100 pages in a row have no record");
    // The list can be resumed there.
    let server = buckets(|number| match number {
        0..120 => (vec![], json!(format!("c{number}"))),
        _ => (vec!["b".to_owned()], Value::Null),
    })
    .await;
    let mut stream = account(&server).buckets().stream();
    assert!(stream.try_next().await.is_err());
    assert_eq!(stream.position(), Position::cursor("c98"));
    assert_eq!(ids(&account(&server).buckets().resume(stream.position()).all().await.unwrap()), ["b"]);
    // `Page::next` has the same limit.
    let server = buckets(|number| (vec![], json!(format!("c{number}")))).await;
    let mut page = account(&server).buckets().page(1).await.unwrap();
    let error = loop {
        match page.next().await {
            Ok(next) => page = next,
            Err(error) => break error,
        }
    };
    fails(Some(error), "100 pages in a row");
    assert_eq!(server.sent().len(), 100);
}
