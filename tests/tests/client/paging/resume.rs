//! `position` and `resume`: continuing a list where it was left.

use super::declared::*;
use super::*;

/// Seven logs by offset, two on each page.
async fn logs() -> Server {
    Server::replying(|sent| {
        let offset = sent.query().into_iter().find(|(key, _)| *key == "offset");
        let offset: usize = offset.map_or(0, |(_, offset)| offset.parse().unwrap());
        let items = meetings(offset.min(7), (offset + 2).min(7));
        Reply::json(200, &json!({"result": items, "result_info": {"total_count": 7}}))
    })
    .await
}

/// Seven buckets by cursor, two on each page.
async fn buckets() -> Server {
    Server::replying(|sent| {
        let from = sent.query().into_iter().find(|(key, _)| *key == "cursor");
        let from: usize = from.map_or(0, |(_, from)| from.parse().unwrap());
        let names: Vec<_> = (from..(from + 2).min(7)).map(|number| json!({"name": format!("m-{number}")})).collect();
        let next = (from + 2 < 7).then(|| (from + 2).to_string());
        Reply::json(200, &json!({"result": {"buckets": names}, "result_info": {"cursor": next}}))
    })
    .await
}

/// Leaves a list after each number of records, and resumes it in every way.
async fn left_everywhere<T: rtk::List>(list: rtk::Relation<T>, positions: [&str; 8]) {
    for concurrency in [1, 8] {
        for (taken, text) in positions.iter().enumerate() {
            let mut stream = list.stream().concurrency(concurrency);
            for number in 0..taken {
                assert_eq!(stream.try_next().await.unwrap().unwrap().id(), Id::new(format!("m-{number}")));
            }
            let position = stream.position();
            assert_eq!(position.to_string(), *text, "after {taken}, concurrency {concurrency}");
            let rest = list.clone().resume(text.parse::<Position>().unwrap());
            assert_eq!(ids(&rest.all().await.unwrap()), expected(7)[taken..], "{text}");
            assert_eq!(drained(rest.stream().concurrency(concurrency)).await.0, expected(7)[taken..], "{text}");
            let first = rest.first().await.unwrap();
            assert_eq!(first.map(|it| it.id().to_string()), expected(7).get(taken).cloned(), "{text}");
            let mut page = rest.page(1).await.unwrap();
            let mut records = ids(&page.items);
            while page.has_next {
                page = page.next().await.unwrap();
                records.extend(ids(&page.items));
            }
            assert_eq!(records, expected(7)[taken..], "{text}");
        }
    }
}

#[tokio::test]
async fn list_by_number_resumes_after_any_record() {
    let texts = ["start", "start+1", "page:2", "page+1:2", "page:3", "page+1:3", "page:4", "page+1:4"];
    left_everywhere(twos(7).await.app().meetings(), texts).await;
}

#[tokio::test]
async fn list_by_offset_resumes_after_any_record() {
    let texts = ["start", "start+1", "offset:2", "offset+1:2", "offset:4", "offset+1:4", "offset:6", "offset+1:6"];
    left_everywhere(account(&logs().await).logs(), texts).await;
}

#[tokio::test]
async fn list_by_cursor_resumes_after_any_record() {
    let texts = ["start", "start+1", "cursor:2", "cursor+1:2", "cursor:4", "cursor+1:4", "cursor:6", "cursor+1:6"];
    left_everywhere(account(&buckets().await).buckets(), texts).await;
}

#[tokio::test]
async fn position_contains_the_page_size() {
    let server = twos(7).await;
    let meetings = server.app().meetings();
    let mut stream = meetings.stream().per_page(2);
    for _ in 0..3 {
        stream.try_next().await.unwrap();
    }
    assert_eq!(stream.position().to_string(), "page+1/2:2");
    let rest = meetings.clone().resume(stream.position());
    assert_eq!(ids(&rest.all().await.unwrap()), expected(7)[3..]);
    assert_eq!(ids(&rest.all().per_page(2).await.unwrap()), expected(7)[3..]);
    let lines = server.lines();
    let third = ["GET app-1/meetings?per_page=2&page_no=2", "GET app-1/meetings?per_page=2&page_no=3"];
    assert_eq!(lines[2..4], third);
    let page = meetings.page(1).per_page(2).await.unwrap();
    assert_eq!(page.next_position().unwrap().to_string(), "page/2:2");
    // A position by cursor does not depend on the page size.
    let server = buckets().await;
    let page = account(&server).buckets().page(1).per_page(2).await.unwrap();
    let all = account(&server).buckets().resume(page.next_position().unwrap()).all().per_page(5);
    assert_eq!(all.await.unwrap().len(), 5);
    assert_eq!(lines_of(&server)[1], "GET buckets?cursor=2&per_page=5");
}

#[tokio::test]
async fn position_after_an_error_is_where_it_occurred() {
    let server = Server::replying(|sent| match sent.page() {
        2 => Reply::json(400, &json!({})),
        number => Reply::json(200, &page(number, 2, 20)),
    })
    .await;
    for (position, given, left) in [("start", 2, "page:2"), ("start+1", 1, "page:2"), ("page+1:2", 0, "page+1:2")] {
        let from: Position = position.parse().unwrap();
        let mut stream = server.app().meetings().resume(&from).stream().concurrency(4);
        let mut taken = 0;
        while let Ok(Some(_)) = stream.try_next().await {
            taken += 1;
        }
        assert_eq!((taken, stream.position().to_string().as_str()), (given, left), "{position}");
    }
}

#[tokio::test]
async fn position_at_the_end_resumes_with_new_records() {
    // There is no paging object, so an empty page ends the list.
    let total = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(3));
    let now = std::sync::Arc::clone(&total);
    let server = Server::replying(move |sent| {
        let mut response = page(sent.page(), 2, now.load(std::sync::atomic::Ordering::SeqCst));
        response["paging"] = Value::Null;
        Reply::json(200, &response)
    })
    .await;
    for concurrency in [1, 8] {
        total.store(3, std::sync::atomic::Ordering::SeqCst);
        let meetings = server.app().meetings();
        let mut stream = meetings.stream().concurrency(concurrency);
        while stream.try_next().await.unwrap().is_some() {}
        assert_eq!(stream.position().to_string(), "page+1:2");
        let rest = meetings.resume(stream.position());
        assert!(rest.all().await.unwrap().is_empty());
        total.store(6, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(ids(&rest.all().await.unwrap()), expected(6)[3..]);
    }
}

#[tokio::test]
async fn resumed_list_returns_a_shifted_record_once() {
    // `x` was inserted at the front after page one was read.
    let server = Server::replying(|sent| {
        let ids = [["x", "a"], ["b", "c"], ["c", "d"]][sent.page() - 1];
        let items: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
        Reply::json(200, &json!({"data": items, "paging": {"end_offset": sent.page() * 2, "total_count": 6}}))
    })
    .await;
    let from: Position = "page+1:2".parse().unwrap();
    assert_eq!(ids(&server.app().meetings().resume(from).all().await.unwrap()), ["c", "d"]);
}

#[tokio::test]
async fn position_exists_in_a_list_of_one_page() {
    let server = Server::always(Reply::json(200, &json!({"result": [{"id": "m-0"}, {"id": "m-1"}]}))).await;
    let rules = account(&server).rules();
    let mut stream = rules.stream();
    stream.try_next().await.unwrap();
    assert_eq!(stream.position().to_string(), "start+1");
    assert_eq!(ids(&rules.resume(stream.position()).all().await.unwrap()), ["m-1"]);
}
