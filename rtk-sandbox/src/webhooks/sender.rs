//! The task that sends deliveries.

use std::sync::Arc;

use http::HeaderValue;
use tokio::task::{AbortHandle, JoinSet};

use super::outbox::Outbox;
use super::post::post;
use super::queue::{Job, SIGNATURE};

/// Stops the task when it is dropped, and with it the deliveries that are being sent.
#[derive(Debug)]
pub(crate) struct Sender(AbortHandle);

impl Drop for Sender {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Sender {
    /// Starts the task.
    pub(crate) fn start(outbox: Arc<Outbox>) -> Self {
        Self(tokio::spawn(run(outbox)).abort_handle())
    }
}

async fn run(outbox: Arc<Outbox>) {
    let mut attempts = JoinSet::new();
    loop {
        while let Some(job) = { outbox.queue().take() } {
            attempts.spawn(send(Arc::clone(&outbox), job));
        }
        tokio::select! {
            () = outbox.work.notified() => {}
            Some(_) = attempts.join_next() => {}
        }
    }
}

async fn send(outbox: Arc<Outbox>, job: Job) {
    let signing = Arc::clone(&outbox);
    // Generating a key pair takes some tenths of a second, in which the runtime's thread would do nothing else.
    let signed = tokio::task::spawn_blocking(move || sign(&signing, job)).await;
    // The task is never cancelled, and does not panic.
    let Ok((job, signed)) = signed else { return };
    let outcome = match signed {
        Ok(()) => post(&job.destination, job.headers.clone(), job.body.clone(), outbox.timeout).await,
        Err(why) => Err(why.to_owned()),
    };
    outbox.queue().finish(&job.uuid, job.headers, job.body, outcome);
    outbox.notify_ended();
}

/// Adds the signature, unless an earlier attempt did.
fn sign(outbox: &Outbox, mut job: Job) -> (Job, Result<(), &'static str>) {
    if job.headers.contains_key(SIGNATURE) {
        return (job, Ok(()));
    }
    let signature = outbox.keys.signature(&job.body, job.tampering);
    if let Some(tampering) = job.tampering {
        job.body = tampering.forged_body(&job.body);
    }
    match signature.map(|text| text.and_then(|text| HeaderValue::try_from(text).ok())) {
        Ok(Some(value)) => drop(job.headers.insert(SIGNATURE, value)),
        Ok(None) => {}
        Err(why) => return (job, Err(why)),
    }
    (job, Ok(()))
}
