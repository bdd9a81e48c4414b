//! The client: one connection pool, one credential, one base URL, one set of limits.

pub(crate) mod base_url;
pub(crate) mod builder;
pub(crate) mod credentials;
pub(crate) mod env;
#[cfg(feature = "pacing")]
pub(crate) mod pacing;
pub(crate) mod retry;
pub(crate) mod retry_budget;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use tokio::sync::Semaphore;

use crate::client::builder::ClientBuilder;
use crate::client::credentials::Source;
#[cfg(feature = "pacing")]
use crate::client::pacing::Pacer;
use crate::client::retry::Retry;
use crate::client::retry_budget::RetryBudget;
use crate::error::Error;
use crate::transport::{Layer, Transport};

/// Makes calls. Cheap to clone: all clones share one connection pool and one set of limits.
///
/// ```no_run
/// let client = rtk::Client::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_BASE_URL
/// let client = rtk::Client::builder().token("…").timeout(std::time::Duration::from_secs(10)).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) layers: Vec<Box<dyn Layer>>,
    pub(crate) base_url: String,
    /// The host and port of the base URL, for traces.
    pub(crate) server: (String, u16),
    pub(crate) credentials: Source,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) retry_budget: RetryBudget,
    pub(crate) in_flight: Option<Arc<Semaphore>>,
    #[cfg(feature = "pacing")]
    pub(crate) pacer: Option<Pacer>,
    /// How many bytes an answer may have.
    pub(crate) limit: usize,
}

impl Inner {
    /// It may have a call wait for its turn.
    pub(crate) fn is_limited(&self) -> bool {
        #[cfg(feature = "pacing")]
        if self.pacer.is_some() {
            return true;
        }
        self.in_flight.is_some()
    }
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

    /// Where calls go, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }
}

/// Without the credentials.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { base_url, credentials, user_agent, timeout, attempt_timeout, retry, in_flight, limit, .. } =
            &*self.0;
        f.debug_struct("Client")
            .field("base_url", base_url)
            .field("credentials", credentials)
            .field("user_agent", user_agent)
            .field("timeout", timeout)
            .field("attempt_timeout", attempt_timeout)
            .field("retry", retry)
            .field("free_in_flight", &in_flight.as_ref().map(|free| free.available_permits()))
            .field("response_limit", limit)
            .finish_non_exhaustive()
    }
}
