//! What can be said of an answer once there is one.

use std::time::Duration;

use http::StatusCode;
use http::header::{HeaderName, HeaderValue};
use serde::Serialize;

use super::answer::{Answer, Reply, ReplyBody, What};
use super::json::Enveloped;

/// What an answer has beside its body. Of a fault, only the [delay](Answer::after) can be set; of what is
/// [computed](Answer::from_request), the answer that the closure gives is the one to set up.
impl Answer {
    /// Another status than 200.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::bytes("<h1>Bad gateway</h1>").status(502));
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert_eq!(error.kind(), rtk::ErrorKind::Server);
    /// # }
    /// ```
    pub fn status(self, status: u16) -> Self {
        match StatusCode::from_u16(status) {
            Ok(status) => self.adjusted(|reply| reply.status = status),
            Err(_) => self.but(format!("{status} is no status")),
        }
    }

    /// A header; one of the same name is replaced.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::error(403, 9109, "Unauthorized").header("cf-ray", "ray-1"));
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert_eq!(error.request_id(), Some("ray-1"));
    /// # }
    /// ```
    pub fn header(self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => self.adjusted(|reply| {
                reply.headers.insert(name, value);
            }),
            _ => self.but(format!("`{name}: {value}` is no header")),
        }
    }

    /// Says that these items are page `number`, counted from 1, of a list of `total`, with up to `per_page` on a page. In
    /// RealtimeKit's envelope as offsets in `paging`, in others as Cloudflare's usual `result_info`. An object can
    /// hold the items: its first list is counted.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new()
    ///     .answer(Answer::result(json!([{"id": "a"}, {"id": "b"}])).page(1, 2, 3))
    ///     .answer(Answer::result(json!([{"id": "c"}])).page(2, 2, 3));
    /// assert_eq!(cloudflare.client().accounts().all().await?.len(), 3);
    /// cloudflare.assert_done();
    /// # Ok(()) }
    /// ```
    pub fn page(self, number: u64, per_page: u64, total: u64) -> Self {
        self.in_envelope(|body| body.page(number, per_page, total))
    }

    /// What the envelope tells of the list, as it is written there: for lists that go on by cursor, and other ways than pages.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new().answer(Answer::result(json!([])).paging(json!({"cursor": "next"})));
    /// let answer = cloudflare.client().get("things").await?;
    /// let body: serde_json::Value = serde_json::from_slice(answer.bytes()).unwrap();
    /// assert_eq!(body["result_info"], json!({"cursor": "next"}));
    /// # Ok(()) }
    /// ```
    pub fn paging(self, told: impl Serialize) -> Self {
        match serde_json::to_value(told) {
            Ok(told) => self.in_envelope(|body| body.paging(told)),
            Err(error) => self.but(format!("the answer's paging cannot be JSON: {error}")),
        }
    }

    /// The connection breaks after so many bytes of the body: [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::result([1, 2, 3]).broken_after(10));
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert_eq!(error.kind(), rtk::ErrorKind::Interrupted);
    /// # }
    /// ```
    pub fn broken_after(self, bytes: usize) -> Self {
        self.adjusted(|reply| reply.breaks_after = Some(bytes))
    }

    /// Comes so much later.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use std::time::Duration;
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::result("at last").after(Duration::from_secs(30)));
    /// tokio::time::pause(); // nobody waits for them
    /// assert_eq!(cloudflare.client().get("slow").json::<String>().await?, "at last");
    /// # Ok(()) }
    /// ```
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn adjusted(mut self, adjust: impl FnOnce(&mut Reply)) -> Self {
        match &mut self.what {
            What::Reply(reply) => adjust(reply),
            What::Fault(_) => return self.but("where no answer comes, it has no status, header or body"),
            What::Computed(_) => return self.but("set up the answer that the closure of `from_request` gives"),
            What::Mistake(_) => {}
        }
        self
    }

    fn in_envelope(self, adjust: impl FnOnce(&mut Enveloped) -> Result<(), &'static str>) -> Self {
        let mut adjusted = Ok(());
        let answer = self.adjusted(|reply| {
            adjusted = match &mut reply.body {
                ReplyBody::Json(body) => adjust(body),
                ReplyBody::Bytes(_) => Err("bytes have no envelope, so they cannot tell of pages"),
            };
        });
        match adjusted {
            Ok(()) => answer,
            Err(why) => answer.but(why),
        }
    }

    /// A mistake in its place. The first one counts.
    fn but(self, why: impl Into<String>) -> Self {
        match self.what {
            What::Mistake(_) => self,
            _ => Self::mistake(why),
        }
    }
}
