//! The records, and what makes new ones: ids, times, tokens.
//!
//! It knows no resource. A record is JSON in a place, and a place is the ids that lead to it, outermost first: a participant
//! lives in `[app, meeting]`. The account is no part of it, for any account will do.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::clock::Clock;
use crate::rng::Rng;
use crate::served::Records;

/// All records, by the name of their resource, in the order they were made.
#[derive(Debug)]
pub(crate) struct Store {
    tables: BTreeMap<&'static str, Vec<Record>>,
    pub(crate) rng: Rng,
    /// Those of what is served beside RealtimeKit.
    pub(crate) served: Records,
    clock: Clock,
    /// Where the sandbox is, without a slash at the end: links to its downloads begin with it.
    pub(crate) origin: String,
    /// What those links are signed with.
    pub(crate) seed: u64,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Record {
    place: Vec<String>,
    id: String,
    /// By wire key, its `id` among them. Not every answer holds all of them; which does is the handler's business.
    attributes: Map<String, Value>,
}

impl Record {
    pub(crate) fn new(place: &[&str], id: String, mut attributes: Map<String, Value>) -> Self {
        attributes.insert("id".to_owned(), Value::from(id.as_str()));
        Self { place: place.iter().map(|&id| id.to_owned()).collect(), id, attributes }
    }

    /// The same in another place.
    pub(crate) fn moved(self, place: &[&str]) -> Self {
        Self { place: place.iter().map(|&id| id.to_owned()).collect(), ..self }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// The id that is so many steps from the outermost one; empty where there is none.
    pub(crate) fn place(&self, depth: usize) -> &str {
        self.place.get(depth).map_or("", String::as_str)
    }

    pub(crate) fn get(&self, wire: &str) -> &Value {
        self.attributes.get(wire).unwrap_or(&Value::Null)
    }

    /// Empty for what is no text.
    pub(crate) fn text(&self, wire: &str) -> &str {
        self.get(wire).as_str().unwrap_or("")
    }

    pub(crate) fn number(&self, wire: &str) -> f64 {
        self.get(wire).as_f64().unwrap_or(0.0)
    }

    pub(crate) fn set(&mut self, wire: &str, value: impl Into<Value>) {
        self.attributes.insert(wire.to_owned(), value.into());
    }

    pub(crate) fn unset(&mut self, wire: &str) {
        self.attributes.remove(wire);
    }

    /// A copy of what it holds, some of it left out.
    pub(crate) fn without(&self, hidden: &[&str]) -> Map<String, Value> {
        let shown = self.attributes.iter().filter(|(wire, _)| !hidden.contains(&wire.as_str()));
        shown.map(|(wire, value)| (wire.clone(), value.clone())).collect()
    }

    fn is_within(&self, place: &[&str]) -> bool {
        self.place.len() >= place.len() && self.place.iter().zip(place).all(|(own, asked)| own == asked)
    }
}

impl Store {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            tables: BTreeMap::new(),
            rng: Rng::new(seed),
            served: Records::new(seed),
            clock: Clock::default(),
            origin: String::new(),
            seed,
        }
    }

    pub(crate) fn now(&mut self) -> String {
        self.clock.now()
    }

    /// Unix seconds. Looking at it moves nothing, so that what is read twice is the same.
    pub(crate) fn unix_now(&self) -> i64 {
        self.clock.peek()
    }

    /// The same by the clock that clients have, which download links go by.
    pub(crate) fn unix_outside(&self) -> i64 {
        self.clock.outside()
    }

    pub(crate) fn advance(&mut self, seconds: i64) {
        self.clock.advance(seconds);
    }

    /// A participant's token: opaque, and another one each time.
    pub(crate) fn token(&mut self) -> String {
        format!("sandbox-{:016x}{:016x}", self.rng.next(), self.rng.next())
    }

    pub(crate) fn insert(&mut self, resource: &'static str, record: Record) {
        self.tables.entry(resource).or_default().push(record);
    }

    /// Everything in a place and in what is inside it.
    pub(crate) fn within(&self, resource: &str, place: &[&str]) -> Vec<&Record> {
        self.tables.get(resource).into_iter().flatten().filter(|record| record.is_within(place)).collect()
    }

    pub(crate) fn get(&self, resource: &str, place: &[&str], id: &str) -> Option<&Record> {
        self.tables.get(resource)?.iter().find(|record| record.id == id && record.is_within(place))
    }

    pub(crate) fn get_mut(&mut self, resource: &str, place: &[&str], id: &str) -> Option<&mut Record> {
        self.tables.get_mut(resource)?.iter_mut().find(|record| record.id == id && record.is_within(place))
    }

    pub(crate) fn remove(&mut self, resource: &str, place: &[&str], id: &str) -> Option<Record> {
        let table = self.tables.get_mut(resource)?;
        let index = table.iter().position(|record| record.id == id && record.is_within(place))?;
        Some(table.remove(index))
    }
}
