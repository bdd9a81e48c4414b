//! The HTTP client behind the default transport: one of the modules `reqwest` and `hyper`, which have the same face.

use http::uri::Authority;

use crate::error::Error;
use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::host;
use crate::transport::http_transport::Route;
#[cfg(feature = "hyper")]
use crate::transport::http_transport::hyper;
#[cfg(feature = "reqwest")]
use crate::transport::http_transport::reqwest;
use crate::transport::http_transport::settings::Settings;

/// The HTTP client that an [`HttpTransport`](super::HttpTransport) uses, for
/// [`HttpTransportBuilder::engine`](super::HttpTransportBuilder::engine).
///
/// Both have the same settings, timeouts and errors, and pass the same tests.
///
/// Defaults to reqwest, or to hyper if only the feature `hyper` is enabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Engine {
    /// [reqwest](https://docs.rs/reqwest), which can use proxies and every library of TLS. Needs the feature `reqwest`, which is enabled by
    /// default.
    #[cfg(feature = "reqwest")]
    #[default]
    Reqwest,
    /// The client of [hyper-util](https://docs.rs/hyper-util), which takes 40 % fewer instructions for a call. Needs the feature `hyper`.
    ///
    /// It uses no proxies. If [`proxy`](super::HttpTransportBuilder::proxy) is set, the transport cannot be built. If the environment sets a
    /// proxy for a request (`HTTPS_PROXY`, `NO_PROXY` and so on), the call fails with
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) and nothing is sent, unless
    /// [`no_proxy`](super::HttpTransportBuilder::no_proxy) is set. Proxies of the settings of macOS and Windows are ignored.
    ///
    /// TLS needs the feature `rustls` or `rustls-no-provider`.
    #[cfg(feature = "hyper")]
    #[cfg_attr(not(feature = "reqwest"), default)]
    Hyper,
}

/// A server, with what the engine prepared for it.
pub(super) struct Origin {
    uri: http::Uri,
    pub(super) is_loopback: bool,
    #[cfg(feature = "reqwest")]
    template: Option<reqwest::Template>,
    #[cfg(feature = "hyper")]
    host: Option<http::HeaderValue>,
}

impl Origin {
    pub(super) fn new(uri: &http::Uri, settings: &Settings) -> Result<Self, TransportError> {
        Ok(Self {
            uri: uri.clone(),
            is_loopback: host::is_loopback(uri.host().unwrap_or_default()),
            #[cfg(feature = "reqwest")]
            template: match settings.engine {
                Engine::Reqwest => Some(reqwest::Template::new(uri)?),
                #[cfg(feature = "hyper")]
                Engine::Hyper => None,
            },
            #[cfg(feature = "hyper")]
            host: match settings.engine {
                #[cfg(feature = "reqwest")]
                Engine::Reqwest => None,
                Engine::Hyper => hyper::host(uri, settings)?,
            },
        })
    }

    pub(super) fn is_of(&self, uri: &http::Uri) -> bool {
        // Another spelling of the host would be the same server, but is not what a client sends.
        let (ours, other) = (self.uri.authority(), uri.authority());
        uri.scheme() == self.uri.scheme() && other.map(Authority::as_str) == ours.map(Authority::as_str)
    }
}

/// A pool of connections with the same settings.
#[allow(clippy::large_enum_variant, reason = "a transport has few of them")]
pub(super) enum Connections {
    #[cfg(feature = "reqwest")]
    Reqwest(reqwest::Connections),
    #[cfg(feature = "hyper")]
    Hyper(hyper::Connections),
}

impl Connections {
    pub(super) fn new(settings: &Settings, route: Route) -> Result<Self, Error> {
        match settings.engine {
            #[cfg(feature = "reqwest")]
            Engine::Reqwest => reqwest::Connections::new(settings, route).map(Self::Reqwest),
            #[cfg(feature = "hyper")]
            Engine::Hyper => hyper::Connections::new(settings, route).map(Self::Hyper),
        }
    }

    /// Begins to send one request. `origin` is its server if that is known already.
    pub(super) fn begin(
        &self,
        request: http::Request<Body>,
        origin: Option<&Origin>,
    ) -> Result<Pending, TransportError> {
        match self {
            #[cfg(feature = "reqwest")]
            Self::Reqwest(connections) => {
                let template = origin.and_then(|origin| origin.template.as_ref());
                connections.begin(request, template).map(Pending::Reqwest)
            }
            #[cfg(feature = "hyper")]
            Self::Hyper(connections) => {
                let host = origin.and_then(|origin| origin.host.as_ref());
                connections.begin(request, host).map(Pending::Hyper)
            }
        }
    }
}

/// A request that waits for its response.
pub(super) enum Pending {
    #[cfg(feature = "reqwest")]
    Reqwest(reqwest::Pending),
    #[cfg(feature = "hyper")]
    Hyper(hyper::Pending),
}

impl Pending {
    pub(super) async fn response(
        self,
        #[cfg_attr(not(feature = "reqwest"), allow(unused))] settings: &Settings,
    ) -> Result<http::Response<Body>, TransportError> {
        match self {
            #[cfg(feature = "reqwest")]
            Self::Reqwest(pending) => pending.response(settings).await,
            #[cfg(feature = "hyper")]
            Self::Hyper(pending) => pending.response().await,
        }
    }
}
