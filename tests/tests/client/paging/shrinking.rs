//! Lists that get shorter while they are read: no record is skipped.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use super::declared::*;
use super::*;

type Ids = Arc<Mutex<Vec<usize>>>;

/// A list of these ids in pages of `size`, by number and by offset. `before` runs before each response.
async fn shrinking(ids: &Ids, size: usize, before: impl Fn(&Sent, &mut Vec<usize>) + Send + Sync + 'static) -> Server {
    let ids = Arc::clone(ids);
    Server::replying(move |sent| {
        let mut ids = ids.lock().unwrap();
        before(sent, &mut ids);
        let offset = sent.query().into_iter().find(|(key, _)| *key == "offset");
        let from = offset.map_or(size * (sent.page() - 1), |(_, offset)| offset.parse().unwrap());
        let items: Vec<_> = ids.iter().skip(from).take(size).map(|id| json!({"id": format!("m-{id}")})).collect();
        let mut info = json!({"total_count": ids.len()});
        if offset.is_none() {
            info["per_page"] = json!(size);
        }
        Reply::json(200, &json!({"result": items, "result_info": info}))
    })
    .await
}

fn list_of(count: usize) -> Ids {
    Arc::new(Mutex::new((0..count).collect()))
}

fn remove<T: Resource>(ids: &Ids, record: &Record<T>) {
    let id: usize = record.id().as_str().strip_prefix("m-").unwrap().parse().unwrap();
    ids.lock().unwrap().retain(|it| *it != id);
}

/// Removes the records of a stream for which `remove` returns true, as they come. Returns all ids that came, sorted.
async fn removing<T: Resource>(
    ids: &Ids,
    mut stream: rtk::Items<Record<T>>,
    removes: impl Fn(usize) -> bool,
) -> Vec<String> {
    let mut seen = Vec::new();
    while let Some(record) = stream.try_next().await.unwrap() {
        if removes(seen.len()) {
            remove(ids, &record);
        }
        seen.push(record.id().to_string());
    }
    seen
}

#[tokio::test]
async fn records_that_are_removed_as_they_come_are_all_met() {
    for concurrency in [1, 2, 8] {
        for (what, removes) in [
            ("all", (|_| true) as fn(usize) -> bool),
            ("every second", |index| index % 2 == 0),
            ("every tenth", |index| index % 10 == 9),
            ("the first page", |index| index < 10),
            ("the second half of each page", |index| index % 10 > 4),
            ("one", |index| index == 3),
        ] {
            let ids = list_of(45);
            let server = shrinking(&ids, 10, |_, _| {}).await;
            let lists = account(&server).lists().stream().concurrency(concurrency);
            assert_eq!(removing(&ids, lists, removes).await, expected(45), "{what}, {concurrency}");
            let pages = server.sent().len();
            assert!(pages <= 20, "{what}, {concurrency}: {pages} requests");

            let ids = list_of(45);
            let server = shrinking(&ids, 10, |_, _| {}).await;
            let logs = account(&server).logs().stream().concurrency(concurrency);
            assert_eq!(removing(&ids, logs, removes).await, expected(45), "by offset: {what}, {concurrency}");
        }
    }
}

#[tokio::test]
async fn records_that_others_remove_shift_none_out_of_sight() {
    // Before the response to page 3, somebody removes records of the pages before.
    for removed in [&[0][..], &[19], &[0, 19], &[3, 4, 5, 6], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]] {
        for concurrency in [1, 8] {
            let ids = list_of(45);
            let server = shrinking(&ids, 10, |sent, ids| {
                if sent.page() == 3 {
                    ids.retain(|id| !removed.contains(id));
                }
            })
            .await;
            let (records, error) = drained(account(&server).lists().stream().concurrency(concurrency)).await;
            assert!(error.is_none(), "{error:?}");
            assert_eq!(records, expected(45), "{removed:?}, {concurrency}");
        }
    }
    let ids = list_of(45);
    let server = shrinking(&ids, 10, |sent, ids| {
        if sent.page() == 3 {
            ids.retain(|id| *id > 1);
        }
    })
    .await;
    assert_eq!(account(&server).lists().all().await.unwrap().len(), 45);
    assert_eq!(pages(&server), [1, 2, 3, 2, 3, 4, 5]);
}

fn pages(server: &Server) -> Vec<usize> {
    server.sent().iter().map(Sent::page).collect()
}

#[tokio::test]
async fn records_removed_behind_the_page_are_not_missed() {
    // The last records are removed: nothing moves, and each page is read again at most once.
    let ids = list_of(45);
    let server = shrinking(&ids, 10, |sent, ids| {
        if sent.page() == 2 {
            ids.truncate(40);
        }
    })
    .await;
    assert_eq!(ids_of(&account(&server).lists().all().await.unwrap()), expected(40));
    assert_eq!(pages(&server), [1, 2, 1, 2, 3, 4]);
}

fn ids_of(records: &[Record<List>]) -> Vec<String> {
    ids(records)
}

#[tokio::test]
async fn total_that_always_falls_is_followed_to_the_end() {
    let requested = std::sync::atomic::AtomicUsize::new(0);
    let server = Server::replying(move |sent| {
        let before = requested.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let from = 2 * (sent.page() - 1);
        let items: Vec<_> = meetings(from.min(9), (from + 2).min(9));
        Reply::json(200, &json!({"result": items, "result_info": {"per_page": 2, "total_count": 1000 - before}}))
    })
    .await;
    // The total says nothing about the pages. The list still ends, with an error because the total promises more.
    let (records, error) = drained(account(&server).lists().stream()).await;
    assert_eq!(records, expected(9));
    assert!(error.unwrap().to_string().contains("in a row have no record"), "the total promises 1000");
    assert!(server.sent().len() < 150, "{}", server.sent().len());
}

#[tokio::test]
async fn page_next_has_the_records_that_moved() {
    let ids = list_of(45);
    let server = shrinking(&ids, 10, |_, _| {}).await;
    let mut page = account(&server).lists().page(1).await.unwrap();
    let mut seen = BTreeSet::new();
    loop {
        for record in &page.items {
            remove(&ids, record);
            assert!(seen.insert(record.id().to_string()), "{record:?} came twice");
        }
        if !page.has_next {
            break;
        }
        page = page.next().await.unwrap();
    }
    assert_eq!((seen.len(), ids.lock().unwrap().len()), (45, 0));
}

#[tokio::test]
async fn resumed_list_does_not_go_back_before_its_start() {
    let ids = list_of(45);
    let server = shrinking(&ids, 10, |_, _| {}).await;
    let from: Position = "page+5:2".parse().unwrap();
    let rest = account(&server).lists().resume(&from).stream();
    assert_eq!(removing(&ids, rest, |_| true).await, expected(45)[15..]);
    assert!(pages(&server).iter().all(|page| *page >= 2), "{:?}", pages(&server));
}

#[tokio::test]
async fn records_without_ids_are_read_as_before() {
    let server = Server::replying(|sent| {
        let items = if sent.page() < 3 { json!([{"id": ""}, {"id": ""}]) } else { json!([]) };
        Reply::json(
            200,
            &json!({"result": items, "n": sent.page(), "result_info": {"per_page": 2, "total_count": 5 - sent.page()}}),
        )
    })
    .await;
    assert_eq!(account(&server).lists().all().await.unwrap().len(), 4);
    assert_eq!(pages(&server), [1, 2]);
}
