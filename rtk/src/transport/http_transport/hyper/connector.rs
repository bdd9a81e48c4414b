//! Opens connections: TCP, TLS if the URL begins with `https`, a timeout for both, and no proxy.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::proxy::matcher::Matcher;
use tower_service::Service;

use crate::error::Error;
use crate::platform;
use crate::transport::host;
use crate::transport::http_transport::Route;
use crate::transport::http_transport::settings::{LONGEST, Proxy, Settings};

type BoxError = Box<dyn StdError + Send + Sync>;

#[cfg(feature = "__rustls")]
type Streams = hyper_rustls::HttpsConnector<HttpConnector>;
#[cfg(not(feature = "__rustls"))]
type Streams = HttpConnector;

/// How often TCP probes a silent connection before it gives up, and how long it waits for an answer to each.
const PROBES: u32 = 3;
const PROBE_INTERVAL: Duration = Duration::from_secs(15);

/// For how long TCP sends bytes again that the server does not acknowledge.
#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
const UNACKNOWLEDGED: Duration = Duration::from_secs(30);

/// Cheap to clone, because hyper-util's client does that for each request.
#[derive(Clone)]
pub(super) struct Connector(Arc<Shared>);

struct Shared {
    streams: Streams,
    timeout: Duration,
    /// Those of the environment, if they may not be ignored.
    proxies: Option<Matcher>,
}

impl Connector {
    pub(super) fn new(settings: &Settings, route: Route) -> Result<Self, Error> {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(settings.connect_timeout.min(LONGEST)));
        tcp.set_keepalive(settings.tcp_keep_alive.map(|interval| interval.min(LONGEST)));
        tcp.set_keepalive_interval(Some(PROBE_INTERVAL));
        tcp.set_keepalive_retries(Some(PROBES));
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        tcp.set_tcp_user_timeout(Some(UNACKNOWLEDGED));
        Ok(Self(Arc::new(Shared {
            streams: with_tls(tcp, settings, route)?,
            timeout: settings.connect_timeout.min(LONGEST),
            proxies: match settings.proxy {
                Proxy::OfEnvironment if !route.is_direct => Some(Matcher::from_env()),
                Proxy::OfEnvironment | Proxy::None | Proxy::Url(_) => None,
            },
        })))
    }

    /// Returns why no connection may be made for a URL, if so.
    fn refuse(&self, uri: &Uri) -> Option<Refusal> {
        if let Some(refusal) = refuse(uri) {
            return Some(refusal);
        }
        if let Some(proxy) = self.0.proxies.as_ref().and_then(|proxies| proxies.intercept(uri)) {
            return Some(Refusal::Proxy(proxy.uri().to_string()));
        }
        #[cfg(not(feature = "__rustls"))]
        if uri.scheme() == Some(&http::uri::Scheme::HTTPS) {
            return Some(Refusal::NoTls);
        }
        None
    }
}

#[cfg(feature = "__rustls")]
fn with_tls(mut tcp: HttpConnector, settings: &Settings, route: Route) -> Result<Streams, Error> {
    tcp.enforce_http(false);
    Ok((tcp, super::tls::config(settings, route)?).into())
}

#[cfg(not(feature = "__rustls"))]
#[allow(clippy::unnecessary_wraps, reason = "with TLS, it can fail")]
fn with_tls(tcp: HttpConnector, _: &Settings, _: Route) -> Result<Streams, Error> {
    Ok(tcp)
}

impl Service<Uri> for Connector {
    type Response = <Streams as Service<Uri>>::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connector = self.clone();
        Box::pin(async move {
            if let Some(refusal) = connector.refuse(&uri) {
                return Err(refusal.into());
            }
            let mut streams = connector.0.streams.clone();
            std::future::poll_fn(|cx| streams.poll_ready(cx)).await?;
            match platform::timeout(connector.0.timeout, streams.call(uri)).await {
                Ok(stream) => Ok(stream?),
                Err(_) => Err(TooSlow(connector.0.timeout).into()),
            }
        })
    }
}

/// Returns why a URL has no server, if so. Otherwise hyper would take the default port for one that is not valid, and the operating system
/// would have its own idea of a host such as `127.1`.
pub(super) fn refuse(uri: &Uri) -> Option<Refusal> {
    let authority = uri.authority().filter(|_| uri.scheme().is_some());
    let Some(authority) = authority else { return Some(Refusal::NoServer("is not absolute")) };
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Some(Refusal::NoServer("begins with neither `http` nor `https`"));
    }
    let host = authority.host();
    match authority.as_str().strip_prefix(host) {
        None => Some(Refusal::NoServer("has a user name")),
        Some(port) if port.len() > 1 && authority.port_u16().is_none() => {
            Some(Refusal::NoServer("has a port that is not valid"))
        }
        Some(_) => host::reject(host).map(Refusal::NoServer),
    }
}

/// Why a request cannot be sent by this engine.
#[derive(Debug, Clone)]
pub(super) enum Refusal {
    /// What is wrong with the URL.
    NoServer(&'static str),
    /// The proxy, without user name and password.
    Proxy(String),
    #[cfg(not(feature = "__rustls"))]
    NoTls,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoServer(what) => write!(f, "its URL {what}"),
            Self::Proxy(proxy) => write!(
                f,
                "the environment sets the proxy {proxy} for it, and `Engine::Hyper` uses none: use `Engine::Reqwest` of the feature \
                 `reqwest`, add the host to `NO_PROXY`, or call `no_proxy` on the builder of the transport"
            ),
            #[cfg(not(feature = "__rustls"))]
            Self::NoTls => f.write_str(
                "the URL begins with `https`, and `Engine::Hyper` has no TLS: enable the feature `rustls` of rtk",
            ),
        }
    }
}

impl StdError for Refusal {}

/// A connection that was not established in time.
#[derive(Debug)]
struct TooSlow(Duration);

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not established in {:?}, the `connect_timeout` of the transport", self.0)
    }
}

impl StdError for TooSlow {}
