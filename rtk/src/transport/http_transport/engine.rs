//! The HTTP client behind the default transport: one of the modules `reqwest` and `hyper`, which have the same face.

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
/// Both have the same settings, errors and timeouts, and either is tested with all tests of the client.
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
    /// The client of [hyper-util](https://docs.rs/hyper-util), which takes about half of the instructions for a request. Needs the feature
    /// `hyper`.
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
}

impl Origin {
    pub(super) fn new(uri: &http::Uri, engine: Engine) -> Result<Self, TransportError> {
        #[cfg(feature = "hyper")]
        if engine == Engine::Hyper {
            hyper::check(uri)?;
        }
        Ok(Self {
            uri: uri.clone(),
            is_loopback: host::is_loopback(uri.host().unwrap_or_default()),
            #[cfg(feature = "reqwest")]
            template: if engine == Engine::Reqwest { Some(reqwest::Template::new(uri)?) } else { None },
        })
    }

    pub(super) fn is_of(&self, uri: &http::Uri) -> bool {
        uri.scheme() == self.uri.scheme() && uri.authority() == self.uri.authority()
    }
}

/// A pool of connections with the same settings.
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

    /// Sends one request. `origin` is the server if that is known already.
    pub(super) async fn send(
        &self,
        request: http::Request<Body>,
        #[cfg_attr(not(feature = "reqwest"), allow(unused))] origin: Option<&Origin>,
        #[cfg_attr(not(feature = "reqwest"), allow(unused))] settings: &Settings,
    ) -> Result<http::Response<Body>, TransportError> {
        match self {
            #[cfg(feature = "reqwest")]
            Self::Reqwest(connections) => {
                let template = origin.and_then(|origin| origin.template.as_ref());
                connections.send(request, template, settings).await
            }
            #[cfg(feature = "hyper")]
            Self::Hyper(connections) => connections.send(request).await,
        }
    }
}
