//! The default transport.

mod builder;
mod causes;
mod engine;
#[cfg(feature = "hyper")]
mod hyper;
mod pool;
mod redirects;
#[cfg(feature = "reqwest")]
mod reqwest;
mod settings;
#[cfg(feature = "__tls")]
mod tls;

use std::fmt;
use std::future::{Future, ready};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use futures_util::FutureExt as _;

pub use self::builder::HttpTransportBuilder;
pub use self::engine::Engine;
use self::engine::{Connections, Origin, Pending};
use self::pool::{Pool, Slot};
use self::redirects::Redirects;
use self::settings::{Proxy, Settings};
#[cfg(feature = "__tls")]
pub use self::tls::{Certificates, Identity};
use crate::error::Error;
use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::{Anonymous, BoxFuture, Transport, host, location};

/// Sends requests with HTTP/1.1 and HTTP/2. The default transport of a client.
///
/// Build one to change the settings of its connections: certificates, proxies, keep-alive, the pool, redirects.
///
/// ```
/// use rtk::transport::HttpTransport;
///
/// let transport = HttpTransport::builder().http1_only().build()?;
/// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// To do something around each request, such as waiting, wrap it in a [`Transport`] of your own:
///
/// ```
/// use std::time::Instant;
///
/// use rtk::http;
/// use rtk::transport::{Body, BoxFuture, HttpTransport, Transport, TransportError};
/// use tokio::sync::Semaphore;
///
/// /// Sends one request at a time.
/// struct OneByOne<T> {
///     inner: T,
///     free: Semaphore,
/// }
///
/// impl<T: Transport> Transport for OneByOne<T> {
///     fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
///         Box::pin(async move {
///             let _permit = self.free.acquire().await.map_err(TransportError::unsendable)?;
///             self.inner.send(request).await
///         })
///     }
///
///     fn attempt_timed_out(&self, started: Instant) {
///         self.inner.attempt_timed_out(started);
///     }
/// }
///
/// let transport = OneByOne { inner: HttpTransport::builder().build()?, free: Semaphore::new(1) };
/// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// Cheap to clone: all clones share one connection pool, so that several clients can share it, too.
#[derive(Clone)]
pub struct HttpTransport(Arc<Shared>);

struct Shared {
    settings: Settings,
    /// The pools, by [`Route::index`]. Opened when they are needed, because each reads the roots of TLS.
    pools: [Slot<Connections>; 4],
    /// The server of the first request: that of the API.
    origin: OnceLock<Origin>,
}

/// What depends on the server of a request. Connections are shared by requests with the same route.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Route {
    /// Ignores the proxies of the environment, which cannot reach a loopback address of this machine, and could read plain HTTP.
    pub(crate) is_direct: bool,
    /// Presents no client certificate.
    pub(crate) is_anonymous: bool,
}

impl Route {
    fn index(self) -> usize {
        usize::from(self.is_direct) * 2 + usize::from(self.is_anonymous)
    }
}

impl HttpTransport {
    /// Returns the builder of a transport, with default settings.
    pub fn builder() -> HttpTransportBuilder {
        HttpTransportBuilder::default()
    }

    /// Creates a transport, and its first pool for `route`, so that settings that cannot be used are an error here.
    fn new(settings: Settings, route: Route) -> Result<Self, Error> {
        let transport = Self(Arc::new(Shared { settings, pools: Default::default(), origin: OnceLock::new() }));
        transport.pool(route)?;
        Ok(transport)
    }

    /// Creates the transport of a client that has none. `None` if the base URL is not one.
    pub(crate) fn of_client(base_url: &str) -> Option<Result<Self, Error>> {
        let settings = Settings::default();
        let origin = Origin::new(&base_url.parse().ok()?, &settings).ok()?;
        let route = Route { is_direct: origin.is_loopback, is_anonymous: false };
        let transport = Self::new(settings, route);
        Some(transport.inspect(|transport| {
            let _ = transport.0.origin.set(origin);
        }))
    }

    fn open(&self, route: Route) -> Result<Connections, Error> {
        Connections::new(&self.0.settings, route)
    }

    fn pool(&self, route: Route) -> Result<Arc<Pool<Connections>>, Error> {
        self.0.pools[route.index()].get(|| self.open(route))
    }

    /// Returns the server of the API if `uri` is on it.
    fn origin(&self, uri: &http::Uri) -> Result<Option<&Origin>, TransportError> {
        let origin = match self.0.origin.get() {
            Some(origin) => origin,
            None => {
                let origin = Origin::new(uri, &self.0.settings)?;
                self.0.origin.get_or_init(|| origin)
            }
        };
        Ok(Some(origin).filter(|origin| origin.is_of(uri)))
    }

    fn route(&self, is_loopback: bool, is_anonymous: bool) -> Route {
        let settings = &self.0.settings;
        #[cfg(feature = "__tls")]
        let has_identity = settings.tls.identity.is_some();
        #[cfg(not(feature = "__tls"))]
        let has_identity = false;
        Route {
            is_direct: is_loopback && matches!(settings.proxy, Proxy::OfEnvironment),
            is_anonymous: is_anonymous && has_identity,
        }
    }

    /// Begins to send one request.
    fn begin(&self, request: http::Request<Body>) -> Result<Exchange<'_>, TransportError> {
        let origin = self.origin(request.uri())?;
        let is_loopback = match origin {
            Some(origin) => origin.is_loopback,
            None => request.uri().host().is_some_and(host::is_loopback),
        };
        let is_anonymous = request.extensions().get::<Anonymous>().is_some();
        let pool = self.pool(self.route(is_loopback, is_anonymous)).map_err(TransportError::unsendable)?;
        let pending = pool.connections.begin(request, origin)?;
        Ok(Exchange { pool, pending, is_of_api: origin.is_some(), settings: &self.0.settings })
    }

    /// Sends a request, and follows redirects.
    async fn follow(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let mut redirects = Redirects::new(&request, self.0.settings.redirects);
        let mut response = self.begin(request)?.finish().await?;
        while let Some(next) = redirects.next(&response) {
            let to = location::shown(&next.uri().to_string());
            let next = async { self.begin(next)?.finish().await };
            response = next.await.map_err(|error| error.after_redirect(to))?;
        }
        Ok(response)
    }
}

/// A request under way. Holds what the engine needs to go on, and not the request, so that it is cheap to allocate and to move.
struct Exchange<'t> {
    pool: Arc<Pool<Connections>>,
    pending: Pending,
    is_of_api: bool,
    settings: &'t Settings,
}

impl Exchange<'_> {
    async fn finish(self) -> Result<http::Response<Body>, TransportError> {
        let response = self.pending.response(self.settings).await?;
        if self.is_of_api {
            self.pool.responded();
        }
        Ok(response)
    }
}

/// Returns the response, or an error if the HTTP client panics: in a runtime without IO, tokio does. Not an `async fn`, which would have room
/// for `response` twice.
fn caught<T>(
    response: impl Future<Output = Result<T, TransportError>>,
) -> impl Future<Output = Result<T, TransportError>> {
    AssertUnwindSafe(response).catch_unwind().map(|caught| {
        caught.unwrap_or_else(|_| {
            Err(TransportError::unsendable(
                "the HTTP client panicked; if the tokio runtime has no IO, call `enable_all` or `enable_io` on its builder",
            ))
        })
    })
}

impl Transport for HttpTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        if self.0.settings.redirects > 0 {
            return Box::pin(caught(self.follow(request)));
        }
        match self.begin(request) {
            Ok(exchange) => Box::pin(caught(exchange.finish())),
            Err(error) => Box::pin(ready(Err(error))),
        }
    }

    /// Begins a new pool, because neither engine can be made to leave a connection: over HTTP/2, all requests share one. Requests under way
    /// keep the old pool.
    fn attempt_timed_out(&self, started: Instant) {
        let Some(origin) = self.0.origin.get() else { return };
        let route = self.route(origin.is_loopback, false);
        let connect_timeout = self.0.settings.connect_timeout;
        // The roots of TLS are read again. If that fails now, the old pool is better than none.
        self.0.pools[route.index()]
            .renew_if(|pool| pool.may_be_dead(started, connect_timeout), || self.open(route).ok());
    }
}

/// Omits the key of the identity, and user name and password of the proxy.
impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.settings.fmt("HttpTransport", f)
    }
}
