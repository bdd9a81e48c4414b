//! Kinds of failure, and what to do about each.

use crate::descriptor::Method;
use crate::error::Asked;

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
    ProviderFailed,
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
    Unwritable,
    /// There is no tokio runtime where the call is awaited. Nothing was sent.
    NoRuntime,
    /// The client's own limits, of requests in flight or by pacing, left it no turn within its time. Nothing was sent.
    HeldBack,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// No answer in time, or 408. The server may have carried out the request.
    Timeout,
    /// The connection broke, or the answer stopped half-way. The server may have carried out the request.
    Interrupted,
    /// The answer was larger than the client takes.
    TooLarge,
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
    Rejected,
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
    /// Whether the server has certainly not seen the request.
    pub(crate) fn is_unsent(self) -> bool {
        matches!(
            self,
            Self::MissingCredentials
                | Self::ProviderFailed
                | Self::MissingEnvironment
                | Self::InvalidBaseUrl
                | Self::InvalidId
                | Self::InvalidRequest
                | Self::InvalidRecord
                | Self::MissingLink
                | Self::ExpiredLink
                | Self::NoRuntime
                | Self::HeldBack
                | Self::Connect
        )
    }

    /// What to do about it.
    pub(crate) fn advice(self, asked: Option<&Asked>) -> Option<&'static str> {
        let reads = asked.is_some_and(|asked| asked.method == Method::Get);
        let is_singleton = asked.is_some_and(|asked| asked.singleton);
        Some(match self {
            Self::MissingCredentials => "set CLOUDFLARE_API_TOKEN, or give `Client::builder()` a `token`",
            Self::InvalidBaseUrl => "use https, or http to a loopback address",
            Self::InvalidRecord => "it was stored by another version, or is something else",
            Self::MissingLink => "it may not be ready yet: read the record again later",
            Self::ExpiredLink => {
                "read the record again for a new address; if that does not work either, what was there is gone"
            }
            Self::Unwritable => "check the path, its permissions and the room that is left",
            Self::NoRuntime => "await it inside a tokio runtime",
            Self::HeldBack => "raise the timeout or the limit, or send less",
            Self::Connect => "check the network and the base URL",
            Self::Timeout if reads => "try again later, or raise the timeout",
            Self::Interrupted if reads => "try again later",
            Self::Timeout => "it may have been carried out; look before you repeat it, or raise the timeout",
            Self::Interrupted => "it may have been carried out; look before you repeat it",
            Self::TooLarge => "ask for less, or raise the client's `response_limit`",
            Self::Unauthorized => "check that the token is right and still valid",
            Self::Forbidden => "check the token's permissions, and that the account has this product",
            Self::NotFound if is_singleton => "there may be none now; if there should be, check the ids",
            Self::NotFound => "check the ids, and that they belong to this account and scope",
            Self::Rejected | Self::Unsuccessful => "Cloudflare does not take the request as it is",
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
