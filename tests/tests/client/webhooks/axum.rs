//! Deliveries as arguments of axum's handlers.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use ::axum::Router;
use ::axum::body::{Body, to_bytes};
use ::axum::extract::{DefaultBodyLimit, FromRef, Request, State};
use ::axum::handler::Handler;
use ::axum::http::StatusCode;
use ::axum::routing::post;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use rtk::webhook::MemoryGuard;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// A state of an application: the verifier is a part of it.
#[derive(Clone)]
struct App {
    verifier: Verifier<Value>,
    /// How many times storing fails before it succeeds.
    failures: Arc<AtomicUsize>,
    stored: Arc<std::sync::Mutex<Vec<Bytes>>>,
}

impl FromRef<App> for Verifier<Value> {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

fn app() -> App {
    let scheme = Scheme::header("cf-webhook-auth", "s3cret").unwrap();
    let verifier = verifier(&scheme).replay_guard(MemoryGuard::default());
    App { verifier, failures: Arc::default(), stored: Arc::default() }
}

async fn receive(State(app): State<App>, delivery: Delivery<Value>) -> Result<StatusCode, Error> {
    if app.failures.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok() {
        return Err(Error::not_stored("the database is down"));
    }
    app.stored.lock().unwrap().push(delivery.body().clone());
    delivery.ack().await?;
    Ok(StatusCode::NO_CONTENT)
}

fn request(secret: &str, body: impl Into<Body>) -> Request {
    Request::post("/").header("cf-webhook-auth", secret).body(body.into()).unwrap()
}

/// The status and the body of the response.
async fn respond(app: &App, request: Request) -> (u16, Bytes) {
    let response = receive.call(request, app.clone()).await;
    (response.status().as_u16(), to_bytes(response.into_body(), usize::MAX).await.unwrap())
}

fn empty(status: u16) -> (u16, Bytes) {
    (status, Bytes::new())
}

#[tokio::test]
async fn delivery_in_a_handler_is_stored_once_with_its_bytes() {
    let app = app();
    let spaced = "{ \"event\" :\t\"é\" }\n";
    assert_eq!(respond(&app, request("s3cret", spaced)).await, empty(204));
    assert_eq!(respond(&app, request("s3cret", spaced)).await, empty(200), "a duplicate");
    assert_eq!(*app.stored.lock().unwrap(), [spaced]);
}

#[tokio::test]
async fn delivery_that_a_handler_could_not_store_is_accepted_again() {
    let app = app();
    app.failures.store(2, SeqCst);
    for expected in [503, 503, 204, 200] {
        assert_eq!(respond(&app, request("s3cret", "1")).await, empty(expected));
    }
    assert_eq!(*app.stored.lock().unwrap(), ["1"]);
}

#[tokio::test]
async fn rejection_has_the_status_of_the_error_and_no_body() {
    let app = app();
    for (request, status) in [
        (Request::post("/").body(Body::from("1")).unwrap(), 400),
        (request("wrong", "1"), 401),
        (request("s3cret", "<html>"), 422),
        (request("s3cret", "1".repeat(1024 * 1024 + 1)), 413),
    ] {
        assert_eq!(respond(&app, request).await, empty(status));
    }
    assert!(app.stored.lock().unwrap().is_empty());
}

/// A handler that takes a `Result` sees the error, for its log or to keep the body.
#[tokio::test]
async fn error_of_a_delivery_reaches_a_handler_that_takes_a_result() {
    async fn receive(delivery: Result<Delivery<Value>, Error>) -> (StatusCode, String) {
        match delivery {
            Ok(delivery) => (StatusCode::OK, delivery.event().to_string()),
            Err(error) => (error.status(), format!("{:?}: {error}", error.kind())),
        }
    }
    let answer = |request| async {
        // The verifier alone is a state too.
        let response = receive.call(request, app().verifier).await;
        (response.status().as_u16(), to_bytes(response.into_body(), usize::MAX).await.unwrap())
    };
    assert_eq!(answer(request("s3cret", "7")).await, (200, "7".into()));
    let expected = "BadSignature: the webhook delivery is refused: the secret in `cf-webhook-auth` is wrong";
    assert_eq!(answer(request("wrong", "7")).await, (401, expected.into()));
}

#[tokio::test]
async fn body_that_breaks_off_makes_the_sender_try_again() {
    let parts = [Ok(Bytes::from("1")), Err(std::io::Error::other("connection reset"))];
    let body = Body::from_stream(stream::iter(parts));
    assert_eq!(respond(&app(), request("s3cret", body)).await, empty(503));
}

/// The verifier's limit counts, whatever the limit of the router.
#[tokio::test]
async fn body_limit_is_that_of_the_verifier() {
    let large = format!("\"{}\"", "x".repeat(3 * 1024 * 1024));
    let mut patient = app();
    patient.verifier = patient.verifier.body_limit(4 * 1024 * 1024);
    assert_eq!(respond(&patient, request("s3cret", large.clone())).await, empty(204), "axum's default is 2 MB");
    let strict = receive.layer(DefaultBodyLimit::max(1)).call(request("s3cret", "123"), app()).await;
    assert_eq!(strict.status(), 204);
    let disabled = receive.layer(DefaultBodyLimit::disable()).call(request("s3cret", large), app()).await;
    assert_eq!(disabled.status(), 413);
}

#[tokio::test]
async fn body_that_is_too_large_is_not_read_whole() {
    const MIB: usize = 1024 * 1024;
    let (read, chunk) = (Arc::new(AtomicUsize::new(0)), Bytes::from(vec![b'1'; MIB]));
    let body = || {
        let (read, chunk) = (read.clone(), chunk.clone());
        Body::from_stream(stream::iter(0..100).map(move |_| {
            read.fetch_add(1, SeqCst);
            Ok::<_, std::io::Error>(chunk.clone())
        }))
    };
    assert_eq!(respond(&app(), request("s3cret", body())).await, empty(413));
    assert_eq!(read.load(SeqCst), 2, "the second chunk exceeds the limit");
    let mut announced = request("s3cret", body());
    announced.headers_mut().insert("content-length", HeaderValue::from(100 * MIB));
    assert_eq!(respond(&app(), announced).await, empty(413));
    assert_eq!(read.load(SeqCst), 2, "nothing is read if the length is stated");
}

/// The response comes before the body is sent.
#[tokio::test]
async fn body_that_is_announced_too_large_is_refused_by_a_server_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/", post(receive)).with_state(app());
    let serving = tokio::spawn(async move { ::axum::serve(listener, router).await });
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = "POST / HTTP/1.1\r\nhost: a\r\ncf-webhook-auth: s3cret\r\ncontent-length: 104857600\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut status = [0; 12];
    stream.read_exact(&mut status).await.unwrap();
    assert_eq!(&status, b"HTTP/1.1 413");
    serving.abort();
}
