//! What an answer names by an address that works for a while.

mod fetch;
mod link;

use std::fmt;
use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use tokio::io::AsyncWrite;

use crate::client::Client;
use crate::descriptor::Descriptor;
use crate::error::{Error, ErrorKind, RequestInfo};
use crate::transport::incoming::{OnProgress, file, unwritable};
use crate::transport::progress::Progress;
use crate::value::method::Method;
use crate::value::timestamp::Timestamp;
use link::Address;
pub use link::{Expiry, Link};

/// Something that can be downloaded: a method of a record whose declaration says `download(…)`.
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
/// The address is asked without the client's credentials and layers, since it is not the API's: whoever has it can read it. One
/// whose time is over, or that is not there yet, is an error before anything is sent ([`ErrorKind::ExpiredLink`],
/// [`ErrorKind::MissingLink`]): read the record again for a new one. One that its server does not take any longer is the former as well, with a
/// status. Until the first byte has come it is asked for again as the client's [`Retry`](crate::Retry) says; after
/// that a broken connection is an error.
///
/// The client's limit for one attempt holds for the head of the answer, and for each wait for more of it. All of it may take
/// as long as it takes, unless [`timeout`](Self::timeout) says otherwise.
#[must_use = "nothing is sent before it is written somewhere"]
pub struct Download {
    client: Client,
    request: RequestInfo,
    address: Result<Address, Error>,
    timeout: Option<Duration>,
    on_progress: Option<OnProgress>,
}

impl Download {
    pub(crate) fn new(
        client: Client,
        resource: &'static Descriptor,
        name: &'static str,
        attribute: &'static str,
        link: Option<&str>,
        expires: Option<&Timestamp>,
    ) -> Self {
        let request = RequestInfo {
            method: Method::Get,
            template: format!("{{{attribute}}}"),
            resource: Some(resource.name),
            operation: Some(name),
            operation_id: None,
            singleton: false,
        };
        Self { client, request, address: Address::check(link, expires), timeout: None, on_progress: None }
    }

    /// Is told after each piece how far it is.
    ///
    /// ```no_run
    /// # async fn example(recording: &rtk::Record<rtk::realtime_kit::Recording>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let download = recording.download().on_progress(|it| println!("{} of {:?} bytes", it.received, it.total));
    /// download.to_file("meeting.mp4").await?;
    /// # Ok(()) }
    /// ```
    pub fn on_progress(mut self, told: impl FnMut(Progress) + Send + 'static) -> Self {
        self.on_progress = Some(Box::new(told));
        self
    }

    /// How long all of it may take. Otherwise as long as it takes.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Into a file, which is there when all of it is: until then it is written under another name in the same directory, and
    /// removed if anything fails or the future is dropped. A file that has the name already is replaced. How many bytes came.
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let (request, path) = (self.request.clone(), path.as_ref().to_owned());
        // Nothing is made for what cannot be had.
        let this = self.checked()?;
        let (part, mut file) = file::begin(&path).await.map_err(|error| unwritable(error, &request))?;
        let bytes = this.to_writer(&mut file).await?;
        file::finish(part, file, path).await.map_err(|error| unwritable(error, &request))?;
        Ok(bytes)
    }

    /// Into anything that takes bytes. How many came. What was written before an error stays there.
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
        self.open().await?.write_to(writer).await
    }

    /// Into memory, of what is small.
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
    /// At most as many bytes as the client's [`response_limit`](crate::ClientBuilder::response_limit) allows.
    pub async fn to_bytes(self) -> Result<Bytes, Error> {
        let limit = self.client.0.limit;
        self.open().await?.collect(limit).await
    }

    /// The same, once it is known that there is an address, and a runtime to ask it in.
    fn checked(self) -> Result<Self, Error> {
        let error = match self.address {
            Ok(_) if tokio::runtime::Handle::try_current().is_ok() => return Ok(self),
            Ok(_) => Error::new(ErrorKind::NoRuntime, "there is no tokio runtime here"),
            Err(error) => error,
        };
        Err(error.with_request(self.request))
    }
}

/// Without the address: whoever has it can read what is there.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("from", &format_args!("{}", self.request)).finish_non_exhaustive()
    }
}
