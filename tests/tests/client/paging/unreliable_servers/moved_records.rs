//! Records that are on two pages, because others were inserted meanwhile.

use super::*;

#[tokio::test]
async fn record_shifted_onto_the_next_page_is_returned_once() {
    // `x` is inserted at the front after the response to page 1.
    let server = || {
        lists(|number, _| match number {
            1 => page_with(&["a", "b"], json!({"page": 1, "per_page": 2, "total_count": 4})),
            2 => page_with(&["b", "c"], json!({"page": 2, "per_page": 2, "total_count": 5})),
            _ => page_with(&["d"], json!({"page": 3, "per_page": 2, "total_count": 5})),
        })
    };
    assert!(streamed_exactly(server, &["a", "b", "c", "d"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn page_shifted_onto_the_next_is_returned_once() {
    let server = || {
        lists(|number, _| match number {
            1 => page_with(&["a"], json!({"page": 1, "per_page": 1, "total_count": 2})),
            2 => page_with(&["a"], json!({"page": 2, "per_page": 1, "total_count": 3})),
            _ => page_with(&["b"], json!({"page": 3, "per_page": 1, "total_count": 3})),
        })
    };
    assert!(streamed_exactly(server, &["a", "b"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn duplicate_on_one_page_is_returned_twice() {
    let server = || lists(|number, _| page_without_info([&["a", "a", "b"][..], &["b", "c", "c"], &[]][number - 1]));
    assert!(streamed_exactly(server, &["a", "a", "b", "c", "c"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn last_page_that_repeats_a_record_returns_it_once() {
    let server = || {
        buckets(|number| {
            let names = [vec!["a".to_owned(), "b".to_owned()], vec!["b".to_owned()]];
            (names[number].clone(), [json!("x"), Value::Null][number].clone())
        })
    };
    assert!(by_cursor(server, &["a", "b"], &["", "?cursor=x"]).await.is_none());
}
