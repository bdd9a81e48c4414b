//! Where a list ends: by its pages, by its total, by its cursor.

use super::*;

#[tokio::test]
async fn short_page_does_not_end_a_list() {
    let pages = [&["a", "b"][..], &["c"], &["d", "e"], &["f"], &[]];
    let server = || lists(move |number, _| page_without_info(pages[number - 1]));
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e", "f"], &[1, 2, 3, 4, 5]).await.is_none());
    // The page size is known and the total is not, so no page is known to be the last.
    let server = || lists(move |number, _| page_with(pages[number - 1], json!({"page": number, "per_page": 2})));
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e", "f"], &[1, 2, 3, 4, 5]).await.is_none());
}

#[tokio::test]
async fn pages_smaller_than_their_size_are_followed() {
    let pages = [&["a"][..], &["b"], &["c"], &[]];
    let server = || {
        lists(move |number, _| page_with(pages[number - 1], json!({"page": number, "per_page": 9, "total_count": 3})))
    };
    assert!(streamed_exactly(server, &["a", "b", "c"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn missing_total_is_followed_to_an_empty_page() {
    let server = || lists(|number, _| page_without_info([&["a", "b"][..], &["c", "d"], &[]][number - 1]));
    assert!(streamed_exactly(server, &["a", "b", "c", "d"], &[1, 2, 3]).await.is_none());
    // The total is missing on one page, which does not end the list.
    let server = || {
        lists(|number, _| match number {
            2 => page_without_info(&["c", "d"]),
            3 => page_with(&["e"], json!({"page": 3, "per_page": 2, "total_count": 5})),
            number => page_with(&["a", "b"], json!({"page": number, "per_page": 2, "total_count": 5})),
        })
    };
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn total_alone_ends_a_list() {
    let server =
        || lists(|number, _| page_with([&["a", "b"][..], &["c", "d"], &["e"]][number - 1], json!({"total_count": 5})));
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e"], &[1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn total_that_shrinks_ends_a_list_earlier() {
    let server = || {
        lists(|number, times| match number {
            1 => {
                let total = if times == 1 { 9 } else { 5 };
                page_with(&["a", "b"], json!({"page": 1, "per_page": 2, "total_count": total}))
            }
            2 => page_with(&["c", "d"], json!({"page": 2, "per_page": 2, "total_count": 5})),
            3 => page_with(&["e"], json!({"page": 3, "per_page": 2, "total_count": 5})),
            _ => missing(),
        })
    };
    // Page 1 is read again, because records can have moved onto it.
    assert!(streamed(server, &["a", "b", "c", "d", "e"], &[1, 2, 1, 2, 3]).await.is_none());
}

#[tokio::test]
async fn total_that_grows_ends_a_list_later() {
    let server = || {
        lists(|number, _| {
            let total = if number == 1 { 3 } else { 7 };
            let ids: &[_] = [&["a", "b"][..], &["c", "d"], &["e", "f"], &["g"]][number - 1];
            page_with(ids, json!({"page": number, "per_page": 2, "total_count": total}))
        })
    };
    assert!(streamed_exactly(server, &["a", "b", "c", "d", "e", "f", "g"], &[1, 2, 3, 4]).await.is_none());
}

#[tokio::test]
async fn not_found_past_the_end_ends_a_list() {
    let server = || {
        lists(|number, _| if number < 3 { page_without_info([["a"], ["b"]][number - 1].as_slice()) } else { missing() })
    };
    assert!(streamed_exactly(server, &["a", "b"], &[1, 2, 3]).await.is_none());
    let server = server().await;
    assert_eq!(account(&server).lists().all().await.unwrap().len(), 2);
    let mut page = account(&server).lists().page(1).await.unwrap();
    while page.has_next {
        page = page.next().await.unwrap();
    }
    assert_eq!((page.items.len(), page.next_position()), (0, None));
}

#[tokio::test]
async fn empty_cursor_ends_a_list() {
    let server = || buckets(|number| (vec![format!("b{number}")], json!(["x", ""][number])));
    assert!(by_cursor(server, &["b0", "b1"], &["", "?cursor=x"]).await.is_none());
}

#[tokio::test]
async fn null_cursor_ends_a_list() {
    let server = || buckets(|number| (vec![format!("b{number}")], [json!("x"), Value::Null][number].clone()));
    assert!(by_cursor(server, &["b0", "b1"], &["", "?cursor=x"]).await.is_none());
}
