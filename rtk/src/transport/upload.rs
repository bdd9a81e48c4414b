//! The body of a request while it is sent: its progress, its length and its failure.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use crate::platform::{Instant, timeout};
use bytes::Bytes;
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};
use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};

use crate::transport::body::{Body, Chunks};
use crate::transport::error::{Stage, TimeLimit, TransportError};

/// A body in memory with more bytes is sent in slices, so that its progress is known.
pub(crate) const SLICE: usize = 128 * 1024;

/// How many bytes of a stream are read before it is sent, to see whether it ends.
const PEEK: usize = 64 * 1024;

/// What is known of a body that is being sent.
#[derive(Clone)]
pub(crate) struct Upload(Arc<Mutex<State>>);

struct State {
    /// When the last bytes were taken.
    progress: Instant,
    /// Why the body could not be produced.
    failure: Option<TransportError>,
}

impl Upload {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(State { progress: Instant::now(), failure: None })))
    }

    /// Prepares the body of a request: opens files, sets `content-length` where the HTTP client would not, and sees to it that the progress
    /// of a large body is known. Returns `None` for a small one.
    pub(crate) async fn prepare(request: &mut http::Request<Body>) -> Result<Option<Self>, TransportError> {
        match request.body().as_bytes() {
            Some(bytes) if bytes.is_empty() => {
                // Many servers answer 411 to a method that expects a body without it.
                if matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH) {
                    request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
                }
                return Ok(None);
            }
            Some(bytes) if bytes.len() <= SLICE => return Ok(None),
            Some(_) => {
                // It stays whole for transports that want to see the bytes, and is cut into slices when it is read.
                let upload = Self::new();
                request.body_mut().watch(upload.clone());
                return Ok(Some(upload));
            }
            None => {}
        }
        let mut body = std::mem::replace(request.body_mut(), Body::empty()).open().await?;
        if body.len().is_none() {
            body = peek(body).await;
        }
        let (upload, length) = (Self::new(), body.len());
        if let Some(length) = length {
            request.headers_mut().insert(CONTENT_LENGTH, length.into());
        }
        *request.body_mut() = match body.into_stream() {
            Ok(bytes) => Body::from(bytes),
            Err(chunks) => {
                let body = Body::chunks(Watched { chunks, length, sent: 0, is_over: false, upload: upload.clone() });
                match length {
                    Some(length) => body.length(length),
                    None => body,
                }
            }
        };
        Ok(Some(upload))
    }

    /// Takes the next slice of bytes in memory, and notes the progress.
    pub(crate) fn slice(&self, rest: &mut Bytes) -> Bytes {
        self.state().progress = Instant::now();
        rest.split_to(rest.len().min(SLICE))
    }

    /// Returns why the body could not be produced, if that is why the request failed.
    pub(crate) fn take_failure(&self) -> Option<TransportError> {
        self.state().failure.take()
    }

    /// Waits for `exchange`, at most `idle` after the last progress of the body, and at most `left` in all. An error says which of the two
    /// was reached: `Attempt` for `idle`, `Call` for `left`.
    pub(crate) async fn timeout<T>(
        &self,
        (idle, left): (Duration, Duration),
        exchange: impl Future<Output = T>,
    ) -> Result<T, TimeLimit> {
        let mut exchange = std::pin::pin!(exchange);
        let started = Instant::now();
        loop {
            let idle_left = idle.saturating_sub(self.state().progress.elapsed());
            let call_left = left.saturating_sub(started.elapsed());
            if idle_left.is_zero() {
                return Err(TimeLimit::Attempt(idle));
            }
            if call_left.is_zero() {
                return Err(TimeLimit::Call(left));
            }
            if let Ok(output) = timeout(idle_left.min(call_left), exchange.as_mut()).await {
                return Ok(output);
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns a stream as bytes in memory if it ends at once. It is not waited for.
async fn peek(body: Body) -> Body {
    let mut chunks = match body.into_stream() {
        Ok(bytes) => return Body::from(bytes),
        Err(chunks) => chunks,
    };
    let (mut read, mut bytes) = (Vec::new(), 0);
    let is_over = std::future::poll_fn(|cx| {
        while bytes <= PEEK {
            match chunks.as_mut().poll_next(cx) {
                Poll::Ready(Some(chunk)) => {
                    bytes += chunk.as_ref().map_or(usize::MAX / 2, Bytes::len);
                    read.push(chunk);
                }
                Poll::Ready(None) => return Poll::Ready(true),
                Poll::Pending => return Poll::Ready(false),
            }
        }
        Poll::Ready(false)
    })
    .await;
    match is_over {
        true => {
            let bytes: Vec<Bytes> = read.into_iter().filter_map(Result::ok).collect();
            Body::from(bytes.concat())
        }
        false => Body::chunks(stream::iter(read).chain(chunks)),
    }
}

/// A stream that notes its progress and fails unless it has its length.
struct Watched {
    chunks: Chunks,
    length: Option<u64>,
    sent: u64,
    is_over: bool,
    upload: Upload,
}

impl Watched {
    /// Notes the failure, and gives the HTTP client an error that makes it give up the request.
    fn fail(&mut self, error: TransportError) -> TransportError {
        self.is_over = true;
        self.upload.state().failure.get_or_insert(error);
        TransportError::interrupted("the body of the request failed")
    }

    fn wrong_length(&self, why: &str) -> TransportError {
        TransportError::body(format!("{why} the {} bytes of its length", self.length.unwrap_or_default()))
    }

    /// Whether there is more than was declared. The HTTP client does not read on after the last byte, so this looks once.
    fn is_longer(&mut self, cx: &mut Context<'_>) -> bool {
        match self.length {
            Some(length) if self.sent == length => match self.chunks.as_mut().poll_next(cx) {
                Poll::Ready(Some(Ok(more))) => !more.is_empty(),
                Poll::Ready(_) => {
                    self.is_over = true;
                    false
                }
                Poll::Pending => false,
            },
            Some(length) => self.sent > length,
            None => false,
        }
    }
}

impl Stream for Watched {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let Poll::Ready(next) = self.chunks.as_mut().poll_next(cx) else { return Poll::Pending };
        self.upload.state().progress = Instant::now();
        let error = match next {
            Some(Ok(chunk)) => {
                self.sent += chunk.len() as u64;
                if !self.is_longer(cx) {
                    return Poll::Ready(Some(Ok(chunk)));
                }
                self.wrong_length("it has more than")
            }
            // The kind of the error does not matter, only what the caller says.
            Some(Err(error)) => TransportError { stage: Stage::Body, ..error },
            None if self.length.is_some_and(|length| self.sent < length) => {
                let why = format!("it ended after {} of", self.sent);
                self.wrong_length(&why)
            }
            None => {
                self.is_over = true;
                return Poll::Ready(None);
            }
        };
        Poll::Ready(Some(Err(self.fail(error))))
    }
}
