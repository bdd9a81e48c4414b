//! Sends one HTTP request to a receiver.
//!
//! Not the client of `rtk`: that would follow redirects and the proxies of the environment, and would retry by itself.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http::header::{CONNECTION, HOST};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::destination::Destination;

/// Sends a POST and returns the status of the response. Its body is not read.
pub(super) async fn post(
    to: &Destination,
    headers: HeaderMap,
    body: Bytes,
    limit: Duration,
) -> Result<StatusCode, String> {
    match tokio::time::timeout(limit, exchange(to, headers, body)).await {
        Ok(result) => result,
        Err(_) => Err(format!("the receiver did not respond within {limit:?}")),
    }
}

async fn exchange(to: &Destination, headers: HeaderMap, body: Bytes) -> Result<StatusCode, String> {
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = to.path.parse().map_err(|error| format!("the path of the URL is not valid: {error}"))?;
    *request.headers_mut() = headers;
    let host = to.host.parse().map_err(|error| format!("the host of the URL is not valid: {error}"))?;
    request.headers_mut().insert(HOST, host);
    request.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));

    let stream = TcpStream::connect(&to.addresses[..]).await.map_err(|error| format!("no connection: {error}"))?;
    let lost = |error: hyper::Error| format!("the connection was lost: {error}");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(lost)?;
    let response = sender.send_request(request);
    tokio::pin!(response, connection);
    // The connection has to be polled for the response to arrive. It can end before the response was taken from it.
    tokio::select! {
        biased;
        response = &mut response => return response.map(|it| it.status()).map_err(lost),
        _ = &mut connection => {}
    }
    response.await.map(|it| it.status()).map_err(lost)
}
