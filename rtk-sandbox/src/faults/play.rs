//! A fault, done.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};

use super::fault::How;
use super::{Fault, Line};

/// Long enough that hyper sends the first half of a body before it is given the second.
const BETWEEN_HALVES: Duration = Duration::from_millis(20);

const PAGE: &str = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n\
                    <hr><center>cloudflare</center>\n</body>\n</html>\n";

/// What is answered. `carry_out` does what was asked and says what would have been answered; `error` is an answer with a
/// status, in the product's form.
pub(crate) async fn play(
    fault: &Fault,
    line: &Line,
    carry_out: impl FnOnce() -> Response<Bytes> + Send,
    error: impl FnOnce(StatusCode) -> Response<Bytes> + Send,
) -> Response<Body> {
    let needed = fault.carried_out || fault.how == How::Late;
    // At once, so that a client that does not wait for the answer was obeyed all the same.
    let done = if needed { carry_out() } else { Response::default() };
    if !fault.latency.is_zero() {
        tokio::time::sleep(fault.latency).await;
    }
    let mut response = match fault.how {
        How::Late => done.map(Body::from),
        How::Status(status) => error(status).map(Body::from),
        How::BadGateway => page(),
        How::Truncated => done.map(|body| Body::from(half(&body))),
        How::Reset => {
            line.reset();
            Response::default()
        }
        How::ResetInBody => broken(done, line.clone()),
        How::Silence => std::future::pending().await,
    };
    if let Some(seconds) = fault.retry_after {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn page() -> Response<Body> {
    let mut response = Response::new(Body::from(PAGE));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn half(body: &Bytes) -> Bytes {
    body.slice(..body.len() / 2)
}

/// With the length of all of it, and half of it before the reset.
fn broken(response: Response<Bytes>, line: Line) -> Response<Body> {
    let (mut head, body) = response.into_parts();
    head.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let first = half(&body);
    let rest = body.slice(first.len()..);
    let second = async move {
        tokio::time::sleep(BETWEEN_HALVES).await;
        line.reset();
        rest
    };
    let halves = stream::once(std::future::ready(first)).chain(stream::once(second));
    Response::from_parts(head, Body::from_stream(halves.map(Ok::<_, std::convert::Infallible>)))
}
