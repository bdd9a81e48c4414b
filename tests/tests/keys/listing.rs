//! `returns = Listing<T>`: an action's list that is fetched page by page, with a `paging` of its own.

use rtk::{Envelope, Listing, Position, Record};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/issues",
    get(
        search(q) = "search",
        on = collection,
        query(q = String, sort = String, labels(join = ",") = Vec<String>),
        headers(x_trace = String),
        returns = Listing<Issue>,
        key = "items",
        envelope = Envelope::NONE,
    ),
    post(find_all = "find", on = collection, body = Vec<String>, returns = Listing<Issue>, idempotent),
    get(revisions = "revisions", returns = Listing<Revision>, paging = Paging::CURSOR),
    get(words = "words", returns = Listing<String>, paging = Paging::SINGLE),
    get(close = "close", returns = Self),
)]
struct Issue {
    id: Id<Self>,
    title: Option<String>,
}

/// Has no id.
#[derive(Debug, PartialEq, Nested)]
#[nested(read_only)]
struct Revision {
    author: String,
}

/// Pages of two issues, as a search of GitHub has them: no envelope, and a total beside the list.
async fn searched(total: usize) -> Server {
    Server::replying(move |sent| {
        let from = 2 * (sent.page() - 1);
        let items: Vec<_> = (from..total.min(from + 2)).map(|it| json!({"id": format!("i-{it}")})).collect();
        Reply::json(200, &json!({"total_count": total, "incomplete_results": false, "items": items}))
    })
    .await
}

fn ids(issues: &[Record<Issue>]) -> Vec<String> {
    issues.iter().map(|issue| issue.id().to_string()).collect()
}

#[tokio::test]
async fn listing_is_fetched_page_by_page_with_its_parameters() {
    let server = searched(5).await;
    let found = Issue::search(&account(&server), "cats").sort("title").labels(["a", "b"]).x_trace("7");
    assert_eq!(ids(&found.all().await.unwrap()), ["i-0", "i-1", "i-2", "i-3", "i-4"]);
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/issues/search?q=cats&sort=title&labels=a%2Cb",
            "GET /accounts/acc-1/issues/search?q=cats&sort=title&labels=a%2Cb&page=2",
            "GET /accounts/acc-1/issues/search?q=cats&sort=title&labels=a%2Cb&page=3",
        ]
    );
    assert!(server.sent().iter().all(|sent| sent.header("x-trace") == Some("7")));
}

#[tokio::test]
async fn listing_has_the_methods_of_a_relation() {
    let server = searched(5).await;
    let found = Issue::search(&account(&server), "cats");
    assert_eq!(found.count().await.unwrap(), Some(5));
    assert_eq!(found.first().await.unwrap().map(|issue| issue.id().to_string()).as_deref(), Some("i-0"));
    assert_eq!(found.all_results().await.unwrap().into_iter().filter_map(Result::ok).count(), 5);
    let second = found.page(2).per_page(2).await.unwrap();
    assert_eq!((ids(&second.items), second.total, second.has_next), (vec!["i-2".into(), "i-3".into()], Some(5), true));
    assert_eq!(ids(&second.next().await.unwrap().items), ["i-4"]);
    let mut stream = found.stream();
    let mut streamed = 0;
    while stream.try_next().await.unwrap().is_some() {
        streamed += 1;
    }
    assert_eq!(streamed, 5);
    let error = Issue::search(&account(&server), "cats").max_pages(1).all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooManyPages);
}

#[tokio::test]
async fn listing_is_resumed_with_its_page_size_and_counted_from_the_start() {
    let server = searched(5).await;
    let position: Position = "page/2:2".parse().unwrap();
    let rest = Issue::search(&account(&server), "cats").per_page(2).resume(&position);
    assert_eq!(ids(&rest.all().await.unwrap()), ["i-2", "i-3", "i-4"]);
    assert_eq!(rest.count().await.unwrap(), Some(5));
    let lines = lines(&server);
    assert_eq!(lines[0], "GET /accounts/acc-1/issues/search?q=cats&page=2&per_page=2");
    assert_eq!(lines[2], "GET /accounts/acc-1/issues/search?q=cats");
}

#[tokio::test]
async fn listing_sends_its_body_for_each_page() {
    let server = Server::replying(|sent| {
        let items = if sent.page() < 3 { json!([{"id": format!("i-{}", sent.page())}]) } else { json!([]) };
        Reply::json(200, &json!({"success": true, "result": items}))
    })
    .await;
    let issues = Issue::find_all(&account(&server), vec!["a".to_owned()]).all().await.unwrap();
    assert_eq!(ids(&issues), ["i-1", "i-2"]);
    assert_eq!(
        lines(&server),
        [
            r#"POST /accounts/acc-1/issues/find ["a"]"#,
            r#"POST /accounts/acc-1/issues/find?page=2 ["a"]"#,
            r#"POST /accounts/acc-1/issues/find?page=3 ["a"]"#,
        ]
    );
}

#[tokio::test]
async fn listing_of_what_is_no_resource_has_the_values() {
    let server = Server::replying(|sent| {
        let (author, cursor) = if sent.target.contains("cursor=b") { ("ben", "") } else { ("ann", "b") };
        let body = json!({"success": true, "result": [{"author": author}], "result_info": {"cursor": cursor}});
        Reply::json(200, &body)
    })
    .await;
    let revisions: Vec<Revision> = account(&server).issue("i-1").revisions().all().await.unwrap();
    assert_eq!(revisions, [Revision { author: "ann".into() }, Revision { author: "ben".into() }]);
    let lines = lines(&server);
    assert_eq!(
        lines,
        ["GET /accounts/acc-1/issues/i-1/revisions", "GET /accounts/acc-1/issues/i-1/revisions?cursor=b"]
    );
}

#[tokio::test]
async fn listing_of_text_is_counted_and_decoded_item_by_item() {
    let server = Server::replying(|_| {
        let body = json!({"success": true, "result": ["a", 7, "c"], "result_info": {"total_count": 3}});
        Reply::json(200, &body)
    })
    .await;
    let words = account(&server).issue("i-1").words();
    assert_eq!(words.count().await.unwrap(), Some(3));
    let results = words.all_results().await.unwrap();
    assert_eq!(results.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true]);
    let error = words.all().await.unwrap_err();
    assert!(error.to_string().contains("`result[1]`"), "{error}");
    let refused = words.page(2).await.unwrap_err();
    assert_eq!((refused.kind(), refused.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
}

/// A record of the list is one like any other: its actions are sent to its own path.
#[tokio::test]
async fn listing_has_records_that_lead_on() {
    let server = searched(1).await;
    let issue = Issue::search(&account(&server), "cats").first().await.unwrap().unwrap();
    let _ = issue.close().await;
    assert_eq!(lines(&server)[1], "GET /accounts/acc-1/issues/i-0/close");
}

#[tokio::test]
async fn listing_with_a_parameter_that_cannot_be_sent_fails_each_time() {
    let server = searched(1).await;
    let found = Issue::search(&account(&server), "cats").labels(["a,b"]);
    for _ in 0..2 {
        let error = found.all().await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    }
    assert!(server.sent().is_empty());
}
