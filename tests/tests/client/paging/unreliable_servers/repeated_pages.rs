//! Servers that return the same page again, or pages in a cycle.

use super::*;

#[tokio::test]
async fn ignored_page_number_without_paging_ends_the_list() {
    let server = || lists(|_, _| page_without_info(&["a", "b"]));
    assert!(streamed_exactly(server, &["a", "b"], &[1, 2]).await.is_none());
    let server = server().await;
    assert_eq!(ids(&account(&server).lists().all().await.unwrap()), ["a", "b"]);
    let second = account(&server).lists().page(1).await.unwrap().next().await.unwrap();
    assert!(!second.has_next);
}

#[tokio::test]
async fn ignored_page_number_with_more_pages_is_an_error() {
    for info in [
        json!({"page": 1, "per_page": 2, "total_count": 6}),
        json!({"per_page": 2, "total_count": 4}),
        json!({"total_count": 4}),
        json!({"total_pages": 3}),
        json!({"end_offset": 2, "total_count": 100}),
    ] {
        let server = || {
            let info = info.clone();
            lists(move |_, _| page_with(&["a", "b"], info.clone()))
        };
        fails(streamed(server, &["a", "b"], &[1, 2]).await, "the same page again");
    }
}

#[tokio::test]
async fn ignored_page_number_of_records_without_ids_ends_the_list() {
    let server = || lists(|_, _| Reply::json(200, &json!({"result": [{"id": "", "n": 1}, {"id": "", "n": 1}]})));
    assert!(streamed_exactly(server, &["", ""], &[1, 2]).await.is_none());
}

#[tokio::test]
async fn ignored_offset_is_an_error() {
    let whole = r#"{"result":[{"id":"a"},{"id":"b"}],"result_info":{"total_count":4}}"#;
    let server = responding([("GET logs", whole), ("GET logs?offset=2", whole)]).await;
    let (records, error) = drained(account(&server).logs().stream()).await;
    assert_eq!((records, server.sent().len()), (vec!["a".to_owned(), "b".to_owned()], 2));
    fails(error, "the same page again");
}

#[tokio::test]
async fn cycle_of_pages_is_an_error() {
    let page = |number| if number % 2 == 1 { ["a", "b"] } else { ["c", "d"] };
    let server = || lists(move |number, _| page_without_info(&page(number)));
    let error = streamed_exactly(server, &["a", "b", "c", "d", "a", "b"], &[1, 2, 3, 4]).await;
    fails(error, "pages in a cycle");
    let server = || lists(move |number, _| page_with(&page(number), json!({"total_count": 100, "per_page": 2})));
    fails(streamed(server, &["a", "b", "c", "d", "a", "b"], &[1, 2, 3, 4]).await, "pages in a cycle");
}

#[tokio::test]
async fn repeated_cursor_is_an_error() {
    let server = || buckets(|number| (vec![format!("b{number}")], json!("x")));
    let error = by_cursor(server, &["b0", "b1"], &["", "?cursor=x"]).await;
    fails(error, "the same cursor again");
}

#[tokio::test]
async fn cycle_of_cursors_is_an_error() {
    let server = || buckets(|number| (vec![format!("b{number}")], json!(["x", "y", "z"][number % 3])));
    let names: Vec<_> = (0..7).map(|number| format!("b{number}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let requested = ["", "?cursor=x", "?cursor=y", "?cursor=z", "?cursor=x", "?cursor=y", "?cursor=z"];
    fails(by_cursor(server, &names, &requested).await, "the same cursor again");
}
