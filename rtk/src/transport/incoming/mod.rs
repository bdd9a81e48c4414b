//! An answer that comes bit by bit, for as long as it takes.

pub(crate) mod file;

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::StreamExt as _;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, Sleep, sleep};

use crate::error::{Error, ErrorKind, RequestInfo};
use crate::transport::progress::Progress;
use crate::transport::{Body, Chunks, Stage, TimeLimit, TransportError};

pub(crate) type OnProgress = Box<dyn FnMut(Progress) + Send>;

/// The pieces of a body. Whoever waits for one waits no longer than the client's limit for an attempt.
pub(crate) struct Incoming {
    request: RequestInfo,
    /// How many bytes there are, if the server tells.
    pub(crate) total: Option<u64>,
    received: u64,
    rest: Rest,
    patience: Duration,
    /// When all of it has to be there, and how long that was.
    deadline: Option<(Instant, Duration)>,
    /// The end of the wait for the next piece.
    waiting: Option<Pin<Box<Sleep>>>,
    pub(crate) on_progress: Option<OnProgress>,
    /// It counts as under way until it is dropped.
    _permit: Option<OwnedSemaphorePermit>,
}

enum Rest {
    Whole(Bytes),
    Chunks(Chunks),
    Nothing,
}

impl Incoming {
    pub(crate) fn new(
        request: RequestInfo,
        headers: &HeaderMap,
        body: Body,
        (patience, deadline): (Duration, Option<(Instant, Duration)>),
        permit: Option<OwnedSemaphorePermit>,
    ) -> Self {
        let rest = match body.into_stream() {
            Ok(bytes) if bytes.is_empty() => Rest::Nothing,
            Ok(bytes) => Rest::Whole(bytes),
            Err(chunks) => Rest::Chunks(chunks),
        };
        let total = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        Self {
            request,
            total,
            received: 0,
            rest,
            patience,
            deadline,
            waiting: None,
            on_progress: None,
            _permit: permit,
        }
    }

    /// Into anything that takes bytes. How many came.
    pub(crate) async fn write_to(mut self, mut writer: impl AsyncWrite + Unpin) -> Result<u64, Error> {
        while let Some(chunk) = self.next().await.transpose()? {
            writer.write_all(&chunk).await.map_err(|error| unwritable(error, &self.request))?;
        }
        writer.flush().await.map_err(|error| unwritable(error, &self.request))?;
        Ok(self.received)
    }

    /// Into memory, if that is no more than so many bytes.
    pub(crate) async fn collect(mut self, limit: usize) -> Result<Bytes, Error> {
        let mut all = BytesMut::new();
        while let Some(chunk) = self.next().await.transpose()? {
            if all.len() + chunk.len() > limit {
                let detail = format!("it has more than {limit} bytes");
                return Err(Error::new(ErrorKind::ResponseTooLarge, detail).with_request(self.request));
            }
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }

    pub(crate) fn request(&self) -> &RequestInfo {
        &self.request
    }

    /// The next piece; at the end nothing, which has to be where the server said.
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>, Error>> {
        let piece = match &mut self.rest {
            Rest::Nothing => None,
            Rest::Whole(bytes) => Some(std::mem::take(bytes)),
            Rest::Chunks(chunks) => match chunks.poll_next_unpin(cx) {
                Poll::Ready(piece) => piece.transpose().map_err(broken)?,
                Poll::Pending => {
                    return self.poll_patience(cx).map(|late| Err(broken(TransportError::time_limit(late))));
                }
            },
        };
        self.waiting = None;
        if !matches!(self.rest, Rest::Chunks(_)) || piece.is_none() {
            self.rest = Rest::Nothing;
        }
        match (&piece, self.total) {
            (None, Some(total)) if total != self.received => {
                let detail = format!("it has {total} bytes, of which {} came", self.received);
                Poll::Ready(Err(Error::new(ErrorKind::Interrupted, detail)))
            }
            _ => Poll::Ready(Ok(piece)),
        }
    }

    /// Ready when nobody waits any longer, with the limit that was reached.
    fn poll_patience(&mut self, cx: &mut Context<'_>) -> Poll<TimeLimit> {
        let end = self.deadline.map(|(end, whole)| (end.saturating_duration_since(Instant::now()), whole));
        let (limit, late) = match end {
            Some((left, whole)) if left < self.patience => (left, TimeLimit::Call(whole)),
            _ => (self.patience, TimeLimit::Attempt(self.patience)),
        };
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(limit)));
        waiting.as_mut().poll(cx).map(|()| late)
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let piece = match this.poll_piece(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Ok(piece)) => piece,
            Poll::Ready(Err(error)) => {
                (this.rest, this.total) = (Rest::Nothing, None);
                return Poll::Ready(Some(Err(error.with_request(this.request.clone()))));
            }
        };
        if let Some(piece) = &piece {
            this.received += piece.len() as u64;
            if let Some(told) = &mut this.on_progress {
                told(Progress { received: this.received, total: this.total });
            }
        }
        Poll::Ready(piece.map(Ok))
    }
}

pub(crate) fn unwritable(error: std::io::Error, request: &RequestInfo) -> Error {
    let detail = format!("it cannot be written ({error})");
    Error::new(ErrorKind::Io, detail).with_source(error).with_request(request.clone())
}

/// What became of a connection that told a part of it.
pub(crate) fn broken(error: TransportError) -> Error {
    let kind = match error.stage {
        Stage::Unsendable => ErrorKind::InvalidRequest,
        Stage::Connect => ErrorKind::Connect,
        Stage::Timeout => ErrorKind::Timeout,
        Stage::Interrupted => ErrorKind::Interrupted,
    };
    Error::new(kind, error.to_string()).with_source(error)
}
