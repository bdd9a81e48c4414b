//! `idempotency_key`: a key that is made once for each call and sent with each attempt.

use std::collections::HashSet;

use rtk::{Api, Client, ErrorKind, Id, Paging, Resource};
use serde_json::json;

use crate::support::{Reply, Sent, Server};
use crate::{after, builder, quick, status};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/charges",
    create(idempotency_key = "idempotency-key"),
    post(capture = "capture", idempotency_key = "x-request-key"),
    patch(note = "note", idempotency_key = "idempotency-key"),
    post(refund = "refund")
)]
struct Charge {
    id: Id<Self>,
}

/// Every POST of this API carries a key.
#[derive(Debug, Api)]
#[api(base_url = "https://pay.example", idempotency_key = "idempotency-key", paging = Paging::PAGE)]
struct Pay;

#[derive(Debug, Clone, Resource)]
#[resource(
    api = Pay,
    path = "/orders",
    all = post,
    post(ship = "ship"),
    post(label = "label", idempotency_key = "x-label-key"),
    put(hold = "hold"),
)]
struct Order {
    id: Id<Self>,
}

fn charge(server: &Server) -> rtk::Scope<Charge> {
    builder(server).build().unwrap().account("acc-1").charge("c-1")
}

fn pay(server: &Server) -> Client<Pay> {
    Pay::builder().token("p4y-t0ken").base_url(server.origin()).retry(quick()).build().unwrap()
}

fn keys(sent: &[Sent], header: &str) -> Vec<Option<String>> {
    sent.iter().map(|sent| sent.header(header).map(str::to_owned)).collect()
}

#[tokio::test]
async fn idempotency_key_is_the_same_for_all_attempts() {
    let server = after([status(503), status(500)]).await;
    charge(&server).capture().await.unwrap();
    let sent = keys(&server.sent(), "x-request-key");
    assert_eq!(sent.len(), 3);
    assert!(sent[0].is_some() && sent.iter().all(|key| *key == sent[0]), "{sent:?}");
}

#[tokio::test]
async fn idempotency_key_is_a_new_random_uuid_for_each_call() {
    let server = after([]).await;
    for _ in 0..20 {
        charge(&server).capture().await.unwrap();
    }
    let keys: HashSet<_> = keys(&server.sent(), "x-request-key").into_iter().flatten().collect();
    assert_eq!(keys.len(), 20);
    for key in keys {
        let parts: Vec<_> = key.split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{key}");
        assert!(key.bytes().all(|byte| b"0123456789abcdef-".contains(&byte)), "{key}");
        assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{key} is not of version 4");
    }
}

#[tokio::test]
async fn idempotency_key_makes_any_verb_or_action_idempotent() {
    let server = Server::always(status(503)).await;
    let account = builder(&server).build().unwrap().account("acc-1");
    assert_eq!(Charge::create(&account, NewCharge::new()).await.unwrap_err().retries(), 2);
    assert_eq!(account.charge("c-1").note().await.unwrap_err().retries(), 2);
    assert!(keys(&server.sent(), "idempotency-key").iter().all(Option::is_some));
    assert_eq!(account.charge("c-1").refund().await.unwrap_err().retries(), 0, "it declares none");
    // The caller has the last word.
    assert_eq!(account.charge("c-1").note().idempotent(false).await.unwrap_err().retries(), 0);
}

#[tokio::test]
async fn idempotency_key_can_be_chosen() {
    let server = after([status(503)]).await;
    charge(&server).capture().idempotency_key("order 1001").await.unwrap();
    charge(&server).capture().header("x-request-key", "by-header").await.unwrap();
    let sent = keys(&server.sent(), "x-request-key");
    assert_eq!(sent, ["order 1001", "order 1001", "by-header"].map(|key| Some(key.to_owned())));
}

#[tokio::test]
async fn idempotency_key_that_cannot_be_sent_is_an_error() {
    let server = after([]).await;
    for key in ["", "a\r\nauthorization: x", "\u{0}"] {
        let error = charge(&server).capture().idempotency_key(key).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("the idempotency key is empty or has characters"), "{error}");
    }
    let error = charge(&server).refund().idempotency_key("k").await.unwrap_err();
    assert!(error.to_string().contains("no idempotency key is declared for this operation"), "{error}");
    let client = builder(&server).build().unwrap();
    assert!(client.post("x").idempotency_key("k").await.is_err(), "the API declares none");
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn idempotency_key_of_an_api_is_in_each_post() {
    let server = after([status(503), status(503)]).await;
    let order = pay(&server).order("o-1");
    order.ship().await.unwrap();
    pay(&server).post("refunds").idempotency_key("chosen").await.unwrap();
    order.label().await.unwrap();
    order.hold().await.unwrap();
    let sent = server.sent();
    assert_eq!(
        sent.iter().map(|it| it.target.as_str()).collect::<Vec<_>>(),
        [
            "/orders/o-1/ship",
            "/orders/o-1/ship",
            "/orders/o-1/ship",
            "/refunds",
            "/orders/o-1/label",
            "/orders/o-1/hold"
        ]
    );
    let keys = keys(&sent, "idempotency-key");
    assert!(keys[0].is_some() && keys[0] == keys[1] && keys[1] == keys[2], "{keys:?}");
    assert_eq!(keys[3].as_deref(), Some("chosen"));
    assert_eq!((&keys[4], &keys[5]), (&None, &None), "its own header, and a PUT");
    assert!(sent[4].header("x-label-key").is_some());
}

#[tokio::test]
async fn idempotency_key_is_not_in_the_pages_of_a_list() {
    // A server that saw the same key twice would answer with the first page again.
    let server = Server::replying(|sent| {
        let page = if sent.target.contains("page=2") { json!([]) } else { json!([{"id": "o-1"}]) };
        Reply::json(200, &page)
    })
    .await;
    assert_eq!(pay(&server).orders().all().await.unwrap().len(), 1);
    assert!(server.sent().len() > 1);
    assert!(keys(&server.sent(), "idempotency-key").iter().all(Option::is_none));
}

#[tokio::test]
async fn idempotency_key_is_in_a_dry_run() {
    let server = after([]).await;
    let request = charge(&server).capture().idempotency_key("k-1").dry_run().await.unwrap();
    assert_eq!(request.headers()["x-request-key"], "k-1");
    assert_eq!(charge(&server).capture().dry_run().await.unwrap().headers()["x-request-key"].len(), 36);
}

#[test]
fn idempotency_key_is_in_the_descriptor() {
    let operation = Charge::DESCRIPTOR.operation("create").unwrap();
    assert_eq!((operation.idempotency_key, operation.idempotent), (Some("idempotency-key"), true));
    assert_eq!(Charge::DESCRIPTOR.operation("refund").unwrap().idempotency_key, None);
    assert_eq!(Pay::DESCRIPTOR.idempotency_key, Some("idempotency-key"));
}
