//! A sandbox that serves, and what a test has to know and say meanwhile.

use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use rtk::Resource;
use serde_json::Value;
use tokio::sync::oneshot;

use crate::builder::Builder;
use crate::control::{ControlError, MeetingControl, SessionControl};
use crate::faults::Fault;
use crate::seed;
use crate::server::Server;

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
    pub(crate) fn new(
        base_url: String,
        token: String,
        app_id: String,
        client: rtk::Client,
        server: Arc<Server>,
        running: oneshot::Sender<()>,
    ) -> Self {
        Self { base_url, token, app_id, client, server, _running: running }
    }

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
        Builder::new()
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
