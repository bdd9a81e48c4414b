//! The builder of a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use http::header::CONTENT_TYPE;
use tokio::sync::Semaphore;

use crate::api::Api;
use crate::api::cloudflare::Cloudflare;
use crate::client::base_url::BaseUrl;
use crate::client::credentials::{Credentials, CredentialsProvider, Source};
use crate::client::env;
#[cfg(feature = "pacing")]
use crate::client::pacing::{Pacer, PacingPolicy, Policy};
use crate::client::retry::Retry;
use crate::client::retry_budget::RetryBudget;
use crate::client::{Client, Inner, UntypedClient};
use crate::descriptor::api::Authentication;
use crate::error::{Error, ErrorKind};
#[cfg(target_arch = "wasm32")]
use crate::transport::FetchTransport;
#[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
use crate::transport::HttpTransport;
use crate::transport::{Layer, Transport};
use crate::value::secret::Secret;

const USER_AGENT: &str = concat!("rtk/", env!("CARGO_PKG_VERSION"));

/// Configures and builds a [`Client`].
///
/// The API token and the base URL default to the environment variables `CLOUDFLARE_API_TOKEN` and `CLOUDFLARE_BASE_URL`. Values that are
/// set here take precedence.
///
/// ```
/// use std::time::Duration;
///
/// let client = rtk::Client::builder()
///     .token("a-token")
///     .base_url("http://127.0.0.1:8080/client/v4") // plain HTTP is allowed for loopback addresses only
///     .user_agent("my-service/1.2")
///     .timeout(Duration::from_secs(300)) // long enough to wait for a rate limit to reset
///     .retry(rtk::Retry::default().max_retries(4))
///     .max_in_flight(32)
///     .build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[must_use]
pub struct ClientBuilder<A = Cloudflare> {
    api: PhantomData<fn() -> A>,
    credentials: Option<CredentialsSetting>,
    base_url: Option<String>,
    allow_plain_http: bool,
    user_agent: Option<String>,
    timeout: Duration,
    attempt_timeout: Duration,
    retry: Retry,
    retry_budget: u32,
    max_in_flight: Option<usize>,
    #[cfg(feature = "pacing")]
    pacing: Option<PacingPolicy>,
    response_limit: usize,
    max_pages: u64,
    layers: Vec<Box<dyn Layer>>,
    transport: Option<Box<dyn Transport>>,
}

enum CredentialsSetting {
    Token(Secret),
    Fixed(Credentials),
    Provider(Box<dyn CredentialsProvider>),
}

impl<A: Api> Default for ClientBuilder<A> {
    fn default() -> Self {
        Self {
            api: PhantomData,
            credentials: None,
            base_url: None,
            allow_plain_http: false,
            user_agent: None,
            timeout: Duration::from_secs(120),
            attempt_timeout: Duration::from_secs(60),
            retry: Retry::default(),
            retry_budget: 100,
            max_in_flight: None,
            #[cfg(feature = "pacing")]
            pacing: None,
            response_limit: 64 << 20,
            max_pages: 10_000,
            layers: Vec::new(),
            transport: None,
        }
    }
}

impl<A: Api> ClientBuilder<A> {
    /// Sets the API token. Defaults to the environment variable of the API, for Cloudflare `CLOUDFLARE_API_TOKEN`.
    ///
    /// It is sent as the API declares it, by default as `Authorization: Bearer`.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.credentials = Some(CredentialsSetting::Token(token.into()));
        self
    }

    /// Sets credentials of another kind, such as a global API key. Replaces a token or provider set earlier.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(CredentialsSetting::Fixed(credentials));
        self
    }

    /// Sets a provider that is called for the credentials of each attempt. Use it for credentials that expire or are rotated. Replaces a
    /// token or credentials set earlier.
    pub fn credentials_provider(mut self, provider: impl CredentialsProvider) -> Self {
        self.credentials = Some(CredentialsSetting::Provider(Box::new(provider)));
        self
    }

    /// Sets the base URL of all requests. Defaults to the environment variable of the API, for Cloudflare `CLOUDFLARE_BASE_URL`, or to the base URL
    /// that the API declares if the variable is not set.
    ///
    /// A token from the environment is sent to the API's own host only, or to a loopback address: for another host, set it with
    /// [`token`](Self::token).
    ///
    /// Plain HTTP is accepted for `localhost` and loopback addresses only, unless [`allow_plain_http`](Self::allow_plain_http) is set.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Allows a base URL with plain HTTP to any host. The credentials are then sent unencrypted. Not allowed by default.
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// Prepends `product`, such as `my-service/1.2`, to the `User-Agent` header. Defaults to `rtk/` and the version of rtk.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// Sets the total timeout of a call: time queued behind [`max_in_flight`](Self::max_in_flight) and pacing, every attempt, and every
    /// back-off. Each page of a list is its own call. Defaults to 120 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the timeout of a single attempt, from connecting to the last byte of the body. Defaults to 60 seconds.
    /// [`Request::attempt_timeout`](crate::Request::attempt_timeout) changes it for one request.
    ///
    /// While a request body is sent that is a stream, a file or larger than 128 KiB, the time counts from the last bytes that went out. For
    /// a download or a streamed response, it applies to each chunk of the body instead of the whole body.
    ///
    /// After an attempt that timed out, the default transport opens a new connection, unless another response arrived meanwhile.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Sets the retry policy. Defaults to [`Retry::default`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the retry budget, which limits retries during an outage. Defaults to 100.
    ///
    /// All calls of the client share the budget. Each retry takes 1 from it, each successful call gives back 0.1. Once it is used up,
    /// failed calls are not retried. Retries that the server scheduled with `Retry-After` do not draw from it.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// Sets how many requests may be in flight at once. Defaults to no limit. 0 is treated as 1.
    ///
    /// Further requests wait in a queue. The wait counts towards the [`timeout`](Self::timeout) of the call. If the call times out in the
    /// queue, it fails with [`Throttled`](crate::ErrorKind::Throttled) and nothing is sent. Keep the limit below the number of sockets
    /// that the process may open.
    ///
    /// A streamed response and a [`Download`](crate::Download) are in flight until their body has been read. If they are written to a writer
    /// that makes them wait for more than a second, they no longer count, because the writer may itself wait for a call of this client.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.max_in_flight = Some(requests);
        self
    }

    /// Sets a client-side rate limit: a [`Pacing`](crate::Pacing), or with the feature `pacing-shared` a `SharedPacing`, which counts the requests of
    /// several processes. Defaults to none.
    ///
    /// If a response has a `Retry-After` header or reports a [`RateLimit`](crate::RateLimit) that is used up, all requests wait until that delay
    /// or window has passed, at most for one hour, and are then sent one after the other, over up to a quarter of that time. The wait counts towards
    /// the [`timeout`](Self::timeout) of the call.
    #[cfg(feature = "pacing")]
    pub fn pacing(mut self, pacing: impl Into<PacingPolicy>) -> Self {
        self.pacing = Some(pacing.into());
        self
    }

    /// Sets the maximum size of a response body in bytes, after decompression. Defaults to 64 MiB.
    ///
    /// Does not apply to a body that is streamed or written to a file.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// Sets how many pages of a list are fetched at most. Defaults to 10,000. 0 is treated as 1.
    ///
    /// A list with more pages fails with [`TooManyPages`](crate::ErrorKind::TooManyPages), so that a server that reports more pages for ever is not
    /// followed for ever. The error says how many pages and records there were. A list request can have another limit
    /// ([`Request::max_pages`](crate::Request::max_pages), [`Items::max_pages`](crate::Items::max_pages)).
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.max_pages = pages.max(1);
        self
    }

    /// Adds a [`Layer`], which runs before and after each attempt. Layers run in the order in which they are added, and in reverse order
    /// after the attempt.
    pub fn layer(mut self, layer: impl Layer) -> Self {
        self.layers.push(Box::new(layer));
        self
    }

    /// Sets the transport that sends the requests. Defaults to `HttpTransport` with its default settings, if the feature `reqwest` or `hyper` is enabled.
    ///
    /// Set it for other settings of connections, such as certificates, a proxy or HTTP/1 only:
    ///
    /// ```
    /// use rtk::transport::HttpTransport;
    ///
    /// let transport = HttpTransport::builder().proxy("http://proxy.example:3128").build()?;
    /// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    ///
    /// A [`Transport`] of your own can wrap it or replace it; see [`guide::transports`](crate::guide::transports).
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no credentials, if a setting is not valid, or if the base URL would send the credentials
    /// unencrypted. Without the features `reqwest` and `hyper`, a missing [`transport`](Self::transport) is an error, too. So is, with the feature
    /// `rustls-no-provider` alone, a process that has not installed a crypto provider of rustls.
    pub fn build(mut self) -> Result<Client<A>, Error> {
        let api = A::DESCRIPTOR;
        let url = BaseUrl::resolve(self.base_url.as_deref(), api, self.allow_plain_http)?;
        let credentials = match self.credentials.take() {
            Some(CredentialsSetting::Provider(provider)) => Source::Provider(provider),
            Some(CredentialsSetting::Fixed(credentials)) => Source::Fixed(Arc::new(credentials.sign()?)),
            Some(CredentialsSetting::Token(token)) => Source::Fixed(Arc::new(Credentials::of(api, token)?.sign()?)),
            None => Source::Fixed(Arc::new(self.default_credentials(&url)?.sign()?)),
        };
        let headers = api.headers.iter().map(|(name, value)| Ok((name.parse()?, value.parse()?)));
        let mut headers = headers.collect::<Result<Vec<_>, http::Error>>().map_err(|error| {
            let detail = format!("{} declares a header that cannot be sent", api.name);
            Error::new(ErrorKind::InvalidRequest, detail).with_source(error)
        })?;
        // A request without a body has no media type.
        let json_type = headers.iter().position(|(name, _)| *name == CONTENT_TYPE).map(|at| headers.remove(at).1);
        let user_agent = match &self.user_agent {
            Some(product) => HeaderValue::try_from(format!("{product} {USER_AGENT}")).map_err(|error| {
                Error::new(ErrorKind::InvalidRequest, "the user agent has characters that headers cannot hold")
                    .with_source(error)
            })?,
            None => HeaderValue::from_static(USER_AGENT),
        };
        #[cfg(feature = "pacing")]
        let pacer = match self.pacing.take() {
            None => None,
            Some(PacingPolicy(Policy::Local(pacing))) => Some(Pacer::new(pacing)),
            #[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
            Some(PacingPolicy(Policy::Shared(pacing))) => {
                let key = pacing.resolve_key(&url.server, &credentials)?;
                Some(Pacer::shared(pacing, key))
            }
        };
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => Self::default_transport(&url)?,
        };
        Ok(Client::from_untyped(UntypedClient(Arc::new(Inner {
            api,
            transport,
            layers: self.layers,
            base_url: url.text,
            is_loopback: url.is_loopback,
            server: url.server,
            credentials,
            headers,
            json_type,
            user_agent,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retry: self.retry,
            retry_budget: RetryBudget::new(self.retry_budget),
            in_flight: self.max_in_flight.map(|count| Arc::new(Semaphore::new(count.clamp(1, Semaphore::MAX_PERMITS)))),
            #[cfg(feature = "pacing")]
            pacer,
            limit: self.response_limit,
            max_pages: self.max_pages,
        }))))
    }

    /// Returns the credentials of the environment.
    fn default_credentials(&self, url: &BaseUrl) -> Result<Credentials, Error> {
        let api = A::DESCRIPTOR;
        let missing = |detail: String| Error::new(ErrorKind::MissingCredentials, detail);
        if api.authentication == Authentication::NONE {
            return Ok(Credentials::none());
        }
        let variable = api.token_variable.map(|name| format!("set {name}, or call ")).unwrap_or_default();
        let token = match api.token_variable {
            Some(name) => env::read(name)?,
            None => None,
        };
        let Some(token) = token else {
            let detail = format!("no API token: {variable}`token` on the builder of the client");
            return Err(missing(detail));
        };
        // The operator of the process who sets the base URL in the environment sets the token there, too.
        if self.base_url.is_some() && !url.is_of(api) {
            let (name, host) = (api.token_variable.unwrap_or_default(), &url.server.0);
            let detail = format!(
                "the token in {name} is for {}, and is not sent to {host}: call `token` on the builder of the client, or declare the \
                 other API with `#[derive(rtk::Api)]`",
                api.name
            );
            return Err(missing(detail));
        }
        Credentials::of(api, token.into())
    }

    #[cfg(target_arch = "wasm32")]
    #[expect(clippy::unnecessary_wraps, reason = "same signature as on native targets")]
    fn default_transport(_: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        Ok(Box::new(FetchTransport::new()))
    }

    #[cfg(all(feature = "__http", not(target_arch = "wasm32")))]
    fn default_transport(url: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        match HttpTransport::of_client(&url.text) {
            Some(transport) => Ok(Box::new(transport?)),
            None => Err(BaseUrl::invalid("is not a valid URL")),
        }
    }

    #[cfg(not(any(feature = "__http", target_arch = "wasm32")))]
    fn default_transport(_: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        let mut detail =
            "no transport: enable the feature `reqwest` or `hyper` of rtk, or set `ClientBuilder::transport`"
                .to_owned();
        if cfg!(all(feature = "rustls-no-provider", not(feature = "rustls"))) {
            detail.push_str(
                ". With the feature `rustls-no-provider`, install a crypto provider of rustls at the start of `main`, too, such as \
                 `rustls::crypto::ring::default_provider().install_default()`",
            );
        }
        Err(Error::new(ErrorKind::InvalidRequest, detail))
    }
}

/// Omits the credentials.
impl<A> fmt::Debug for ClientBuilder<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("user_agent", &self.user_agent)
            .field("timeout", &self.timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("retry", &self.retry)
            .field("max_in_flight", &self.max_in_flight)
            .field("response_limit", &self.response_limit)
            .field("max_pages", &self.max_pages)
            .finish_non_exhaustive()
    }
}
