//! How requests are sent: the default transport and its settings, layers around each attempt, and the trait of transports of your own.
//!
//! The guide has a page about them: [`guide::transports`](crate::guide::transports).

mod body;
pub(crate) mod byte_stream;
#[cfg(all(feature = "cache", not(target_arch = "wasm32")))]
mod cache;
#[cfg(not(target_arch = "wasm32"))]
mod coalesce;
mod error;
pub(crate) mod events;
#[cfg(target_arch = "wasm32")]
mod fetch_transport;
#[cfg(not(target_arch = "wasm32"))]
mod file_body;
pub(crate) mod host;
#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
mod http_transport;
pub(crate) mod incoming;
pub(crate) mod json_lines;
mod layer;
pub(crate) mod limit;
mod lines;
pub(crate) mod location;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod partial_file;
pub(crate) mod progress;
pub(crate) mod rate_limit;
mod received;
pub(crate) mod response;
mod retry_after;
mod upload;

pub use body::Body;
pub(crate) use body::Piece;
#[cfg(all(feature = "cache", not(target_arch = "wasm32")))]
pub use cache::Cache;
#[cfg(not(target_arch = "wasm32"))]
pub use coalesce::Coalesce;
pub use error::TransportError;
pub(crate) use error::{Stage, TimeLimit};
#[cfg(target_arch = "wasm32")]
pub use fetch_transport::FetchTransport;
#[cfg(all(feature = "__http", feature = "__tls", not(target_arch = "wasm32")))]
pub use http_transport::{Certificates, Identity};
#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
pub use http_transport::{Engine, HttpTransport, HttpTransportBuilder};
pub use layer::{Attempt, Layer};
pub(crate) use received::{End, ReadMode, Received};
pub(crate) use upload::Upload;

pub use crate::platform::{BoxFuture, PublicInstant as Instant};

/// Marks a request that is not for the API, so that no credentials go with it: that of a download, or one that was redirected.
#[derive(Clone)]
pub(crate) struct Anonymous;

/// Marks a request whose response is read as a stream, which may have no end.
#[derive(Clone)]
pub(crate) struct Streamed;

/// Sends one request and returns its response, whatever the status.
///
/// The default is `HttpTransport`, with the feature `reqwest` or `hyper`. Implement this trait to use another HTTP client, to do something around each
/// request, or to respond from memory:
///
/// ```
/// use rtk::http;
/// use rtk::transport::{Body, BoxFuture, Transport, TransportError};
///
/// struct Canned;
///
/// impl Transport for Canned {
///     fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
///         let body = Body::from(r#"{"success":true,"data":{"id":"app-1","name":"Demo"}}"#);
///         Box::pin(async { Ok(http::Response::new(body)) })
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let client = rtk::Client::builder().token("a-token").transport(Canned).build()?;
/// let app = App::find(&client.account("acc-1"), "app-1").await?;
/// assert_eq!(app.name.as_deref(), Some("Demo"));
/// # Ok(()) }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends `request` and returns the response. Must not retry it, because the client decides about that. Should not follow redirects,
    /// because the request holds credentials.
    ///
    /// The URL is absolute. The headers are complete, except for `host` and for the length of the body: send `content-length` if
    /// [`Body::len`] is known, else `transfer-encoding: chunked`. `content-length` may be set already, to the same length.
    ///
    /// [Read the body](Body#reading-a-body) to its end. If reading it fails, give up the request and return any error: the client reports
    /// the error of the body instead.
    ///
    /// At a timeout, the client drops the returned future.
    ///
    /// # Errors
    ///
    /// Returns a [`TransportError`] if no response arrives. If the response body breaks off later, the body's stream returns the error.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Runs when an attempt that began at `started` had no response in time, and its future was dropped. Does nothing by default.
    ///
    /// Later requests should not use the connection of that attempt, because it may be dead. A transport that wraps another one should
    /// call it there.
    fn attempt_timed_out(&self, started: Instant) {
        let _ = started;
    }
}
