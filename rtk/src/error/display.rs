//! Formats an error, with `Display` and with `Debug`.

use std::fmt::{self, Write as _};

use crate::error::context::ResponseInfo;
use crate::error::kind::ErrorKind;
use crate::error::{Error, Inner};

/// Writes one line: the request, the response, and what to do.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_line(&mut OneLine(f))
    }
}

/// Escapes control characters, so that text from a server cannot start a new line in a log.
struct OneLine<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl fmt::Write for OneLine<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for part in text.split_inclusive(char::is_control) {
            match part.char_indices().next_back() {
                Some((end, last)) if last.is_control() => write!(self.0, "{}{}", &part[..end], last.escape_default())?,
                _ => self.0.write_str(part)?,
            }
        }
        Ok(())
    }
}

/// The maximum length in bytes of each text from the server. [`Error::errors`] and [`Error::headers`] hold all of it.
const MAX_SERVER_TEXT: usize = 2 * 1024;

/// Writes at most `left` bytes, then an ellipsis.
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
        let end = (0..=self.left).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        self.left = 0;
        write!(self.out, "{}…", &text[..end])
    }
}

impl Error {
    fn write_line(&self, f: &mut dyn fmt::Write) -> fmt::Result {
        let Inner { kind, detail, request, response, stats, source: _ } = &*self.0;
        if let Some(request) = request {
            write!(f, "{request}: ")?;
        }
        if let Some(response) = response {
            write!(f, "{}", response.status)?;
            let mut errors = Capped { out: &mut *f, left: MAX_SERVER_TEXT };
            for error in &response.errors {
                errors.write_str(": ")?;
                error.write(&mut errors, response.status.as_u16())?;
            }
            if !detail.is_empty() {
                f.write_str(": ")?;
            }
        }
        // The detail can contain a key from the response.
        Capped { out: &mut *f, left: MAX_SERVER_TEXT }.write_str(detail)?;
        if let Some(id) = response.as_ref().and_then(|response| response.request_id.as_deref()) {
            write!(Capped { out: &mut *f, left: MAX_SERVER_TEXT }, "; request id {id}")?;
        }
        match stats.retries {
            0 => {}
            retries => write!(f, "; failed on attempt {} after {:.1?}", retries + 1, stats.elapsed)?,
        }
        if stats.budget_exhausted {
            f.write_str("; not retried, because the client's `retry_budget` is used up")?;
        }
        if kind.is_unsent() {
            match (stats.may_be_done, kind) {
                (true, _) => f.write_str("; an earlier attempt may have been carried out")?,
                (false, ErrorKind::Connect | ErrorKind::Throttled | ErrorKind::Credentials) => {
                    f.write_str("; nothing was sent")?;
                }
                (false, _) => {}
            }
        }
        if let Some(delay) = self.retry_after() {
            write!(f, "; wait {delay:?} before the next request")?;
            // The advice would say the same. The advice of other kinds can be to check before retrying.
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

/// Begins with the line of `Display`, because a `main` that returns an error prints its `Debug`. Omits the body, because a response can
/// hold secrets.
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
