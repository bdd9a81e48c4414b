//! A streamed body of server-sent events.

use std::fmt;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind, RequestInfo, decode};
use crate::transport::lines::Lines;
use crate::transport::response::Response;

/// One server-sent event.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ServerSentEvent {
    /// Type of the event. `message` if the server sends none.
    pub event: String,
    /// Data. Several lines of data are joined with line feeds.
    pub data: String,
    /// Id of this event, or of the last one before it that has an id.
    pub id: Option<String>,
}

impl ServerSentEvent {
    /// Decodes the data as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Decode`](ErrorKind::Decode) if the data is not JSON, or does not match `T`. Some APIs end a stream with data
    /// that is no JSON, such as `[DONE]`: compare it first.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.data).map_err(|error| {
            let why = decode::without_values(&error);
            Error::new(ErrorKind::Decode, format!("cannot decode the data of the event: {why}"))
        })
    }
}

/// Omits the data, because it can hold secrets.
impl fmt::Debug for ServerSentEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerSentEvent")
            .field("event", &self.event)
            .field("len", &self.data.len())
            .field("id", &self.id)
            .finish()
    }
}

/// The events of a `text/event-stream`. Returned by [`ByteStream::events`](crate::ByteStream::events).
///
/// Follows the HTML standard: comments and unknown fields are skipped, and an event without data is none. Unlike in the standard, an event at the end of
/// the body needs no empty line after it, and text that is not UTF-8 is an error of kind [`Decode`](ErrorKind::Decode). An error ends the stream; an
/// event with more data than the client's [`response_limit`](crate::ClientBuilder::response_limit) is one.
///
/// The stream does not connect again when the server closes it. To do so, send the request once more, with the last [`id`](ServerSentEvent::id)
/// in the header `last-event-id`, after [`retry`](Self::retry).
#[must_use = "a stream does nothing until it is read"]
pub struct ServerSentEvents {
    request: RequestInfo,
    lines: Lines,
    /// Why the body is no stream of events.
    refusal: Option<Error>,
    event: String,
    /// `None` until there is a line of data.
    data: Option<String>,
    id: Option<String>,
    retry: Option<Duration>,
}

impl ServerSentEvents {
    pub(crate) fn new(head: &Response, request: RequestInfo, lines: Lines) -> Self {
        let refusal = refusal(head);
        Self { request, lines, refusal, event: String::new(), data: None, id: None, retry: None }
    }

    /// Returns how long the server wants the client to wait before it connects again, or `None` if it has not said so yet.
    #[must_use]
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }

    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerSentEvent>, Error>> {
        if let Some(error) = self.refusal.take() {
            self.lines.stop();
            return Poll::Ready(Err(error));
        }
        loop {
            let Some(line) = ready!(self.lines.poll_line(cx)).transpose()? else {
                return Poll::Ready(Ok(self.take_event()));
            };
            if !line.is_empty() {
                let line = std::str::from_utf8(&line).map_err(|error| {
                    Error::new(ErrorKind::Decode, format!("a line of the stream is not UTF-8: {error}"))
                })?;
                self.read_field(line)?;
            } else if let Some(event) = self.take_event() {
                return Poll::Ready(Ok(Some(event)));
            }
        }
    }

    /// Reads `name: value`. A comment has an empty name.
    fn read_field(&mut self, line: &str) -> Result<(), Error> {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()).filter(|id| !id.is_empty()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
        let max_bytes = self.lines.max_bytes;
        if self.data.as_ref().is_some_and(|data| data.len() > max_bytes) {
            let detail =
                format!("an event of the stream is longer than {max_bytes} bytes, the client's `response_limit`");
            return Err(Error::new(ErrorKind::ResponseTooLarge, detail));
        }
        Ok(())
    }

    /// Ends the event, if there is one.
    fn take_event(&mut self) -> Option<ServerSentEvent> {
        let event = mem::take(&mut self.event);
        let data = self.data.take()?;
        let event = if event.is_empty() { "message".to_owned() } else { event };
        Some(ServerSentEvent { event, data, id: self.id.clone() })
    }
}

/// Refuses a body that says that it is something else, such as the JSON of an error: it would be a stream without events.
fn refusal(head: &Response) -> Option<Error> {
    let content_type = head.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    let is_possible = ["text/event-stream", "text/plain", "application/octet-stream", ""];
    if is_possible.iter().any(|possible| media_type.eq_ignore_ascii_case(possible)) {
        return None;
    }
    let media_type = head.scrubber().scrub(media_type);
    let detail = format!("the body is `{media_type}`, not a stream of events (`text/event-stream`)");
    Some(Error::new(ErrorKind::Decode, detail))
}

impl Stream for ServerSentEvents {
    type Item = Result<ServerSentEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        Poll::Ready(ready!(this.poll_event(cx)).transpose().map(|event| {
            event.map_err(|error| {
                this.lines.stop();
                this.data = None;
                error.with_request(this.request.clone())
            })
        }))
    }
}

impl fmt::Debug for ServerSentEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerSentEvents").field("id", &self.id).field("retry", &self.retry).finish_non_exhaustive()
    }
}
