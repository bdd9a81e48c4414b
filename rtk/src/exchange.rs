//! A call on its way: attempts, time limits, pauses. The only place that decides what is sent, and how often.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use http::StatusCode;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, timeout};
use tracing::Instrument as _;

use crate::call::Call;
use crate::client::{Client, Inner};
use crate::credentials::{Signature, Source};
use crate::error::{Asked, Error, ErrorKind};
use crate::failure;
use crate::rate_limit::RateLimit;
use crate::response::Response;
use crate::retry::{self, Facts, Outcome};
use crate::retry_after;
use crate::trace;
use crate::transport::{Attempt, End, Late, Received, Stage, TransportError, Wanted};

/// What is too short for an answer: the clock of the runtime counts in these.
const MOMENT: Duration = Duration::from_millis(1);

/// What it took to get where a call is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Effort {
    pub(crate) retries: u32,
    pub(crate) elapsed: Duration,
    /// An attempt before the last one may have been carried out.
    pub(crate) may_be_done: bool,
    /// It would have been made again, but for the budget of all calls.
    pub(crate) exhausted: bool,
}

/// How an attempt ended that was made.
enum Ended {
    Answer(Response),
    TooLarge(Response),
    /// With what had come before.
    Broken(TransportError, Option<Response>),
}

impl Call {
    /// Sends it; an answer of any status is one. Errors say what was asked.
    pub(crate) async fn send(&mut self) -> Result<Response, Error> {
        if let Some(fault) = self.fault.take() {
            return Err(fault.with_asked(self.asked()));
        }
        if tokio::runtime::Handle::try_current().is_err() {
            let error = Error::new(ErrorKind::NoRuntime, "there is no tokio runtime here");
            return Err(error.with_asked(self.asked()));
        }
        let (began, mut effort) = (Instant::now(), Effort::default());
        let client = self.place.client.clone();
        let exchange = Exchange { client: &client.0, began, asked: OnceLock::new() };
        let sent = exchange.run(self, &mut effort).await;
        effort.elapsed = began.elapsed();
        match sent {
            Ok(response) => Ok(response.after(effort)),
            Err(error) => Err(error.with_asked(self.asked()).with_effort(effort)),
        }
    }

    /// The request as it would be sent now. Nothing is.
    pub(crate) async fn dry_run(&mut self) -> Result<http::Request<crate::transport::Body>, Error> {
        if let Some(fault) = self.fault.take() {
            return Err(fault.with_asked(self.asked()));
        }
        let client: Client = self.place.client.clone();
        let signature = client.0.credentials.signature().await.map_err(|error| error.with_asked(self.asked()))?;
        self.request(&signature).map_err(|error| error.with_asked(self.asked()))
    }
}

struct Exchange<'c> {
    client: &'c Inner,
    began: Instant,
    /// Put together only where somebody looks.
    asked: OnceLock<Asked>,
}

impl Exchange<'_> {
    async fn run(&self, call: &mut Call, effort: &mut Effort) -> Result<Response, Error> {
        let whole = call.timeout.unwrap_or(self.client.timeout);
        let policy = call.retry.unwrap_or(self.client.retry);
        let (mut asked_again, mut renewed) = (false, 0);
        loop {
            let number = effort.retries + 1;
            let ended = self.attempt(call, number, whole).await?;
            let (outcome, told) = match &ended {
                Ended::Answer(response) if response.status().is_success() => {
                    self.client.retry_budget.give_back();
                    return self.finish(ended, call);
                }
                Ended::Answer(response) => (Outcome::Status(response.status()), Self::told(response)),
                Ended::TooLarge(response) => (Outcome::Status(response.status()), None),
                Ended::Broken(error, _) => match error.stage {
                    Stage::Connect => (Outcome::NotSent, None),
                    Stage::Timeout | Stage::Interrupted => (Outcome::Unknown, None),
                    Stage::Unsendable => return Err(self.failed(error_of(ended), call)),
                },
            };
            if outcome == Outcome::Status(StatusCode::UNAUTHORIZED) && !asked_again && call.is_repeatable() {
                asked_again = true;
                if self.renews(call.signature.clone(), self.left(whole)).await {
                    effort.retries += 1;
                    renewed = 1;
                    trace::credentials(&self.seen(call, number));
                    continue;
                }
            }
            let facts = Facts {
                outcome,
                retries: effort.retries - renewed,
                idempotent: call.is_idempotent(),
                repeatable: call.is_repeatable(),
                retry_after: told,
                left: self.left(whole),
                random: fastrand::f64(),
            };
            let Some(pause) = retry::decide(policy, &facts) else { return self.finish(ended, call) };
            // What the server asks to wait for does it no harm.
            if told.is_none() && !self.client.retry_budget.take() {
                trace::exhausted(&self.seen(call, number));
                effort.exhausted = true;
                return self.finish(ended, call);
            }
            drop(ended);
            trace::retry(&self.seen(call, number), outcome, pause);
            effort.may_be_done |= outcome.may_be_done();
            effort.retries += 1;
            tokio::time::sleep(pause).await;
        }
    }

    fn finish(&self, ended: Ended, call: &Call) -> Result<Response, Error> {
        match ended {
            Ended::Answer(response) => Ok(response),
            Ended::TooLarge(response) => {
                let detail = format!("the answer has more than {} bytes", self.client.limit);
                Err(Error::new(ErrorKind::TooLarge, detail).with_answer(failure::kept(call, &response)))
            }
            ended @ Ended::Broken(..) => Err(self.failed(error_of(ended), call)),
        }
    }

    /// What the server asks to wait for.
    fn told(response: &Response) -> Option<Duration> {
        let is_refusal = response.status() == StatusCode::TOO_MANY_REQUESTS;
        let limit = || RateLimit::read_all(response.headers()).iter().filter_map(RateLimit::wait).max();
        let told = retry_after::read(response.headers(), SystemTime::now());
        told.or_else(|| if is_refusal { limit() } else { None })
    }

    async fn attempt(&self, call: &mut Call, number: u32, whole: Duration) -> Result<Ended, Error> {
        let permit = self.turn(whole).await?;
        let signature = self.signature(whole).await?;
        // To look at the clock is not for nothing, and the first attempt of most calls begins with the call.
        let is_at_once =
            number == 1 && !self.client.is_limited() && matches!(self.client.credentials, Source::Fixed(_));
        let began = if is_at_once { self.began } else { Instant::now() };
        let left = whole.saturating_sub(began - self.began);
        if left < MOMENT {
            return Err(Error::new(
                ErrorKind::HeldBack,
                format!("its time was up after {whole:?}, before its turn came"),
            ));
        }
        let mut request = call.request(&signature)?;
        call.signature = Some(signature);

        let span = trace::span(&|| self.seen(call, number), &self.client.server);
        for layer in &self.client.layers {
            if let Err(error) = layer.before(&self.seen(call, number), &mut request) {
                return Ok(Ended::Broken(error, None));
            }
        }
        let attempt = self.client.attempt_timeout;
        // What was set is what an error tells, not what was left of it.
        let (allowed, until) = match attempt < left {
            true => (attempt, Late::Attempt(attempt)),
            false => (left, Late::Call(whole)),
        };
        let mut received = Received::default();
        let (limit, wanted) = (self.client.limit, call.wanted);
        // Made here, so that the request is not moved once more with all that waits for it.
        let answer = self.client.transport.send(request);
        let exchange = async { received.take(answer.await?, limit, wanted).await };
        let end = match timeout(allowed, exchange.instrument(span.clone())).await {
            Ok(end) => end,
            Err(_) => Err(TransportError::late(until)),
        };
        call.rest = received.rest.take().map(|body| (body, permit));
        let response = received.into_parts().map(|(head, body)| Response::new(head, body));
        let ended = match (end, response) {
            (Ok(End::Complete), Some(response)) => Ended::Answer(response),
            // The status says what happened; the rest of the page would say no more.
            (_, Some(response)) if !response.status().is_success() && wanted != Wanted::Everything => {
                Ended::Answer(response)
            }
            (Ok(_), Some(response)) => Ended::TooLarge(response),
            (Ok(_), None) => Ended::Broken(TransportError::interrupted("the transport gave no answer"), None),
            (Err(error), response) => Ended::Broken(error, response),
        };
        let outcome = match &ended {
            Ended::Answer(response) | Ended::TooLarge(response) => Ok(response),
            Ended::Broken(error, _) => Err(error),
        };
        #[cfg(feature = "pacing")]
        if let (Some(pacer), Ok(response)) = (&self.client.pacer, outcome) {
            let limits = RateLimit::read_all(response.headers());
            if let Some(wait) = Self::told(response).or_else(|| limits.iter().filter_map(RateLimit::wait).max()) {
                pacer.stop_for(wait);
            }
        }
        trace::ended(&span, &|| self.seen(call, number), began, outcome);
        if !self.client.layers.is_empty() {
            let seen = Attempt { elapsed: began.elapsed(), ..self.seen(call, number) };
            for layer in self.client.layers.iter().rev() {
                layer.after(&seen, outcome);
            }
        }
        Ok(ended)
    }

    /// What is left of the time for all of it.
    fn left(&self, whole: Duration) -> Duration {
        whole.saturating_sub(self.began.elapsed())
    }

    /// Waits until the client's own limits let it through.
    async fn turn(&self, whole: Duration) -> Result<Option<OwnedSemaphorePermit>, Error> {
        let client = self.client;
        if !client.is_limited() {
            return Ok(None);
        }
        let left = self.left(whole);
        let turn = async {
            let permit = match &client.in_flight {
                Some(free) => free.clone().acquire_owned().await.ok(),
                None => None,
            };
            #[cfg(feature = "pacing")]
            if let Some(pacer) = &client.pacer {
                pacer.turn().await;
            }
            permit
        };
        timeout(left, turn).await.map_err(|_| {
            Error::new(ErrorKind::HeldBack, format!("the client's own limits left it no turn in {left:?}"))
        })
    }

    /// Whether there may be other credentials than those that the server did not take.
    async fn renews(&self, refused: Option<Arc<Signature>>, left: Duration) -> bool {
        match (&self.client.credentials, &refused) {
            (Source::Provider(provider), Some(refused)) => {
                timeout(left, provider.renew(refused.credentials())).await.unwrap_or(false)
            }
            _ => false,
        }
    }

    async fn signature(&self, whole: Duration) -> Result<Arc<Signature>, Error> {
        match &self.client.credentials {
            Source::Fixed(signature) => Ok(signature.clone()),
            provider @ Source::Provider(_) => {
                let left = self.left(whole);
                timeout(left, provider.signature()).await.map_err(|_| {
                    Error::new(ErrorKind::ProviderFailed, format!("the provider gave no credentials in {left:?}"))
                })?
            }
        }
    }

    fn failed(&self, (error, response): (TransportError, Option<Response>), call: &Call) -> Error {
        let (kind, detail) = match error.stage {
            Stage::Unsendable => (ErrorKind::InvalidRequest, format!("{error}: {}", error.source)),
            Stage::Connect => {
                let detail = format!("cannot connect to {} ({})", self.client.base_url, error.root());
                (ErrorKind::Connect, detail)
            }
            Stage::Timeout => (ErrorKind::Timeout, error.to_string()),
            Stage::Interrupted => (ErrorKind::Interrupted, error.to_string()),
        };
        let error = Error::new(kind, detail).with_source(error);
        match response {
            Some(response) => error.with_answer(failure::kept(call, &response)),
            None => error,
        }
    }

    fn seen(&self, call: &Call, number: u32) -> Attempt<'_> {
        let asked = self.asked.get_or_init(|| call.asked());
        Attempt {
            method: asked.method,
            template: &asked.template,
            resource: asked.resource,
            operation: asked.operation,
            operation_id: asked.operation_id,
            number,
            elapsed: Duration::ZERO,
        }
    }
}

fn error_of(ended: Ended) -> (TransportError, Option<Response>) {
    match ended {
        Ended::Broken(error, response) => (error, response),
        Ended::Answer(_) | Ended::TooLarge(_) => (TransportError::interrupted("no answer"), None),
    }
}
