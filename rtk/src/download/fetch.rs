//! Sends the request of a download, with retries.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::USER_AGENT;
use http::{Method, Request, StatusCode, Uri};

use crate::client::Inner;
use crate::client::retry::{self, Outcome, RetryInput};
use crate::download::link;
use crate::error::{CallStats, Error, ErrorKind, RequestInfo, Scrubber};
use crate::platform::{self, Instant, timeout};
use crate::transport::byte_stream::ByteStream;
use crate::transport::incoming::{Incoming, transport_error};
use crate::transport::location;
use crate::transport::response::Response;
use crate::transport::{Anonymous, Body, ReadMode, Received, Stage, TimeLimit, TransportError};
use crate::value::secret::Secret;

/// How many redirects are followed.
const MAX_REDIRECTS: usize = 5;

/// Why an attempt returned no body.
enum Failure {
    Transport(TransportError),
    Status(Response),
    /// A redirect that is not followed: where it leads, and why.
    Redirect(Response, String, &'static str),
}

/// The URL that an attempt has come to.
struct Position {
    url: Uri,
    redirects: usize,
}

impl Position {
    /// Returns a scrubber that knows the link, which is the credential of a download.
    fn scrubber(&self) -> Scrubber {
        let mut scrubber = Scrubber::default();
        if let Some(query) = self.url.query() {
            scrubber.add(&Arc::new(Secret::from(query)));
        }
        scrubber
    }
}

/// Sends a GET request to `link`, with retries, and returns the response as a stream.
pub(super) async fn fetch(
    client: &Inner,
    link: &Uri,
    info: RequestInfo,
    total_timeout: Option<Duration>,
) -> Result<ByteStream, Error> {
    let fail = |error: Error| error.with_request(info.clone());
    let (started, mut stats) = (Instant::now(), CallStats::default());
    // A limit too long to be reached is none.
    let deadline = total_timeout.and_then(|timeout| Some((started.checked_add(timeout)?, timeout)));
    // The client's own timeout applies to the head only, because a large body can take longer.
    let head_timeout = total_timeout.unwrap_or(client.timeout);
    loop {
        let left = head_timeout.saturating_sub(started.elapsed());
        let Ok(permit) = timeout(left, client.in_flight()).await else {
            let detail =
                format!("the client's `max_in_flight` did not let the download through within {head_timeout:?}");
            return Err(fail(Error::new(ErrorKind::Throttled, detail)));
        };
        let left = head_timeout.saturating_sub(started.elapsed());
        let limit = match client.attempt_timeout < left {
            true => (client.attempt_timeout, TimeLimit::Attempt(client.attempt_timeout)),
            false => (left, TimeLimit::Call(head_timeout)),
        };
        let mut position = Position { url: link.clone(), redirects: 0 };
        let failure = match attempt(client, &mut position, limit).await {
            Ok(response) => {
                let (head, body) = response.into_parts();
                let incoming = Incoming::new(info, &head.headers, body, (client.attempt_timeout, deadline), permit);
                let response = Response::new(head, Bytes::new(), position.scrubber(), client.api);
                return Ok(ByteStream::new(response.with_marked_headers(), incoming, client.limit));
            }
            Err(failure) => failure,
        };
        drop(permit);
        let (outcome, retry_after) = match &failure {
            Failure::Status(response) => (Outcome::from(response), response.requested_wait()),
            Failure::Transport(error) => match error.stage {
                Stage::Connect => (Outcome::NotSent, None),
                Stage::NotProcessed => (Outcome::NotProcessed, None),
                Stage::Timeout | Stage::Interrupted => (Outcome::Unknown, None),
                Stage::Unsendable | Stage::Body => return Err(fail(failure.into_error(&position))),
            },
            Failure::Redirect(..) => return Err(fail(failure.into_error(&position))),
        };
        let input = RetryInput {
            outcome,
            retries: stats.retries,
            idempotent: true,
            repeatable: true,
            retry_after,
            left: head_timeout.saturating_sub(started.elapsed()),
            random: fastrand::f64(),
        };
        // As for calls, retries that the server scheduled do not draw from the retry budget.
        let delay = retry::decide(client.retry, &input).filter(|_| retry_after.is_some() || client.retry_budget.take());
        let Some(delay) = delay else {
            stats.elapsed = started.elapsed();
            return Err(fail(failure.into_error(&position)).with_stats(stats));
        };
        tracing::warn!(attempt = stats.retries + 1, pause = ?delay, "{info}: the download failed; retrying");
        stats.retries += 1;
        platform::sleep(delay).await;
    }
}

/// Sends a request and follows its redirects, all within the limit.
async fn attempt(
    client: &Inner,
    position: &mut Position,
    (left, limit): (Duration, TimeLimit),
) -> Result<http::Response<Body>, Failure> {
    let follow = async {
        loop {
            let response = send(client, &position.url).await?;
            let location = location::read(response.headers()).filter(|_| is_redirect(response.status()));
            let Some(location) = location else { return Ok((response, None)) };
            match next(client, position, &location) {
                Ok(url) => *position = Position { url, redirects: position.redirects + 1 },
                Err(why) => return Ok((response, Some((location, why)))),
            }
        }
    };
    let started = Instant::now();
    let (response, refused) = match timeout(left, follow).await {
        Ok(result) => result.map_err(Failure::Transport)?,
        Err(_) => {
            client.transport.attempt_timed_out(platform::public_instant(started));
            return Err(Failure::Transport(TransportError::time_limit(limit)));
        }
    };
    if response.status().is_success() {
        client.retry_budget.give_back();
        return Ok(response);
    }
    let mut received = Received::default();
    // The status of an error is enough, even if its body is too large or incomplete.
    let _ = timeout(left, received.take(response, client.limit, ReadMode::Decode)).await;
    let response = received.into_parts().map(|(head, body)| Response::new(head, body, position.scrubber(), client.api));
    Err(match (response, refused) {
        (Some(response), Some((location, why))) => Failure::Redirect(response, location, why),
        (Some(response), None) => Failure::Status(response),
        (None, _) => Failure::Transport(TransportError::interrupted("the transport returned no response")),
    })
}

async fn send(client: &Inner, url: &Uri) -> Result<http::Response<Body>, TransportError> {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = url.clone();
    request.headers_mut().insert(USER_AGENT, client.user_agent.clone());
    request.extensions_mut().insert(Anonymous);
    client.transport.send(request).await
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// Returns the URL to which a redirect leads, or why it is not followed.
fn next(client: &Inner, position: &Position, location: &str) -> Result<Uri, &'static str> {
    if position.redirects == MAX_REDIRECTS {
        return Err("is one too many: 5 are followed");
    }
    let url = location::resolve(&position.url, location).ok_or("is not a valid URL")?;
    if position.url.scheme_str() == Some("https") && url.scheme_str() == Some("http") {
        return Err("would send the file in the clear: it leads from https to http");
    }
    link::reject(&url, client.is_loopback).map_or(Ok(url), Err)
}

impl Failure {
    fn into_error(self, position: &Position) -> Error {
        // Where the redirects have led, because the link of the record does not say.
        let at = match position.redirects {
            0 => String::new(),
            _ => format!("redirected to `{}`", location::shown(&position.url.to_string())),
        };
        match self {
            Self::Transport(error) if error.stage == Stage::Connect => {
                let detail =
                    format!("cannot connect to {} ({})", position.url.host().unwrap_or_default(), error.root());
                Error::new(ErrorKind::Connect, detail).with_source(error)
            }
            Self::Transport(error) => transport_error(error),
            // Storage servers use any of these statuses for a link that has expired or was never valid.
            Self::Status(response)
                if matches!(response.status().as_u16(), 400 | 401 | 403 | 404 | 410) && !response.is_rate_limited() =>
            {
                let at = if at.is_empty() { at } else { format!(" ({at})") };
                let detail = format!("the download link is no longer valid{at}");
                Error::new(ErrorKind::ExpiredLink, detail).with_response((&response).into())
            }
            Self::Status(response) => Error::new(response.error_kind(), at).with_response((&response).into()),
            Self::Redirect(response, location, why) => {
                let detail = format!("the redirect to `{}` {why}", location::shown(&location));
                Error::new(ErrorKind::UnexpectedStatus, detail).with_response((&response).into())
            }
        }
    }
}
