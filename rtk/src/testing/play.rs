//! Turns a planned answer into the result of a transport.

use bytes::Bytes;
use futures_util::stream;

use crate::testing::answer::{Answer, AnswerKind, Fault, Reply, ReplyBody};
use crate::testing::sent::Sent;
use crate::transport::{Body, TransportError};

type PlayResult = Result<http::Response<Body>, TransportError>;

impl Answer {
    pub(super) async fn play(mut self, sent: &Sent) -> PlayResult {
        loop {
            if !self.delay.is_zero() {
                #[cfg(not(target_arch = "wasm32"))]
                tokio::time::sleep(self.delay).await;
                #[cfg(target_arch = "wasm32")]
                gloo_timers::future::sleep(self.delay).await;
            }
            self = match self.kind {
                AnswerKind::Reply(reply) => return Ok(reply.play()),
                AnswerKind::Fault(fault) => return fault.play().await,
                AnswerKind::Invalid(why) => {
                    return Err(TransportError::unsendable(format!("the answer to `{sent}` is invalid: {why}")));
                }
                AnswerKind::Computed(compute) => compute(sent),
            };
        }
    }
}

impl Fault {
    async fn play(self) -> PlayResult {
        match self {
            Self::Refused => Err(TransportError::connect("refused by `Answer::refused`")),
            Self::Broken => Err(TransportError::interrupted("broken by `Answer::broken`")),
            Self::Silent => std::future::pending().await,
        }
    }
}

impl Reply {
    fn play(self) -> http::Response<Body> {
        let bytes = match self.body {
            ReplyBody::Bytes(bytes) => bytes,
            ReplyBody::Json(body) => body.to_bytes(),
        };
        let body = match self.breaks_after {
            Some(count) => broken_after(bytes.slice(..count.min(bytes.len()))),
            None => Body::from(bytes),
        };
        let mut response = http::Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

/// Returns a body that fails after these bytes.
fn broken_after(bytes: Bytes) -> Body {
    let error = TransportError::interrupted("broken by `Answer::broken_after`");
    Body::chunks(stream::iter([Ok(bytes), Err(error)]))
}
