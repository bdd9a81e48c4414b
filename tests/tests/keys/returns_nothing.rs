//! `returns` of a list, a map or an `Option`, where the response has null or no payload.

use std::collections::{BTreeMap, HashSet};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/queues",
    create(returns = Vec<String>),
    update(returns = Option<Self>),
    post(pull = "pull", returns = Vec<Message>, key = "messages"),
    post(rows = "rows", returns = Vec<Message>),
    get(counts = "counts", returns = BTreeMap<String, u64>),
    get(tags = "tags", returns = HashSet<String>),
    get(raw = "raw", returns = Map<String, Value>),
    get(twins = "twins", returns = Vec<Self>),
    get(maybe = "maybe", returns = Option<Vec<String>>),
    post(start = "start", returns = Option<Message>),
    post(clone_it = "clone", returns = Option<Self>),
)]
struct Queue {
    id: Id<Self>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Message {
    body: String,
}

#[tokio::test]
async fn returned_list_or_map_is_empty_for_null() {
    let canned = Canned::results([r#"{"messages":null}"#, "null"]);
    let queue = canned.account.queue("q");
    assert_eq!(queue.pull().await.unwrap(), []);
    assert_eq!(queue.rows().await.unwrap(), []);
    assert_eq!(queue.counts().await.unwrap(), BTreeMap::new());
    assert!(queue.tags().await.unwrap().is_empty() && queue.raw().await.unwrap().is_empty());
    assert!(queue.twins().await.unwrap().is_empty());
    assert_eq!(canned.account.queues().create(NewQueue::new()).await.unwrap(), [""; 0]);
    // As a list of records is.
    assert!(canned.account.queues().all().await.unwrap().is_empty());
    assert_eq!(queue.maybe().await.unwrap(), None);
}

#[tokio::test]
async fn returned_list_is_decoded_if_there_is_one() {
    let canned = Canned::results([r#"{"messages":[{"body":"a"}]}"#, r#"{"a":1}"#, "[]", "[1]"]);
    let queue = canned.account.queue("q");
    assert_eq!(queue.pull().await.unwrap(), [Message { body: "a".into() }]);
    assert_eq!(queue.counts().await.unwrap(), BTreeMap::from([("a".into(), 1)]));
    assert_eq!(queue.maybe().await.unwrap(), Some(vec![]));
    assert_eq!(queue.rows().await.unwrap_err().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn returned_list_is_an_error_without_a_payload_as_all_is() {
    for body in [&b""[..], br#"{"success":true}"#] {
        let canned = Canned::responses(202, vec![body.to_vec()]);
        let queue = canned.account.queue("q");
        assert_eq!(queue.rows().await.unwrap_err().kind(), ErrorKind::MissingPayload);
        assert_eq!(queue.counts().await.unwrap_err().kind(), ErrorKind::MissingPayload);
        assert_eq!(canned.account.queues().all().await.unwrap_err().kind(), ErrorKind::MissingPayload);
    }
}

#[tokio::test]
async fn returned_option_is_none_for_any_success_with_an_empty_body() {
    for status in [200, 202, 204] {
        let canned = Canned::responses(status, vec![Vec::new()]);
        let queue = canned.account.queue("q");
        assert_eq!(queue.start().await.unwrap(), None);
        assert!(queue.clone_it().await.unwrap().is_none());
        assert_eq!(queue.maybe().await.unwrap(), None);
        assert!(queue.update(QueueChanges::new()).await.unwrap().is_none());
    }
    let canned = Canned::responses(202, vec![br#"{"success":true,"result":{"body":"a"}}"#.to_vec()]);
    assert_eq!(canned.account.queue("q").start().await.unwrap(), Some(Message { body: "a".into() }));
}
