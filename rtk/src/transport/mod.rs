//! How a request gets to a server: one object-safe trait on `http` types.

mod body;
pub(crate) mod byte_stream;
pub(crate) mod incoming;
mod layer;
pub(crate) mod progress;
pub(crate) mod rate_limit;
mod received;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;
pub(crate) mod response;
pub(crate) mod retry_after;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

pub use body::Body;
pub(crate) use body::Chunks;
pub use layer::{Attempt, Layer};
pub(crate) use received::{End, ReadMode, Received};

/// A future that can be sent between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one request and gives its answer, whatever the status; no retries, no redirects.
///
/// `reqwest` is the default. Another one answers from memory, goes through a proxy of its own, or records:
///
/// ```
/// use rtk::http;
/// use rtk::transport::{Body, BoxFuture, Transport, TransportError};
///
/// struct Canned;
///
/// impl Transport for Canned {
///     fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
///         let answer = Body::from(r#"{"success":true,"data":{"id":"app-1","name":"Demo"}}"#);
///         Box::pin(async { Ok(http::Response::new(answer)) })
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
    /// Sends it.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

/// Why a [`Transport`] has no answer, or not the whole of one.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) stage: Stage,
    pub(crate) source: Box<dyn std::error::Error + Send + Sync>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Unsendable,
    Connect,
    Timeout,
    Interrupted,
}

impl Stage {
    /// What OpenTelemetry's `error.type` says.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unsendable => "unsendable",
            Self::Connect => "connect",
            Self::Timeout => "timeout",
            Self::Interrupted => "interrupted",
        }
    }
}

impl TransportError {
    /// The request cannot be sent by this transport: the server has not seen it.
    pub fn unsendable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Unsendable, source: source.into() }
    }

    /// No connection could be made: the server has not seen the request.
    pub fn connect(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Connect, source: source.into() }
    }

    /// It took too long: the server may have seen the request.
    pub fn timeout(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Timeout, source: source.into() }
    }

    /// The client's own limit was reached.
    pub(crate) fn time_limit(limit: TimeLimit) -> Self {
        Self { stage: Stage::Timeout, source: Box::new(limit) }
    }

    /// The connection broke: the server may have seen the request.
    pub fn interrupted(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Interrupted, source: source.into() }
    }

    /// What it came from: the system's or TLS's own words.
    pub(crate) fn root(&self) -> &dyn std::error::Error {
        let mut error: &dyn std::error::Error = &*self.source;
        while let Some(source) = error.source() {
            error = source;
        }
        error
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(limit) = self.source.downcast_ref::<TimeLimit>() {
            return limit.fmt(f);
        }
        f.write_str(match self.stage {
            Stage::Unsendable => "the request cannot be sent",
            Stage::Connect => "no connection",
            Stage::Timeout => "no answer in time",
            Stage::Interrupted => "the connection broke",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// A limit of time that was reached.
#[derive(Debug)]
pub(crate) enum TimeLimit {
    /// The client's, for one attempt.
    Attempt(Duration),
    /// The call's, for all of it.
    Call(Duration),
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(limit) => write!(f, "no whole answer in {limit:?}, the client's `attempt_timeout`"),
            Self::Call(limit) => write!(f, "no whole answer in {limit:?}, the call's `timeout`"),
        }
    }
}

impl std::error::Error for TimeLimit {}
