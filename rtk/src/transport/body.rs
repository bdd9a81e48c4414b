//! The body of a request or of a response.

use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

use crate::transport::error::TransportError;

/// The body of a request or of a response: bytes in memory, or a stream of chunks.
///
/// ```
/// use rtk::Body;
///
/// assert_eq!(Body::from("hello").as_bytes().map(|bytes| bytes.len()), Some(5));
/// ```
pub struct Body(Inner);

pub(crate) type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

enum Inner {
    Whole(Bytes),
    Chunks(Chunks),
}

impl Body {
    /// Returns an empty body.
    #[must_use]
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// Returns a body that is streamed. A request with such a body can be sent only once, so it is never retried.
    pub fn chunks(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Inner::Chunks(Box::pin(stream)))
    }

    /// Returns the bytes, or `None` if the body is a stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes),
            Inner::Chunks(_) => None,
        }
    }

    /// Returns the bytes, or the stream as `Err`.
    pub(crate) fn into_stream(self) -> Result<Bytes, Chunks> {
        match self.0 {
            Inner::Whole(bytes) => Ok(bytes),
            Inner::Chunks(chunks) => Err(chunks),
        }
    }
}

#[cfg(feature = "testing")]
impl Body {
    /// Reads the body to its end.
    pub(crate) async fn collect(self) -> Result<Bytes, TransportError> {
        use futures_util::TryStreamExt as _;

        match self.into_stream() {
            Ok(bytes) => Ok(bytes),
            Err(chunks) => chunks
                .try_fold(bytes::BytesMut::new(), |mut all, chunk| async move {
                    all.extend_from_slice(&chunk);
                    Ok(all)
                })
                .await
                .map(bytes::BytesMut::freeze),
        }
    }
}

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self(Inner::Whole(bytes.into()))
    }
}

/// Omits the bytes, because they can hold secrets.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Whole(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Inner::Chunks(_) => f.write_str("Body(stream)"),
        }
    }
}
