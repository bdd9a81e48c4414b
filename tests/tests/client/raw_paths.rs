//! Requests to paths that no resource declares.

use crate::support::{Reply, Server, sent};
use crate::{after, builder};
use rtk::ErrorKind;
use rtk::realtime_kit::*;
use serde_json::{Value, json};

#[tokio::test]
async fn raw_path_with_a_mistake_is_rejected_with_advice() {
    let server = after([]).await;
    let client = builder(&server).build().unwrap();
    for (path, message) in [
        ("accounts/{account_id}/foo", "contains a placeholder"),
        ("foo?x=1", "set query parameters with `query`"),
        ("https://api.cloudflare.com/client/v4/foo", "pass only the part after the base URL"),
    ] {
        let error = client.post(path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(server.sent().is_empty());
    client.get("/zones/a b").await.unwrap();
    assert_eq!(server.only().line(), "GET /client/v4/zones/a%20b");
}

#[tokio::test]
async fn raw_path_returns_any_status_unless_it_is_checked() {
    let server = Server::replying(|_| Reply::new(404, &[], "")).await;
    let client = builder(&server).build().unwrap();
    assert_eq!(client.delete("foo/1").await.unwrap().status().as_u16(), 404);
    assert!(client.delete("foo/1").error_for_status().await.unwrap_err().is_not_found());
    let fine = Server::replying(|_| Reply::new(204, &[], "")).await;
    let client = builder(&fine).build().unwrap();
    assert_eq!(client.delete("foo/1").error_for_status().await.unwrap().status().as_u16(), 204);
    assert_eq!(client.delete("foo/1").json::<Option<Value>>().await.unwrap(), None);
}

#[tokio::test]
async fn raw_path_inside_a_scope_is_sent_with_query_and_body() {
    let (sent, report) = sent(json!({"minutes": 3}), async |app| {
        app.get("/analytics/day wise").query(&[("start_date", "2026-11-01")]).json::<Value>().await
    })
    .await;
    assert_eq!(sent.line(), "GET app-1/analytics/day%20wise?start_date=2026-11-01");
    assert_eq!(report, json!({"minutes": 3}));
    let (sent, raw) =
        crate::support::sent(json!({}), async |app| app.session("s").put("x/y").body(&json!({"a": 1})).await).await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PUT app-1/sessions/s/x/y", Some(json!({"a": 1}))));
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(raw.status(), 200);
}
