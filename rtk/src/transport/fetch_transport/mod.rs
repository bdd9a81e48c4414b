//! The transport of wasm32: the `fetch` of the platform.

mod exchange;
mod failure;
mod headers;
mod response_body;

use crate::transport::{Body, BoxFuture, Transport, TransportError};

/// Sends requests by the `fetch` of the platform: Cloudflare Workers, Node, Deno or a browser. The default transport on wasm32.
///
/// It has no settings. The platform decides about connections, HTTP versions, certificates and compression.
///
/// - The timeouts of the client hold. At a timeout, and when a stream is dropped before its end, the request is aborted.
/// - A response body is read while it arrives. A request body is read into memory first, because not all platforms send streams.
/// - Redirects are not followed, because requests hold credentials. In a browser, which hides where a redirect leads, it is an error.
/// - `fetch` does not say whether the server has received a request that failed. So each failure counts as
///   [`interrupted`](TransportError::interrupted), after which only idempotent requests are retried.
/// - In a browser, the API has to allow requests from the page's origin (CORS).
///
/// ```no_run
/// use rtk::transport::FetchTransport;
///
/// let client = rtk::Client::builder().token("a-token").transport(FetchTransport::new()).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct FetchTransport;

impl FetchTransport {
    /// Creates the transport.
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}

impl Transport for FetchTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(exchange::exchange(request))
    }
}
