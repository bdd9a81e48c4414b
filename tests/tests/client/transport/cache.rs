//! Responses that are kept in memory.

use rtk::realtime_kit::*;
use rtk::transport::{Cache, HttpTransport};
use rtk::{Retry, Scope};
use serde_json::json;

use crate::builder;
use crate::support::{Reply, Sent, Server};

fn around() -> Cache<HttpTransport> {
    Cache::around(HttpTransport::builder().build().unwrap())
}

fn app(server: &Server) -> Scope<App> {
    builder(server).transport(around()).retry(Retry::never()).build().unwrap().account("acc-1").app("app-1")
}

/// Responds with a session whose `ETag` is `"1"`, or with 304.
fn tagged(sent: &Sent) -> Reply {
    if sent.header("if-none-match") == Some("\"1\"") {
        return Reply::new(304, &[("etag", "\"1\"")], "");
    }
    Reply::new(200, &[("etag", "\"1\""), ("content-type", "application/json")], &body("LIVE"))
}

fn body(status: &str) -> String {
    json!({"success": true, "data": {"id": "s-1", "status": status}}).to_string()
}

fn conditions(server: &Server) -> Vec<Option<String>> {
    server.sent().iter().map(|sent| sent.header("if-none-match").map(str::to_owned)).collect()
}

#[tokio::test]
async fn cache_sends_the_etag_and_returns_what_was_kept() {
    let server = Server::replying(tagged).await;
    let app = app(&server);
    for _ in 0..3 {
        assert_eq!(Session::find(&app, "s-1").await.unwrap().status, Some(SessionStatus::Live));
    }
    assert_eq!(conditions(&server), [None, Some("\"1\"".to_owned()), Some("\"1\"".to_owned())]);
    // Another URL is another response.
    Session::find(&app, "s-2").await.unwrap();
    assert_eq!(conditions(&server)[3], None);
}

#[tokio::test]
async fn cache_returns_a_new_response_when_the_tag_has_changed() {
    let server = Server::replying(|sent| match sent.header("if-none-match") {
        None => Reply::new(200, &[("etag", "\"1\"")], &body("LIVE")),
        Some(_) => Reply::new(200, &[("etag", "\"2\"")], &body("ENDED")),
    })
    .await;
    let app = app(&server);
    assert_eq!(Session::find(&app, "s-1").await.unwrap().status, Some(SessionStatus::Live));
    for _ in 0..2 {
        assert_eq!(Session::find(&app, "s-1").await.unwrap().status, Some(SessionStatus::Ended));
    }
    assert_eq!(conditions(&server), [None, Some("\"1\"".to_owned()), Some("\"2\"".to_owned())]);
}

#[tokio::test]
async fn cache_reuses_a_response_as_long_as_the_server_allows() {
    let fresh = Reply::new(200, &[("cache-control", "private, max-age=3600")], &body("LIVE"));
    let server = Server::always(fresh).await;
    let app = app(&server);
    Session::find(&app, "s-1").await.unwrap();
    Session::find(&app, "s-1").await.unwrap();
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn cache_keeps_nothing_that_the_server_forbids_or_does_not_tag() {
    for headers in [&[("etag", "\"1\""), ("cache-control", "no-store")][..], &[]] {
        let server = Server::always(Reply::new(200, headers, &body("LIVE"))).await;
        let app = app(&server);
        Session::find(&app, "s-1").await.unwrap();
        Session::find(&app, "s-1").await.unwrap();
        assert_eq!(conditions(&server), [None, None], "{headers:?}");
    }
}

#[tokio::test]
async fn cache_does_not_share_between_credentials() {
    let server = Server::replying(tagged).await;
    let transport = std::sync::Arc::new(around());
    for token in ["one-token", "another-token"] {
        let client = builder(&server).token(token).transport(Shared(transport.clone())).build().unwrap();
        Session::find(&client.account("acc-1").app("app-1"), "s-1").await.unwrap();
    }
    assert_eq!(conditions(&server), [None, None]);
}

/// A transport that two clients share.
struct Shared(std::sync::Arc<Cache<HttpTransport>>);

impl rtk::transport::Transport for Shared {
    fn send(
        &self,
        request: http::Request<rtk::Body>,
    ) -> rtk::transport::BoxFuture<'_, Result<http::Response<rtk::Body>, rtk::transport::TransportError>> {
        self.0.send(request)
    }
}

#[tokio::test]
async fn cache_forgets_what_a_write_may_have_changed() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::new(200, &[("etag", "\"1\""), ("cache-control", "max-age=3600")], &list()),
        _ => Reply::json(200, &json!({"success": true, "data": {"id": "m-1"}})),
    })
    .await;
    let app = app(&server);
    let lines = || server.sent().iter().map(Sent::line).collect::<Vec<_>>();
    app.meetings().all().await.unwrap();
    app.meetings().all().await.unwrap();
    assert_eq!(lines().len(), 1);
    app.meetings().create(NewMeeting::new()).await.unwrap();
    app.meetings().all().await.unwrap();
    assert_eq!(lines().len(), 3, "{:?}", lines());
    // A write below the list, too.
    app.meeting("m-1").update(MeetingChanges::new().title("t")).await.unwrap();
    app.meetings().all().await.unwrap();
    assert_eq!(lines().len(), 5, "{:?}", lines());
}

fn list() -> String {
    let paging = json!({"start_offset": 1, "end_offset": 1, "total_count": 1});
    json!({"success": true, "data": [{"id": "m-1"}], "paging": paging}).to_string()
}

#[tokio::test]
async fn cache_leaves_conditions_of_a_call_alone() {
    let server = Server::replying(tagged).await;
    let app = app(&server);
    Session::find(&app, "s-1").await.unwrap();
    let raw = Session::find(&app, "s-1").header("if-none-match", "\"1\"").send_raw().await.unwrap();
    assert_eq!(raw.status().as_u16(), 304);
}

#[tokio::test]
async fn cache_is_bounded_by_its_bytes() {
    let large = json!({"success": true, "data": {"id": "x".repeat(10_000), "status": "LIVE"}}).to_string();
    let server = Server::always(Reply::new(200, &[("etag", "\"1\""), ("cache-control", "max-age=3600")], &large)).await;
    // Room for four of them, of which none is more than a quarter.
    let transport = around().max_bytes(45_000);
    let app = builder(&server).transport(transport).build().unwrap().account("acc-1").app("app-1");
    for id in ["a", "b", "c", "d", "e", "e", "d", "a"] {
        Session::find(&app, id).await.unwrap();
    }
    // `a` was removed when `e` was kept.
    let lines: Vec<_> = server.sent().iter().map(|sent| sent.line().chars().last().unwrap()).collect();
    assert_eq!(lines, ['a', 'b', 'c', 'd', 'e', 'a']);
    // A larger one is returned, and not kept.
    let small = around().max_bytes(20_000);
    let app = builder(&server).transport(small).build().unwrap().account("acc-1").app("app-1");
    for _ in 0..2 {
        assert_eq!(Session::find(&app, "e").await.unwrap().id.as_str().len(), 10_000);
    }
    assert_eq!(server.sent().len(), 8);
}

#[tokio::test]
async fn debug_of_a_cache_shows_no_credentials_and_no_bodies() {
    let server = Server::replying(tagged).await;
    let transport = std::sync::Arc::new(around());
    let client = builder(&server).transport(Shared(transport.clone())).build().unwrap();
    Session::find(&client.account("acc-1").app("app-1"), "s-1").await.unwrap();
    let shown = format!("{transport:?}");
    assert!(shown.contains("entries: 1") && !shown.contains("t0ken") && !shown.contains("LIVE"), "{shown}");
}
