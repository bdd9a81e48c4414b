//! A response, not decoded.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ETAG, HeaderMap};
use http::{StatusCode, response};
use serde::de::DeserializeOwned;

use crate::descriptor::ApiDescriptor;
use crate::error::{CallStats, Error, ErrorKind, ResponseInfo, Scrubber, decode};
use crate::platform::system_time;
use crate::transport::limit;
use crate::transport::rate_limit::RateLimit;

/// The status, headers and body of a response, not decoded.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let raw = Session::find(app, "sess-1").send_raw().await?;
/// println!("{} {:?} {} bytes", raw.status(), raw.headers().get("cf-ray"), raw.bytes().len());
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Response {
    head: Box<Head>,
    body: Bytes,
}

#[derive(Clone)]
struct Head {
    status: StatusCode,
    headers: HeaderMap,
    stats: CallStats,
    scrubber: Scrubber,
    api: &'static ApiDescriptor,
}

impl Response {
    /// `scrubber` knows the credentials of the attempts, which the response can repeat. `api` says what the headers are called.
    pub(crate) fn new(head: response::Parts, body: Bytes, scrubber: Scrubber, api: &'static ApiDescriptor) -> Self {
        let head = Head { status: head.status, headers: head.headers, stats: CallStats::default(), scrubber, api };
        Self { head: Box::new(head), body }
    }

    /// Returns the status code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// Returns the headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// Returns the `ETag`, with its quotes, which identifies this version of the resource.
    ///
    /// Pass it to [`Request::if_none_match`](crate::Request::if_none_match), or as the header `if-match` of a change that is to fail with 412 if
    /// the resource was changed in the meantime.
    #[must_use]
    pub fn etag(&self) -> Option<&str> {
        self.headers().get(ETAG)?.to_str().ok()
    }

    /// Returns the body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// Returns the body as text.
    ///
    /// ```
    /// # async fn example(zone: &rtk::Scope<rtk::Zone>) -> Result<(), rtk::Error> {
    /// println!("{}", zone.get("dns_records/export").error_for_status().await?.text()?);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Decode`](ErrorKind::Decode) if the body is not UTF-8.
    pub fn text(&self) -> Result<&str, Error> {
        std::str::from_utf8(&self.body).map_err(|error| {
            let detail = format!("the body is not UTF-8: {error}");
            Error::new(ErrorKind::Decode, detail).with_response(self.into())
        })
    }

    /// Decodes the whole body as JSON, including the envelope.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Decode`](ErrorKind::Decode) if the body is not JSON, or does not match `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(self.json_bytes()).map_err(|error| {
            let why = self.scrubber().scrub(&decode::without_values(&error));
            Error::new(ErrorKind::Decode, format!("cannot decode the body: {why}")).with_response(self.into())
        })
    }

    /// Returns the body without a UTF-8 byte order mark, which precedes the JSON of some servers (RFC 8259, section 8.1).
    pub(crate) fn json_bytes(&self) -> &[u8] {
        self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.body)
    }

    /// Returns the header that identifies the request to the API's support: for Cloudflare `cf-ray`, otherwise what the declaration of the
    /// API names. Returns `[token]` for one that repeats the credentials.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let id = self.headers().get(self.head.api.request_id)?.to_str().ok()?;
        Some(if self.scrubber().finds(id) { "[token]" } else { id })
    }

    /// Returns the rate limit with the fewest requests left, or `None` if the response reports no limits.
    #[must_use]
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.rate_limits().into_iter().next()
    }

    /// Returns all rate limits that the response reports, ordered by [`remaining`](RateLimit::remaining), lowest first.
    #[must_use]
    pub fn rate_limits(&self) -> Vec<RateLimit> {
        let mut limits = RateLimit::read_all(self.headers(), self.head.api.rate_limits, system_time());
        for limit in &mut limits {
            limit.policy = self.scrubber().scrub(&limit.policy);
        }
        limits
    }

    /// Whether the server refused the request because of a rate limit.
    pub(crate) fn is_rate_limited(&self) -> bool {
        limit::is_refusal(self.status(), self.headers(), self.head.api.rate_limits)
    }

    /// Returns the kind of error that this is if the status is not a success.
    pub(crate) fn error_kind(&self) -> ErrorKind {
        if self.is_rate_limited() { ErrorKind::RateLimited } else { ErrorKind::from_status(self.status()) }
    }

    /// Returns the time that the server wants the client to wait before the next request.
    pub(crate) fn requested_wait(&self) -> Option<Duration> {
        limit::wait(self.status(), self.headers(), self.head.api.rate_limits, system_time())
    }

    /// Returns the time until the limits that are used up reset, whatever the status.
    #[cfg(feature = "pacing")]
    pub(crate) fn limit_reset(&self) -> Option<Duration> {
        limit::reset(self.headers(), self.head.api.rate_limits, system_time())
    }

    /// Returns the API that the response is from.
    pub(crate) fn api(&self) -> &'static ApiDescriptor {
        self.head.api
    }

    /// Returns how many times the call was retried before this response.
    ///
    /// For a call that does not return a `Response`, use [`send_raw`](crate::Request::send_raw) or a [`Layer`](crate::transport::Layer).
    #[must_use]
    pub fn retries(&self) -> u32 {
        self.head.stats.retries
    }

    /// Returns the duration of the call, with all attempts and back-offs.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.head.stats.elapsed
    }

    /// Marks header values that repeat the credentials as sensitive, for a response that the caller gets as it is.
    pub(crate) fn with_marked_headers(mut self) -> Self {
        let Head { headers, scrubber, .. } = &mut *self.head;
        scrubber.mark(headers);
        self
    }

    /// Returns what removes the credentials from a text of this response.
    pub(crate) fn scrubber(&self) -> &Scrubber {
        &self.head.scrubber
    }

    pub(crate) fn stats(&self) -> CallStats {
        self.head.stats
    }

    pub(crate) fn with_stats(mut self, stats: CallStats) -> Self {
        self.head.stats = stats;
        self
    }
}

/// Omits the headers and the body, because they can hold secrets.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("len", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// How many bytes of a response body an error keeps.
const MAX_ERROR_BODY: usize = 64 * 1024;

/// What an error reports about a response: without the credentials that the server may have repeated, except in the body.
impl From<&Response> for ResponseInfo {
    fn from(response: &Response) -> Self {
        let mut headers = response.headers().clone();
        response.scrubber().mark(&mut headers);
        Self {
            status: response.status(),
            errors: Vec::new(),
            request_id: response.request_id().map(str::to_owned),
            headers,
            retry_after: response.requested_wait(),
            // Copied: a slice of `Bytes` would keep the whole body in memory for as long as the error lives.
            body: Bytes::copy_from_slice(&response.bytes()[..response.bytes().len().min(MAX_ERROR_BODY)]),
        }
    }
}
