//! The settings of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use tokio::sync::Semaphore;

use crate::client::base_url::BaseUrl;
use crate::client::credentials::{Credentials, CredentialsProvider, Source};
use crate::client::env;
#[cfg(feature = "pacing")]
use crate::client::pacing::{Pacer, Pacing};
use crate::client::retry::Retry;
use crate::client::retry_budget::RetryBudget;
use crate::client::{Client, Inner};
use crate::error::{Error, ErrorKind};
#[cfg(feature = "reqwest")]
use crate::transport::reqwest::{Base, Reqwest, Settings};
use crate::transport::{Layer, Transport};
use crate::value::secret::Secret;

const USER_AGENT: &str = concat!("rtk/", env!("CARGO_PKG_VERSION"));

/// Settings of a [`Client`]. What is set here beats the environment; what is not is read from it.
///
/// ```
/// use std::time::Duration;
///
/// let client = rtk::Client::builder()
///     .token("a-token")
///     .base_url("http://127.0.0.1:8080/client/v4") // plain http: loopback only
///     .user_agent("my-service/1.2")
///     .timeout(Duration::from_secs(300)) // time enough to wait out a rate limit
///     .retry(rtk::Retry::default().max_retries(4))
///     .max_in_flight(32)
///     .build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[must_use]
pub struct ClientBuilder {
    source: Option<Asking>,
    base_url: Option<String>,
    plain_http: bool,
    user_agent: Option<String>,
    timeout: Duration,
    attempt_timeout: Duration,
    #[cfg(feature = "reqwest")]
    connect_timeout: Duration,
    retry: Retry,
    retry_budget: u32,
    in_flight: Option<usize>,
    #[cfg(feature = "pacing")]
    pacing: Option<Pacing>,
    limit: usize,
    #[cfg(feature = "reqwest")]
    proxy: Option<String>,
    layers: Vec<Box<dyn Layer>>,
    transport: Option<Box<dyn Transport>>,
}

enum Asking {
    Credentials(Credentials),
    Provider(Box<dyn CredentialsProvider>),
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            source: None,
            base_url: None,
            plain_http: false,
            user_agent: None,
            timeout: Duration::from_secs(120),
            attempt_timeout: Duration::from_secs(60),
            #[cfg(feature = "reqwest")]
            connect_timeout: Duration::from_secs(10),
            retry: Retry::default(),
            retry_budget: 100,
            in_flight: None,
            #[cfg(feature = "pacing")]
            pacing: None,
            limit: 64 << 20,
            #[cfg(feature = "reqwest")]
            proxy: None,
            layers: Vec::new(),
            transport: None,
        }
    }
}

impl ClientBuilder {
    /// The API token. Otherwise `CLOUDFLARE_API_TOKEN`.
    pub fn token(self, token: impl Into<Secret>) -> Self {
        self.credentials(Credentials::token(token))
    }

    /// Credentials of another kind than a token.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.source = Some(Asking::Credentials(credentials));
        self
    }

    /// Credentials that change while the client lives: asked for before each request. See [`CredentialsProvider`].
    pub fn credentials_provider(mut self, provider: impl CredentialsProvider) -> Self {
        self.source = Some(Asking::Provider(Box::new(provider)));
        self
    }

    /// Where calls go. Otherwise `CLOUDFLARE_BASE_URL`, otherwise [`BASE_URL`](crate::BASE_URL). Plain http is for loopback addresses
    /// only, unless [`allow_plain_http`](Self::allow_plain_http) says otherwise.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Takes a base URL of plain http to any host: the token can be read on the way there. Otherwise refused.
    pub fn allow_plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Who is asking, such as `my-service/1.2`; put before the library's own name.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// How long one call may take with all that belongs to it: its turn, each attempt, each pause before a retry. Each page of a list is
    /// a call. Otherwise 120 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the answer. Otherwise 60 seconds. Of all requests: a request
    /// that should take longer than that needs a client that allows it.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// How long connecting may take. Otherwise 10 seconds. The default transport only.
    #[cfg(feature = "reqwest")]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// When calls are made again. Otherwise [`Retry::default`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How many retries may be made by all calls together before others go well; ten calls that do pay for one. Otherwise 100. Waiting for
    /// a `Retry-After` costs nothing.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// How many requests may be under way at once; others wait for their turn. Otherwise as many as there are. Keep it below the
    /// number of sockets that the process may open; 0 is taken for 1. A call whose time is up before its turn comes is not sent
    /// ([`Throttled`](crate::ErrorKind::Throttled)); one whose turn comes late has what is left of its time.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.in_flight = Some(requests);
        self
    }

    /// Spreads requests out so that a limit is not run into; also stops all of them for as long as an answer's `Ratelimit` or
    /// `Retry-After` says. Otherwise each is sent at once.
    #[cfg(feature = "pacing")]
    pub fn pacing(mut self, pacing: Pacing) -> Self {
        self.pacing = Some(pacing);
        self
    }

    /// How many bytes an answer may have once it is decompressed. Otherwise 64 MiB.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// A proxy for all requests, such as `http://proxy.example:3128`. Otherwise those that the environment names, and none to a
    /// loopback address. The default transport only.
    #[cfg(feature = "reqwest")]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Looks at each attempt before and after it; the first that is added is the first to look. See [`Layer`].
    pub fn layer(mut self, layer: impl Layer) -> Self {
        self.layers.push(Box::new(layer));
        self
    }

    /// How requests get to the server. Otherwise reqwest, which the feature `reqwest` brings.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// The client. Fails without credentials, or if the base URL is no URL or would send them in the clear.
    pub fn build(mut self) -> Result<Client, Error> {
        let url = BaseUrl::read(self.base_url.take(), self.plain_http)?;
        let credentials = match self.source.take() {
            Some(Asking::Provider(provider)) => Source::Provider(provider),
            Some(Asking::Credentials(credentials)) => Source::Fixed(Arc::new(credentials.sign()?)),
            None => {
                let token = env::read(env::API_TOKEN)?
                    .ok_or_else(|| Error::new(ErrorKind::MissingCredentials, "no API token"))?;
                Source::Fixed(Arc::new(Credentials::token(token).sign()?))
            }
        };
        let user_agent = match &self.user_agent {
            Some(product) => HeaderValue::try_from(format!("{product} {USER_AGENT}")).map_err(|error| {
                Error::new(ErrorKind::InvalidRequest, "the user agent cannot be a header").with_source(error)
            })?,
            None => HeaderValue::from_static(USER_AGENT),
        };
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.default_transport(&url)?,
        };
        Ok(Client(Arc::new(Inner {
            transport,
            layers: self.layers,
            base_url: url.text,
            server: url.server,
            credentials,
            user_agent,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retry: self.retry,
            retry_budget: RetryBudget::new(self.retry_budget),
            in_flight: self.in_flight.map(|count| Arc::new(Semaphore::new(count.clamp(1, Semaphore::MAX_PERMITS)))),
            #[cfg(feature = "pacing")]
            pacer: self.pacing.map(Pacer::new),
            limit: self.limit,
        })))
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self, url: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        let unfit = |what: &str, error| Error::new(ErrorKind::InvalidRequest, what).with_source(error);
        let base = Base::read(&url.text).map_err(|error| BaseUrl::refuse("is no URL").with_source(error))?;
        let proxy = self.proxy.as_deref();
        // A loopback address is not for the environment's proxies to reach, and they would see what goes over plain http.
        let settings = Settings { connect_timeout: self.connect_timeout, proxy, direct: url.is_loopback };
        let what = if proxy.is_some() {
            "the HTTP client or its proxy cannot be set up"
        } else {
            "the HTTP client cannot be set up"
        };
        Ok(Box::new(Reqwest::new(base, &settings).map_err(|error| unfit(what, error))?))
    }

    #[cfg(not(feature = "reqwest"))]
    #[expect(clippy::unused_self, reason = "as with the feature")]
    fn default_transport(&self, _: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        let detail = "no transport: turn on the feature `reqwest`, or give `Client::builder()` a `transport`";
        Err(Error::new(ErrorKind::InvalidRequest, detail))
    }
}

/// Without the credentials.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("user_agent", &self.user_agent)
            .field("timeout", &self.timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("retry", &self.retry)
            .field("max_in_flight", &self.in_flight)
            .field("response_limit", &self.limit)
            .finish_non_exhaustive()
    }
}
