//! Servers with inconsistent lists: the records that are returned and the pages that are requested.

mod empty_pages;
mod ends;
mod failing_pages;
mod moved_records;
mod repeated_pages;

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
