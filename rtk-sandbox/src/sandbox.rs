//! Starting, stopping, and what a test has to know in between.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::{fmt, io};

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::seed;
use crate::server::{self, BASE, Server};

/// Accepted unless the builder is told another one.
const TOKEN: &str = "sandbox";

/// An in-memory RealtimeKit that serves until it is dropped.
///
/// ```
/// use rtk::realtime_kit::*;
/// use rtk_sandbox::Sandbox;
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
/// let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
/// assert_eq!(meeting.title.as_deref(), Some("Stand-up"));
/// # Ok(()) }
/// ```
pub struct Sandbox {
    base_url: String,
    token: String,
    app_id: String,
    client: rtk::Client,
    /// Its end, when the sandbox is dropped, is what the server waits for.
    _running: oneshot::Sender<()>,
}

impl Sandbox {
    /// On a free port of 127.0.0.1, with the default token and seed.
    ///
    /// # Errors
    ///
    /// When no port can be had.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// For another address, token or seed.
    ///
    /// ```
    /// # #[tokio::main] async fn main() -> std::io::Result<()> {
    /// let sandbox = rtk_sandbox::Sandbox::builder().token("secret").seed(7).start().await?;
    /// assert_eq!(sandbox.token(), "secret");
    /// # Ok(()) }
    /// ```
    pub fn builder() -> Builder {
        Builder { listen: (Ipv4Addr::LOCALHOST, 0).into(), token: TOKEN.to_owned(), seed: 1 }
    }

    /// What clients take for `https://api.cloudflare.com/client/v4`: `http://127.0.0.1:PORT/client/v4`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The one token that is accepted.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// An account. Any other will do as well: all of them hold the same apps.
    #[must_use]
    pub fn account_id(&self) -> &'static str {
        seed::ACCOUNT
    }

    /// The app that holds the seeded meetings and sessions, the first in the list of apps.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// A client of this sandbox, with its token.
    #[must_use]
    pub fn client(&self) -> rtk::Client {
        self.client.clone()
    }
}

// Written by hand: tokens are never shown.
impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url)
            .field("app_id", &self.app_id)
            .finish_non_exhaustive()
    }
}

/// What [`Sandbox::builder`] gives.
#[derive(Clone)]
#[must_use = "nothing is served before `start`"]
pub struct Builder {
    listen: SocketAddr,
    token: String,
    seed: u64,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("listen", &self.listen).field("seed", &self.seed).finish_non_exhaustive()
    }
}

impl Builder {
    /// Where to listen. Loopback only; port 0 takes a free one.
    pub fn listen(mut self, address: impl Into<SocketAddr>) -> Self {
        self.listen = address.into();
        self
    }

    /// The one bearer token to accept.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = token.into();
        self
    }

    /// What the seeded records are made from: one seed, one set of records.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Listens from here on.
    ///
    /// # Errors
    ///
    /// When the address is not a loopback address or cannot be had, or when the token is none that a client could send.
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.listen.ip().is_loopback() {
            let message = format!("the sandbox listens on loopback addresses only, not on {}", self.listen.ip());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let listener = TcpListener::bind(self.listen).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let base_url = format!("{origin}{BASE}");
        let client = rtk::Client::builder()
            .token(self.token.as_str())
            .base_url(base_url.as_str())
            .build()
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;

        let (mut store, app_id) = seed::store(self.seed);
        store.origin = origin;
        let server = Arc::new(Server::new(store, self.token.clone()));
        let service = Router::new().fallback(server::serve).with_state(server);
        let (running, stopped) = oneshot::channel::<()>();
        // Nothing is ever sent: the receiver wakes when the sender is dropped. Requests under way are still answered.
        let stop = async {
            stopped.await.ok();
        };
        // A server that cannot accept retries by itself, so that there is no error to hand on.
        tokio::spawn(axum::serve(listener, service).with_graceful_shutdown(stop).into_future());
        Ok(Sandbox { base_url, token: self.token, app_id, client, _running: running })
    }
}
