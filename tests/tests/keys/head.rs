//! `head(…)`: whether there is something, and its headers, without a body.

use std::time::Duration;

use rtk::descriptor::Method;
use rtk::{Client, Response, Retry};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/objects",
    only(),
    head(exists = "", returns = bool),
    head(has_part(part = u32) = "parts/{part}", on = member, query(version = String), returns = bool),
    head(properties = "", returns = Response),
    head(size = "", returns = u64, response_header = "content-length"),
    head(touch = "touch"),
    get(is_public = "public", returns = bool),
)]
struct Object {
    id: Id<Self>,
}

/// A server that sends only the head of a response, which names the length of a large body.
async fn object(status: u16) -> (Server, Scope<Object>) {
    let server = Server::replying(move |_| Reply::with_length(status, &[("etag", "\"v1\"")], "", 9_000_000_000)).await;
    let object = account(&server).object("o-1");
    (server, object)
}

#[tokio::test]
async fn head_returns_whether_there_is_something() {
    let (server, object) = object(200).await;
    assert!(object.exists().await.unwrap());
    assert!(object.has_part(7_u32).version("v1").await.unwrap());
    assert_eq!(
        lines(&server),
        ["HEAD /accounts/acc-1/objects/o-1", "HEAD /accounts/acc-1/objects/o-1/parts/7?version=v1"]
    );
    let (_server, object) = self::object(404).await;
    assert!(!object.exists().await.unwrap());
    let (_server, object) = self::object(204).await;
    assert!(object.exists().await.unwrap());
}

#[tokio::test]
async fn head_with_another_status_is_an_error() {
    for (status, kind) in [(403, ErrorKind::Forbidden), (410, ErrorKind::BadRequest), (500, ErrorKind::Server)] {
        let (_server, object) = object(status).await;
        let error = object.exists().await.unwrap_err();
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (kind, Some(status)), "{error}");
    }
    let (_server, object) = object(404).await;
    assert_eq!(object.properties().await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(object.touch().await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn head_returns_headers_or_nothing() {
    let (_server, object) = object(200).await;
    let properties = object.properties().await.unwrap();
    assert_eq!(properties.headers()["etag"], "\"v1\"");
    assert!(properties.bytes().is_empty());
    assert!(object.properties().stream().await.unwrap().to_bytes().await.unwrap().is_empty());
    // The body with this length would be larger than any response may be.
    assert_eq!(object.size().await.unwrap(), 9_000_000_000);
    let () = object.touch().await.unwrap();
    let (exists, response) = object.exists().with_response().await.unwrap();
    assert!(exists && response.headers().contains_key("etag"));
}

#[tokio::test]
async fn head_is_retried_like_get() {
    let exists = Object::DESCRIPTOR.operation("exists").unwrap();
    assert_eq!((exists.method, exists.idempotent), (Method::Head, true));
    assert_eq!(Method::Head.as_str(), "HEAD");
    let attempts = std::sync::atomic::AtomicUsize::new(0);
    let server = Server::replying(move |_| match attempts.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
        0 => Reply::Bytes(Vec::new()), // The connection ends without a response.
        _ => Reply::new(200, &[], ""),
    })
    .await;
    let retry = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().token("t").base_url(server.origin()).retry(retry).build().unwrap();
    assert!(client.account("acc-1").object("o-1").exists().await.unwrap());
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn bool_of_another_method_is_that_of_the_body() {
    let canned = Canned::results(["false"]);
    assert!(!canned.account.object("o").is_public().await.unwrap());
}
