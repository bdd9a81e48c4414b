//! Planned answers.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use serde_json::json;

use crate::Envelope;
use crate::testing::json::JsonReply;
use crate::testing::sent::Sent;

/// An answer that a [`Playback`](super::Playback) returns for a request: a response or a connection failure.
///
/// ```
/// use rtk::testing::Answer;
/// use serde_json::json;
///
/// let meeting = Answer::data(json!({"id": "meet-1", "title": "Stand-up"})); // RealtimeKit
/// let zone = Answer::result(json!({"id": "zone-1", "name": "example.com"})); // the rest of Cloudflare
/// let busy = Answer::error(429, 10_000, "slow down").header("retry-after", "30");
/// let refused = Answer::refused();
/// # drop([meeting, zone, busy, refused]);
/// ```
///
/// An invalid answer, such as one with status 1000, makes the request that receives it fail with
/// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest).
#[derive(Clone)]
#[must_use]
pub struct Answer {
    pub(super) kind: AnswerKind,
    pub(super) delay: Duration,
}

#[derive(Clone)]
pub(super) enum AnswerKind {
    Reply(Box<Reply>),
    Fault(Fault),
    Computed(Arc<dyn Fn(&Sent) -> Answer + Send + Sync>),
    /// A setter got an invalid value. Holds the reason.
    Invalid(String),
}

/// A connection failure.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    Refused,
    Broken,
    /// No response ever comes.
    Silent,
}

/// The response of a server.
#[derive(Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: ReplyBody,
    /// The connection breaks after this many bytes.
    pub(super) breaks_after: Option<usize>,
}

#[derive(Clone)]
pub(super) enum ReplyBody {
    Bytes(Bytes),
    /// Not serialized yet, because paging may be added.
    Json(JsonReply),
}

impl Answer {
    /// Creates a success in RealtimeKit's envelope: `{"success": true, "data": …}`. The items of a list belong under the `list_key` of the
    /// declaration, such as `sessions`.
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

    /// Creates a success in Cloudflare's usual envelope: `{"success": true, "errors": [], "messages": [], "result": …}`.
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

    /// Creates a success in a custom envelope.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// const QUEUE: rtk::Envelope = rtk::Envelope { payload: "body", paging: "meta" };
    ///
    /// let cloudflare = Playback::new().answer(Answer::enveloped(QUEUE, "done"));
    /// let response = cloudflare.client().get("queue").await?;
    /// assert_eq!(response.bytes(), r#"{"body":"done","success":true}"#);
    /// # Ok(()) }
    /// ```
    pub fn enveloped(envelope: Envelope, payload: impl Serialize) -> Self {
        match serde_json::to_value(payload) {
            Ok(payload) => Self::reply(ReplyBody::Json(JsonReply::success(envelope, payload))),
            Err(error) => Self::new_invalid(format!("the payload cannot be serialized: {error}")),
        }
    }

    /// Creates a success with this JSON as the whole body, without an envelope.
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

    /// Creates a success with this text or these bytes as the body. Has no `content-type` unless [`header`](Self::header) sets one.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let csv = Answer::bytes("id,name\n").header("content-type", "text/csv");
    /// let response = Playback::new().answer(csv).client().get("export").await?;
    /// assert_eq!(response.bytes(), "id,name\n");
    /// assert_eq!(response.headers()["content-type"], "text/csv");
    /// # Ok(()) }
    /// ```
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        Self::reply(ReplyBody::Bytes(body.into()))
    }

    /// Creates a success with status 204 and no body.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let response = Playback::new().answer(Answer::empty()).client().delete("things/7").await?;
    /// assert_eq!(response.status(), rtk::http::StatusCode::NO_CONTENT);
    /// # Ok(()) }
    /// ```
    pub fn empty() -> Self {
        Self::bytes("").status(204)
    }

    /// Creates an error as Cloudflare's gateway and most products return it: a list `errors` with one code and one message.
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

    /// Creates an error as RealtimeKit returns it: an object `error`, whose code is the status.
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

    /// Refuses the connection. The call fails with [`ErrorKind::Connect`](crate::ErrorKind::Connect), and counts as not sent.
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
        Self::new(AnswerKind::Fault(Fault::Refused))
    }

    /// Breaks the connection before a response arrives. The call fails with [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted).
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
        Self::new(AnswerKind::Fault(Fault::Broken))
    }

    /// Never responds. Each attempt fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) after the client's
    /// [`attempt_timeout`](crate::ClientBuilder::attempt_timeout).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    ///
    /// let cloudflare = Playback::new().answer(Answer::never());
    /// tokio::time::pause(); // the 60 seconds pass at once
    /// let error = cloudflare.client().zones().find("zone-1").await.unwrap_err();
    /// assert!(error.is_timeout());
    /// # }
    /// ```
    pub fn never() -> Self {
        Self::new(AnswerKind::Fault(Fault::Silent))
    }

    /// Computes the answer from the request. `compute` can be called from several threads at once.
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
        Self::new(AnswerKind::Computed(Arc::new(compute)))
    }

    fn new(kind: AnswerKind) -> Self {
        Self { kind, delay: Duration::ZERO }
    }

    pub(super) fn new_invalid(why: impl Into<String>) -> Self {
        Self::new(AnswerKind::Invalid(why.into()))
    }

    fn reply(body: ReplyBody) -> Self {
        let mut headers = HeaderMap::new();
        if let ReplyBody::Json(_) = body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Self::new(AnswerKind::Reply(Box::new(Reply { status: StatusCode::OK, headers, body, breaks_after: None })))
    }
}

/// Does not show the body.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            AnswerKind::Reply(reply) => write!(f, "Answer({})", reply.status),
            AnswerKind::Fault(fault) => write!(f, "Answer({fault:?})"),
            AnswerKind::Computed(_) => f.write_str("Answer(from the request)"),
            AnswerKind::Invalid(why) => write!(f, "Answer({why})"),
        }
    }
}
