//! Hooks that run before and after each attempt.

use std::time::Duration;

use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::response::Response;
use crate::value::method::Method;

/// Observes every attempt of every call, before it is sent and after it ended. Use it for metrics, audit logs and common headers.
///
/// ```
/// use rtk::http;
/// use rtk::transport::{Attempt, Body, Layer, TransportError};
/// use rtk::Response;
///
/// struct Tagged;
///
/// impl Layer for Tagged {
///     fn before(&self, _: &Attempt<'_>, request: &mut http::Request<Body>) -> Result<(), TransportError> {
///         request.headers_mut().insert("x-tenant", http::HeaderValue::from_static("blue"));
///         Ok(())
///     }
///
///     fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
///         let status = outcome.map(Response::status); // to a histogram, say
///         let _ = (attempt.template, attempt.number, attempt.elapsed, status);
///     }
/// }
///
/// let client = rtk::Client::builder().token("a-token").layer(Tagged).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// A layer is synchronous and cannot replace the response. To wait, or to respond without sending, wrap a
/// [`Transport`](super::Transport) in another one.
pub trait Layer: Send + Sync + 'static {
    /// Runs before an attempt is sent, and may change `request`. The request already holds the credentials. Does nothing by default.
    ///
    /// # Errors
    ///
    /// An error ends the attempt: nothing is sent, and [`after`](Self::after) does not run. Whether the call is retried depends on the kind
    /// of [`TransportError`].
    fn before(&self, attempt: &Attempt<'_>, request: &mut http::Request<Body>) -> Result<(), TransportError> {
        let _ = (attempt, request);
        Ok(())
    }

    /// Runs after an attempt ended, with its response (whatever the status) or the reason why there is none. Does nothing by default.
    ///
    /// The body of a [streamed](crate::Request::stream) response has not been read yet, so [`Response::bytes`] is empty.
    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
        let _ = (attempt, outcome);
    }
}

/// Describes one attempt of a call. Holds no credentials and no attribute values.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The HTTP method.
    pub method: Method,
    /// The path template, with placeholders instead of ids. For requests such as [`Client::get`](crate::Client::get), the path as given.
    pub template: &'a str,
    /// The Rust name of the resource, such as `Session`.
    pub resource: Option<&'static str>,
    /// The Rust name of the operation, such as `find`.
    pub operation: Option<&'static str>,
    /// The operation id of the API description, if the declaration sets one.
    pub operation_id: Option<&'static str>,
    /// The number of the attempt: 1 for the first attempt, 2 for the first retry.
    pub number: u32,
    /// The duration of the attempt. Zero in [`Layer::before`].
    pub elapsed: Duration,
}
