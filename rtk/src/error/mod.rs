//! The error type of every call.

pub(crate) mod api;
mod context;
pub(crate) mod decode;
mod display;
mod encoded;
pub(crate) mod format;
pub(crate) mod kind;
mod scrub;
mod stats;

use std::error::Error as StdError;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::value::method::Method;
use api::ApiError;
pub(crate) use context::{LINK, RequestInfo, ResponseInfo};
pub use kind::ErrorKind;
pub(crate) use scrub::Scrubber;
pub(crate) use stats::CallStats;

/// The error of a call that failed, or of a request or client that is invalid.
///
/// `Display` writes one line: the request, the response, and what to do.
///
/// ```
/// use rtk::{Client, ErrorKind};
///
/// let error = Client::builder().token("secret").base_url("no url").build().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidBaseUrl);
/// assert!(!error.may_have_been_sent());
/// ```
///
/// If there was a response, the error describes it and the request:
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use rtk::testing::{Answer, Playback};
/// # let playback = Playback::new().answer(Answer::realtime_kit_error(404, "No such session").header("cf-ray", "ray-1"));
/// # let app = playback.client().account("acc-1").app("app-1");
/// use rtk::realtime_kit::*;
///
/// let error = Session::find(&app, "nobody").await.unwrap_err();
/// assert!(error.is_not_found() && error.may_have_been_sent());
/// assert_eq!(error.status(), Some(rtk::http::StatusCode::NOT_FOUND));
/// assert_eq!((error.code(), error.errors().len()), (Some(404), 1));
/// assert_eq!((error.resource(), error.operation()), (Some("Session"), Some("find")));
/// assert_eq!(error.operation_id(), Some("GetSessionDetails"));
/// assert!(error.path_template().is_some_and(|path| path.ends_with("/sessions/{session_id}")));
/// assert!(error.request_id().is_some() && error.message().is_some() && error.body().is_some());
/// # Ok(()) }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    detail: String,
    request: Option<RequestInfo>,
    response: Option<ResponseInfo>,
    stats: CallStats,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        let (detail, stats) = (detail.into(), CallStats::default());
        Self(Box::new(Inner { kind, detail, request: None, response: None, stats, source: None }))
    }

    /// Returns the same error of a request that cannot be sent.
    pub(crate) fn copy_of_unsent(&self) -> Self {
        Self::new(self.0.kind, self.0.detail.clone())
    }

    pub(crate) fn unserializable_body(why: serde_json::Error) -> Self {
        Self::new(ErrorKind::InvalidRequest, format!("the body cannot be serialized: {why}")).with_source(why)
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_response(mut self, response: ResponseInfo) -> Self {
        self.0.response = Some(response);
        self
    }

    pub(crate) fn with_request(mut self, request: RequestInfo) -> Self {
        self.0.request = Some(request);
        self
    }

    pub(crate) fn with_stats(mut self, stats: CallStats) -> Self {
        self.0.stats = stats;
        self
    }

    /// Returns the kind of failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// Returns the API's code of the first error in the response. Codes may exceed 65535.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.errors().first().and_then(ApiError::code)
    }

    /// Returns the code of the first error in the response as a string. Some APIs use names as codes, such as `SOLD_OUT`.
    #[must_use]
    pub fn code_text(&self) -> Option<&str> {
        self.errors().first().and_then(ApiError::code_text)
    }

    /// Returns the message of the first error in the response.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.errors().first().map(ApiError::message)
    }

    /// Returns all errors in the response. Empty if there was no response.
    #[must_use]
    pub fn errors(&self) -> &[ApiError] {
        self.0.response.as_ref().map_or(&[], |response| &response.errors)
    }

    /// Returns the header that identifies the request to the API's support, such as `cf-ray`. See [`Response::request_id`](crate::Response::request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.response.as_ref()?.request_id.as_deref()
    }

    /// Returns the headers of the response, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// Returns how long to wait before the next request, if the response says so: `Retry-After`, or for a 429 or 403 the reset of a
    /// [`RateLimit`](crate::RateLimit) that is used up.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.response.as_ref()?.retry_after
    }

    /// Returns how many times the call was retried before it failed.
    #[must_use]
    pub fn retries(&self) -> u32 {
        self.0.stats.retries
    }

    /// Returns how long the call took: every attempt and every back-off.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.stats.elapsed
    }

    /// Returns the first 64 KiB of the response body, if there was a response.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.response.as_ref().map(|response| response.body.as_ref())
    }

    /// Returns the Rust name of the resource, such as `Session`.
    #[must_use]
    pub fn resource(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.resource
    }

    /// Returns the name of the operation: a verb such as `find`, or an action.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.operation
    }

    /// Returns the name of the operation in the API's documentation, such as an `operationId`, if it is declared.
    #[must_use]
    pub fn operation_id(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.operation_id
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> Option<Method> {
        self.0.request.as_ref().map(|request| request.method)
    }

    /// Returns the path template, with placeholders instead of ids.
    ///
    /// For requests to undeclared paths, such as [`Scope::get`](crate::Scope::get), it ends with the path that the caller gave.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        self.0.request.as_ref().map(|request| request.template.as_str())
    }

    /// Returns whether the resource does not exist (status 404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == ErrorKind::NotFound
    }

    /// Returns whether a rate limit refused the request: status 429, or another 4xx that says how long to wait. See [`Retry`](crate::Retry).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimited
    }

    /// Returns whether the response did not arrive in time, or has status 408.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Returns whether retrying later may succeed: connection errors, timeouts, truncated responses, local throttling,
    /// failures of a credentials provider, rate limits, and statuses 408 and 5xx (except 501 and 505).
    ///
    /// It does not mean that retrying is safe; see [`may_have_been_carried_out`](Self::may_have_been_carried_out).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            ErrorKind::Connect
            | ErrorKind::Timeout
            | ErrorKind::Interrupted
            | ErrorKind::NotProcessed
            | ErrorKind::Throttled
            | ErrorKind::RateLimited
            | ErrorKind::Credentials => true,
            _ => self.status().is_some_and(kind::is_transient),
        }
    }

    /// Returns whether the server may have received the request, in any attempt. True whenever there was a response.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        self.0.response.is_some() || !self.0.kind.is_unsent() || self.0.stats.may_be_done
    }

    /// Returns whether the server may have carried out the request, in any attempt.
    ///
    /// If so, check before you send a create again, so that nothing is created twice. A 4xx response other than 408 means that the request
    /// was not carried out, and so does [`NotProcessed`](ErrorKind::NotProcessed).
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let Err(error) = app.meetings().create(NewMeeting::new().title("Stand-up")).await else { return Ok(()) };
    /// if error.may_have_been_carried_out() {
    ///     let found = app.meetings().filter(MeetingFilter::new().search("Stand-up")).all().await?;
    ///     println!("found {} meetings with this title", found.len());
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn may_have_been_carried_out(&self) -> bool {
        let is_rejection = |status: StatusCode| status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT;
        let is_unprocessed = self.0.kind.is_unsent() || self.0.kind == ErrorKind::NotProcessed;
        let is_harmless = is_unprocessed || self.status().is_some_and(is_rejection);
        !is_harmless || self.0.stats.may_be_done
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
