//! Connections by hyper-util's client. The only module that uses it.

mod connector;
#[cfg(any(feature = "brotli", feature = "gzip", feature = "zstd"))]
mod decompression;
#[cfg(feature = "__rustls")]
mod tls;

use std::error::Error as StdError;
use std::io;

use http::header::{CONTENT_LENGTH, HOST, HeaderValue};
use http::uri::Scheme;
use hyper_util::client::legacy::{self, Client};
use hyper_util::rt::{TokioExecutor, TokioTimer};

use self::connector::{Connector, Refusal};
use crate::error::{Error, ErrorKind};
use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::http_transport::Route;
use crate::transport::http_transport::causes::{causes, was_not_processed};
#[cfg(feature = "http2")]
use crate::transport::http_transport::settings::PING_TIMEOUT;
use crate::transport::http_transport::settings::{LONGEST, Proxy, Settings, Version};

/// A pool of connections with the same settings.
pub(super) struct Connections {
    client: Client<Connector, Body>,
}

impl Connections {
    pub(super) fn new(settings: &Settings, route: Route) -> Result<Self, Error> {
        if matches!(settings.proxy, Proxy::Url(_)) {
            return Err(Error::new(
                ErrorKind::InvalidRequest,
                "a proxy is set, and `Engine::Hyper` uses none: use `Engine::Reqwest` of the feature `reqwest`, or remove `proxy` from the \
                 builder of the transport",
            ));
        }
        Ok(Self { client: builder(settings).build(Connector::new(settings, route)?) })
    }

    /// Begins to send one request. `host` is that of its server if it was prepared.
    pub(super) fn begin(
        &self,
        mut request: http::Request<Body>,
        host: Option<&HeaderValue>,
    ) -> Result<Pending, TransportError> {
        // Otherwise hyper-util's client would say so, as of a connection that broke.
        if request.uri().scheme().is_none() || request.uri().authority().is_none() {
            check(request.uri())?;
        }
        // The connection decides.
        *request.version_mut() = http::Version::default();
        // A transport around this one may have replaced the body. Its length is then another one.
        if let Some(length) = request.body().len() {
            if let Some(announced) = request.headers_mut().get_mut(CONTENT_LENGTH) {
                *announced = length.into();
            }
        }
        if let Some(host) = host {
            request.headers_mut().entry(HOST).or_insert_with(|| host.clone());
        }
        #[cfg(any(feature = "brotli", feature = "gzip", feature = "zstd"))]
        decompression::accept(request.headers_mut());
        Ok(Pending(self.client.request(request)))
    }
}

/// A request that waits for its response.
pub(super) struct Pending(legacy::ResponseFuture);

impl Pending {
    pub(super) async fn response(self) -> Result<http::Response<Body>, TransportError> {
        let response = self.0.await.map_err(classify)?;
        #[cfg(any(feature = "brotli", feature = "gzip", feature = "zstd"))]
        if decompression::is_compressed(&response) {
            // Boxed, so that the future of a response that is not compressed is small.
            let response = Box::pin(decompression::decompress(response)).await;
            return Ok(response.map(|body| Body::frames(Box::pin(body), classify_body)));
        }
        Ok(response.map(|body| Body::frames(body, classify_body)))
    }
}

/// Returns the header `host` for a server to which all requests go by HTTP/1, or an error for a URL that has no server. hyper-util's client
/// would make the header for each request anew, and leaves it out for HTTP/2.
pub(super) fn host(url: &http::Uri, settings: &Settings) -> Result<Option<HeaderValue>, TransportError> {
    check(url)?;
    let is_tls = url.scheme() == Some(&Scheme::HTTPS);
    let is_http1 = match settings.version {
        // HTTP/2 is negotiated with TLS.
        Version::Negotiated => !is_tls || cfg!(not(feature = "http2")),
        Version::Http1 => true,
        #[cfg(feature = "http2")]
        Version::Http2 => false,
    };
    let Some(host) = url.host().filter(|_| is_http1) else { return Ok(None) };
    let default_port = if is_tls { 443 } else { 80 };
    let host = match url.port_u16() {
        Some(port) if port != default_port => format!("{host}:{port}"),
        _ => host.to_owned(),
    };
    HeaderValue::try_from(host).map(Some).map_err(TransportError::unsendable)
}

/// Returns an error for a URL that has no server.
fn check(url: &http::Uri) -> Result<(), TransportError> {
    connector::refuse(url).map_or(Ok(()), |refusal| Err(TransportError::unsendable(refusal)))
}

fn builder(settings: &Settings) -> legacy::Builder {
    let mut builder = Client::builder(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(settings.pool_idle_timeout.filter(|timeout| *timeout < LONGEST))
        .pool_max_idle_per_host(settings.pool_max_idle_per_host);
    #[cfg(feature = "http2")]
    if let Some(interval) = settings.http2_keep_alive.filter(|interval| *interval < LONGEST) {
        builder
            .http2_keep_alive_interval(interval)
            .http2_keep_alive_timeout(interval.min(PING_TIMEOUT))
            .http2_keep_alive_while_idle(true);
    }
    match settings.version {
        // The connector finds out.
        Version::Negotiated | Version::Http1 => {}
        #[cfg(feature = "http2")]
        Version::Http2 => {
            builder.http2_only(true);
        }
    }
    builder
}

fn classify(error: legacy::Error) -> TransportError {
    if let Some(refusal) = causes(&error).find_map(|cause| cause.downcast_ref::<Refusal>()) {
        TransportError::unsendable(refusal.clone())
    } else if error.is_connect() {
        TransportError::connect(error)
    } else if was_not_processed(&error) {
        TransportError::not_processed(error)
    } else if is_timeout(&error) {
        TransportError::timeout(error)
    } else {
        TransportError::interrupted(error)
    }
}

/// An error while the body of a response is read. The response has begun, so the request was processed.
fn classify_body(error: impl Into<Box<dyn StdError + Send + Sync>>) -> TransportError {
    let error = error.into();
    if is_timeout(&*error) { TransportError::timeout(error) } else { TransportError::interrupted(error) }
}

/// Whether a ping was not answered, or the operating system gave up the connection.
fn is_timeout(error: &(dyn StdError + 'static)) -> bool {
    causes(error).any(|cause| {
        cause.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_timeout)
            || cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::TimedOut)
    })
}
