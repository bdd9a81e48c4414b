//! The settings of a limit that several processes share.

use std::fmt;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::client::credentials::Source;
use crate::client::pacing::Pacing;
use crate::client::pacing::store::PacingStore;
use crate::error::{Error, ErrorKind};

/// A rate limit that several processes share, created by [`Pacing::shared`].
///
/// ```
/// use std::time::Duration;
///
/// use rtk::pacing::RedisStore;
/// use rtk::{Client, Pacing};
///
/// let store = RedisStore::new("redis://127.0.0.1/")?;
/// let pacing = Pacing::CLOUDFLARE.shared(store).processes(100).key("account acc-1");
/// let client = Client::builder().token("a-token").pacing(pacing).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[must_use]
pub struct SharedPacing {
    pub(crate) pacing: Pacing,
    pub(crate) store: Box<dyn PacingStore>,
    pub(crate) processes: u32,
    pub(crate) key: Option<String>,
    pub(crate) timeout: Duration,
}

impl SharedPacing {
    pub(crate) fn new(pacing: Pacing, store: impl PacingStore) -> Self {
        Self { pacing, store: Box::new(store), processes: 10, key: None, timeout: Duration::from_millis(250) }
    }

    /// Sets how many processes are expected to share the limit. Defaults to 10. 0 is treated as 1.
    ///
    /// While the store cannot be used, each process continues with this part of the limit. If there are more processes, they may exceed
    /// the limit together; if there are fewer, they do not use all of it.
    pub fn processes(mut self, count: u32) -> Self {
        self.processes = count.max(1);
        self
    }

    /// Sets the key of the limit in the store. Clients with the same key count against the same limit. Defaults to a hash of the API's host
    /// and the client's token.
    ///
    /// Set it if the API counts by something else than the token, such as an account. It is stored and sent as it is, so it must not be a
    /// secret. A client with a [`CredentialsProvider`](crate::CredentialsProvider) needs a key, because its token changes. So do credentials
    /// that can be guessed, such as a short password: who reads the store can compare guesses with the hash.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets how long a request waits for the store at most. Defaults to 250 milliseconds.
    ///
    /// When the store does not respond in time, the client continues with its local share of the limit, and tries the store again a
    /// second later.
    pub fn store_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Returns the key, by default a hash of what the API counts by.
    pub(crate) fn resolve_key(&self, server: &(String, u16), credentials: &Source) -> Result<String, Error> {
        match (&self.key, credentials) {
            (Some(key), _) => Ok(key.clone()),
            (None, Source::Fixed(signature)) => {
                let secret = signature.secret().map_or("", |secret| secret.expose_secret());
                Ok(hash(server, secret))
            }
            (None, Source::Provider(_)) => {
                let detail =
                    "shared pacing needs a key if the credentials come from a provider: call `SharedPacing::key`";
                Err(Error::new(ErrorKind::InvalidRequest, detail))
            }
        }
    }
}

/// Returns 128 bits of the SHA-256 of a server and a secret.
fn hash((host, port): &(String, u16), secret: &str) -> String {
    let digest = Sha256::new().chain_update(format!("{host}:{port}\0{secret}")).finalize();
    digest.iter().take(16).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Omits the store, which may know a password.
impl fmt::Debug for SharedPacing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedPacing")
            .field("pacing", &self.pacing)
            .field("processes", &self.processes)
            .field("key", &self.key)
            .field("store_timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
