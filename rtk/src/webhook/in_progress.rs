//! Which deliveries are being handled in this process, beside those that the guard remembers.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Error, ErrorKind, ReplayGuard};

/// A guard, and the keys of the deliveries that are being handled.
pub(super) struct Guarded {
    guard: Box<dyn ReplayGuard>,
    in_progress: Mutex<HashSet<String>>,
}

impl Guarded {
    pub(super) fn new(guard: impl ReplayGuard) -> Self {
        Self { guard: Box::new(guard), in_progress: Mutex::default() }
    }

    /// Claims a delivery for one handler, unless it was handled before or another handler has it.
    pub(super) async fn claim(self: &Arc<Self>, key: &str) -> Result<Claim, Error> {
        // First the claim, then the look-up: between them, another handler could keep its claim and drop it.
        let is_first = self.in_progress().insert(key.to_owned());
        let claim = is_first.then(|| Claim { guarded: Arc::clone(self), key: key.to_owned() });
        match (self.guard.is_known(key).await, claim) {
            (Ok(false), Some(claim)) => Ok(claim),
            (Ok(false), None) => Err(Error::new(ErrorKind::InProgress, "it is being handled at this moment")),
            (Ok(true), _) => Err(Error::new(ErrorKind::Duplicate, "it was received before")),
            (Err(source), _) => Err(failed(source)),
        }
    }

    fn in_progress(&self) -> MutexGuard<'_, HashSet<String>> {
        self.in_progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to handle a delivery. Ends when it is dropped; then a repetition is accepted, unless the claim was kept.
pub(super) struct Claim {
    guarded: Arc<Guarded>,
    key: String,
}

impl Claim {
    /// Makes the guard remember the delivery.
    pub(super) async fn keep(&self) -> Result<(), Error> {
        self.guarded.guard.remember(&self.key).await.map_err(failed)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.guarded.in_progress().remove(&self.key);
    }
}

fn failed(source: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::new(ErrorKind::GuardFailed, "the store of the replay guard failed").with_source(source)
}
