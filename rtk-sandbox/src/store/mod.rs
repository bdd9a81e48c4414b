//! All state of a sandbox: records, clock, random numbers.
//!
//! The store does not depend on any resource. Records of RealtimeKit are [`Record`]s, kept by resource name. Records of resources that are served
//! from their declarations are [`DeclaredRecord`]s, kept by the number of their resource.

pub(crate) mod clock;
mod declared;
mod event;
mod record;
mod rng;
mod scope;

pub(crate) use declared::{DeclaredRecord, DeclaredStore};
pub(crate) use event::Event;
pub(crate) use record::Record;
pub(crate) use rng::Rng;
pub(crate) use scope::{RequestIds, ScopeIds, is_path_prefix, placeholders};

use std::collections::BTreeMap;

use clock::Clock;

/// All records, and the sources of new ids, times and tokens.
#[derive(Debug)]
pub(crate) struct Store {
    /// RealtimeKit's records by resource name, in order of creation. The account is not part of their scope: every account
    /// holds the same apps.
    tables: BTreeMap<&'static str, Vec<Record>>,
    pub(crate) rng: Rng,
    pub(crate) declared: DeclaredStore,
    clock: Clock,
    /// Origin of the sandbox without a trailing slash, for example `http://127.0.0.1:41723`. Download links begin with it.
    pub(crate) origin: String,
    /// Seed of the sandbox. Download links are signed with it.
    pub(crate) seed: u64,
    /// What happened since the last call of [`Store::take_events`].
    events: Vec<Event>,
}

impl Store {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            tables: BTreeMap::new(),
            rng: Rng::new(seed),
            declared: DeclaredStore::new(seed),
            clock: Clock::default(),
            origin: String::new(),
            seed,
            events: Vec::new(),
        }
    }

    /// Returns the sandbox's time as RFC 3339 and advances the clock by one second.
    pub(crate) fn now(&mut self) -> String {
        self.clock.now()
    }

    /// Returns the sandbox's time in Unix seconds. Does not advance the clock, so that equal reads give equal responses.
    pub(crate) fn unix_now(&self) -> i64 {
        self.clock.peek()
    }

    /// Returns the system time in Unix seconds, plus the time by which the sandbox was advanced. Download links expire by it.
    pub(crate) fn unix_wall_clock(&self) -> i64 {
        self.clock.wall_clock()
    }

    pub(crate) fn advance(&mut self, seconds: i64) {
        self.clock.advance(seconds);
    }

    /// Generates a participant's token: opaque, and different each time.
    pub(crate) fn token(&mut self) -> String {
        format!("sandbox-{:016x}{:016x}", self.rng.next(), self.rng.next())
    }

    /// Records that something happened.
    pub(crate) fn emit(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Returns what happened since the last call, oldest first.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub(crate) fn insert(&mut self, resource: &'static str, record: Record) {
        self.tables.entry(resource).or_default().push(record);
    }

    /// Returns the records of a resource in a scope and in the scopes nested in it.
    pub(crate) fn within(&self, resource: &str, scope: &[&str]) -> Vec<&Record> {
        self.tables.get(resource).into_iter().flatten().filter(|record| record.is_within(scope)).collect()
    }

    pub(crate) fn get(&self, resource: &str, scope: &[&str], id: &str) -> Option<&Record> {
        self.tables.get(resource)?.iter().find(|record| record.id() == id && record.is_within(scope))
    }

    pub(crate) fn get_mut(&mut self, resource: &str, scope: &[&str], id: &str) -> Option<&mut Record> {
        self.tables.get_mut(resource)?.iter_mut().find(|record| record.id() == id && record.is_within(scope))
    }

    pub(crate) fn remove(&mut self, resource: &str, scope: &[&str], id: &str) -> Option<Record> {
        let table = self.tables.get_mut(resource)?;
        let index = table.iter().position(|record| record.id() == id && record.is_within(scope))?;
        Some(table.remove(index))
    }
}
