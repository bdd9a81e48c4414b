//! Why a delivery was refused, and how to respond.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;

/// Why a delivery was refused. [`status`](Self::status) is the status to respond with.
///
/// Its messages and its `Debug` contain neither the body nor a signature nor a secret.
pub struct Error {
    kind: ErrorKind,
    detail: String,
    body: Option<Bytes>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// The kinds of [`Error`].
///
/// # Hostile deliveries
///
#[doc = include_str!("hostile.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A header with the signature, the time or the id is missing, repeated or malformed. 400.
    Malformed,
    /// The signature or the secret is wrong. 401.
    BadSignature,
    /// The time of the delivery is outside of the tolerance. 401.
    Expired,
    /// The delivery was [acknowledged](super::Delivery::ack) before. 200, because a sender repeats a delivery until it gets a 2xx status.
    Duplicate,
    /// The same delivery is being handled, and is not acknowledged yet. 503: the sender tries again, in case that fails.
    InProgress,
    /// The body is larger than the limit. 413.
    TooLarge,
    /// The connection broke before the body was complete. 503: the sender tries again.
    Incomplete,
    /// The signature is right, and the body cannot be decoded as an event. 422.
    Undecodable,
    /// The public key could not be fetched, so the signature could not be checked. 503: the sender tries again.
    KeyUnavailable,
    /// A secret or a key that was passed to a [`Scheme`](super::Scheme) is not valid. 500; it is returned before any delivery.
    InvalidSecret,
    /// The store of the [`ReplayGuard`](super::ReplayGuard) failed. 503: the sender tries again.
    GuardFailed,
    /// The event could not be stored: see [`Error::not_stored`]. 503: the sender tries again.
    NotStored,
}

impl Error {
    pub(super) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), body: None, source: None }
    }

    /// Creates an error of kind [`NotStored`](ErrorKind::NotStored), whose status is 503. Return it from a handler that cannot store the event.
    ///
    /// ```
    /// use rtk::webhook::{self, Delivery};
    ///
    /// # struct Database;
    /// # impl Database { async fn insert(&self, _: &str, _: &[u8]) -> Result<(), std::io::Error> { Ok(()) } }
    /// async fn store(database: &Database, delivery: &Delivery<serde_json::Value>) -> Result<(), webhook::Error> {
    ///     database.insert(delivery.content_key(), delivery.body()).await.map_err(webhook::Error::not_stored)?;
    ///     delivery.ack().await
    /// }
    /// ```
    #[must_use]
    pub fn not_stored(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(ErrorKind::NotStored, "the event could not be stored").with_source(source)
    }

    pub(super) fn with_body(mut self, body: Bytes) -> Self {
        self.body = Some(body);
        self
    }

    pub(super) fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns the kind of the error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the body of a delivery whose signature is right, if it cannot be decoded. Store it to lose nothing.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.body.as_ref()
    }

    /// Returns the status to respond with.
    ///
    /// A 4xx status says that the delivery is refused for good. A 5xx status says that the sender should try again.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self.kind {
            ErrorKind::Malformed => StatusCode::BAD_REQUEST,
            ErrorKind::BadSignature | ErrorKind::Expired => StatusCode::UNAUTHORIZED,
            ErrorKind::Duplicate => StatusCode::OK,
            ErrorKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorKind::Undecodable => StatusCode::UNPROCESSABLE_ENTITY,
            ErrorKind::InvalidSecret => StatusCode::INTERNAL_SERVER_ERROR,
            ErrorKind::KeyUnavailable
            | ErrorKind::GuardFailed
            | ErrorKind::InProgress
            | ErrorKind::Incomplete
            | ErrorKind::NotStored => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, detail, source, .. } = self;
        f.debug_struct("Error")
            .field("kind", kind)
            .field("detail", detail)
            .field("source", source)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the webhook delivery is refused: {}", self.detail)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
