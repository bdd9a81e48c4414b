use std::time::Duration;

use super::{Body, TransportError};
use crate::transport::response::Response;
use crate::value::method::Method;

/// Looks at each attempt of each call before it is sent and after it is over: for metrics, an audit log, a header that each request needs.
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
/// What has to wait, or to answer by itself, is a [`Transport`](super::Transport) around another one.
pub trait Layer: Send + Sync + 'static {
    /// Before an attempt is sent. The request holds the credentials. An error is the attempt's outcome, and nothing is sent.
    fn before(&self, attempt: &Attempt<'_>, request: &mut http::Request<Body>) -> Result<(), TransportError> {
        let _ = (attempt, request);
        Ok(())
    }

    /// After an attempt is over: its answer of whatever status, or why there is none. Of an answer that is
    /// [streamed](crate::Request::stream), the head.
    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
        let _ = (attempt, outcome);
    }
}

/// One attempt of a call. It says nothing that could be secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The HTTP method.
    pub method: Method,
    /// The template of the path, with its placeholders.
    pub template: &'a str,
    /// The Rust name of the resource, `Session`.
    pub resource: Option<&'static str>,
    /// The Rust name of the operation, `find`.
    pub operation: Option<&'static str>,
    /// Cloudflare's own name of it, where the declaration gives one.
    pub operation_id: Option<&'static str>,
    /// Counted from 1: the first attempt, the first retry, and so on.
    pub number: u32,
    /// How long it took; zero before it was sent.
    pub elapsed: Duration,
}
