//! What is told before a sandbox starts: where, for whom, and what else it serves.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::{fmt, io};

use axum::Router;
use rtk::{Descriptor, Resource};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::faults::{Line, Lines};
use crate::sandbox::Sandbox;
use crate::seed;
use crate::served::{Asked, Refused, Served};
use crate::server::{self, BASE, Server};

/// Accepted unless the builder is told another one.
const TOKEN: &str = "sandbox";

/// What [`Sandbox::builder`] gives.
#[derive(Clone)]
#[must_use = "nothing is served before `start`"]
pub struct Builder {
    listen: SocketAddr,
    token: String,
    seed: u64,
    served: Served,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Builder");
        out.field("listen", &self.listen).field("seed", &self.seed).field("served", &self.served);
        out.finish_non_exhaustive()
    }
}

impl Builder {
    pub(crate) fn new() -> Self {
        let listen = (Ipv4Addr::LOCALHOST, 0).into();
        Self { listen, token: TOKEN.to_owned(), seed: 1, served: Served::default() }
    }

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

    /// Serves a resource of your own as well, from what its declaration says: see [your own resources](crate::your_own).
    ///
    /// ```
    /// # use rtk::{Id, Resource};
    /// # use rtk_sandbox::Sandbox;
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/zones/{zone_id}/email/routing/rules")]
    /// pub struct RoutingRule {
    ///     pub id: Id<Self>,
    ///     pub enabled: Option<bool>,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().serve::<RoutingRule>().start().await?;
    /// let zone = sandbox.client().zone("zone-1");
    /// let rule = zone.routing_rules().create(NewRoutingRule::new().enabled(true)).await?;
    /// assert_eq!(zone.routing_rules().find(&rule.id).await?.enabled, Some(true));
    /// # Ok(()) }
    /// ```
    pub fn serve<T: Resource>(self) -> Self {
        self.serve_all([T::DESCRIPTOR])
    }

    /// The same of several. What lives inside one another is served together, so that a parent is known to be there.
    ///
    /// ```
    /// # use rtk::{Id, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/rooms")]
    /// # pub struct Room { pub id: Id<Self> }
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/rooms/{room_id}/seats")]
    /// # pub struct Seat { pub id: Id<Self> }
    /// # use rtk_sandbox::Sandbox;
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// const RESOURCES: [&rtk::Descriptor; 2] = [Room::DESCRIPTOR, Seat::DESCRIPTOR];
    ///
    /// let sandbox = Sandbox::builder().serve_all(RESOURCES).start().await?;
    /// let account = sandbox.client().account(sandbox.account_id());
    /// let room = account.rooms().create(NewRoom::new()).await?;
    /// room.seats().create(NewSeat::new()).await?;
    /// assert!(account.room("another").seats().all().await.is_err_and(|error| error.is_not_found()));
    /// # Ok(()) }
    /// ```
    pub fn serve_all(mut self, resources: impl IntoIterator<Item = &'static Descriptor>) -> Self {
        for descriptor in resources {
            self.served.add(descriptor);
        }
        self
    }

    /// Serves a resource with what its product adds to each record that does not tell it: a JSON object, by the keys of answers.
    ///
    /// ```
    /// use rtk::{Id, Nested, Resource};
    /// use rtk_sandbox::Sandbox;
    /// use serde_json::json;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/tunnels")]
    /// pub struct Tunnel {
    ///     pub id: Id<Self>,
    ///     #[attribute(required)]
    ///     pub name: String,
    ///     #[attribute(read_only)]
    ///     pub health: Health, // the sandbox could not make one
    /// }
    ///
    /// #[derive(Debug, Clone, Nested)]
    /// pub struct Health {
    ///     pub up: bool,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let builder = Sandbox::builder().serve_with::<Tunnel>(json!({ "health": { "up": true } }));
    /// let sandbox = builder.start().await?;
    /// let tunnel = sandbox.client().account("acc-1").tunnels().create(NewTunnel::new("office")).await?;
    /// assert!(tunnel.health.up);
    /// # Ok(()) }
    /// ```
    pub fn serve_with<T: Resource>(mut self, defaults: Value) -> Self {
        self.served.defaults(T::DESCRIPTOR, defaults);
        self
    }

    /// Serves a resource, one operation of which is answered by a function: an action, which the sandbox knows nothing of, or a verb, in
    /// place of what it does otherwise. What the function gives is put where the declaration says that the payload is. See [`Asked`].
    ///
    /// The function is called while no other request is answered, and must not ask the sandbox anything.
    pub fn answer<T: Resource>(
        mut self,
        operation: &str,
        answer: impl Fn(&mut Asked<'_>) -> Result<Value, Refused> + Send + Sync + 'static,
    ) -> Self {
        self.served.answer(T::DESCRIPTOR, operation, Arc::new(answer));
        self
    }

    /// Listens from here on.
    ///
    /// # Errors
    ///
    /// When the address is not a loopback address or cannot be had, when the token is none that a client could send, or when something
    /// that is to be served has no such operation or attribute, or is RealtimeKit's.
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.listen.ip().is_loopback() {
            let message = format!("the sandbox listens on loopback addresses only, not on {}", self.listen.ip());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        if let Some(mistake) = self.served.mistake() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, mistake));
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
        let server = Arc::new(Server::new(store, self.token.clone(), self.served));
        let service = Router::new().fallback(server::serve).with_state(Arc::clone(&server));
        let service = service.into_make_service_with_connect_info::<Line>();
        let (running, stopped) = oneshot::channel::<()>();
        // Nothing is ever sent: the receiver wakes when the sender is dropped. Requests under way are still answered.
        let stop = async {
            stopped.await.ok();
        };
        // A server that cannot accept retries by itself, so that there is no error to hand on.
        tokio::spawn(axum::serve(Lines(listener), service).with_graceful_shutdown(stop).into_future());
        Ok(Sandbox::new(base_url, self.token, app_id, client, server, running))
    }
}
