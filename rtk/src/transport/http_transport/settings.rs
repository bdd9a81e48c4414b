//! The settings of the default transport.

use std::fmt;
use std::time::Duration;

use crate::transport::http_transport::Route;
use crate::transport::http_transport::engine::Engine;
#[cfg(feature = "__tls")]
use crate::transport::http_transport::tls::Tls;
use crate::value::secret::Secret;

/// A longer time is none: the timers of the HTTP client cannot count it.
pub(crate) const LONGEST: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// How long a server may take to answer a ping, if the interval of the pings is longer.
#[cfg(feature = "http2")]
pub(crate) const PING_TIMEOUT: Duration = Duration::from_secs(10);

pub(crate) struct Settings {
    pub(crate) engine: Engine,
    pub(crate) connect_timeout: Duration,
    pub(crate) tcp_keep_alive: Option<Duration>,
    #[cfg(feature = "http2")]
    pub(crate) http2_keep_alive: Option<Duration>,
    pub(crate) pool_idle_timeout: Option<Duration>,
    pub(crate) pool_max_idle_per_host: usize,
    pub(crate) version: Version,
    pub(crate) proxy: Proxy,
    /// How many redirects are followed.
    pub(crate) redirects: usize,
    #[cfg(feature = "__tls")]
    pub(crate) tls: Tls,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            engine: Engine::default(),
            connect_timeout: Duration::from_secs(10),
            tcp_keep_alive: Some(Duration::from_secs(15)),
            #[cfg(feature = "http2")]
            http2_keep_alive: Some(Duration::from_secs(20)),
            pool_idle_timeout: Some(Duration::from_secs(90)),
            pool_max_idle_per_host: usize::MAX,
            version: Version::Negotiated,
            proxy: Proxy::OfEnvironment,
            redirects: 0,
            #[cfg(feature = "__tls")]
            tls: Tls::default(),
        }
    }
}

/// The version of HTTP.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Version {
    Negotiated,
    Http1,
    #[cfg(feature = "http2")]
    Http2,
}

pub(crate) enum Proxy {
    OfEnvironment,
    None,
    /// The URL can hold a password.
    Url(Secret),
}

impl Proxy {
    /// Whether a URL begins with `http` or `https`, or with no scheme, which is `http`. reqwest finds out later.
    #[cfg(feature = "reqwest")]
    pub(crate) fn is_of_http(&self) -> bool {
        let Self::Url(url) = self else { return true };
        let scheme = url.expose_secret().split_once("://").map_or("http", |(scheme, _)| scheme);
        ["http", "https"].iter().any(|it| it.eq_ignore_ascii_case(scheme))
    }

    /// Returns the proxy that connections may go through, without user name and password.
    pub(crate) fn name(&self, route: Route) -> Option<String> {
        const VARIABLES: [&str; 6] =
            ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
        match self {
            Self::Url(url) => {
                let url = url.expose_secret();
                let (scheme, authority) = url.split_once("://").unwrap_or(("http", url));
                let authority = authority.split('/').next().unwrap_or_default();
                Some(format!("{scheme}://{}", authority.rsplit('@').next().unwrap_or_default()))
            }
            Self::OfEnvironment if !route.is_direct => {
                let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
                let set_by = VARIABLES.into_iter().find(is_set)?;
                Some(format!("that `{set_by}` sets, unless `NO_PROXY` excludes the host"))
            }
            Self::OfEnvironment | Self::None => None,
        }
    }
}

impl Settings {
    /// Writes the settings under the name of a type, without secrets.
    pub(crate) fn fmt(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct(name);
        out.field("engine", &self.engine)
            .field("connect_timeout", &self.connect_timeout)
            .field("tcp_keep_alive", &self.tcp_keep_alive)
            .field("pool_idle_timeout", &self.pool_idle_timeout)
            .field("pool_max_idle_per_host", &self.pool_max_idle_per_host)
            .field("version", &self.version)
            .field("proxy", &self.proxy.name(Route::default()))
            .field("redirects", &self.redirects);
        #[cfg(feature = "http2")]
        out.field("http2_keep_alive", &self.http2_keep_alive);
        #[cfg(feature = "__tls")]
        out.field("root_certificates", &self.tls.roots.len())
            .field("only_root_certificates", &self.tls.only_these_roots)
            .field("identity", &self.tls.identity);
        out.finish_non_exhaustive()
    }
}
