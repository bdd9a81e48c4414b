//! The kinds of errors, and what to do about each.

use http::StatusCode;

use crate::error::context::{LINK, RequestInfo};
use crate::value::method::Method;

/// The kind of an [`Error`](crate::Error).
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::{ErrorKind, realtime_kit::*};
///
/// let title = match Meeting::find(app, "meet-1").await {
///     Ok(meeting) => meeting.title.clone(),
///     Err(error) => match error.kind() {
///         ErrorKind::NotFound => None,
///         ErrorKind::Forbidden => panic!("the token lacks a permission: {error}"),
///         _ => return Err(error),
///     },
/// };
/// # Ok(()) }
/// ```
///
/// # Behavior with faulty servers
///
#[doc = include_str!("faults.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client has no credentials, or they are not a valid header value. Nothing was sent.
    MissingCredentials,
    /// The [`CredentialsProvider`](crate::CredentialsProvider) failed. Nothing was sent.
    Credentials,
    /// A required environment variable is missing or is not valid Unicode. Nothing was sent.
    MissingEnvironment,
    /// The base URL is not a valid URL, or would send the token unencrypted. Nothing was sent.
    InvalidBaseUrl,
    /// An id cannot be a path segment. Nothing was sent.
    InvalidId,
    /// Another part of the request, or a setting of the client, is invalid. Nothing was sent.
    InvalidRequest,
    /// A stored value could not be restored as a record. Nothing was sent.
    InvalidRecord,
    /// The record has no download link: the file is not ready yet, or was deleted. Nothing was sent.
    MissingLink,
    /// The download link has expired, by its date or according to its server.
    ExpiredLink,
    /// The downloaded data could not be written to its destination.
    Io,
    /// The request was awaited outside a tokio runtime, or in one without timers. Nothing was sent.
    NoRuntime,
    /// A blocking call, such as `wait` of the feature `blocking`, was made by async code. Nothing was sent.
    InsideRuntime,
    /// The call timed out while waiting for `max_in_flight` or `pacing`. Nothing was sent.
    Throttled,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// The server received the request and says that it did not process it: HTTP/2's `REFUSED_STREAM`, a `GOAWAY` that does not include the
    /// request, or a redirect to a server to which no connection can be made. It was not carried out.
    NotProcessed,
    /// The stream of the request's body failed, or did not have the declared [`length`](crate::Body::length). The server may have received
    /// a part of the request.
    RequestBody,
    /// The response did not arrive in time, or its status is 408. The server may have carried out the request.
    Timeout,
    /// The condition of a [`wait_until`](crate::Scope::wait_until) returned an error, which is the source of this one.
    WaitFailed,
    /// The connection broke, or the response was incomplete. The server may have carried out the request.
    Interrupted,
    /// The response was larger than the client's [`response_limit`](crate::ClientBuilder::response_limit).
    ResponseTooLarge,
    /// A list has more pages than [`max_pages`](crate::ClientBuilder::max_pages) allows. The next page was not requested.
    TooManyPages,
    /// Status 401: the token is wrong, expired or revoked.
    Unauthorized,
    /// Status 403: the token lacks a permission, or the account lacks the product.
    Forbidden,
    /// Status 404: the resource does not exist.
    NotFound,
    /// Status 409: the resource already exists, or was changed in the meantime.
    Conflict,
    /// A rate limit refused the request: status 429, or another 4xx that says how long to wait. See [`Retry`](crate::Retry).
    RateLimited,
    /// Any other 4xx status: the server rejected the request.
    BadRequest,
    /// A 5xx status: the server failed.
    Server,
    /// A status that no operation documents, such as a redirect.
    UnexpectedStatus,
    /// The status is a success, but the body says `success: false`, or has errors and does not say `success: true`.
    Unsuccessful,
    /// The status is a success, but the body is not JSON.
    NotJson,
    /// The status is a success, but the JSON does not match the declaration.
    Decode,
    /// The status is a success, but the payload is missing or null.
    MissingPayload,
}

impl ErrorKind {
    /// Returns the kind for a response whose status is not a success.
    pub(crate) fn from_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::Unauthorized,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::REQUEST_TIMEOUT => Self::Timeout,
            StatusCode::CONFLICT => Self::Conflict,
            StatusCode::TOO_MANY_REQUESTS => Self::RateLimited,
            status if status.is_client_error() => Self::BadRequest,
            status if status.is_server_error() => Self::Server,
            _ => Self::UnexpectedStatus,
        }
    }

    /// Returns whether the server cannot have received the request.
    pub(crate) fn is_unsent(self) -> bool {
        matches!(
            self,
            Self::MissingCredentials
                | Self::Credentials
                | Self::MissingEnvironment
                | Self::InvalidBaseUrl
                | Self::InvalidId
                | Self::InvalidRequest
                | Self::InvalidRecord
                | Self::MissingLink
                | Self::ExpiredLink
                | Self::NoRuntime
                | Self::InsideRuntime
                | Self::Throttled
                | Self::TooManyPages
                | Self::Connect
        )
    }

    /// Returns what to do about the error.
    pub(crate) fn advice(self, request: Option<&RequestInfo>) -> Option<&'static str> {
        let reads = request.is_some_and(|request| request.method == Method::Get);
        let is_singleton = request.is_some_and(|request| request.singleton);
        Some(match self {
            Self::MissingCredentials => "see `ClientBuilder::token` and `ClientBuilder::credentials`",
            Self::InvalidBaseUrl => "use https, or http to a loopback address",
            Self::InvalidRecord => "the value is not a stored record of this type, or was stored by another version",
            Self::MissingLink => "the file may not be ready yet: load the record again later",
            Self::ExpiredLink if request.is_some_and(|request| request.template == LINK) => {
                "get a new link; if that does not work either, the file was deleted"
            }
            Self::ExpiredLink => {
                "load the record again to get a new link; if that link does not work either, the file was deleted"
            }
            Self::Io => "check the path, its permissions and the free disk space",
            Self::NoRuntime => "await the request inside a tokio runtime",
            Self::InsideRuntime => "use `.await` instead, or move the blocking code into `tokio::task::spawn_blocking`",
            Self::Throttled => "raise the timeout or the limit, or send fewer requests",
            Self::Connect if request.is_some_and(RequestInfo::is_download) => "check the network and the link",
            Self::Connect => "check the network and the base URL",
            Self::NotProcessed => "the request was not carried out: try again later",
            Self::RequestBody => {
                "a part of the request may have been received: correct the body before you send it again"
            }
            Self::Timeout if reads => "try again later, or raise the timeout",
            Self::Interrupted if reads => "try again later",
            Self::Timeout => "the request may have been carried out: check before you repeat it, or raise the timeout",
            Self::Interrupted => "the request may have been carried out: check before you repeat it",
            Self::TooManyPages => {
                "if the list is that long, raise `max_pages`, or continue from `Items::position` or `Page::next_position`"
            }
            Self::ResponseTooLarge => "request less, or raise the client's `response_limit`",
            Self::Unauthorized => "check that the token is correct and still valid",
            Self::Forbidden => "check the token's permissions, and that the account may use this",
            Self::NotFound if is_singleton => "check the ids; the resource may also not exist yet, or no longer",
            Self::NotFound => "check the ids, and that they belong to this scope",
            Self::BadRequest | Self::Unsuccessful => {
                "the server rejected the request: correct it before you send it again"
            }
            Self::UnexpectedStatus if request.is_some_and(RequestInfo::is_download) => return None,
            Self::UnexpectedStatus => {
                "the redirect was not followed: check the base URL; 304 means not modified, see `Request::if_none_match`"
            }
            Self::RateLimited => "wait before the next request",
            Self::Server if reads => "the server failed; try again later",
            Self::Server => "the server failed; the request may have been carried out: check before you repeat it",
            Self::NotJson => "see `Error::body`; check that the base URL is that of the API",
            Self::MissingPayload if !reads => {
                "the request was carried out: do not repeat it; if the API returns nothing here, declare `returns = Option<…>`, or `returns = ()`"
            }
            Self::Decode | Self::MissingPayload => "the response does not match the declaration; see `Error::body`",
            _ => return None,
        })
    }
}

/// Returns whether a request that failed with `status` can succeed when it is sent again later.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    match status {
        StatusCode::NOT_IMPLEMENTED | StatusCode::HTTP_VERSION_NOT_SUPPORTED => false,
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => true,
        status => status.is_server_error(),
    }
}
