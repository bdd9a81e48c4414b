//! Errors of a transport.

use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::error::ErrorKind;

/// The reason why a [`Transport`](super::Transport) returned no response, or only a part of one.
///
/// The constructor decides whether the client may retry: after [`connect`](Self::connect) and
/// [`not_processed`](Self::not_processed), always; after [`timeout`](Self::timeout) and [`interrupted`](Self::interrupted), only idempotent
/// requests; after [`unsendable`](Self::unsendable), never.
#[derive(Debug, Clone)]
pub struct TransportError {
    pub(crate) stage: Stage,
    pub(crate) source: Arc<dyn std::error::Error + Send + Sync>,
}

/// How far a request got before it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Unsendable,
    /// The body's stream failed while it was sent.
    Body,
    Connect,
    NotProcessed,
    Timeout,
    Interrupted,
}

impl Stage {
    /// The value of OpenTelemetry's `error.type` attribute.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unsendable => "unsendable",
            Self::Body => "request_body",
            Self::Connect => "connect",
            Self::NotProcessed => "not_processed",
            Self::Timeout => "timeout",
            Self::Interrupted => "interrupted",
        }
    }

    pub(crate) fn kind(self) -> ErrorKind {
        match self {
            Self::Unsendable => ErrorKind::InvalidRequest,
            Self::Body => ErrorKind::RequestBody,
            Self::Connect => ErrorKind::Connect,
            Self::NotProcessed => ErrorKind::NotProcessed,
            Self::Timeout => ErrorKind::Timeout,
            Self::Interrupted => ErrorKind::Interrupted,
        }
    }
}

impl TransportError {
    /// Creates an error for a request that the transport cannot send. The server has not received it.
    pub fn unsendable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Unsendable, source: Arc::from(source.into()) }
    }

    /// Creates an error for a connection that could not be established. The server has not received the request.
    pub fn connect(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Connect, source: Arc::from(source.into()) }
    }

    /// Creates an error for a request that the server received and did not process, and said so: HTTP/2's `REFUSED_STREAM`, or a `GOAWAY`
    /// that does not include the request.
    pub fn not_processed(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::NotProcessed, source: Arc::from(source.into()) }
    }

    /// Creates an error for a request that timed out. The server may have received it.
    pub fn timeout(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Timeout, source: Arc::from(source.into()) }
    }

    /// Returns the error of a request that was redirected. If it could not be sent to where the redirect leads, the first server has
    /// received it and not processed it.
    #[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
    pub(crate) fn after_redirect(self, to: String) -> Self {
        match self.stage {
            Stage::Connect => {
                let why = format!("{}{}", self.root(), self.via());
                Self::not_processed(Redirected { to, why, source: self.source })
            }
            _ => self,
        }
    }

    /// Creates an error for a timeout of the client or of the call.
    pub(crate) fn time_limit(limit: TimeLimit) -> Self {
        Self { stage: Stage::Timeout, source: Arc::new(limit) }
    }

    /// Creates an error for a connection that broke after it was established. The server may have received the request.
    pub fn interrupted(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Interrupted, source: Arc::from(source.into()) }
    }

    /// Creates an error for a request whose body could not be produced. The server may have received a part of it.
    pub(crate) fn body(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Body, source: Arc::from(source.into()) }
    }

    /// Creates an error for a body from a file that cannot be opened. Nothing was sent.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn unreadable_file(path: &Path, why: std::io::Error) -> Self {
        Self::unsendable(UnreadableFile { path: path.display().to_string(), why })
    }

    /// Returns how the connection was to be made, such as ` through the proxy …`, or nothing.
    pub(crate) fn via(&self) -> String {
        self.source.downcast_ref::<ThroughProxy>().map(|proxy| format!(" {proxy}")).unwrap_or_default()
    }

    /// Returns the innermost source, such as the error of the operating system or of TLS.
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
        #[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
        if let Some(redirected) = self.source.downcast_ref::<Redirected>() {
            return redirected.fmt(f);
        }
        f.write_str(match self.stage {
            Stage::Unsendable => "the request cannot be sent",
            Stage::Body => "the body of the request failed",
            Stage::Connect => "no connection",
            Stage::NotProcessed => "the server did not process the request",
            Stage::Timeout => "no response in time",
            Stage::Interrupted => "the connection broke",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// The timeout that was reached.
#[derive(Debug)]
pub(crate) enum TimeLimit {
    /// The client's timeout for a single attempt.
    Attempt(Duration),
    /// The total timeout of the call.
    Call(Duration),
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(limit) => write!(f, "no complete response in {limit:?}, the `attempt_timeout`"),
            Self::Call(limit) => write!(f, "no complete response in {limit:?}, the call's `timeout`"),
        }
    }
}

impl std::error::Error for TimeLimit {}

/// A file that cannot be sent.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
struct UnreadableFile {
    path: String,
    why: std::io::Error,
}

#[cfg(not(target_arch = "wasm32"))]
impl fmt::Display for UnreadableFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file `{}` cannot be read ({})", self.path, self.why)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl std::error::Error for UnreadableFile {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.why)
    }
}

/// A connection through a proxy that failed.
#[derive(Debug)]
pub(crate) struct ThroughProxy {
    /// The proxy without user name and password, or the variables that set it.
    pub(crate) proxy: String,
    pub(crate) source: Box<dyn std::error::Error + Send + Sync>,
}

impl fmt::Display for ThroughProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "through the proxy {}", self.proxy)
    }
}

impl std::error::Error for ThroughProxy {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// A redirect to a server that cannot be reached.
#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
#[derive(Debug)]
struct Redirected {
    /// The URL without what can be secret.
    to: String,
    why: String,
    source: Arc<dyn std::error::Error + Send + Sync>,
}

#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
impl fmt::Display for Redirected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the server redirects to `{}`, to which no connection can be made ({})", self.to, self.why)
    }
}

#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
impl std::error::Error for Redirected {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
