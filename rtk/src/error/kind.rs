//! Kinds of failure, and what to do about each.

use http::StatusCode;

use crate::error::RequestInfo;
use crate::value::method::Method;

/// What kind of failure an [`Error`](crate::Error) is.
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
/// # What becomes of a broken server
///
#[doc = include_str!("faults.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No credentials were given, or they cannot be a header. Nothing was sent.
    MissingCredentials,
    /// The [`CredentialsProvider`](crate::CredentialsProvider) gave none. Nothing was sent.
    Credentials,
    /// Something that the environment should say is missing. Nothing was sent.
    MissingEnvironment,
    /// The base URL is no URL, or would send the token in the clear. Nothing was sent.
    InvalidBaseUrl,
    /// An id that cannot be one segment of a path. Nothing was sent.
    InvalidId,
    /// Some other part of the request cannot be sent. Nothing was sent.
    InvalidRequest,
    /// What was to be restored as a record is none. Nothing was sent.
    InvalidRecord,
    /// What is to be downloaded has no address: it is not there yet, or no longer. Nothing was sent.
    MissingLink,
    /// The address of what is to be downloaded does not work any longer.
    ExpiredLink,
    /// What was downloaded cannot be written where it should go.
    Io,
    /// There is no tokio runtime where the call is awaited. Nothing was sent.
    NoRuntime,
    /// The client's own limits, of requests in flight or by pacing, left it no turn within its time. Nothing was sent.
    Throttled,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// No answer in time, or 408. The server may have carried out the request.
    Timeout,
    /// The connection broke, or the answer stopped half-way. The server may have carried out the request.
    Interrupted,
    /// The answer was larger than the client takes.
    ResponseTooLarge,
    /// 401: the token is wrong, expired or revoked.
    Unauthorized,
    /// 403: the token lacks a permission, or the account lacks the product.
    Forbidden,
    /// 404: no such thing, or nothing there now.
    NotFound,
    /// 409: it exists already, or changed meanwhile.
    Conflict,
    /// 429: too many requests.
    RateLimited,
    /// Any other 4xx: Cloudflare does not accept the request.
    BadRequest,
    /// 5xx: Cloudflare failed.
    Server,
    /// A status that no operation documents, such as a redirect.
    UnexpectedStatus,
    /// The status said success, the answer said `success: false`.
    Unsuccessful,
    /// The status said success, the answer is no JSON.
    NotJson,
    /// The status said success, the answer is JSON of another shape than declared.
    Decode,
    /// The status said success, the answer has no payload where one belongs.
    MissingPayload,
}

impl ErrorKind {
    /// The kind of a response whose status is no success.
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

    /// Whether the server has certainly not seen the request.
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
                | Self::Throttled
                | Self::Connect
        )
    }

    /// What to do about it.
    pub(crate) fn advice(self, request: Option<&RequestInfo>) -> Option<&'static str> {
        let reads = request.is_some_and(|request| request.method == Method::Get);
        let is_singleton = request.is_some_and(|request| request.singleton);
        Some(match self {
            Self::MissingCredentials => "set CLOUDFLARE_API_TOKEN, or give `Client::builder()` a `token`",
            Self::InvalidBaseUrl => "use https, or http to a loopback address",
            Self::InvalidRecord => "it was stored by another version, or is something else",
            Self::MissingLink => "it may not be ready yet: read the record again later",
            Self::ExpiredLink => {
                "read the record again for a new address; if that does not work either, what was there is gone"
            }
            Self::Io => "check the path, its permissions and the room that is left",
            Self::NoRuntime => "await it inside a tokio runtime",
            Self::Throttled => "raise the timeout or the limit, or send less",
            Self::Connect => "check the network and the base URL",
            Self::Timeout if reads => "try again later, or raise the timeout",
            Self::Interrupted if reads => "try again later",
            Self::Timeout => "it may have been carried out; look before you repeat it, or raise the timeout",
            Self::Interrupted => "it may have been carried out; look before you repeat it",
            Self::ResponseTooLarge => "ask for less, or raise the client's `response_limit`",
            Self::Unauthorized => "check that the token is right and still valid",
            Self::Forbidden => "check the token's permissions, and that the account has this product",
            Self::NotFound if is_singleton => "there may be none now; if there should be, check the ids",
            Self::NotFound => "check the ids, and that they belong to this account and scope",
            Self::BadRequest | Self::Unsuccessful => "Cloudflare does not take the request as it is",
            Self::UnexpectedStatus => "redirects are not followed: check the base URL; a 304 says that nothing changed",
            Self::RateLimited => "wait before the next request",
            Self::Server if reads => "Cloudflare failed; try again later",
            Self::Server => "Cloudflare failed; it may have been carried out, so look before you repeat it",
            Self::NotJson => "see `Error::body`; check that the base URL is an API's",
            Self::Decode | Self::MissingPayload => "the declaration and the API disagree; see `Error::body`",
            _ => return None,
        })
    }
}

/// Whether a request that was answered with `status` can succeed when it is sent again later.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    match status {
        StatusCode::NOT_IMPLEMENTED | StatusCode::HTTP_VERSION_NOT_SUPPORTED => false,
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => true,
        status => status.is_server_error(),
    }
}
