//! One error type: what was asked, what came back, what to do.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::StatusCode;

use crate::api_error::ApiError;
use crate::descriptor::Method;

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
/// # let sandbox = rtk_sandbox::Sandbox::start().await?;
/// # let app = sandbox.client().account("acc-1").app(sandbox.app_id());
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
    asked: Option<Asked>,
    answer: Option<Answer>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What was asked, without anything that could be secret: the template of the path, never the path.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: Method,
    pub(crate) template: String,
    pub(crate) resource: Option<&'static str>,
    pub(crate) operation: Option<&'static str>,
    pub(crate) operation_id: Option<&'static str>,
    /// There is one in each place, or none.
    pub(crate) singleton: bool,
}

#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) errors: Vec<ApiError>,
    pub(crate) request_id: Option<String>,
    pub(crate) body: Bytes,
}

/// What kind of failure an [`Error`] is.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::{ErrorKind, realtime_kit::*};
///
/// let title = match Meeting::find(app, "meet-1").await {
///     Ok(meeting) => meeting.title.clone(),
///     Err(error) => match error.kind() {
///         ErrorKind::NotFound => None,
///         ErrorKind::Connect | ErrorKind::Server => return Err(error), // worth another try
///         _ => return Err(error),
///     },
/// };
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No API token was given, or it cannot be a header value. Nothing was sent.
    MissingCredentials,
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
    /// No connection could be made. Nothing was sent.
    Connect,
    /// No answer in time. The server may have carried out the request.
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

impl Error {
    pub(crate) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, detail: detail.into(), asked: None, answer: None, source: None }))
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_answer(mut self, answer: Answer) -> Self {
        self.0.answer = Some(answer);
        self
    }

    pub(crate) fn with_asked(mut self, asked: Asked) -> Self {
        self.0.asked = Some(asked);
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
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// Cloudflare's code, of the first error in the answer. Codes may exceed 65535.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.errors().first().and_then(ApiError::code)
    }

    /// Cloudflare's message, of the first error in the answer.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.errors().first().map(ApiError::message)
    }

    /// Every error in the answer.
    #[must_use]
    pub fn errors(&self) -> &[ApiError] {
        self.0.answer.as_ref().map_or(&[], |answer| &answer.errors)
    }

    /// The `cf-ray` of the answer, which Cloudflare's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.answer.as_ref()?.request_id.as_deref()
    }

    /// The first 64 KiB of the answer's body, as it came.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.answer.as_ref().map(|answer| answer.body.as_ref())
    }

    /// The Rust name of the resource that was asked for, `Session`.
    #[must_use]
    pub fn resource(&self) -> Option<&'static str> {
        self.0.asked.as_ref()?.resource
    }

    /// What was asked of it: a verb such as `find`, or the name of an action.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.asked.as_ref()?.operation
    }

    /// Cloudflare's own name of the operation, where the declaration gives one.
    #[must_use]
    pub fn operation_id(&self) -> Option<&'static str> {
        self.0.asked.as_ref()?.operation_id
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Option<Method> {
        self.0.asked.as_ref().map(|asked| asked.method)
    }

    /// The template of the path, with its placeholders: ids are left out.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        self.0.asked.as_ref().map(|asked| asked.template.as_str())
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

    /// Whether the server may have carried out the request: false only where it certainly has not.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        !matches!(
            self.0.kind,
            ErrorKind::MissingCredentials
                | ErrorKind::MissingEnvironment
                | ErrorKind::InvalidBaseUrl
                | ErrorKind::InvalidId
                | ErrorKind::InvalidRequest
                | ErrorKind::InvalidRecord
                | ErrorKind::Connect
        )
    }
}

impl ErrorKind {
    fn advice(self, asked: Option<&Asked>) -> Option<&'static str> {
        Some(match self {
            Self::MissingCredentials => "set CLOUDFLARE_API_TOKEN, or give `Client::builder()` a `token`",
            Self::InvalidBaseUrl => "use https, or http to a loopback address",
            Self::InvalidRecord => "it was stored by another version, or is something else",
            Self::Connect => "nothing was sent; check the network and the base URL",
            Self::Timeout => "it may have been carried out; look before you repeat it, or raise the timeout",
            Self::Interrupted => "it may have been carried out; look before you repeat it",
            Self::Unauthorized => "check that the token is right and still valid",
            Self::Forbidden => "check the token's permissions, and that the account has this product",
            Self::NotFound if asked.is_some_and(|asked| asked.singleton) => {
                "there may be none now; if there should be, check the ids"
            }
            Self::NotFound => "check the ids, and that they belong to this account and scope",
            Self::Rejected | Self::Unsuccessful => "Cloudflare does not take the request as it is",
            Self::UnexpectedStatus => "redirects are not followed; check the base URL",
            Self::RateLimited => "wait before the next request",
            Self::Server => "Cloudflare failed; try again later",
            Self::NotJson => "see `Error::body`; check that the base URL is an API's",
            Self::Decode | Self::MissingPayload => "the declaration and the API disagree; see `Error::body`",
            _ => return None,
        })
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

impl Error {
    fn write(&self, f: &mut dyn fmt::Write) -> fmt::Result {
        let Inner { kind, detail, asked, answer, source: _ } = &*self.0;
        if let Some(asked) = asked {
            write!(f, "{asked}: ")?;
        }
        if let Some(answer) = answer {
            write!(f, "{}", answer.status)?;
            for error in &answer.errors {
                f.write_str(": ")?;
                error.write(f, answer.status.as_u16())?;
            }
            if !detail.is_empty() {
                f.write_str(": ")?;
            }
        }
        f.write_str(detail)?;
        if let Some(id) = answer.as_ref().and_then(|answer| answer.request_id.as_deref()) {
            write!(f, "; request id {id}")?;
        }
        if let Some(advice) = kind.advice(asked.as_ref()) {
            write!(f, "; {advice}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method.as_str(), self.template)?;
        if let (Some(resource), Some(operation)) = (self.resource, self.operation) {
            write!(f, " ({resource}::{operation}")?;
            if let Some(id) = self.operation_id {
                write!(f, ", {id}")?;
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

/// Begins with what `Display` says, since that is what a `main` that returns it shows. Without the body: an answer can hold
/// secrets.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, detail: _, asked: _, answer, source } = &*self.0;
        write!(f, "{self} ")?;
        let mut out = f.debug_struct("");
        out.field("kind", kind);
        if let Some(Answer { body, .. }) = answer {
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
