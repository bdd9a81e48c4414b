//! The client: a connection pool, credentials, a base URL and limits, shared by all its clones.

pub(crate) mod base_url;
pub(crate) mod builder;
pub(crate) mod credentials;
pub(crate) mod env;
#[cfg(feature = "pacing")]
pub(crate) mod pacing;
pub(crate) mod retry;
pub(crate) mod retry_budget;
pub(crate) mod runtime;

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::api::Api;
use crate::api::cloudflare::Cloudflare;
use crate::client::builder::ClientBuilder;
use crate::client::credentials::Source;
#[cfg(feature = "pacing")]
use crate::client::pacing::Pacer;
use crate::client::retry::Retry;
use crate::client::retry_budget::RetryBudget;
use crate::descriptor::ApiDescriptor;
use crate::error::Error;
use crate::transport::{Layer, Transport};

/// Sends requests to the API `A`. Cheap to clone: all clones share one connection pool and one set of limits.
///
/// `Client` without a parameter is a client of Cloudflare.
///
/// ```no_run
/// let client = rtk::Client::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_BASE_URL
/// let client = rtk::Client::builder().token("…").timeout(std::time::Duration::from_secs(10)).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// The struct of another API, declared with [`derive(Api)`](derive@crate::Api), has the same two functions:
///
/// ```no_run
/// use rtk::{Api, Client};
///
/// /// GitHub's REST API.
/// #[derive(Debug, Api)]
/// #[api(base_url = "https://api.github.com", env(token = "GITHUB_TOKEN"))]
/// pub struct GitHub;
///
/// let github: Client<GitHub> = GitHub::from_env()?; // GITHUB_TOKEN
/// let github: Client<GitHub> = GitHub::builder().token("…").build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
pub struct Client<A = Cloudflare> {
    untyped: UntypedClient,
    api: PhantomData<fn() -> A>,
}

/// A client without its API.
#[derive(Clone)]
pub(crate) struct UntypedClient(pub(crate) Arc<Inner>);

impl Deref for UntypedClient {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What all clones of a client share.
pub(crate) struct Inner {
    pub(crate) api: &'static ApiDescriptor,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) layers: Vec<Box<dyn Layer>>,
    pub(crate) base_url: String,
    /// Whether the API is on this machine.
    pub(crate) is_loopback: bool,
    /// The host and port of the base URL, for traces.
    pub(crate) server: (String, u16),
    pub(crate) credentials: Source,
    /// The headers that each request carries.
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    /// The media type of JSON bodies, if the API declares one.
    pub(crate) json_type: Option<HeaderValue>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) retry_budget: RetryBudget,
    pub(crate) in_flight: Option<Arc<Semaphore>>,
    #[cfg(feature = "pacing")]
    pub(crate) pacer: Option<Pacer>,
    /// The largest response body, in bytes.
    pub(crate) limit: usize,
    /// How many pages of a list are fetched.
    pub(crate) max_pages: u64,
}

impl Inner {
    /// Whether an attempt may have to wait for `max_in_flight` or `pacing`.
    pub(crate) fn is_limited(&self) -> bool {
        #[cfg(feature = "pacing")]
        if self.pacer.is_some() {
            return true;
        }
        self.in_flight.is_some()
    }
}

impl Inner {
    /// Waits until `max_in_flight` lets a request through. Returns what counts it as in flight.
    pub(crate) async fn in_flight(&self) -> Option<OwnedSemaphorePermit> {
        match &self.in_flight {
            Some(free) => Arc::clone(free).acquire_owned().await.ok(),
            None => None,
        }
    }
}

impl Client {
    /// Creates a client of Cloudflare with the API token in the environment variable `CLOUDFLARE_API_TOKEN`.
    ///
    /// The base URL is read from `CLOUDFLARE_BASE_URL`. Defaults to [`BASE_URL`](crate::BASE_URL). All other settings have the defaults
    /// of [`ClientBuilder`].
    ///
    /// # Errors
    ///
    /// Returns an error if `CLOUDFLARE_API_TOKEN` is not set, if one of the values is not valid, or if the base URL would send the token
    /// unencrypted.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// Returns the builder of a client of Cloudflare, with default settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl<A: Api> Client<A> {
    pub(crate) fn from_untyped(untyped: UntypedClient) -> Self {
        Self { untyped, api: PhantomData }
    }

    pub(crate) fn untyped(&self) -> &UntypedClient {
        &self.untyped
    }

    /// Returns the base URL of all requests, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.untyped.base_url
    }
}

impl<A> Clone for Client<A> {
    fn clone(&self) -> Self {
        Self { untyped: self.untyped.clone(), api: PhantomData }
    }
}

/// Omits the credentials.
impl<A> fmt::Debug for Client<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.untyped, f)
    }
}

/// Omits the credentials.
impl fmt::Debug for UntypedClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            api,
            base_url,
            credentials,
            user_agent,
            timeout,
            attempt_timeout,
            retry,
            in_flight,
            limit,
            max_pages,
            ..
        } = &*self.0;
        f.debug_struct("Client")
            .field("api", &api.name)
            .field("base_url", base_url)
            .field("credentials", credentials)
            .field("user_agent", user_agent)
            .field("timeout", timeout)
            .field("attempt_timeout", attempt_timeout)
            .field("retry", retry)
            .field("free_in_flight", &in_flight.as_ref().map(|permits| permits.available_permits()))
            .field("response_limit", limit)
            .field("max_pages", max_pages)
            .finish_non_exhaustive()
    }
}
