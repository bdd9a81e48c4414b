//! Carries out a fault.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};

use super::fault::Effect;
use super::{Connection, Fault};

/// Delay between the halves of a body, so that hyper sends the first before it receives the second.
const BETWEEN_HALVES: Duration = Duration::from_millis(20);

const BAD_GATEWAY_PAGE: &str = "\
<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>cloudflare</center>
</body>
</html>
";

/// Returns the response that a fault produces.
///
/// `carry_out` carries out the operation and returns its regular response. `error` returns an error response with the given status,
/// in the product's form.
pub(crate) async fn play(
    fault: &Fault,
    connection: &Connection,
    carry_out: impl FnOnce() -> Response<Bytes> + Send,
    error: impl FnOnce(StatusCode) -> Response<Bytes> + Send,
) -> Response<Body> {
    let needed = fault.carried_out || fault.effect == Effect::Delay;
    // The operation is carried out before the delay, even if the client gives up meanwhile.
    let done = if needed { carry_out() } else { Response::default() };
    if !fault.latency.is_zero() {
        tokio::time::sleep(fault.latency).await;
    }
    let mut response = match fault.effect {
        Effect::Delay => done.map(Body::from),
        Effect::Status(status) => error(status).map(Body::from),
        Effect::BadGateway => bad_gateway_page(),
        Effect::Truncated => done.map(|body| Body::from(half(&body))),
        Effect::Reset => {
            connection.reset();
            Response::default()
        }
        Effect::ResetInBody => break_off(done, connection.clone()),
        Effect::Silence => std::future::pending().await,
    };
    if let Some(seconds) = fault.retry_after {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn bad_gateway_page() -> Response<Body> {
    let mut response = Response::new(Body::from(BAD_GATEWAY_PAGE));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn half(body: &Bytes) -> Bytes {
    body.slice(..body.len() / 2)
}

/// Announces the length of the whole body, sends half of it, and resets the connection.
fn break_off(response: Response<Bytes>, connection: Connection) -> Response<Body> {
    let (mut head, body) = response.into_parts();
    head.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let first = half(&body);
    let rest = body.slice(first.len()..);
    let second = async move {
        tokio::time::sleep(BETWEEN_HALVES).await;
        connection.reset();
        rest
    };
    let halves = stream::once(std::future::ready(first)).chain(stream::once(second));
    Response::from_parts(head, Body::from_stream(halves.map(Ok::<_, std::convert::Infallible>)))
}
