//! An answer as it came.

use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::HeaderMap;
use http::{StatusCode, response};
use serde::de::DeserializeOwned;

use crate::error::{CallStats, Error, ErrorKind, ResponseInfo, decode};
use crate::transport::rate_limit::RateLimit;
use crate::transport::retry_after;

/// Status, headers and bytes of an answer, whatever the status.
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
}

impl Response {
    pub(crate) fn new(head: response::Parts, body: Bytes) -> Self {
        let head = Head { status: head.status, headers: head.headers, stats: CallStats::default() };
        Self { head: Box::new(head), body }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body as text.
    ///
    /// ```
    /// # async fn example(zone: &rtk::Scope<rtk::Zone>) -> Result<(), rtk::Error> {
    /// println!("{}", zone.get("dns_records/export").error_for_status().await?.text()?);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When it is no UTF-8.
    pub fn text(&self) -> Result<&str, Error> {
        std::str::from_utf8(&self.body).map_err(|error| {
            let detail = format!("the body is no text: {error}");
            Error::new(ErrorKind::Decode, detail).with_response(self.into())
        })
    }

    /// The whole body as JSON, envelope included.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.body).map_err(|error| {
            let detail = format!("the body does not fit: {}", decode::without_values(&error));
            Error::new(ErrorKind::Decode, detail).with_response(self.into())
        })
    }

    /// The `cf-ray`, which Cloudflare's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.headers().get("cf-ray")?.to_str().ok()
    }

    /// Of the limits that it was counted against, the one with the least left.
    #[must_use]
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.rate_limits().into_iter().next()
    }

    /// Every limit that it was counted against, the one with the least left first.
    #[must_use]
    pub fn rate_limits(&self) -> Vec<RateLimit> {
        RateLimit::read_all(self.headers())
    }

    /// How often the call was made again before this came. Of a call that gives something else, [`send_raw`](crate::Request::send_raw) or a
    /// [`Layer`](crate::transport::Layer) tells it.
    #[must_use]
    pub fn retries(&self) -> u32 {
        self.head.stats.retries
    }

    /// How long the call took, with all attempts and pauses.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.head.stats.elapsed
    }

    pub(crate) fn stats(&self) -> CallStats {
        self.head.stats
    }

    pub(crate) fn with_stats(mut self, stats: CallStats) -> Self {
        self.head.stats = stats;
        self
    }
}

/// Without headers and bytes: they can hold secrets.
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

impl From<&Response> for ResponseInfo {
    fn from(response: &Response) -> Self {
        Self {
            status: response.status(),
            errors: Vec::new(),
            request_id: response.request_id().map(str::to_owned),
            headers: response.headers().clone(),
            retry_after: retry_after::read(response.headers(), SystemTime::now()),
            // Copied: a slice of `Bytes` would keep the whole body in memory for as long as the error lives.
            body: Bytes::copy_from_slice(&response.bytes()[..response.bytes().len().min(MAX_ERROR_BODY)]),
        }
    }
}
