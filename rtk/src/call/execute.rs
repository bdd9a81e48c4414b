//! Sends a call: waits for the client's limits, adds credentials, sends, and retries. The only code that decides what is sent, and how
//! often.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::platform::{self, Instant, timeout};
use http::StatusCode;
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument as _;

use crate::call::{Call, http_request, trace};
use crate::client::Inner;
use crate::client::credentials::{Signature, Source};
use crate::client::retry::{self, Outcome, RetryInput};
use crate::client::runtime;
use crate::descriptor::Method;
use crate::error::{CallStats, Error, ErrorKind, RequestInfo};
use crate::transport::response::Response;
use crate::transport::{Attempt, Body, End, ReadMode, Received, Stage, Streamed, TimeLimit, TransportError, Upload};

/// The resolution of tokio's timers. With less time left than this, a call fails instead of sending.
const TIMER_RESOLUTION: Duration = Duration::from_millis(1);

/// Sends a call and returns its response, whatever the status. The only function that adds the context to the error of a failed call.
pub(crate) async fn execute(call: &mut Call) -> Result<Response, Error> {
    let mut stats = CallStats::default();
    match check(call) {
        Ok(()) => {
            let client = call.scope.client.clone();
            let executor = Executor::new(&client.0, call);
            let result = executor.run(call, &mut stats).await;
            stats.elapsed = executor.started.elapsed();
            result
        }
        Err(error) => Err(error),
    }
    .map(|response| response.with_stats(stats))
    .map_err(|error| error.with_request(call.request_info()).with_stats(stats))
}

/// Builds the request of a call without sending it.
pub(crate) async fn dry_run(call: &mut Call) -> Result<http::Request<Body>, Error> {
    let client = call.scope.client.clone();
    let build = async {
        prepare(call)?;
        let signature = client.0.credentials.signature().await?;
        let mut request = http_request::build(call, &signature)?;
        Upload::prepare(&mut request).await.map_err(invalid_request)?;
        Ok(request)
    };
    let result: Result<_, Error> = build.await;
    result.map_err(|error| error.with_request(call.request_info()))
}

fn check(call: &mut Call) -> Result<(), Error> {
    prepare(call)?;
    runtime::check()
}

/// Makes what all attempts have in common.
fn prepare(call: &mut Call) -> Result<(), Error> {
    if let Some(error) = call.deferred_error.take() {
        return Err(error);
    }
    call.make_idempotency_key()?;
    call.encode_form()
}

fn invalid_request(error: TransportError) -> Error {
    Error::new(ErrorKind::InvalidRequest, format!("{error}: {}", error.source)).with_source(error)
}

struct Executor<'c> {
    client: &'c Inner,
    started: Instant,
    timeout: Duration,
    /// Built only if a log line or a layer needs it.
    info: OnceLock<RequestInfo>,
}

/// How one attempt ended.
enum AttemptOutcome {
    Response(Response),
    TooLarge(Response),
    /// The connection failed, possibly after a part of the response.
    Failed(TransportError, Option<Response>),
}

impl<'c> Executor<'c> {
    fn new(client: &'c Inner, call: &Call) -> Self {
        let timeout = call.timeout.unwrap_or(client.timeout);
        Self { client, started: Instant::now(), timeout, info: OnceLock::new() }
    }

    async fn run(&self, call: &mut Call, stats: &mut CallStats) -> Result<Response, Error> {
        let policy = call.retry.unwrap_or(self.client.retry);
        let (mut tried_refresh, mut refreshes) = (false, 0);
        loop {
            let number = stats.retries + 1;
            let attempt = self.attempt(call, number).await?;
            let (outcome, retry_after) = match &attempt {
                AttemptOutcome::Response(response) if response.status().is_success() => {
                    self.client.retry_budget.give_back();
                    return self.finish(attempt);
                }
                AttemptOutcome::Response(response) => (Outcome::from(response), response.requested_wait()),
                AttemptOutcome::TooLarge(response) => (Outcome::from(response), None),
                AttemptOutcome::Failed(error, _) => match error.stage {
                    Stage::Connect => (Outcome::NotSent, None),
                    Stage::NotProcessed => (Outcome::NotProcessed, None),
                    Stage::Timeout | Stage::Interrupted => (Outcome::Unknown, None),
                    Stage::Unsendable | Stage::Body => return self.finish(attempt),
                },
            };
            if outcome == Outcome::Status(StatusCode::UNAUTHORIZED) && !tried_refresh && call.is_repeatable() {
                tried_refresh = true;
                if self.refresh_credentials(call.signature.clone()).await {
                    stats.retries += 1;
                    refreshes = 1;
                    trace::credentials(&self.attempt_info(call, number));
                    continue;
                }
            }
            let input = RetryInput {
                outcome,
                retries: stats.retries - refreshes,
                idempotent: call.is_idempotent(),
                repeatable: call.is_repeatable(),
                retry_after,
                left: self.time_left(),
                random: fastrand::f64(),
            };
            let Some(delay) = retry::decide(policy, &input) else { return self.finish(attempt) };
            // Retries that the server scheduled do not draw from the retry budget: they cannot overload it.
            if retry_after.is_none() && !self.client.retry_budget.take() {
                trace::exhausted(&self.attempt_info(call, number));
                stats.budget_exhausted = true;
                return self.finish(attempt);
            }
            drop(attempt);
            trace::retry(&self.attempt_info(call, number), outcome, delay);
            stats.may_be_done |= outcome.may_be_done();
            stats.retries += 1;
            platform::sleep(delay).await;
        }
    }

    fn finish(&self, attempt: AttemptOutcome) -> Result<Response, Error> {
        let (error, response) = match attempt {
            AttemptOutcome::Response(response) => return Ok(response),
            AttemptOutcome::TooLarge(response) => {
                let detail = format!("the response is larger than {} bytes", self.client.limit);
                (Error::new(ErrorKind::ResponseTooLarge, detail), Some(response))
            }
            AttemptOutcome::Failed(error, response) => (self.transport_error(error), response),
        };
        Err(match response {
            Some(response) => error.with_response((&response).into()),
            None => error,
        })
    }

    fn transport_error(&self, error: TransportError) -> Error {
        let detail = match error.stage {
            Stage::Unsendable => return invalid_request(error),
            Stage::Connect => format!("cannot connect to {}{} ({})", self.client.base_url, error.via(), error.root()),
            Stage::Body => format!("{error} ({})", error.source),
            Stage::NotProcessed | Stage::Timeout | Stage::Interrupted => error.to_string(),
        };
        Error::new(error.stage.kind(), detail).with_source(error)
    }

    async fn attempt(&self, call: &mut Call, number: u32) -> Result<AttemptOutcome, Error> {
        let permit = self.acquire_slot().await?;
        let signature = self.signature().await?;
        // Avoids a second `Instant::now()` on the fast path: nothing has been awaited since the call began.
        let is_immediate =
            number == 1 && !self.client.is_limited() && matches!(self.client.credentials, Source::Fixed(_));
        let started = if is_immediate { self.started } else { Instant::now() };
        let left = self.timeout.saturating_sub(started - self.started);
        if left < TIMER_RESOLUTION {
            return Err(self.throttled());
        }
        let mut request = http_request::build(call, &signature)?;
        if call.read_mode == ReadMode::Stream {
            request.extensions_mut().insert(Streamed);
        }
        if let Some(secret) = signature.secret() {
            call.scrubber.add(secret);
        }
        call.signature = Some(signature);

        let span = trace::span(&|| self.attempt_info(call, number), &self.client.server);
        for layer in &self.client.layers {
            if let Err(error) = layer.before(&self.attempt_info(call, number), &mut request) {
                return Ok(AttemptOutcome::Failed(error, None));
            }
        }
        if !self.client.layers.is_empty() {
            call.scrubber.add_sensitive(request.headers());
        }
        let upload = match Upload::prepare(&mut request).await {
            Ok(upload) => upload,
            Err(error) => {
                let outcome = AttemptOutcome::Failed(error, None);
                self.report(&outcome, &span, started, &|| self.attempt_info(call, number));
                return Ok(outcome);
            }
        };
        let attempt_timeout = call.attempt_timeout.unwrap_or(self.client.attempt_timeout);
        // An error reports the limit that was configured, not the time that was left of it.
        let (allowed, limit) = match attempt_timeout < left {
            true => (attempt_timeout, TimeLimit::Attempt(attempt_timeout)),
            false => (left, TimeLimit::Call(self.timeout)),
        };
        let mut received = Received::default();
        // The `content-length` of a response to HEAD is that of a body that does not come.
        let max_bytes = if call.method() == Method::Head { usize::MAX } else { self.client.limit };
        let read_mode = call.read_mode;
        // Created outside of the async block, which would store the request a second time.
        let response = self.client.transport.send(request);
        let exchange = async { received.take(response.await?, max_bytes, read_mode).await }.instrument(span.clone());
        let end = match &upload {
            None => timeout(allowed, exchange).await.map_err(|_| limit),
            // Boxed: all calls would have room for it otherwise.
            Some(upload) => {
                let ended = Box::pin(upload.timeout((attempt_timeout, left), exchange)).await;
                ended.map_err(|limit| match limit {
                    TimeLimit::Attempt(_) => limit,
                    TimeLimit::Call(_) => TimeLimit::Call(self.timeout),
                })
            }
        };
        let end = end.unwrap_or_else(|limit| {
            self.client.transport.attempt_timed_out(platform::public_instant(started));
            Err(TransportError::time_limit(limit))
        });
        let end = end.map_err(|error| upload.as_ref().and_then(Upload::take_failure).unwrap_or(error));
        call.body_stream = received.body_stream.take().map(|body| (body, permit));
        let (scrubber, api) = (&call.scrubber, self.client.api);
        let response = received.into_parts().map(|(head, body)| Response::new(head, body, scrubber.clone(), api));
        let outcome = match (end, response) {
            (Ok(End::Complete), Some(response)) => AttemptOutcome::Response(response),
            // The status of an error is enough, even if its body is too large or incomplete.
            (_, Some(response)) if !response.status().is_success() && read_mode != ReadMode::Raw => {
                AttemptOutcome::Response(response)
            }
            (Ok(End::TooLarge), Some(response)) => AttemptOutcome::TooLarge(response),
            (Ok(_), None) => {
                AttemptOutcome::Failed(TransportError::interrupted("the transport returned no response"), None)
            }
            (Err(error), response) => AttemptOutcome::Failed(error, response),
        };
        self.report(&outcome, &span, started, &|| self.attempt_info(call, number));
        Ok(outcome)
    }

    /// Passes the outcome of an attempt to the pacer, the trace and the layers.
    fn report<'a>(
        &self,
        outcome: &AttemptOutcome,
        span: &tracing::Span,
        started: Instant,
        info: &dyn Fn() -> Attempt<'a>,
    ) {
        let result = match outcome {
            AttemptOutcome::Response(response) | AttemptOutcome::TooLarge(response) => Ok(response),
            AttemptOutcome::Failed(error, _) => Err(error),
        };
        #[cfg(feature = "pacing")]
        if let (Some(pacer), Ok(response)) = (&self.client.pacer, result) {
            if let Some(wait) = response.requested_wait().or_else(|| response.limit_reset()) {
                pacer.stop_for(wait);
            }
        }
        trace::ended(span, info, started, result);
        if !self.client.layers.is_empty() {
            let attempt = Attempt { elapsed: started.elapsed(), ..info() };
            for layer in self.client.layers.iter().rev() {
                layer.after(&attempt, result);
            }
        }
    }

    fn time_left(&self) -> Duration {
        self.timeout.saturating_sub(self.started.elapsed())
    }

    /// Waits until `max_in_flight` and `pacing` let an attempt through.
    async fn acquire_slot(&self) -> Result<Option<OwnedSemaphorePermit>, Error> {
        let client = self.client;
        if !client.is_limited() {
            return Ok(None);
        }
        let left = self.time_left();
        let acquire = async {
            let permit = client.in_flight().await;
            #[cfg(feature = "pacing")]
            if let Some(pacer) = &client.pacer {
                pacer.acquire(left).await;
            }
            permit
        };
        timeout(left, acquire).await.map_err(|_| self.throttled())
    }

    fn throttled(&self) -> Error {
        let timeout = self.timeout;
        let detail = format!(
            "the client's limits (`max_in_flight`, `pacing`) did not let the call through within its timeout of {timeout:?}"
        );
        Error::new(ErrorKind::Throttled, detail)
    }

    /// Lets the provider replace credentials that the server rejected. Returns whether it may have new ones.
    async fn refresh_credentials(&self, refused: Option<Arc<Signature>>) -> bool {
        match (&self.client.credentials, &refused) {
            (Source::Provider(provider), Some(refused)) => {
                timeout(self.time_left(), provider.renew(refused.credentials())).await.unwrap_or(false)
            }
            _ => false,
        }
    }

    async fn signature(&self) -> Result<Arc<Signature>, Error> {
        match &self.client.credentials {
            Source::Fixed(signature) => Ok(signature.clone()),
            provider @ Source::Provider(_) => {
                let left = self.time_left();
                timeout(left, provider.signature()).await.map_err(|_| {
                    let detail = format!("the credentials provider returned nothing in {left:?}");
                    Error::new(ErrorKind::Credentials, detail)
                })?
            }
        }
    }

    fn attempt_info(&self, call: &Call, number: u32) -> Attempt<'_> {
        let info = self.info.get_or_init(|| call.request_info());
        Attempt {
            method: info.method,
            template: &info.template,
            resource: info.resource,
            operation: info.operation,
            operation_id: info.operation_id,
            number,
            elapsed: Duration::ZERO,
        }
    }
}
