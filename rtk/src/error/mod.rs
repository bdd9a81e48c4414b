//! One error type: what was asked, what came back, what to do.

pub(crate) mod api;
mod context;
pub(crate) mod decode;
pub(crate) mod kind;
mod stats;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::value::method::Method;
use api::ApiError;
pub(crate) use context::{RequestInfo, ResponseInfo};
pub use kind::ErrorKind;
pub(crate) use stats::CallStats;

/// A call that failed, or that was refused before anything was sent.
///
/// ```
/// use rtk::{Client, ErrorKind};
///
/// let error = Client::builder().token("secret").base_url("no url").build().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidBaseUrl);
/// assert!(!error.may_have_been_sent());
/// ```
///
/// With an answer, it tells what was asked and what came back:
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

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// Cloudflare's code, of the first error in the answer. Codes may exceed 65535.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.errors().first().and_then(ApiError::code)
    }

    /// The same as text, where it is a word: of an API that is not Cloudflare's.
    #[must_use]
    pub fn code_text(&self) -> Option<&str> {
        self.errors().first().and_then(ApiError::code_text)
    }

    /// Cloudflare's message, of the first error in the answer.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.errors().first().map(ApiError::message)
    }

    /// Every error in the answer.
    #[must_use]
    pub fn errors(&self) -> &[ApiError] {
        self.0.response.as_ref().map_or(&[], |response| &response.errors)
    }

    /// The `cf-ray` of the answer, which Cloudflare's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.response.as_ref()?.request_id.as_deref()
    }

    /// The headers of the answer, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// How long the server asks to wait before the next request.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.response.as_ref()?.retry_after
    }

    /// How often the call was made again before it failed.
    #[must_use]
    pub fn retries(&self) -> u32 {
        self.0.stats.retries
    }

    /// How long the call took, with all attempts and pauses.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.stats.elapsed
    }

    /// The first 64 KiB of the answer's body, as it came.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.response.as_ref().map(|response| response.body.as_ref())
    }

    /// The Rust name of the resource that was asked for, `Session`.
    #[must_use]
    pub fn resource(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.resource
    }

    /// What was asked of it: a verb such as `find`, or the name of an action.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.operation
    }

    /// Cloudflare's own name of the operation, where the declaration gives one.
    #[must_use]
    pub fn operation_id(&self) -> Option<&'static str> {
        self.0.request.as_ref()?.operation_id
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Option<Method> {
        self.0.request.as_ref().map(|request| request.method)
    }

    /// The template of the path, with its placeholders: ids are left out. Of a call that no declaration covers ([`Scope::get`](crate::Scope::get) and
    /// the like), what is in it as written.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        self.0.request.as_ref().map(|request| request.template.as_str())
    }

    /// 404: no such thing, or nothing there now.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == ErrorKind::NotFound
    }

    /// 429: too many requests.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimited
    }

    /// No answer in time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether the same call may go well later: there was no connection, no turn, no credentials from a provider, no answer in time or not the
    /// whole of one, or a status that says so (408, 429, 500 and above without 501 and 505). Whether it can be repeated safely is
    /// another question: see [`may_have_been_carried_out`](Self::may_have_been_carried_out).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            ErrorKind::Connect
            | ErrorKind::Timeout
            | ErrorKind::Interrupted
            | ErrorKind::Throttled
            | ErrorKind::Credentials => true,
            _ => self.status().is_some_and(kind::is_transient),
        }
    }

    /// Whether the request may have come to the server, this time or in an attempt before; of any answer, also a refusal, it has.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        self.0.response.is_some() || !self.0.kind.is_unsent() || self.0.stats.may_be_done
    }

    /// Whether the server may have done what was asked, this time or in an attempt before: look before you make something again. A
    /// refusal (any 4xx but 408) has done nothing.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let Err(error) = app.meetings().create(NewMeeting::new().title("Stand-up")).await else { return Ok(()) };
    /// if error.may_have_been_carried_out() {
    ///     let there = app.meetings().filter(MeetingFilter::new().search("Stand-up")).all().await?;
    ///     println!("{} meetings are called so now", there.len());
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn may_have_been_carried_out(&self) -> bool {
        let is_refusal = |status: StatusCode| status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT;
        let did_nothing = self.0.kind.is_unsent() || self.status().is_some_and(is_refusal);
        !did_nothing || self.0.stats.may_be_done
    }
}

/// One line: what was asked, what came back, what to do.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(&mut OneLine(f))
    }
}

/// Escapes what would break a line: a server's words could pass for another line of a log.
struct OneLine<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl fmt::Write for OneLine<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for part in text.split_inclusive(char::is_control) {
            match part.char_indices().next_back() {
                Some((at, last)) if last.is_control() => write!(self.0, "{}{}", &part[..at], last.escape_default())?,
                _ => self.0.write_str(part)?,
            }
        }
        Ok(())
    }
}

/// How much of what a server says stands in the line; all of it is in [`Error::errors`] and [`Error::headers`].
const SAID: usize = 2 * 1024;

/// Lets through so many bytes.
struct Capped<'a> {
    out: &'a mut dyn fmt::Write,
    left: usize,
}

impl fmt::Write for Capped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.len() <= self.left {
            self.left -= text.len();
            return self.out.write_str(text);
        }
        if self.left == 0 {
            return Ok(());
        }
        let end = (0..=self.left).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        self.left = 0;
        write!(self.out, "{}…", &text[..end])
    }
}

impl Error {
    fn write(&self, f: &mut dyn fmt::Write) -> fmt::Result {
        use fmt::Write as _;

        let Inner { kind, detail, request, response, stats, source: _ } = &*self.0;
        if let Some(request) = request {
            write!(f, "{request}: ")?;
        }
        if let Some(response) = response {
            write!(f, "{}", response.status)?;
            let mut said = Capped { out: &mut *f, left: SAID };
            for error in &response.errors {
                said.write_str(": ")?;
                error.write(&mut said, response.status.as_u16())?;
            }
            if !detail.is_empty() {
                f.write_str(": ")?;
            }
        }
        // It can name a key of the answer.
        Capped { out: &mut *f, left: SAID }.write_str(detail)?;
        if let Some(id) = response.as_ref().and_then(|response| response.request_id.as_deref()) {
            write!(Capped { out: &mut *f, left: SAID }, "; request id {id}")?;
        }
        match stats.retries {
            0 => {}
            retries => write!(f, "; attempt {} of a call of {:.1?}", retries + 1, stats.elapsed)?,
        }
        if stats.budget_exhausted {
            f.write_str("; not tried again, since too many calls were (`retry_budget`)")?;
        }
        if kind.is_unsent() {
            match (stats.may_be_done, kind) {
                (true, _) => f.write_str("; an attempt before may have been carried out")?,
                (false, ErrorKind::Connect | ErrorKind::Throttled | ErrorKind::Credentials) => {
                    f.write_str("; nothing was sent")?;
                }
                (false, _) => {}
            }
        }
        if let Some(told) = self.retry_after() {
            write!(f, "; wait {told:?} before the next request")?;
            // What to do is told by that, unless it may be wrong to do it again at all.
            if *kind == ErrorKind::RateLimited {
                return Ok(());
            }
        }
        if let Some(advice) = kind.advice(request.as_ref()) {
            write!(f, "; {advice}")?;
        }
        Ok(())
    }
}

/// Begins with what `Display` says, since that is what a `main` that returns it shows. Without the body: an answer can hold
/// secrets.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, detail: _, request: _, response, stats: _, source } = &*self.0;
        write!(f, "{self} ")?;
        let mut out = f.debug_struct("");
        out.field("kind", kind);
        if let Some(ResponseInfo { body, .. }) = response {
            out.field("body_len", &body.len());
        }
        if let Some(source) = source {
            out.field("source", source);
        }
        out.finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
