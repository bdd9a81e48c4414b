//! The default transport. The only module that uses reqwest.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use futures_util::{FutureExt as _, TryStreamExt as _};
use http::header::CONTENT_LENGTH;

use crate::transport::body::Body;
use crate::transport::error::{ThroughProxy, TransportError};
use crate::transport::pool::Pool;
use crate::transport::upload::Upload;
use crate::transport::{BoxFuture, Transport};

pub(crate) struct Reqwest {
    pool: RwLock<Arc<Pool<reqwest::Client>>>,
    base: Base,
    settings: Settings,
}

/// The length that few paths exceed.
const PATH_CAPACITY: usize = 160;

/// How long a server may take to answer a ping, if [`Settings::http2_keep_alive`] is longer.
#[cfg(feature = "http2")]
const PING_TIMEOUT: Duration = Duration::from_secs(10);

/// A longer time is none: the timers of the HTTP client cannot count it.
const LONGEST: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// The parsed base URL. Parsed once, so that a request only has to replace the path and the query.
pub(crate) struct Base {
    url: reqwest::Url,
    uri: http::Uri,
}

/// The settings of a client that concern its connections.
pub(crate) struct Settings {
    pub(crate) connect_timeout: Duration,
    #[cfg(feature = "http2")]
    pub(crate) http2_keep_alive: Option<Duration>,
    pub(crate) proxy: Option<String>,
    /// Ignores the proxies of the environment.
    pub(crate) no_env_proxy: bool,
}

impl Settings {
    fn client(&self) -> Result<reqwest::Client, reqwest::Error> {
        let mut builder = reqwest::Client::builder();
        if self.no_env_proxy {
            builder = builder.no_proxy();
        }
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy)?);
        }
        #[cfg(feature = "http2")]
        if let Some(interval) = self.http2_keep_alive.filter(|interval| *interval < LONGEST) {
            builder = builder
                .http2_keep_alive_interval(interval)
                .http2_keep_alive_timeout(interval.min(PING_TIMEOUT))
                .http2_keep_alive_while_idle(true);
        }
        builder
            .connect_timeout(self.connect_timeout.min(LONGEST))
            // A redirect could send the token to another host, and the API does not document any.
            .redirect(reqwest::redirect::Policy::none())
            // reqwest retries some requests on its own. Only `call::execute` decides about retries.
            .retry(reqwest::retry::never())
            .build()
    }

    /// The proxy that connections may go through, without credentials.
    fn proxy_name(&self) -> Option<String> {
        const VARIABLES: [&str; 6] =
            ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
        if let Some(proxy) = &self.proxy {
            let (scheme, authority) = proxy.split_once("://").unwrap_or(("http", proxy));
            let authority = authority.split('/').next().unwrap_or_default();
            return Some(format!("{scheme}://{}", authority.rsplit('@').next().unwrap_or_default()));
        }
        let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let set_by = VARIABLES.into_iter().filter(|_| !self.no_env_proxy).find(is_set)?;
        Some(format!("that `{set_by}` sets, unless `NO_PROXY` excludes the host"))
    }
}

impl Reqwest {
    pub(crate) fn new(base: Base, settings: Settings) -> Result<Self, reqwest::Error> {
        let pool = RwLock::new(Arc::new(Pool::new(settings.client()?)));
        Ok(Self { pool, base, settings })
    }

    fn pool(&self) -> Arc<Pool<reqwest::Client>> {
        self.pool.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn is_base(&self, uri: &http::Uri) -> bool {
        uri.scheme() == self.base.uri.scheme() && uri.authority() == self.base.uri.authority()
    }

    fn url(&self, uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
        if !self.is_base(uri) {
            return reqwest::Url::parse(&uri.to_string()).map_err(TransportError::unsendable);
        }
        let mut url = self.base.url.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    async fn execute(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let (mut head, body) = request.into_parts();
        let is_base = self.is_base(&head.uri);
        let mut request = reqwest::Request::new(head.method, self.url(&head.uri)?);
        let upload = head.extensions.remove::<Upload>();
        if let (Some(_), Some(bytes)) = (&upload, body.as_bytes()) {
            head.headers.insert(CONTENT_LENGTH, bytes.len().into());
        }
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(match (body.into_stream(), upload) {
            (Ok(bytes), None) => reqwest::Body::from(bytes),
            (Ok(bytes), Some(upload)) => reqwest::Body::wrap_stream(upload.slices(bytes)),
            (Err(chunks), _) => reqwest::Body::wrap_stream(chunks),
        });
        let pool = self.pool();
        let mut response = pool.client.execute(request).await.map_err(|error| self.classify(error))?;
        if is_base {
            pool.responded();
        }
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.headers_mut() = std::mem::take(response.headers_mut());
        Ok(head.map(|()| Body::chunks(response.bytes_stream().map_err(classify_body))))
    }

    /// Removes the URL from the error, because ids in the path can be sensitive.
    fn classify(&self, error: reqwest::Error) -> TransportError {
        let error = error.without_url();
        if error.is_builder() {
            TransportError::unsendable(error)
        } else if error.is_connect() {
            match self.settings.proxy_name() {
                Some(proxy) => TransportError::connect(ThroughProxy { proxy, source: error.into() }),
                None => TransportError::connect(error),
            }
        } else if was_not_processed(&error) {
            TransportError::not_processed(error)
        } else if error.is_timeout() {
            TransportError::timeout(error)
        } else {
            TransportError::interrupted(error)
        }
    }
}

/// Returns what the process has to set up before it can have a client. Without it reqwest panics, even if nothing uses TLS.
pub(crate) fn missing_setup() -> Option<&'static str> {
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls"), not(feature = "native-tls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Some(
            "rustls has no crypto provider: install one at the start of `main`, such as \
             `rustls::crypto::ring::default_provider().install_default()`, or enable the feature `rustls` of rtk",
        );
    }
    None
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
        Box::pin(async move {
            // In a runtime without IO, tokio panics.
            let caught = AssertUnwindSafe(self.execute(request)).catch_unwind().await;
            caught.unwrap_or_else(|_| Err(TransportError::unsendable(
                "the HTTP client panicked; if the tokio runtime has no IO, call `enable_all` or `enable_io` on its builder",
            )))
        })
    }

    /// Begins a new pool, because reqwest cannot be made to leave a connection: over HTTP/2, all requests share one. Requests under way
    /// keep the old pool.
    fn attempt_timed_out(&self, started: Instant) {
        if !self.pool().may_be_dead(started, self.settings.connect_timeout) {
            return;
        }
        // The roots of TLS are read again. If that fails now, the old pool is better than none.
        let Ok(client) = self.settings.client() else { return };
        let mut pool = self.pool.write().unwrap_or_else(PoisonError::into_inner);
        if pool.may_be_dead(started, self.settings.connect_timeout) {
            *pool = Arc::new(Pool::new(client));
        }
    }
}

/// An error while the body of a response is read. The response has begun, so the request was processed.
fn classify_body(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_timeout() { TransportError::timeout(error) } else { TransportError::interrupted(error) }
}

/// Whether the server says that it did not process the request: `REFUSED_STREAM`, or a `GOAWAY` for the streams that it does not include,
/// which is when h2 returns it for a request ([RFC 9113, 8.7](https://www.rfc-editor.org/rfc/rfc9113#section-8.7)).
#[cfg(feature = "http2")]
fn was_not_processed(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<h2::Error>() {
            let is_refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
            return error.is_remote() && (is_refused || error.is_go_away());
        }
        cause = error.source();
    }
    false
}

#[cfg(not(feature = "http2"))]
fn was_not_processed(_: &reqwest::Error) -> bool {
    false
}
