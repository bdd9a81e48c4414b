//! A running sandbox: its addresses and ids, and the controls for a test.

mod builder;

pub use builder::Builder;

use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use rtk::{Api, Authentication, ClientBuilder, Resource};
use serde_json::Value;
use tokio::sync::oneshot;

use crate::control::{Deliveries, MeetingControl, SessionControl};
use crate::error::ControlError;
use crate::faults::Fault;
use crate::realtimekit::seed;
use crate::server::Server;
use crate::webhooks::Sender;

/// An in-memory test double of RealtimeKit. It serves until it is dropped.
///
/// It is built from Cloudflare's public documents and has never been compared with the live service: see the
/// [crate documentation](crate).
///
/// A sandbox has a clock of its own. It starts at 2026-06-01T00:00:00Z and advances by one second with each write, and by calls
/// of [`advance`](Self::advance). Times in responses come from this clock. Only download links expire by the system clock.
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
    /// Stops the server when the sandbox is dropped.
    _running: oneshot::Sender<()>,
    /// Stops sending webhooks when the sandbox is dropped.
    _sender: Sender,
}

impl Sandbox {
    pub(crate) fn new(
        base_url: String,
        token: String,
        app_id: String,
        client: rtk::Client,
        server: Arc<Server>,
        running: oneshot::Sender<()>,
        sender: Sender,
    ) -> Self {
        Self { base_url, token, app_id, client, server, _running: running, _sender: sender }
    }

    /// Starts a sandbox on a free port of 127.0.0.1, with the default token (`sandbox`) and seed (1).
    ///
    /// # Errors
    ///
    /// If no port is available.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Returns a builder to configure address, token, seed and further resources.
    ///
    /// ```
    /// # #[tokio::main] async fn main() -> std::io::Result<()> {
    /// let sandbox = rtk_sandbox::Sandbox::builder().token("secret").seed(7).start().await?;
    /// assert_eq!(sandbox.token(), "secret");
    /// # Ok(()) }
    /// ```
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// Returns the base URL of the API, `http://127.0.0.1:PORT/client/v4`. Clients use it in place of
    /// `https://api.cloudflare.com/client/v4`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Returns the bearer token. No other token is accepted.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns an account id. Any other id works as well: every account has the same apps.
    #[must_use]
    pub fn account_id(&self) -> &'static str {
        seed::ACCOUNT
    }

    /// Returns the id of the app with the seeded meetings and sessions, which is the first in the list of apps.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// Returns a client for this sandbox, with its base URL and token.
    #[must_use]
    pub fn client(&self) -> rtk::Client {
        self.client.clone()
    }

    /// Returns a client of another API for this sandbox, which serves resources of that API. Requests carry the token as the API declares it.
    ///
    /// ```
    /// use rtk::{Api, Authentication, ErrorFormat, Id, Resource};
    /// use rtk_sandbox::Sandbox;
    ///
    /// /// An API of shops.
    /// #[derive(Debug, Api)]
    /// #[api(
    ///     base_url = "https://market.example/v1",
    ///     authentication = Authentication::header("x-market-key"),
    ///     errors = ErrorFormat::DEFAULT.at("fault").message("text"),
    /// )]
    /// struct Market;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/shops", api = Market)]
    /// struct Shop {
    ///     #[attribute(with = rtk::loose)]
    ///     id: Id<Self>, // a number
    ///     name: Option<String>,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().serve::<Shop>().start().await?;
    /// let market = sandbox.client_of::<Market>();
    /// let shop = market.shops().create(NewShop::new().name("Pens")).await?;
    /// assert_eq!(market.shops().find(shop.id()).await?.name.as_deref(), Some("Pens"));
    /// let error = market.shops().find("7").await.unwrap_err(); // {"fault": {"text": "No such Shop: `7`"}}
    /// assert_eq!(error.message(), Some("No such Shop: `7`"));
    /// # Ok(()) }
    /// ```
    ///
    /// # Panics
    ///
    /// If the API declares a header that cannot be sent.
    #[must_use]
    pub fn client_of<A: Api>(&self) -> rtk::Client<A> {
        let builder = ClientBuilder::<A>::default().base_url(self.base_url.as_str());
        let is_open = A::DESCRIPTOR.authentication == Authentication::NONE;
        let builder = if is_open { builder } else { builder.token(self.token.as_str()) };
        match builder.build() {
            Ok(client) => client,
            Err(error) => panic!("{error}"),
        }
    }

    /// Returns a control for the people in the meeting with this id, who can [join](MeetingControl::join),
    /// [leave](MeetingControl::leave) and [end](MeetingControl::end) it.
    ///
    /// An unknown id is reported by the control's methods.
    pub fn meeting(&self, id: impl AsRef<str>) -> MeetingControl<'_> {
        MeetingControl::new(&self.server.state, id.as_ref().to_owned())
    }

    /// Returns a control for the session with this id, which adds a [transcript](SessionControl::write_transcript) or a
    /// [summary](SessionControl::write_summary) after it has ended.
    ///
    /// An unknown id is reported by the control's methods.
    pub fn session(&self, id: impl AsRef<str>) -> SessionControl<'_> {
        SessionControl::new(&self.server.state, id.as_ref().to_owned())
    }

    /// Returns a control for the deliveries of webhooks, which waits for them, returns what was sent, and
    /// [repeats](Deliveries::repeat) or [forges](Deliveries::tamper) a delivery.
    pub fn deliveries(&self) -> Deliveries<'_> {
        Deliveries::new(&self.server.state)
    }

    /// Advances the sandbox's clock. Empty sessions end, download links expire, and webhooks are sent again, as if the time had passed.
    /// Recordings and livestreams reach their next status, as after a read.
    ///
    /// The time is rounded up to whole seconds. See [`Sandbox`] for a description of the clock.
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
    /// let error = chat.download().to_bytes().await.expect_err("the link has expired");
    /// assert_eq!(error.kind(), rtk::ErrorKind::ExpiredLink);
    /// session.chat().await?.download().to_bytes().await?; // a new link to the same file
    /// # Ok(()) }
    /// ```
    pub fn advance(&self, time: Duration) {
        let seconds = time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0));
        self.server.state.advance(seconds);
    }

    /// Inserts a record of a served resource, as if it had existed before.
    ///
    /// `scope` lists the placeholders in the path of the collection, each with its id. `record` has the form of responses. Missing attributes are
    /// filled in as by `create`; a record with the same id is replaced. Returns the decoded record.
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
    /// If the resource is not served, if `scope` does not have the ids of its path, if an ancestor does not exist, or if the record
    /// cannot be decoded.
    pub fn insert<T: Resource>(&self, scope: &[(&str, &str)], record: Value) -> Result<T, ControlError> {
        let state = &self.server.state;
        let number = state.declared.number(T::DESCRIPTOR);
        let number = number.ok_or_else(|| ControlError::NotServed(T::DESCRIPTOR.name.to_owned()))?;
        let decode = |record| serde_json::from_value(record).map_err(|error| error.to_string());
        state.declared.insert(&mut state.store(), number, scope, record, decode)
    }

    /// Makes calls of an operation fail.
    ///
    /// An operation is identified by the id in Cloudflare's documents, which the documentation of the client's methods states
    /// (`create_meeting`, `GetSessions`), or by its declared name (`Meeting::create`, `Widget::rotate_secret`).
    ///
    /// Several faults of one operation apply in the order in which they were added. A fault affects only requests that would be
    /// carried out: a wrong token is still 401, an unknown path 404.
    ///
    /// # Errors
    ///
    /// If no served resource has this operation.
    pub fn fail(&self, operation: impl AsRef<str>, fault: Fault) -> Result<(), ControlError> {
        let operation = operation.as_ref();
        if !self.server.state.has_operation(operation) {
            return Err(ControlError::NoSuchOperation(operation.to_owned()));
        }
        self.server.state.faults().add(Some(operation.to_owned()), fault);
        Ok(())
    }

    /// Makes calls of every operation fail.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # use rtk_sandbox::{Fault, Sandbox};
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = Sandbox::start().await?;
    /// # let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    /// sandbox.fail_any(Fault::reset());
    /// let error = app.meetings().create(NewMeeting::new()).await.expect_err("every call fails");
    /// assert_eq!(error.kind(), rtk::ErrorKind::Interrupted);
    ///
    /// sandbox.clear_faults();
    /// app.meetings().create(NewMeeting::new()).await?;
    /// # Ok(()) }
    /// ```
    pub fn fail_any(&self, fault: Fault) {
        self.server.state.faults().add(None, fault);
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.server.state.faults().clear();
    }
}

// Written by hand, so that the token is not shown.
impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url)
            .field("app_id", &self.app_id)
            .finish_non_exhaustive()
    }
}
