//! Equal GETs that are in flight at once share one request.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use bytes::{Bytes, BytesMut};
use futures_util::future::{FutureExt as _, Shared, WeakShared};
use futures_util::{StreamExt as _, stream};
use http::{HeaderMap, Uri, response};

use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::{Anonymous, BoxFuture, Instant, Streamed, Transport};

/// Sends equal GETs that are in flight at once as one request, and gives its response to all of them.
///
/// Wrap the transport of a client whose tasks read the same records at the same time. A client does not do so by default.
///
/// ```
/// use rtk::transport::{Coalesce, HttpTransport};
///
/// # fn main() -> Result<(), rtk::Error> {
/// let transport = Coalesce::around(HttpTransport::builder().build()?);
/// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
/// # Ok(()) }
/// ```
///
/// Two requests are equal if their URLs and all of their headers are, so a [`Layer`](super::Layer) that gives each request a header of its
/// own, such as an id, prevents sharing. A request that begins after the response has arrived is sent as usual: nothing is kept. To keep
/// responses, use a cache (`Cache`, with the feature `cache`).
///
/// Each call has its own timeouts, retries and decoding, and counts against `max_in_flight` and `pacing`. A call that ends early does not
/// end the request for the others. If the request fails, all of the calls fail, and each of them may be retried.
///
/// Streamed responses and downloads are never shared.
pub struct Coalesce<T> {
    inner: Arc<T>,
    in_flight: Arc<Mutex<InFlight>>,
    max_bytes: usize,
}

type InFlight = HashMap<Uri, Vec<Flight>>;
type Exchange = Shared<BoxFuture<'static, Arc<Outcome>>>;

/// A request that was sent, and whose response has not arrived.
struct Flight {
    headers: HeaderMap,
    exchange: WeakShared<BoxFuture<'static, Arc<Outcome>>>,
    /// Tells it from another request, which may have replaced it.
    number: Arc<()>,
}

/// A response that can be copied.
enum Outcome {
    Response(response::Parts, Bytes),
    /// The body failed after these bytes.
    Broken(response::Parts, Bytes, TransportError),
    Failed(TransportError),
}

impl<T: Transport> Coalesce<T> {
    /// Returns a transport that sends with `inner`.
    pub fn around(inner: T) -> Self {
        Self { inner: Arc::new(inner), in_flight: Arc::default(), max_bytes: 64 << 20 }
    }

    /// Sets the maximum size of a response in bytes, which is kept in memory until all calls have read it. Defaults to 64 MiB.
    ///
    /// A larger response fails with [`Interrupted`](crate::ErrorKind::Interrupted), unless the client's
    /// [`response_limit`](crate::ClientBuilder::response_limit) is lower, whose error comes first.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Returns the request that equals this one, or sends it.
    fn join(&self, request: http::Request<Body>) -> Exchange {
        let uri = request.uri().clone();
        let mut in_flight = lock(&self.in_flight);
        let flights = in_flight.entry(uri.clone()).or_default();
        let mut equal = flights.iter().filter(|flight| flight.headers == *request.headers());
        if let Some(exchange) = equal.find_map(|flight| flight.exchange.upgrade()) {
            return exchange;
        }
        let (headers, number) = (request.headers().clone(), Arc::new(()));
        let landing = Landing { in_flight: Arc::downgrade(&self.in_flight), uri, number: Arc::clone(&number) };
        let (inner, max_bytes) = (Arc::clone(&self.inner), self.max_bytes);
        let exchange: BoxFuture<'static, Arc<Outcome>> = Box::pin(async move {
            let _landing = landing;
            let response = inner.send(request).await;
            Arc::new(match response {
                Ok(response) => Outcome::read(response, max_bytes).await,
                Err(error) => Outcome::Failed(error),
            })
        });
        let exchange = exchange.shared();
        if let Some(weak) = exchange.downgrade() {
            flights.push(Flight { headers, exchange: weak, number });
        }
        exchange
    }
}

impl<T: Transport> Transport for Coalesce<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let extensions = request.extensions();
        let is_read_by_one = extensions.get::<Anonymous>().is_some() || extensions.get::<Streamed>().is_some();
        if request.method() != http::Method::GET || is_read_by_one || request.body().len() != Some(0) {
            return self.inner.send(request);
        }
        let exchange = self.join(request);
        Box::pin(async move { exchange.await.response() })
    }

    fn attempt_timed_out(&self, started: Instant) {
        // The next attempt must not wait for the same response.
        lock(&self.in_flight).clear();
        self.inner.attempt_timed_out(started);
    }
}

impl Outcome {
    async fn read(response: http::Response<Body>, max_bytes: usize) -> Self {
        let (head, body) = response.into_parts();
        let mut chunks = match body.into_stream() {
            Ok(bytes) => return Self::Response(head, bytes),
            Err(chunks) => chunks,
        };
        let mut body = BytesMut::new();
        while let Some(chunk) = chunks.next().await {
            match chunk {
                Ok(chunk) => body.extend_from_slice(&chunk),
                Err(error) => return Self::Broken(head, body.freeze(), error),
            }
            if body.len() > max_bytes {
                let error = TransportError::interrupted(format!("the response is larger than {max_bytes} bytes"));
                return Self::Broken(head, body.freeze(), error);
            }
        }
        Self::Response(head, body.freeze())
    }

    /// Returns a copy for one of the calls.
    fn response(&self) -> Result<http::Response<Body>, TransportError> {
        match self {
            Self::Response(head, body) => Ok(http::Response::from_parts(head.clone(), Body::from(body.clone()))),
            Self::Broken(head, body, error) => {
                let chunks = stream::iter([Ok(body.clone()), Err(error.clone())]);
                Ok(http::Response::from_parts(head.clone(), Body::chunks(chunks)))
            }
            Self::Failed(error) => Err(error.clone()),
        }
    }
}

/// Takes a request off the list when it ends, or when nobody waits for it any more.
struct Landing {
    in_flight: Weak<Mutex<InFlight>>,
    uri: Uri,
    number: Arc<()>,
}

impl Drop for Landing {
    fn drop(&mut self) {
        let Some(in_flight) = self.in_flight.upgrade() else { return };
        let mut in_flight = lock(&in_flight);
        let Some(flights) = in_flight.get_mut(&self.uri) else { return };
        flights.retain(|flight| !Arc::ptr_eq(&flight.number, &self.number));
        if flights.is_empty() {
            in_flight.remove(&self.uri);
        }
    }
}

fn lock(in_flight: &Mutex<InFlight>) -> MutexGuard<'_, InFlight> {
    in_flight.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T: fmt::Debug> fmt::Debug for Coalesce<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The requests in flight hold credentials.
        f.debug_struct("Coalesce")
            .field("inner", &self.inner)
            .field("max_bytes", &self.max_bytes)
            .finish_non_exhaustive()
    }
}
