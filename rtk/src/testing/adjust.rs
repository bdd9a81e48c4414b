//! Setters of an answer: status, headers, paging, delay.

use std::time::Duration;

use http::StatusCode;
use http::header::{HeaderName, HeaderValue};
use serde::Serialize;

use crate::testing::answer::{Answer, AnswerKind, Reply, ReplyBody};
use crate::testing::json::JsonReply;

/// Setters of an answer. A connection failure has only a [delay](Answer::after). For an answer that is [computed](Answer::from_request), configure the
/// answer that the closure returns.
impl Answer {
    /// Sets the status. Defaults to 200.
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
            Ok(status) => self.with_reply(|reply| reply.status = status),
            Err(_) => self.invalid(format!("{status} is not a valid status")),
        }
    }

    /// Sets a header, replacing any header of the same name.
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
            (Ok(name), Ok(value)) => self.with_reply(|reply| {
                reply.headers.insert(name, value);
            }),
            _ => self.invalid(format!("`{name}: {value}` is not a valid header")),
        }
    }

    /// Sets the paging information: the items are page `number`, counted from 1, of a list of `total` items, with at most `per_page` items on
    /// a page.
    ///
    /// RealtimeKit's envelope reports it as offsets in `paging`, every other envelope in the fields of Cloudflare's `result_info`. If the
    /// payload is an object, the items are its first list.
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
        self.with_envelope(|body| body.page(number, per_page, total))
    }

    /// Sets the paging information to any JSON, for lists that use cursors or another paging style. See [`page`](Self::page) for pages.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new().answer(Answer::result(json!([])).paging(json!({"cursor": "next"})));
    /// let response = cloudflare.client().get("things").await?;
    /// let body: serde_json::Value = serde_json::from_slice(response.bytes()).unwrap();
    /// assert_eq!(body["result_info"], json!({"cursor": "next"}));
    /// # Ok(()) }
    /// ```
    pub fn paging(self, paging: impl Serialize) -> Self {
        match serde_json::to_value(paging) {
            Ok(paging) => self.with_envelope(|body| body.paging(paging)),
            Err(error) => self.invalid(format!("the paging cannot be serialized: {error}")),
        }
    }

    /// Breaks the connection after this many bytes of the body. The call fails with
    /// [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted).
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
        self.with_reply(|reply| reply.breaks_after = Some(bytes))
    }

    /// Delays the answer by this time of tokio's clock. Defaults to no delay.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use std::time::Duration;
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::result("done").after(Duration::from_secs(30)));
    /// tokio::time::pause(); // the 30 seconds pass at once
    /// assert_eq!(cloudflare.client().get("slow").json::<String>().await?, "done");
    /// # Ok(()) }
    /// ```
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn with_reply(mut self, adjust: impl FnOnce(&mut Reply)) -> Self {
        match &mut self.kind {
            AnswerKind::Reply(reply) => adjust(reply),
            AnswerKind::Fault(_) => return self.invalid("a connection failure has no status, headers or body"),
            AnswerKind::Computed(_) => {
                return self.invalid("configure the answer that the closure of `from_request` returns");
            }
            AnswerKind::Invalid(_) => {}
        }
        self
    }

    fn with_envelope(self, adjust: impl FnOnce(&mut JsonReply) -> Result<(), &'static str>) -> Self {
        let mut result = Ok(());
        let answer = self.with_reply(|reply| {
            result = match &mut reply.body {
                ReplyBody::Json(body) => adjust(body),
                ReplyBody::Bytes(_) => Err("an answer created with `bytes` has no envelope for paging information"),
            };
        });
        match result {
            Ok(()) => answer,
            Err(why) => answer.invalid(why),
        }
    }

    /// Replaces the answer with an invalid one. The first reason counts.
    fn invalid(self, why: impl Into<String>) -> Self {
        match self.kind {
            AnswerKind::Invalid(_) => self,
            _ => Self::new_invalid(why),
        }
    }
}
