//! Servers with inconsistent lists: the records that are returned and the pages that are requested.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::declared::*;
use super::*;

/// A list by number: `response(page, n)` is the response to the `n`th request for a page.
async fn lists(response: impl Fn(usize, usize) -> Reply + Send + Sync + 'static) -> Server {
    let (requested, pages) = (AtomicUsize::new(0), Mutex::new(HashMap::new()));
    Server::replying(move |sent| {
        // A limit, in case the client never stops.
        if requested.fetch_add(1, Ordering::SeqCst) == 300 {
            return Reply::json(410, &json!({}));
        }
        let mut pages = pages.lock().unwrap();
        let times = pages.entry(sent.page()).or_insert(0);
        *times += 1;
        response(sent.page(), *times)
    })
    .await
}

/// A page of these ids, with `info` as paging object.
#[allow(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn page_with(ids: &[&str], info: Value) -> Reply {
    let result: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
    Reply::json(200, &json!({"success": true, "result": result, "result_info": info}))
}

fn page_without_info(ids: &[&str]) -> Reply {
    page_with(ids, Value::Null)
}

fn missing() -> Reply {
    Reply::json(404, &json!({"success": false, "errors": [{"code": 7003, "message": "no such page"}]}))
}

/// The requested pages, sorted.
fn pages(server: &Server) -> Vec<usize> {
    let mut pages: Vec<_> = server.sent().iter().map(Sent::page).collect();
    pages.sort_unstable();
    pages
}

/// Asserts the records of a stream with one page and with eight pages in flight, and the requested pages: `asked` exactly with
/// one, and at least those with eight. Returns the error.
async fn streamed<F>(server: impl Fn() -> F, expected: &[&str], requested: &[usize]) -> Option<Error>
where
    F: Future<Output = Server>,
{
    let mut errors = Vec::new();
    for concurrency in [1, 8] {
        let server = server().await;
        let (records, error) = drained(account(&server).lists().stream().concurrency(concurrency)).await;
        assert_eq!(records, expected, "concurrency {concurrency}: {error:?}");
        match concurrency {
            1 => assert_eq!(server.sent().iter().map(Sent::page).collect::<Vec<_>>(), requested),
            // Pages in flight at the end are requested as well, and no others.
            _ => {
                let pages = pages(&server);
                assert!(
                    requested.iter().all(|page| pages.contains(page)) && pages.len() < requested.len() + 8,
                    "{pages:?}"
                );
            }
        }
        errors.push(error);
    }
    let kinds: Vec<_> = errors.iter().map(|it| it.as_ref().map(|it| (it.kind(), it.to_string()))).collect();
    assert_eq!(kinds[0], kinds[1]);
    errors.pop().unwrap()
}

/// As [`streamed`], and with concurrency exactly these pages are requested as well.
async fn streamed_exactly<F>(server: impl Fn() -> F, expected: &[&str], requested: &[usize]) -> Option<Error>
where
    F: Future<Output = Server>,
{
    let eight = server().await;
    drained(account(&eight).lists().stream().concurrency(8)).await;
    assert_eq!(pages(&eight), requested);
    streamed(server, expected, requested).await
}

fn fails(error: Option<Error>, message: &str) {
    let error = error.expect(message);
    assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
    assert!(error.to_string().contains(message), "{error}");
}

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
async fn cycle_of_pages_is_an_error() {
    let page = |number| if number % 2 == 1 { ["a", "b"] } else { ["c", "d"] };
    let server = || lists(move |number, _| page_without_info(&page(number)));
    let error = streamed_exactly(server, &["a", "b", "c", "d", "a", "b"], &[1, 2, 3, 4]).await;
    fails(error, "pages in a cycle");
    let server = || lists(move |number, _| page_with(&page(number), json!({"total_count": 100, "per_page": 2})));
    fails(streamed(server, &["a", "b", "c", "d", "a", "b"], &[1, 2, 3, 4]).await, "pages in a cycle");
}

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
async fn not_found_before_the_end_is_an_error() {
    let server = || {
        lists(|number, _| match number {
            1 | 2 => page_with(&[["a"], ["b"]][number - 1], json!({"page": number, "total_pages": 3})),
            _ => missing(),
        })
    };
    assert!(streamed_exactly(server, &["a", "b"], &[1, 2, 3]).await.unwrap().is_not_found());
    let server = || lists(|_, _| missing());
    assert!(streamed_exactly(server, &[], &[1]).await.unwrap().is_not_found());
}

/// A list of five pages whose third page fails for the first requests.
async fn breaking(status: u16, fails: usize) -> Server {
    let names = [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], ["i", "j"]];
    lists(move |number, times| match number {
        3 if times <= fails => Reply::json(status, &json!({"errors": [{"code": 1, "message": "not now"}]})),
        number => page_with(&names[number - 1], json!({"page": number, "per_page": 2, "total_count": 10})),
    })
    .await
}

#[tokio::test]
async fn failure_on_page_three_follows_the_records_before_it() {
    // Some failures are retried, so the page always fails.
    for (status, kind) in [(429, ErrorKind::RateLimited), (500, ErrorKind::Server), (400, ErrorKind::BadRequest)] {
        for concurrency in [1, 8] {
            let server = breaking(status, usize::MAX).await;
            let (records, error) = drained(account(&server).lists().stream().concurrency(concurrency)).await;
            assert_eq!(records, ["a", "b", "c", "d"], "{status}, {concurrency}");
            assert_eq!(error.unwrap().kind(), kind);
            let mut pages = pages(&server);
            pages.dedup();
            assert_eq!(pages, if concurrency == 1 { vec![1, 2, 3] } else { vec![1, 2, 3, 4, 5] });
        }
    }
}

#[tokio::test]
async fn failure_on_page_three_can_be_resumed_from() {
    for concurrency in [1, 8] {
        let server = breaking(400, 1).await;
        let lists = account(&server).lists();
        let mut stream = lists.stream().concurrency(concurrency);
        let mut records = Vec::new();
        while let Ok(Some(record)) = stream.try_next().await {
            records.push(record);
        }
        assert!(stream.try_next().await.unwrap().is_none());
        let position: Position = stream.position().to_string().parse().unwrap();
        assert_eq!(position.to_string(), "page:3");
        let before = server.sent().len();
        records.extend(lists.resume(&position).all().await.unwrap());
        assert_eq!(ids(&records), ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
        assert_eq!(lines_of(&server)[before..], ["GET lists?page=3", "GET lists?page=4", "GET lists?page=5"]);
    }
}

#[tokio::test]
async fn record_that_cannot_be_decoded_follows_the_records_before_it() {
    let server = |number: usize| {
        let bad = json!([{"name": format!("k{}", number * 3), "ttl": 1}, {"name": "k", "ttl": "x"}, {"name": "z"}]);
        let good = json!([{"name": "k0"}, {"name": "k1"}]);
        let result = if number == 0 { good } else { bad };
        json!({"result": result, "result_info": {"cursor": (number < 2).then(|| (number + 1).to_string())}})
    };
    let server = Server::replying(move |sent| {
        let cursor = sent.query().into_iter().find(|(key, _)| *key == "cursor");
        Reply::json(200, &server(cursor.map_or(0, |(_, cursor)| cursor.parse().unwrap())))
    })
    .await;
    let keys = account(&server).keys();
    for concurrency in [1, 8] {
        let mut stream = keys.stream().concurrency(concurrency);
        let mut records = Vec::new();
        let error = loop {
            match stream.try_next().await {
                Ok(Some(record)) => records.push(record),
                Ok(None) => panic!("an error was to come"),
                Err(error) => break error,
            }
        };
        assert_eq!(ids(&records), ["k0", "k1", "k3"]);
        assert!(error.to_string().contains("at `result[1].ttl`: invalid type"), "{error}");
        assert_eq!(stream.position().to_string(), "cursor+1:1");
        assert!(stream.try_next().await.unwrap().is_none());
    }
    assert_eq!(lines_of(&server), ["GET keys", "GET keys?cursor=1"].repeat(2));
    let error = keys.clone().resume(Position::cursor("1")).page(1).await.unwrap_err();
    assert!(error.to_string().contains("at `result[1].ttl`"), "{error}");

    let each = keys.all_results().await.unwrap();
    let read: Vec<_> = each.iter().flatten().map(|it| it.id().to_string()).collect();
    assert_eq!((read, each.len()), (["k0", "k1", "k3", "z", "k6"].map(str::to_owned).to_vec(), 7));
}

/// A list by cursor: `response(number of the request)` returns the names and the next cursor.
async fn buckets(response: impl Fn(usize) -> (Vec<String>, Value) + Send + Sync + 'static) -> Server {
    let requested = AtomicUsize::new(0);
    Server::replying(move |_| {
        let number = requested.fetch_add(1, Ordering::SeqCst);
        if number == 300 {
            return Reply::json(410, &json!({}));
        }
        let (names, cursor) = response(number);
        let names: Vec<_> = names.iter().map(|name| json!({"name": name})).collect();
        Reply::json(200, &json!({"result": {"buckets": names}, "result_info": {"cursor": cursor}}))
    })
    .await
}

/// Asserts the records and requests of a stream with and without concurrency. Returns the error.
async fn by_cursor<F>(server: impl Fn() -> F, expected: &[&str], requested: &[&str]) -> Option<Error>
where
    F: Future<Output = Server>,
{
    let mut last = None;
    for concurrency in [1, 8] {
        let server = server().await;
        let (records, error) = drained(account(&server).buckets().stream().concurrency(concurrency)).await;
        assert_eq!(records, expected, "{error:?}");
        let lines: Vec<_> = requested.iter().map(|cursor| format!("GET buckets{cursor}")).collect();
        assert_eq!(lines_of(&server), lines);
        last = error;
    }
    last
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
async fn ignored_offset_is_an_error() {
    let whole = r#"{"result":[{"id":"a"},{"id":"b"}],"result_info":{"total_count":4}}"#;
    let server = responding([("GET logs", whole), ("GET logs?offset=2", whole)]).await;
    let (records, error) = drained(account(&server).logs().stream()).await;
    assert_eq!((records, server.sent().len()), (vec!["a".to_owned(), "b".to_owned()], 2));
    fails(error, "the same page again");
}
