//! Any declared resource, served from its descriptor: what a declaration says of paths, bodies and answers, and nothing of what the
//! product does with them.
//!
//! `place` says where a call is made, `parents` what has to be around it, `records` keeps what is there, `shape` reads the types, `body` what is told, `complete` adds what
//! is not; `filter` and `pages` are the lists, `verbs` what is done, `answer` what users do instead.

mod answer;
mod body;
mod call;
mod complete;
mod filter;
mod insert;
mod pages;
mod parents;
mod place;
mod records;
mod shape;
mod verbs;

pub use answer::{Asked, Refused};
pub(crate) use call::Call;
pub(crate) use records::Records;

use std::collections::BTreeMap;

use rtk::Descriptor;
use rtk::realtime_kit::RESOURCES;
use serde_json::{Map, Value};

use answer::Answer;

/// What is served beside RealtimeKit. A resource is known by its number here.
#[derive(Clone, Default)]
pub(crate) struct Served {
    entries: Vec<Entry>,
    /// What was said of it and cannot be.
    mistakes: Vec<String>,
}

#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) defaults: Map<String, Value>,
    pub(crate) answers: BTreeMap<String, Answer>,
}

impl Served {
    /// Serves one, if it is not yet. RealtimeKit's own are, by handlers that know them.
    pub(crate) fn add(&mut self, descriptor: &'static Descriptor) -> Option<&mut Entry> {
        if RESOURCES.iter().any(|own| is_same(own, descriptor)) {
            return None;
        }
        let number = self.number(descriptor).unwrap_or_else(|| {
            self.entries.push(Entry { descriptor, defaults: Map::new(), answers: BTreeMap::new() });
            self.entries.len() - 1
        });
        self.entries.get_mut(number)
    }

    pub(crate) fn defaults(&mut self, descriptor: &'static Descriptor, defaults: Value) {
        let name = descriptor.name;
        let flattens = descriptor.attributes.iter().any(|it| it.flatten);
        let Value::Object(defaults) = defaults else {
            return self.mistakes.push(format!("what {name} is served with must be a JSON object"));
        };
        let is_known = |wire: &String| flattens || descriptor.attributes.iter().any(|it| it.read && it.wire == wire);
        if let Some(unknown) = defaults.keys().find(|wire| !is_known(wire)) {
            return self
                .mistakes
                .push(format!("answers hold no `{unknown}` of {name}, so that it cannot be served with it"));
        }
        match self.add(descriptor) {
            Some(entry) => entry.defaults.extend(defaults),
            None => self.mistakes.push(known_already(name)),
        }
    }

    pub(crate) fn answer(&mut self, descriptor: &'static Descriptor, operation: &str, answer: Answer) {
        let name = descriptor.name;
        if descriptor.operation(operation).is_none() {
            return self.mistakes.push(format!("{name} has no operation `{operation}` that could be answered"));
        }
        match self.add(descriptor) {
            Some(entry) => drop(entry.answers.insert(operation.to_owned(), answer)),
            None => self.mistakes.push(known_already(name)),
        }
    }

    /// The first thing that was said and cannot be.
    pub(crate) fn mistake(&self) -> Option<&str> {
        self.mistakes.first().map(String::as_str)
    }

    pub(crate) fn number(&self, descriptor: &Descriptor) -> Option<usize> {
        self.entries.iter().position(|entry| is_same(entry.descriptor, descriptor))
    }

    pub(crate) fn descriptors(&self) -> impl Iterator<Item = (usize, &'static Descriptor)> {
        self.entries.iter().map(|entry| entry.descriptor).enumerate()
    }
}

/// A descriptor is a constant: two that are one need not be at one address.
fn is_same(a: &Descriptor, b: &Descriptor) -> bool {
    let paths = |it: &Descriptor| it.paths.iter().map(|place| (place.collection, place.member)).collect::<Vec<_>>();
    a.name == b.name && paths(a) == paths(b)
}

fn known_already(name: &str) -> String {
    format!("{name} is RealtimeKit's: the sandbox has records of its own and knows what becomes of them")
}

impl std::fmt::Debug for Served {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.entries.iter().map(|entry| entry.descriptor.name)).finish()
    }
}
