//! A response body as a stream.

use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use http::HeaderMap;
use serde::de::DeserializeOwned;
use tokio::io::AsyncWrite;

use crate::error::Error;
use crate::platform::MaybeSend;
use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::events::ServerSentEvents;
use crate::transport::incoming::Incoming;
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::incoming::io_error;
use crate::transport::json_lines::JsonLines;
use crate::transport::lines::{CarriageReturn, Lines};
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::partial_file::PartialFile;
use crate::transport::progress::Progress;
use crate::transport::response::Response;

/// A response body of any size, as a [`Stream`] of chunks. Returned by [`Request::stream`](crate::Request::stream) and
/// [`Download::stream`](crate::Download::stream).
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
/// // Not streamed: in memory, up to the client's response_limit:
/// println!("{} bytes", file.content().await?.bytes().len());
///
/// // Chunk by chunk:
/// let mut content = file.content().stream().await?;
/// println!("{:?} bytes of {:?}", content.len(), content.headers().get("content-type"));
/// while let Some(chunk) = content.next().await {
///     println!("{} bytes more", chunk?.len());
/// }
///
/// // Into a file:
/// file.content().stream().await?.to_file("content.bin").await?;
/// # Ok(()) }
/// ```
///
/// A `ByteStream` exists once the head of a successful response has arrived. Until then, the call is retried like any other. Later
/// failures, including a body that does not have the length of its `Content-Length`, are errors of the stream, which then ends.
///
/// The client's [`attempt_timeout`](crate::ClientBuilder::attempt_timeout) applies to each chunk. The whole body has no timeout, unless
/// [`Request::timeout`](crate::Request::timeout) or [`Download::timeout`](crate::Download::timeout) sets one.
#[must_use = "a stream does nothing until it is read"]
pub struct ByteStream {
    /// The response without its body.
    head: Response,
    incoming: Incoming,
    max_bytes: usize,
}

impl ByteStream {
    pub(crate) fn new(head: Response, incoming: Incoming, max_bytes: usize) -> Self {
        Self { head, incoming, max_bytes }
    }

    /// Returns the headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.head.headers()
    }

    /// Returns the total number of bytes, from `Content-Length`, or `None` if the server does not report it.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // It is unknown until the body has been read.
    pub fn len(&self) -> Option<u64> {
        self.incoming.total
    }

    /// Returns the header that identifies the request to the API's support, such as `cf-ray`. See [`Response::request_id`].
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.head.request_id()
    }

    /// Sets a callback that is called after each chunk.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let script = client.get("accounts/acc-1/workers/scripts/big").stream().await?;
    /// let script = script.on_progress(|progress| println!("{} of {:?} bytes", progress.received, progress.total));
    /// script.to_file("big.js").await?;
    /// # Ok(()) }
    /// ```
    pub fn on_progress(mut self, callback: impl FnMut(Progress) + MaybeSend + 'static) -> Self {
        self.incoming.on_progress = Some(Box::new(callback));
        self
    }

    /// Reads the body as server-sent events (`text/event-stream`).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use futures_util::StreamExt as _;
    /// # use rtk::testing::{Answer, Playback};
    /// # let server = Playback::new().answer(Answer::bytes("event: token\ndata: {\"text\":\"Hi\"}\n\ndata: [DONE]\n\n"));
    /// # let client = server.client();
    ///
    /// # let mut text = String::new();
    /// let request = client.post("accounts/acc-1/ai/run/a-model").header("accept", "text/event-stream");
    /// let mut events = request.stream().await?.events();
    /// while let Some(event) = events.next().await.transpose()? {
    ///     if event.data == "[DONE]" {
    ///         break;
    ///     }
    ///     let token: serde_json::Value = event.json()?;
    ///     println!("{}: {}", event.event, token["text"]);
    /// #   text = format!("{}: {}", event.event, token["text"]);
    /// }
    /// # assert_eq!(text, "token: \"Hi\"");
    /// # Ok(()) }
    /// ```
    ///
    /// The timeout for a chunk applies between events as well, comments included. Set a longer
    /// [`attempt_timeout`](crate::Request::attempt_timeout) for a server that is silent for a long time.
    ///
    /// If the response has another media type, such as `application/json`, the first item is an error of kind
    /// [`Decode`](crate::ErrorKind::Decode).
    pub fn events(self) -> ServerSentEvents {
        let request = self.incoming.request().clone();
        let lines = Lines::new(self.incoming, CarriageReturn::Ends, self.max_bytes);
        ServerSentEvents::new(&self.head, request, lines)
    }

    /// Reads the body as JSON lines (NDJSON): one value in each line.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use futures_util::StreamExt as _;
    /// use serde::Deserialize;
    /// # use rtk::testing::{Answer, Playback};
    /// # let server = Playback::new().answer(Answer::bytes("{\"ClientIP\":\"192.0.2.1\"}\n{\"ClientIP\":\"192.0.2.2\"}"));
    /// # let client = server.client();
    ///
    /// #[derive(Debug, Deserialize)]
    /// struct Line {
    ///     #[serde(rename = "ClientIP")]
    ///     client_ip: String,
    /// }
    ///
    /// # let mut seen = 0;
    /// let mut lines = client.get("zones/zone-1/logs/received").stream().await?.json_lines::<Line>();
    /// while let Some(line) = lines.next().await.transpose()? {
    ///     println!("{}", line.client_ip);
    /// #   seen += 1;
    /// }
    /// # assert_eq!(seen, 2);
    /// # Ok(()) }
    /// ```
    pub fn json_lines<T: DeserializeOwned>(self) -> JsonLines<T> {
        let request = self.incoming.request().clone();
        let lines = Lines::new(self.incoming, CarriageReturn::IsText, self.max_bytes);
        JsonLines::new(self.head, request, lines)
    }

    /// Writes the body to a file and returns the number of bytes. Replaces an existing file.
    ///
    /// As for [`Download::to_file`](crate::Download::to_file), the file appears under `path` only once it is complete, and keeps the
    /// permissions of the file that it replaces.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Io`](crate::ErrorKind::Io) if the file cannot be written.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let request = self.incoming.request().clone();
        let mut file = PartialFile::create(path.as_ref()).await.map_err(|error| io_error(error, &request))?;
        let bytes = self.incoming.write_to(file.writer()).await?;
        file.persist().await.map_err(|error| io_error(error, &request))?;
        Ok(bytes)
    }

    /// Writes the body to `writer` and returns the number of bytes. After an error, `writer` keeps what was written before.
    ///
    /// The timeouts also apply to the writer: one that accepts nothing for the client's
    /// [`attempt_timeout`](crate::ClientBuilder::attempt_timeout) is an error of kind [`Timeout`](crate::ErrorKind::Timeout).
    pub async fn to_writer(self, writer: impl AsyncWrite + Unpin) -> Result<u64, Error> {
        self.incoming.write_to(writer).await
    }

    /// Reads the body into memory.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`ResponseTooLarge`](crate::ErrorKind::ResponseTooLarge) if the body is larger than the client's
    /// [`response_limit`](crate::ClientBuilder::response_limit).
    pub async fn to_bytes(self) -> Result<Bytes, Error> {
        self.incoming.collect(self.max_bytes).await
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.incoming.poll_next_unpin(cx)
    }
}

/// Forwards the stream as a request body, with its length if that is known. If reading it fails, sending the request fails.
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
    fn from(mut bytes: ByteStream) -> Self {
        // The upload counts as in flight itself, and would wait for the stream that it sends.
        bytes.incoming.release();
        let length = bytes.incoming.unread_length();
        let body = Self::chunks(bytes.map(|chunk| chunk.map_err(TransportError::interrupted)));
        match length {
            Some(length) => body.length(length),
            None => body,
        }
    }
}

/// Omits the headers and the body, because they can hold secrets.
impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").field("len", &self.len()).finish_non_exhaustive()
    }
}
