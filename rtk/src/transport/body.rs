//! The body of a request or of a response.

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};

use crate::transport::error::TransportError;
use crate::transport::file_body;

/// The body of a request or of a response: bytes in memory, a stream of chunks, or a file.
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
    /// A stream, and its length where it is known.
    Chunks(Chunks, Option<u64>),
    /// Files, and what is sent before and after them.
    Pieces(Vec<Piece>),
}

/// A part of a body.
pub(crate) enum Piece {
    Bytes(Bytes),
    Chunks(Chunks, Option<u64>),
    File(Arc<Path>),
}

impl Body {
    /// Returns an empty body.
    #[must_use]
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// Returns a body that is streamed. A request with such a body can be sent only once, so it is never retried.
    ///
    /// Set its [`length`](Self::length) if you know it: many servers answer 411 to a body of unknown length. A stream that ends at once,
    /// after at most 64 KiB, is sent with its length in any case.
    ///
    /// If the stream returns an error, the call fails with [`ErrorKind::RequestBody`](crate::ErrorKind::RequestBody), whatever the kind of
    /// the [`TransportError`].
    pub fn chunks(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Inner::Chunks(Box::pin(stream), None))
    }

    /// Returns a body that is read from a file while it is sent, with the length of the file.
    ///
    /// The file is opened for each attempt, so that the request can be retried. If it cannot be opened, nothing is sent, and the call
    /// fails with [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest).
    ///
    /// ```
    /// # use rtk::{Body, Id, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/files", read_only, put(fill = "content", body = Body))]
    /// # pub struct File { pub id: Id<Self> }
    /// # async fn example(file: &rtk::Record<File>) -> Result<(), rtk::Error> {
    /// file.fill(Body::from_file("meeting.mp4")).header("content-type", "video/mp4").await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn from_file(path: impl AsRef<Path>) -> Self {
        Self(Inner::Pieces(vec![Piece::File(path.as_ref().into())]))
    }

    /// Sets the length of a stream in bytes, which is sent as `content-length`.
    ///
    /// A body that turns out to be shorter or longer is an error of kind [`RequestBody`](crate::ErrorKind::RequestBody).
    ///
    /// ```
    /// use futures_util::stream;
    /// use rtk::Body;
    ///
    /// let pieces = stream::iter(["0123456789", "abcdef"].map(|piece| Ok(piece.into())));
    /// let body = Body::chunks(pieces).length(16);
    /// # let _ = body;
    /// ```
    #[must_use]
    pub fn length(self, bytes: u64) -> Self {
        match self.0 {
            Inner::Whole(whole) if whole.len() as u64 == bytes => Self::from(whole),
            inner => Self(Inner::Chunks(Self(inner).into_chunks(), Some(bytes))),
        }
    }

    /// Returns the bytes, or `None` if the body is a stream or a file.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes),
            Inner::Chunks(..) | Inner::Pieces(_) => None,
        }
    }

    /// A body of several parts.
    pub(crate) fn pieces(pieces: Vec<Piece>) -> Self {
        Self(Inner::Pieces(pieces))
    }

    pub(crate) fn into_pieces(self) -> Vec<Piece> {
        match self.0 {
            Inner::Whole(bytes) => vec![Piece::Bytes(bytes)],
            Inner::Chunks(chunks, length) => vec![Piece::Chunks(chunks, length)],
            Inner::Pieces(pieces) => pieces,
        }
    }

    /// Returns a copy, or `None` if a part of the body is a stream, which can be sent only once.
    pub(crate) fn duplicate(&self) -> Option<Self> {
        match &self.0 {
            Inner::Whole(bytes) => Some(Self::from(bytes.clone())),
            Inner::Chunks(..) => None,
            Inner::Pieces(pieces) => {
                let copies = pieces.iter().map(|piece| match piece {
                    Piece::Bytes(bytes) => Some(Piece::Bytes(bytes.clone())),
                    Piece::File(path) => Some(Piece::File(path.clone())),
                    Piece::Chunks(..) => None,
                });
                copies.collect::<Option<Vec<_>>>().map(Self::pieces)
            }
        }
    }

    /// Opens the files of the body, so that its length is known. Afterwards it is in memory or a stream.
    pub(crate) async fn open(self) -> Result<Self, TransportError> {
        let Inner::Pieces(pieces) = self.0 else { return Ok(self) };
        let (mut length, mut streams) = (Some(0_u64), Vec::with_capacity(pieces.len()));
        for piece in pieces {
            let (chunks, more): (Chunks, _) = match piece {
                Piece::Bytes(bytes) => {
                    let more = bytes.len() as u64;
                    (Box::pin(stream::iter([Ok(bytes)])), Some(more))
                }
                Piece::Chunks(chunks, more) => (chunks, more),
                Piece::File(path) => file_body::open(&path).await?,
            };
            length = length.zip(more).and_then(|(length, more)| length.checked_add(more));
            streams.push(chunks);
        }
        Ok(Self(Inner::Chunks(Box::pin(stream::iter(streams).flatten()), length)))
    }

    /// The length in bytes, or `None` if it is not known (yet).
    pub(crate) fn known_length(&self) -> Option<u64> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes.len() as u64),
            Inner::Chunks(_, length) => *length,
            Inner::Pieces(_) => None,
        }
    }

    /// Returns the bytes, or the stream as `Err`.
    pub(crate) fn into_stream(self) -> Result<Bytes, Chunks> {
        match self.0 {
            Inner::Whole(bytes) => Ok(bytes),
            inner => Err(Self(inner).into_chunks()),
        }
    }

    fn into_chunks(self) -> Chunks {
        match self.0 {
            Inner::Whole(bytes) => Box::pin(stream::iter([Ok(bytes)])),
            Inner::Chunks(chunks, _) => chunks,
            Inner::Pieces(pieces) => {
                let opened = stream::once(Self::pieces(pieces).open());
                Box::pin(opened.flat_map(|opened| match opened {
                    Ok(body) => body.into_chunks(),
                    Err(error) => Box::pin(stream::iter([Err(error)])),
                }))
            }
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
        match (&self.0, self.known_length()) {
            (Inner::Whole(bytes), _) => write!(f, "Body({} bytes)", bytes.len()),
            (_, Some(length)) => write!(f, "Body(stream of {length} bytes)"),
            (_, None) => f.write_str("Body(stream)"),
        }
    }
}
