//! Calls without a network: answers from memory.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Account, AncestorOf, Client, Error, Find, HasId, Record, Resource, Scope, http};

/// What was sent, a line each: `PATCH /accounts/a/rooms/r {"name":"n"}`.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

/// Answers one after the other, the last one again and again.
pub(crate) struct Canned {
    pub(crate) account: Scope<Account>,
    sent: Lines,
}

impl Canned {
    /// Answers with Cloudflare's envelope around each text.
    pub(crate) fn results<const N: usize>(results: [&str; N]) -> Self {
        Self::bodies(results.map(|result| format!(r#"{{"success":true,"result":{result}}}"#).into_bytes()).to_vec())
    }

    /// Answers with these bytes.
    pub(crate) fn bodies(bodies: Vec<Vec<u8>>) -> Self {
        Self::answers(200, bodies)
    }

    /// The same with that status.
    pub(crate) fn answers(status: u16, bodies: Vec<Vec<u8>>) -> Self {
        let sent = Lines::default();
        let transport = FromMemory { status, bodies, sent: sent.clone() };
        let client = Client::builder().token("t").base_url("https://api.test").transport(transport);
        // Nobody is there who would need a pause.
        let client = client.retry(rtk::Retry::default().backoff(Duration::ZERO, Duration::ZERO)).build().unwrap();
        Self { account: client.account("a"), sent }
    }

    pub(crate) fn sent(&self) -> Vec<String> {
        self.sent.0.lock().unwrap().clone()
    }
}

struct FromMemory {
    status: u16,
    bodies: Vec<Vec<u8>>,
    sent: Lines,
}

impl Transport for FromMemory {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let body = String::from_utf8_lossy(request.body().as_bytes().unwrap()).into_owned();
        let target = request.uri().path_and_query().unwrap();
        let mut sent = self.sent.0.lock().unwrap();
        let answer = self.bodies[sent.len().min(self.bodies.len() - 1)].clone();
        sent.push(format!("{} {target} {body}", request.method()).trim_end().to_owned());
        let answer = http::Response::builder().status(self.status).body(Body::from(answer)).unwrap();
        Box::pin(async { Ok(answer) })
    }
}

/// Reads a `T` out of JSON text, as serde does.
pub(crate) fn read<T: Resource>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// The `T` as JSON text, attributes in declared order.
pub(crate) fn text<T: Resource>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

/// A record whose answer held that.
pub(crate) async fn found<T>(result: &str) -> Record<T>
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    answered(result).await.unwrap_or_else(|error| panic!("{result}: {error}"))
}

/// What is told of an answer that cannot be read.
pub(crate) async fn unread<T>(result: &str) -> String
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    let error = answered::<T>(result).await.err().unwrap_or_else(|| panic!("{result} was read"));
    assert_eq!(error.kind(), rtk::ErrorKind::Decode, "{error}");
    error.to_string()
}

async fn answered<T>(result: &str) -> Result<Record<T>, Error>
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    T::find(&Canned::results([result]).account, "x").await
}
