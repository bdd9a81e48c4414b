//! Lists by cursor: where they end, and cursors that are errors.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::declared::*;
use super::*;

/// Lists with one bucket on each page: `response(cursor)` returns its name and the next cursor; the first cursor is empty.
async fn chain(response: impl Fn(&str) -> (String, Value) + Send + Sync + 'static) -> Server {
    let requested = AtomicUsize::new(0);
    Server::replying(move |sent| {
        // A limit, in case the client never stops.
        if requested.fetch_add(1, Ordering::SeqCst) == 100 {
            return Reply::json(410, &json!({}));
        }
        let cursor = sent.query().into_iter().find(|(key, _)| *key == "cursor").map_or("", |(_, cursor)| cursor);
        let (name, next) = response(cursor);
        Reply::json(200, &json!({"result": {"buckets": [{"name": name}]}, "result_info": {"cursor": next}}))
    })
    .await
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("b{number}")).collect()
}

/// A chain of `count` buckets whose last cursor is null.
async fn buckets(count: usize) -> Server {
    chain(move |cursor| {
        let number: usize = cursor.parse().unwrap_or(0);
        let next = (number + 1 < count).then(|| (number + 1).to_string());
        (format!("b{number}"), json!(next))
    })
    .await
}

#[tokio::test]
async fn list_ends_where_the_cursor_is_absent_null_or_empty() {
    for end in [
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":{"cursor":null}}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":{"cursor":""}}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":{"count":1}}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":{}}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":null}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]},"result_info":[]}"#,
        r#"{"result":{"buckets":[{"name":"b1"}]}}"#,
        r#"{"result":{"buckets":[{"name":"b1"}],"result_info":{"cursor":null}},"result_info":{}}"#,
    ] {
        let first = r#"{"result":{"buckets":[{"name":"b0"}]},"result_info":{"cursor":"x"}}"#;
        let server = responding([("GET buckets", first), ("GET buckets?cursor=x", end)]).await;
        assert_eq!(ids(&account(&server).buckets().all().await.unwrap()), names(2), "{end}");
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn empty_page_does_not_end_a_list() {
    let server = responding([
        ("GET buckets", r#"{"result":{"buckets":[]},"result_info":{"cursor":"x","total_count":2}}"#),
        ("GET buckets?cursor=x", r#"{"result":{"buckets":null},"result_info":{"cursor":"y"}}"#),
        (
            "GET buckets?cursor=y",
            r#"{"result":{"buckets":[{"name":"b0"},{"name":"b1"}]},"result_info":{"cursor":"z"}}"#,
        ),
        ("GET buckets?cursor=z", r#"{"result":{"buckets":[]},"result_info":{}}"#),
    ])
    .await;
    assert_eq!(ids(&account(&server).buckets().all().await.unwrap()), names(2));
    let (streamed, error) = drained(account(&server).buckets().stream().concurrency(4)).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(streamed, names(2));
    assert_eq!(server.sent().len(), 8);
}

#[tokio::test]
async fn pages_by_cursor_are_requested_one_at_a_time() {
    let server = buckets(9).await;
    let (streamed, error) = drained(account(&server).buckets().stream().concurrency(4)).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!((streamed, server.peak(), server.sent().len()), (names(9), 1, 9));
}

#[tokio::test]
async fn page_next_follows_the_cursor() {
    let server = buckets(3).await;
    let mut page = account(&server).buckets().page(1).per_page(1).await.unwrap();
    let mut seen = ids(&page.items);
    while page.has_next {
        page = page.next().await.unwrap();
        seen.extend(ids(&page.items));
    }
    assert_eq!(seen, names(3));
    assert_eq!(
        lines_of(&server),
        ["GET buckets?per_page=1", "GET buckets?per_page=1&cursor=1", "GET buckets?per_page=1&cursor=2"]
    );
    assert_eq!(page.next_position(), None);
    let error = page.next().await.unwrap_err();
    assert!(error.to_string().contains("last page") && !error.may_have_been_sent(), "{error}");
}

#[tokio::test]
async fn stored_cursor_resumes_the_list() {
    let server = buckets(4).await;
    let page = account(&server).buckets().page(1).await.unwrap().next().await.unwrap();
    let stored = page.next_position().unwrap();
    assert_eq!(stored, Position::cursor("2"));
    let rest = account(&server).buckets().resume(&stored);
    assert_eq!(ids(&rest.all().await.unwrap()), names(4)[2..]);
    assert_eq!(drained(rest.clone().stream()).await.0, names(4)[2..]);
    assert_eq!(ids(&rest.page(1).await.unwrap().items), names(4)[2..3]);
    assert_eq!(lines_of(&server)[2..], [2, 3, 2, 3, 2].map(|cursor| format!("GET buckets?cursor={cursor}")));
    assert_eq!(format!("{rest:?}"), r#"Relation<Bucket> {"account_id": "a", "from": "cursor:2"}"#);
}

/// Asserts the error of a list that cannot continue.
fn check(error: &Error, message: &str) {
    assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::Decode, Some(200)), "{error}");
    assert_eq!((error.resource(), error.operation()), (Some("Bucket"), Some("all")));
    assert!(error.to_string().contains(message) && error.body().is_some(), "{error}");
}

#[tokio::test]
async fn cursor_equal_to_the_sent_one_is_an_error() {
    let message = "at `result_info.cursor`: the server returned the same cursor again";
    let stuck = |cursor: &str| match cursor {
        "" => ("b0".to_owned(), json!("s3cret-x")),
        _ => ("b1".to_owned(), json!("s3cret-x")),
    };
    let server = chain(stuck).await;
    let a = account(&server);
    check(&a.buckets().all().await.unwrap_err(), message);
    check(&a.buckets().all_results().await.unwrap_err(), message);
    let (streamed, error) = drained(a.buckets().stream().concurrency(3)).await;
    assert_eq!(streamed, names(2));
    let error = error.unwrap();
    check(&error, message);
    assert!(!format!("{error:?}").contains("s3cret-x"), "a cursor is response data");
    assert_eq!(server.sent().len(), 6);

    let first = a.buckets().page(1).await.unwrap();
    check(&first.next().await.unwrap_err(), message);
    check(&a.buckets().resume(Position::cursor("s3cret-x")).page(1).await.unwrap_err(), message);
    assert_eq!(server.sent().len(), 9);
}

#[tokio::test]
async fn cycle_of_cursors_is_an_error() {
    let round = |cursor: &str| {
        let number: usize = cursor.parse().unwrap_or(0);
        (format!("b{number}"), json!(number % 5 + 1))
    };
    let message = "the server returned the same cursor again";
    let server = chain(round).await;
    let (streamed, error) = drained(account(&server).buckets().stream()).await;
    assert_eq!(streamed[..6], names(6));
    check(&error.unwrap(), message);
    assert!(server.sent().len() < 20, "{}", server.sent().len());

    let mut page = account(&server).buckets().page(1).await.unwrap();
    let error = loop {
        match page.next().await {
            Ok(next) => page = next,
            Err(error) => break error,
        }
    };
    check(&error, message);
    assert!(server.sent().len() < 40);
}

#[tokio::test]
async fn repeated_page_under_new_cursors_is_an_error() {
    let server = chain(|cursor| ("b0".to_owned(), json!(format!("{cursor}x")))).await;
    let (streamed, error) = drained(account(&server).buckets().stream()).await;
    assert_eq!(streamed, names(1));
    check(&error.unwrap(), "the same page again");
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn cursor_of_another_type_is_an_error() {
    for cursor in [json!({"after": "x"}), json!(["x"]), json!(true)] {
        let server = chain(move |_| ("b0".to_owned(), cursor.clone())).await;
        let error = account(&server).buckets().all().await.unwrap_err();
        check(&error, "at `result_info.cursor`: the cursor is neither a string nor a number");
        assert_eq!(server.sent().len(), 1);
    }
}

#[tokio::test]
async fn error_is_the_last_item_of_a_stream() {
    let first = r#"{"result":{"buckets":[{"name":"b0"}]},"result_info":{"cursor":"x"}}"#;
    let server = responding([("GET buckets", first)]).await;
    let (streamed, error) = drained(account(&server).buckets().stream()).await;
    assert_eq!(streamed, names(1));
    assert!(error.unwrap().is_not_found());
    assert_eq!(lines_of(&server), ["GET buckets", "GET buckets?cursor=x"]);
}
