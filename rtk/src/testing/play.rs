//! From a planned answer to what a transport gives.

use bytes::Bytes;
use futures_util::stream;

use super::Sent;
use super::answer::{Answer, Fault, Reply, ReplyBody, What};
use crate::transport::{Body, TransportError};

type Played = Result<http::Response<Body>, TransportError>;

impl Answer {
    pub(super) async fn play(mut self, sent: &Sent) -> Played {
        loop {
            if !self.delay.is_zero() {
                tokio::time::sleep(self.delay).await;
            }
            self = match self.what {
                What::Reply(reply) => return Ok(reply.play()),
                What::Fault(fault) => return fault.play().await,
                What::Mistake(why) => return Err(TransportError::unsendable(format!("the answer to `{sent}`: {why}"))),
                What::Computed(compute) => compute(sent),
            };
        }
    }
}

impl Fault {
    async fn play(self) -> Played {
        match self {
            Self::Refused => Err(TransportError::connect("refused, as the test says")),
            Self::Broken => Err(TransportError::interrupted("broken, as the test says")),
            Self::Silent => std::future::pending().await,
        }
    }
}

impl Reply {
    fn play(self) -> http::Response<Body> {
        let bytes = match self.body {
            ReplyBody::Bytes(bytes) => bytes,
            ReplyBody::Json(body) => body.write(),
        };
        let body = match self.breaks_after {
            Some(count) => broken(bytes.slice(..count.min(bytes.len()))),
            None => Body::from(bytes),
        };
        let mut response = http::Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

fn broken(first: Bytes) -> Body {
    let end = TransportError::interrupted("broken half-way, as the test says");
    Body::chunks(stream::iter([Ok(first), Err(end)]))
}
