//! Rate limits in the form of the API.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rtk::ErrorKind;
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

#[tokio::test]
async fn declared_status_is_a_limit_with_its_own_wait() {
    for (header, value, wait) in
        [("x-calm-down", "30", 30_000), ("x-calm-down", "1.5", 2_000), ("retry-after", "7", 7_000)]
    {
        let server = Server::always(Reply::new(420, &[(header, value)], "{}")).await;
        let error = shop(&server).pens().find("p-1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::RateLimited);
        assert_eq!(error.retry_after(), Some(Duration::from_millis(wait)), "{header}");
        let error = forge(&server).orgs().find("o").await.unwrap_err();
        let is_limit = header == "retry-after";
        assert_eq!(error.kind() == ErrorKind::RateLimited, is_limit, "another API: {header}");
    }
}

#[tokio::test]
async fn request_that_a_limit_refused_is_sent_again() {
    let requested = AtomicUsize::new(0);
    let server = Server::replying(move |_| match requested.fetch_add(1, Ordering::SeqCst) {
        0 => Reply::new(420, &[("x-calm-down", "0")], "{}"),
        _ => Reply::json(200, &json!({"item": {"id": "p-1"}})),
    })
    .await;
    let shop = Shop::builder().base_url(server.origin()).token("sh0p-k3y").build().unwrap();
    shop.pens().create(NewPen::new()).await.unwrap();
    assert_eq!(server.sent().len(), 2, "a POST, too: it was not carried out");
}

#[tokio::test]
async fn limit_is_read_from_the_declared_headers() {
    let headers = [("x-left", "3"), ("x-again-in", "60"), ("x-of", "100")];
    let server = Server::always(Reply::new(200, &headers, r#"{"item": {"id": "p-1"}}"#)).await;
    let response = shop(&server).pens().find("p-1").send_raw().await.unwrap();
    let limit = response.rate_limit().unwrap();
    assert_eq!((limit.remaining, limit.quota, limit.reset), (Some(3), Some(100), Some(Duration::from_secs(60))));
    assert_eq!(forge(&server).get("x").await.unwrap().rate_limit(), None, "another API");
}
