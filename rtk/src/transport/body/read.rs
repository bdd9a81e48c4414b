//! Reading a body, as a stream or as a body of the crate `http-body`.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};

use super::{Body, Inner};
use crate::transport::error::TransportError;

impl Body {
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        if let Inner::Pieces(pieces) = &mut self.0 {
            let pieces = std::mem::take(pieces);
            *self = Self::stream(Self::pieces(pieces).into_chunks(), None);
        }
        let next = match &mut self.0 {
            Inner::Whole(rest, upload) => {
                let chunk = match upload {
                    Some(upload) => upload.slice(rest),
                    None => std::mem::take(rest),
                };
                (!chunk.is_empty()).then_some(Ok(chunk))
            }
            Inner::Chunks(chunks, length) => {
                let Poll::Ready(next) = chunks.get_mut().as_mut().poll_next(cx) else { return Poll::Pending };
                if let (Some(Ok(chunk)), Some(left)) = (&next, length) {
                    *left = left.saturating_sub(chunk.len() as u64);
                }
                next
            }
            Inner::Pieces(_) => None,
        };
        if !matches!(next, Some(Ok(_))) {
            // A stream must not be polled after its end.
            *self = Self::empty();
        }
        Poll::Ready(next)
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_chunk(cx)
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        self.poll_chunk(cx).map_ok(Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.as_bytes().is_some_and(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        self.len().map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
