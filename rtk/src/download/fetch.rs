//! Asking an address, and reading what comes.

use http::header::USER_AGENT;
use http::{Method, Request, Uri};
use tokio::time::{Instant, timeout};

use super::{Address, Download};
use crate::client::Inner;
use crate::client::retry::{self, Outcome, RetryInput};
use crate::error::{CallStats, Error, ErrorKind};
use crate::transport::incoming::{Incoming, broken};
use crate::transport::response::Response;
use crate::transport::retry_after;
use crate::transport::{Body, ReadMode, Received, Stage, TimeLimit, TransportError};

/// Why an attempt gave nothing.
enum Failed {
    Transport(TransportError),
    Status(Response),
}

impl Download {
    /// Asks, again where that is worth it, until bytes come.
    pub(super) async fn open(self) -> Result<Incoming, Error> {
        let Self { client, request: info, address, timeout, on_progress } = self.checked()?;
        let fail = |error: Error| error.with_request(info.clone());
        let Address(uri) = address.map_err(fail)?;
        let client = &client.0;
        let (began, mut stats) = (Instant::now(), CallStats::default());
        let deadline = timeout.map(|limit| (began + limit, limit));
        // The head of the answer is what the client's own limit is for.
        let until = began + timeout.unwrap_or(client.timeout);
        loop {
            let failed = match attempt(client, &uri, until).await {
                Ok(answer) => {
                    let (head, body) = answer.into_parts();
                    let limits = (client.attempt_timeout, deadline);
                    let mut incoming = Incoming::new(info, &head.headers, body, limits, None);
                    incoming.on_progress = on_progress;
                    return Ok(incoming);
                }
                Err(failed) => failed,
            };
            let (outcome, told) = match &failed {
                Failed::Status(response) => (
                    Outcome::Status(response.status()),
                    retry_after::read(response.headers(), std::time::SystemTime::now()),
                ),
                Failed::Transport(error) => match error.stage {
                    Stage::Connect => (Outcome::NotSent, None),
                    Stage::Timeout | Stage::Interrupted => (Outcome::Unknown, None),
                    Stage::Unsendable => return Err(fail(failed.into_error(&uri))),
                },
            };
            let input = RetryInput {
                outcome,
                retries: stats.retries,
                idempotent: true,
                repeatable: true,
                retry_after: told,
                left: until.saturating_duration_since(Instant::now()),
                random: fastrand::f64(),
            };
            let pause = retry::decide(client.retry, &input).filter(|_| told.is_some() || client.retry_budget.take());
            let Some(pause) = pause else {
                stats.elapsed = began.elapsed();
                return Err(fail(failed.into_error(&uri)).with_stats(stats));
            };
            tracing::warn!(attempt = stats.retries + 1, ?pause, "{info}: no answer; trying again");
            stats.retries += 1;
            tokio::time::sleep(pause).await;
        }
    }
}

async fn attempt(client: &Inner, uri: &Uri, until: Instant) -> Result<http::Response<Body>, Failed> {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = uri.clone();
    request.headers_mut().insert(USER_AGENT, client.user_agent.clone());
    let limit = client.attempt_timeout.min(until.saturating_duration_since(Instant::now()));
    let late = || Failed::Transport(TransportError::time_limit(TimeLimit::Attempt(limit)));
    let answer =
        timeout(limit, client.transport.send(request)).await.map_err(|_| late())?.map_err(Failed::Transport)?;
    if !answer.status().is_success() {
        let mut received = Received::default();
        // The status says what happened, however its body ends.
        let _ = timeout(limit, received.take(answer, client.limit, ReadMode::Decode)).await;
        let response = received.into_parts().map(|(head, body)| Response::new(head, body));
        return Err(response.map_or_else(|| Failed::Transport(TransportError::interrupted("no head")), Failed::Status));
    }
    client.retry_budget.give_back();
    Ok(answer)
}

impl Failed {
    fn into_error(self, uri: &Uri) -> Error {
        match self {
            Self::Transport(error) if error.stage == Stage::Connect => {
                let detail = format!("cannot connect to {} ({})", uri.host().unwrap_or_default(), error.root());
                Error::new(ErrorKind::Connect, detail).with_source(error)
            }
            Self::Transport(error) => broken(error),
            // What storage says of an address that it does not take any longer, or never did.
            Self::Status(response) if matches!(response.status().as_u16(), 400 | 401 | 403 | 404 | 410) => {
                let detail = "the address does not work any longer";
                Error::new(ErrorKind::ExpiredLink, detail).with_response((&response).into())
            }
            Self::Status(response) => {
                let kind = ErrorKind::from_status(response.status());
                Error::new(kind, String::new()).with_response((&response).into())
            }
        }
    }
}
