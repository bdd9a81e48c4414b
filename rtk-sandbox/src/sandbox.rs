//! Starting, stopping, and what a test has to know in between.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use axum::Router;
use rtk::{Descriptor, Resource};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::control::{ControlError, MeetingControl, SessionControl};
use crate::faults::{Fault, Line, Lines};
use crate::seed;
use crate::served::{Asked, Refused, Served};
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
    server: Arc<Server>,
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
        Builder { listen: (Ipv4Addr::LOCALHOST, 0).into(), token: TOKEN.to_owned(), seed: 1, served: Served::default() }
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

    /// What people do in a meeting, by its id: [join](MeetingControl::join), [leave](MeetingControl::leave),
    /// [end](MeetingControl::end). Whether there is such a meeting turns out when something is done.
    pub fn meeting(&self, id: impl AsRef<str>) -> MeetingControl<'_> {
        MeetingControl::new(&self.server, id.as_ref().to_owned())
    }

    /// What an ended session gets later, by its id: a [transcript](SessionControl::write_transcript), a
    /// [summary](SessionControl::write_summary).
    pub fn session(&self, id: impl AsRef<str>) -> SessionControl<'_> {
        SessionControl::new(&self.server, id.as_ref().to_owned())
    }

    /// As if so much time had gone by: links expire, empty sessions end. A part of a second counts as a whole one.
    ///
    /// ```
    /// use std::time::Duration;
    /// use rtk::realtime_kit::*;
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = rtk_sandbox::Sandbox::start().await?;
    /// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    /// let ended = SessionFilter::new().status(SessionStatus::Ended);
    /// let session = &app.sessions().filter(ended).page(1).await?.items[0];
    /// let chat = session.chat().await?;
    /// chat.download().to_bytes().await?;
    ///
    /// sandbox.advance(Duration::from_secs(8 * 24 * 60 * 60));
    /// let error = chat.download().to_bytes().await.expect_err("it is over");
    /// assert_eq!(error.kind(), rtk::ErrorKind::ExpiredLink);
    /// session.chat().await?.download().to_bytes().await?; // another link to the same file
    /// # Ok(()) }
    /// ```
    pub fn advance(&self, time: Duration) {
        let seconds = time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0));
        self.server.store().advance(i64::try_from(seconds).unwrap_or(i64::MAX));
    }

    /// Puts a record of a served resource where it belongs, as if it had been made before. `place` has the ids that lead to it, by the
    /// placeholders of its path; `record` is as answers hold it, and what it lacks is added, as in a create. One with its id is replaced.
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::Sandbox;
    /// use serde_json::json;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/zones/{zone_id}/certificates", read_only)]
    /// pub struct Certificate {
    ///     pub id: Id<Self>,
    ///     pub status: String,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().serve::<Certificate>().start().await?;
    /// let made: Certificate = sandbox.insert(&[("zone_id", "zone-1")], json!({ "status": "pending" }))?;
    /// let found = sandbox.client().zone("zone-1").certificates().find(&made.id).await?;
    /// assert_eq!(found.status, "pending");
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When the resource is not served, has no such place or nothing around it there, or cannot be read from the record.
    pub fn insert<T: Resource>(&self, place: &[(&str, &str)], record: Value) -> Result<T, ControlError> {
        let served = &self.server.served;
        let number = served.number(T::DESCRIPTOR);
        let number = number.ok_or_else(|| ControlError::NotServed(T::DESCRIPTOR.name.to_owned()))?;
        let fits = |record| serde_json::from_value(record).map_err(|error| error.to_string());
        served.insert(&mut self.server.store(), number, place, record, fits)
    }

    /// From now on calls of this operation fail, as often as the fault says. An operation is named as Cloudflare's documents
    /// name it, and as the documentation of the client's methods does: `create_meeting`, `GetSessions`; or as it is declared:
    /// `Meeting::create`, `Widget::rotate_secret`.
    ///
    /// Faults of one operation come in the order in which they were told. Only what would have been carried out can fail: a
    /// request with a wrong token or to no route is answered as ever.
    ///
    /// # Errors
    ///
    /// When nothing that is served has such an operation.
    pub fn fail(&self, operation: impl AsRef<str>, fault: Fault) -> Result<(), ControlError> {
        let operation = operation.as_ref();
        if !self.server.has_operation(operation) {
            return Err(ControlError::NoSuchOperation(operation.to_owned()));
        }
        self.server.faults().add(Some(operation.to_owned()), fault);
        Ok(())
    }

    /// The same for calls of any operation.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # use rtk_sandbox::{Fault, Sandbox};
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = Sandbox::start().await?;
    /// # let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    /// sandbox.fail_any(Fault::reset());
    /// let error = app.meetings().create(NewMeeting::new()).await.expect_err("everything fails");
    /// assert_eq!(error.kind(), rtk::ErrorKind::Interrupted);
    ///
    /// sandbox.clear_faults();
    /// app.meetings().create(NewMeeting::new()).await?;
    /// # Ok(()) }
    /// ```
    pub fn fail_any(&self, fault: Fault) {
        self.server.faults().add(None, fault);
    }

    /// Nothing fails on purpose any longer.
    pub fn clear_faults(&self) {
        self.server.faults().clear();
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
        Ok(Sandbox { base_url, token: self.token, app_id, client, server, _running: running })
    }
}
