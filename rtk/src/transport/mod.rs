//! The transport: an object-safe trait that sends one HTTP request.

mod body;
pub(crate) mod byte_stream;
mod error;
pub(crate) mod events;
mod file_body;
pub(crate) mod incoming;
pub(crate) mod json_lines;
mod layer;
pub(crate) mod limit;
mod lines;
pub(crate) mod location;
pub(crate) mod partial_file;
#[cfg(feature = "reqwest")]
mod pool;
pub(crate) mod progress;
pub(crate) mod rate_limit;
mod received;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;
pub(crate) mod response;
mod retry_after;
mod upload;

use std::future::Future;
use std::pin::Pin;
use std::time::Instant;

pub use body::Body;
pub(crate) use body::Piece;
pub use error::TransportError;
pub(crate) use error::{Stage, TimeLimit};
pub use layer::{Attempt, Layer};
pub(crate) use received::{End, ReadMode, Received};
pub(crate) use upload::Upload;

/// A boxed future that is `Send`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one request and returns its response, whatever the status.
///
/// The default transport uses `reqwest`. Implement this trait to use another HTTP client, to record traffic, or to respond from memory:
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
    /// Sends `request`. Must not retry and must not follow redirects: the client decides about both.
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
