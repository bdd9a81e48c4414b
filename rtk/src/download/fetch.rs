//! Sends the request of a download, with retries.

use std::time::Duration;

use http::header::USER_AGENT;
use http::{Method, Request, Uri};
use tokio::time::{Instant, timeout};

use crate::client::Inner;
use crate::client::retry::{self, Outcome, RetryInput};
use crate::error::{CallStats, Error, ErrorKind, RequestInfo};
use crate::transport::incoming::{Incoming, transport_error};
use crate::transport::response::Response;
use crate::transport::{Body, ReadMode, Received, Stage, TimeLimit, TransportError};

/// Why an attempt returned no body.
enum Failure {
    Transport(TransportError),
    Status(Response),
}

/// Sends a GET request to `link`, with retries, and returns the body of the response.
pub(super) async fn fetch(
    client: &Inner,
    link: &Uri,
    info: RequestInfo,
    total_timeout: Option<Duration>,
) -> Result<Incoming, Error> {
    let fail = |error: Error| error.with_request(info.clone());
    let (started, mut stats) = (Instant::now(), CallStats::default());
    let deadline = total_timeout.map(|timeout| (started + timeout, timeout));
    // The client's own timeout applies to the head only, because a large body can take longer.
    let head_deadline = started + total_timeout.unwrap_or(client.timeout);
    loop {
        let failure = match attempt(client, link, head_deadline).await {
            Ok(response) => {
                let (head, body) = response.into_parts();
                return Ok(Incoming::new(info, &head.headers, body, (client.attempt_timeout, deadline), None));
            }
            Err(failure) => failure,
        };
        let (outcome, retry_after) = match &failure {
            Failure::Status(response) => (Outcome::from(response), response.requested_wait()),
            Failure::Transport(error) => match error.stage {
                Stage::Connect => (Outcome::NotSent, None),
                Stage::Timeout | Stage::Interrupted => (Outcome::Unknown, None),
                Stage::Unsendable => return Err(fail(failure.into_error(link))),
            },
        };
        let input = RetryInput {
            outcome,
            retries: stats.retries,
            idempotent: true,
            repeatable: true,
            retry_after,
            left: head_deadline.saturating_duration_since(Instant::now()),
            random: fastrand::f64(),
        };
        // As for calls, retries that the server scheduled do not draw from the retry budget.
        let delay = retry::decide(client.retry, &input).filter(|_| retry_after.is_some() || client.retry_budget.take());
        let Some(delay) = delay else {
            stats.elapsed = started.elapsed();
            return Err(fail(failure.into_error(link)).with_stats(stats));
        };
        tracing::warn!(attempt = stats.retries + 1, pause = ?delay, "{info}: the download failed; retrying");
        stats.retries += 1;
        tokio::time::sleep(delay).await;
    }
}

async fn attempt(client: &Inner, link: &Uri, deadline: Instant) -> Result<http::Response<Body>, Failure> {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = link.clone();
    request.headers_mut().insert(USER_AGENT, client.user_agent.clone());
    let limit = client.attempt_timeout.min(deadline.saturating_duration_since(Instant::now()));
    let timed_out = || Failure::Transport(TransportError::time_limit(TimeLimit::Attempt(limit)));
    let response =
        timeout(limit, client.transport.send(request)).await.map_err(|_| timed_out())?.map_err(Failure::Transport)?;
    if !response.status().is_success() {
        let mut received = Received::default();
        // The status of an error is enough, even if its body is too large or incomplete.
        let _ = timeout(limit, received.take(response, client.limit, ReadMode::Decode)).await;
        let response = received.into_parts().map(|(head, body)| Response::new(head, body));
        let failure = match response {
            Some(response) => Failure::Status(response),
            None => Failure::Transport(TransportError::interrupted("the transport returned no response")),
        };
        return Err(failure);
    }
    client.retry_budget.give_back();
    Ok(response)
}

impl Failure {
    fn into_error(self, link: &Uri) -> Error {
        match self {
            Self::Transport(error) if error.stage == Stage::Connect => {
                let detail = format!("cannot connect to {} ({})", link.host().unwrap_or_default(), error.root());
                Error::new(ErrorKind::Connect, detail).with_source(error)
            }
            Self::Transport(error) => transport_error(error),
            // Storage servers use any of these statuses for a link that has expired or was never valid.
            Self::Status(response)
                if matches!(response.status().as_u16(), 400 | 401 | 403 | 404 | 410) && !response.is_rate_limited() =>
            {
                let detail = "the download link is no longer valid";
                Error::new(ErrorKind::ExpiredLink, detail).with_response((&response).into())
            }
            Self::Status(response) => {
                Error::new(response.error_kind(), String::new()).with_response((&response).into())
            }
        }
    }
}
