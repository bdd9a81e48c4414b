//! Deliveries and key servers as they should not be: which status each gets. The table of them is in the docs of `webhook::ErrorKind`.

mod bodies;
mod key_servers;
mod repetitions;
mod secrets;
mod signatures;
mod table;

use std::pin::Pin;
use std::sync::OnceLock;

use ::axum::body::Body;
use ::axum::extract::Request;
use ::axum::handler::Handler as _;
use ::axum::http::StatusCode;
use ::axum::response::{IntoResponse as _, Response};
use rtk::realtime_kit::Event;

use super::sender::Sender;
use super::*;

/// The status of the response, and the kind of the error if the delivery was refused.
type Answer = (u16, Option<ErrorKind>);

const ACCEPTED: Answer = (204, None);
const MALFORMED: Answer = (400, Some(ErrorKind::Malformed));
const BAD_SIGNATURE: Answer = (401, Some(ErrorKind::BadSignature));
const EXPIRED: Answer = (401, Some(ErrorKind::Expired));
const DUPLICATE: Answer = (200, Some(ErrorKind::Duplicate));
const IN_PROGRESS: Answer = (503, Some(ErrorKind::InProgress));
const TOO_LARGE: Answer = (413, Some(ErrorKind::TooLarge));
const INCOMPLETE: Answer = (503, Some(ErrorKind::Incomplete));
const UNDECODABLE: Answer = (422, Some(ErrorKind::Undecodable));
const KEY_UNAVAILABLE: Answer = (503, Some(ErrorKind::KeyUnavailable));
const INVALID_SECRET: Answer = (500, Some(ErrorKind::InvalidSecret));

/// A row of the table.
struct Case {
    what: &'static str,
    expected: Answer,
    run: Pin<Box<dyn Future<Output = Answer>>>,
}

/// `run` does nothing before it is awaited.
fn case(what: &'static str, expected: Answer, run: impl Future<Output = Answer> + 'static) -> Case {
    Case { what, expected, run: Box::pin(run) }
}

/// Each theme, with its rows.
fn all() -> [(&'static str, Vec<Case>); 9] {
    [
        ("RealtimeKit: the signature", signatures::cases()),
        ("RealtimeKit: the server of the public key", key_servers::cases()),
        ("Stream", secrets::stream()),
        ("Standard Webhooks", secrets::standard()),
        ("HMAC in a header", secrets::hmac()),
        ("A secret in a header", secrets::header()),
        ("The body", bodies::cases()),
        ("Repetitions and floods", repetitions::cases()),
        ("Secrets and keys in the program", secrets::invalid()),
    ]
}

/// The request of a delivery.
#[derive(Clone)]
struct Sent {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Sent {
    fn new(body: impl AsRef<[u8]>) -> Self {
        Self { headers: HeaderMap::new(), body: body.as_ref().to_vec() }
    }

    /// A delivery of RealtimeKit.
    fn signed(body: impl AsRef<[u8]>) -> Self {
        let signature = sender().sign(&body);
        Self::new(body).with("rtk-signature", signature)
    }

    /// Adds a header.
    fn with(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        let name = HeaderName::try_from(name).unwrap();
        self.headers.append(name, HeaderValue::from_bytes(value.as_ref()).unwrap());
        self
    }

    /// Replaces a header.
    fn instead(mut self, name: &'static str, value: impl AsRef<[u8]>) -> Self {
        self.headers.insert(name, HeaderValue::from_bytes(value.as_ref()).unwrap());
        self
    }

    fn request(self) -> Request {
        let mut request = Request::new(Body::from(self.body));
        *request.headers_mut() = self.headers;
        request
    }
}

/// The sender whose key is known.
fn sender() -> &'static Sender {
    static SENDER: OnceLock<Sender> = OnceLock::new();
    SENDER.get_or_init(Sender::new)
}

/// Another sender.
fn other() -> &'static Sender {
    static OTHER: OnceLock<Sender> = OnceLock::new();
    OTHER.get_or_init(Sender::new)
}

fn pinned() -> Verifier<Event> {
    Verifier::new(Scheme::realtime_kit_key(&sender().pem()).unwrap())
}

/// A handler that acknowledges what it gets.
async fn receive(delivery: Result<Delivery<Event>, Error>) -> Response {
    match delivery {
        Ok(delivery) => {
            delivery.ack().await.unwrap();
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => {
            let kind = error.kind();
            let text = format!("{error} {error:?}");
            assert!(!text.contains("s3cret") && !text.contains("Stand-up"), "{text}");
            let mut response = error.into_response();
            response.extensions_mut().insert(kind);
            response
        }
    }
}

async fn respond(verifier: &Verifier<Event>, request: Request) -> Answer {
    let response = receive.call(request, verifier.clone()).await;
    let kind = response.extensions().get().copied();
    let status = response.status().as_u16();
    let body = ::axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    assert!(body.is_empty(), "{body:?}");
    (status, kind)
}

async fn send(verifier: &Verifier<Event>, sent: Sent) -> Answer {
    respond(verifier, sent.request()).await
}

#[tokio::test]
async fn hostile_delivery_gets_its_status() {
    let mut wrong = Vec::new();
    for (theme, cases) in all() {
        for Case { what, expected, run } in cases {
            let answer = run.await;
            if answer != expected {
                wrong.push(format!("{theme}: {what}: {answer:?} instead of {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
