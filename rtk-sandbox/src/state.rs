//! State that requests and a test's controls share: the store, the declared resources, the planned faults and the deliveries of webhooks.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rtk::descriptor::Operation;
use rtk::realtime_kit::RESOURCES;

use crate::declared::DeclaredResources;
use crate::faults::Faults;
use crate::realtimekit::model::{livestream, recording, session};
use crate::store::Store;
use crate::webhooks::Outbox;

pub(crate) struct State {
    store: Mutex<Store>,
    pub(crate) declared: DeclaredResources,
    faults: Mutex<Faults>,
    pub(crate) outbox: Arc<Outbox>,
}

/// The locked store. When it is released, events that happened meanwhile are sent to webhooks.
pub(crate) struct LockedStore<'s> {
    store: MutexGuard<'s, Store>,
    outbox: &'s Outbox,
}

impl Deref for LockedStore<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl DerefMut for LockedStore<'_> {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.store
    }
}

impl Drop for LockedStore<'_> {
    fn drop(&mut self) {
        self.outbox.collect(&mut self.store);
    }
}

impl State {
    pub(crate) fn new(store: Store, declared: DeclaredResources, outbox: Outbox) -> Self {
        Self { store: Mutex::new(store), declared, faults: Mutex::default(), outbox: Arc::new(outbox) }
    }

    /// Locks the store.
    pub(crate) fn store(&self) -> LockedStore<'_> {
        // A handler that panicked has left consistent records: each attribute is set on its own.
        LockedStore { store: self.store.lock().unwrap_or_else(PoisonError::into_inner), outbox: &self.outbox }
    }

    /// Locks the store after ending the sessions that have expired by the sandbox's clock.
    pub(crate) fn current_store(&self) -> LockedStore<'_> {
        let mut store = self.store();
        session::end_expired(&mut store);
        store
    }

    /// Advances the clock. Recordings and livestreams reach their next state, and then empty sessions end.
    pub(crate) fn advance(&self, seconds: u64) {
        let mut store = self.store();
        if seconds > 0 {
            recording::progress_all(&mut store);
            livestream::progress_all(&mut store);
        }
        store.advance(i64::try_from(seconds).unwrap_or(i64::MAX));
        session::end_expired(&mut store);
    }

    /// Locks the planned faults.
    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether a served resource has an operation with this id or name.
    pub(crate) fn has_operation(&self, name: &str) -> bool {
        let declared = self.declared.descriptors().map(|(_, descriptor)| descriptor);
        RESOURCES.into_iter().chain(declared).any(|descriptor| {
            let matches = |it: &Operation| it.id == Some(name) || name == format!("{}::{}", descriptor.name, it.name);
            descriptor.operations.iter().any(matches)
        })
    }
}
