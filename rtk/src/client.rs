//! The client: one connection pool, one credential, one base URL.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderValue, Uri};

use crate::account::{Account, Zone};
use crate::credentials::Credentials;
use crate::env;
use crate::error::{Error, ErrorKind};
use crate::holds::Holds;
use crate::place::Place;
use crate::relation::Relation;
use crate::scope::Scope;
use crate::secret::Secret;
use crate::transport::{Transport, reqwest::Reqwest};
use crate::values::IntoId;

/// Where calls go unless the environment or the builder says otherwise.
pub const BASE_URL: &str = "https://api.cloudflare.com/client/v4";

const USER_AGENT: &str = concat!("rtk/", env!("CARGO_PKG_VERSION"));

/// Makes calls. Cheap to clone: all clones share one connection pool.
///
/// ```no_run
/// let client = rtk::Client::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_BASE_URL
/// let client = rtk::Client::builder().token("…").timeout(std::time::Duration::from_secs(10)).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    transport: Box<dyn Transport>,
    base_url: String,
    credentials: Credentials,
    user_agent: HeaderValue,
    timeout: Duration,
    limit: usize,
}

impl Client {
    /// A client with the token of `CLOUDFLARE_API_TOKEN` and the base URL of `CLOUDFLARE_BASE_URL` (or Cloudflare's).
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// A client of your own making.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The accounts that the token can see.
    #[must_use]
    pub fn accounts(&self) -> Relation<Account> {
        Holds::<Account>::relation(self)
    }

    /// One account. Nothing is sent.
    #[must_use]
    pub fn account(&self, id: impl IntoId<Account>) -> Scope<Account> {
        self.accounts().one(id)
    }

    /// The zones that the token can see.
    #[must_use]
    pub fn zones(&self) -> Relation<Zone> {
        Holds::<Zone>::relation(self)
    }

    /// One zone. Nothing is sent.
    #[must_use]
    pub fn zone(&self, id: impl IntoId<Zone>) -> Scope<Zone> {
        self.zones().one(id)
    }

    /// Where calls go, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }

    pub(crate) fn place(&self) -> Place {
        Place::root(self.clone())
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.timeout
    }

    pub(crate) fn limit(&self) -> usize {
        self.0.limit
    }
}

/// Without the credentials.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { transport: _, base_url, credentials: _, user_agent, timeout, limit } = &*self.0;
        f.debug_struct("Client")
            .field("base_url", base_url)
            .field("user_agent", user_agent)
            .field("timeout", timeout)
            .field("response_limit", limit)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Client`]. What is set here beats the environment; what is not is read from it.
///
/// ```
/// use std::time::Duration;
///
/// let client = rtk::Client::builder()
///     .token("a-token")
///     .base_url("http://127.0.0.1:8080/client/v4") // plain http: loopback only
///     .user_agent("my-service/1.2")
///     .timeout(Duration::from_secs(10))
///     .build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[must_use]
pub struct ClientBuilder {
    token: Option<Secret>,
    base_url: Option<String>,
    user_agent: Option<String>,
    timeout: Duration,
    connect_timeout: Duration,
    limit: usize,
    transport: Option<Box<dyn Transport>>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            token: None,
            base_url: None,
            user_agent: None,
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            limit: 64 << 20,
            transport: None,
        }
    }
}

impl ClientBuilder {
    /// The API token. Otherwise `CLOUDFLARE_API_TOKEN`.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Where calls go. Otherwise `CLOUDFLARE_BASE_URL`, otherwise [`BASE_URL`]. Plain http is for loopback addresses only.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Who is asking, such as `my-service/1.2`; put before the library's own name.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// How long one call may take, from connecting to the last byte of the answer. Otherwise 60 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long connecting may take. Otherwise 10 seconds. The default transport only.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How many bytes an answer may have. Otherwise 64 MiB.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// How requests get to the server. Otherwise reqwest with rustls.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// The client. Fails without a token, or if the base URL is no URL or would send the token in the clear.
    pub fn build(self) -> Result<Client, Error> {
        let Self { token, base_url, user_agent, timeout, connect_timeout, limit, transport } = self;
        let base_url = match base_url {
            Some(url) => url,
            None => env::read(env::BASE_URL)?.unwrap_or_else(|| BASE_URL.to_owned()),
        };
        let (base_url, direct) = check_base_url(&base_url)?;
        let token = match token {
            Some(token) => token,
            None => env::read(env::API_TOKEN)?
                .ok_or_else(|| Error::new(ErrorKind::MissingCredentials, "no API token"))?
                .into(),
        };
        let credentials = Credentials::bearer(token)?;
        let user_agent = match user_agent {
            Some(product) => HeaderValue::try_from(format!("{product} {USER_AGENT}")).map_err(|error| {
                Error::new(ErrorKind::InvalidRequest, "the user agent cannot be a header").with_source(error)
            })?,
            None => HeaderValue::from_static(USER_AGENT),
        };
        let transport = match transport {
            Some(transport) => transport,
            None => Box::new(Reqwest::new(connect_timeout, direct).map_err(|error| {
                Error::new(ErrorKind::InvalidRequest, "the HTTP client cannot be set up").with_source(error)
            })?),
        };
        Ok(Client(Arc::new(Inner { transport, base_url, credentials, user_agent, timeout, limit })))
    }
}

/// Without the token.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { token: _, base_url, user_agent, timeout, connect_timeout, limit, transport: _ } = self;
        f.debug_struct("ClientBuilder")
            .field("base_url", base_url)
            .field("user_agent", user_agent)
            .field("timeout", timeout)
            .field("connect_timeout", connect_timeout)
            .field("response_limit", limit)
            .finish_non_exhaustive()
    }
}

/// The base URL without a slash at its end, and whether it is on this machine.
fn check_base_url(text: &str) -> Result<(String, bool), Error> {
    let refuse = |why: &str| Error::new(ErrorKind::InvalidBaseUrl, format!("the base URL {why}"));
    let url: Uri = text.parse().map_err(|error| refuse("is no URL").with_source(error))?;
    let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else {
        return Err(refuse("is no URL: it needs a scheme and a host"));
    };
    if authority.as_str().contains('@') {
        return Err(refuse("holds a user name or password"));
    }
    if url.query().is_some() || text.contains('#') {
        return Err(refuse("holds a query or fragment"));
    }
    let here = is_loopback(authority.host());
    match scheme {
        "https" => {}
        "http" if here => {}
        "http" => return Err(refuse("would send the token in the clear")),
        _ => return Err(refuse("is neither https nor http")),
    }
    Reqwest::takes(text).map_err(|error| refuse("is no URL").with_source(error))?;
    Ok((text.trim_end_matches('/').to_owned(), here))
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
