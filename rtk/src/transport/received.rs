//! Reads a response into memory, within the limits of the client.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::header::CONTENT_LENGTH;
use http::response;

use crate::transport::body::Body;
use crate::transport::error::TransportError;

/// How many bytes of an error response are read.
const MAX_ERROR_BODY: usize = 64 * 1024;

/// What has arrived of a response. Owned by the caller, so that it survives an error or a timeout.
#[derive(Default)]
pub(crate) struct Received {
    head: Option<response::Parts>,
    buffer: BytesMut,
    /// The body, if it arrived as a single chunk.
    single_chunk: Option<Bytes>,
    /// The unread body of a successful response, in [`ReadMode::Stream`].
    pub(crate) body_stream: Option<Body>,
}

/// How much of a response is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadMode {
    /// The whole body of a success, and the first [`MAX_ERROR_BODY`] bytes of an error.
    Decode,
    /// The whole body, whatever the status.
    Raw,
    /// Only the head of a success, whose body is left to be streamed. An error is read as for `Decode`.
    Stream,
}

/// How reading a response ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Complete,
    /// The body has more bytes than the limit allows.
    TooLarge,
}

impl Received {
    /// Reads `response`, at most `max_bytes` of its body.
    pub(crate) async fn take(
        &mut self,
        response: http::Response<Body>,
        max_bytes: usize,
        mode: ReadMode,
    ) -> Result<End, TransportError> {
        let (head, body) = response.into_parts();
        let content_length =
            head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let needs_whole_body = mode == ReadMode::Raw || head.status.is_success();
        let max_bytes = if needs_whole_body { max_bytes } else { max_bytes.min(MAX_ERROR_BODY) };
        if mode == ReadMode::Stream && head.status.is_success() {
            (self.head, self.body_stream) = (Some(head), Some(body));
            return Ok(End::Complete);
        }
        self.head = Some(head);
        let mut chunks = match body.into_stream() {
            Ok(bytes) if bytes.len() > max_bytes => {
                self.single_chunk = Some(bytes.slice(..max_bytes));
                return Ok(End::TooLarge);
            }
            Ok(bytes) => {
                self.single_chunk = Some(bytes);
                return Ok(End::Complete);
            }
            Err(chunks) => chunks,
        };
        if needs_whole_body && content_length.is_some_and(|length| length > max_bytes) {
            return Ok(End::TooLarge);
        }
        let Some(first) = chunks.next().await.transpose()? else { return Ok(End::Complete) };
        if first.len() > max_bytes {
            self.single_chunk = Some(first.slice(..max_bytes));
            return Ok(End::TooLarge);
        }
        // Most responses are a single chunk, which is not copied.
        self.single_chunk = Some(first);
        let Some(second) = chunks.next().await.transpose()? else { return Ok(End::Complete) };
        self.buffer.extend_from_slice(&self.single_chunk.take().unwrap_or_default());
        if let Some(more) = content_length.map(|length| length.min(max_bytes).saturating_sub(self.buffer.len())) {
            self.buffer.reserve(more);
        }
        let mut next = Some(second);
        while let Some(chunk) = next {
            let room = max_bytes - self.buffer.len();
            self.buffer.extend_from_slice(&chunk[..chunk.len().min(room)]);
            if chunk.len() > room {
                return Ok(End::TooLarge);
            }
            next = chunks.next().await.transpose()?;
        }
        Ok(End::Complete)
    }

    /// Returns the head and the body, or `None` if no head has arrived.
    pub(crate) fn into_parts(self) -> Option<(response::Parts, Bytes)> {
        let body = self.single_chunk.unwrap_or_else(|| self.buffer.freeze());
        self.head.map(|head| (head, body))
    }
}
