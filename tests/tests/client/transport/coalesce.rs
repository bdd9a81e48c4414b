//! Equal GETs in flight at once.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::{FutureExt as _, StreamExt as _};
use rtk::realtime_kit::*;
use rtk::transport::{Coalesce, HttpTransport};
use rtk::{ErrorKind, Retry, Scope};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::builder;
use crate::support::{Reply, Server};

fn around() -> Coalesce<HttpTransport> {
    Coalesce::around(HttpTransport::builder().build().unwrap())
}

fn app(server: &Server) -> Scope<App> {
    builder(server).transport(around()).retry(Retry::never()).build().unwrap().account("acc-1").app("app-1")
}

/// Responds once the gate has a permit for each request.
async fn gated(reply: Reply) -> (Server, Arc<Semaphore>) {
    let gate = Arc::new(Semaphore::new(0));
    let shared = Arc::clone(&gate);
    let server = Server::start(move |_| {
        let (gate, reply) = (Arc::clone(&shared), reply.clone());
        async move {
            gate.acquire().await.unwrap().forget();
            reply
        }
    })
    .await;
    (server, gate)
}

/// Waits until the server has received this many requests.
async fn received(server: &Server, count: usize) {
    while server.sent().len() < count {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

fn session() -> Reply {
    Reply::data(&json!({"id": "s-1", "status": "LIVE"}))
}

#[tokio::test]
async fn equal_gets_in_flight_share_one_request() {
    let (server, gate) = gated(session()).await;
    let app = app(&server);
    let calls = join_all((0..20).map(|_| async { Session::find(&app, "s-1").await }));
    let opened = async {
        received(&server, 1).await;
        gate.add_permits(1);
    };
    let (found, ()) = tokio::join!(calls, opened);
    assert_eq!(found.iter().filter(|found| found.as_ref().is_ok_and(|session| session.id == "s-1")).count(), 20);
    assert_eq!(server.sent().len(), 1);
    // What was shared is not kept.
    gate.add_permits(1);
    Session::find(&app, "s-1").await.unwrap();
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn other_urls_headers_and_writes_are_not_shared() {
    let (server, gate) = gated(session()).await;
    let app = app(&server);
    let calls = async {
        tokio::join!(
            Session::find(&app, "s-1"),
            Session::find(&app, "s-2"),
            Session::find(&app, "s-1").header("x-tenant", "blue"),
            Meeting::create(&app, NewMeeting::new()),
            Meeting::create(&app, NewMeeting::new()),
        )
    };
    let opened = async {
        received(&server, 5).await;
        gate.add_permits(5);
    };
    let (found, ()) = tokio::join!(calls, opened);
    assert!(found.0.is_ok() && found.1.is_ok() && found.2.is_ok() && found.3.is_ok() && found.4.is_ok(), "{found:?}");
    assert_eq!(server.sent().len(), 5);
}

#[tokio::test]
async fn call_that_ends_early_does_not_end_the_request_of_the_others() {
    let (server, gate) = gated(session()).await;
    let app = app(&server);
    // The first call sends the request.
    let mut first = Box::pin(async { Session::find(&app, "s-1").await });
    let sent = tokio::select! {
        _ = &mut first => false,
        () = received(&server, 1) => true,
    };
    assert!(sent);
    let mut second = Box::pin(async { Session::find(&app, "s-1").await });
    assert!(second.as_mut().now_or_never().is_none());
    drop(first);
    gate.add_permits(1);
    assert_eq!(second.await.unwrap().id, "s-1");
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn error_of_a_shared_request_is_that_of_each_call() {
    let (server, gate) = gated(Reply::with_length(200, &[], "{\"data\":", 100)).await;
    let app = app(&server);
    let calls = join_all((0..3).map(|_| async { Session::find(&app, "s-1").await.unwrap_err() }));
    let opened = async {
        received(&server, 1).await;
        gate.add_permits(1);
    };
    let (errors, ()) = tokio::join!(calls, opened);
    let kinds: Vec<_> =
        errors.iter().map(|error| (error.kind(), error.status().map(|status| status.as_u16()))).collect();
    assert_eq!(kinds, [(ErrorKind::Interrupted, Some(200)); 3]);
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn request_after_a_timeout_is_sent_anew() {
    let server = Server::always(Reply::Never).await;
    let app = app(&server);
    // Waits for the response that never comes.
    let mut patient = Box::pin(async { Session::find(&app, "s-1").await });
    assert!(patient.as_mut().now_or_never().is_none());
    let error = Session::find(&app, "s-1").timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let sent = server.sent().len();
    let mut next = Box::pin(async { Session::find(&app, "s-1").await });
    tokio::select! {
        _ = &mut next => panic!("a response came"),
        _ = &mut patient => panic!("a response came"),
        () = received(&server, sent + 1) => {}
    }
}

#[tokio::test]
async fn streamed_responses_are_not_shared() {
    let (server, gate) = gated(session()).await;
    gate.add_permits(2);
    let app = app(&server);
    let read = async || {
        let stream = app.get("sessions/s-1").stream().await.unwrap();
        stream.map(|chunk| chunk.unwrap().len()).collect::<Vec<_>>().await.iter().sum::<usize>()
    };
    let (one, other) = tokio::join!(read(), read());
    assert!(one > 0 && one == other);
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn response_that_is_too_large_to_be_shared_is_an_error() {
    let server =
        Server::always(Reply::json(200, &json!({"data": {"id": "x".repeat(100_000), "status": "LIVE"}}))).await;
    let transport = around().max_bytes(1000);
    let app = builder(&server).transport(transport).retry(Retry::never()).build().unwrap().account("a").app("b");
    let error = Session::find(&app, "s-1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert!(format!("{error:?} {:?}", std::error::Error::source(&error)).contains("larger than 1000 bytes"));
}

#[test]
fn debug_of_a_coalescing_transport_shows_no_requests() {
    assert!(format!("{:?}", around()).starts_with("Coalesce { inner: HttpTransport"));
}
