//! Errors of a transport.

use std::fmt;
use std::time::Duration;

/// The reason why a [`Transport`](super::Transport) returned no response, or only a part of one.
///
/// The constructor decides whether the client may retry: after [`connect`](Self::connect), always; after [`timeout`](Self::timeout) and
/// [`interrupted`](Self::interrupted), only idempotent requests; after [`unsendable`](Self::unsendable), never.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) stage: Stage,
    pub(crate) source: Box<dyn std::error::Error + Send + Sync>,
}

/// How far a request got before it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Unsendable,
    Connect,
    Timeout,
    Interrupted,
}

impl Stage {
    /// The value of OpenTelemetry's `error.type` attribute.
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
    /// Creates an error for a request that the transport cannot send. The server has not received it.
    pub fn unsendable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Unsendable, source: source.into() }
    }

    /// Creates an error for a connection that could not be established. The server has not received the request.
    pub fn connect(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Connect, source: source.into() }
    }

    /// Creates an error for a request that timed out. The server may have received it.
    pub fn timeout(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Timeout, source: source.into() }
    }

    /// Creates an error for a timeout of the client or of the call.
    pub(crate) fn time_limit(limit: TimeLimit) -> Self {
        Self { stage: Stage::Timeout, source: Box::new(limit) }
    }

    /// Creates an error for a connection that broke after it was established. The server may have received the request.
    pub fn interrupted(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { stage: Stage::Interrupted, source: source.into() }
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
        f.write_str(match self.stage {
            Stage::Unsendable => "the request cannot be sent",
            Stage::Connect => "no connection",
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
            Self::Attempt(limit) => write!(f, "no complete response in {limit:?}, the client's `attempt_timeout`"),
            Self::Call(limit) => write!(f, "no complete response in {limit:?}, the call's `timeout`"),
        }
    }
}

impl std::error::Error for TimeLimit {}
