//! Lists of several pages: `all`, `stream`, `page` and `next`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::time::Duration;

use futures_util::StreamExt as _;
use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind, Id, Paging, Record, Resource};
use serde_json::{Value, json};

mod support;

use support::{Reply, Server};

/// `RealtimeKit`'s answer for one page of a list of `total` meetings.
fn page(number: usize, size: usize, total: usize) -> Value {
    let from = (size * (number - 1)).min(total);
    let to = (from + size).min(total);
    json!({
        "success": true,
        "data": meetings(from, to),
        "paging": {"start_offset": from + 1, "end_offset": to, "total_count": total},
    })
}

fn meetings(from: usize, to: usize) -> Vec<Value> {
    (from..to).map(|number| json!({"id": format!("m-{number}")})).collect()
}

/// The ids of `meetings(0, count)`.
fn expected(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("m-{number}")).collect()
}

fn ids<T: Resource>(records: &[Record<T>]) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

/// `total` meetings in pages of two.
async fn twos(total: usize) -> Server {
    Server::replying(move |sent| Reply::json(200, &page(sent.page(), 2, total))).await
}

fn lines(pages: std::ops::RangeInclusive<usize>) -> Vec<String> {
    let first = |number| if number == 1 { String::new() } else { format!("?page_no={number}") };
    pages.map(|number| format!("GET app-1/meetings{}", first(number))).collect()
}

async fn drained(mut stream: rtk::Records<Meeting>) -> (Vec<String>, Option<Error>) {
    let mut records = Vec::new();
    while let Some(next) = stream.next().await {
        match next {
            Ok(record) => records.push(record),
            Err(error) => {
                assert!(stream.next().await.is_none(), "an error is the last thing that a stream gives");
                return (ids(&records), Some(error));
            }
        }
    }
    assert!(stream.next().await.is_none());
    (ids(&records), None)
}

#[tokio::test]
async fn all_fetches_every_page() {
    for (total, pages) in [(1, 1), (2, 1), (3, 2), (5, 3), (6, 3)] {
        let server = twos(total).await;
        let all = server.app().meetings().all().await.unwrap();
        assert_eq!(ids(&all), expected(total));
        assert_eq!(server.lines(), lines(1..=pages));
    }
}

#[tokio::test]
async fn a_stream_fetches_pages_as_they_are_needed() {
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
async fn the_size_of_a_page_and_the_filter_go_with_each_request() {
    let server = twos(3).await;
    let live = server.app().meetings().filter(MeetingFilter::new().search("x"));
    live.all().per_page(2).header("x-trace", "7").await.unwrap();
    assert_eq!(
        server.lines(),
        ["GET app-1/meetings?search=x&per_page=2", "GET app-1/meetings?search=x&per_page=2&page_no=2"]
    );
    assert!(server.sent().iter().all(|sent| sent.header("x-trace") == Some("7")));
}

#[tokio::test]
async fn one_page_tells_of_the_others() {
    let server = twos(5).await;
    let meetings = server.app().meetings();
    let second = meetings.page(2).per_page(2).await.unwrap();
    assert_eq!((ids(&second.items), second.total, second.has_next), (vec!["m-2".into(), "m-3".into()], Some(5), true));
    let third = second.next().await.unwrap();
    assert_eq!((ids(&third.items), third.total, third.has_next), (vec!["m-4".into()], Some(5), false));
    assert_eq!(server.lines(), ["GET app-1/meetings?page_no=2&per_page=2", "GET app-1/meetings?per_page=2&page_no=3"]);
    assert_eq!(third.into_iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), ["m-4"]);

    let error = meetings.page(3).await.unwrap().next().await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(error.to_string().contains("last page"), "{error}");
    assert_eq!(server.sent().len(), 3);
}

#[tokio::test]
async fn a_page_after_the_last_is_empty() {
    let server = twos(3).await;
    let page = server.app().meetings().page(9).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (0, Some(3), false));
}

#[tokio::test]
async fn the_first_record_of_a_page_is_not_taken_for_a_repetition() {
    // One record a page, so that each page begins with its only record.
    let server = Server::replying(|sent| Reply::json(200, &page(sent.page(), 1, 4))).await;
    assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(4));
    assert_eq!(server.sent().len(), 4);
}

#[tokio::test]
async fn without_a_total_a_list_is_followed_to_an_empty_page() {
    let paging = [
        None,
        Some(json!({})),
        Some(Value::Null),
        Some(json!({"start_offset": 1, "end_offset": 2})),
        Some(json!({"total_count": -1, "end_offset": "?"})),
    ];
    for paging in paging {
        let server = Server::replying(move |sent| {
            let mut answer = page(sent.page(), 2, 4);
            match &paging {
                Some(paging) => answer["paging"] = paging.clone(),
                None => drop(answer.as_object_mut().unwrap().remove("paging")),
            }
            Reply::json(200, &answer)
        })
        .await;
        assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(4));
        assert_eq!(server.lines(), lines(1..=3));
        let (streamed, error) = drained(server.app().meetings().stream().concurrency(4)).await;
        assert!(error.is_none());
        assert_eq!(streamed, expected(4));
        assert_eq!(server.peak(), 1, "how many pages there are is not known");
        let page = server.app().meetings().page(1).await.unwrap();
        assert!(page.has_next);
    }
}

#[tokio::test]
async fn what_paging_tells_is_read_wherever_and_however_it_stands() {
    for paging in [
        r#"{"start_offset":1,"end_offset":2,"total_count":3}"#,
        r#"{"start_offset":1,"end_offset":2.0,"total_count":3.0}"#,
        r#"{"start_offset":"1","end_offset":"2","total_count":"3"}"#,
    ] {
        let items = r#"[{"id":"m-0"},{"id":"m-1"}]"#;
        let people = |inside: &str| format!(r#"{{"participants":{items}{inside}}}"#);
        let before = format!(r#"{{"paging":{paging},"data":{}}}"#, people(""));
        let after = format!(r#"{{"data":{},"paging":{paging}}}"#, people(""));
        let inside = format!(r#"{{"data":{}}}"#, people(&format!(r#","paging":{paging}"#)));
        for answer in [before, after, inside] {
            let server = Server::always(Reply::new(200, &[], &answer)).await;
            let page = server.app().session("s").participants().page(1).await.unwrap();
            assert_eq!((page.total, page.has_next, page.items.len()), (Some(3), true, 2), "{answer}");
        }
    }
}

#[tokio::test]
async fn a_count_of_nothing_beside_a_record_hands_out_the_record_and_asks_no_more() {
    let answer = json!({"data": [{"id": "m-0"}], "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}});
    let server = Server::always(Reply::json(200, &answer)).await;
    assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(1));
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn a_server_that_ignores_the_number_of_the_page_comes_to_an_end() {
    for paging in [json!({"end_offset": 2, "total_count": 100}), json!({})] {
        let same = json!({"data": meetings(0, 2), "paging": paging});
        // The end is for a client that would ask for ever.
        let again = move |sent: &support::Sent| match sent.page() {
            ..50 => Reply::json(200, &same),
            _ => Reply::json(410, &json!({})),
        };
        for (concurrency, most) in [(1, 2), (4, 5)] {
            let server = Server::replying(again.clone()).await;
            let (streamed, error) = drained(server.app().meetings().stream().concurrency(concurrency)).await;
            assert!(error.is_none(), "{error:?}");
            assert_eq!(streamed, expected(2));
            assert!(server.sent().len() <= most, "{} requests", server.sent().len());
        }
        let server = Server::replying(again).await;
        assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(2));
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn a_list_of_none_is_no_error() {
    for answer in [
        json!({"data": [], "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}}),
        json!({"data": [], "paging": {"start_offset": 0, "end_offset": 0, "total_count": 7}}),
        json!({"data": []}),
        json!({"data": null}),
    ] {
        let server = Server::always(Reply::json(200, &answer)).await;
        let meetings = server.app().meetings();
        assert!(meetings.all().await.unwrap().is_empty(), "{answer}");
        assert_eq!(drained(meetings.stream().concurrency(4)).await.0, expected(0));
        let page = meetings.page(1).await.unwrap();
        assert_eq!((page.items.len(), page.has_next), (0, false), "{answer}");
        assert_eq!(server.sent().len(), 3, "{answer}");
    }
}

#[tokio::test]
async fn a_list_without_its_key_is_an_error() {
    let server = Server::always(Reply::json(200, &json!({"success": true, "data": {"session": []}}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
    assert!(error.to_string().contains("`data.sessions`"), "{error}");
}

#[tokio::test]
async fn an_error_comes_in_its_place_and_is_the_last() {
    for concurrency in [1, 4] {
        // Later pages answer before the one that fails.
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
async fn several_pages_are_under_way_at_once_and_the_order_stays() {
    let slow = |sent: &support::Sent| {
        let number = sent.page();
        // Each page takes another while, so that they arrive out of order.
        Reply::json(200, &page(number, 2, 59)).after(Duration::from_millis(5 + (number as u64 * 7) % 5 * 8))
    };
    for concurrency in [0, 1, 4, 100] {
        let server = Server::replying(slow).await;
        let (streamed, error) = drained(server.app().meetings().stream().concurrency(concurrency)).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(streamed, expected(59), "concurrency {concurrency}");
        let mut asked: Vec<_> = server.sent().iter().map(support::Sent::page).collect();
        asked.sort_unstable();
        assert_eq!(asked, (1..=30).collect::<Vec<_>>(), "each page once");
        assert_eq!(server.peak(), concurrency.clamp(1, 29));
    }
}

#[tokio::test]
async fn a_list_that_grows_while_it_is_read_is_read_to_its_new_end() {
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
async fn a_stream_that_is_left_alone_asks_for_no_more() {
    let server = twos(200).await;
    let mut stream = server.app().meetings().stream().concurrency(4);
    for _ in 0..3 {
        stream.try_next().await.unwrap().unwrap();
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(server.sent().len() <= 5, "{:?}", server.lines());
}

#[tokio::test]
async fn what_is_no_page_is_refused_before_anything_is_sent() {
    let server = twos(3).await;
    let meetings = server.app().meetings();
    let accounts = server.client().accounts();
    for error in [
        meetings.page(0).await.unwrap_err(),
        meetings.page(0).per_page(5).await.unwrap_err(),
        meetings.page(1).per_page(0).await.unwrap_err(),
        meetings.all().per_page(0).await.unwrap_err(),
        accounts.page(0).await.unwrap_err(),
        accounts.all().per_page(0).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains("counted from 1") || error.to_string().contains("at least one"), "{error}");
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn accounts_come_in_cloudflares_own_envelope() {
    let server = Server::replying(|sent| {
        let number = sent.page();
        let from = 2 * (number - 1);
        let result: Vec<_> =
            (from..(from + 2).min(5)).map(|it| json!({"id": format!("m-{it}"), "name": "n"})).collect();
        Reply::json(
            200,
            &json!({
                "success": true, "errors": [], "messages": [], "result": result,
                "result_info": {"page": number, "per_page": 2, "count": 2, "total_count": 5, "total_pages": 3},
            }),
        )
    })
    .await;
    let client = server.client();
    assert_eq!(ids(&client.accounts().all().per_page(2).await.unwrap()), expected(5));
    let page = client.accounts().page(2).await.unwrap();
    assert_eq!((page.total, page.has_next, page.next().await.unwrap().has_next), (Some(5), true, false));
    let targets: Vec<_> = server.sent().into_iter().map(|sent| sent.target).collect();
    assert_eq!(
        targets,
        [
            "/client/v4/accounts?per_page=2",
            "/client/v4/accounts?per_page=2&page=2",
            "/client/v4/accounts?per_page=2&page=3",
            "/client/v4/accounts?page=2",
            "/client/v4/accounts?page=3",
        ]
    );
}

#[tokio::test]
async fn the_number_of_pages_beats_a_full_page() {
    let answer = json!({"result": [{"id": "m-0"}], "result_info": {"page": 1, "per_page": 1, "total_pages": 1}});
    let server = Server::always(Reply::json(200, &answer)).await;
    assert_eq!(server.client().accounts().all().await.unwrap().len(), 1);
    assert_eq!(server.sent().len(), 1);
}

mod declared {
    use super::{Id, Paging, Resource};

    const BY_P_AND_N: Paging = Paging::numbered("p", "n");

    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/accounts/{account_id}/jobs", read_only, paging = BY_P_AND_N)]
    pub(crate) struct Job {
        pub(crate) id: Id<Self>,
    }

    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/accounts/{account_id}/rules", read_only, paging = Paging::SINGLE)]
    pub(crate) struct Rule {
        pub(crate) id: Id<Self>,
    }
}

#[tokio::test]
async fn a_declaration_names_its_own_keys_of_paging() {
    use declared::{Job, JobAccess as _, Rule, RuleAccess as _};

    let server = Server::replying(|sent| {
        let second = sent.query().contains(&("p", "2"));
        let result = if second { json!([{"id": "m-1"}]) } else { json!([{"id": "m-0"}]) };
        Reply::json(200, &json!({"result": result, "result_info": {"total_pages": 2, "page": 1 + u8::from(second)}}))
    })
    .await;
    assert_eq!(Job::DESCRIPTOR.paging.number_keys(), Some(("p", "n")));
    let account = server.client().account("a");
    assert_eq!(ids(&account.jobs().all().per_page(1).await.unwrap()), expected(2));
    let targets: Vec<_> = server.sent().into_iter().map(|sent| sent.target).collect();
    assert_eq!(targets, ["/client/v4/accounts/a/jobs?n=1", "/client/v4/accounts/a/jobs?n=1&p=2"]);

    assert_eq!(Rule::DESCRIPTOR.paging.number_keys(), None);
    assert_eq!(account.rules().all().await.unwrap().len(), 1);
    let page = account.rules().page(1).await.unwrap();
    assert!(!page.has_next);
    for error in [account.rules().page(2).await.unwrap_err(), account.rules().all().per_page(5).await.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("one page"), "{error}");
    }
    assert_eq!(server.sent().len(), 4);
    assert!(server.sent()[2..].iter().all(|sent| sent.target == "/client/v4/accounts/a/rules"));
}

#[tokio::test]
async fn a_stream_and_a_page_are_set_up_like_a_list() {
    let server = twos(2).await;
    let meetings = server.app().meetings();
    let (records, error) = drained(meetings.stream().per_page(2)).await;
    assert!(error.is_none() && records.len() == 2);
    meetings.page(1).filter(MeetingFilter::new().search("x")).per_page(7).await.unwrap();
    assert_eq!(server.lines(), ["GET app-1/meetings?per_page=2", "GET app-1/meetings?page_no=1&search=x&per_page=7"]);
}
