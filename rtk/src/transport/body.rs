//! The body of a request or of a response.

mod frames;
mod read;

use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};

use self::frames::Frames;
use crate::platform::{BoxBytes, MaybeSend};
use crate::transport::error::TransportError;
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::file_body;
use crate::transport::upload::Upload;

/// The body of a request or of a response: bytes in memory, a stream of chunks, or a file.
///
/// ```
/// use rtk::Body;
///
/// let body = Body::from("hello");
/// assert_eq!(body.as_bytes().map(|bytes| &bytes[..]), Some(&b"hello"[..]));
/// assert_eq!(body.len(), Some(5));
/// ```
///
/// # Reading a body
///
/// A [`Transport`](crate::transport::Transport) of your own sends any body as a [`Stream`] of chunks, or gives it to an HTTP client that
/// takes an [`http_body::Body`], such as hyper. Both read the same chunks; [`len`](Self::len) is the length for `content-length`.
/// [`to_bytes`](Self::to_bytes) reads all of it into memory.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use futures_util::StreamExt as _;
/// use rtk::Body;
/// use tokio::io::AsyncWriteExt as _;
///
/// # let mut connection = Vec::new();
/// let mut body = Body::from("hello");
/// while let Some(chunk) = body.next().await.transpose()? {
///     connection.write_all(&chunk).await?;
/// }
/// # assert_eq!(connection, b"hello");
/// # Ok(()) }
/// ```
///
/// After an error, the stream ends, and the request has to be given up.
pub struct Body(Inner);

pub(crate) type Chunks = BoxBytes<TransportError>;

/// Chunks that can be shared between threads, so that a body can: only who owns them reads them.
pub(crate) struct Shared(Mutex<Chunks>);

impl Shared {
    fn new(chunks: Chunks) -> Self {
        Self(Mutex::new(chunks))
    }

    fn get_mut(&mut self) -> &mut Chunks {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    fn into_inner(self) -> Chunks {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Inner {
    /// Bytes in memory, and what notes their progress if they are many.
    Whole(Bytes, Option<Upload>),
    /// A stream, and the length of what has not been read, where it is known.
    Chunks(Shared, Option<u64>),
    /// Files, and what is sent before and after them.
    Pieces(Vec<Piece>),
}

/// A part of a body.
pub(crate) enum Piece {
    Bytes(Bytes),
    Chunks(Shared, Option<u64>),
    #[cfg(not(target_arch = "wasm32"))]
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
    pub fn chunks(stream: impl Stream<Item = Result<Bytes, TransportError>> + MaybeSend + 'static) -> Self {
        Self::stream(Box::pin(stream), None)
    }

    /// Returns a body that reads an [`http_body::Body`], such as hyper's `Incoming`, with its length if that is known. Ignores trailers.
    ///
    /// Use it for the response of a [`Transport`](crate::transport::Transport) of your own. Its errors are
    /// [`interrupted`](TransportError::interrupted), unless they are a [`TransportError`] already. As the body of a request, it behaves as
    /// [`chunks`](Self::chunks).
    pub fn wrap<B>(body: B) -> Self
    where
        B: http_body::Body + MaybeSend + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::frames(Box::pin(body), |error| match error.into().downcast::<TransportError>() {
            Ok(error) => *error,
            Err(error) => TransportError::interrupted(error),
        })
    }

    /// As [`wrap`](Self::wrap), with a function that converts the errors.
    pub(crate) fn frames<B, F>(body: B, classify: F) -> Self
    where
        B: http_body::Body + Unpin + MaybeSend + 'static,
        F: FnMut(B::Error) -> TransportError + Unpin + MaybeSend + 'static,
    {
        let length = body.size_hint().exact();
        Self::stream(Box::pin(Frames { body, classify }), length)
    }

    /// Returns a body that is read from a file while it is sent, with the length of the file.
    ///
    /// The file is opened for each attempt, so that the request can be retried, and not before. If it cannot be opened, nothing is sent,
    /// and the call fails with [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest).
    ///
    /// What is appended while the file is sent is not sent. A file that becomes shorter is an error of kind
    /// [`RequestBody`](crate::ErrorKind::RequestBody). A pipe or a device is sent without its length.
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
    #[cfg(not(target_arch = "wasm32"))]
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
            Inner::Whole(whole, _) if whole.len() as u64 == bytes => Self::from(whole),
            inner => Self::stream(Self(inner).into_chunks(), Some(bytes)),
        }
    }

    /// Returns how many bytes have not been read yet, or `None` if that is not known.
    ///
    /// It is not known of a stream without a [`length`](Self::length), nor of a file until the client has opened it. A `Transport` receives a
    /// file that is open.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // A stream does not know whether it is.
    pub fn len(&self) -> Option<u64> {
        match &self.0 {
            Inner::Whole(bytes, _) => Some(bytes.len() as u64),
            Inner::Chunks(_, length) => *length,
            Inner::Pieces(_) => None,
        }
    }

    /// Returns the bytes, or `None` if the body is a stream or a file.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes, _) => Some(bytes),
            Inner::Chunks(..) | Inner::Pieces(_) => None,
        }
    }

    /// Reads the body into memory, whatever its size.
    ///
    /// # Errors
    ///
    /// Returns the error of a stream that fails, or of a file that cannot be read.
    pub async fn to_bytes(self) -> Result<Bytes, TransportError> {
        let mut chunks = match self.into_stream() {
            Ok(bytes) => return Ok(bytes),
            Err(chunks) => chunks,
        };
        let mut all = BytesMut::new();
        while let Some(chunk) = chunks.next().await.transpose()? {
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }

    fn stream(chunks: Chunks, length: Option<u64>) -> Self {
        Self(Inner::Chunks(Shared::new(chunks), length))
    }

    /// A body of several parts.
    pub(crate) fn pieces(pieces: Vec<Piece>) -> Self {
        Self(Inner::Pieces(pieces))
    }

    pub(crate) fn into_pieces(self) -> Vec<Piece> {
        match self.0 {
            Inner::Whole(bytes, _) => vec![Piece::Bytes(bytes)],
            Inner::Chunks(chunks, length) => vec![Piece::Chunks(chunks, length)],
            Inner::Pieces(pieces) => pieces,
        }
    }

    /// Returns a copy, or `None` if a part of the body is a stream, which can be sent only once.
    pub(crate) fn duplicate(&self) -> Option<Self> {
        match &self.0 {
            Inner::Whole(bytes, upload) => Some(Self(Inner::Whole(bytes.clone(), upload.clone()))),
            Inner::Chunks(..) => None,
            Inner::Pieces(pieces) => {
                let copies = pieces.iter().map(|piece| match piece {
                    Piece::Bytes(bytes) => Some(Piece::Bytes(bytes.clone())),
                    #[cfg(not(target_arch = "wasm32"))]
                    Piece::File(path) => Some(Piece::File(path.clone())),
                    Piece::Chunks(..) => None,
                });
                copies.collect::<Option<Vec<_>>>().map(Self::pieces)
            }
        }
    }

    /// Opens the files of the body, so that its length is known. Afterwards it is in memory or a stream.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(clippy::unused_async, reason = "files are opened on native targets only")
    )]
    pub(crate) async fn open(self) -> Result<Self, TransportError> {
        let Inner::Pieces(pieces) = self.0 else { return Ok(self) };
        let (mut length, mut streams) = (Some(0_u64), Vec::with_capacity(pieces.len()));
        for piece in pieces {
            let (chunks, more): (Chunks, _) = match piece {
                Piece::Bytes(bytes) => {
                    let more = bytes.len() as u64;
                    (Box::pin(stream::iter([Ok(bytes)])), Some(more))
                }
                Piece::Chunks(chunks, more) => (chunks.into_inner(), more),
                #[cfg(not(target_arch = "wasm32"))]
                Piece::File(path) => file_body::open(&path).await?,
            };
            length = length.zip(more).and_then(|(length, more)| length.checked_add(more));
            streams.push(chunks);
        }
        Ok(Self::stream(Box::pin(stream::iter(streams).flatten()), length))
    }

    /// Notes the progress of bytes in memory while they are read, which is then done in slices.
    pub(crate) fn watch(&mut self, by: Upload) {
        if let Inner::Whole(_, upload) = &mut self.0 {
            *upload = Some(by);
        }
    }

    /// Returns the bytes if they are in memory and nothing notes their progress.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    pub(crate) fn into_small(self) -> Result<Bytes, Self> {
        match self.0 {
            Inner::Whole(bytes, None) => Ok(bytes),
            inner => Err(Self(inner)),
        }
    }

    /// Returns the bytes, or the stream as `Err`.
    pub(crate) fn into_stream(self) -> Result<Bytes, Chunks> {
        match self.0 {
            Inner::Whole(bytes, _) => Ok(bytes),
            inner => Err(Self(inner).into_chunks()),
        }
    }

    fn into_chunks(self) -> Chunks {
        match self.0 {
            Inner::Whole(bytes, _) => Box::pin(stream::iter([Ok(bytes)])),
            Inner::Chunks(chunks, _) => chunks.into_inner(),
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

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self(Inner::Whole(bytes.into(), None))
    }
}

/// Omits the bytes, because they can hold secrets.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.len()) {
            (Inner::Whole(bytes, _), _) => write!(f, "Body({} bytes)", bytes.len()),
            (_, Some(length)) => write!(f, "Body(stream of {length} bytes)"),
            (_, None) => f.write_str("Body(stream)"),
        }
    }
}
