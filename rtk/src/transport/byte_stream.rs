//! The bytes of an answer as they come.

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use http::HeaderMap;
use tokio::io::AsyncWrite;

use crate::error::Error;
use crate::transport::incoming::{Incoming, file, unwritable};
use crate::transport::progress::Progress;
use crate::transport::response::Response;
use crate::transport::{Body, TransportError};

/// The bytes of an answer as they come, however many: what [`Request::stream`](crate::Request::stream) gives where an operation
/// answers bytes.
///
/// ```
/// use futures_util::StreamExt as _;
/// use rtk::{Id, Resource, Response};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/files", read_only, get(content = "content", returns = Response))]
/// pub struct File {
///     pub id: Id<Self>,
/// }
///
/// # async fn example(file: &rtk::Record<File>) -> Result<(), rtk::Error> {
/// // In memory, at most as many bytes as the client's response_limit allows:
/// println!("{} bytes", file.content().await?.bytes().len());
///
/// // Piece by piece, however many:
/// let mut content = file.content().stream().await?;
/// println!("{:?} bytes of {:?}", content.len(), content.headers().get("content-type"));
/// while let Some(piece) = content.next().await {
///     println!("{} bytes more", piece?.len());
/// }
///
/// // Or to where they belong:
/// file.content().stream().await?.to_file("content.bin").await?;
/// # Ok(()) }
/// ```
///
/// When this is there, the head of the answer is, and it is that of a success: until then the call is made again as any other. What breaks
/// later is an error of the stream, which ends with it; a body that is shorter than the server said is one, too. The client's limit for
/// one attempt holds for each wait for more of it; all of it may take as long as it takes, unless the request's
/// [`timeout`](crate::Request::timeout) says otherwise.
#[must_use = "nothing is read before it is asked for"]
pub struct ByteStream {
    /// With no bytes.
    head: Response,
    incoming: Incoming,
    limit: usize,
}

impl ByteStream {
    pub(crate) fn new(head: Response, incoming: Incoming, limit: usize) -> Self {
        Self { head, incoming, limit }
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.head.headers()
    }

    /// How many bytes there are in all, if the server tells.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // Nobody knows before it is read.
    pub fn len(&self) -> Option<u64> {
        self.incoming.total
    }

    /// The `cf-ray`, which Cloudflare's support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.head.request_id()
    }

    /// Is told after each piece how far it is.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let script = client.get("accounts/acc-1/workers/scripts/big").stream().await?;
    /// script.on_progress(|it| println!("{} of {:?} bytes", it.received, it.total)).to_file("big.js").await?;
    /// # Ok(()) }
    /// ```
    pub fn on_progress(mut self, told: impl FnMut(Progress) + Send + 'static) -> Self {
        self.incoming.on_progress = Some(Box::new(told));
        self
    }

    /// Into a file, which is there when all of it is: until then it is written under another name in the same directory, and
    /// removed if anything fails or the future is dropped. A file that has the name already is replaced. How many bytes came.
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let (request, path) = (self.incoming.request().clone(), path.as_ref().to_owned());
        let (part, mut file) = file::begin(&path).await.map_err(|error| unwritable(error, &request))?;
        let bytes = self.incoming.write_to(&mut file).await?;
        file::finish(part, file, path).await.map_err(|error| unwritable(error, &request))?;
        Ok(bytes)
    }

    /// Into anything that takes bytes. How many came. What was written before an error stays there.
    pub async fn to_writer(self, writer: impl AsyncWrite + Unpin) -> Result<u64, Error> {
        self.incoming.write_to(writer).await
    }

    /// Into memory, of what turned out to be small. At most as many bytes as the client's
    /// [`response_limit`](crate::ClientBuilder::response_limit) allows.
    pub async fn to_bytes(self) -> Result<Bytes, Error> {
        let limit = self.limit;
        self.incoming.collect(limit).await
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.incoming.poll_next_unpin(cx)
    }
}

/// To send it on as it comes. What breaks while it is read breaks what is sent.
///
/// ```
/// # use rtk::{Body, Id, Resource, Response};
/// # #[derive(Debug, Clone, Resource)]
/// # #[resource(
/// #     path = "/accounts/{account_id}/files", read_only,
/// #     get(content = "content", returns = Response),
/// #     put(fill = "content", body = Body),
/// # )]
/// # pub struct File { pub id: Id<Self> }
/// # async fn example(from: &rtk::Record<File>, to: &rtk::Record<File>) -> Result<(), rtk::Error> {
/// to.fill(from.content().stream().await?).await?;
/// # Ok(()) }
/// ```
impl From<ByteStream> for Body {
    fn from(bytes: ByteStream) -> Self {
        Self::chunks(bytes.map(|piece| piece.map_err(TransportError::interrupted)))
    }
}

/// Without headers and bytes: they can hold secrets.
impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").field("len", &self.len()).finish_non_exhaustive()
    }
}
