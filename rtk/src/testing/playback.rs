//! The transport that plays answers.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::plan::Plan;
use super::{Answer, Sent};
use crate::client::Client;
use crate::client::base_url::BASE_URL;
use crate::client::builder::ClientBuilder;
use crate::client::retry::Retry;
use crate::transport::{Body, BoxFuture, Transport, TransportError};

/// The token of [`Playback::client`].
///
/// ```
/// assert_eq!(rtk::testing::TOKEN, "token-of-a-playback");
/// ```
pub const TOKEN: &str = "token-of-a-playback";

/// Plays answers and keeps requests, instead of a network. All clones are the same one.
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
/// As the transport of a client that is set up in another way:
///
/// ```
/// use std::time::Duration;
/// use rtk::testing::Playback;
///
/// let cloudflare = Playback::new();
/// let client = rtk::Client::builder()
///     .token("a-token")
///     .base_url(rtk::BASE_URL) // whatever the environment says
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
    reason = "what plans an answer has done so; the playback is given again for those who build it in one expression"
)]
impl Playback {
    /// One that has no answer yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The next answer, after those that were planned before. Can be called at any time, also between two requests.
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

    /// The answer to one request of a route, whatever else is planned. Of several that fit, the first is taken.
    ///
    /// A route is written like the line of a [`Sent`]: `GET /accounts/acc-1/rules/lists`. `{}` or `{list_id}` stands for any one
    /// segment, `{*}` at the end for all that follow. Without a method it is any. With `?page=2` at its end, the query has
    /// to hold this and may hold more.
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

    /// The answer to every request of a [route](Self::on) for which `on` plans nothing (any more).
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

    /// A client with [`TOKEN`] and [`BASE_URL`] whose transport is this. The environment has no say in it. It asks once, whatever the answer:
    /// for retries and the like, see [`builder`](Self::builder).
    ///
    /// ```
    /// let client = rtk::testing::Playback::new().client();
    /// assert_eq!(client.base_url(), rtk::BASE_URL);
    /// ```
    ///
    /// # Panics
    ///
    /// Never: nothing that it is made of can be refused.
    #[must_use]
    pub fn client(&self) -> Client {
        match self.builder().retry(Retry::never()).build() {
            Ok(client) => client,
            Err(error) => unreachable!("{error}"),
        }
    }

    /// What makes a client with [`TOKEN`] and [`BASE_URL`] whose transport is this, and whose other settings are the usual ones.
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

    /// What was sent until now, in its order; also what no answer was planned for.
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

    /// The lines of what was sent until now, such as `GET /zones/zone-1`.
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

    /// The request, where exactly one was sent.
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
    /// If there was none, or more than one: it is an assertion.
    #[must_use]
    #[track_caller]
    pub fn only_request(&self) -> Sent {
        let mut sent = self.requests();
        match (sent.pop(), sent.len()) {
            (Some(only), 0) => only,
            _ => panic!("one request was expected; sent: {:#?}", self.lines()),
        }
    }

    /// Every answer was asked for, save those of [`always`](Self::always), and nothing else was.
    ///
    /// ```should_panic
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::empty());
    /// cloudflare.assert_done(); // panics: 1 answer was not asked for
    /// ```
    ///
    /// # Panics
    ///
    /// If an answer is left, or a request came that none was planned for: it is an assertion.
    #[track_caller]
    pub fn assert_done(&self) {
        let undone = self.plan().undone();
        if let Some(undone) = undone {
            panic!("the requests are not those that were planned:\n{undone}");
        }
    }

    /// Nothing that holds it can panic, and if it did, a plan would be no worse.
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Playback {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let sent = Sent::read(request).await?;
            let answer = self.plan().take(&sent).map_err(TransportError::unsendable)?;
            answer.play(&sent).await
        })
    }
}

/// What was sent.
impl fmt::Debug for Playback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Playback").field("sent", &self.lines()).finish_non_exhaustive()
    }
}
