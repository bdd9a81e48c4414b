use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::stream;
use rtk::realtime_kit::*;
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, Error, ErrorKind, Id, Resource, Retry};

use crate::support::{Reply, Server, TOKEN};
use crate::{after, app, builder, quick, status};

#[tokio::test]
async fn read_is_retried() {
    for reply in [status(503), status(408), status(520), status(429), Reply::Bytes(Vec::new())] {
        let server = after([reply.clone(), reply]).await;
        let session = Session::find(&app(builder(&server)), "x-1").send_raw().await.unwrap();
        assert_eq!((session.status().as_u16(), session.retries()), (200, 2));
        assert_eq!(server.lines(), vec!["GET app-1/sessions/x-1"; 3]);
    }
}

#[tokio::test]
async fn create_is_not_retried_unless_the_server_rejected_it() {
    for reply in [status(503), status(408), status(520), Reply::Bytes(Vec::new())] {
        let server = after([reply]).await;
        let app = app(builder(&server));
        let error = Meeting::create(&app, NewMeeting::new()).await.unwrap_err();
        assert!(error.is_retryable() && error.may_have_been_sent() && error.retries() == 0, "{error:?}");
        assert!(error.to_string().contains("check before you repeat it"), "{error}");
        server.only();
    }
    let server = after([status(429), status(429)]).await;
    Meeting::create(&app(builder(&server)), NewMeeting::new().title("t")).await.unwrap();
    let sent = server.sent();
    assert_eq!(sent.len(), 3);
    assert!(sent.iter().all(|it| it.body == sent[0].body && it.header("authorization").is_some()));
}

#[tokio::test]
async fn put_and_delete_are_retried() {
    let server = after([status(200), status(502), status(502)]).await;
    let app = app(builder(&server));
    app.delete("anything").json::<Option<u8>>().await.unwrap();
    app.put("anything").body(&1).json::<Option<serde_json::Value>>().await.unwrap();
    assert_eq!(
        server.lines(),
        ["DELETE app-1/anything", "PUT app-1/anything", "PUT app-1/anything", "PUT app-1/anything"]
    );
}

#[tokio::test]
async fn connect_error_is_retried_for_any_method() {
    struct Refusing(Arc<AtomicUsize>);

    impl Transport for Refusing {
        fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            self.0.fetch_add(1, Ordering::SeqCst);
            Box::pin(async { Err(TransportError::connect("refused")) })
        }
    }

    let count = Arc::new(AtomicUsize::new(0));
    let transport = Refusing(Arc::clone(&count));
    let app = app(Client::builder().token(TOKEN).retry(quick()).transport(transport));
    let error = Meeting::create(&app, NewMeeting::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.retries(), count.load(Ordering::SeqCst)), (ErrorKind::Connect, 2, 3));
    assert!(!error.may_have_been_sent());
}

#[tokio::test]
async fn earlier_attempt_that_may_have_been_carried_out_is_reported() {
    struct ThenGone(AtomicUsize);

    impl Transport for ThenGone {
        fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            let first = self.0.fetch_add(1, Ordering::SeqCst) == 0;
            let error = if first { TransportError::interrupted("cut") } else { TransportError::connect("refused") };
            Box::pin(async { Err(error) })
        }
    }

    let app = app(Client::builder().token(TOKEN).retry(quick()).transport(ThenGone(AtomicUsize::new(0))));
    let error = app.delete("thing").await.unwrap_err();
    assert_eq!((error.kind(), error.retries()), (ErrorKind::Connect, 2));
    assert!(error.may_have_been_sent(), "{error}");
    assert!(error.to_string().contains("an earlier attempt may have been carried out"), "{error}");
}

#[tokio::test]
async fn permanent_error_is_not_retried() {
    for code in [302, 400, 401, 403, 404, 409, 425, 501, 505] {
        let server = after([status(code)]).await;
        let error = Session::find(&app(builder(&server)), "x-1").await.unwrap_err();
        assert!(!error.is_retryable(), "{error}");
        server.only();
    }
    for broken in ["", "{", "<html>", r#"{"success":false}"#, r#"{"data":[]}"#, r#"{"data":null}"#] {
        let server = after([Reply::new(200, &[], broken)]).await;
        Session::find(&app(builder(&server)), "x-1").await.unwrap_err();
        server.only();
    }
}

#[tokio::test]
async fn retry_can_be_set_on_the_client_and_on_a_request() {
    let always = || Server::always(status(503));
    let count = |error: Error, server: &Server| (error.retries() as usize + 1, server.sent().len());

    let server = always().await;
    let error = Session::find(&app(builder(&server)), "x").retry(Retry::never()).await.unwrap_err();
    assert_eq!(count(error, &server), (1, 1));

    let server = always().await;
    let off = app(builder(&server).retry(Retry::never()));
    let error = Session::find(&off, "x").await.unwrap_err();
    assert_eq!(count(error, &server), (1, 1));

    let server = always().await;
    let off = app(builder(&server).retry(Retry::never()));
    let error = Session::find(&off, "x").retry(quick().max_retries(4)).await.unwrap_err();
    assert!(error.to_string().contains("; failed on attempt 5 after "), "{error}");
    assert_eq!(count(error, &server), (5, 5));
}

#[tokio::test]
async fn idempotent_can_be_set_on_a_request() {
    let server = after([status(503)]).await;
    let client = app(builder(&server));
    client.post("search").body(&1).idempotent(true).json::<serde_json::Value>().await.unwrap();
    assert_eq!(server.sent().len(), 2);

    let server = after([status(503)]).await;
    app(builder(&server)).get("counter/next").idempotent(false).json::<serde_json::Value>().await.unwrap_err();
    server.only();
}

#[tokio::test]
async fn streamed_body_is_sent_once() {
    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/accounts/{account_id}/files", read_only, put(fill = "content", body = Body))]
    struct File {
        id: Id<Self>,
    }

    for reply in [status(503), status(429), Reply::Bytes(Vec::new())] {
        let server = Server::always(reply).await;
        let account = builder(&server).build().unwrap().account("a");
        let chunks = stream::iter([Ok("a".into()), Ok("b".into())]);
        let error = account.file("f").fill(Body::chunks(chunks)).await.unwrap_err();
        assert!(error.is_retryable() && error.retries() == 0, "{error}");
        server.only();
        // A body in memory is sent again.
        let error = account.file("f").fill("ab").await.unwrap_err();
        assert_eq!(error.retries(), 2);
    }
}

#[tokio::test]
async fn retry_budget_is_shared_by_clones() {
    let server = Server::always(status(503)).await;
    let app = app(builder(&server).retry_budget(3));
    let again = app.clone();
    for (scope, retries) in [(&app, 2), (&again, 1), (&app, 0)] {
        assert_eq!(Session::find(scope, "x").await.unwrap_err().retries(), retries);
    }
}

#[tokio::test]
async fn backoff_is_within_the_policy() {
    let server = Server::always(status(503)).await;
    let policy = Retry::default().max_retries(3).backoff(Duration::from_millis(20), Duration::from_millis(30));
    let error = Session::find(&app(builder(&server).retry(policy)), "x").await.unwrap_err();
    // Back-offs of at most 20, 30 and 30 ms, and the time of four requests.
    assert!(error.retries() == 3 && error.elapsed() < Duration::from_secs(1), "{error}");
}

#[tokio::test]
async fn idempotent_can_be_set_in_a_declaration() {
    #[derive(Debug, Clone, Resource)]
    #[resource(
        path = "/accounts/{account_id}/rules",
        create(idempotent),
        post(search = "search", on = collection, idempotent),
        get(next = "next", idempotent = false),
    )]
    struct Rule {
        id: Id<Self>,
    }

    let server = Server::always(status(503)).await;
    let account = builder(&server).build().unwrap().account("a");
    assert_eq!(Rule::create(&account, NewRule::new()).await.unwrap_err().retries(), 2);
    assert_eq!(Rule::search(&account).await.unwrap_err().retries(), 2);
    assert_eq!(account.rule("r").next().await.unwrap_err().retries(), 0);
    assert_eq!(account.rules().find("r").await.unwrap_err().retries(), 2);
    assert_eq!(server.lines().len(), 10);
}

#[tokio::test]
async fn rejected_request_may_not_have_been_carried_out() {
    for (code, perhaps) in [
        (400, false),
        (401, false),
        (403, false),
        (404, false),
        (408, true),
        (409, false),
        (422, false),
        (429, false),
        (500, true),
        (501, true),
        (503, true),
        (302, true),
    ] {
        let server = Server::always(status(code)).await;
        let error = Meeting::create(&app(builder(&server)), NewMeeting::new()).await.unwrap_err();
        assert_eq!((error.may_have_been_carried_out(), error.may_have_been_sent()), (perhaps, true), "{code}: {error}");
    }
    // The outcome of the last attempt does not matter if that of an earlier one is unknown.
    let server = after([status(503), status(400)]).await;
    let create = Meeting::create(&app(builder(&server)), NewMeeting::new()).idempotent(true);
    let error = create.await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_carried_out()), (ErrorKind::BadRequest, true));
}

#[tokio::test]
async fn exhausted_retry_budget_is_reported() {
    let server = Server::always(status(503)).await;
    let app = app(builder(&server).retry_budget(1));
    let first = Session::find(&app, "x").await.unwrap_err();
    let second = Session::find(&app, "x").await.unwrap_err();
    assert_eq!((first.retries(), second.retries(), server.sent().len()), (1, 0, 3));
    assert!(second.to_string().contains("not retried, because the client's `retry_budget` is used up"), "{second}");
}
