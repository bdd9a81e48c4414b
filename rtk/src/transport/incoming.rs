//! A response body that is read chunk by chunk, with a timeout for each chunk.

use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use crate::platform::{BoxCallback, Instant, Sleep, sleep, timeout};
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::StreamExt as _;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use tokio::sync::OwnedSemaphorePermit;

use crate::error::{Error, ErrorKind, RequestInfo};
use crate::transport::body::{Body, Chunks};
use crate::transport::error::{TimeLimit, TransportError};
use crate::transport::progress::Progress;

/// How long a writer may take before the body no longer counts against `max_in_flight`.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) type OnProgress = BoxCallback<Progress>;

/// A stream of the chunks of a response body. Fails if the body is shorter or longer than its `Content-Length`.
pub(crate) struct Incoming {
    request: RequestInfo,
    /// The `Content-Length` of the response.
    pub(crate) total: Option<u64>,
    received: u64,
    unread: Unread,
    /// The timeout for each chunk.
    chunk_timeout: Duration,
    /// When the whole body has to be complete, and the timeout that this deadline comes from.
    deadline: Option<(Instant, Duration)>,
    /// The timer of the chunk that is being waited for.
    timer: Option<Pin<Box<Sleep>>>,
    pub(crate) on_progress: Option<OnProgress>,
    /// The request counts against `max_in_flight` until the body has been read, or this is dropped.
    permit: Option<OwnedSemaphorePermit>,
}

/// The part of a body that has not been read yet.
enum Unread {
    Whole(Bytes),
    Chunks(Chunks),
    Nothing,
}

impl Incoming {
    pub(crate) fn new(
        request: RequestInfo,
        headers: &HeaderMap,
        body: Body,
        (chunk_timeout, deadline): (Duration, Option<(Instant, Duration)>),
        permit: Option<OwnedSemaphorePermit>,
    ) -> Self {
        let unread = match body.into_stream() {
            Ok(bytes) if bytes.is_empty() => Unread::Nothing,
            Ok(bytes) => Unread::Whole(bytes),
            Err(chunks) => Unread::Chunks(chunks),
        };
        let total = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        Self { request, total, received: 0, unread, chunk_timeout, deadline, timer: None, on_progress: None, permit }
    }

    /// Writes the body to `writer`. Returns the number of bytes.
    pub(crate) async fn write_to(mut self, mut writer: impl AsyncWrite + Unpin) -> Result<u64, Error> {
        while let Some(chunk) = self.next().await.transpose()? {
            let mut left = &chunk[..];
            while !left.is_empty() {
                match self.wait_for(writer.write(left)).await? {
                    0 => return Err(io_error(io::ErrorKind::WriteZero.into(), &self.request)),
                    written => left = &left[written..],
                }
            }
        }
        self.wait_for(writer.flush()).await?;
        Ok(self.received)
    }

    /// Waits for a writer, as long as for the server.
    async fn wait_for<T>(&mut self, write: impl Future<Output = io::Result<T>>) -> Result<T, Error> {
        let mut write = pin!(write);
        let (wait, limit) = self.limit();
        let patience = if self.permit.is_some() { PATIENCE.min(wait) } else { wait };
        let mut result = timeout(patience, &mut write).await;
        if result.is_err() && patience < wait {
            // The writer may wait for a call that waits for this permit.
            self.permit = None;
            result = timeout(wait.saturating_sub(patience), write).await;
        }
        let Ok(result) = result else {
            let detail = match limit {
                TimeLimit::Attempt(limit) => {
                    format!("the writer accepted nothing in {limit:?}, the client's `attempt_timeout`")
                }
                TimeLimit::Call(_) => limit.to_string(),
            };
            return Err(Error::new(ErrorKind::Timeout, detail).with_request(self.request.clone()));
        };
        result.map_err(|error| io_error(error, &self.request))
    }

    /// Stops counting against `max_in_flight`, for a body that becomes that of another request.
    pub(crate) fn release(&mut self) {
        self.permit = None;
    }

    /// Reads the body into memory. Fails if it has more than `max_bytes`.
    pub(crate) async fn collect(mut self, max_bytes: usize) -> Result<Bytes, Error> {
        let mut body = BytesMut::new();
        while let Some(chunk) = self.next().await.transpose()? {
            if body.len() + chunk.len() > max_bytes {
                let detail = format!("the response is larger than {max_bytes} bytes");
                return Err(Error::new(ErrorKind::ResponseTooLarge, detail).with_request(self.request));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body.freeze())
    }

    /// Returns how many bytes are left, if that is known.
    pub(crate) fn unread_length(&self) -> Option<u64> {
        self.total?.checked_sub(self.received)
    }

    pub(crate) fn request(&self) -> &RequestInfo {
        &self.request
    }

    /// Returns the next chunk, or `None` at the end of the body.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>, Error>> {
        // Checked here as well, because a server that is never waited for would go on for ever.
        let expired =
            self.deadline.filter(|(end, _)| matches!(self.unread, Unread::Chunks(_)) && Instant::now() >= *end);
        if let Some((_, limit)) = expired {
            return Poll::Ready(Err(transport_error(TransportError::time_limit(TimeLimit::Call(limit)))));
        }
        let chunk = match &mut self.unread {
            Unread::Nothing => None,
            Unread::Whole(bytes) => Some(std::mem::take(bytes)),
            Unread::Chunks(chunks) => match chunks.poll_next_unpin(cx) {
                Poll::Ready(chunk) => chunk.transpose().map_err(transport_error)?,
                Poll::Pending => {
                    return self.poll_timeout(cx).map(|limit| Err(transport_error(TransportError::time_limit(limit))));
                }
            },
        };
        self.timer = None;
        if !matches!(self.unread, Unread::Chunks(_)) || chunk.is_none() {
            self.unread = Unread::Nothing;
        }
        match (&chunk, self.total) {
            (None, Some(total)) if total != self.received => {
                let detail =
                    format!("the response ended after {} bytes, but its `Content-Length` is {total}", self.received);
                Poll::Ready(Err(Error::new(ErrorKind::Interrupted, detail)))
            }
            _ => Poll::Ready(Ok(chunk)),
        }
    }

    /// Returns how long to wait for the server or the writer, and the timeout that this follows from.
    fn limit(&self) -> (Duration, TimeLimit) {
        let call = self.deadline.map(|(end, timeout)| (end.saturating_duration_since(Instant::now()), timeout));
        match call {
            Some((left, timeout)) if left < self.chunk_timeout => (left, TimeLimit::Call(timeout)),
            _ => (self.chunk_timeout, TimeLimit::Attempt(self.chunk_timeout)),
        }
    }

    /// Completes when the next chunk is overdue. Returns the timeout that was reached.
    fn poll_timeout(&mut self, cx: &mut Context<'_>) -> Poll<TimeLimit> {
        let (wait, limit) = self.limit();
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(wait)));
        timer.as_mut().poll(cx).map(|()| limit)
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let chunk = match this.poll_chunk(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Ok(chunk)) => chunk,
            Poll::Ready(Err(error)) => {
                (this.unread, this.total) = (Unread::Nothing, None);
                this.release();
                return Poll::Ready(Some(Err(error.with_request(this.request.clone()))));
            }
        };
        if chunk.is_none() {
            this.release();
        }
        if let Some(chunk) = &chunk {
            this.received += chunk.len() as u64;
            if let Some(on_progress) = &mut this.on_progress {
                on_progress(Progress { received: this.received, total: this.total });
            }
        }
        Poll::Ready(chunk.map(Ok))
    }
}

/// An error for output that cannot be written.
pub(crate) fn io_error(error: io::Error, request: &RequestInfo) -> Error {
    let detail = format!("cannot write the output ({error})");
    Error::new(ErrorKind::Io, detail).with_source(error).with_request(request.clone())
}

/// An error for a connection that failed.
pub(crate) fn transport_error(error: TransportError) -> Error {
    let kind = error.stage.kind();
    Error::new(kind, error.to_string()).with_source(error)
}
