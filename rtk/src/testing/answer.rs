//! What is planned as an answer.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use serde_json::json;

use super::Sent;
use super::json::Enveloped;
use crate::Envelope;

/// What a [`Playback`](super::Playback) gives for a request.
///
/// ```
/// use rtk::testing::Answer;
/// use serde_json::json;
///
/// let found = Answer::data(json!({"id": "meet-1", "title": "Stand-up"})); // RealtimeKit
/// let zone = Answer::result(json!({"id": "zone-1", "name": "example.com"})); // the rest of Cloudflare
/// let busy = Answer::error(429, 10_000, "slow down").header("retry-after", "30");
/// let gone = Answer::refused();
/// # drop([found, zone, busy, gone]);
/// ```
///
/// A mistake in an answer, such as a status of 1000, is told by the request that gets it.
#[derive(Clone)]
#[must_use]
pub struct Answer {
    pub(super) what: What,
    pub(super) delay: Duration,
}

#[derive(Clone)]
pub(super) enum What {
    Reply(Box<Reply>),
    Fault(Fault),
    Computed(Arc<dyn Fn(&Sent) -> Answer + Send + Sync>),
    /// Why this is no answer.
    Mistake(String),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    Refused,
    Broken,
    Silent,
}

/// What a server says.
#[derive(Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: ReplyBody,
    /// After so many bytes, the connection breaks.
    pub(super) breaks_after: Option<usize>,
}

#[derive(Clone)]
pub(super) enum ReplyBody {
    Bytes(Bytes),
    /// Not written yet: paging may be added to it.
    Json(Enveloped),
}

impl Answer {
    /// A success of RealtimeKit's: `{"success": true, "data": …}`. A list has its items under the declaration's `list_key`:
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new()
    ///     .answer(Answer::data(json!({"id": "sess-1"})))
    ///     .answer(Answer::data(json!({"sessions": [{"id": "sess-2"}]})).page(1, 20, 1));
    /// let app = cloudflare.client().account("acc-1").app("app-1");
    /// assert_eq!(Session::find(&app, "sess-1").await?.id.as_str(), "sess-1");
    /// assert_eq!(app.sessions().all().await?[0].id.as_str(), "sess-2");
    /// # Ok(()) }
    /// ```
    pub fn data(payload: impl Serialize) -> Self {
        Self::enveloped(Envelope::REALTIME_KIT, payload)
    }

    /// A success of Cloudflare's usual form: `{"success": true, "errors": [], "messages": [], "result": …}`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new().answer(Answer::result(json!({"id": "zone-1", "name": "example.com"})));
    /// let zone = cloudflare.client().zones().find("zone-1").await?;
    /// assert_eq!(zone.id.as_str(), "zone-1");
    /// # Ok(()) }
    /// ```
    pub fn result(payload: impl Serialize) -> Self {
        Self::enveloped(Envelope::V4, payload)
    }

    /// A success in an envelope of a declaration's own.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// const QUEUE: rtk::Envelope = rtk::Envelope { payload: "body", paging: "meta" };
    ///
    /// let cloudflare = Playback::new().answer(Answer::enveloped(QUEUE, "done"));
    /// let answer = cloudflare.client().get("queue").await?;
    /// assert_eq!(answer.bytes(), r#"{"body":"done","success":true}"#);
    /// # Ok(()) }
    /// ```
    pub fn enveloped(envelope: Envelope, payload: impl Serialize) -> Self {
        match serde_json::to_value(payload) {
            Ok(payload) => Self::reply(ReplyBody::Json(Enveloped::success(envelope, payload))),
            Err(error) => Self::mistake(format!("the answer's payload cannot be JSON: {error}")),
        }
    }

    /// A success whose body is this JSON and nothing else.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::json(["a", "b"]));
    /// assert_eq!(cloudflare.client().get("names").await?.bytes(), r#"["a","b"]"#);
    /// # Ok(()) }
    /// ```
    pub fn json(body: impl Serialize) -> Self {
        Self::enveloped(Envelope::NONE, body)
    }

    /// A success with this body: text, or bytes of any kind. No `content-type` unless [`header`](Self::header) adds one.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let csv = Answer::bytes("id,name\n").header("content-type", "text/csv");
    /// let answer = Playback::new().answer(csv).client().get("export").await?;
    /// assert_eq!(answer.bytes(), "id,name\n");
    /// assert_eq!(answer.headers()["content-type"], "text/csv");
    /// # Ok(()) }
    /// ```
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        Self::reply(ReplyBody::Bytes(body.into()))
    }

    /// No body, and the status 204.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let answer = Playback::new().answer(Answer::empty()).client().delete("things/7").await?;
    /// assert_eq!(answer.status(), rtk::http::StatusCode::NO_CONTENT);
    /// # Ok(()) }
    /// ```
    pub fn empty() -> Self {
        Self::bytes("").status(204)
    }

    /// An error as Cloudflare's gateway and most products give it: a list `errors` with one code and message.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::error(404, 1001, "Invalid zone identifier"));
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert!(error.is_not_found());
    /// assert_eq!((error.code(), error.message()), (Some(1001), Some("Invalid zone identifier")));
    /// # }
    /// ```
    pub fn error(status: u16, code: i64, message: &str) -> Self {
        let errors = json!([{"code": code, "message": message}]);
        Self::json(json!({"success": false, "errors": errors, "messages": [], "result": null})).status(status)
    }

    /// An error as RealtimeKit gives it: one object `error`, whose code is the status.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::realtime_kit::*;
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::realtime_kit_error(404, "No such session"));
    /// let error = Session::find(&cloudflare.client().account("acc-1").app("app-1"), "sess-1").await.unwrap_err();
    /// assert_eq!((error.code(), error.message()), (Some(404), Some("No such session")));
    /// # }
    /// ```
    pub fn realtime_kit_error(status: u16, message: &str) -> Self {
        Self::json(json!({"success": false, "error": {"code": status, "message": message}})).status(status)
    }

    /// No connection: [`ErrorKind::Connect`](crate::ErrorKind::Connect), and the server has not seen the request.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::refused());
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert!(error.kind() == rtk::ErrorKind::Connect && !error.may_have_been_sent());
    /// # }
    /// ```
    pub fn refused() -> Self {
        Self::of(What::Fault(Fault::Refused))
    }

    /// The connection breaks before there is an answer: [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::broken());
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert!(error.kind() == rtk::ErrorKind::Interrupted && error.may_have_been_sent());
    /// # }
    /// ```
    pub fn broken() -> Self {
        Self::of(What::Fault(Fault::Broken))
    }

    /// No answer, until the client gives up: [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) after its
    /// [`attempt_timeout`](crate::ClientBuilder::attempt_timeout), each time that it tries.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::never());
    /// tokio::time::pause(); // the 60 seconds are over at once
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert!(error.is_timeout());
    /// # }
    /// ```
    pub fn never() -> Self {
        Self::of(What::Fault(Fault::Silent))
    }

    /// The answer that `compute` gives for the request. It can be called from several threads at once.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let cloudflare = Playback::new().answer(Answer::from_request(|sent| {
    ///     Answer::data(json!({"id": "meet-1", "title": sent.json()["title"]}))
    /// }));
    /// let app = cloudflare.client().account("acc-1").app("app-1");
    /// let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
    /// assert_eq!(meeting.title.as_deref(), Some("Stand-up"));
    /// # Ok(()) }
    /// ```
    pub fn from_request(compute: impl Fn(&Sent) -> Answer + Send + Sync + 'static) -> Self {
        Self::of(What::Computed(Arc::new(compute)))
    }

    fn of(what: What) -> Self {
        Self { what, delay: Duration::ZERO }
    }

    pub(super) fn mistake(why: impl Into<String>) -> Self {
        Self::of(What::Mistake(why.into()))
    }

    fn reply(body: ReplyBody) -> Self {
        let mut headers = HeaderMap::new();
        if let ReplyBody::Json(_) = body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Self::of(What::Reply(Box::new(Reply { status: StatusCode::OK, headers, body, breaks_after: None })))
    }
}

/// Without the body.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Reply(reply) => write!(f, "Answer({})", reply.status),
            What::Fault(fault) => write!(f, "Answer({fault:?})"),
            What::Computed(_) => f.write_str("Answer(from the request)"),
            What::Mistake(why) => write!(f, "Answer({why})"),
        }
    }
}
