//! The default transport in a transport of one's own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use http::header::CONTENT_TYPE;
use rtk::realtime_kit::*;
use rtk::transport::{Body, BoxFuture, HttpTransport, Transport, TransportError};
use rtk::{ErrorKind, Retry, Scope};
use serde_json::json;

use crate::support::{Reply, Server};
use crate::{after, builder, status};

type Exchange<'a> = BoxFuture<'a, Result<http::Response<Body>, TransportError>>;

fn app(server: &Server, transport: impl Transport) -> Scope<App> {
    builder(server).transport(transport).build().unwrap().account("acc-1").app("app-1")
}

/// Counts what it passes on.
#[derive(Clone)]
struct Counting {
    inner: HttpTransport,
    sent: Arc<AtomicUsize>,
    timed_out: Arc<AtomicUsize>,
}

impl Counting {
    fn new() -> Self {
        Self { inner: HttpTransport::builder().build().unwrap(), sent: Arc::default(), timed_out: Arc::default() }
    }
}

impl Transport for Counting {
    fn send(&self, request: http::Request<Body>) -> Exchange<'_> {
        self.sent.fetch_add(1, Ordering::SeqCst);
        self.inner.send(request)
    }

    fn attempt_timed_out(&self, started: Instant) {
        self.timed_out.fetch_add(1, Ordering::SeqCst);
        self.inner.attempt_timed_out(started);
    }
}

#[tokio::test]
async fn wrapped_transport_sends_every_attempt() {
    let (server, transport) = (after([status(503), status(429)]).await, Counting::new());
    Session::find(&app(&server, transport.clone()), "x-1").await.unwrap();
    assert_eq!((server.sent().len(), transport.sent.load(Ordering::SeqCst)), (3, 3));
}

#[tokio::test]
async fn wrapped_transport_learns_of_timeouts() {
    let (server, transport) = (Server::always(Reply::Never).await, Counting::new());
    let find = Session::find(&app(&server, transport.clone()), "x-1");
    let error = find.timeout(Duration::from_millis(100)).retry(Retry::never()).await.unwrap_err();
    assert_eq!((error.kind(), transport.timed_out.load(Ordering::SeqCst)), (ErrorKind::Timeout, 1));
}

/// Responds from the second request on without sending.
struct Remembering {
    inner: HttpTransport,
    sent: AtomicUsize,
}

impl Transport for Remembering {
    fn send(&self, request: http::Request<Body>) -> Exchange<'_> {
        Box::pin(async move {
            match self.sent.fetch_add(1, Ordering::SeqCst) {
                0 => self.inner.send(request).await,
                _ => Ok(http::Response::new(Body::from(r#"{"success":true,"data":{"id":"remembered"}}"#))),
            }
        })
    }
}

#[tokio::test]
async fn wrapping_transport_can_respond_itself() {
    let server = after([]).await;
    let app = app(&server, Remembering { inner: HttpTransport::builder().build().unwrap(), sent: AtomicUsize::new(0) });
    assert_eq!(Session::find(&app, "x-1").await.unwrap().id().as_str(), "x-1");
    assert_eq!(Session::find(&app, "remembered").await.unwrap().id().as_str(), "remembered");
    server.only();
}

/// Replaces the body of each request.
struct Replacing(HttpTransport);

impl Transport for Replacing {
    fn send(&self, mut request: http::Request<Body>) -> Exchange<'_> {
        *request.body_mut() = Body::from("replaced");
        request.headers_mut().insert(CONTENT_TYPE, http::HeaderValue::from_static("text/plain"));
        self.0.send(request)
    }
}

#[tokio::test]
async fn body_of_a_wrapping_transport_is_sent_with_its_own_length() {
    for body in [String::new(), "x".to_owned(), "x".repeat(1 << 18)] {
        let server = Server::always(Reply::data(&json!({}))).await;
        let app = app(&server, Replacing(HttpTransport::builder().build().unwrap()));
        app.post("x").body(&body).await.unwrap();
        app.post("x").await.unwrap();
        for sent in server.sent() {
            assert_eq!((&sent.body[..], sent.header("content-length")), (&b"replaced"[..], Some("8")));
        }
    }
}
