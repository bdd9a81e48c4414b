//! The builder of the default transport.

use std::fmt;
use std::time::Duration;

use crate::error::Error;
use crate::transport::http_transport::engine::Engine;
use crate::transport::http_transport::settings::{Proxy, Settings, Version};
use crate::transport::http_transport::{HttpTransport, Route};
use crate::value::secret::Secret;

/// Configures and builds an [`HttpTransport`].
///
/// ```
/// use std::time::Duration;
///
/// use rtk::transport::HttpTransport;
///
/// let transport = HttpTransport::builder()
///     .connect_timeout(Duration::from_secs(3))
///     .pool_idle_timeout(Duration::from_secs(30))
///     .pool_max_idle_per_host(16)
///     .proxy("http://proxy.example:3128")
///     .build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[must_use]
#[derive(Default)]
pub struct HttpTransportBuilder {
    pub(super) settings: Settings,
}

impl HttpTransportBuilder {
    /// Sets the HTTP client that sends the requests. Defaults to reqwest, if the feature `reqwest` is enabled. [`Engine`] says how they differ.
    ///
    /// ```
    /// use rtk::transport::{Engine, HttpTransport};
    ///
    /// let transport = HttpTransport::builder().engine(Engine::Hyper).build()?;
    /// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    pub fn engine(mut self, engine: Engine) -> Self {
        self.settings.engine = engine;
        self
    }

    /// Sets the timeout of establishing a connection, TLS included. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connect_timeout = timeout;
        self
    }

    /// Sets for how long an unused connection is kept. Defaults to 90 seconds. `None` keeps it until the server closes it.
    ///
    /// Set a shorter time than that of the server or of a load balancer in front of it, so that a request does not meet a connection that is
    /// just being closed.
    pub fn pool_idle_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.settings.pool_idle_timeout = timeout.into();
        self
    }

    /// Sets how many unused connections to each host are kept. Defaults to no limit. 0 opens a connection for each request.
    ///
    /// This does not limit how many connections are used at once: see [`ClientBuilder::max_in_flight`](crate::ClientBuilder::max_in_flight).
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.settings.pool_max_idle_per_host = connections;
        self
    }

    /// Uses HTTP/1.1 only. By default, HTTP/2 is used where the server offers it during the TLS handshake and the feature `http2` is
    /// enabled.
    pub fn http1_only(mut self) -> Self {
        self.settings.version = Version::Http1;
        self
    }

    /// Uses HTTP/2 only, also without TLS, where the client cannot find out whether the server supports it.
    #[cfg(feature = "http2")]
    pub fn http2_prior_knowledge(mut self) -> Self {
        self.settings.version = Version::Http2;
        self
    }

    /// Sets how long a connection may be silent before the operating system probes it. Defaults to 15 seconds. `None` sends no probes.
    pub fn tcp_keep_alive(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.settings.tcp_keep_alive = interval.into();
        self
    }

    /// Sets how long an HTTP/2 connection may be silent before a ping checks it, also while it is idle. Defaults to 20 seconds. `None` sends
    /// no pings.
    ///
    /// A connection that does not answer within the same time, at most 10 seconds, is closed, and its requests fail with
    /// [`Timeout`](crate::ErrorKind::Timeout). Otherwise a connection that a firewall has forgotten would hold up each request until its
    /// timeout.
    #[cfg(feature = "http2")]
    pub fn http2_keep_alive(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.settings.http2_keep_alive = interval.into();
        self
    }

    /// Sets a proxy for all requests, such as `http://proxy.example:3128`. Replaces [`no_proxy`](Self::no_proxy).
    ///
    /// Defaults to the proxies that the environment sets (`HTTPS_PROXY`, `NO_PROXY` and so on), and to none for a loopback address.
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.settings.proxy = Proxy::Url(url.into());
        self
    }

    /// Ignores the proxies that the environment sets. Replaces [`proxy`](Self::proxy).
    pub fn no_proxy(mut self) -> Self {
        self.settings.proxy = Proxy::None;
        self
    }

    /// Follows up to `limit` redirects of a request. Defaults to 0: the response is returned, and the call fails with
    /// [`UnexpectedStatus`](crate::ErrorKind::UnexpectedStatus).
    ///
    /// - The redirects of GET and HEAD are followed to any server. Another scheme, host or port receives no credentials: of the headers, only
    ///   `accept`, `accept-language`, `range` and `user-agent` are sent to it.
    /// - Those of other methods are followed on the same server only, and only for 307 and 308, which keep the method and the body. A body
    ///   that is a stream or a file cannot be sent again.
    /// - Redirects from https to http are not followed, nor those to this machine from elsewhere.
    ///
    /// A redirect that is not followed is returned as the response. The timeouts of the attempt include all redirects, and a
    /// [`Layer`](crate::transport::Layer) sees only the last response.
    ///
    /// ```no_run
    /// use rtk::transport::HttpTransport;
    ///
    /// let transport = HttpTransport::builder().follow_redirects(5).build()?;
    /// let client = rtk::Client::builder().token("…").transport(transport).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    ///
    /// [`Download`](crate::Download) follows redirects in any case.
    pub fn follow_redirects(mut self, limit: usize) -> Self {
        self.settings.redirects = limit;
        self
    }

    /// Builds the transport.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the proxy is not a valid URL, or if a certificate or
    /// key cannot be used. So is, with the feature `rustls-no-provider` alone, a process that has not installed a crypto provider of rustls.
    pub fn build(self) -> Result<HttpTransport, Error> {
        HttpTransport::new(self.settings, Route::default())
    }
}

/// Omits the key of the identity, and user name and password of the proxy.
impl fmt::Debug for HttpTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.fmt("HttpTransportBuilder", f)
    }
}
