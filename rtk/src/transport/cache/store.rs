//! The responses that are kept, up to a number of bytes.

use std::fmt;

use bytes::Bytes;
use http::{Uri, response};
use http_cache_semantics::CachePolicy;
use lru::LruCache;

use super::key::Key;
use crate::transport::body::Body;

/// What an entry takes beside its body, roughly.
const ENTRY: usize = 1024;

/// A response that was kept.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) policy: CachePolicy,
    pub(super) head: response::Parts,
    pub(super) body: Bytes,
}

impl Entry {
    /// Returns the response, with the status and headers that the policy says.
    pub(super) fn response(&self, head: response::Parts) -> http::Response<Body> {
        let mut response = http::Response::from_parts(self.head.clone(), Body::from(self.body.clone()));
        *response.headers_mut() = head.headers;
        response
    }

    fn size(&self) -> usize {
        ENTRY + self.body.len()
    }
}

/// The responses that were used last.
pub(super) struct Store {
    entries: LruCache<Key, Entry>,
    bytes: usize,
    max_bytes: usize,
}

impl Store {
    pub(super) fn new(max_bytes: usize) -> Self {
        Self { entries: LruCache::unbounded(), bytes: 0, max_bytes }
    }

    pub(super) fn max_bytes(&self) -> usize {
        self.max_bytes
    }

    pub(super) fn get(&mut self, key: &Key) -> Option<Entry> {
        self.entries.get(key).cloned()
    }

    pub(super) fn insert(&mut self, key: Key, entry: Entry) {
        self.remove(&key);
        if entry.size() > self.max_bytes / super::LARGEST_PART {
            return;
        }
        self.bytes += entry.size();
        self.entries.put(key, entry);
        while self.bytes > self.max_bytes {
            let Some((_, oldest)) = self.entries.pop_lru() else { break };
            self.bytes -= oldest.size();
        }
    }

    pub(super) fn remove(&mut self, key: &Key) {
        if let Some(entry) = self.entries.pop(key) {
            self.bytes -= entry.size();
        }
    }

    /// Removes the entries of a path, of those below it, and of those that it is below.
    pub(super) fn remove_around(&mut self, uri: &Uri) {
        let is_near = |key: &Key| {
            key.uri.authority() == uri.authority()
                && (is_at_or_below(key.uri.path(), uri.path()) || is_at_or_below(uri.path(), key.uri.path()))
        };
        let near: Vec<Key> = self.entries.iter().map(|(key, _)| key).filter(|key| is_near(key)).cloned().collect();
        for key in near {
            self.remove(&key);
        }
    }
}

fn is_at_or_below(path: &str, of: &str) -> bool {
    path.strip_prefix(of.trim_end_matches('/')).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (entries, bytes) = (self.entries.len(), self.bytes);
        f.debug_struct("Store").field("entries", &entries).field("bytes", &bytes).finish_non_exhaustive()
    }
}
