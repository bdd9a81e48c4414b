//! Each style of paging: the requests, with responses from Cloudflare's documentation.

use rtk::{Paging, Relation};

use super::declared::*;
use super::*;

/// Reads a list to its end in each way, asserts the requests, and returns the ids.
async fn followed<T: rtk::List, const N: usize>(
    list: impl Fn(&Scope<Account>) -> Relation<T>,
    size: Option<u64>,
    responses: [(&'static str, &'static str); N],
) -> Vec<String> {
    let server = responding(responses).await;
    let list = list(&account(&server));
    let (mut all, mut each, mut stream) = (list.all(), list.all_results(), list.stream().concurrency(4));
    if let Some(size) = size {
        (all, each, stream) = (all.per_page(size), each.per_page(size), stream.per_page(size));
    }
    let ids = ids(&all.await.unwrap());
    let each = each.await.unwrap().into_iter().map(|record| record.unwrap().id().to_string());
    assert_eq!(each.collect::<Vec<_>>(), ids);
    let (streamed, error) = drained(stream).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(streamed, ids);
    let expected: Vec<_> = responses.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines_of(&server), expected.repeat(3));
    ids
}

#[tokio::test]
async fn single_is_one_request() {
    let all = followed(Scope::rules, None, [("GET rules", r#"{"success":true,"result":[{"id":"r1"},{"id":"r2"}]}"#)]);
    assert_eq!(all.await, ["r1", "r2"]);
}

#[tokio::test]
async fn page_numbers_are_sent_and_total_count_ends_the_list() {
    let all = followed(
        Scope::lists,
        Some(2),
        [
            (
                "GET lists?per_page=2",
                r#"{"success":true,"errors":[],"messages":[],"result":[{"id":"l1"},{"id":"l2"}],
                    "result_info":{"page":1,"per_page":2,"count":2,"total_count":3,"total_pages":2}}"#,
            ),
            (
                "GET lists?per_page=2&page=2",
                r#"{"success":true,"errors":[],"messages":[],"result":[{"id":"l3"}],
                    "result_info":{"page":2,"per_page":2,"count":1,"total_count":3,"total_pages":2}}"#,
            ),
        ],
    );
    assert_eq!(all.await, ["l1", "l2", "l3"]);
}

#[tokio::test]
async fn page_numbers_work_with_items_in_a_nested_key() {
    let beside = followed(
        Scope::versions,
        Some(1),
        [
            (
                "GET versions?per_page=1",
                r#"{"result":{"items":[{"id":"v1"}]},"success":true,"result_info":{"page":1,"per_page":1,"total_count":2}}"#,
            ),
            (
                "GET versions?per_page=1&page=2",
                r#"{"result":{"items":[{"id":"v2"}]},"success":true,"result_info":{"page":2,"per_page":1,"total_count":2}}"#,
            ),
        ],
    );
    assert_eq!(beside.await, ["v1", "v2"]);
    let inside = followed(
        Scope::versions,
        None,
        [
            (
                "GET versions",
                r#"{"result":{"result_info":{"page":1,"total_pages":2},"items":[{"id":"v1"}],"more":[]}}"#,
            ),
            ("GET versions?page=2", r#"{"result":{"items":[{"id":"v2"}],"result_info":{"page":2,"total_pages":2}}}"#),
        ],
    );
    assert_eq!(inside.await, ["v1", "v2"]);
    let nowhere = followed(
        Scope::versions,
        None,
        [
            ("GET versions", r#"{"result":{"items":[{"id":"v1"}]}}"#),
            ("GET versions?page=2", r#"{"result":{"items":[]}}"#),
        ],
    );
    assert_eq!(nowhere.await, ["v1"]);
}

#[tokio::test]
async fn cursor_is_read_from_result_info() {
    let all = followed(
        Scope::buckets,
        Some(2),
        [
            (
                "GET buckets?per_page=2",
                r#"{"success":true,"result":{"buckets":[{"name":"b1"},{"name":"b2"}]},"result_info":{"cursor":"1-JTOMh_/+ =&","per_page":2}}"#,
            ),
            (
                "GET buckets?per_page=2&cursor=1-JTOMh_%2F%2B%20%3D%26",
                r#"{"success":true,"result":{"buckets":[{"name":"b3"}],"result_info":{"cursor":"2"}}}"#,
            ),
            ("GET buckets?per_page=2&cursor=2", r#"{"success":true,"result":{"buckets":[{"name":"b4"}]}}"#),
        ],
    );
    assert_eq!(all.await, ["b1", "b2", "b3", "b4"]);
}

#[tokio::test]
async fn cursor_after_is_read_from_cursors() {
    let all = followed(
        Scope::events,
        None,
        [
            (
                "GET events",
                r#"{"result":[{"id":"e1"}],"result_info":{"count":1,"cursor":"no","cursors":{"before":"no","after":"x"}}}"#,
            ),
            (
                "GET events?cursor=x",
                r#"{"result":[{"id":"e2"}],"result_info":{"cursor":"no","cursors":{"before":"x","after":""}}}"#,
            ),
        ],
    );
    assert_eq!(all.await, ["e1", "e2"]);
}

#[tokio::test]
async fn cursor_limit_sends_its_page_size_as_limit() {
    let all = followed(
        |account| account.keys().filter(KeyFilter::new().prefix("k")),
        Some(1000),
        [
            (
                "GET keys?prefix=k&limit=1000",
                r#"{"result":[{"name":"k1","expiration":1577836800}],"success":true,"result_info":{"count":1,"cursor":"6Ck1la0VxJ0djhidm1MdX2FyD"}}"#,
            ),
            (
                "GET keys?prefix=k&limit=1000&cursor=6Ck1la0VxJ0djhidm1MdX2FyD",
                r#"{"result":[{"name":"k2"}],"success":true,"result_info":{"count":1,"cursor":""}}"#,
            ),
        ],
    );
    assert_eq!(all.await, ["k1", "k2"]);
}

#[tokio::test]
async fn token_is_sent_as_page_token() {
    let all = followed(
        Scope::streams,
        None,
        [
            ("GET streams", r#"{"result":[{"id":"s1"}],"result_info":{"next_page_token":"t2","cursor":"no"}}"#),
            ("GET streams?page_token=t2", r#"{"result":[{"id":"s2"}],"result_info":{"next_page_token":null}}"#),
        ],
    );
    assert_eq!(all.await, ["s1", "s2"]);
}

#[tokio::test]
async fn realtime_kit_ends_at_total_count() {
    let all = followed(
        Scope::rooms,
        Some(1),
        [
            (
                "GET rooms?per_page=1",
                r#"{"success":true,"data":{"rooms":[{"id":"m1"}]},"paging":{"start_offset":1,"end_offset":1,"total_count":2}}"#,
            ),
            (
                "GET rooms?per_page=1&page_no=2",
                r#"{"success":true,"data":{"rooms":[{"id":"m2"}]},"paging":{"start_offset":2,"end_offset":2,"total_count":2}}"#,
            ),
        ],
    );
    assert_eq!(all.await, ["m1", "m2"]);
}

#[tokio::test]
async fn offset_advances_by_the_records_received() {
    let message = followed(
        Scope::logs,
        Some(2),
        [
            ("GET logs?limit=2", r#"{"result":[{"id":"g0"},{"id":"g1"}],"result_info":{"total_count":4}}"#),
            // The next page starts where this short page ends.
            ("GET logs?limit=2&offset=2", r#"{"result":[{"id":"g2"}],"result_info":{"total_count":4}}"#),
            ("GET logs?limit=2&offset=3", r#"{"result":[{"id":"g3"}],"result_info":{"total_count":4}}"#),
        ],
    );
    assert_eq!(message.await, ["g0", "g1", "g2", "g3"]);
    let without_info = followed(
        Scope::logs,
        None,
        [
            ("GET logs", r#"{"result":[{"id":"g0"},{"id":"g1"}]}"#),
            ("GET logs?offset=2", r#"{"result":[{"id":"g2"}]}"#),
            ("GET logs?offset=3", r#"{"result":[]}"#),
        ],
    );
    assert_eq!(without_info.await, ["g0", "g1", "g2"]);
    let ignored = followed(
        Scope::logs,
        None,
        [
            ("GET logs", r#"{"result":[{"id":"g0"},{"id":"g1"}]}"#),
            ("GET logs?offset=2", r#"{"result":[{"id":"g0"},{"id":"g1"}]}"#),
        ],
    );
    assert_eq!(ignored.await, ["g0", "g1"]);
}

#[tokio::test]
async fn custom_cursor_can_be_nested_or_bare() {
    let deep = followed(
        Scope::things,
        Some(1),
        [
            ("GET things?count=1", r#"{"result":[{"id":"t1"}],"result_info":{"next":{"marker":17}}}"#),
            ("GET things?count=1&marker=17", r#"{"result":[{"id":"t2"}],"result_info":{"next":null}}"#),
        ],
    );
    assert_eq!(deep.await, ["t1", "t2"]);
    let bare = followed(
        Scope::parts,
        None,
        [
            ("GET parts", r#"{"data":[{"id":"p1"}],"next":"x"}"#),
            ("GET parts?after=x", r#"{"data":[{"id":"p2"}],"next":null}"#),
        ],
    );
    assert_eq!(bare.await, ["p1", "p2"]);
}

fn at(position: &str) -> Position {
    position.parse().unwrap()
}

#[tokio::test]
async fn unsupported_use_of_a_style_is_rejected_before_sending() {
    let server = responding([]).await;
    let a = account(&server);
    for (error, message) in [
        (a.rules().page(0).await.unwrap_err(), "counted from 1"),
        (a.rules().page(2).await.unwrap_err(), "one page"),
        (a.rules().all().per_page(5).await.unwrap_err(), "one page"),
        (a.buckets().page(0).await.unwrap_err(), "counted from 1"),
        (
            a.buckets().page(2).await.unwrap_err(),
            "fetch `page(1)` and continue with `Page::next`, or use `all` or `stream`",
        ),
        (a.logs().page(2).await.unwrap_err(), "have no numbers"),
        (a.buckets().all().per_page(0).await.unwrap_err(), "at least one item"),
        (a.logs().all_results().per_page(0).await.unwrap_err(), "at least one item"),
        (
            a.events().all().per_page(5).await.unwrap_err(),
            "the server chooses the page size of this list: remove `per_page`",
        ),
        (a.streams().page(1).per_page(5).await.unwrap_err(), "the server chooses the page size"),
        (a.streams().stream().per_page(5).try_next().await.unwrap_err(), "the server chooses the page size"),
        (a.parts().all_results().per_page(5).await.unwrap_err(), "the server chooses the page size"),
        (
            a.lists().resume(Position::cursor("x")).all().await.unwrap_err(),
            "is paged by number, but the position is not",
        ),
        (a.rules().resume(Position::cursor("x")).page(1).await.unwrap_err(), "this list has one page"),
        (a.logs().resume(Position::cursor("x")).stream().try_next().await.unwrap_err(), "is paged by offset"),
        (a.buckets().resume(at("page:2")).first().await.unwrap_err(), "is paged by cursor"),
        (a.buckets().resume(Position::cursor("")).all().await.unwrap_err(), "an empty cursor is the end"),
        (a.lists().resume(at("page:2")).page(2).await.unwrap_err(), "a resumed list starts at `page(1)`"),
        (a.lists().resume(at("page:2")).page(0).await.unwrap_err(), "counted from 1"),
        (a.lists().resume(at("page:2")).all().per_page(5).await.unwrap_err(), "pages of another size"),
        (a.lists().resume(at("page/9:2")).all().per_page(5).await.unwrap_err(), "pages of another size"),
        (a.logs().resume(at("offset+1:4")).stream().per_page(5).try_next().await.unwrap_err(), "pages of another size"),
    ] {
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains(message), "{error}");
    }
    assert_eq!(server.sent().len(), 0);
}

#[test]
fn number_keys_exist_for_numbered_pages_only() {
    assert_eq!(Job::DESCRIPTOR.paging.number_keys(), Some(("p", "n")));
    for paging in [Paging::SINGLE, Paging::CURSOR, Paging::CURSOR_AFTER, Paging::CURSOR_LIMIT, Paging::TOKEN] {
        assert_eq!(paging.number_keys(), None);
    }
    assert_eq!(Paging::offset("offset", "limit").number_keys(), None);
}
