//! The records of served resources. It knows places and ids, and nothing of what is declared.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::place::{Known, Place};
use crate::rng::Rng;

/// All records, by the number of their resource, in the order they were made.
#[derive(Debug)]
pub(crate) struct Records {
    tables: BTreeMap<usize, Vec<Item>>,
    made: u64,
    /// Its own, so that what RealtimeKit makes is the same whatever else is served.
    rng: Rng,
}

/// One of them.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) place: Place,
    /// Empty for a singleton.
    pub(crate) id: String,
    /// Greater than that of all that were made before: where a cursor goes on.
    pub(crate) number: u64,
    /// By the keys of answers.
    pub(crate) attributes: Map<String, Value>,
}

impl Records {
    pub(crate) fn new(seed: u64) -> Self {
        Self { tables: BTreeMap::new(), made: 0, rng: Rng::new(!seed) }
    }

    /// 32 hexadecimal digits, as most of Cloudflare's ids have.
    pub(crate) fn new_id(&mut self) -> String {
        format!("{:016x}{:016x}", self.rng.next(), self.rng.next())
    }

    pub(crate) fn new_uuid(&mut self) -> String {
        self.rng.uuid()
    }

    pub(crate) fn of(&self, resource: usize) -> impl Iterator<Item = &Item> {
        self.tables.get(&resource).into_iter().flatten()
    }

    /// Everything in a place, and nothing of what is elsewhere.
    pub(crate) fn at(&self, resource: usize, place: &Place) -> Vec<&Item> {
        self.of(resource).filter(|item| item.place == *place).collect()
    }

    pub(crate) fn get(&self, resource: usize, place: &Place, id: &str) -> Option<&Item> {
        self.of(resource).find(|item| item.id == id && item.place == *place)
    }

    /// Whether one of that id is in a place that a call leads through.
    pub(crate) fn leads_through(&self, resource: usize, known: &Known, param: &str) -> bool {
        let id = known.get(param).unwrap_or("");
        self.of(resource).any(|item| item.id == id && known.leads_to(&item.place, param))
    }

    /// Puts one where it belongs: in the place of one with its id, or behind all others.
    pub(crate) fn put(&mut self, resource: usize, place: Place, id: String, attributes: Map<String, Value>) {
        let table = self.tables.entry(resource).or_default();
        match table.iter_mut().find(|item| item.id == id && item.place == place) {
            Some(item) => item.attributes = attributes,
            None => {
                self.made += 1;
                table.push(Item { place, id, number: self.made, attributes });
            }
        }
    }

    pub(crate) fn remove(&mut self, resource: usize, place: &Place, id: &str) -> Option<Item> {
        let table = self.tables.get_mut(&resource)?;
        let index = table.iter().position(|item| item.id == id && item.place == *place)?;
        Some(table.remove(index))
    }

    /// Takes away what is inside one that was removed.
    pub(crate) fn take_inside(&mut self, resource: usize, parent: &Item, param: &str) -> Vec<Item> {
        let is_inside = |item: &Item| {
            let same = |(name, id): (&String, &String)| item.place.get(name).is_none_or(|own| own == id);
            item.place.get(param) == Some(&parent.id) && parent.place.iter().all(same)
        };
        let Some(table) = self.tables.get_mut(&resource) else { return Vec::new() };
        let (gone, left) = std::mem::take(table).into_iter().partition(is_inside);
        *table = left;
        gone
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Records};
    use serde_json::Map;

    fn place(account: &str) -> Place {
        [("account_id".to_owned(), account.to_owned())].into()
    }

    #[test]
    fn a_record_is_where_it_was_put() {
        let mut records = Records::new(1);
        for (account, id) in [("a", "1"), ("b", "1"), ("a", "2"), ("a", "1")] {
            records.put(0, place(account), id.to_owned(), Map::new());
        }
        let ids = |account| records.at(0, &place(account)).iter().map(|item| item.id.clone()).collect::<Vec<_>>();
        assert_eq!((ids("a"), ids("b"), ids("c")), (vec!["1".into(), "2".into()], vec!["1".into()], vec![]));
        assert!(records.remove(0, &place("a"), "1").is_some());
        assert!(records.remove(0, &place("a"), "1").is_none());
        assert!(records.get(0, &place("b"), "1").is_some());
        assert!(records.get(1, &place("b"), "1").is_none());
    }

    #[test]
    fn ids_are_others_each_time_and_the_same_in_each_run() {
        let ids = || {
            let mut records = Records::new(7);
            [records.new_id(), records.new_id()]
        };
        assert_eq!(ids(), ids());
        assert_ne!(ids()[0], ids()[1]);
        assert_eq!(ids()[0].len(), 32);
    }
}
