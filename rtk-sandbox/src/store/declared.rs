//! Records of resources that are served from their declarations. Depends on scopes and ids, but not on declarations.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Rng;
use super::scope::{RequestIds, ScopeIds};

/// All declared records, by the number of their resource, in order of creation.
#[derive(Debug)]
pub(crate) struct DeclaredStore {
    tables: BTreeMap<usize, Vec<DeclaredRecord>>,
    created: u64,
    /// The last number that was generated as an id, by the number of the resource.
    numbers: BTreeMap<usize, u64>,
    /// Separate from RealtimeKit's generator, so that its ids do not depend on what else is served.
    rng: Rng,
}

#[derive(Debug, Clone)]
pub(crate) struct DeclaredRecord {
    pub(crate) scope: ScopeIds,
    /// Empty for a singleton.
    pub(crate) id: String,
    /// Rises with each record created. Cursors refer to it.
    pub(crate) number: u64,
    /// Attributes by the keys of responses.
    pub(crate) attributes: Map<String, Value>,
}

impl DeclaredStore {
    pub(crate) fn new(seed: u64) -> Self {
        Self { tables: BTreeMap::new(), created: 0, numbers: BTreeMap::new(), rng: Rng::new(!seed) }
    }

    /// Generates an id of 32 hexadecimal digits, the format of most Cloudflare ids.
    pub(crate) fn new_id(&mut self) -> String {
        format!("{:016x}{:016x}", self.rng.next(), self.rng.next())
    }

    /// Generates an id that is a number, higher than that of any record of the resource, also of a removed one.
    pub(crate) fn new_number(&mut self, resource: usize) -> String {
        let highest = self.all(resource).filter_map(|record| record.id.parse::<u64>().ok()).max().unwrap_or(0);
        let last = self.numbers.entry(resource).or_default();
        *last = highest.max(*last).saturating_add(1);
        last.to_string()
    }

    pub(crate) fn new_uuid(&mut self) -> String {
        self.rng.uuid()
    }

    /// Returns the records of a resource in every scope.
    pub(crate) fn all(&self, resource: usize) -> impl Iterator<Item = &DeclaredRecord> {
        self.tables.get(&resource).into_iter().flatten()
    }

    /// Returns the records of a resource in exactly this scope.
    pub(crate) fn in_scope(&self, resource: usize, scope: &ScopeIds) -> Vec<&DeclaredRecord> {
        self.all(resource).filter(|record| record.scope == *scope).collect()
    }

    pub(crate) fn get(&self, resource: usize, scope: &ScopeIds, id: &str) -> Option<&DeclaredRecord> {
        self.all(resource).find(|record| record.id == id && record.scope == *scope)
    }

    /// Returns whether the ancestor that a request names in placeholder `param` exists.
    pub(crate) fn has_ancestor(&self, resource: usize, request: &RequestIds, param: &str) -> bool {
        let id = request.get(param).unwrap_or("");
        self.all(resource).any(|record| record.id == id && request.leads_to(&record.scope, param))
    }

    /// Replaces the record with this scope and id, or appends a new one.
    pub(crate) fn put(&mut self, resource: usize, scope: ScopeIds, id: String, attributes: Map<String, Value>) {
        let table = self.tables.entry(resource).or_default();
        match table.iter_mut().find(|record| record.id == id && record.scope == scope) {
            Some(record) => record.attributes = attributes,
            None => {
                self.created += 1;
                table.push(DeclaredRecord { scope, id, number: self.created, attributes });
            }
        }
    }

    pub(crate) fn remove(&mut self, resource: usize, scope: &ScopeIds, id: &str) -> Option<DeclaredRecord> {
        let table = self.tables.get_mut(&resource)?;
        let index = table.iter().position(|record| record.id == id && record.scope == *scope)?;
        Some(table.remove(index))
    }

    /// Removes and returns the records nested in `parent`, whose id is in their placeholder `param`.
    pub(crate) fn take_nested(&mut self, resource: usize, parent: &DeclaredRecord, param: &str) -> Vec<DeclaredRecord> {
        let is_nested = |record: &DeclaredRecord| {
            let same = |(name, id): (&String, &String)| record.scope.get(name).is_none_or(|own| own == id);
            record.scope.get(param) == Some(&parent.id) && parent.scope.iter().all(same)
        };
        let Some(table) = self.tables.get_mut(&resource) else { return Vec::new() };
        let (nested, others) = std::mem::take(table).into_iter().partition(is_nested);
        *table = others;
        nested
    }
}

#[cfg(test)]
mod tests {
    use super::{DeclaredStore, ScopeIds};
    use serde_json::Map;

    fn scope(account: &str) -> ScopeIds {
        [("account_id".to_owned(), account.to_owned())].into()
    }

    #[test]
    fn records_are_kept_by_scope_and_id() {
        let mut store = DeclaredStore::new(1);
        for (account, id) in [("a", "1"), ("b", "1"), ("a", "2"), ("a", "1")] {
            store.put(0, scope(account), id.to_owned(), Map::new());
        }
        let ids = |account| store.in_scope(0, &scope(account)).iter().map(|it| it.id.clone()).collect::<Vec<_>>();
        assert_eq!((ids("a"), ids("b"), ids("c")), (vec!["1".into(), "2".into()], vec!["1".into()], vec![]));
        assert!(store.remove(0, &scope("a"), "1").is_some());
        assert!(store.remove(0, &scope("a"), "1").is_none());
        assert!(store.get(0, &scope("b"), "1").is_some());
        assert!(store.get(1, &scope("b"), "1").is_none());
    }

    #[test]
    fn numbers_are_not_used_again() {
        let mut store = DeclaredStore::new(1);
        store.put(0, scope("a"), "7".to_owned(), Map::new());
        assert_eq!((store.new_number(0), store.new_number(1)), ("8".to_owned(), "1".to_owned()));
        store.remove(0, &scope("a"), "7");
        assert_eq!(store.new_number(0), "9");
    }

    #[test]
    fn ids_are_unique_and_the_same_in_each_run() {
        let ids = || {
            let mut store = DeclaredStore::new(7);
            [store.new_id(), store.new_id()]
        };
        assert_eq!(ids(), ids());
        assert_ne!(ids()[0], ids()[1]);
        assert_eq!(ids()[0].len(), 32);
    }
}
