//! The transport: an object-safe trait that sends one HTTP request.

mod body;
pub(crate) mod byte_stream;
mod error;
pub(crate) mod incoming;
mod layer;
pub(crate) mod limit;
pub(crate) mod partial_file;
pub(crate) mod progress;
pub(crate) mod rate_limit;
mod received;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;
pub(crate) mod response;
mod retry_after;

use std::future::Future;
use std::pin::Pin;

pub use body::Body;
pub use error::TransportError;
pub(crate) use error::{Stage, TimeLimit};
pub use layer::{Attempt, Layer};
pub(crate) use received::{End, ReadMode, Received};

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
}
