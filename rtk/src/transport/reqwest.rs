//! The only place that names reqwest.

use std::time::Duration;

use futures_util::TryStreamExt as _;

use super::{Body, BoxFuture, Transport, TransportError};

pub(crate) struct Reqwest {
    client: reqwest::Client,
    base: Base,
}

/// How long most paths are at the most.
const ROOM: usize = 160;

/// Where nearly all requests go, as reqwest spells it: what the base of a URL is read once, and only its path each time.
pub(crate) struct Base {
    url: reqwest::Url,
    uri: http::Uri,
}

/// What of a client's settings is the connections' own.
pub(crate) struct Settings<'a> {
    pub(crate) connect_timeout: Duration,
    pub(crate) proxy: Option<&'a str>,
    /// Without the proxies that the environment names.
    pub(crate) direct: bool,
}

impl Reqwest {
    pub(crate) fn new(base: Base, settings: &Settings<'_>) -> Result<Self, reqwest::Error> {
        let mut builder = reqwest::Client::builder();
        if settings.direct {
            builder = builder.no_proxy();
        }
        if let Some(proxy) = settings.proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy)?);
        }
        let client = builder
            .connect_timeout(settings.connect_timeout)
            // A redirect could carry the token to another host; the API documents none.
            .redirect(reqwest::redirect::Policy::none())
            // reqwest would repeat some requests by itself; what is repeated is decided in one place, ours.
            .retry(reqwest::retry::never())
            .build()?;
        Ok(Self { client, base })
    }

    fn url(&self, uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
        let base = &self.base;
        if uri.scheme() != base.uri.scheme() || uri.authority() != base.uri.authority() {
            return reqwest::Url::parse(&uri.to_string()).map_err(TransportError::unsendable);
        }
        let mut url = base.url.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    async fn execute(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let (head, body) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, self.url(&head.uri)?);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(sendable(body));
        let mut answer = self.client.execute(request).await.map_err(classify)?;
        let mut head = http::Response::new(());
        *head.status_mut() = answer.status();
        *head.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(head.map(|()| Body::chunks(answer.bytes_stream().map_err(classify))))
    }
}

impl Base {
    /// Whether requests below a base URL can be sent at all.
    pub(crate) fn read(base_url: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut url = reqwest::Url::parse(base_url)?;
        // A copy has room for what is set then, as long as it is no longer than this.
        url.set_path(&"-".repeat(ROOM));
        Ok(Self { url, uri: base_url.parse()? })
    }
}

impl Transport for Reqwest {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

fn sendable(body: Body) -> reqwest::Body {
    match body.into_stream() {
        Ok(bytes) => reqwest::Body::from(bytes),
        Err(chunks) => reqwest::Body::wrap_stream(chunks),
    }
}

/// Without the URL: an error names the template of the path only.
fn classify(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_builder() {
        TransportError::unsendable(error)
    } else if error.is_connect() {
        TransportError::connect(error)
    } else if error.is_timeout() {
        TransportError::timeout(error)
    } else {
        TransportError::interrupted(error)
    }
}
