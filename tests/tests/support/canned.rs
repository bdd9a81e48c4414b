//! Calls without a network: responses from memory.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rtk::bounds::HasId;
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Account, AncestorOf, Client, Error, Find, Record, Resource, Scope, http};

/// The requests, one line each: `PATCH /accounts/a/rooms/r {"name":"n"}`.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

/// Responses in their order; the last one is repeated.
pub(crate) struct Canned {
    pub(crate) account: Scope<Account>,
    sent: Lines,
}

impl Canned {
    /// Responds with each text in the envelope of Cloudflare.
    pub(crate) fn results<const N: usize>(results: [&str; N]) -> Self {
        Self::bodies(results.map(|result| format!(r#"{{"success":true,"result":{result}}}"#).into_bytes()).to_vec())
    }

    /// Responds with these bytes.
    pub(crate) fn bodies(bodies: Vec<Vec<u8>>) -> Self {
        Self::responses(200, bodies)
    }

    /// Responds with these bytes and this status.
    pub(crate) fn responses(status: u16, bodies: Vec<Vec<u8>>) -> Self {
        let sent = Lines::default();
        let transport = FromMemory { status, bodies, sent: sent.clone() };
        let client = Client::builder().token("t").base_url("https://api.test").transport(transport);
        // No server needs a back-off here.
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
        let response = self.bodies[sent.len().min(self.bodies.len() - 1)].clone();
        sent.push(format!("{} {target} {body}", request.method()).trim_end().to_owned());
        let response = http::Response::builder().status(self.status).body(Body::from(response)).unwrap();
        Box::pin(async { Ok(response) })
    }
}

/// Decodes a `T` with serde.
pub(crate) fn decode<T: Resource>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// Encodes a `T` with serde, with its attributes in declared order.
pub(crate) fn encode<T: Resource>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

/// Returns the record of a `find` with this result.
pub(crate) async fn found<T>(result: &str) -> Record<T>
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    find_in(result).await.unwrap_or_else(|error| panic!("{result}: {error}"))
}

/// Returns the message of the error of a result that cannot be decoded.
pub(crate) async fn decode_error<T>(result: &str) -> String
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    let error = find_in::<T>(result).await.err().unwrap_or_else(|| panic!("{result} was decoded"));
    assert_eq!(error.kind(), rtk::ErrorKind::Decode, "{error}");
    error.to_string()
}

async fn find_in<T>(result: &str) -> Result<Record<T>, Error>
where
    T: Find + HasId,
    Scope<Account>: AncestorOf<T>,
{
    T::find(&Canned::results([result]).account, "x").await
}
