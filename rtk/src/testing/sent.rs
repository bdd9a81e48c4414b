//! Requests that were sent.

use std::fmt;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderMap};
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::transport::{Body, TransportError};

/// A request that was sent, with its whole body.
///
/// `Display` writes the request line: the method, the path after the base URL, and the query, percent-encoded as sent.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
/// use rtk::testing::{Answer, Playback};
///
/// let cloudflare = Playback::new().answer(Answer::empty());
/// cloudflare.client().put("things/a b").query(&[("why", "to see")]).body(&["x"]).await?;
///
/// let sent = cloudflare.only_request();
/// assert_eq!(sent.to_string(), "PUT /things/a%20b?why=to%20see");
/// assert_eq!((sent.method(), sent.path(), sent.raw_path()), ("PUT", "/things/a b", "/things/a%20b"));
/// assert_eq!(sent.param("why"), Some("to see"));
/// assert_eq!(sent.query(), [("why".to_owned(), "to see".to_owned())]);
/// assert_eq!(sent.uri().host(), Some("api.cloudflare.com"));
/// assert_eq!(sent.headers()["content-type"], "application/json");
/// assert_eq!(sent.body(), r#"["x"]"#);
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Sent {
    head: Parts,
    /// The decoded path after the base URL.
    path: String,
    /// The decoded pairs.
    query: Vec<(String, String)>,
    body: Bytes,
}

impl Sent {
    /// Records a request. Reads a stream to its end.
    pub(super) async fn read(request: http::Request<Body>) -> Result<Self, TransportError> {
        let (head, body) = request.into_parts();
        let body = body.to_bytes().await?;
        Ok(Self::new(head, body))
    }

    pub(super) fn new(head: Parts, body: Bytes) -> Self {
        let path = decode(below_base(head.uri.path()));
        let query = parse_query(head.uri.query().unwrap_or_default());
        Self { head, path, query, body }
    }

    /// Returns the method, such as `GET`.
    #[must_use]
    pub fn method(&self) -> &str {
        self.head.method.as_str()
    }

    /// Returns the whole URL.
    #[must_use]
    pub fn uri(&self) -> &http::Uri {
        &self.head.uri
    }

    /// Returns the path after `/client/v4`, decoded. A slash in an id looks like a separator here; see [`raw_path`](Self::raw_path).
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the path after `/client/v4`, percent-encoded as sent.
    #[must_use]
    pub fn raw_path(&self) -> &str {
        below_base(self.head.uri.path())
    }

    /// Returns scheme and host of the URL, with its port if it has one.
    pub(super) fn origin(&self) -> String {
        let authority = self.head.uri.authority().map_or("", |authority| authority.as_str());
        format!("{}://{authority}", self.head.uri.scheme_str().unwrap_or_default())
    }

    /// Returns the query parameters in order, decoded.
    #[must_use]
    pub fn query(&self) -> &[(String, String)] {
        &self.query
    }

    /// Returns the first query parameter of this name, decoded.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Returns the first header of this name, if it is text. This includes `authorization`, which `Debug` does not show.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback, TOKEN};
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.client().get("user").await?;
    /// let sent = cloudflare.only_request();
    /// assert_eq!(sent.header("Authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    /// assert!(!format!("{sent:?}").contains(TOKEN));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name)?.to_str().ok()
    }

    /// Returns all headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// Returns the body. Empty if there was none.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the body as JSON, or null if it is not JSON.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.client().post("things").body(&json!({"name": "a"})).await?;
    /// assert_eq!(cloudflare.only_request().json(), json!({"name": "a"}));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method(), self.raw_path())?;
        match self.head.uri.query() {
            Some(query) => write!(f, "?{query}"),
            None => Ok(()),
        }
    }
}

/// Does not show the token and the body, because the output of a failed assertion ends up in logs.
impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut headers = self.head.headers.clone();
        for (_, value) in headers.iter_mut().filter(|(name, _)| *name == AUTHORIZATION) {
            value.set_sensitive(true);
        }
        f.debug_struct("Sent")
            .field("line", &format_args!("{self}"))
            .field("headers", &headers)
            .field("body_len", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Returns the path after that of [`BASE_URL`](crate::BASE_URL), or the whole path if the client has another base URL.
pub(super) fn below_base(path: &str) -> &str {
    match path.strip_prefix("/client/v4") {
        Some(below) if below.is_empty() || below.starts_with('/') => below,
        _ => path,
    }
}

/// Decodes a query.
pub(super) fn parse_query(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decode(key), decode(value)))
        .collect()
}

/// Decodes percent-encoded text.
pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
