//! The default transport. The only module that uses reqwest.

use std::time::Duration;

use futures_util::TryStreamExt as _;

use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::{BoxFuture, Transport};

pub(crate) struct Reqwest {
    client: reqwest::Client,
    base: Base,
}

/// The length that few paths exceed.
const PATH_CAPACITY: usize = 160;

/// The parsed base URL. Parsed once, so that a request only has to replace the path and the query.
pub(crate) struct Base {
    url: reqwest::Url,
    uri: http::Uri,
}

/// The settings of a client that concern its connections.
pub(crate) struct Settings<'a> {
    pub(crate) connect_timeout: Duration,
    pub(crate) proxy: Option<&'a str>,
    /// Ignores the proxies of the environment.
    pub(crate) no_env_proxy: bool,
}

impl Reqwest {
    pub(crate) fn new(base: Base, settings: &Settings<'_>) -> Result<Self, reqwest::Error> {
        let mut builder = reqwest::Client::builder();
        if settings.no_env_proxy {
            builder = builder.no_proxy();
        }
        if let Some(proxy) = settings.proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy)?);
        }
        let client = builder
            .connect_timeout(settings.connect_timeout)
            // A redirect could send the token to another host, and the API does not document any.
            .redirect(reqwest::redirect::Policy::none())
            // reqwest retries some requests on its own. Only `call::execute` decides about retries.
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
        *request.body_mut() = Some(reqwest_body(body));
        let mut response = self.client.execute(request).await.map_err(classify)?;
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.headers_mut() = std::mem::take(response.headers_mut());
        Ok(head.map(|()| Body::chunks(response.bytes_stream().map_err(classify))))
    }
}

impl Base {
    /// Parses a base URL.
    pub(crate) fn parse(base_url: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut url = reqwest::Url::parse(base_url)?;
        // A clone keeps this capacity, so that setting most paths does not reallocate.
        url.set_path(&"-".repeat(PATH_CAPACITY));
        Ok(Self { url, uri: base_url.parse()? })
    }
}

impl Transport for Reqwest {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

fn reqwest_body(body: Body) -> reqwest::Body {
    match body.into_stream() {
        Ok(bytes) => reqwest::Body::from(bytes),
        Err(chunks) => reqwest::Body::wrap_stream(chunks),
    }
}

/// Removes the URL from the error, because ids in the path can be sensitive.
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
