//! Connections by reqwest. The only module that uses it.

use futures_util::TryStreamExt as _;
use http::header::CONTENT_LENGTH;
use tower_service::Service;

use crate::error::{Error, ErrorKind};
use crate::transport::body::Body;
use crate::transport::error::{ThroughProxy, TransportError};
use crate::transport::http_transport::Route;
use crate::transport::http_transport::causes::was_not_processed;
#[cfg(feature = "http2")]
use crate::transport::http_transport::settings::PING_TIMEOUT;
use crate::transport::http_transport::settings::{LONGEST, Proxy, Settings, Version};
#[cfg(all(feature = "rustls-no-provider", not(feature = "rustls"), not(feature = "native-tls")))]
use crate::transport::http_transport::tls::NO_PROVIDER;

/// The length that few paths exceed.
const PATH_CAPACITY: usize = 160;

const NO_PROXY_URL: &str = "the proxy is not a valid URL: it needs `http` or `https`, and a host";

/// The URL of a server, parsed, so that a request only has to replace the path and the query.
pub(super) struct Template(reqwest::Url);

impl Template {
    pub(super) fn new(uri: &http::Uri) -> Result<Self, TransportError> {
        let mut url = parse(uri)?;
        // A clone keeps this capacity, so that setting most paths does not reallocate.
        url.set_path(&"-".repeat(PATH_CAPACITY));
        Ok(Self(url))
    }

    /// Returns the URL of a path on this server.
    fn url(&self, uri: &http::Uri) -> reqwest::Url {
        let mut url = self.0.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        url
    }
}

fn parse(uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
    reqwest::Url::parse(&uri.to_string()).map_err(TransportError::unsendable)
}

/// A pool of connections with the same settings.
pub(crate) struct Connections {
    client: reqwest::Client,
    route: Route,
}

impl Connections {
    pub(crate) fn new(settings: &Settings, route: Route) -> Result<Self, Error> {
        if let Some(missing) = missing_setup() {
            return Err(Error::new(ErrorKind::InvalidRequest, missing));
        }
        let fail = |detail: String, error: reqwest::Error| {
            Err(Error::new(ErrorKind::InvalidRequest, detail).with_source(error.without_url()))
        };
        if !settings.proxy.is_of_http() {
            return Err(Error::new(ErrorKind::InvalidRequest, NO_PROXY_URL));
        }
        let builder = match proxies(basics(settings), settings, route) {
            Ok(builder) => builder,
            Err(error) => return fail(NO_PROXY_URL.to_owned(), error),
        };
        #[cfg(feature = "__tls")]
        let builder = match tls::apply(builder, &settings.tls, route) {
            Ok(builder) => builder,
            Err(error) => return fail(tls::explain(&settings.tls), error),
        };
        match builder.build() {
            Ok(client) => Ok(Self { client, route }),
            #[cfg(feature = "__tls")]
            Err(error) => fail(tls::explain(&settings.tls), error),
            #[cfg(not(feature = "__tls"))]
            Err(error) => fail("the HTTP client cannot be set up".to_owned(), error),
        }
    }

    /// Begins to send one request. `template` is that of its server, if there is one.
    pub(super) fn begin(
        &self,
        request: http::Request<Body>,
        template: Option<&Template>,
    ) -> Result<Pending, TransportError> {
        let (mut head, body) = request.into_parts();
        let url = match template {
            Some(template) => template.url(&head.uri),
            None => parse(&head.uri)?,
        };
        let mut request = reqwest::Request::new(head.method, url);
        let length = body.len();
        let body = body.into_small();
        // A transport around this one may have replaced the body. Its length is then another one.
        if let Some(length) = length.filter(|_| body.is_err() || head.headers.contains_key(CONTENT_LENGTH)) {
            head.headers.insert(CONTENT_LENGTH, length.into());
        }
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(match body {
            Ok(bytes) => reqwest::Body::from(bytes),
            Err(body) => reqwest::Body::wrap_stream(body),
        });
        Ok(Pending { response: (&self.client).call(request), route: self.route })
    }
}

/// A request that waits for its response.
pub(super) struct Pending {
    response: <reqwest::Client as Service<reqwest::Request>>::Future,
    route: Route,
}

impl Pending {
    pub(super) async fn response(self, settings: &Settings) -> Result<http::Response<Body>, TransportError> {
        let mut response = self.response.await.map_err(|error| classify(error, settings, self.route))?;
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.headers_mut() = std::mem::take(response.headers_mut());
        Ok(head.map(|()| Body::chunks(response.bytes_stream().map_err(classify_body))))
    }
}

/// Removes the URL from the error, because ids in the path can be sensitive.
fn classify(error: reqwest::Error, settings: &Settings, route: Route) -> TransportError {
    let error = error.without_url();
    if error.is_builder() {
        TransportError::unsendable(error)
    } else if error.is_connect() {
        match settings.proxy.name(route) {
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

/// The settings that cannot be wrong.
fn basics(settings: &Settings) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder()
        .connect_timeout(settings.connect_timeout.min(LONGEST))
        .tcp_keepalive(settings.tcp_keep_alive.map(|interval| interval.min(LONGEST)))
        .pool_idle_timeout(settings.pool_idle_timeout.filter(|timeout| *timeout < LONGEST))
        .pool_max_idle_per_host(settings.pool_max_idle_per_host)
        // `HttpTransport` follows redirects itself: reqwest would send credentials in headers that it does not know to another server.
        .redirect(reqwest::redirect::Policy::none())
        // reqwest retries some requests on its own. Only `call::execute` decides about retries.
        .retry(reqwest::retry::never());
    #[cfg(feature = "http2")]
    let builder = match settings.http2_keep_alive.filter(|interval| *interval < LONGEST) {
        Some(interval) => builder
            .http2_keep_alive_interval(interval)
            .http2_keep_alive_timeout(interval.min(PING_TIMEOUT))
            .http2_keep_alive_while_idle(true),
        None => builder,
    };
    match settings.version {
        Version::Negotiated => builder,
        Version::Http1 => builder.http1_only(),
        #[cfg(feature = "http2")]
        Version::Http2 => builder.http2_prior_knowledge(),
    }
}

fn proxies(
    builder: reqwest::ClientBuilder,
    settings: &Settings,
    route: Route,
) -> Result<reqwest::ClientBuilder, reqwest::Error> {
    Ok(match &settings.proxy {
        Proxy::OfEnvironment if !route.is_direct => builder,
        Proxy::OfEnvironment | Proxy::None => builder.no_proxy(),
        Proxy::Url(url) => builder.no_proxy().proxy(reqwest::Proxy::all(url.expose_secret())?),
    })
}

#[cfg(feature = "__tls")]
mod tls {
    use reqwest::{Certificate, ClientBuilder, Error, Identity};

    use crate::transport::http_transport::Route;
    use crate::transport::http_transport::tls::{self, Tls};
    #[cfg(not(feature = "native-tls"))]
    use crate::value::secret::Secret;

    /// Adds certificates and keys.
    pub(super) fn apply(builder: ClientBuilder, settings: &Tls, route: Route) -> Result<ClientBuilder, Error> {
        let roots = settings.roots.iter().map(|root| Certificate::from_der(root)).collect::<Result<Vec<_>, _>>()?;
        let builder = match (settings.only_these_roots, roots.is_empty()) {
            (true, _) => builder.tls_certs_only(roots),
            (false, false) => builder.tls_certs_merge(roots),
            (false, true) => builder,
        };
        match &settings.identity {
            Some(identity) if !route.is_anonymous => Ok(builder.identity(convert(identity)?)),
            _ => Ok(builder),
        }
    }

    /// Converts for the TLS library that reqwest uses by default.
    fn convert(identity: &tls::Identity) -> Result<Identity, Error> {
        let (chain, key) = (identity.chain(), identity.key());
        #[cfg(feature = "native-tls")]
        return Identity::from_pkcs8_pem(chain.as_bytes(), key.as_bytes());
        #[cfg(not(feature = "native-tls"))]
        return Identity::from_pem(Secret::from([chain, key].concat()).expose_secret().as_bytes());
    }

    /// Says what is wrong with settings that reqwest does not accept. It says so itself, but not of which certificate.
    pub(super) fn explain(settings: &Tls) -> String {
        let is_root = |der: &[u8]| {
            let root = Certificate::from_der(der)?;
            reqwest::Client::builder().tls_certs_only([root]).build()
        };
        if let Some(index) = settings.roots.iter().position(|root| is_root(root).is_err()) {
            return tls::invalid_root(index, settings.roots.len());
        }
        let is_identity = |identity| reqwest::Client::builder().identity(convert(identity)?).build();
        if settings.identity.as_ref().is_some_and(|identity| is_identity(identity).is_err()) {
            return tls::INVALID_IDENTITY.to_owned();
        }
        "the HTTP client cannot be set up".to_owned()
    }
}

/// An error while the body of a response is read. The response has begun, so the request was processed.
fn classify_body(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_timeout() { TransportError::timeout(error) } else { TransportError::interrupted(error) }
}

/// Returns what the process has to set up before it can have a client. Without it reqwest panics, even if nothing uses TLS.
fn missing_setup() -> Option<&'static str> {
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls"), not(feature = "native-tls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Some(NO_PROVIDER);
    }
    None
}
