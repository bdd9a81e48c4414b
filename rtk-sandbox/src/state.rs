//! State that requests and a test's controls share: the store, the declared resources and the planned faults.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rtk::descriptor::Operation;
use rtk::realtime_kit::RESOURCES;

use crate::declared::DeclaredResources;
use crate::faults::Faults;
use crate::realtimekit::model::session;
use crate::store::Store;

pub(crate) struct State {
    store: Mutex<Store>,
    pub(crate) declared: DeclaredResources,
    faults: Mutex<Faults>,
}

impl State {
    pub(crate) fn new(store: Store, declared: DeclaredResources) -> Self {
        Self { store: Mutex::new(store), declared, faults: Mutex::default() }
    }

    /// Locks the store.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        // A handler that panicked has left consistent records: each attribute is set on its own.
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Locks the store after ending the sessions that have expired by the sandbox's clock.
    pub(crate) fn current_store(&self) -> MutexGuard<'_, Store> {
        let mut store = self.store();
        session::end_expired(&mut store);
        store
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
