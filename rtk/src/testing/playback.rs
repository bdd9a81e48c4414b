//! A transport that returns planned answers.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::testing::answer::Answer;
use crate::testing::plan::Plan;
use crate::testing::sent::Sent;
use crate::transport::{Body, BoxFuture, Transport, TransportError};
use crate::{Api, Authentication, BASE_URL, Client, ClientBuilder, Retry};

/// The token that [`Playback::client`] and [`Playback::builder`] use.
///
/// ```
/// assert_eq!(rtk::testing::TOKEN, "token-of-a-playback");
/// ```
pub const TOKEN: &str = "token-of-a-playback";

/// A [`Transport`](crate::transport::Transport) for tests: it returns planned answers and records the requests. Clones share one plan.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
/// use rtk::testing::{Answer, Playback};
/// use serde_json::json;
///
/// let cloudflare = Playback::new().answer(Answer::data(json!({"id": "sess-1", "status": "LIVE"})));
/// let app = cloudflare.client().account("acc-1").app("app-1");
///
/// let session = Session::find(&app, "sess-1").await?;
/// assert_eq!(session.status, Some(SessionStatus::Live));
/// assert_eq!(cloudflare.lines(), ["GET /accounts/acc-1/realtime/kit/app-1/sessions/sess-1"]);
/// # Ok(()) }
/// ```
///
/// Use it as the transport of a client with other settings:
///
/// ```
/// use std::time::Duration;
/// use rtk::testing::Playback;
///
/// let cloudflare = Playback::new();
/// let client = rtk::Client::builder()
///     .token("a-token")
///     .base_url(rtk::BASE_URL) // ignore CLOUDFLARE_BASE_URL
///     .timeout(Duration::from_secs(5))
///     .transport(cloudflare.clone())
///     .build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Playback(Arc<Mutex<Plan>>);

#[allow(
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "the setters change the shared plan; they return the playback only so that calls can be chained"
)]
impl Playback {
    /// Creates a playback without answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer to the queue. The queue answers requests in order, if no [route](Self::on) matches; it takes precedence over
    /// [`always`](Self::always). Answers can be added at any time, also between two requests.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::result("first")).answer(Answer::result("second"));
    /// let client = cloudflare.client();
    /// assert_eq!(client.get("a").json::<String>().await?, "first");
    /// cloudflare.answer(Answer::result("third"));
    /// assert_eq!(client.get("b").json::<String>().await?, "second");
    /// assert_eq!(client.get("c").json::<String>().await?, "third");
    /// # Ok(()) }
    /// ```
    pub fn answer(&self, answer: Answer) -> Self {
        self.plan().queue(answer);
        self.clone()
    }

    /// Answers one request that matches the route. Routes take precedence over the queue; if several match, the one added first is used.
    ///
    /// A route is written like a request line: `GET /accounts/acc-1/rules/lists`.
    ///
    /// - `{}` or `{list_id}` matches any one segment. `{*}` at the end matches all remaining segments.
    /// - Without a method, the route matches every method.
    /// - With a query such as `?page=2`, the request must have these parameters, and may have others.
    /// - With a scheme and a host, such as `GET https://files.example/{id}`, the route matches this host only: a download, or where a redirect
    ///   leads. Without them, it matches every host.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new()
    ///     .on("GET /zones/{zone_id}", Answer::result(json!({"id": "zone-1"})))
    ///     .on("GET /accounts?page=2", Answer::result(json!([])));
    /// let client = cloudflare.client();
    /// assert_eq!(client.accounts().page(2).await?.items.len(), 0);
    /// assert_eq!(client.zones().find("zone-1").await?.id.as_str(), "zone-1");
    /// # Ok(()) }
    /// ```
    pub fn on(&self, route: &str, answer: Answer) -> Self {
        self.plan().on(route, answer);
        self.clone()
    }

    /// Answers every request that matches the [route](Self::on), unless an unused route of `on` matches or an [answer](Self::answer) is queued.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new()
    ///     .on("GET /report", Answer::error(503, 1, "later"))
    ///     .always("GET /report", Answer::result("done"));
    /// let client = cloudflare.client();
    /// assert!(client.get("report").json::<String>().await.is_err());
    /// assert_eq!(client.get("report").json::<String>().await?, "done");
    /// assert_eq!(client.get("report").json::<String>().await?, "done");
    /// # Ok(()) }
    /// ```
    pub fn always(&self, route: &str, answer: Answer) -> Self {
        self.plan().always(route, answer);
        self.clone()
    }

    /// Returns a client that uses this transport, with [`TOKEN`] and [`BASE_URL`]. It does not read environment variables, and does not
    /// retry. Use [`builder`](Self::builder) for other settings.
    ///
    /// ```
    /// let client = rtk::testing::Playback::new().client();
    /// assert_eq!(client.base_url(), rtk::BASE_URL);
    /// ```
    ///
    /// # Panics
    ///
    /// Never, because all its settings are valid.
    #[must_use]
    pub fn client(&self) -> Client {
        match self.builder().retry(Retry::never()).build() {
            Ok(client) => client,
            Err(error) => unreachable!("{error}"),
        }
    }

    /// Returns a client of another API that uses this transport, with [`TOKEN`] and the base URL of the API. Like [`client`](Self::client), it reads
    /// no environment variables and does not retry.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use rtk::{Api, Id, Resource};
    ///
    /// #[derive(Debug, Api)]
    /// #[api(base_url = "https://market.example")]
    /// struct Market;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/shops", api = Market)]
    /// struct Shop {
    ///     id: Id<Self>,
    /// }
    ///
    /// let server = Playback::new().answer(Answer::json(serde_json::json!({"id": "s-1"})));
    /// server.client_of::<Market>().shops().find("s-1").await?;
    /// assert_eq!(server.only_request().uri(), "https://market.example/shops/s-1");
    /// # Ok(()) }
    /// ```
    ///
    /// An API without a base URL gets `https://api.example`.
    ///
    /// # Panics
    ///
    /// If the API declares a header that cannot be sent.
    #[must_use]
    pub fn client_of<A: Api>(&self) -> Client<A> {
        let base_url = if A::DESCRIPTOR.base_url.is_empty() { "https://api.example" } else { A::DESCRIPTOR.base_url };
        let builder = ClientBuilder::<A>::default().base_url(base_url).transport(self.clone()).retry(Retry::never());
        let is_open = A::DESCRIPTOR.authentication == Authentication::NONE;
        let builder = if is_open { builder } else { builder.token(TOKEN) };
        match builder.build() {
            Ok(client) => client,
            Err(error) => panic!("{error}"),
        }
    }

    /// Returns the builder of a client that uses this transport, with [`TOKEN`] and [`BASE_URL`]. The other settings are the defaults.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use rtk::Retry;
    /// use std::time::Duration;
    ///
    /// let cloudflare = Playback::new().answer(Answer::error(502, 1, "bad gateway")).answer(Answer::empty());
    /// let quick = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    /// cloudflare.builder().retry(quick).build()?.get("zones").await?;
    /// assert_eq!(cloudflare.requests().len(), 2);
    /// # Ok(()) }
    /// ```
    pub fn builder(&self) -> ClientBuilder {
        Client::builder().token(TOKEN).base_url(BASE_URL).transport(self.clone())
    }

    /// Returns the requests that were sent so far, in order, including those without a planned answer.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.client().get("zones").query(&[("name", "example.com")]).await?;
    /// assert_eq!(cloudflare.requests()[0].param("name"), Some("example.com"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn requests(&self) -> Vec<Sent> {
        self.plan().sent.clone()
    }

    /// Returns the request lines of [`requests`](Self::requests), such as `GET /zones/zone-1`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().always("{*}", Answer::empty());
    /// cloudflare.client().put("things/a").await?;
    /// cloudflare.client().delete("things/a").await?;
    /// assert_eq!(cloudflare.lines(), ["PUT /things/a", "DELETE /things/a"]);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.plan().sent.iter().map(Sent::to_string).collect()
    }

    /// Returns the request, if exactly one was sent.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.client().delete("things/a").await?;
    /// assert_eq!(cloudflare.only_request().method(), "DELETE");
    /// # Ok(()) }
    /// ```
    ///
    /// # Panics
    ///
    /// If none or more than one was sent.
    #[must_use]
    #[track_caller]
    pub fn only_request(&self) -> Sent {
        let mut sent = self.requests();
        match (sent.pop(), sent.len()) {
            (Some(only), 0) => only,
            _ => panic!("expected exactly one request; sent: {:#?}", self.lines()),
        }
    }

    /// Asserts that every answer was used, except those of [`always`](Self::always), and that every request had a planned answer.
    ///
    /// ```should_panic
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.assert_done(); // panics: 1 answer was not used
    /// ```
    ///
    /// # Panics
    ///
    /// If an answer was not used, or a request had no planned answer.
    #[track_caller]
    pub fn assert_done(&self) {
        let mismatch = self.plan().mismatch();
        if let Some(mismatch) = mismatch {
            panic!("the requests differ from the plan:\n{mismatch}");
        }
    }

    /// Ignores poisoning, because a panic cannot leave a plan half changed.
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Playback {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let sent = Sent::read(request).await?;
            let answer = self.plan().answer_to(&sent).map_err(TransportError::unsendable)?;
            answer.play(&sent).await
        })
    }
}

/// Shows the request lines.
impl fmt::Debug for Playback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Playback").field("sent", &self.lines()).finish_non_exhaustive()
    }
}
