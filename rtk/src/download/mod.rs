//! Downloads from links that records hold.

mod fetch;
mod link;

use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use http::Uri;
use tokio::io::AsyncWrite;

use crate::api::Api;
use crate::client::{Client, UntypedClient, runtime};
use crate::error::{Error, ErrorKind, LINK, RequestInfo};
use crate::platform::MaybeSend;
use crate::transport::byte_stream::ByteStream;
use crate::transport::incoming::OnProgress;
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::incoming::io_error;
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::partial_file::PartialFile;
use crate::transport::progress::Progress;
use crate::value::method::Method;
use crate::value::timestamp::Timestamp;
pub use link::{Expiry, Link};

/// A download that has not been started yet. Returned by the methods that `download(…)` declares on a record.
///
/// ```no_run
/// use rtk::realtime_kit::*;
///
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// let chat = session.chat().await?;
/// let bytes = chat.download().to_file("chat.csv").await?;
/// println!("{bytes} bytes");
/// # Ok(()) }
/// ```
///
/// The request carries no credentials and runs no layers, because the link points to a storage server outside the API. Keep links
/// private: anyone who has one can read the file. It counts against the client's [`max_in_flight`](crate::ClientBuilder::max_in_flight)
/// until the body has been read.
///
/// A link has to be https. It must not lead to this machine (`localhost`, a loopback or link-local address), unless the client's base URL does:
/// then http to a loopback address is allowed as well. Names are not resolved for this check. Up to 5 redirects are followed, each to a URL for
/// which the same holds, and never from https to http. A redirect that is not followed is an error of kind
/// [`UnexpectedStatus`](ErrorKind::UnexpectedStatus). Errors do not show the link, since its query can be signed, but they show where a redirect
/// leads, without the query.
///
/// The request is retried by the client's [`Retry`](crate::Retry) policy until the head of the response arrives. A connection that breaks
/// later is an error of kind [`Interrupted`](ErrorKind::Interrupted), and a server that is silent one of kind [`Timeout`](ErrorKind::Timeout).
///
/// The client's [`timeout`](crate::ClientBuilder::timeout) applies until the head of the response arrives, its
/// [`attempt_timeout`](crate::ClientBuilder::attempt_timeout) to each attempt, with its redirects, to each chunk of the body, and to each wait
/// for the writer. The whole download has no timeout, unless [`timeout`](Self::timeout) sets one.
///
/// # Errors
///
/// - [`ErrorKind::MissingLink`] if the record holds no link, for example because the file is not ready yet. Nothing was sent.
/// - [`ErrorKind::ExpiredLink`] if the link has expired, either by the expiry time in the record (nothing was sent), or because the server
///   responded with 400, 401, 403, 404 or 410. Load the record again to get a new link.
#[must_use = "a download does nothing until it is read or written"]
pub struct Download {
    client: UntypedClient,
    request: RequestInfo,
    link: Result<Uri, Error>,
    timeout: Option<Duration>,
    on_progress: Option<OnProgress>,
}

impl<A: Api> Client<A> {
    /// Downloads a file from a URL that does not belong to a record, such as one in an event.
    ///
    /// Like every [`Download`], it carries no credentials.
    ///
    /// ```no_run
    /// # async fn example(client: &rtk::Client, url: &str) -> Result<(), rtk::Error> {
    /// client.download(url).to_file("transcript.csv").await?;
    /// # Ok(()) }
    /// ```
    pub fn download(&self, url: &str) -> Download {
        let request = RequestInfo {
            method: Method::Get,
            template: LINK.to_owned(),
            resource: None,
            operation: None,
            operation_id: None,
            singleton: false,
        };
        let link = link::check(Some(url), None, self.untyped().is_loopback);
        Download { client: self.untyped().clone(), request, link, timeout: None, on_progress: None }
    }
}

impl Download {
    pub(crate) fn new(
        client: UntypedClient,
        owner: &'static str,
        name: &'static str,
        attribute: &'static str,
        link: Option<&str>,
        expires: Option<&Timestamp>,
    ) -> Self {
        let request = RequestInfo {
            method: Method::Get,
            template: format!("{{{attribute}}}"),
            resource: Some(owner),
            operation: Some(name),
            operation_id: None,
            singleton: false,
        };
        let link = link::check(link, expires, client.0.is_loopback);
        Self { client, request, link, timeout: None, on_progress: None }
    }

    /// Sets a callback that is called after each chunk.
    ///
    /// ```no_run
    /// # async fn example(recording: &rtk::Record<rtk::realtime_kit::Recording>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let download = recording.download();
    /// let download = download.on_progress(|progress| println!("{} of {:?} bytes", progress.received, progress.total));
    /// download.to_file("meeting.mp4").await?;
    /// # Ok(()) }
    /// ```
    pub fn on_progress(mut self, callback: impl FnMut(Progress) + MaybeSend + 'static) -> Self {
        self.on_progress = Some(Box::new(callback));
        self
    }

    /// Sets the time at which the link expires. Afterwards, the download fails with [`ErrorKind::ExpiredLink`], and nothing is sent. Defaults
    /// to the time in the record, and to none for [`Client::download`].
    ///
    /// ```no_run
    /// # async fn example(client: &rtk::Client, url: &str, expiry: &rtk::Timestamp) -> Result<(), rtk::Error> {
    /// client.download(url).expires(expiry).to_file("transcript.csv").await?;
    /// # Ok(()) }
    /// ```
    pub fn expires(mut self, at: &Timestamp) -> Self {
        self.link = self.link.and_then(|link| link::check_expiry(Some(at)).map(|()| link));
        self
    }

    /// Sets the total timeout of the download, including retries, the body and waits for the writer. Defaults to no timeout.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Downloads to a file and returns the number of bytes. Replaces an existing file.
    ///
    /// The file appears under `path` only once it is complete. Until then it has a temporary name in the same directory (`.rtk-….part`),
    /// and is removed if the download fails or the future is dropped. Only a process that is killed leaves it behind. If two downloads to
    /// one path run at once, the one that ends last stays.
    ///
    /// On Unix, the file keeps the permissions of the file that it replaces; a new file has those that the process gives to any new file. If
    /// `path` is a symbolic link, the file to which it leads is replaced.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Io`](ErrorKind::Io) if the file cannot be written. Nothing is sent if `path` is that of a directory, pipe or
    /// device, a read-only file or a symbolic link that leads nowhere.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        // Checked first, so that no file is created if there is nothing to download.
        let this = self.check()?;
        let request = this.request.clone();
        let mut file = PartialFile::create(path.as_ref()).await.map_err(|error| io_error(error, &request))?;
        let bytes = this.to_writer(file.writer()).await?;
        file.persist().await.map_err(|error| io_error(error, &request))?;
        Ok(bytes)
    }

    /// Downloads to `writer` and returns the number of bytes. After an error, `writer` keeps what was written before.
    ///
    /// ```no_run
    /// # async fn example(chat: &rtk::Record<rtk::realtime_kit::Chat>) -> Result<(), Box<dyn std::error::Error>> {
    /// use rtk::realtime_kit::*;
    ///
    /// let mut all = tokio::fs::OpenOptions::new().append(true).open("all-chats.csv").await?;
    /// chat.download().to_writer(&mut all).await?;
    /// # Ok(()) }
    /// ```
    pub async fn to_writer(self, writer: impl AsyncWrite + Unpin) -> Result<u64, Error> {
        self.stream().await?.to_writer(writer).await
    }

    /// Downloads into memory.
    ///
    /// ```no_run
    /// # async fn example(summary: &rtk::Record<rtk::realtime_kit::Summary>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    /// use std::time::Duration;
    ///
    /// let text = summary.download().timeout(Duration::from_secs(10)).to_bytes().await?;
    /// println!("{}", String::from_utf8_lossy(&text));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`ResponseTooLarge`](ErrorKind::ResponseTooLarge) if the file is larger than the client's
    /// [`response_limit`](crate::ClientBuilder::response_limit).
    pub async fn to_bytes(self) -> Result<Bytes, Error> {
        self.stream().await?.to_bytes().await
    }

    /// Sends the request, and returns the body as a stream of chunks once the head of the response has arrived.
    ///
    /// [`ByteStream`] implements `Stream`: its chunks are read with an extension trait, such as `StreamExt` of the crate futures-util. An empty file
    /// has no chunks. After an error, the stream ends. [`timeout`](Self::timeout) includes the time that the reader takes between two chunks.
    ///
    /// ```no_run
    /// # async fn example(chat: &rtk::Record<rtk::realtime_kit::Chat>) -> Result<(), rtk::Error> {
    /// use futures_util::StreamExt as _;
    /// use rtk::realtime_kit::*;
    ///
    /// let mut chunks = chat.download().stream().await?;
    /// println!("{:?} bytes", chunks.len());
    /// while let Some(chunk) = chunks.next().await.transpose()? {
    ///     println!("{} bytes more", chunk.len());
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn stream(self) -> Result<ByteStream, Error> {
        let Self { client, request, link, timeout, on_progress } = self.check()?;
        let link = link.map_err(|error| error.with_request(request.clone()))?;
        let stream = fetch::fetch(&client.0, &link, request, timeout).await?;
        Ok(match on_progress {
            Some(callback) => stream.on_progress(callback),
            None => stream,
        })
    }

    /// Returns the download unchanged if its link is usable and there is a runtime to send the request with.
    fn check(self) -> Result<Self, Error> {
        let error = match self.link {
            Ok(_) if runtime::check().is_ok() => return Ok(self),
            Ok(_) => Error::new(ErrorKind::NoRuntime, "there is no tokio runtime with timers on this thread"),
            Err(error) => error,
        };
        Err(error.with_request(self.request))
    }
}

/// Omits the link, because anyone who has it can read the file.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("from", &format_args!("{}", self.request)).finish_non_exhaustive()
    }
}
