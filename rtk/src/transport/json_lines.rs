//! A streamed body of JSON lines.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind, RequestInfo, decode};
use crate::transport::lines::Lines;
use crate::transport::response::Response;

/// The values of a body that has one JSON value in each line, such as NDJSON. Returned by [`ByteStream::json_lines`](crate::ByteStream::json_lines).
///
/// Empty lines are skipped, and the last line needs no end. A line that is not JSON or does not match `T` is an error of kind
/// [`Decode`](ErrorKind::Decode) with its number, after which the stream continues with the next line. Any other error ends the stream; a line that
/// is longer than the client's [`response_limit`](crate::ClientBuilder::response_limit) is one.
#[must_use = "a stream does nothing until it is read"]
pub struct JsonLines<T> {
    /// The response without its body.
    head: Response,
    request: RequestInfo,
    lines: Lines,
    /// The number of the last line, from 1.
    number: u64,
    of: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> JsonLines<T> {
    pub(crate) fn new(head: Response, request: RequestInfo, lines: Lines) -> Self {
        Self { head, request, lines, number: 0, of: PhantomData }
    }

    fn decode(&self, line: &[u8]) -> Result<T, Error> {
        serde_json::from_slice(line).map_err(|error| {
            let why = self.head.scrubber().scrub(&decode::without_values(&error));
            let detail = format!("cannot decode line {}: {why}", self.number);
            Error::new(ErrorKind::Decode, detail).with_response((&self.head).into())
        })
    }
}

impl<T: DeserializeOwned> Stream for JsonLines<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        while let Some(line) = ready!(this.lines.poll_line(cx)) {
            this.number += 1;
            let value = match line {
                Ok(line) if line.trim_ascii().is_empty() => continue,
                Ok(line) => this.decode(&line),
                Err(error) => Err(error),
            };
            return Poll::Ready(Some(value.map_err(|error| error.with_request(this.request.clone()))));
        }
        Poll::Ready(None)
    }
}

impl<T> fmt::Debug for JsonLines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonLines").field("number", &self.number).finish_non_exhaustive()
    }
}
