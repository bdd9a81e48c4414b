//! `stream`: lists record by record, with several pages in flight.

use super::*;

#[tokio::test]
async fn stream_requests_pages_on_demand() {
    let server = twos(5).await;
    let mut stream = server.app().meetings().stream();
    assert_eq!(server.sent().len(), 0);
    for (id, requests) in [("m-0", 1), ("m-1", 1), ("m-2", 2), ("m-3", 2), ("m-4", 3)] {
        assert_eq!(stream.try_next().await.unwrap().unwrap().id(), Id::new(id));
        assert_eq!(server.sent().len(), requests, "{id}");
    }
    assert!(stream.try_next().await.unwrap().is_none());
    assert!(stream.try_next().await.unwrap().is_none());
    assert_eq!(server.lines(), lines(1..=3));
    assert_eq!(server.peak(), 1);
}

#[tokio::test]
async fn stream_ends_with_an_error_in_its_position() {
    for concurrency in [1, 4] {
        // Later pages arrive before the one that fails.
        let server = Server::replying(|sent| match sent.page() {
            2 => Reply::json(500, &json!({"success": false, "error": {"code": 500, "message": "page two broke"}}))
                .after(Duration::from_millis(60)),
            number => Reply::json(200, &page(number, 2, 20)),
        })
        .await;
        let (streamed, error) = drained(server.app().meetings().stream().concurrency(concurrency)).await;
        assert_eq!(streamed, expected(2), "concurrency {concurrency}");
        let error = error.unwrap();
        assert_eq!((error.kind(), error.message()), (ErrorKind::Server, Some("page two broke")));
        assert_eq!((error.resource(), error.operation()), (Some("Meeting"), Some("all")));
        assert!(server.sent().len() <= 1 + concurrency);
    }
    let server = Server::replying(|sent| match sent.page() {
        3 => Reply::json(404, &json!({"success": false})),
        number => Reply::json(200, &page(number, 2, 20)),
    })
    .await;
    assert!(server.app().meetings().all().await.unwrap_err().is_not_found());
    assert_eq!(server.lines(), lines(1..=3));
}

#[tokio::test]
async fn concurrency_requests_several_pages_and_keeps_the_order() {
    let slow = |sent: &Sent| {
        let number = sent.page();
        // Each page has another delay, so that they arrive out of order.
        Reply::json(200, &page(number, 2, 59)).after(Duration::from_millis(5 + (number as u64 * 7) % 5 * 8))
    };
    for concurrency in [0, 1, 4, 100] {
        let server = Server::replying(slow).await;
        let (streamed, error) = drained(server.app().meetings().stream().concurrency(concurrency)).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(streamed, expected(59), "concurrency {concurrency}");
        let mut requested: Vec<_> = server.sent().iter().map(Sent::page).collect();
        requested.sort_unstable();
        assert_eq!(requested, (1..=30).collect::<Vec<_>>(), "each page once");
        assert_eq!(server.peak(), concurrency.clamp(1, 29));
    }
}

#[tokio::test]
async fn stream_of_a_growing_list_ends_at_the_new_end() {
    for concurrency in [1, 4] {
        let server = Server::replying(|sent| {
            let total = if sent.page() == 1 { 4 } else { 7 };
            Reply::json(200, &page(sent.page(), 2, total))
        })
        .await;
        let (streamed, _) = drained(server.app().meetings().stream().concurrency(concurrency)).await;
        assert_eq!(streamed, expected(7), "concurrency {concurrency}");
    }
}

#[tokio::test]
async fn stream_that_is_not_polled_requests_no_more_pages() {
    let server = twos(200).await;
    let mut stream = server.app().meetings().stream().concurrency(4);
    for _ in 0..3 {
        stream.try_next().await.unwrap().unwrap();
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(server.sent().len() <= 5, "{:?}", server.lines());
}

/// Pages after the first respond in time only if they are requested after the first second.
async fn hanging() -> (Server, rtk::Items<Record<Meeting>>) {
    let began = std::time::Instant::now();
    let server = Server::replying(move |sent| {
        let reply = Reply::json(200, &page(sent.page(), 2, 9));
        let is_soon = began.elapsed() < Duration::from_secs(1);
        if sent.page() > 1 && is_soon { reply.after(Duration::from_secs(20)) } else { reply }
    })
    .await;
    let client = rtk::Client::builder().token("t").base_url(server.url());
    let client = client.timeout(Duration::from_millis(300)).retry(rtk::Retry::never()).build().unwrap();
    let meetings = client.account("acc-1").app("app-1").meetings().stream().concurrency(3);
    (server, meetings)
}

#[tokio::test]
async fn prefetched_page_that_timed_out_unpolled_is_requested_again() {
    let (server, mut meetings) = hanging().await;
    let first = meetings.try_next().await.unwrap().unwrap();
    // Processing of a record takes longer than the timeout of a call.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let second = meetings.try_next().await.unwrap().unwrap();
    let third = meetings.try_next().await.unwrap().unwrap();
    assert_eq!(ids(&[first, second, third]), expected(3));
    assert_eq!(server.sent().iter().filter(|sent| sent.page() == 1).count(), 1);
}

#[tokio::test]
async fn page_that_timed_out_while_polled_is_an_error() {
    let (server, mut meetings) = hanging().await;
    meetings.try_next().await.unwrap().unwrap();
    meetings.try_next().await.unwrap().unwrap();
    let error = meetings.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(server.sent().iter().filter(|sent| sent.page() == 2).count(), 1);
}

#[tokio::test]
async fn stream_and_page_accept_filter_and_per_page() {
    let server = twos(2).await;
    let meetings = server.app().meetings();
    let (records, error) = drained(meetings.stream().per_page(2)).await;
    assert!(error.is_none() && records.len() == 2);
    meetings.page(1).filter(MeetingFilter::new().search("x")).per_page(7).await.unwrap();
    assert_eq!(server.lines(), ["GET app-1/meetings?per_page=2", "GET app-1/meetings?page_no=1&search=x&per_page=7"]);
}
