//! Configuration of a sandbox.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use axum::Router;
use http::{HeaderName, HeaderValue};
use rtk::{Descriptor, Resource};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::Sandbox;
use crate::declared::{DeclaredResources, MockError, MockRequest};
use crate::faults::{Connection, ResettableListener};
use crate::realtimekit::seed;
use crate::server::{self, BASE, Server};
use crate::state::State;
use crate::webhooks::{Outbox, Sender, Settings};

/// Default bearer token.
const TOKEN: &str = "sandbox";

/// Configures and starts a [`Sandbox`]. Returned by [`Sandbox::builder`].
#[derive(Clone)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct Builder {
    listen: SocketAddr,
    token: String,
    seed: u64,
    declared: DeclaredResources,
    headers: Vec<(String, String)>,
    is_strict: bool,
    webhooks: Settings,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Builder");
        out.field("listen", &self.listen).field("seed", &self.seed).field("declared", &self.declared);
        out.finish_non_exhaustive()
    }
}

impl Builder {
    pub(crate) fn new() -> Self {
        let listen = (Ipv4Addr::LOCALHOST, 0).into();
        Self {
            listen,
            token: TOKEN.to_owned(),
            seed: 1,
            declared: DeclaredResources::default(),
            headers: Vec::new(),
            is_strict: false,
            webhooks: Settings::default(),
        }
    }

    /// Sets the address to listen on, which must be a loopback address. Port 0 selects a free port. Defaults to `127.0.0.1:0`.
    pub fn listen(mut self, address: impl Into<SocketAddr>) -> Self {
        self.listen = address.into();
        self
    }

    /// Sets the bearer token. No other token is accepted. Defaults to `sandbox`.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = token.into();
        self
    }

    /// Sets the seed of all generated ids and records. Two sandboxes with the same seed have the same records and generate the same
    /// ids. Defaults to 1.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Adds a header to each response of the API, such as those of a rate limit. A header that a function of [`answer`](Self::answer) sets replaces it.
    ///
    /// ```
    /// # use rtk_sandbox::Sandbox;
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().header("ratelimit", "\"default\";r=50;t=30").start().await?;
    /// let response = sandbox.client().get("accounts/acc-1/realtime/kit/apps").await?;
    /// assert_eq!(response.rate_limit().and_then(|limit| limit.remaining), Some(50));
    /// # Ok(()) }
    /// ```
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Refuses requests that their declaration does not describe: an unknown query parameter, header or key of a body, a missing one that is required,
    /// and a value of another type are 400. By default, what is not declared is ignored where most APIs ignore it.
    ///
    /// Use it to send the requests of another client, and to find what a declaration lacks: see [`strict_mode`](crate::strict_mode).
    ///
    /// ```
    /// # use rtk_sandbox::Sandbox;
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().strict().start().await?;
    /// let apps = format!("accounts/{}/realtime/kit/apps", sandbox.account_id());
    /// let error = sandbox.client().get(&apps).query(&[("perpage", "5")]).error_for_status().await.unwrap_err();
    /// let message = "Unknown query parameter `perpage`; known: `search`, `sort_order`, `page_no`, `per_page`.";
    /// assert_eq!(error.message(), Some(message));
    /// # Ok(()) }
    /// ```
    pub fn strict(mut self) -> Self {
        self.is_strict = true;
        self
    }

    /// Serves a resource from its declaration, beside RealtimeKit. See [`your_own`](crate::your_own).
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

    /// Serves several resources from their declarations.
    ///
    /// If a resource and its parent are both served, requests to the resource are 404 unless the parent exists.
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
            self.declared.add(descriptor);
        }
        self
    }

    /// Serves a resource, with default values for attributes that a record lacks.
    ///
    /// `defaults` is a JSON object by the keys of responses. Use it for required attributes that the sandbox cannot generate, such as
    /// objects and enums.
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
    ///     pub health: Health, // the sandbox cannot generate it
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
        self.declared.set_defaults(T::DESCRIPTOR, defaults);
        self
    }

    /// Serves a resource, and responds to one of its operations with a function.
    ///
    /// Use it for actions, which the sandbox cannot carry out by itself, or to replace a verb. The function's result becomes the payload
    /// of the response, at the declared key. See [`MockRequest`] for an example.
    ///
    /// The function must not send requests to the sandbox or call its methods, which would deadlock.
    pub fn answer<T: Resource>(
        mut self,
        operation: &str,
        function: impl Fn(&mut MockRequest<'_>) -> Result<Value, MockError> + Send + Sync + 'static,
    ) -> Self {
        self.declared.set_mock(T::DESCRIPTOR, operation, Arc::new(function));
        self
    }

    /// Sets how long the receiver of a webhook may take to respond, in real time. Defaults to 10 seconds.
    ///
    /// If it does not respond in that time, the attempt fails as if the connection was lost.
    pub fn webhook_timeout(mut self, limit: Duration) -> Self {
        self.webhooks.timeout = limit;
        self
    }

    /// Sends another `rtk-uuid` with each attempt of a delivery. By default, all attempts have the same one.
    ///
    /// Cloudflare documents the header for dropping duplicates, but another id was seen after a retry. Use this setting to test
    /// that a receiver drops duplicates in both cases.
    pub fn new_uuid_for_each_attempt(mut self) -> Self {
        self.webhooks.renews_uuids = true;
        self
    }

    /// Starts the sandbox.
    ///
    /// # Errors
    ///
    /// If the address is not a loopback address or not available, or if the token or a [`header`](Self::header) cannot be sent. Also if
    /// [`serve_with`](Self::serve_with) or [`answer`](Self::answer) names an unknown attribute or operation, or a resource of
    /// RealtimeKit, and if a path of one served resource has a word in the place of the id of another one, which does not
    /// [reserve](rtk::descriptor::unreserved_ids) it.
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.listen.ip().is_loopback() {
            let message = format!("the sandbox listens on loopback addresses only, not on {}", self.listen.ip());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        if let Some(error) = self.declared.error() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
        }
        let headers = self.headers.iter().map(|(name, value)| {
            let invalid = || io::Error::new(io::ErrorKind::InvalidInput, format!("the header `{name}` cannot be sent"));
            Ok((name.parse().map_err(|_| invalid())?, value.parse().map_err(|_| invalid())?))
        });
        let headers = headers.collect::<io::Result<Vec<(HeaderName, HeaderValue)>>>()?;
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
        let outbox = Outbox::new(&store, self.webhooks);
        let server = Arc::new(Server::new(
            State::new(store, self.declared, outbox),
            self.token.clone(),
            headers,
            self.is_strict,
        ));
        let sender = Sender::start(Arc::clone(&server.state.outbox));
        let service = Router::new().fallback(server::serve).with_state(Arc::clone(&server));
        let service = service.into_make_service_with_connect_info::<Connection>();
        let (running, stopped) = oneshot::channel::<()>();
        // The receiver completes when the sender is dropped with the sandbox. Requests in flight still get their responses.
        let stop = async {
            stopped.await.ok();
        };
        // The server retries failed accepts itself, so that there is no error to report.
        tokio::spawn(axum::serve(ResettableListener(listener), service).with_graceful_shutdown(stop).into_future());
        Ok(Sandbox::new(base_url, self.token, app_id, client, server, running, sender))
    }
}
