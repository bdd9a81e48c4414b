//! A body of the crate `http-body`, read as a stream of chunks.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes};
use futures_core::Stream;
use http_body::Body;

use crate::transport::error::TransportError;

/// Ignores trailers.
pub(super) struct Frames<B, F> {
    pub(super) body: B,
    /// Converts the errors of the body.
    pub(super) classify: F,
}

impl<B, F> Stream for Frames<B, F>
where
    B: Body + Unpin,
    F: FnMut(B::Error) -> TransportError + Unpin,
{
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            match ready!(Pin::new(&mut this.body).poll_frame(cx)) {
                Some(Ok(frame)) => {
                    if let Ok(mut data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data.copy_to_bytes(data.remaining()))));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err((this.classify)(error)))),
                None => return Poll::Ready(None),
            }
        }
    }
}
