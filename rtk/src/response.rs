//! An answer as it came.

use std::fmt;

use bytes::Bytes;
use http::header::HeaderMap;
use http::{StatusCode, response};
use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind};
use crate::failure;

/// Status, headers and bytes of an answer, whatever the status.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let raw = Session::find(app, "sess-1").send_raw().await?;
/// println!("{} {:?} {} bytes", raw.status(), raw.headers().get("cf-ray"), raw.bytes().len());
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Response {
    head: Box<(StatusCode, HeaderMap)>,
    body: Bytes,
}

impl Response {
    pub(crate) fn new(head: response::Parts, body: Bytes) -> Self {
        Self { head: Box::new((head.status, head.headers)), body }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.head.0
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.1
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The whole body as JSON, envelope included.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.body).map_err(|error| {
            let detail = format!("the body does not fit: {}", failure::without_values(&error));
            Error::new(ErrorKind::Decode, detail).with_answer(failure::answer(self))
        })
    }

    pub(crate) fn request_id(&self) -> Option<String> {
        self.headers().get("cf-ray")?.to_str().ok().map(str::to_owned)
    }
}

/// Without headers and bytes: they can hold secrets.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("len", &self.body.len())
            .finish_non_exhaustive()
    }
}
