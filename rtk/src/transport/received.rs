use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::header::CONTENT_LENGTH;
use http::response;

use super::{Body, TransportError};

/// How much of an answer that is an error is worth reading.
const ENOUGH: usize = 64 * 1024;

/// What has come of an answer, also if the rest never does.
#[derive(Default)]
pub(crate) struct Received {
    head: Option<response::Parts>,
    body: BytesMut,
    /// The body in one piece, where it came so.
    whole: Option<Bytes>,
    /// The body of a success that is wanted as a stream.
    pub(crate) body_stream: Option<Body>,
}

/// What of an answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadMode {
    /// What it means: all of a success, enough of an error.
    Decode,
    /// All of it, whatever the status.
    Raw,
    /// Its head, and the body as it comes, if it is a success.
    Stream,
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Complete,
    /// It has more bytes than are read.
    TooLarge,
}

impl Received {
    /// Takes in an answer, as much of it as is allowed and wanted.
    pub(crate) async fn take(
        &mut self,
        answer: http::Response<Body>,
        limit: usize,
        wanted: ReadMode,
    ) -> Result<End, TransportError> {
        let (head, body) = answer.into_parts();
        let announced = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let counts = wanted == ReadMode::Raw || head.status.is_success();
        let limit = if counts { limit } else { limit.min(ENOUGH) };
        if wanted == ReadMode::Stream && head.status.is_success() {
            (self.head, self.body_stream) = (Some(head), Some(body));
            return Ok(End::Complete);
        }
        self.head = Some(head);
        let mut chunks = match body.into_stream() {
            Ok(bytes) if bytes.len() > limit => {
                self.whole = Some(bytes.slice(..limit));
                return Ok(End::TooLarge);
            }
            Ok(bytes) => {
                self.whole = Some(bytes);
                return Ok(End::Complete);
            }
            Err(chunks) => chunks,
        };
        if counts && announced.is_some_and(|length| length > limit) {
            return Ok(End::TooLarge);
        }
        let Some(first) = chunks.next().await.transpose()? else { return Ok(End::Complete) };
        if first.len() > limit {
            self.whole = Some(first.slice(..limit));
            return Ok(End::TooLarge);
        }
        // Most answers are one piece, which is not copied.
        self.whole = Some(first);
        let Some(second) = chunks.next().await.transpose()? else { return Ok(End::Complete) };
        self.body.extend_from_slice(&self.whole.take().unwrap_or_default());
        if let Some(more) = announced.map(|length| length.min(limit).saturating_sub(self.body.len())) {
            self.body.reserve(more);
        }
        let mut next = Some(second);
        while let Some(chunk) = next {
            let room = limit - self.body.len();
            self.body.extend_from_slice(&chunk[..chunk.len().min(room)]);
            if chunk.len() > room {
                return Ok(End::TooLarge);
            }
            next = chunks.next().await.transpose()?;
        }
        Ok(End::Complete)
    }

    pub(crate) fn into_parts(self) -> Option<(response::Parts, Bytes)> {
        let body = self.whole.unwrap_or_else(|| self.body.freeze());
        self.head.map(|head| (head, body))
    }
}
